import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentCruiseDialingCampaign as AgentCruiseDialingCampaignParent, AutoCalloutTask as AutoCalloutTaskParent, Callee as CalleeParent, PredictiveDialingCampaign as PredictiveDialingCampaignParent, SessionKey } from '../loaders/index.ts';
import type { CreatedAutoCalloutTask } from '../create/index.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A date and time with `Z` or an offset, such as `2026-11-20T08:00:00Z` or
   * `2026-11-20T16:00:00+08:00` (ISO 8601 as RFC 3339 narrows it); always answered in UTC. CCC counts
   * whole seconds: a fraction of a second in an input is cut off. Numbers are refused, since it would not
   * be clear whether they count seconds or milliseconds.
   */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: string; output: string; }
};

/**
 * An agent cruise campaign: CCC places several calls side by side for one agent, round by round, and
 * connects the first who answers.
 */
export type AgentCruiseDialingCampaign = Campaign & {
  readonly __typename?: 'AgentCruiseDialingCampaign';
  /** Account of the agent who takes the calls, an e-mail address. Null where CCC returns none. */
  readonly agent?: Maybe<Scalars['String']['output']>;
  /** In which order the callees are called. Null where CCC does not return it. */
  readonly callOrder?: Maybe<CallOrder>;
  /** CCC's numeric id of the campaign within its application. */
  readonly campaignId: Scalars['ID']['output'];
  /** Calls placed side by side in one round, 1 to 20. Null where CCC returns none. */
  readonly concurrencyNumber?: Maybe<Scalars['Int']['output']>;
  /** When the campaign ends by itself. Null where CCC returns 0 or none. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** Stable global id, `AgentCruiseDialingCampaign:<sdkAppId>:<campaignId>`. */
  readonly id: Scalars['ID']['output'];
  /** Free text. Empty or null where there is none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** How many callees are done. Null where CCC does not return it. */
  readonly progress?: Maybe<CampaignProgress>;
  /** The CCC application the campaign belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** When the campaign starts by itself. Null where CCC returns 0 or none. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** How far the campaign is in its life; this kind is never `PAUSED`. Null where CCC does not return it. */
  readonly state?: Maybe<CampaignState>;
  /** User data (UUI): text of your own that CCC attaches to each call, at most 1024 long. Empty or null where there is none. */
  readonly uui?: Maybe<Scalars['String']['output']>;
};

/**
 * An automatic outbound task: CCC calls a list of numbers, and a voice flow (IVR) or an AI agent
 * speaks. No human agent takes part. CCC never returns the tries, variables, user data and AI agent of
 * a task.
 */
export type AutoCalloutTask = {
  readonly __typename?: 'AutoCalloutTask';
  /** How many callees are in which state. No further upstream call. Null only with an error. */
  readonly calleeSummary?: Maybe<CalleeSummary>;
  /**
   * The callees, a page at a time, in CCC's own order. No further upstream call: the task's answer
   * holds them all, so that all pages, filters and the summary of one query are of one moment. Null only
   * with an error.
   */
  readonly callees?: Maybe<CalleePage>;
  /** The phone numbers that callees see, as the CCC console writes them. Null where CCC returns none. */
  readonly callers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Free text. Empty or null where there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Stable global id, `AutoCalloutTask:<sdkAppId>:<taskId>`. Other subgraphs may build it themselves. */
  readonly id: Scalars['ID']['output'];
  /** CCC's numeric id of the voice flow (IVR). Null where there is none; what CCC returns for tasks of an AI agent is not documented. */
  readonly ivrId?: Maybe<Scalars['ID']['output']>;
  /** Seconds a phone may ring before the attempt is given up. Null where none was set, which CCC returns as null or 0. */
  readonly maxRingTimeoutSeconds?: Maybe<Scalars['Int']['output']>;
  /** Free text. Empty or null where there is none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The last moment at which the task may start a call. Null: no end, which CCC returns as null or 0. */
  readonly notAfter?: Maybe<Scalars['DateTime']['output']>;
  /** The first moment at which the task may call. Null where CCC returns none. */
  readonly notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** The CCC application the task belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** How far the task is in its life. Null where CCC does not return it. */
  readonly state?: Maybe<AutoCalloutTaskState>;
  /** CCC's numeric id of the task within its application. */
  readonly taskId: Scalars['ID']['output'];
};


/**
 * An automatic outbound task: CCC calls a list of numbers, and a voice flow (IVR) or an AI agent
 * speaks. No human agent takes part. CCC never returns the tries, variables, user data and AI agent of
 * a task.
 */
export type AutoCalloutTaskCalleesArgs = {
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ReadonlyArray<CalleeState>>;
};

/** The life of an automatic outbound task. */
export type AutoCalloutTaskState =
  /** Every callee is done. */
  | 'COMPLETED'
  /** Its time is over, and the last calls are still going on. */
  | 'ENDING'
  /** Created; no call was placed yet. */
  | 'INITIAL'
  /** Paused by a person; it can be resumed. Since 2026-01-23. */
  | 'PAUSED'
  /** Calls are being placed. */
  | 'RUNNING'
  /** Ended before every callee was done. */
  | 'TERMINATED'
  /** A state that this gateway does not know. */
  | 'UNKNOWN';

/** Days, and times of day on them. */
export type AvailableTimeConfigInput = {
  /** Which days. Left out: every day. */
  readonly dayType?: InputMaybe<DayType>;
  /** The days of the week; only with `CUSTOM`. */
  readonly daysOfWeek?: InputMaybe<ReadonlyArray<DayOfWeek>>;
  /** The times of day on those days. */
  readonly timeRanges?: InputMaybe<ReadonlyArray<TimeRangeInput>>;
};

/** In which order a campaign calls its callees. */
export type CallOrder =
  /** As they stand in the list. */
  | 'IN_ORDER'
  /** In no particular order. */
  | 'RANDOM'
  /** An order that this gateway does not know. */
  | 'UNKNOWN';

/** A tag that an AI agent sets on a call. */
export type CallTagInput = {
  /** Name of the tag. */
  readonly name: Scalars['String']['input'];
  /** Value of the tag. */
  readonly value: Scalars['String']['input'];
};

/** One phone number that a task calls. */
export type Callee = {
  readonly __typename?: 'Callee';
  /**
   * Id of the number within its task, for caches of clients and not to be stored: it is the same as long
   * as the gateway's `TENCENTCLOUD_SECRET_KEY` is. It carries no phone number and cannot be turned into
   * one. A number that stands twice in one task has one id.
   */
  readonly id: Scalars['ID']['output'];
  /** The phone number as it was given when the task was created. Empty where CCC hides it. */
  readonly number: Scalars['String']['output'];
  /** The calls placed to this callee, one for each attempt, in CCC's own order. */
  readonly sessions: ReadonlyArray<Session>;
  /** How far the task is with this callee. */
  readonly state: CalleeState;
};

/** What differs for one callee. */
export type CalleeAttributeInput = {
  /** The number, spelt as in `callees`. */
  readonly callee: Scalars['String']['input'];
  /** User data of the calls to this callee. */
  readonly uui?: InputMaybe<Scalars['String']['input']>;
  /** Custom variables of the calls to this callee. */
  readonly variables?: InputMaybe<ReadonlyArray<VariableInput>>;
};

/** One page of callees. */
export type CalleePage = {
  readonly __typename?: 'CalleePage';
  /** Whether a page follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The callees of this page. */
  readonly nodes: ReadonlyArray<Callee>;
  /** The page that was asked for, from 0. */
  readonly pageNumber: Scalars['Int']['output'];
  /** The page size that was asked for. */
  readonly pageSize: Scalars['Int']['output'];
  /** Callees in all, over all pages; with a filter: those that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How far a task is with one callee. */
export type CalleeState =
  /** Answered. */
  | 'ANSWERED'
  /** Not answered, and to be called again. */
  | 'AWAITING_RETRY'
  /** Being called right now. */
  | 'CALLING'
  /** Not called yet. */
  | 'INITIAL'
  /** Called and not answered, and not to be called again. */
  | 'UNANSWERED'
  /** A state that this gateway does not know. */
  | 'UNKNOWN';

/** How many callees of a task are in which state. */
export type CalleeSummary = {
  readonly __typename?: 'CalleeSummary';
  /** Answered. */
  readonly answered: Scalars['Int']['output'];
  /** Not answered, and to be called again. */
  readonly awaitingRetry: Scalars['Int']['output'];
  /** Being called right now. */
  readonly calling: Scalars['Int']['output'];
  /** Not called yet. */
  readonly initial: Scalars['Int']['output'];
  /** Callees in all. */
  readonly total: Scalars['Int']['output'];
  /** Called and not answered, and not to be called again. */
  readonly unanswered: Scalars['Int']['output'];
  /** In a state that this gateway does not know. */
  readonly unknown: Scalars['Int']['output'];
};

/**
 * One outbound campaign, of either kind. CCC distributes its calls to human agents; for calls that a
 * voice flow or an AI agent handles alone, see `AutoCalloutTask`.
 */
export type Campaign = {
  /** In which order the callees are called. Null where CCC does not return it. */
  readonly callOrder?: Maybe<CallOrder>;
  /** CCC's numeric id of the campaign within its application. */
  readonly campaignId: Scalars['ID']['output'];
  /** When the campaign ends by itself. Null where CCC returns 0 or none. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** Stable global id, `<type>:<sdkAppId>:<campaignId>`. Other subgraphs may build it themselves. */
  readonly id: Scalars['ID']['output'];
  /** Free text. Empty or null where there is none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** How many callees are done. Null where CCC does not return it. */
  readonly progress?: Maybe<CampaignProgress>;
  /** The CCC application the campaign belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** When the campaign starts by itself. Null where CCC returns 0 or none. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** How far the campaign is in its life. Null where CCC does not return it. */
  readonly state?: Maybe<CampaignState>;
  /** User data (UUI): text of your own that CCC attaches to each call. Empty or null where there is none. */
  readonly uui?: Maybe<Scalars['String']['output']>;
};

/** How far a campaign has come with its callees. */
export type CampaignProgress = {
  readonly __typename?: 'CampaignProgress';
  /** Callees in all. Null where CCC does not return it. */
  readonly calleeCount?: Maybe<Scalars['Int']['output']>;
  /** Callees who were called and will not be called again. Null where CCC does not return it. */
  readonly finishedCalleeCount?: Maybe<Scalars['Int']['output']>;
  /** `finishedCalleeCount` as a share of `calleeCount`, 0 to 1. Null where either is, or with no callees. */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
};

/** The life of a campaign, for both kinds, though CCC numbers them differently. */
export type CampaignState =
  /** Every callee is done. */
  | 'COMPLETED'
  /** Its start time has not come. */
  | 'NOT_STARTED'
  /** Paused by a person; it can be resumed. Predictive campaigns only. */
  | 'PAUSED'
  /** Calls are being placed. */
  | 'RUNNING'
  /** Ended before every callee was done. */
  | 'TERMINATED'
  /** A state that this gateway does not know. */
  | 'UNKNOWN';

/** Why a predictive campaign is in its state. */
export type CampaignStateReason =
  /** Somebody ended it. */
  | 'ENDED_BY_HAND'
  /** Its end time came. */
  | 'ENDED_BY_TIMEOUT'
  /** Nothing out of the ordinary. */
  | 'NORMAL'
  /** A reason that this gateway does not know. */
  | 'UNKNOWN';

/** What a new automatic outbound task is to do. Limits: those of CCC's API as of 2026-08-21. */
export type CreateAutoCalloutTaskInput = {
  /** CCC's numeric id of the AI agent that speaks, a paid option of CCC. Either this or `ivrId`. */
  readonly aiAgentId?: InputMaybe<Scalars['ID']['input']>;
  /** Times of day in which the task may call. Takes precedence over `availableWorkTimeConfig`. */
  readonly availableTime?: InputMaybe<ReadonlyArray<TimeRangeInput>>;
  /** Days, and times of day on them, in which the task may call. */
  readonly availableWorkTimeConfig?: InputMaybe<ReadonlyArray<AvailableTimeConfigInput>>;
  /** What differs for single callees; it takes precedence over `variables` and `uui`. */
  readonly calleeAttributes?: InputMaybe<ReadonlyArray<CalleeAttributeInput>>;
  /**
   * The phone numbers to call: 3 to 32 digits with a country code after `+` or `00`, such as
   * `008613012345678`; CCC takes one without country code for a number of mainland China. At least one,
   * and none twice, in whatever spelling. The whole input may take 10 MB as sent to CCC.
   */
  readonly callees: ReadonlyArray<Scalars['String']['input']>;
  /** The phone numbers to call from, as the CCC console writes them, such as `0086075586013388`. At least one. */
  readonly callers: ReadonlyArray<Scalars['String']['input']>;
  /** Calls that the AI agent may hold at the same time, at least 1. China site only. */
  readonly concurrencyLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Free text. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * Your name for this create: 8 to 128 characters of `A-Z a-z 0-9 _ -`, such as a UUID, unique within
   * the application. One key creates at most one task; the same key with the same input returns the
   * same task again. Inputs are the same where CCC would be sent the same: numbers spelt otherwise, or
   * in another order, are another input.
   */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** CCC's numeric id of the voice flow (IVR) that speaks. Either this or `aiAgentId`. */
  readonly ivrId?: InputMaybe<Scalars['ID']['input']>;
  /** Seconds a phone may ring, at least 1; CCC's upper bound is not documented. Only where `callers` are numbers of your own carrier, not bought from Tencent. */
  readonly maxRingTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Free text to find the task by. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The last moment at which the task may start a call, after `notBefore`. Left out: CCC's own default. */
  readonly notAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first moment at which the task may call. What CCC does with one that has passed is not documented. */
  readonly notBefore: Scalars['DateTime']['input'];
  /**
   * End statuses of a call after which the callee is called again, each one of 202 not answered, 203
   * rejected, 204 switched off, 205 no such number, 206 busy, 207 callee in arrears, 208 carrier fault,
   * 210 out of coverage, 212 blocked by the carrier, 213 call reminder, 215 invalid number, 216 calls
   * restricted, 217 callee's blacklist, 218 area restricted, 219 forwarding, 221 never rang, 222 voice
   * mail, 234 (not documented). Only with `aiAgentId`.
   */
  readonly retryHangupTypes?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Seconds before a callee is called again, 600 to 86400. Left out: CCC's own default, not documented. */
  readonly retryIntervalSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Tags set by the AI agent after which the callee is called again. Only with `aiAgentId`. */
  readonly retryTags?: InputMaybe<ReadonlyArray<CallTagInput>>;
  /** The application that calls. Left out: the gateway's default, `CCC_SDK_APP_ID`. */
  readonly sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  /** Time zone of `availableTime`, an IANA name such as `Asia/Shanghai`. Left out: CCC's own default, not documented. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** How often a callee is called at most, 1 to 3. Left out: CCC's own default. */
  readonly tries?: InputMaybe<Scalars['Int']['input']>;
  /** Webhooks that CCC calls when a call ends in a certain way. */
  readonly triggerStrategy?: InputMaybe<ReadonlyArray<TriggerStrategyInput>>;
  /** User data (UUI): text of your own that CCC attaches to each call. */
  readonly uui?: InputMaybe<Scalars['String']['input']>;
  /** Custom variables for every callee; only the advanced editions of CCC have them. */
  readonly variables?: InputMaybe<ReadonlyArray<VariableInput>>;
};

/** What came of a create. */
export type CreateAutoCalloutTaskPayload = {
  readonly __typename?: 'CreateAutoCalloutTaskPayload';
  /** True where this key had created the task before, and nothing was sent this time. */
  readonly replayed: Scalars['Boolean']['output'];
  /** CCC's id of the request that created the task, which Tencent's support asks for. Null where CCC returned none. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * The task, read back from CCC with one more call unless only its ids are asked for. Where that read
   * fails it is answered from the input, with states that are null or `UNKNOWN`: the task exists all the
   * same.
   */
  readonly task: AutoCalloutTask;
};

/** Days of the week. */
export type DayOfWeek =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** Kinds of days, by the calendar of China. */
export type DayType =
  /** Statutory working days. */
  | 'BUSINESS_DAY'
  /** The days of the week that are named beside it. */
  | 'CUSTOM'
  /** Every day. */
  | 'EVERY_DAY'
  /** Statutory days off. */
  | 'HOLIDAY';

/** Exactly one way for CCC to prove to a webhook who it is. */
export type HttpCallbackAuthInput = {
  /** Token for HTTP basic authentication. */
  readonly basicToken?: InputMaybe<Scalars['String']['input']>;
  /** Token for HTTP bearer authentication. */
  readonly bearerToken?: InputMaybe<Scalars['String']['input']>;
  /** A header of your own. */
  readonly custom?: InputMaybe<HttpParamInput>;
  /** OAuth 2 client credentials. */
  readonly oauth2?: InputMaybe<OAuth2Input>;
};

/** A webhook of yours. What it holds is secret, and is neither logged nor ever returned. */
export type HttpCallbackInput = {
  /** Whether CCC goes on without waiting for the answer. */
  readonly async?: InputMaybe<Scalars['Boolean']['input']>;
  /** How CCC proves to the webhook who it is. Left out: not at all. */
  readonly auth?: InputMaybe<HttpCallbackAuthInput>;
  /** Headers that CCC sends. */
  readonly headers?: InputMaybe<ReadonlyArray<VariableInput>>;
  /** Members of the body that CCC sends. */
  readonly params?: InputMaybe<ReadonlyArray<HttpParamInput>>;
  /** Names of the fields to keep of the webhook's JSON answer. */
  readonly returns?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Its address, https or http. */
  readonly url: Scalars['String']['input'];
};

/** A member of the body that CCC sends to a webhook. */
export type HttpParamInput = {
  /** Its name. */
  readonly key: Scalars['String']['input'];
  /** Its value. */
  readonly value: Scalars['String']['input'];
  /** CCC's word for the type of the value. Which words there are is not documented. */
  readonly valueType?: InputMaybe<Scalars['String']['input']>;
};

/** What can be done. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Creates an automatic outbound task: from `notBefore` on, CCC calls every callee, and real phones
   * ring. CCC itself cannot recognise a repeated request, so the gateway sends each
   * `idempotencyKey` at most once and never repeats it by itself.
   *
   * The gateway remembers keys as long as its process lives. After a restart, or at another process, an
   * old key counts as new, and the same input would call the same people twice.
   *
   * Null only with an error. Errors after which the same key may be used again, since nothing was sent
   * or done: `BAD_USER_INPUT` without `upstream`, `CREATE_NOT_SENT`, `RATE_LIMITED`.
   * Refusals of CCC, after which nothing was created and a mended input needs a new key:
   * `BAD_USER_INPUT` with `upstream`, `FORBIDDEN`, `QUOTA_EXCEEDED` and others.
   * `CREATE_OUTCOME_UNKNOWN`: it may have been created; look in the CCC console before using another
   * key. `IDEMPOTENCY_KEY_CONFLICT`: the key was used with another input, and nothing was sent.
   */
  readonly createAutoCalloutTask?: Maybe<CreateAutoCalloutTaskPayload>;
};


/** What can be done. */
export type MutationCreateAutoCalloutTaskArgs = {
  input: CreateAutoCalloutTaskInput;
};

/** OAuth 2 client credentials. */
export type OAuth2Input = {
  /** Who CCC is there. */
  readonly clientId: Scalars['String']['input'];
  /** What proves it. */
  readonly clientSecret: Scalars['String']['input'];
  /** Where CCC fetches a token. */
  readonly tokenUrl: Scalars['String']['input'];
};

/**
 * A predictive dialing campaign: CCC calls ahead of the agents of a skill group and connects those who
 * answer, as fast as the expected share of abandoned calls allows.
 */
export type PredictiveDialingCampaign = Campaign & {
  readonly __typename?: 'PredictiveDialingCampaign';
  /** In which order the callees are called. Null where CCC does not return it. */
  readonly callOrder?: Maybe<CallOrder>;
  /** CCC's numeric id of the campaign within its application. */
  readonly campaignId: Scalars['ID']['output'];
  /** When the campaign ends by itself. Null where CCC returns 0 or none. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** Percent of answered calls that may find no free agent, 0 to 50 (5 to 50 before 2025-11-05). Null where CCC returns none. */
  readonly expectedAbandonRate?: Maybe<Scalars['Int']['output']>;
  /** Stable global id, `PredictiveDialingCampaign:<sdkAppId>:<campaignId>`. */
  readonly id: Scalars['ID']['output'];
  /** CCC's numeric id of the voice flow (IVR) that callees hear. Null where there is none. */
  readonly ivrId?: Maybe<Scalars['ID']['output']>;
  /** Free text. Empty or null where there is none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Rank among the campaigns of one application, 1 (first) to 5 (last). Null where CCC returns none. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** Always null: `DescribePredictiveDialingCampaign` returns no counts. */
  readonly progress?: Maybe<CampaignProgress>;
  /** Seconds between two calls to the same callee, 60 to 86400. Null where CCC returns none. */
  readonly retryIntervalSeconds?: Maybe<Scalars['Int']['output']>;
  /** How often a callee who was not reached is called again, 0 to 2. Null where CCC returns none. */
  readonly retryTimes?: Maybe<Scalars['Int']['output']>;
  /** The CCC application the campaign belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /**
   * The calls that the campaign has placed so far, a page at a time, in CCC's own order. One upstream
   * call for each page (`DescribePredictiveDialingSessions`). While the campaign runs the list may grow,
   * so that a later page may repeat or pass over a session. Null only with an error.
   */
  readonly sessions?: Maybe<SessionPage>;
  /** CCC's numeric id of the skill group (a named team of agents) that takes the calls. Null where CCC returns none. */
  readonly skillGroupId?: Maybe<Scalars['ID']['output']>;
  /** When the campaign starts by itself. Null where CCC returns 0 or none. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * How far the campaign is in its life. Null where `DescribePredictiveDialingCampaign` does not return
   * it, which is always so on the international site (official SDK of 2026-08-21).
   */
  readonly state?: Maybe<CampaignState>;
  /** Why the campaign is in its state. Null where `state` is, for the same reason. */
  readonly stateReason?: Maybe<CampaignStateReason>;
  /**
   * User data (UUI): text of your own that CCC attaches to each call. Null where CCC does not return it,
   * which is always so on the international site (official SDK of 2026-08-21).
   */
  readonly uui?: Maybe<Scalars['String']['output']>;
  /**
   * Custom variables that hold for every callee; only the advanced editions of CCC have them. Empty or
   * null where there are none, and always null on the international site, which does not return them.
   */
  readonly variables?: Maybe<ReadonlyArray<Variable>>;
};


/**
 * A predictive dialing campaign: CCC calls ahead of the agents of a skill group and connects those who
 * answer, as fast as the expected share of abandoned calls allows.
 */
export type PredictiveDialingCampaignSessionsArgs = {
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too.
 */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * An agent cruise campaign by the numeric id that CCC gave it. One upstream call
   * (`DescribeAgentCruiseDialingCampaign`). Null with an error `NOT_FOUND` where CCC refuses the id.
   */
  readonly agentCruiseDialingCampaign?: Maybe<AgentCruiseDialingCampaign>;
  /**
   * An automatic outbound task by the numeric id that CCC gave it. One upstream call (`DescribeAutoCalloutTask`),
   * which brings all callees too. Null with an error `NOT_FOUND` where CCC refuses the id.
   */
  readonly autoCalloutTask?: Maybe<AutoCalloutTask>;
  /**
   * A campaign of either kind by its global id, the `id` of an answer. One upstream call.
   * Null with an error `NOT_FOUND` where CCC refuses the id.
   */
  readonly campaign?: Maybe<Campaign>;
  /**
   * A predictive dialing campaign by the numeric id that CCC gave it. One upstream call
   * (`DescribePredictiveDialingCampaign`), and one for each page of sessions; none but these where only
   * ids and sessions are asked for. Null with an error `NOT_FOUND` where CCC refuses the id; where only
   * sessions are asked for, these are null.
   */
  readonly predictiveDialingCampaign?: Maybe<PredictiveDialingCampaign>;
  /**
   * A session by CCC's own id. No upstream call: that the session exists is not checked, since CCC has
   * no way to ask for one without knowing when it took place.
   */
  readonly session?: Maybe<Session>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too.
 */
export type QueryAgentCruiseDialingCampaignArgs = {
  campaignId: Scalars['ID']['input'];
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too.
 */
export type QueryAutoCalloutTaskArgs = {
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  taskId: Scalars['ID']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too.
 */
export type QueryCampaignArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too.
 */
export type QueryPredictiveDialingCampaignArgs = {
  campaignId: Scalars['ID']['input'];
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too.
 */
export type QuerySessionArgs = {
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  sessionId: Scalars['ID']['input'];
};

/** One call, as CCC identifies it: an id by which its record can be found in CCC. */
export type Session = {
  readonly __typename?: 'Session';
  /** Stable global id, `Session:<sdkAppId>:<sessionId>`. Other subgraphs may build it themselves. */
  readonly id: Scalars['ID']['output'];
  /** The CCC application the session belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** CCC's own id of the session, usually a UUID. */
  readonly sessionId: Scalars['ID']['output'];
};

/** One page of sessions. */
export type SessionPage = {
  readonly __typename?: 'SessionPage';
  /** Whether a page follows. Where CCC returns no total: whether this page is full. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The sessions of this page. */
  readonly nodes: ReadonlyArray<Session>;
  /** The page that was asked for, from 0. */
  readonly pageNumber: Scalars['Int']['output'];
  /** The page size that was asked for. */
  readonly pageSize: Scalars['Int']['output'];
  /** Sessions in all, over all pages. Where CCC returns no total: those up to the end of this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A span of one day. Whether it may pass midnight is not documented. */
export type TimeRangeInput = {
  /** To, `HH:MM:SS` on a 24-hour clock. */
  readonly endTime: Scalars['String']['input'];
  /** From, `HH:MM:SS` on a 24-hour clock. */
  readonly startTime: Scalars['String']['input'];
};

/** How often a webhook is triggered. */
export type TriggerMode =
  /** Each time that the conditions are met. */
  | 'ALWAYS_ON_MATCH'
  /** Only the first time that a number meets the conditions. */
  | 'ONCE_PER_NUMBER';

/** When CCC calls a webhook of yours, and which. */
export type TriggerStrategyInput = {
  /** Tags of a call that trigger it. */
  readonly callTags?: InputMaybe<ReadonlyArray<CallTagInput>>;
  /** The webhook. */
  readonly callback?: InputMaybe<HttpCallbackInput>;
  /** End statuses of a call that trigger it, such as 1 for a normal call; `retryHangupTypes` lists others. */
  readonly hangupTypes?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** How often it is triggered. Left out: CCC's own default, not documented. */
  readonly triggerMode?: InputMaybe<TriggerMode>;
};

/** A custom variable, for voice flows that use some; only the advanced editions of CCC have them. */
export type Variable = {
  readonly __typename?: 'Variable';
  /** Its name. */
  readonly key: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** A custom variable of a voice flow. */
export type VariableInput = {
  /** Its name. */
  readonly key: Scalars['String']['input'];
  /** Its value. */
  readonly value: Scalars['String']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  AgentCruiseDialingCampaign: AgentCruiseDialingCampaign;
  AutoCalloutTask: AutoCalloutTask;
  PredictiveDialingCampaign: PredictiveDialingCampaign;
  Session: Session;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AgentCruiseDialingCampaign:
    ( { __typename: 'AgentCruiseDialingCampaign' }
    & ( GraphQLRecursivePick<FederationTypes['AgentCruiseDialingCampaign'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['AgentCruiseDialingCampaign'], {"sdkAppId":true,"campaignId":true}> ) );
  AutoCalloutTask:
    ( { __typename: 'AutoCalloutTask' }
    & ( GraphQLRecursivePick<FederationTypes['AutoCalloutTask'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['AutoCalloutTask'], {"sdkAppId":true,"taskId":true}> ) );
  PredictiveDialingCampaign:
    ( { __typename: 'PredictiveDialingCampaign' }
    & ( GraphQLRecursivePick<FederationTypes['PredictiveDialingCampaign'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['PredictiveDialingCampaign'], {"sdkAppId":true,"campaignId":true}> ) );
  Session:
    ( { __typename: 'Session' }
    & ( GraphQLRecursivePick<FederationTypes['Session'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Session'], {"sdkAppId":true,"sessionId":true}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Campaign:
    | ( AgentCruiseDialingCampaignParent )
    | ( PredictiveDialingCampaignParent )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgentCruiseDialingCampaign: ResolverTypeWrapper<AgentCruiseDialingCampaignParent>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AutoCalloutTask: ResolverTypeWrapper<AutoCalloutTaskParent>;
  AutoCalloutTaskState: AutoCalloutTaskState;
  AvailableTimeConfigInput: AvailableTimeConfigInput;
  CallOrder: CallOrder;
  CallTagInput: CallTagInput;
  Callee: ResolverTypeWrapper<CalleeParent>;
  CalleeAttributeInput: CalleeAttributeInput;
  CalleePage: ResolverTypeWrapper<Omit<CalleePage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Callee']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CalleeState: CalleeState;
  CalleeSummary: ResolverTypeWrapper<CalleeSummary>;
  Campaign: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Campaign']>;
  CampaignProgress: ResolverTypeWrapper<CampaignProgress>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CampaignState: CampaignState;
  CampaignStateReason: CampaignStateReason;
  CreateAutoCalloutTaskInput: CreateAutoCalloutTaskInput;
  CreateAutoCalloutTaskPayload: ResolverTypeWrapper<CreatedAutoCalloutTask>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayOfWeek: DayOfWeek;
  DayType: DayType;
  HttpCallbackAuthInput: HttpCallbackAuthInput;
  HttpCallbackInput: HttpCallbackInput;
  HttpParamInput: HttpParamInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OAuth2Input: OAuth2Input;
  PredictiveDialingCampaign: ResolverTypeWrapper<PredictiveDialingCampaignParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Session: ResolverTypeWrapper<SessionKey>;
  SessionPage: ResolverTypeWrapper<Omit<SessionPage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Session']> }>;
  TimeRangeInput: TimeRangeInput;
  TriggerMode: TriggerMode;
  TriggerStrategyInput: TriggerStrategyInput;
  Variable: ResolverTypeWrapper<Variable>;
  VariableInput: VariableInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgentCruiseDialingCampaign: AgentCruiseDialingCampaignParent;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AutoCalloutTask: AutoCalloutTaskParent;
  AvailableTimeConfigInput: AvailableTimeConfigInput;
  CallTagInput: CallTagInput;
  Callee: CalleeParent;
  CalleeAttributeInput: CalleeAttributeInput;
  CalleePage: Omit<CalleePage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Callee']> };
  Boolean: Scalars['Boolean']['output'];
  CalleeSummary: CalleeSummary;
  Campaign: ResolversInterfaceTypes<ResolversParentTypes>['Campaign'];
  CampaignProgress: CampaignProgress;
  Float: Scalars['Float']['output'];
  CreateAutoCalloutTaskInput: CreateAutoCalloutTaskInput;
  CreateAutoCalloutTaskPayload: CreatedAutoCalloutTask;
  DateTime: Scalars['DateTime']['output'];
  HttpCallbackAuthInput: HttpCallbackAuthInput;
  HttpCallbackInput: HttpCallbackInput;
  HttpParamInput: HttpParamInput;
  Mutation: Record<PropertyKey, never>;
  OAuth2Input: OAuth2Input;
  PredictiveDialingCampaign: PredictiveDialingCampaignParent;
  Query: Record<PropertyKey, never>;
  Session: SessionKey;
  SessionPage: Omit<SessionPage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Session']> };
  TimeRangeInput: TimeRangeInput;
  TriggerStrategyInput: TriggerStrategyInput;
  Variable: Variable;
  VariableInput: VariableInput;
};

export type AgentCruiseDialingCampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentCruiseDialingCampaign'] = ResolversParentTypes['AgentCruiseDialingCampaign'], FederationReferenceType extends FederationReferenceTypes['AgentCruiseDialingCampaign'] = FederationReferenceTypes['AgentCruiseDialingCampaign']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['AgentCruiseDialingCampaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agent: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callOrder: Resolver<Maybe<ResolversTypes['CallOrder']>, ParentType, ContextType>;
  campaignId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  concurrencyNumber: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress: Resolver<Maybe<ResolversTypes['CampaignProgress']>, ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['CampaignState']>, ParentType, ContextType>;
  uui: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AutoCalloutTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AutoCalloutTask'] = ResolversParentTypes['AutoCalloutTask'], FederationReferenceType extends FederationReferenceTypes['AutoCalloutTask'] = FederationReferenceTypes['AutoCalloutTask']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['AutoCalloutTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calleeSummary: Resolver<Maybe<ResolversTypes['CalleeSummary']>, ParentType, ContextType>;
  callees: Resolver<Maybe<ResolversTypes['CalleePage']>, ParentType, ContextType, RequireFields<AutoCalloutTaskCalleesArgs, 'pageNumber' | 'pageSize'>>;
  callers: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  description: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ivrId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  maxRingTimeoutSeconds: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notAfter: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notBefore: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['AutoCalloutTaskState']>, ParentType, ContextType>;
  taskId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CalleeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Callee'] = ResolversParentTypes['Callee']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessions: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['CalleeState'], ParentType, ContextType>;
};

export type CalleePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalleePage'] = ResolversParentTypes['CalleePage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Callee']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalleeSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalleeSummary'] = ResolversParentTypes['CalleeSummary']> = {
  answered: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  awaitingRetry: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calling: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  initial: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unanswered: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign']> = {
  __resolveType: TypeResolveFn<'AgentCruiseDialingCampaign' | 'PredictiveDialingCampaign', ParentType, ContextType>;
};

export type CampaignProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignProgress'] = ResolversParentTypes['CampaignProgress']> = {
  calleeCount: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  finishedCalleeCount: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ratio: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CreateAutoCalloutTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAutoCalloutTaskPayload'] = ResolversParentTypes['CreateAutoCalloutTaskPayload']> = {
  replayed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  task: Resolver<ResolversTypes['AutoCalloutTask'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createAutoCalloutTask?: Resolver<Maybe<ResolversTypes['CreateAutoCalloutTaskPayload']>, ParentType, ContextType, RequireFields<MutationCreateAutoCalloutTaskArgs, 'input'>>;
};

export type PredictiveDialingCampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PredictiveDialingCampaign'] = ResolversParentTypes['PredictiveDialingCampaign'], FederationReferenceType extends FederationReferenceTypes['PredictiveDialingCampaign'] = FederationReferenceTypes['PredictiveDialingCampaign']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['PredictiveDialingCampaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callOrder: Resolver<Maybe<ResolversTypes['CallOrder']>, ParentType, ContextType>;
  campaignId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expectedAbandonRate: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ivrId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progress: Resolver<Maybe<ResolversTypes['CampaignProgress']>, ParentType, ContextType>;
  retryIntervalSeconds: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  retryTimes: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessions: Resolver<Maybe<ResolversTypes['SessionPage']>, ParentType, ContextType, RequireFields<PredictiveDialingCampaignSessionsArgs, 'pageNumber' | 'pageSize'>>;
  skillGroupId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['CampaignState']>, ParentType, ContextType>;
  stateReason: Resolver<Maybe<ResolversTypes['CampaignStateReason']>, ParentType, ContextType>;
  uui: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  variables: Resolver<Maybe<ReadonlyArray<ResolversTypes['Variable']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agentCruiseDialingCampaign?: Resolver<Maybe<ResolversTypes['AgentCruiseDialingCampaign']>, ParentType, ContextType, RequireFields<QueryAgentCruiseDialingCampaignArgs, 'campaignId'>>;
  autoCalloutTask?: Resolver<Maybe<ResolversTypes['AutoCalloutTask']>, ParentType, ContextType, RequireFields<QueryAutoCalloutTaskArgs, 'taskId'>>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'id'>>;
  predictiveDialingCampaign?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaign']>, ParentType, ContextType, RequireFields<QueryPredictiveDialingCampaignArgs, 'campaignId'>>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<QuerySessionArgs, 'sessionId'>>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessionId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SessionPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionPage'] = ResolversParentTypes['SessionPage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variable'] = ResolversParentTypes['Variable']> = {
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AgentCruiseDialingCampaign: AgentCruiseDialingCampaignResolvers<ContextType>;
  AutoCalloutTask: AutoCalloutTaskResolvers<ContextType>;
  Callee: CalleeResolvers<ContextType>;
  CalleePage: CalleePageResolvers<ContextType>;
  CalleeSummary: CalleeSummaryResolvers<ContextType>;
  Campaign: CampaignResolvers<ContextType>;
  CampaignProgress: CampaignProgressResolvers<ContextType>;
  CreateAutoCalloutTaskPayload: CreateAutoCalloutTaskPayloadResolvers<ContextType>;
  DateTime: GraphQLScalarType;
  Mutation: MutationResolvers<ContextType>;
  PredictiveDialingCampaign: PredictiveDialingCampaignResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  Session: SessionResolvers<ContextType>;
  SessionPage: SessionPageResolvers<ContextType>;
  Variable: VariableResolvers<ContextType>;
};

