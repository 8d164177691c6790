import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgentCruiseDialingCampaign as AgentCruiseDialingCampaignParent, AutoCalloutTask as AutoCalloutTaskParent, CallerNumber as CallerNumberParent, CallRecord as CallRecordParent, PredictiveDialingCampaign as PredictiveDialingCampaignParent, SkillGroup as SkillGroupParent, Staff as StaffParent } from '../loaders/index.ts';
import type { CampaignPayload, TaskPayload, CreatedTaskPayload } from '../schema/payloads.ts';
import type { TaskCheck } from '../schema/task-check/index.ts';
import type { Callee as CalleeParent } from '../schema/callee-list.ts';
import type { CallParticipant as CallParticipantParent, IvrKeyPress as IvrKeyPressParent } from '../schema/call-participants.ts';
import type { CreateOutcomeParent } from '../schema/look-up-create.ts';
import type { Session as SessionParent } from '../schema/session.ts';
import type { SessionDetail as SessionDetailParent } from '../schema/session-details.ts';
import type { SessionEvent as SessionEventParent, AsrData } from '../actions/index.ts';
import type { SimilarTask as SimilarTaskParent } from '../schema/task-check/similar-tasks.ts';
import type { SkillGroupMembership as SkillGroupMembershipParent } from '../schema/staff.ts';
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
 * connects the first who answers. CCC tells neither its callees nor its sessions.
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
  /**
   * The agent who takes the calls. Null where there is none, or nobody of this account any more. No
   * upstream call where only the ids are asked for.
   */
  readonly staff?: Maybe<Staff>;
  /** When the campaign starts by itself. Null where CCC returns 0 or none. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** How far the campaign is in its life; this kind is never `PAUSED`. Null where CCC does not return it. */
  readonly state?: Maybe<CampaignState>;
  /** User data (UUI): text of your own that CCC attaches to each call, at most 1024 long. Empty or null where there is none. Null without the right `personal`. */
  readonly uui?: Maybe<Scalars['String']['output']>;
};

/** What came of a create or a change of an agent cruise campaign. */
export type AgentCruiseDialingCampaignPayload = {
  readonly __typename?: 'AgentCruiseDialingCampaignPayload';
  /**
   * The campaign as it is now, read back from CCC with one more call unless only its ids are asked for.
   * Null with an error where that read fails: the create or change was made all the same.
   */
  readonly campaign?: Maybe<AgentCruiseDialingCampaign>;
  /** CCC's numeric id of the campaign, known even where it cannot be read back. */
  readonly campaignId: Scalars['ID']['output'];
  /** True where this key had created the campaign before, and nothing was sent this time. False for a change. */
  readonly replayed: Scalars['Boolean']['output'];
  /**
   * CCC's id of the request that created or changed it, which Tencent's support asks for. Null where CCC
   * returned none: the answer to a change was lost, and the campaign was read back as it was to be.
   */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
};

/** How far the text of a recording is. */
export type AsrStatus =
  /** There is one. */
  | 'COMPLETE'
  /** There is none. */
  | 'NOT_EXISTS'
  /** It is being made. */
  | 'PROCESSING'
  /** A status that this gateway does not know. */
  | 'UNKNOWN';

/**
 * An automatic outbound task: CCC calls a list of numbers, and a voice flow (IVR) or an AI agent
 * speaks. No human agent takes part. CCC never returns the tries, variables, user data and AI agent of
 * a task.
 */
export type AutoCalloutTask = {
  readonly __typename?: 'AutoCalloutTask';
  /** Callees in all. Null where CCC does not return it. */
  readonly calleeCount?: Maybe<Scalars['Int']['output']>;
  /** How many callees are in which state. Not in the list of tasks. Null only with an error. */
  readonly calleeSummary?: Maybe<CalleeSummary>;
  /**
   * The callees, a page at a time, in CCC's own order. Not in the list of tasks. For a task that was
   * read by itself no further upstream call: its answer holds them all, so that all pages, filters and
   * the summary of one query are of one moment. Null only with an error.
   */
  readonly callees?: Maybe<CalleePage>;
  /**
   * The same list for front ends that speak Relay; read as `callees` is. Forwards only. Cursors are
   * positions. Null only with an error.
   */
  readonly calleesConnection?: Maybe<CalleeConnection>;
  /**
   * The numbers of `callers` as the application has them, in the same order; null for one that it does
   * not have (any more). CCC can only be asked for the whole list of its numbers: one upstream call for
   * each 100 of them, for all tasks of the application together. Null where `callers` is.
   */
  readonly callerNumbers?: Maybe<ReadonlyArray<Maybe<CallerNumber>>>;
  /** The phone numbers that callees see, as the CCC console writes them. Null where CCC returns none. */
  readonly callers?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Free text. Not in the list. Empty or null where there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Stable global id, `AutoCalloutTask:<sdkAppId>:<taskId>`. Other subgraphs may build it themselves. */
  readonly id: Scalars['ID']['output'];
  /**
   * CCC's numeric id of the voice flow (IVR); the CCC console shows it. CCC has no list of voice flows.
   * Null where there is none; what CCC returns for tasks of an AI agent is not documented.
   */
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


/**
 * An automatic outbound task: CCC calls a list of numbers, and a voice flow (IVR) or an AI agent
 * speaks. No human agent takes part. CCC never returns the tries, variables, user data and AI agent of
 * a task.
 */
export type AutoCalloutTaskCalleesConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ReadonlyArray<CalleeState>>;
};

/** What would come of a create, as far as that can be told without creating anything. */
export type AutoCalloutTaskCheck = {
  readonly __typename?: 'AutoCalloutTaskCheck';
  /** How many numbers `callees` has. */
  readonly calleeCount: Scalars['Int']['output'];
  /** How many numbers `callers` has. */
  readonly callerCount: Scalars['Int']['output'];
  /** How many of them are different phones, whatever their spelling. */
  readonly distinctCalleeCount: Scalars['Int']['output'];
  /**
   * Whether there are no `refusals`, so that the mutation would send this input to CCC. CCC may refuse it
   * still; warnings do not count.
   */
  readonly mayCreate: Scalars['Boolean']['output'];
  /**
   * What the mutation would refuse with `BAD_USER_INPUT` before anything is sent: at most twenty, so
   * that more may come to light once these are mended.
   */
  readonly refusals: ReadonlyArray<CheckFinding>;
  /** Size of the request that CCC would be sent, at most 10485760 bytes. Null where there are refusals of arguments. */
  readonly requestBytes?: Maybe<Scalars['Int']['output']>;
  /**
   * Tasks that call some of the same people: of the first 100 in CCC's list, those with as many callees
   * and the same callers that start less than seven days before or after, the nearest ten. Whether a task
   * is over does not matter. Without the right `personal` callees are not compared, and all of these are told.
   * Null where they were not looked for, or the list could not be read; `unchecked` tells why.
   */
  readonly similarTasks?: Maybe<ReadonlyArray<SimilarTask>>;
  /** What was not checked, and why: since nobody can tell, or a read failed, or there are refusals. */
  readonly unchecked: ReadonlyArray<UncheckedPart>;
  /**
   * What would be sent, and is probably not meant or would not have the effect that is wanted: at most
   * twenty of each code. Where there are refusals, only what the numbers to call tell by themselves.
   */
  readonly warnings: ReadonlyArray<CheckFinding>;
};

/** A stretch of the automatic outbound tasks, as Relay wants it. */
export type AutoCalloutTaskConnection = {
  readonly __typename?: 'AutoCalloutTaskConnection';
  /** The tasks with their cursors. */
  readonly edges: ReadonlyArray<AutoCalloutTaskEdge>;
  /** The tasks alone. */
  readonly nodes: ReadonlyArray<AutoCalloutTask>;
  /** What comes before and after. */
  readonly pageInfo: PageInfo;
  /** Tasks in all. Where CCC returns no total: those up to the end of this stretch. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An automatic outbound task in a connection. */
export type AutoCalloutTaskEdge = {
  readonly __typename?: 'AutoCalloutTaskEdge';
  /** Where it stands, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The task. */
  readonly node: AutoCalloutTask;
};

/** One page of automatic outbound tasks. */
export type AutoCalloutTaskPage = {
  readonly __typename?: 'AutoCalloutTaskPage';
  /** Whether a page follows. Where CCC returns no total: whether this page is full. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The tasks of this page. */
  readonly nodes: ReadonlyArray<AutoCalloutTask>;
  /** The page that was asked for, from 0. */
  readonly pageNumber: Scalars['Int']['output'];
  /** The page size that was asked for. */
  readonly pageSize: Scalars['Int']['output'];
  /** Tasks in all, over all pages. Where CCC returns no total: those up to the end of this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What came of a change of a task. */
export type AutoCalloutTaskPayload = {
  readonly __typename?: 'AutoCalloutTaskPayload';
  /**
   * CCC's id of the request that made the change, which Tencent's support asks for. Null where CCC
   * returned none: its answer was lost, and the task was read back in the state that was asked for.
   */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * The task as it is now, read back from CCC with one more call unless only its ids are asked for. Null
   * with an error where that read fails: the change was made all the same.
   */
  readonly task?: Maybe<AutoCalloutTask>;
};

/** The life of an automatic outbound task. */
export type AutoCalloutTaskState =
  /** Every callee is done. */
  | 'COMPLETED'
  /** Stopped, or its time is over; the last calls are still going on. */
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

/** Whether CCC called or was called. */
export type CallDirection =
  /** Somebody called the contact center. */
  | 'INBOUND'
  /** The contact center called. */
  | 'OUTBOUND'
  /** A direction that this gateway does not know. */
  | 'UNKNOWN';

/** In which order a campaign calls its callees. */
export type CallOrder =
  /** As they stand in the list. */
  | 'IN_ORDER'
  /** In no particular order. */
  | 'RANDOM'
  /** An order that this gateway does not know. */
  | 'UNKNOWN';

/** Somebody who took part in a call on the side of the contact center. */
export type CallParticipant = {
  readonly __typename?: 'CallParticipant';
  /** When the person answered. Null where nobody did. */
  readonly acceptTime?: Maybe<Scalars['DateTime']['output']>;
  /** How the person's part ended. */
  readonly endStatus?: Maybe<EndStatus>;
  /** When the person's part ended. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** Account, an e-mail address. Null where CCC returns none. */
  readonly mail?: Maybe<Scalars['String']['output']>;
  /** Phone number of the person. Null where CCC returns none. Without the right `personal`: masked to its last four digits. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Where the recording of this part can be fetched. Null where there is none. Null without the right `personal`. */
  readonly recordUrl?: Maybe<Scalars['String']['output']>;
  /** When it rang there. Null where it never did. */
  readonly ringTime?: Maybe<Scalars['DateTime']['output']>;
  /** Position among the participants, from 0. */
  readonly sequence?: Maybe<Scalars['Int']['output']>;
  /** The person's skill group; read as `CallRecord.skillGroup` is. */
  readonly skillGroup?: Maybe<SkillGroup>;
  /** CCC's numeric id of the person's skill group. Null where there is none. */
  readonly skillGroupId?: Maybe<Scalars['ID']['output']>;
  /** The person, read as `CallRecord.staff` is. Null where there is none of this account. */
  readonly staff?: Maybe<Staff>;
  /** When the person was called. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** Who handed the call over to this person, in CCC's words. Null where nobody did. Without the right `personal`: masked to its last four digits. */
  readonly transferFrom?: Maybe<Scalars['String']['output']>;
  /** To whom this person handed the call over, in CCC's words. Null where to nobody. Without the right `personal`: masked to its last four digits. */
  readonly transferTo?: Maybe<Scalars['String']['output']>;
  /** On what the person spoke. */
  readonly type?: Maybe<CallParticipantType>;
};

/** On what somebody spoke, in CCC's words. */
export type CallParticipantType =
  /** An agent who placed the call. */
  | 'OUTBOUND_SEAT'
  /** An agent, on a phone. */
  | 'STAFF_PHONE_SEAT'
  /** An agent, on the agent's client. */
  | 'STAFF_SEAT'
  /** Something that this gateway does not know. */
  | 'UNKNOWN';

/**
 * The record of one call that is over (CDR, call detail record). Nothing in it names the campaign or
 * task it belongs to. Every field may be null: CCC promises none.
 *
 * Source: `TelCdrInfo` of the official SDK of 2026-08-21 (read 2026-11-20).
 */
export type CallRecord = {
  readonly __typename?: 'CallRecord';
  /** When somebody answered. Null where nobody did. */
  readonly acceptTime?: Maybe<Scalars['DateTime']['output']>;
  /** Account of the agent who took the call, an e-mail address. Null where none did. */
  readonly agent?: Maybe<Scalars['String']['output']>;
  /** CCC's numeric id of the AI agent that spoke. Null where none did. */
  readonly aiAgentId?: Maybe<Scalars['ID']['output']>;
  /** Name of the AI agent that spoke. Null where none did. */
  readonly aiAgentName?: Maybe<Scalars['String']['output']>;
  /** How far the recording's text is. Null where CCC does not return it. */
  readonly asrStatus?: Maybe<AsrStatus>;
  /** Where the recording's text can be fetched; see `Session.transcript`. Null where there is none. Null without the right `personal`. */
  readonly asrUrl?: Maybe<Scalars['String']['output']>;
  /** How the call came about. */
  readonly callType?: Maybe<CallType>;
  /** The called number. Null where CCC hides it. Without the right `personal`: masked to its last four digits. */
  readonly callee?: Maybe<Scalars['String']['output']>;
  /** `callee` in one spelling (E.164), for other subgraphs. Null where CCC hides it. Null without the right `personal`. */
  readonly calleeE164?: Maybe<Scalars['String']['output']>;
  /** The calling number. Null where CCC hides it. Without the right `personal`: masked to its last four digits. */
  readonly caller?: Maybe<Scalars['String']['output']>;
  /** `caller` in one spelling (E.164), for other subgraphs. Null where CCC hides it. Null without the right `personal`. */
  readonly callerE164?: Maybe<Scalars['String']['output']>;
  /** Where the calling number is registered, in CCC's words. Null where CCC returns none. Null without the right `personal`. */
  readonly callerLocation?: Maybe<Scalars['String']['output']>;
  /** Where the recording lies in storage of your own. Null where there is none. Null without the right `personal`. */
  readonly customRecordUrl?: Maybe<Scalars['String']['output']>;
  /** Whether CCC called or was called. */
  readonly direction?: Maybe<CallDirection>;
  /** Seconds from answer to end, 0 where nobody answered. */
  readonly durationSeconds?: Maybe<Scalars['Int']['output']>;
  /** How the call ended. CCC adds new ways without notice, which are `UNKNOWN` here. */
  readonly endStatus?: Maybe<EndStatus>;
  /** CCC's own number of how the call ended, for those that `endStatus` does not know. */
  readonly endStatusCode?: Maybe<Scalars['Int']['output']>;
  /** When the call ended. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** Who hung up. */
  readonly hungUpSide?: Maybe<HungUpSide>;
  /** Stable global id, `CallRecord:<sdkAppId>:<sessionId>`. Other subgraphs may build it themselves. */
  readonly id: Scalars['ID']['output'];
  /** Seconds in the voice flow (IVR). */
  readonly ivrDurationSeconds?: Maybe<Scalars['Int']['output']>;
  /** The keys pressed in the voice flow (IVR), in order. Empty where there were none. Null only with an error. */
  readonly ivrKeysPressed?: Maybe<ReadonlyArray<IvrKeyPress>>;
  /** Everybody who took part on the side of the contact center, in order. Empty where nobody did. Null only with an error. */
  readonly participants?: Maybe<ReadonlyArray<CallParticipant>>;
  /** The keys pressed in the voice flow that follows the call, such as a survey. Empty where there were none. Null only with an error. */
  readonly postIvrKeysPressed?: Maybe<ReadonlyArray<IvrKeyPress>>;
  /** What stands for the called number where CCC protects it. Null where it does not. */
  readonly protectedCallee?: Maybe<Scalars['ID']['output']>;
  /** What stands for the calling number where CCC protects it. Null where it does not. */
  readonly protectedCaller?: Maybe<Scalars['ID']['output']>;
  /** The skill group in whose queue the call waited; read as `skillGroup` is. */
  readonly queuedSkillGroup?: Maybe<SkillGroup>;
  /** CCC's numeric id of the skill group in whose queue the call waited. Null where it did not. */
  readonly queuedSkillGroupId?: Maybe<Scalars['ID']['output']>;
  /** When it began to wait for an agent. Null where it never did. */
  readonly queuedTime?: Maybe<Scalars['DateTime']['output']>;
  /** CCC's id of the recording. Null where there is none. */
  readonly recordId?: Maybe<Scalars['ID']['output']>;
  /**
   * Where the recording can be fetched. Whoever has the link can listen. How long it holds is not
   * documented; that of `detail` holds for 24 hours. Null where nothing was recorded.
   * Null without the right `personal`.
   */
  readonly recordUrl?: Maybe<Scalars['String']['output']>;
  /** What the agent noted. Null where there is nothing. Null without the right `personal`. */
  readonly remark?: Maybe<Scalars['String']['output']>;
  /** When the phone began to ring. Null where it never did. */
  readonly ringTime?: Maybe<Scalars['DateTime']['output']>;
  /** The CCC application the call belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** The session, for its detail and its transcript. */
  readonly session: Session;
  /** CCC's own id of the session, usually a UUID. */
  readonly sessionId: Scalars['ID']['output'];
  /**
   * The skill group that took the call. No upstream call where only its ids and its name are asked for,
   * which the record holds.
   */
  readonly skillGroup?: Maybe<SkillGroup>;
  /** CCC's numeric id of the skill group that took the call. Null where there is none. */
  readonly skillGroupId?: Maybe<Scalars['ID']['output']>;
  /**
   * The agent who took the call. No upstream call where only what the record holds is asked for: ids,
   * `name`, `nick`, `phone`, `staffNumber`, `extensionNumber`.
   */
  readonly staff?: Maybe<Staff>;
  /** When the call started. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** Why the system hung up, in CCC's words. Null where it did not. */
  readonly systemHangupReason?: Maybe<Scalars['String']['output']>;
  /** CCC's own number of why the system hung up; what the numbers mean is not documented. */
  readonly systemHangupReasonCode?: Maybe<Scalars['Int']['output']>;
  /** User data (UUI): text of your own that CCC attached to the call. Null where there is none. Null without the right `personal`. */
  readonly uui?: Maybe<Scalars['String']['output']>;
  /** Where the texts of voice mails can be fetched. Empty where there are none. Null only with an error, or without the right `personal`. */
  readonly voicemailAsrUrls?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Where voice mails can be fetched. Empty where there are none. Null only with an error, or without the right `personal`. */
  readonly voicemailRecordUrls?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A stretch of the call records, as Relay wants it. */
export type CallRecordConnection = {
  readonly __typename?: 'CallRecordConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<CallRecordEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<CallRecord>;
  /** What comes before and after. */
  readonly pageInfo: PageInfo;
  /** Records in all. Where CCC returns no total: those up to the end of this stretch. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A call record in a connection. */
export type CallRecordEdge = {
  readonly __typename?: 'CallRecordEdge';
  /** Where it stands, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: CallRecord;
};

/** One page of call records. */
export type CallRecordPage = {
  readonly __typename?: 'CallRecordPage';
  /** Whether a page follows. Where CCC returns no total: whether this page is full. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The records of this page. */
  readonly nodes: ReadonlyArray<CallRecord>;
  /** The page that was asked for, from 0. */
  readonly pageNumber: Scalars['Int']['output'];
  /** The page size that was asked for. */
  readonly pageSize: Scalars['Int']['output'];
  /** Records in all, over all pages. Where CCC returns no total: those up to the end of this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A tag that an AI agent sets on a call. */
export type CallTagInput = {
  /** Name of the tag. */
  readonly name: Scalars['String']['input'];
  /** Value of the tag. */
  readonly value: Scalars['String']['input'];
};

/** How a call came about. */
export type CallType =
  /** Came in as audio, from a web page or an app. */
  | 'AUDIO_INBOUND'
  /** Came in by telephone. */
  | 'INBOUND'
  /** Between two agents. */
  | 'INTERNAL'
  /** Placed by an agent, a task or a cruise campaign. */
  | 'OUTBOUND'
  /** Placed by a predictive dialing campaign. */
  | 'PREDICTIVE_OUTBOUND'
  /** A type that this gateway does not know. */
  | 'UNKNOWN';

/**
 * One phone number that a task calls. Other subgraphs can hang fields of their own on it. References to
 * callees cost one upstream call for each task, since CCC knows callees by their task alone.
 */
export type Callee = {
  readonly __typename?: 'Callee';
  /**
   * Id of the number within its task, for caches of clients and not to be stored: it is the same as long
   * as the gateway's `TENCENTCLOUD_SECRET_KEY` is. It carries no phone number and cannot be turned into
   * one. A number that stands twice in one task has one id.
   */
  readonly id: Scalars['ID']['output'];
  /** The phone number as it was given when the task was created. Empty where CCC hides it. Without the right `personal`: masked to its last four digits. */
  readonly number: Scalars['String']['output'];
  /**
   * The number in one spelling (E.164), such as `+8613012345678`, by which other subgraphs can find whom
   * it belongs to. Null where CCC hides it. Null without the right `personal`.
   */
  readonly numberE164?: Maybe<Scalars['String']['output']>;
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

/** A stretch of the callees, as Relay wants it. */
export type CalleeConnection = {
  readonly __typename?: 'CalleeConnection';
  /** The callees with their cursors. */
  readonly edges: ReadonlyArray<CalleeEdge>;
  /** The callees alone. */
  readonly nodes: ReadonlyArray<Callee>;
  /** What comes before and after. */
  readonly pageInfo: PageInfo;
  /** Callees in all; with a filter: those that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A callee in a connection. */
export type CalleeEdge = {
  readonly __typename?: 'CalleeEdge';
  /** Where it stands, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The callee. */
  readonly node: Callee;
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

/** A phone number of an application, from which it can call. */
export type CallerNumber = {
  readonly __typename?: 'CallerNumber';
  /** The skill groups that may call from it. Null where CCC does not return them. No upstream call where only ids are asked for. */
  readonly callOutSkillGroups?: Maybe<ReadonlyArray<Maybe<SkillGroup>>>;
  /** Whose number it is. Null on the international site, which does not tell (official SDK of 2026-08-21). */
  readonly costType?: Maybe<CallerNumberCostType>;
  /** Stable global id, `CallerNumber:<sdkAppId>:<number>`. Other subgraphs may build it themselves. */
  readonly id: Scalars['ID']['output'];
  /** The number as the CCC console writes it, such as `0086075586013388`. */
  readonly number: Scalars['ID']['output'];
  /** The CCC application the number belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** Whether it can be used. */
  readonly state?: Maybe<CallerNumberState>;
};

/** Whose number it is. */
export type CallerNumberCostType =
  /** The customer's own. */
  | 'OWN'
  /** Bought from Tencent, whose rules for outbound calls hold. */
  | 'TENCENT'
  /** A type that this gateway does not know. */
  | 'UNKNOWN';

/** One page of numbers. */
export type CallerNumberPage = {
  readonly __typename?: 'CallerNumberPage';
  /** Whether a page follows. Where CCC returns no total: whether this page is full. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The numbers of this page. */
  readonly nodes: ReadonlyArray<CallerNumber>;
  /** The page that was asked for, from 0. */
  readonly pageNumber: Scalars['Int']['output'];
  /** The page size that was asked for. */
  readonly pageSize: Scalars['Int']['output'];
  /** Numbers in all, over all pages. Where CCC returns no total: those up to the end of this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Whether a number can be used. */
export type CallerNumberState =
  /** It can. */
  | 'NORMAL'
  /** Stopped by an administrator. */
  | 'STOPPED_BY_ADMINISTRATOR'
  /** Stopped for arrears. */
  | 'STOPPED_FOR_ARREARS'
  /** Stopped for breaking a rule. */
  | 'STOPPED_FOR_VIOLATION'
  /** A state that this gateway does not know. */
  | 'UNKNOWN';

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
  /**
   * User data (UUI): text of your own that CCC attaches to each call, such as an order number that the
   * agent's screen shows. Empty or null where there is none. Null without the right `personal`.
   */
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

/** Something that was found in an input. It holds no phone number, and no secret. */
export type CheckFinding = {
  readonly __typename?: 'CheckFinding';
  /** The argument that it is about, such as `input.callees[3]`, as `problems` of an error name it. */
  readonly argument: Scalars['String']['output'];
  /** What kind of thing it is. */
  readonly code: CheckFindingCode;
  /** What is expected there. */
  readonly expected: Scalars['String']['output'];
  /** What was given or found in its stead. */
  readonly got: Scalars['String']['output'];
};

/** Kinds of things that the check of an input finds. */
export type CheckFindingCode =
  /** `notAfter` has passed, so that nobody would be called. */
  | 'END_IN_PAST'
  /** A refusal: an argument is missing, not valid, or not known at the site of CCC that this gateway speaks to. */
  | 'INVALID_ARGUMENT'
  /** There is no moment at which the task may call, so that nobody would be called. */
  | 'NO_CALLING_TIME'
  /**
   * The task may call at times at which numbers bought from Tencent must not: 08:00 to 21:00 in Beijing
   * are allowed on the China site, 09:00 to 21:00 on the international one. Not for tasks whose callers
   * are all numbers of your own carrier.
   * Sources: cloud.tencent.com/document/product/679/79155 (2026-02-11), and 1229/71847 of the international site.
   */
  | 'OUTSIDE_CALLING_HOURS'
  /** A span of a day that does not end after its start. It is taken to go on past midnight; what CCC takes it for is not documented. */
  | 'OVER_MIDNIGHT'
  /** One phone stands twice, in whatever spelling: of callees a refusal, of callers a warning. */
  | 'REPEATED_NUMBER'
  /** A refusal: the request would be larger than CCC takes. */
  | 'REQUEST_TOO_LARGE'
  /** A task that looks the same calls some of the same people: see `similarTasks`. */
  | 'SIMILAR_TASK'
  /** `notBefore` passed more than a minute ago. What CCC does with such a start is not documented. */
  | 'START_IN_PAST'
  /** A number to call from is stopped: see `CallerNumberState`. */
  | 'STOPPED_CALLER'
  /** A number to call from is Tencent's, and another argument works with numbers of your own carrier alone. */
  | 'TENCENT_CALLER'
  /** The application has no such number to call from. What CCC does with one is not documented. */
  | 'UNKNOWN_CALLER'
  /** A callee's number has a length that numbers of mainland China do not have, or no country's at all; a digit may be missing. */
  | 'UNUSUAL_NUMBER';

/** What a new agent cruise campaign is to do. Limits: those of CCC's API as of 2026-08-21. */
export type CreateAgentCruiseDialingCampaignInput = {
  /** Account of the agent who takes the calls, an e-mail address. */
  readonly agent: Scalars['String']['input'];
  /** In which order to call; `UNKNOWN` is refused. Left out: CCC's own default, not documented. */
  readonly callOrder?: InputMaybe<CallOrder>;
  /**
   * The phone numbers to call: 3 to 32 digits, with a country code after `+` or `00`, such as
   * `+8613012345678`, or without for a number of mainland China. At least one, and none twice, in
   * whatever spelling. What CCC does with a campaign without callees is not documented, so that the
   * gateway wants them.
   */
  readonly callees: ReadonlyArray<Scalars['String']['input']>;
  /**
   * The phone numbers to call from, each a `number` of `Query.callerNumbers`, such as
   * `0086075586013388`. At least one. Left out: CCC's own choice, not documented.
   */
  readonly callers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Calls to place side by side in one round, 1 to 20. */
  readonly concurrencyNumber: Scalars['Int']['input'];
  /** When the campaign ends by itself, after `startTime`. */
  readonly endTime: Scalars['DateTime']['input'];
  /**
   * Your name for this create: 8 to 128 characters of `A-Z a-z 0-9 _ -`, such as a UUID, unique within
   * the application. One key creates at most one campaign; the same key with the same input returns the
   * same campaign again.
   */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Free text to find the campaign by. */
  readonly name: Scalars['String']['input'];
  /** The application that calls. Left out: the gateway's default, `CCC_SDK_APP_ID`. */
  readonly sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  /** When the campaign starts by itself. */
  readonly startTime: Scalars['DateTime']['input'];
  /** User data (UUI): text of your own that CCC attaches to each call, at most 1024 bytes as UTF-8. */
  readonly uui?: InputMaybe<Scalars['String']['input']>;
};

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
  /**
   * The phone numbers to call from, each a `number` of `Query.callerNumbers`, such as
   * `0086075586013388`. At least one.
   */
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
  /**
   * CCC's numeric id of the voice flow (IVR) that speaks; the CCC console shows it. CCC has no list of
   * voice flows. Either this or `aiAgentId`.
   */
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

/** What can be created. */
export type CreateKind =
  /** An agent cruise campaign, `createAgentCruiseDialingCampaign`. */
  | 'AGENT_CRUISE_DIALING_CAMPAIGN'
  /** An automatic outbound task, `createAutoCalloutTask`. */
  | 'AUTO_CALLOUT_TASK'
  /** A predictive dialing campaign, `createPredictiveDialingCampaign`. */
  | 'PREDICTIVE_DIALING_CAMPAIGN';

/** What became of an idempotency key. */
export type CreateOutcome = {
  readonly __typename?: 'CreateOutcome';
  /** The id of the task or campaign, as CCC counts them; null unless it is `CREATED`. */
  readonly createdId?: Maybe<Scalars['ID']['output']>;
  /**
   * The task or campaign by its global id, as `autoCalloutTask` and `campaign` take it; null unless it is
   * `CREATED`.
   */
  readonly globalId?: Maybe<Scalars['ID']['output']>;
  /** The key. */
  readonly idempotencyKey: Scalars['ID']['output'];
  /** What was to be created. */
  readonly kind: CreateKind;
  /**
   * Its name at CCC ends with ` ~` and this, which the gateway takes off wherever it tells the name. Null
   * where the gateway leaves names alone, `CCC_GATEWAY_MARKER=off`.
   */
  readonly marker?: Maybe<Scalars['String']['output']>;
  /** What the same create with the same key would do now. */
  readonly repeat: CreateRepeat;
  /**
   * CCC's id of the create request, for its support. Null where no answer came, as where it was found by
   * its name.
   */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * Seconds after which asking again makes sense. Null where nothing will change by itself: it is settled,
   * or CCC has no list in which it could be found.
   */
  readonly retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** The application. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** What is known of it. */
  readonly state: CreateState;
  /** CCC's error code, where it was `REJECTED`; else null. */
  readonly upstreamCode?: Maybe<Scalars['String']['output']>;
};

/** What a new predictive dialing campaign is to do. Limits: those of CCC's API as of 2026-08-21. */
export type CreatePredictiveDialingCampaignInput = {
  /** Times of day in which the campaign may call. */
  readonly availableTime?: InputMaybe<ReadonlyArray<TimeRangeInput>>;
  /** In which order to call; `UNKNOWN` is refused. */
  readonly callOrder: CallOrder;
  /** What differs for single callees; it takes precedence over `variables` and `uui`. */
  readonly calleeAttributes?: InputMaybe<ReadonlyArray<CalleeAttributeInput>>;
  /**
   * The phone numbers to call: 3 to 32 digits, with a country code after `+` or `00`, such as
   * `+8613012345678`, or without for a number of mainland China. At least one, and none twice, in
   * whatever spelling. The whole input may take 10 MB as sent to CCC.
   */
  readonly callees: ReadonlyArray<Scalars['String']['input']>;
  /**
   * The phone numbers to call from, each a `number` of `Query.callerNumbers`, such as
   * `0086075586013388`. At least one.
   */
  readonly callers: ReadonlyArray<Scalars['String']['input']>;
  /** When the campaign ends by itself, after `startTime`. */
  readonly endTime: Scalars['DateTime']['input'];
  /** Percent of answered calls that may find no free agent, 0 to 50; an update takes 5 to 50 only. */
  readonly expectedAbandonRate: Scalars['Int']['input'];
  /**
   * Your name for this create: 8 to 128 characters of `A-Z a-z 0-9 _ -`, such as a UUID, unique within
   * the application. One key creates at most one campaign; the same key with the same input returns the
   * same campaign again.
   */
  readonly idempotencyKey: Scalars['ID']['input'];
  /**
   * CCC's numeric id of the voice flow (IVR) that callees hear; the CCC console shows it. CCC has no list
   * of voice flows. Left out: none.
   */
  readonly ivrId?: InputMaybe<Scalars['ID']['input']>;
  /** Free text to find the campaign by. */
  readonly name: Scalars['String']['input'];
  /** Rank among the campaigns of the application, 1 (first) to 5 (last). */
  readonly priority: Scalars['Int']['input'];
  /** Seconds before a callee is called again, 60 to 86400. CCC wants it even without retries. */
  readonly retryIntervalSeconds: Scalars['Int']['input'];
  /** How often a callee who was not reached is called again, 0 to 2. Left out: CCC's own default, not documented. */
  readonly retryTimes?: InputMaybe<Scalars['Int']['input']>;
  /** The application that calls. Left out: the gateway's default, `CCC_SDK_APP_ID`. */
  readonly sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  /** CCC's numeric id of the skill group whose agents take the calls. */
  readonly skillGroupId: Scalars['ID']['input'];
  /** When the campaign starts by itself. */
  readonly startTime: Scalars['DateTime']['input'];
  /** Time zone of `availableTime`, an IANA name such as `Asia/Shanghai`. Left out: CCC's own default, not documented. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
  /** User data (UUI): text of your own that CCC attaches to each call. */
  readonly uui?: InputMaybe<Scalars['String']['input']>;
  /** Custom variables for every callee; only the advanced editions of CCC have them. */
  readonly variables?: InputMaybe<ReadonlyArray<VariableInput>>;
};

/** What a repeat of a create with the same key and input does. */
export type CreateRepeat =
  /** It looks for what was sent, and nothing more is sent. */
  | 'LOOKS_UP'
  /** It is told the same again, and nothing is sent. */
  | 'REPLAYS'
  /** It is sent. */
  | 'SENDS'
  /** It waits for the one that is on its way, and nothing more is sent. */
  | 'WAITS';

/** What is known of a create. */
export type CreateState =
  /** It exists. */
  | 'CREATED'
  /** It is on its way, or waits for its turn. */
  | 'IN_PROGRESS'
  /** If it was sent at all, it has created nothing, for certain. */
  | 'NOT_CREATED'
  /** CCC refused it; nothing was created. */
  | 'REJECTED'
  /** It was sent, and no answer came. It may exist; the gateway goes on looking for it. */
  | 'UNKNOWN';

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

/** What came of a deletion. */
export type DeletePredictiveDialingCampaignPayload = {
  readonly __typename?: 'DeletePredictiveDialingCampaignPayload';
  /** The `id` of the campaign that is gone. */
  readonly id: Scalars['ID']['output'];
  /**
   * CCC's id of the request that deleted it, which Tencent's support asks for. Null where CCC returned
   * none: its answer was lost, and the campaign was found to be gone.
   */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
};

/**
 * How a call ended, in CCC's words. CCC says of its own list that it is made for calls with human
 * agents, and that what it returns counts.
 *
 * Source: `TelCdrInfo` of the official SDK of 2026-08-21, and "end status" of the CCC documentation
 * (both read 2026-11-20).
 */
export type EndStatus =
  /** 233: the AI agent ended the call. */
  | 'AI_AGENT_END_CALL'
  /** 218: the area is restricted. */
  | 'AREA_RESTRICTED'
  /** 225: speech recognition failed; AI agents only. */
  | 'ASR_ERROR'
  /** 100: blocked by the blacklist for calls that come in. */
  | 'BLACK_LIST'
  /** 206: busy. */
  | 'BUSY'
  /** 217: stopped by the callee's blacklist. */
  | 'CALLEE_RESTRICTED'
  /** 209: cancelled by the caller. */
  | 'CALLER_CANCEL'
  /** 220: cancelled by the caller while it rang. */
  | 'CALLER_CANCEL_WHILE_RING'
  /** 221: the number is abnormal; it never rang. */
  | 'CALLER_CANCEL_WITHOUT_RING'
  /** 501: the call collided with another. */
  | 'CALL_CONFLICT'
  /** 213: the carrier offered to tell the callee of the missed call. */
  | 'CALL_REMINDER'
  /** 216: the callee's calls are restricted. */
  | 'CALL_RESTRICTED'
  /** 231: ended by the API; AI agents only. */
  | 'CALL_TERMINATED_BY_API'
  /** 212: blocked by the carrier. */
  | 'CARRIER_BLOCKED'
  /** 211: the agent's client failed. */
  | 'CLIENT_ERROR'
  /** 502: the caller's client did not answer in time. */
  | 'CLIENT_TIMEOUT'
  /** 0: an error; older answers only. */
  | 'ERROR'
  /** 228: the AI agent hung up by a function call. */
  | 'FUNCTION_CALL_HANGUP'
  /** 107: ended in the voice flow (IVR) without an agent. */
  | 'IVR_END'
  /** 102: for calls that come in: the caller left in the voice flow (IVR). */
  | 'IVR_GIVE_UP'
  /** 226: speech recognition of the language model failed; AI agents only. */
  | 'LLMASR_ERROR'
  /** 229: the call reached its longest duration; AI agents only. */
  | 'MAX_CALL_DURATION_REACHED'
  /** 202: not answered. */
  | 'NOT_ANSWER'
  /** 210: out of coverage. */
  | 'NOT_IN_SERVICE'
  /** 106: outside working hours. */
  | 'NOT_WORK_TIME'
  /** 105: no agent was online. */
  | 'NO_SEAT_ONLINE'
  /** 215: an invalid number. */
  | 'NUMBER_INVALID'
  /** 205: no such number. */
  | 'NUMBER_NOT_EXIST'
  /** 1: a normal call. */
  | 'OK'
  /** 208: fault of the carrier's line. */
  | 'OPERATOR_ERROR'
  /** 207: the callee is in arrears. */
  | 'OUT_OF_CREDIT'
  /** 204: switched off. */
  | 'POWER_OFF'
  /** 219: the carrier announced that the call is forwarded. */
  | 'PROMPT_CALL_FORWARDING'
  /** 110: stopped by CCC's rule of areas. */
  | 'RESTRICTED_AREA'
  /** 108: the number stands on CCC's list of risks. */
  | 'RESTRICTED_CALLEE'
  /** 111: stopped by CCC's rule of times of day. */
  | 'RESTRICTED_TIME'
  /** 104: for calls that come in: the caller left while it rang. */
  | 'RINGING_GIVE_UP'
  /** 101: passed on to another agent; older answers only. */
  | 'SEAT_FORWARD'
  /** 17: the agent did not answer in time, and the call was passed on. */
  | 'SEAT_GIVE_UP'
  /** 109: stopped by CCC's limit of frequency. */
  | 'TOO_MANY_REQUEST'
  /** 227: speech synthesis failed; AI agents only. */
  | 'TTS_ERROR'
  /** 2: no connection; older answers only. */
  | 'UNCONNECTED'
  /** Another end; `endStatusCode` has its number. */
  | 'UNKNOWN'
  /** 232: the other side hung up; AI agents only. */
  | 'USER_HANGUP_DURING_AI_CALL'
  /** 230: the other side was silent; AI agents only. */
  | 'USER_INACTIVITY'
  /** 203: rejected. */
  | 'USER_REJECT'
  /** 222: a voice mail answered. */
  | 'VOICE_MAIL_REACHED'
  /** 503: the caller's client failed. */
  | 'VOIP_CLIENT_ERROR'
  /** 103: for calls that come in: the caller left in the queue. */
  | 'WAITING_GIVE_UP';

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

/** Who hung up, in CCC's words. */
export type HungUpSide =
  /** The agent (CCC says seat). */
  | 'SEAT'
  /** CCC itself. */
  | 'SYSTEM'
  /** A side that this gateway does not know. */
  | 'UNKNOWN'
  /** The other side. */
  | 'USER';

/** A key that was pressed in a voice flow (IVR). */
export type IvrKeyPress = {
  readonly __typename?: 'IvrKeyPress';
  /** The key. `noInput` where the callee was asked and pressed none. Null without the right `personal`. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** What the key stands for, as the voice flow names it. Null without the right `personal`. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Name of the node of the voice flow that asked. */
  readonly nodeLabel?: Maybe<Scalars['String']['output']>;
  /** What was said or typed, word for word. Null without the right `personal`. */
  readonly originalContent?: Maybe<Scalars['String']['output']>;
  /** When it was pressed. */
  readonly time?: Maybe<Scalars['DateTime']['output']>;
  /** What the voice flow said before, with what it read out of `variables`. Null without the right `personal`. */
  readonly ttsPrompt?: Maybe<Scalars['String']['output']>;
};

/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Ends a campaign for good. `CONFLICT` where it is over already. After a lost answer `TERMINATED` counts
   * as aborted, and `COMPLETED` does not; see `pauseAutoCalloutTask`.
   */
  readonly abortAgentCruiseDialingCampaign?: Maybe<AgentCruiseDialingCampaignPayload>;
  /**
   * Ends a campaign for good. `CONFLICT` where it is over already. After a lost answer `TERMINATED` counts
   * as aborted, and `COMPLETED` does not; see `pauseAutoCalloutTask`.
   */
  readonly abortPredictiveDialingCampaign?: Maybe<PredictiveDialingCampaignPayload>;
  /**
   * Creates an agent cruise campaign: from `startTime` on, CCC calls the callees for one agent, and real
   * phones ring. Keys and errors are those of `createAutoCalloutTask`; CCC has no list in which a
   * campaign could be found whose create got no answer.
   */
  readonly createAgentCruiseDialingCampaign?: Maybe<AgentCruiseDialingCampaignPayload>;
  /**
   * Creates an automatic outbound task: from `notBefore` on, CCC calls every callee, and real phones
   * ring. CCC itself cannot recognise a repeated request, so the gateway sends each
   * `idempotencyKey` at most once and never repeats it by itself.
   *
   * The gateway remembers each key for a year, over restarts and for all of its replicas.
   *
   * Null only with an error. Errors after which the same key may be used again, since nothing was
   * created: `BAD_USER_INPUT` without `upstream`, `CREATE_NOT_SENT`, `RATE_LIMITED`, `NOT_CREATED`.
   * Refusals of CCC, after which nothing was created and a mended input needs a new key:
   * `BAD_USER_INPUT` with `upstream`, `FORBIDDEN`, `QUOTA_EXCEEDED` and others.
   * `CREATE_OUTCOME_UNKNOWN`: it may have been created. Ask again with the same key, which looks for it
   * and sends nothing; another key could create it twice. Of an agent cruise campaign CCC has no list:
   * look in its console, where its name ends with `~` and the `marker` of the error.
   * `IDEMPOTENCY_IN_PROGRESS`: another request with the key is being sent; ask again.
   * `IDEMPOTENCY_STORE_UNAVAILABLE`: what was created before cannot be looked up, and nothing was sent.
   * `IDEMPOTENCY_KEY_CONFLICT`: the key was used with another input, and nothing was sent.
   */
  readonly createAutoCalloutTask?: Maybe<CreateAutoCalloutTaskPayload>;
  /**
   * Creates a predictive dialing campaign: from `startTime` on, CCC calls the callees ahead of the
   * agents of a skill group, and real phones ring. Keys and errors are those of `createAutoCalloutTask`.
   */
  readonly createPredictiveDialingCampaign?: Maybe<PredictiveDialingCampaignPayload>;
  /**
   * Deletes a campaign. From which states CCC allows it is not documented; `CONFLICT` where it does not,
   * as for one that runs. After a lost answer a campaign that is not there counts as deleted; see
   * `pauseAutoCalloutTask`.
   */
  readonly deletePredictiveDialingCampaign?: Maybe<DeletePredictiveDialingCampaignPayload>;
  /**
   * Tells what became of an idempotency key, and looks for what was sent where that is not known yet:
   * one upstream call for each 100 tasks or campaigns of the application, beyond those that are counted
   * for the operation. It never creates anything. Null where the gateway knows no such key.
   */
  readonly lookUpCreate?: Maybe<CreateOutcome>;
  /**
   * Pauses a task: no new calls are placed, those that go on are not cut off. From which states CCC
   * allows it is not documented; on the simulator from `INITIAL` and `RUNNING`. `CONFLICT` where it does
   * not.
   *
   * Where the answer to a change is lost, as after 10 seconds without one, the gateway reads the object
   * back and sends nothing again. In the state that the change leads to, here `PAUSED`, it is a success
   * with a null `requestId`. Else it is `CHANGE_OUTCOME_UNKNOWN` with the `state` that was read: the
   * change may still be made, and the same may be sent again. Where nothing could be read it is
   * `UPSTREAM_TIMEOUT`, `UPSTREAM_UNAVAILABLE` or another code of what was lost. What is certain not to
   * have been sent, for want of a connection, is sent up to three times.
   */
  readonly pauseAutoCalloutTask?: Maybe<AutoCalloutTaskPayload>;
  /**
   * Pauses a campaign: no new calls are placed. From which states CCC allows it is not documented;
   * `CONFLICT` where it does not. After a lost answer `PAUSED` counts as paused; see
   * `pauseAutoCalloutTask`.
   */
  readonly pausePredictiveDialingCampaign?: Maybe<PredictiveDialingCampaignPayload>;
  /**
   * Lets a paused task go on with the callees who are not done. `CONFLICT` where it is not paused. After a
   * lost answer `RUNNING`, or `INITIAL` before its start, counts as resumed; see `pauseAutoCalloutTask`.
   */
  readonly resumeAutoCalloutTask?: Maybe<AutoCalloutTaskPayload>;
  /**
   * Lets a paused campaign go on. `CONFLICT` where it is not paused. After a lost answer `RUNNING` counts
   * as resumed; see `pauseAutoCalloutTask`.
   */
  readonly resumePredictiveDialingCampaign?: Maybe<PredictiveDialingCampaignPayload>;
  /**
   * Stops a task for good; calls that go on are not cut off. The task is `ENDING` while its last calls
   * go on, then `TERMINATED`. `CONFLICT` where it is over already. After a lost answer these two states
   * count as stopped, and `COMPLETED` does not, which a task reaches by itself; see
   * `pauseAutoCalloutTask`.
   */
  readonly stopAutoCalloutTask?: Maybe<AutoCalloutTaskPayload>;
  /**
   * Replaces all of a predictive dialing campaign that has not started: what is left out is not kept.
   * CCC knows no update of a part, and never tells the callees and callers it has. Real phones ring from
   * the new `startTime` on; at once where it has passed. `CONFLICT` where the campaign has started.
   *
   * After a lost answer the campaign is read back as `pauseAutoCalloutTask` tells, and counts as updated
   * where all that CCC tells of it equals what was sent, and what was left out is not there. CCC never
   * tells `callees`, `callers` and `calleeAttributes`, nor `variables` and `uui` on the international
   * site: where `requestId` is null and nothing else was new, send the update again.
   */
  readonly updatePredictiveDialingCampaign?: Maybe<PredictiveDialingCampaignPayload>;
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationAbortAgentCruiseDialingCampaignArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationAbortPredictiveDialingCampaignArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationCreateAgentCruiseDialingCampaignArgs = {
  input: CreateAgentCruiseDialingCampaignInput;
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationCreateAutoCalloutTaskArgs = {
  input: CreateAutoCalloutTaskInput;
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationCreatePredictiveDialingCampaignArgs = {
  input: CreatePredictiveDialingCampaignInput;
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationDeletePredictiveDialingCampaignArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationLookUpCreateArgs = {
  idempotencyKey: Scalars['ID']['input'];
  kind: CreateKind;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationPauseAutoCalloutTaskArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationPausePredictiveDialingCampaignArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationResumeAutoCalloutTaskArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationResumePredictiveDialingCampaignArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationStopAutoCalloutTaskArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be done. Fields run one after another. Each is null only with an error, and the others of
 * the request stand. Where a change was made but the object could not be read back, the payload says so
 * by an error at its object.
 *
 * A change that the state of its object does not allow is refused with `CONFLICT`, and the error names
 * that state.
 */
export type MutationUpdatePredictiveDialingCampaignArgs = {
  input: UpdatePredictiveDialingCampaignInput;
};

/** What may be allowed in an application. */
export type NeededRight =
  /** Set going what concerns all callers of the gateway. No field needs it yet. */
  | 'ADMINISTER'
  /**
   * See phone numbers in full, recordings and transcripts, and what was said, typed or noted. It adds to
   * `READ` or `WRITE`, and by itself shows nothing.
   */
  | 'PERSONAL'
  /** Ask for anything but what is personal. */
  | 'READ'
  /** Create and change, and read what became of it; includes `READ`. */
  | 'WRITE';

/** OAuth 2 client credentials. */
export type OAuth2Input = {
  /** Who CCC is there. */
  readonly clientId: Scalars['String']['input'];
  /** What proves it. */
  readonly clientSecret: Scalars['String']['input'];
  /** Where CCC fetches a token. */
  readonly tokenUrl: Scalars['String']['input'];
};

/** What comes before and after a stretch of a list, as Relay wants it. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last edge, for `after` of the next request. Null where there are none. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this is not the start of the list. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge. Null where there are none. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * A predictive dialing campaign: CCC calls ahead of the agents of a skill group and connects those who
 * answer, as fast as the expected share of abandoned calls allows.
 *
 * CCC tells one part of it when asked for one campaign, another in its list. The gateway asks for the
 * part that a query needs: `id`, `name`, `priority`, `skillGroupId` are in both.
 */
export type PredictiveDialingCampaign = Campaign & {
  readonly __typename?: 'PredictiveDialingCampaign';
  /** In which order the callees are called. Not in the list. Null where CCC does not return it. */
  readonly callOrder?: Maybe<CallOrder>;
  /** CCC's numeric id of the campaign within its application. */
  readonly campaignId: Scalars['ID']['output'];
  /** When the campaign ends by itself. Not in the list. Null where CCC returns 0 or none. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** Percent of answered calls that may find no free agent, 0 to 50. Not in the list. Null where CCC returns none. */
  readonly expectedAbandonRate?: Maybe<Scalars['Int']['output']>;
  /** Stable global id, `PredictiveDialingCampaign:<sdkAppId>:<campaignId>`. */
  readonly id: Scalars['ID']['output'];
  /**
   * CCC's numeric id of the voice flow (IVR) that callees hear; the CCC console shows it. CCC has no list
   * of voice flows. Not in the list of campaigns. Null where there is none.
   */
  readonly ivrId?: Maybe<Scalars['ID']['output']>;
  /** Free text. Empty or null where there is none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Rank among the campaigns of one application, 1 (first) to 5 (last). Null where CCC returns none. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** How many callees are done; only the list tells it. Null where CCC does not return it. */
  readonly progress?: Maybe<CampaignProgress>;
  /** Seconds between two calls to the same callee, 60 to 86400. Not in the list. Null where CCC returns none. */
  readonly retryIntervalSeconds?: Maybe<Scalars['Int']['output']>;
  /** How often a callee who was not reached is called again, 0 to 2. Not in the list. Null where CCC returns none. */
  readonly retryTimes?: Maybe<Scalars['Int']['output']>;
  /** The CCC application the campaign belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /**
   * The calls that the campaign has placed so far, a page at a time, in CCC's own order. One upstream
   * call for each page (`DescribePredictiveDialingSessions`). While the campaign runs the list may grow,
   * so that a later page may repeat or pass over a session. Null only with an error.
   */
  readonly sessions?: Maybe<SessionPage>;
  /**
   * The same list for front ends that speak Relay. One upstream call, or two where the page size changed
   * between requests. Forwards only. Cursors are positions: where CCC puts a new call before
   * others, they shift.
   * Null only with an error.
   */
  readonly sessionsConnection?: Maybe<SessionConnection>;
  /**
   * The skill group that takes the calls. Null where there is none, or none of this id any more. No
   * upstream call where only its ids are asked for.
   */
  readonly skillGroup?: Maybe<SkillGroup>;
  /** CCC's numeric id of the skill group (a named team of agents) that takes the calls. Null where CCC returns none. */
  readonly skillGroupId?: Maybe<Scalars['ID']['output']>;
  /** When the campaign starts by itself. Not in the list. Null where CCC returns 0 or none. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /**
   * How far the campaign is in its life. On the China site both the list and the single read tell it
   * (official SDK of 2026-08-21); on the international site only the list does. Null where CCC does not
   * return it.
   */
  readonly state?: Maybe<CampaignState>;
  /** Why the campaign is in its state; read as `state` is. */
  readonly stateReason?: Maybe<CampaignStateReason>;
  /**
   * User data (UUI): text of your own that CCC attaches to each call. Not in the list. Null where CCC
   * does not return it, which is always so on the international site (official SDK of 2026-08-21).
   * Null without the right `personal`.
   */
  readonly uui?: Maybe<Scalars['String']['output']>;
  /**
   * Custom variables that hold for every callee; only the advanced editions of CCC have them. Not in the
   * list. Empty or null where there are none, and always null on the international site, which does not
   * return them. Null without the right `personal`.
   */
  readonly variables?: Maybe<ReadonlyArray<Variable>>;
};


/**
 * A predictive dialing campaign: CCC calls ahead of the agents of a skill group and connects those who
 * answer, as fast as the expected share of abandoned calls allows.
 *
 * CCC tells one part of it when asked for one campaign, another in its list. The gateway asks for the
 * part that a query needs: `id`, `name`, `priority`, `skillGroupId` are in both.
 */
export type PredictiveDialingCampaignSessionsArgs = {
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A predictive dialing campaign: CCC calls ahead of the agents of a skill group and connects those who
 * answer, as fast as the expected share of abandoned calls allows.
 *
 * CCC tells one part of it when asked for one campaign, another in its list. The gateway asks for the
 * part that a query needs: `id`, `name`, `priority`, `skillGroupId` are in both.
 */
export type PredictiveDialingCampaignSessionsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A stretch of the predictive dialing campaigns, as Relay wants it. */
export type PredictiveDialingCampaignConnection = {
  readonly __typename?: 'PredictiveDialingCampaignConnection';
  /** The campaigns with their cursors. */
  readonly edges: ReadonlyArray<PredictiveDialingCampaignEdge>;
  /** The campaigns alone. */
  readonly nodes: ReadonlyArray<PredictiveDialingCampaign>;
  /** What comes before and after. */
  readonly pageInfo: PageInfo;
  /** Campaigns in all. Where CCC returns no total: those up to the end of this stretch. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A predictive dialing campaign in a connection. */
export type PredictiveDialingCampaignEdge = {
  readonly __typename?: 'PredictiveDialingCampaignEdge';
  /** Where it stands, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The campaign. */
  readonly node: PredictiveDialingCampaign;
};

/** One page of predictive dialing campaigns. */
export type PredictiveDialingCampaignPage = {
  readonly __typename?: 'PredictiveDialingCampaignPage';
  /** Whether a page follows. Where CCC returns no total: whether this page is full. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The campaigns of this page. */
  readonly nodes: ReadonlyArray<PredictiveDialingCampaign>;
  /** The page that was asked for, from 0. */
  readonly pageNumber: Scalars['Int']['output'];
  /** The page size that was asked for. */
  readonly pageSize: Scalars['Int']['output'];
  /** Campaigns in all, over all pages. Where CCC returns no total: those up to the end of this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What came of a create or a change of a predictive dialing campaign. */
export type PredictiveDialingCampaignPayload = {
  readonly __typename?: 'PredictiveDialingCampaignPayload';
  /**
   * The campaign as it is now, read back from CCC with one more call unless only its ids are asked for.
   * Null with an error where that read fails: the create or change was made all the same.
   */
  readonly campaign?: Maybe<PredictiveDialingCampaign>;
  /** CCC's numeric id of the campaign, known even where it cannot be read back. */
  readonly campaignId: Scalars['ID']['output'];
  /** True where this key had created the campaign before, and nothing was sent this time. False for a change. */
  readonly replayed: Scalars['Boolean']['output'];
  /**
   * CCC's id of the request that created or changed it, which Tencent's support asks for. Null where CCC
   * returned none: the answer to a change was lost, and the campaign was read back as it was to be.
   */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
};

/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * An agent cruise campaign by the numeric id that CCC gave it. One upstream call
   * (`DescribeAgentCruiseDialingCampaign`). Null with an error `NOT_FOUND` where CCC refuses the id.
   * CCC has no list of these campaigns.
   */
  readonly agentCruiseDialingCampaign?: Maybe<AgentCruiseDialingCampaign>;
  /**
   * An automatic outbound task by the numeric id that CCC gave it. One upstream call (`DescribeAutoCalloutTask`),
   * which brings all callees too. Null with an error `NOT_FOUND` where CCC refuses the id.
   */
  readonly autoCalloutTask?: Maybe<AutoCalloutTask>;
  /**
   * The automatic outbound tasks of an application, a page at a time, in CCC's own order. One upstream
   * call for a page; `description`, `callees` and `calleeSummary` take one more for each task. While the
   * list grows, a later page may repeat or pass over tasks. Null only with an error.
   */
  readonly autoCalloutTasks?: Maybe<AutoCalloutTaskPage>;
  /**
   * The same list for front ends that speak Relay. One upstream call, or two where the page size changed
   * between requests. Forwards only. Cursors are positions: where the list grows at its start, as by a
   * create, they shift.
   * Null only with an error.
   */
  readonly autoCalloutTasksConnection?: Maybe<AutoCalloutTaskConnection>;
  /**
   * The records of the calls of an application, in and out, in a span of time, a page at a time, in
   * CCC's own order. One upstream call for a page. CCC has no record of a call that goes on. While the
   * list grows, a later page may repeat or pass over records. Null only with an error.
   */
  readonly callRecords?: Maybe<CallRecordPage>;
  /**
   * The same list for front ends that speak Relay. One upstream call, or two where the page size changed
   * between requests. Forwards only. Cursors are positions: where the list grows at its start, as by a
   * call that ends, they shift.
   * Null only with an error.
   */
  readonly callRecordsConnection?: Maybe<CallRecordConnection>;
  /**
   * The numbers that an application can call from, a page at a time, in CCC's own order. One upstream
   * call for a page. Null only with an error.
   */
  readonly callerNumbers?: Maybe<CallerNumberPage>;
  /**
   * A campaign of either kind by its global id, the `id` of an answer. Costs what
   * `predictiveDialingCampaign` or `agentCruiseDialingCampaign` does.
   * Null with an error `NOT_FOUND` where CCC refuses the id.
   */
  readonly campaign?: Maybe<Campaign>;
  /**
   * What would come of `createAutoCalloutTask` with the same input, as far as that can be told without
   * creating anything: a query, so that no forgotten flag makes phones ring. Nothing is created, and
   * nothing is remembered of the `idempotencyKey`: its form is checked, not whether it was used before.
   *
   * What the mutation would refuse stands in `refusals`, and not in `errors`. No upstream call for
   * those, nor where there are any. Where there are none, `warnings` and `unchecked` take one call for
   * the numbers of the application, one for a page of its tasks, and one for each of at most ten tasks
   * that look the same; `similarTasks` takes the latter two. CCC may refuse what is not refused here, and
   * what was read may have changed by the time of a create.
   */
  readonly checkAutoCalloutTask: AutoCalloutTaskCheck;
  /**
   * A predictive dialing campaign by the numeric id that CCC gave it. One upstream call: that of the
   * list where nothing is asked for but what the list tells, such as `state` and `progress`, else
   * `DescribePredictiveDialingCampaign`; and one for each page of sessions, which needs none of the
   * others. Null with an error `NOT_FOUND` where CCC refuses the id. Where nothing but ids and sessions
   * is asked for, the ids are echoed unchecked, and for an id that CCC refuses the sessions are null.
   */
  readonly predictiveDialingCampaign?: Maybe<PredictiveDialingCampaign>;
  /**
   * The predictive dialing campaigns of an application, a page at a time, in CCC's own order. One
   * upstream call for a page; fields that the list does not tell, such as `startTime`, take one more for
   * each campaign. While the list grows, a later page may repeat or pass over campaigns. Null only with
   * an error.
   */
  readonly predictiveDialingCampaigns?: Maybe<PredictiveDialingCampaignPage>;
  /**
   * The same list for front ends that speak Relay. One upstream call, or two where the page size changed
   * between requests. Forwards only. Cursors are positions: where the list grows at its start, as by a
   * create, they shift.
   * Null only with an error.
   */
  readonly predictiveDialingCampaignsConnection?: Maybe<PredictiveDialingCampaignConnection>;
  /**
   * The records of calls whose phone numbers CCC protects: `caller` and `callee` are null, and
   * `protectedCaller` and `protectedCallee` stand in their place. A page at a time, in CCC's own order;
   * one upstream call for a page. While the list grows, a later page may repeat or pass over records.
   * Null only with an error.
   */
  readonly protectedCallRecords?: Maybe<CallRecordPage>;
  /**
   * A session by CCC's own id. The record of a call is reached by `session(sessionId:) { callRecord }`.
   * No upstream call: that the session exists is not checked until its call record is asked for.
   */
  readonly session?: Maybe<Session>;
  /**
   * A skill group by the numeric id that CCC gave it. One upstream call; for several at once, one for a
   * page of 100. Null where the application has no such group.
   */
  readonly skillGroup?: Maybe<SkillGroup>;
  /**
   * The skill groups of an application, a page at a time, in CCC's own order. One upstream call for a
   * page. Null only with an error.
   */
  readonly skillGroups?: Maybe<SkillGroupPage>;
  /**
   * A member of the staff by account. One upstream call; for several at once, one for a page of 9,999.
   * Null where the application has nobody of this account.
   */
  readonly staff?: Maybe<Staff>;
  /**
   * The staff of an application, a page at a time, in CCC's own order. One upstream call for a page.
   * Null only with an error.
   */
  readonly staffList?: Maybe<StaffPage>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryAgentCruiseDialingCampaignArgs = {
  campaignId: Scalars['ID']['input'];
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryAutoCalloutTaskArgs = {
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  taskId: Scalars['ID']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryAutoCalloutTasksArgs = {
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryAutoCalloutTasksConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryCallRecordsArgs = {
  from: Scalars['DateTime']['input'];
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  phones?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryCallRecordsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['DateTime']['input'];
  phones?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryCallerNumbersArgs = {
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryCampaignArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryCheckAutoCalloutTaskArgs = {
  input: CreateAutoCalloutTaskInput;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryPredictiveDialingCampaignArgs = {
  campaignId: Scalars['ID']['input'];
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryPredictiveDialingCampaignsArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  skillGroupId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryPredictiveDialingCampaignsConnectionArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  skillGroupId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryProtectedCallRecordsArgs = {
  from: Scalars['DateTime']['input'];
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['DateTime']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QuerySessionArgs = {
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  sessionId: Scalars['ID']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QuerySkillGroupArgs = {
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  skillGroupId: Scalars['ID']['input'];
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QuerySkillGroupsArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryStaffArgs = {
  mail: Scalars['ID']['input'];
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be asked. Every object lives in one application of CCC, which its console shows with an
 * `SdkAppId`; the ids of campaigns and tasks are shown there too. An operation that can take more
 * upstream calls than the gateway allows, 100 where not set otherwise, is refused with
 * `QUERY_TOO_EXPENSIVE` before anything is sent.
 */
export type QueryStaffListArgs = {
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  skillGroupId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * One call, as CCC identifies it: an id by which its record can be found in CCC. A call has one session
 * (its id), at most one record (`callRecord`) and at most one `detail`.
 */
export type Session = {
  readonly __typename?: 'Session';
  /**
   * The record of the call. A hundred sessions of one application share an upstream call
   * (`DescribeTelCdr`). It is searched in the time in which its campaign or task may call; where that is
   * not known, in the last 180 days, which CCC lets be asked in two halves. Null, without an error, where
   * the call goes on, is older than 180 days, or is not known; the three reasons cannot be told apart.
   */
  readonly callRecord?: Maybe<CallRecord>;
  /**
   * What CCC tells of the call beyond its record, such as what its agents did meanwhile, with links to
   * the recording that hold for 24 hours. One upstream call for each session, and a second where the
   * time of the call is not known. Null, without an error, as `callRecord` is.
   */
  readonly detail?: Maybe<SessionDetail>;
  /** Stable global id, `Session:<sdkAppId>:<sessionId>`. Other subgraphs may build it themselves. */
  readonly id: Scalars['ID']['output'];
  /** The CCC application the session belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** CCC's own id of the session, usually a UUID. */
  readonly sessionId: Scalars['ID']['output'];
  /**
   * What was said, where CCC has turned the recording into text. One upstream call for each session.
   * Null, without an error, where there is none. Null without the right `personal`.
   */
  readonly transcript?: Maybe<ReadonlyArray<TranscriptLine>>;
};

/** A stretch of the sessions, as Relay wants it. */
export type SessionConnection = {
  readonly __typename?: 'SessionConnection';
  /** The sessions with their cursors. */
  readonly edges: ReadonlyArray<SessionEdge>;
  /** The sessions alone. */
  readonly nodes: ReadonlyArray<Session>;
  /** What comes before and after. */
  readonly pageInfo: PageInfo;
  /** Sessions in all. Where CCC returns no total: those up to the end of this stretch. */
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * What CCC tells of a call that is over, beyond its record.
 *
 * Source: `DescribeSessionDetail` of the official SDK of 2026-08-21 (read 2026-11-20).
 */
export type SessionDetail = {
  readonly __typename?: 'SessionDetail';
  /** When somebody answered. Null where nobody did. */
  readonly acceptTime?: Maybe<Scalars['DateTime']['output']>;
  /** Where the recording's text can be fetched for 24 hours. Null where there is none. Null without the right `personal`. */
  readonly asrUrl?: Maybe<Scalars['String']['output']>;
  /** How the call came about. */
  readonly callType?: Maybe<CallType>;
  /** The called number. Null where CCC hides it. Without the right `personal`: masked to its last four digits. */
  readonly callee?: Maybe<Scalars['String']['output']>;
  /** The calling number. Null where CCC hides it. Without the right `personal`: masked to its last four digits. */
  readonly caller?: Maybe<Scalars['String']['output']>;
  /** Where the recording lies in storage of your own. Null where there is none. Null without the right `personal`. */
  readonly customRecordUrl?: Maybe<Scalars['String']['output']>;
  /** How the call ended. */
  readonly endStatus?: Maybe<EndStatus>;
  /** CCC's own number of how the call ended. */
  readonly endStatusCode?: Maybe<Scalars['Int']['output']>;
  /** When the call ended. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** What agents did during the call, in order. Empty where there is nothing. Null only with an error. */
  readonly events?: Maybe<ReadonlyArray<SessionEvent>>;
  /** Who hung up. */
  readonly hungUpSide?: Maybe<HungUpSide>;
  /** The keys pressed in the voice flow (IVR), in order. Empty where there were none. Null only with an error. */
  readonly ivrKeysPressed?: Maybe<ReadonlyArray<IvrKeyPress>>;
  /** Everybody who took part on the side of the contact center, in order. Empty where nobody did. Null only with an error. */
  readonly participants?: Maybe<ReadonlyArray<CallParticipant>>;
  /** The keys pressed in the voice flow that follows the call, such as a survey. Empty where there were none. Null only with an error. */
  readonly postIvrKeysPressed?: Maybe<ReadonlyArray<IvrKeyPress>>;
  /** CCC's numeric id of the skill group in whose queue the call waited. Null where it did not. */
  readonly queuedSkillGroupId?: Maybe<Scalars['ID']['output']>;
  /** When it began to wait for an agent. Null where it never did. */
  readonly queuedTime?: Maybe<Scalars['DateTime']['output']>;
  /** Where the recording can be fetched for 24 hours; ask again for a fresh link. Whoever has it can listen. Null where nothing was recorded. Null without the right `personal`. */
  readonly recordUrl?: Maybe<Scalars['String']['output']>;
  /** When the phone began to ring. Null where it never did. */
  readonly ringTime?: Maybe<Scalars['DateTime']['output']>;
  /** CCC's id of the agent who took the call. That it is the agent's account is likely and not documented. */
  readonly staffUserId?: Maybe<Scalars['String']['output']>;
  /** When the call started. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** Why the system hung up, in CCC's words. Null where it did not. */
  readonly systemHangupReason?: Maybe<Scalars['String']['output']>;
  /** User data (UUI): text of your own that CCC attached to the call. Null where there is none. Null without the right `personal`. */
  readonly uui?: Maybe<Scalars['String']['output']>;
  /** Where the texts of voice mails can be fetched. Empty where there are none. Null only with an error, or without the right `personal`. */
  readonly voicemailAsrUrls?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Where voice mails can be fetched. Empty where there are none. Null only with an error, or without the right `personal`. */
  readonly voicemailRecordUrls?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A session in a connection. */
export type SessionEdge = {
  readonly __typename?: 'SessionEdge';
  /** Where it stands, for `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: Session;
};

/** Something that agents did during a call. */
export type SessionEvent = {
  readonly __typename?: 'SessionEvent';
  /** Accounts of the agents it concerns. Null only with an error. */
  readonly mails?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When it happened. */
  readonly time?: Maybe<Scalars['DateTime']['output']>;
  /** What the agent did. */
  readonly type?: Maybe<SessionEventType>;
};

/** What an agent did during a call. */
export type SessionEventType =
  /** Put the other side on hold. */
  | 'STAFF_HOLD'
  /** Muted the microphone. */
  | 'STAFF_MUTE'
  /** Took the other side back. */
  | 'STAFF_UNHOLD'
  /** Opened the microphone again. */
  | 'STAFF_UNMUTE'
  /** Something that this gateway does not know. */
  | 'UNKNOWN';

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

/** A task that calls some of the people of an input. */
export type SimilarTask = {
  readonly __typename?: 'SimilarTask';
  /**
   * How many phones of the input it calls too, in whatever spelling. Null where its callees could not be
   * read. Null without the right `personal`, since the number would tell who is called.
   */
  readonly sameCalleeCount?: Maybe<Scalars['Int']['output']>;
  /**
   * The task. What its own read tells, such as `callees`, takes no further upstream call; where that read
   * failed, those fields are null with the error.
   */
  readonly task: AutoCalloutTask;
};

/** A skill group: a named team of agents that takes calls. */
export type SkillGroup = {
  readonly __typename?: 'SkillGroup';
  /** Its second name, since 2024-07-23. Null where there is none. */
  readonly alias?: Maybe<Scalars['String']['output']>;
  /** What its agents work with. */
  readonly channel?: Maybe<SkillGroupChannel>;
  /** Stable global id, `SkillGroup:<sdkAppId>:<skillGroupId>`. Other subgraphs may build it themselves. */
  readonly id: Scalars['ID']['output'];
  /** When it was changed last. */
  readonly lastModifiedTime?: Maybe<Scalars['DateTime']['output']>;
  /** Conversations that one agent may hold at the same time. */
  readonly maxConcurrency?: Maybe<Scalars['Int']['output']>;
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Whether a call rings at all its agents at once. Since 2025-07-21. */
  readonly ringAll?: Maybe<Scalars['Boolean']['output']>;
  /** CCC's word for how calls are shared out among its agents. Which words there are is not documented. */
  readonly routePolicy?: Maybe<Scalars['String']['output']>;
  /** The CCC application the group belongs to. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** CCC's numeric id of the group within its application. */
  readonly skillGroupId: Scalars['ID']['output'];
  /** Whether a caller is put through to the agent (CCC says seat) of the last time, where possible. */
  readonly usingLastSeat?: Maybe<Scalars['Boolean']['output']>;
};

/** What the agents of a skill group work with. */
export type SkillGroupChannel =
  /** Audio, from a web page or an app. */
  | 'AUDIO'
  /** Chat. */
  | 'ONLINE'
  /** Telephone. */
  | 'PHONE'
  /** A channel that this gateway does not know. */
  | 'UNKNOWN'
  /** Video. */
  | 'VIDEO';

/** That somebody works in a skill group. */
export type SkillGroupMembership = {
  readonly __typename?: 'SkillGroupMembership';
  /** Rank of the person within the group, 1 (first) to 5 (last). Null where CCC returns none. */
  readonly priority?: Maybe<Scalars['Int']['output']>;
  /** The group. No upstream call where only its ids and its name are asked for. */
  readonly skillGroup?: Maybe<SkillGroup>;
  /** CCC's numeric id of the group. */
  readonly skillGroupId?: Maybe<Scalars['ID']['output']>;
};

/** One page of skill groups. */
export type SkillGroupPage = {
  readonly __typename?: 'SkillGroupPage';
  /** Whether a page follows. Where CCC returns no total: whether this page is full. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The groups of this page. */
  readonly nodes: ReadonlyArray<SkillGroup>;
  /** The page that was asked for, from 0. */
  readonly pageNumber: Scalars['Int']['output'];
  /** The page size that was asked for. */
  readonly pageSize: Scalars['Int']['output'];
  /** Groups in all, over all pages. Where CCC returns no total: those up to the end of this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Somebody who works in the contact center: an agent, or one who oversees agents. */
export type Staff = {
  readonly __typename?: 'Staff';
  /** Extension, to be dialled within the contact center. Null where there is none. */
  readonly extensionNumber?: Maybe<Scalars['String']['output']>;
  /**
   * Stable global id, `Staff:<sdkAppId>:<mail>`. Other subgraphs may build it themselves. It holds an
   * e-mail address, since CCC has no other id of a person.
   */
  readonly id: Scalars['ID']['output'];
  /** When the person's account was changed last. */
  readonly lastModifiedTime?: Maybe<Scalars['DateTime']['output']>;
  /** The person's account, an e-mail address. */
  readonly mail: Scalars['ID']['output'];
  /** The person's name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The name that customers see. Null where there is none. */
  readonly nick?: Maybe<Scalars['String']['output']>;
  /** The person's phone number. Null where there is none. Without the right `personal`: masked to its last four digits. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The CCC application the person works in. */
  readonly sdkAppId: Scalars['ID']['output'];
  /** The skill groups in which the person works. Null where CCC does not return them. */
  readonly skillGroups?: Maybe<ReadonlyArray<SkillGroupMembership>>;
  /** The number under which the company knows the person. Null where there is none. */
  readonly staffNumber?: Maybe<Scalars['String']['output']>;
};

/** One page of staff. */
export type StaffPage = {
  readonly __typename?: 'StaffPage';
  /** Whether a page follows. Where CCC returns no total: whether this page is full. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** The people of this page. */
  readonly nodes: ReadonlyArray<Staff>;
  /** The page that was asked for, from 0. */
  readonly pageNumber: Scalars['Int']['output'];
  /** The page size that was asked for. */
  readonly pageSize: Scalars['Int']['output'];
  /** People in all, over all pages. Where CCC returns no total: those up to the end of this page. */
  readonly totalCount: Scalars['Int']['output'];
};

/**
 * What can be watched: the same objects that can be queried, told anew whenever something of what was
 * asked for has changed. Over a WebSocket (subprotocol `graphql-transport-ws`) or as server-sent events,
 * at the address of the queries; an ordinary POST is refused.
 *
 * The first event tells the present state. Each event is a whole state, never a difference, so that who
 * reads slowly gets the newest one and misses nothing by it; `extensions.ageSeconds` tells how long
 * ago its oldest part was asked for. While CCC gives no answer, the last state is told again from time
 * to time, with its growing age. An error that will not pass, such as `NOT_FOUND`, ends the
 * subscription after it was told.
 *
 * However many watch an object, CCC is asked about it once every two to four seconds while its quota
 * lasts, by calls that yield to all queries; several objects of one application are read together from
 * its list, where that tells what is asked for.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * An automatic outbound task by its global id. Ends after the event with the state `COMPLETED` or
   * `TERMINATED`; where callees are asked for, once the last of their calls is over too. A task of
   * which nothing is asked for but what the list tells, such as `state` and `calleeCount`, is
   * read from it, up to 100 at once; `description`, `callees` and `calleeSummary` take one call for
   * each task, which brings all of its callees. An event with an error `NOT_FOUND` where CCC refuses
   * the id.
   */
  readonly autoCalloutTaskChanged: AutoCalloutTask;
  /**
   * A page of the automatic outbound tasks of an application, as `autoCalloutTasks` tells it: a whole
   * page whenever something in it has changed, also where a task came or went. Does not end by itself.
   */
  readonly autoCalloutTasksChanged: AutoCalloutTaskPage;
  /**
   * A campaign of either kind by its global id. Ends after the event with the state `COMPLETED` or
   * `TERMINATED`. Predictive dialing campaigns of which nothing is asked for but what the list tells,
   * such as `state` and `progress`, are read from it, up to 100 at once; all else takes
   * one call for each campaign. An event with an error `NOT_FOUND` where CCC refuses the id.
   */
  readonly campaignChanged: Campaign;
  /**
   * A page of the predictive dialing campaigns of an application, as `predictiveDialingCampaigns` tells
   * it: a whole page whenever something in it has changed, also where a campaign came or went. Does not
   * end by itself. CCC has no list of agent cruise campaigns.
   */
  readonly predictiveDialingCampaignsChanged: PredictiveDialingCampaignPage;
};


/**
 * What can be watched: the same objects that can be queried, told anew whenever something of what was
 * asked for has changed. Over a WebSocket (subprotocol `graphql-transport-ws`) or as server-sent events,
 * at the address of the queries; an ordinary POST is refused.
 *
 * The first event tells the present state. Each event is a whole state, never a difference, so that who
 * reads slowly gets the newest one and misses nothing by it; `extensions.ageSeconds` tells how long
 * ago its oldest part was asked for. While CCC gives no answer, the last state is told again from time
 * to time, with its growing age. An error that will not pass, such as `NOT_FOUND`, ends the
 * subscription after it was told.
 *
 * However many watch an object, CCC is asked about it once every two to four seconds while its quota
 * lasts, by calls that yield to all queries; several objects of one application are read together from
 * its list, where that tells what is asked for.
 */
export type SubscriptionAutoCalloutTaskChangedArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be watched: the same objects that can be queried, told anew whenever something of what was
 * asked for has changed. Over a WebSocket (subprotocol `graphql-transport-ws`) or as server-sent events,
 * at the address of the queries; an ordinary POST is refused.
 *
 * The first event tells the present state. Each event is a whole state, never a difference, so that who
 * reads slowly gets the newest one and misses nothing by it; `extensions.ageSeconds` tells how long
 * ago its oldest part was asked for. While CCC gives no answer, the last state is told again from time
 * to time, with its growing age. An error that will not pass, such as `NOT_FOUND`, ends the
 * subscription after it was told.
 *
 * However many watch an object, CCC is asked about it once every two to four seconds while its quota
 * lasts, by calls that yield to all queries; several objects of one application are read together from
 * its list, where that tells what is asked for.
 */
export type SubscriptionAutoCalloutTasksChangedArgs = {
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What can be watched: the same objects that can be queried, told anew whenever something of what was
 * asked for has changed. Over a WebSocket (subprotocol `graphql-transport-ws`) or as server-sent events,
 * at the address of the queries; an ordinary POST is refused.
 *
 * The first event tells the present state. Each event is a whole state, never a difference, so that who
 * reads slowly gets the newest one and misses nothing by it; `extensions.ageSeconds` tells how long
 * ago its oldest part was asked for. While CCC gives no answer, the last state is told again from time
 * to time, with its growing age. An error that will not pass, such as `NOT_FOUND`, ends the
 * subscription after it was told.
 *
 * However many watch an object, CCC is asked about it once every two to four seconds while its quota
 * lasts, by calls that yield to all queries; several objects of one application are read together from
 * its list, where that tells what is asked for.
 */
export type SubscriptionCampaignChangedArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What can be watched: the same objects that can be queried, told anew whenever something of what was
 * asked for has changed. Over a WebSocket (subprotocol `graphql-transport-ws`) or as server-sent events,
 * at the address of the queries; an ordinary POST is refused.
 *
 * The first event tells the present state. Each event is a whole state, never a difference, so that who
 * reads slowly gets the newest one and misses nothing by it; `extensions.ageSeconds` tells how long
 * ago its oldest part was asked for. While CCC gives no answer, the last state is told again from time
 * to time, with its growing age. An error that will not pass, such as `NOT_FOUND`, ends the
 * subscription after it was told.
 *
 * However many watch an object, CCC is asked about it once every two to four seconds while its quota
 * lasts, by calls that yield to all queries; several objects of one application are read together from
 * its list, where that tells what is asked for.
 */
export type SubscriptionPredictiveDialingCampaignsChangedArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  pageNumber?: InputMaybe<Scalars['Int']['input']>;
  pageSize?: InputMaybe<Scalars['Int']['input']>;
  sdkAppId?: InputMaybe<Scalars['ID']['input']>;
  skillGroupId?: InputMaybe<Scalars['ID']['input']>;
};

/** A span of one day. Whether it may pass midnight is not documented. */
export type TimeRangeInput = {
  /** To, `HH:MM:SS` on a 24-hour clock. */
  readonly endTime: Scalars['String']['input'];
  /** From, `HH:MM:SS` on a 24-hour clock. */
  readonly startTime: Scalars['String']['input'];
};

/** What who lacks a right is told instead. */
export type ToldOtherwise =
  /** An error `FORBIDDEN`; nothing is sent to CCC for it. */
  | 'ERROR'
  /**
   * `*` and the last four digits of each phone number in it, such as `*5678`; `*` alone for a number of
   * fewer than seven digits. What is no number is told as it is, and what is empty or null stays so.
   */
  | 'MASKED'
  /** Null, without an error; nothing is sent to CCC for it. */
  | 'NULL';

/** One utterance of a call. */
export type TranscriptLine = {
  readonly __typename?: 'TranscriptLine';
  /** When it ended, to the millisecond. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** Who spoke, in CCC's words: an agent's account, or the other side's number. */
  readonly speaker?: Maybe<Scalars['String']['output']>;
  /** When it began, to the millisecond. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** What was said. */
  readonly text?: Maybe<Scalars['String']['output']>;
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

/** Part of an input that was not checked. */
export type UncheckedPart = {
  readonly __typename?: 'UncheckedPart';
  /** The argument that it is about; `input` for all of it. */
  readonly argument: Scalars['String']['output'];
  /** With `READ_FAILED`: the `code` that an error of this read would have, such as `RATE_LIMITED`. Else null. */
  readonly errorCode?: Maybe<Scalars['String']['output']>;
  /** What kind of reason there is. */
  readonly reason: UncheckedReason;
  /** With `READ_FAILED`: seconds after which the query may be sent again. Null where waiting does not help. */
  readonly retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** What is not known, and why, in a sentence. */
  readonly why: Scalars['String']['output'];
};

/** Why part of an input was not checked. */
export type UncheckedReason =
  /** There are refusals, and until they are mended nothing is asked of CCC or compared with the time. */
  | 'INPUT_REFUSED'
  /** Only a part was read or compared, to spare the quota. */
  | 'NOT_ALL_READ'
  /** No action of CCC tells it that this gateway knows, or it is not documented. */
  | 'NOT_KNOWN'
  /** A read of CCC failed, or takes a right that the caller does not have: see `errorCode`. */
  | 'READ_FAILED';

/**
 * What a predictive dialing campaign that has not started is to be from now on. CCC cannot change its
 * `timeZone` and `availableTime`. Limits: those of CCC's API as of 2026-08-21.
 */
export type UpdatePredictiveDialingCampaignInput = {
  /** In which order to call; `UNKNOWN` is refused. */
  readonly callOrder: CallOrder;
  /** What differs for single callees; it takes precedence over `variables` and `uui`. */
  readonly calleeAttributes?: InputMaybe<ReadonlyArray<CalleeAttributeInput>>;
  /**
   * The phone numbers to call: 3 to 32 digits, with a country code after `+` or `00`, such as
   * `+8613012345678`, or without for a number of mainland China. At least one, and none twice, in
   * whatever spelling. The whole input may take 10 MB as sent to CCC.
   */
  readonly callees: ReadonlyArray<Scalars['String']['input']>;
  /**
   * The phone numbers to call from, each a `number` of `Query.callerNumbers`, such as
   * `0086075586013388`. At least one.
   */
  readonly callers: ReadonlyArray<Scalars['String']['input']>;
  /** When the campaign ends by itself, after `startTime`. */
  readonly endTime: Scalars['DateTime']['input'];
  /** Percent of answered calls that may find no free agent, 5 to 50. A create also takes 0 to 4; an update does not. */
  readonly expectedAbandonRate: Scalars['Int']['input'];
  /** The `id` of the campaign. */
  readonly id: Scalars['ID']['input'];
  /**
   * CCC's numeric id of the voice flow (IVR) that callees hear; the CCC console shows it. CCC has no list
   * of voice flows. Left out: none.
   */
  readonly ivrId?: InputMaybe<Scalars['ID']['input']>;
  /** Free text to find the campaign by. */
  readonly name: Scalars['String']['input'];
  /** Rank among the campaigns of the application, 1 (first) to 5 (last). */
  readonly priority: Scalars['Int']['input'];
  /** Seconds before a callee is called again, 60 to 86400. CCC wants it even without retries. */
  readonly retryIntervalSeconds: Scalars['Int']['input'];
  /** How often a callee who was not reached is called again, 0 to 2. Left out: CCC's own default, not documented. */
  readonly retryTimes?: InputMaybe<Scalars['Int']['input']>;
  /** CCC's numeric id of the skill group whose agents take the calls. */
  readonly skillGroupId: Scalars['ID']['input'];
  /** When the campaign starts by itself. */
  readonly startTime: Scalars['DateTime']['input'];
  /** User data (UUI): text of your own that CCC attaches to each call. */
  readonly uui?: InputMaybe<Scalars['String']['input']>;
  /** Custom variables for every callee; only the advanced editions of CCC have them. */
  readonly variables?: InputMaybe<ReadonlyArray<VariableInput>>;
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
  CallRecord: CallRecord;
  Callee: Callee;
  CallerNumber: CallerNumber;
  PredictiveDialingCampaign: PredictiveDialingCampaign;
  Session: Session;
  SkillGroup: SkillGroup;
  Staff: Staff;
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
  CallRecord:
    ( { __typename: 'CallRecord' }
    & ( GraphQLRecursivePick<FederationTypes['CallRecord'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['CallRecord'], {"sdkAppId":true,"sessionId":true}> ) );
  Callee:
    ( { __typename: 'Callee' }
    & GraphQLRecursivePick<FederationTypes['Callee'], {"id":true}> );
  CallerNumber:
    ( { __typename: 'CallerNumber' }
    & ( GraphQLRecursivePick<FederationTypes['CallerNumber'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['CallerNumber'], {"sdkAppId":true,"number":true}> ) );
  PredictiveDialingCampaign:
    ( { __typename: 'PredictiveDialingCampaign' }
    & ( GraphQLRecursivePick<FederationTypes['PredictiveDialingCampaign'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['PredictiveDialingCampaign'], {"sdkAppId":true,"campaignId":true}> ) );
  Session:
    ( { __typename: 'Session' }
    & ( GraphQLRecursivePick<FederationTypes['Session'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Session'], {"sdkAppId":true,"sessionId":true}> ) );
  SkillGroup:
    ( { __typename: 'SkillGroup' }
    & ( GraphQLRecursivePick<FederationTypes['SkillGroup'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['SkillGroup'], {"sdkAppId":true,"skillGroupId":true}> ) );
  Staff:
    ( { __typename: 'Staff' }
    & ( GraphQLRecursivePick<FederationTypes['Staff'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Staff'], {"sdkAppId":true,"mail":true}> ) );
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
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AgentCruiseDialingCampaignPayload: ResolverTypeWrapper<CampaignPayload>;
  AsrStatus: AsrStatus;
  AutoCalloutTask: ResolverTypeWrapper<AutoCalloutTaskParent>;
  AutoCalloutTaskCheck: ResolverTypeWrapper<TaskCheck>;
  AutoCalloutTaskConnection: ResolverTypeWrapper<Omit<AutoCalloutTaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AutoCalloutTaskEdge']>, nodes: ReadonlyArray<ResolversTypes['AutoCalloutTask']> }>;
  AutoCalloutTaskEdge: ResolverTypeWrapper<Omit<AutoCalloutTaskEdge, 'node'> & { node: ResolversTypes['AutoCalloutTask'] }>;
  AutoCalloutTaskPage: ResolverTypeWrapper<Omit<AutoCalloutTaskPage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['AutoCalloutTask']> }>;
  AutoCalloutTaskPayload: ResolverTypeWrapper<TaskPayload>;
  AutoCalloutTaskState: AutoCalloutTaskState;
  AvailableTimeConfigInput: AvailableTimeConfigInput;
  CallDirection: CallDirection;
  CallOrder: CallOrder;
  CallParticipant: ResolverTypeWrapper<CallParticipantParent>;
  CallParticipantType: CallParticipantType;
  CallRecord: ResolverTypeWrapper<CallRecordParent>;
  CallRecordConnection: ResolverTypeWrapper<Omit<CallRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CallRecordEdge']>, nodes: ReadonlyArray<ResolversTypes['CallRecord']> }>;
  CallRecordEdge: ResolverTypeWrapper<Omit<CallRecordEdge, 'node'> & { node: ResolversTypes['CallRecord'] }>;
  CallRecordPage: ResolverTypeWrapper<Omit<CallRecordPage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['CallRecord']> }>;
  CallTagInput: CallTagInput;
  CallType: CallType;
  Callee: ResolverTypeWrapper<CalleeParent>;
  CalleeAttributeInput: CalleeAttributeInput;
  CalleeConnection: ResolverTypeWrapper<Omit<CalleeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CalleeEdge']>, nodes: ReadonlyArray<ResolversTypes['Callee']> }>;
  CalleeEdge: ResolverTypeWrapper<Omit<CalleeEdge, 'node'> & { node: ResolversTypes['Callee'] }>;
  CalleePage: ResolverTypeWrapper<Omit<CalleePage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Callee']> }>;
  CalleeState: CalleeState;
  CalleeSummary: ResolverTypeWrapper<CalleeSummary>;
  CallerNumber: ResolverTypeWrapper<CallerNumberParent>;
  CallerNumberCostType: CallerNumberCostType;
  CallerNumberPage: ResolverTypeWrapper<Omit<CallerNumberPage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['CallerNumber']> }>;
  CallerNumberState: CallerNumberState;
  Campaign: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Campaign']>;
  CampaignProgress: ResolverTypeWrapper<CampaignProgress>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CampaignState: CampaignState;
  CampaignStateReason: CampaignStateReason;
  CheckFinding: ResolverTypeWrapper<CheckFinding>;
  CheckFindingCode: CheckFindingCode;
  CreateAgentCruiseDialingCampaignInput: CreateAgentCruiseDialingCampaignInput;
  CreateAutoCalloutTaskInput: CreateAutoCalloutTaskInput;
  CreateAutoCalloutTaskPayload: ResolverTypeWrapper<CreatedTaskPayload>;
  CreateKind: CreateKind;
  CreateOutcome: ResolverTypeWrapper<CreateOutcomeParent>;
  CreatePredictiveDialingCampaignInput: CreatePredictiveDialingCampaignInput;
  CreateRepeat: CreateRepeat;
  CreateState: CreateState;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayOfWeek: DayOfWeek;
  DayType: DayType;
  DeletePredictiveDialingCampaignPayload: ResolverTypeWrapper<DeletePredictiveDialingCampaignPayload>;
  EndStatus: EndStatus;
  HttpCallbackAuthInput: HttpCallbackAuthInput;
  HttpCallbackInput: HttpCallbackInput;
  HttpParamInput: HttpParamInput;
  HungUpSide: HungUpSide;
  IvrKeyPress: ResolverTypeWrapper<IvrKeyPressParent>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NeededRight: NeededRight;
  OAuth2Input: OAuth2Input;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PredictiveDialingCampaign: ResolverTypeWrapper<PredictiveDialingCampaignParent>;
  PredictiveDialingCampaignConnection: ResolverTypeWrapper<Omit<PredictiveDialingCampaignConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PredictiveDialingCampaignEdge']>, nodes: ReadonlyArray<ResolversTypes['PredictiveDialingCampaign']> }>;
  PredictiveDialingCampaignEdge: ResolverTypeWrapper<Omit<PredictiveDialingCampaignEdge, 'node'> & { node: ResolversTypes['PredictiveDialingCampaign'] }>;
  PredictiveDialingCampaignPage: ResolverTypeWrapper<Omit<PredictiveDialingCampaignPage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['PredictiveDialingCampaign']> }>;
  PredictiveDialingCampaignPayload: ResolverTypeWrapper<CampaignPayload>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Session: ResolverTypeWrapper<SessionParent>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SessionEdge']>, nodes: ReadonlyArray<ResolversTypes['Session']> }>;
  SessionDetail: ResolverTypeWrapper<SessionDetailParent>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SessionEvent: ResolverTypeWrapper<SessionEventParent>;
  SessionEventType: SessionEventType;
  SessionPage: ResolverTypeWrapper<Omit<SessionPage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Session']> }>;
  SimilarTask: ResolverTypeWrapper<SimilarTaskParent>;
  SkillGroup: ResolverTypeWrapper<SkillGroupParent>;
  SkillGroupChannel: SkillGroupChannel;
  SkillGroupMembership: ResolverTypeWrapper<SkillGroupMembershipParent>;
  SkillGroupPage: ResolverTypeWrapper<Omit<SkillGroupPage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['SkillGroup']> }>;
  Staff: ResolverTypeWrapper<StaffParent>;
  StaffPage: ResolverTypeWrapper<Omit<StaffPage, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Staff']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimeRangeInput: TimeRangeInput;
  ToldOtherwise: ToldOtherwise;
  TranscriptLine: ResolverTypeWrapper<AsrData>;
  TriggerMode: TriggerMode;
  TriggerStrategyInput: TriggerStrategyInput;
  UncheckedPart: ResolverTypeWrapper<UncheckedPart>;
  UncheckedReason: UncheckedReason;
  UpdatePredictiveDialingCampaignInput: UpdatePredictiveDialingCampaignInput;
  Variable: ResolverTypeWrapper<Variable>;
  VariableInput: VariableInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgentCruiseDialingCampaign: AgentCruiseDialingCampaignParent;
  ID: Scalars['ID']['output'];
  AgentCruiseDialingCampaignPayload: CampaignPayload;
  AutoCalloutTask: AutoCalloutTaskParent;
  AutoCalloutTaskCheck: TaskCheck;
  AutoCalloutTaskConnection: Omit<AutoCalloutTaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AutoCalloutTaskEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AutoCalloutTask']> };
  AutoCalloutTaskEdge: Omit<AutoCalloutTaskEdge, 'node'> & { node: ResolversParentTypes['AutoCalloutTask'] };
  AutoCalloutTaskPage: Omit<AutoCalloutTaskPage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['AutoCalloutTask']> };
  AutoCalloutTaskPayload: TaskPayload;
  AvailableTimeConfigInput: AvailableTimeConfigInput;
  CallParticipant: CallParticipantParent;
  CallRecord: CallRecordParent;
  CallRecordConnection: Omit<CallRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CallRecordEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CallRecord']> };
  CallRecordEdge: Omit<CallRecordEdge, 'node'> & { node: ResolversParentTypes['CallRecord'] };
  CallRecordPage: Omit<CallRecordPage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['CallRecord']> };
  CallTagInput: CallTagInput;
  Callee: CalleeParent;
  CalleeAttributeInput: CalleeAttributeInput;
  CalleeConnection: Omit<CalleeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CalleeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Callee']> };
  CalleeEdge: Omit<CalleeEdge, 'node'> & { node: ResolversParentTypes['Callee'] };
  CalleePage: Omit<CalleePage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Callee']> };
  CalleeSummary: CalleeSummary;
  CallerNumber: CallerNumberParent;
  CallerNumberPage: Omit<CallerNumberPage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['CallerNumber']> };
  Campaign: ResolversInterfaceTypes<ResolversParentTypes>['Campaign'];
  CampaignProgress: CampaignProgress;
  Float: Scalars['Float']['output'];
  CheckFinding: CheckFinding;
  CreateAgentCruiseDialingCampaignInput: CreateAgentCruiseDialingCampaignInput;
  CreateAutoCalloutTaskInput: CreateAutoCalloutTaskInput;
  CreateAutoCalloutTaskPayload: CreatedTaskPayload;
  CreateOutcome: CreateOutcomeParent;
  CreatePredictiveDialingCampaignInput: CreatePredictiveDialingCampaignInput;
  DateTime: Scalars['DateTime']['output'];
  DeletePredictiveDialingCampaignPayload: DeletePredictiveDialingCampaignPayload;
  HttpCallbackAuthInput: HttpCallbackAuthInput;
  HttpCallbackInput: HttpCallbackInput;
  HttpParamInput: HttpParamInput;
  IvrKeyPress: IvrKeyPressParent;
  Mutation: Record<PropertyKey, never>;
  OAuth2Input: OAuth2Input;
  PageInfo: PageInfo;
  PredictiveDialingCampaign: PredictiveDialingCampaignParent;
  PredictiveDialingCampaignConnection: Omit<PredictiveDialingCampaignConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PredictiveDialingCampaignEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PredictiveDialingCampaign']> };
  PredictiveDialingCampaignEdge: Omit<PredictiveDialingCampaignEdge, 'node'> & { node: ResolversParentTypes['PredictiveDialingCampaign'] };
  PredictiveDialingCampaignPage: Omit<PredictiveDialingCampaignPage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['PredictiveDialingCampaign']> };
  PredictiveDialingCampaignPayload: CampaignPayload;
  Query: Record<PropertyKey, never>;
  Session: SessionParent;
  SessionConnection: Omit<SessionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SessionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Session']> };
  SessionDetail: SessionDetailParent;
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  SessionEvent: SessionEventParent;
  SessionPage: Omit<SessionPage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Session']> };
  SimilarTask: SimilarTaskParent;
  SkillGroup: SkillGroupParent;
  SkillGroupMembership: SkillGroupMembershipParent;
  SkillGroupPage: Omit<SkillGroupPage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['SkillGroup']> };
  Staff: StaffParent;
  StaffPage: Omit<StaffPage, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Staff']> };
  Subscription: Record<PropertyKey, never>;
  TimeRangeInput: TimeRangeInput;
  TranscriptLine: AsrData;
  TriggerStrategyInput: TriggerStrategyInput;
  UncheckedPart: UncheckedPart;
  UpdatePredictiveDialingCampaignInput: UpdatePredictiveDialingCampaignInput;
  Variable: Variable;
  VariableInput: VariableInput;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type MaxAgeDirectiveArgs = {
  seconds: Scalars['Int']['input'];
};

export type MaxAgeDirectiveResolver<Result, Parent, ContextType = Context, Args = MaxAgeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type NeedsDirectiveArgs = {
  otherwise?: ToldOtherwise;
  right: NeededRight;
};

export type NeedsDirectiveResolver<Result, Parent, ContextType = Context, Args = NeedsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type UpstreamDirectiveArgs = {
  action: Scalars['String']['input'];
  calls?: Maybe<Scalars['Int']['input']>;
  keysAreFree?: Maybe<Scalars['Boolean']['input']>;
  objects?: Maybe<Scalars['Int']['input']>;
  oncePer?: Maybe<Scalars['String']['input']>;
  oneCallFor: Scalars['String']['input'];
};

export type UpstreamDirectiveResolver<Result, Parent, ContextType = Context, Args = UpstreamDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  staff: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  startTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['CampaignState']>, ParentType, ContextType>;
  uui: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgentCruiseDialingCampaignPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentCruiseDialingCampaignPayload'] = ResolversParentTypes['AgentCruiseDialingCampaignPayload']> = {
  campaign: Resolver<Maybe<ResolversTypes['AgentCruiseDialingCampaign']>, ParentType, ContextType>;
  campaignId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replayed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AutoCalloutTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AutoCalloutTask'] = ResolversParentTypes['AutoCalloutTask'], FederationReferenceType extends FederationReferenceTypes['AutoCalloutTask'] = FederationReferenceTypes['AutoCalloutTask']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['AutoCalloutTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calleeCount: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  calleeSummary: Resolver<Maybe<ResolversTypes['CalleeSummary']>, ParentType, ContextType>;
  callees: Resolver<Maybe<ResolversTypes['CalleePage']>, ParentType, ContextType, RequireFields<AutoCalloutTaskCalleesArgs, 'pageNumber' | 'pageSize'>>;
  calleesConnection: Resolver<Maybe<ResolversTypes['CalleeConnection']>, ParentType, ContextType, RequireFields<AutoCalloutTaskCalleesConnectionArgs, 'first'>>;
  callerNumbers: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['CallerNumber']>>>, ParentType, ContextType>;
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

export type AutoCalloutTaskCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AutoCalloutTaskCheck'] = ResolversParentTypes['AutoCalloutTaskCheck']> = {
  calleeCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callerCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distinctCalleeCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mayCreate: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refusals: Resolver<ReadonlyArray<ResolversTypes['CheckFinding']>, ParentType, ContextType>;
  requestBytes: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  similarTasks: Resolver<Maybe<ReadonlyArray<ResolversTypes['SimilarTask']>>, ParentType, ContextType>;
  unchecked: Resolver<ReadonlyArray<ResolversTypes['UncheckedPart']>, ParentType, ContextType>;
  warnings: Resolver<ReadonlyArray<ResolversTypes['CheckFinding']>, ParentType, ContextType>;
};

export type AutoCalloutTaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AutoCalloutTaskConnection'] = ResolversParentTypes['AutoCalloutTaskConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['AutoCalloutTaskEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['AutoCalloutTask']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AutoCalloutTaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AutoCalloutTaskEdge'] = ResolversParentTypes['AutoCalloutTaskEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['AutoCalloutTask'], ParentType, ContextType>;
};

export type AutoCalloutTaskPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AutoCalloutTaskPage'] = ResolversParentTypes['AutoCalloutTaskPage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['AutoCalloutTask']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AutoCalloutTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AutoCalloutTaskPayload'] = ResolversParentTypes['AutoCalloutTaskPayload']> = {
  requestId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  task: Resolver<Maybe<ResolversTypes['AutoCalloutTask']>, ParentType, ContextType>;
};

export type CallParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallParticipant'] = ResolversParentTypes['CallParticipant']> = {
  acceptTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endStatus: Resolver<Maybe<ResolversTypes['EndStatus']>, ParentType, ContextType>;
  endTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mail: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordUrl: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ringTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sequence: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  skillGroup: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  skillGroupId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  staff: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  startTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  transferFrom: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transferTo: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type: Resolver<Maybe<ResolversTypes['CallParticipantType']>, ParentType, ContextType>;
};

export type CallRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecord'] = ResolversParentTypes['CallRecord'], FederationReferenceType extends FederationReferenceTypes['CallRecord'] = FederationReferenceTypes['CallRecord']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['CallRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agent: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aiAgentId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  aiAgentName: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asrStatus: Resolver<Maybe<ResolversTypes['AsrStatus']>, ParentType, ContextType>;
  asrUrl: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callType: Resolver<Maybe<ResolversTypes['CallType']>, ParentType, ContextType>;
  callee: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  calleeE164: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caller: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callerE164: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callerLocation: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customRecordUrl: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction: Resolver<Maybe<ResolversTypes['CallDirection']>, ParentType, ContextType>;
  durationSeconds: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endStatus: Resolver<Maybe<ResolversTypes['EndStatus']>, ParentType, ContextType>;
  endStatusCode: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hungUpSide: Resolver<Maybe<ResolversTypes['HungUpSide']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ivrDurationSeconds: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ivrKeysPressed: Resolver<Maybe<ReadonlyArray<ResolversTypes['IvrKeyPress']>>, ParentType, ContextType>;
  participants: Resolver<Maybe<ReadonlyArray<ResolversTypes['CallParticipant']>>, ParentType, ContextType>;
  postIvrKeysPressed: Resolver<Maybe<ReadonlyArray<ResolversTypes['IvrKeyPress']>>, ParentType, ContextType>;
  protectedCallee: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  protectedCaller: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  queuedSkillGroup: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  queuedSkillGroupId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  queuedTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recordUrl: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remark: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ringTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  session: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  sessionId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  skillGroup: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  skillGroupId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  staff: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  startTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  systemHangupReason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systemHangupReasonCode: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uui: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voicemailAsrUrls: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  voicemailRecordUrls: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CallRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecordConnection'] = ResolversParentTypes['CallRecordConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['CallRecordEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CallRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecordEdge'] = ResolversParentTypes['CallRecordEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['CallRecord'], ParentType, ContextType>;
};

export type CallRecordPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallRecordPage'] = ResolversParentTypes['CallRecordPage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalleeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Callee'] = ResolversParentTypes['Callee'], FederationReferenceType extends FederationReferenceTypes['Callee'] = FederationReferenceTypes['Callee']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['Callee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numberE164: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sessions: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  state: Resolver<ResolversTypes['CalleeState'], ParentType, ContextType>;
};

export type CalleeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalleeConnection'] = ResolversParentTypes['CalleeConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['CalleeEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Callee']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalleeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalleeEdge'] = ResolversParentTypes['CalleeEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Callee'], ParentType, ContextType>;
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

export type CallerNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallerNumber'] = ResolversParentTypes['CallerNumber'], FederationReferenceType extends FederationReferenceTypes['CallerNumber'] = FederationReferenceTypes['CallerNumber']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['CallerNumber']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callOutSkillGroups: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['SkillGroup']>>>, ParentType, ContextType>;
  costType: Resolver<Maybe<ResolversTypes['CallerNumberCostType']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['CallerNumberState']>, ParentType, ContextType>;
};

export type CallerNumberPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallerNumberPage'] = ResolversParentTypes['CallerNumberPage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['CallerNumber']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign']> = {
  __resolveType: TypeResolveFn<'AgentCruiseDialingCampaign' | 'PredictiveDialingCampaign', ParentType, ContextType>;
};

export type CampaignProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignProgress'] = ResolversParentTypes['CampaignProgress']> = {
  calleeCount: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  finishedCalleeCount: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ratio: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CheckFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckFinding'] = ResolversParentTypes['CheckFinding']> = {
  argument: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code: Resolver<ResolversTypes['CheckFindingCode'], ParentType, ContextType>;
  expected: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  got: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateAutoCalloutTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAutoCalloutTaskPayload'] = ResolversParentTypes['CreateAutoCalloutTaskPayload']> = {
  replayed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  task: Resolver<ResolversTypes['AutoCalloutTask'], ParentType, ContextType>;
};

export type CreateOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateOutcome'] = ResolversParentTypes['CreateOutcome']> = {
  createdId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  globalId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  idempotencyKey: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind: Resolver<ResolversTypes['CreateKind'], ParentType, ContextType>;
  marker: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repeat: Resolver<ResolversTypes['CreateRepeat'], ParentType, ContextType>;
  requestId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  retryAfterSeconds: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state: Resolver<ResolversTypes['CreateState'], ParentType, ContextType>;
  upstreamCode: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePredictiveDialingCampaignPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePredictiveDialingCampaignPayload'] = ResolversParentTypes['DeletePredictiveDialingCampaignPayload']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type IvrKeyPressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IvrKeyPress'] = ResolversParentTypes['IvrKeyPress']> = {
  key: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodeLabel: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalContent: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  time: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ttsPrompt: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abortAgentCruiseDialingCampaign?: Resolver<Maybe<ResolversTypes['AgentCruiseDialingCampaignPayload']>, ParentType, ContextType, RequireFields<MutationAbortAgentCruiseDialingCampaignArgs, 'id'>>;
  abortPredictiveDialingCampaign?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaignPayload']>, ParentType, ContextType, RequireFields<MutationAbortPredictiveDialingCampaignArgs, 'id'>>;
  createAgentCruiseDialingCampaign?: Resolver<Maybe<ResolversTypes['AgentCruiseDialingCampaignPayload']>, ParentType, ContextType, RequireFields<MutationCreateAgentCruiseDialingCampaignArgs, 'input'>>;
  createAutoCalloutTask?: Resolver<Maybe<ResolversTypes['CreateAutoCalloutTaskPayload']>, ParentType, ContextType, RequireFields<MutationCreateAutoCalloutTaskArgs, 'input'>>;
  createPredictiveDialingCampaign?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaignPayload']>, ParentType, ContextType, RequireFields<MutationCreatePredictiveDialingCampaignArgs, 'input'>>;
  deletePredictiveDialingCampaign?: Resolver<Maybe<ResolversTypes['DeletePredictiveDialingCampaignPayload']>, ParentType, ContextType, RequireFields<MutationDeletePredictiveDialingCampaignArgs, 'id'>>;
  lookUpCreate?: Resolver<Maybe<ResolversTypes['CreateOutcome']>, ParentType, ContextType, RequireFields<MutationLookUpCreateArgs, 'idempotencyKey' | 'kind'>>;
  pauseAutoCalloutTask?: Resolver<Maybe<ResolversTypes['AutoCalloutTaskPayload']>, ParentType, ContextType, RequireFields<MutationPauseAutoCalloutTaskArgs, 'id'>>;
  pausePredictiveDialingCampaign?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaignPayload']>, ParentType, ContextType, RequireFields<MutationPausePredictiveDialingCampaignArgs, 'id'>>;
  resumeAutoCalloutTask?: Resolver<Maybe<ResolversTypes['AutoCalloutTaskPayload']>, ParentType, ContextType, RequireFields<MutationResumeAutoCalloutTaskArgs, 'id'>>;
  resumePredictiveDialingCampaign?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaignPayload']>, ParentType, ContextType, RequireFields<MutationResumePredictiveDialingCampaignArgs, 'id'>>;
  stopAutoCalloutTask?: Resolver<Maybe<ResolversTypes['AutoCalloutTaskPayload']>, ParentType, ContextType, RequireFields<MutationStopAutoCalloutTaskArgs, 'id'>>;
  updatePredictiveDialingCampaign?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaignPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePredictiveDialingCampaignArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  sessionsConnection: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, RequireFields<PredictiveDialingCampaignSessionsConnectionArgs, 'first'>>;
  skillGroup: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  skillGroupId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state: Resolver<Maybe<ResolversTypes['CampaignState']>, ParentType, ContextType>;
  stateReason: Resolver<Maybe<ResolversTypes['CampaignStateReason']>, ParentType, ContextType>;
  uui: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  variables: Resolver<Maybe<ReadonlyArray<ResolversTypes['Variable']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PredictiveDialingCampaignConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PredictiveDialingCampaignConnection'] = ResolversParentTypes['PredictiveDialingCampaignConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['PredictiveDialingCampaignEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['PredictiveDialingCampaign']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PredictiveDialingCampaignEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PredictiveDialingCampaignEdge'] = ResolversParentTypes['PredictiveDialingCampaignEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['PredictiveDialingCampaign'], ParentType, ContextType>;
};

export type PredictiveDialingCampaignPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PredictiveDialingCampaignPage'] = ResolversParentTypes['PredictiveDialingCampaignPage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['PredictiveDialingCampaign']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PredictiveDialingCampaignPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PredictiveDialingCampaignPayload'] = ResolversParentTypes['PredictiveDialingCampaignPayload']> = {
  campaign: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaign']>, ParentType, ContextType>;
  campaignId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replayed: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agentCruiseDialingCampaign?: Resolver<Maybe<ResolversTypes['AgentCruiseDialingCampaign']>, ParentType, ContextType, RequireFields<QueryAgentCruiseDialingCampaignArgs, 'campaignId'>>;
  autoCalloutTask?: Resolver<Maybe<ResolversTypes['AutoCalloutTask']>, ParentType, ContextType, RequireFields<QueryAutoCalloutTaskArgs, 'taskId'>>;
  autoCalloutTasks?: Resolver<Maybe<ResolversTypes['AutoCalloutTaskPage']>, ParentType, ContextType, RequireFields<QueryAutoCalloutTasksArgs, 'pageNumber' | 'pageSize'>>;
  autoCalloutTasksConnection?: Resolver<Maybe<ResolversTypes['AutoCalloutTaskConnection']>, ParentType, ContextType, RequireFields<QueryAutoCalloutTasksConnectionArgs, 'first'>>;
  callRecords?: Resolver<Maybe<ResolversTypes['CallRecordPage']>, ParentType, ContextType, RequireFields<QueryCallRecordsArgs, 'from' | 'pageNumber' | 'pageSize' | 'to'>>;
  callRecordsConnection?: Resolver<Maybe<ResolversTypes['CallRecordConnection']>, ParentType, ContextType, RequireFields<QueryCallRecordsConnectionArgs, 'first' | 'from' | 'to'>>;
  callerNumbers?: Resolver<Maybe<ResolversTypes['CallerNumberPage']>, ParentType, ContextType, RequireFields<QueryCallerNumbersArgs, 'pageNumber' | 'pageSize'>>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'id'>>;
  checkAutoCalloutTask?: Resolver<ResolversTypes['AutoCalloutTaskCheck'], ParentType, ContextType, RequireFields<QueryCheckAutoCalloutTaskArgs, 'input'>>;
  predictiveDialingCampaign?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaign']>, ParentType, ContextType, RequireFields<QueryPredictiveDialingCampaignArgs, 'campaignId'>>;
  predictiveDialingCampaigns?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaignPage']>, ParentType, ContextType, RequireFields<QueryPredictiveDialingCampaignsArgs, 'pageNumber' | 'pageSize'>>;
  predictiveDialingCampaignsConnection?: Resolver<Maybe<ResolversTypes['PredictiveDialingCampaignConnection']>, ParentType, ContextType, RequireFields<QueryPredictiveDialingCampaignsConnectionArgs, 'first'>>;
  protectedCallRecords?: Resolver<Maybe<ResolversTypes['CallRecordPage']>, ParentType, ContextType, RequireFields<QueryProtectedCallRecordsArgs, 'from' | 'pageNumber' | 'pageSize' | 'to'>>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<QuerySessionArgs, 'sessionId'>>;
  skillGroup?: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType, RequireFields<QuerySkillGroupArgs, 'skillGroupId'>>;
  skillGroups?: Resolver<Maybe<ResolversTypes['SkillGroupPage']>, ParentType, ContextType, RequireFields<QuerySkillGroupsArgs, 'pageNumber' | 'pageSize'>>;
  staff?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType, RequireFields<QueryStaffArgs, 'mail'>>;
  staffList?: Resolver<Maybe<ResolversTypes['StaffPage']>, ParentType, ContextType, RequireFields<QueryStaffListArgs, 'pageNumber' | 'pageSize'>>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  callRecord: Resolver<Maybe<ResolversTypes['CallRecord']>, ParentType, ContextType>;
  detail: Resolver<Maybe<ResolversTypes['SessionDetail']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessionId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transcript: Resolver<Maybe<ReadonlyArray<ResolversTypes['TranscriptLine']>>, ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges: Resolver<ReadonlyArray<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionDetail'] = ResolversParentTypes['SessionDetail']> = {
  acceptTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  asrUrl: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callType: Resolver<Maybe<ResolversTypes['CallType']>, ParentType, ContextType>;
  callee: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caller: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customRecordUrl: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endStatus: Resolver<Maybe<ResolversTypes['EndStatus']>, ParentType, ContextType>;
  endStatusCode: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events: Resolver<Maybe<ReadonlyArray<ResolversTypes['SessionEvent']>>, ParentType, ContextType>;
  hungUpSide: Resolver<Maybe<ResolversTypes['HungUpSide']>, ParentType, ContextType>;
  ivrKeysPressed: Resolver<Maybe<ReadonlyArray<ResolversTypes['IvrKeyPress']>>, ParentType, ContextType>;
  participants: Resolver<Maybe<ReadonlyArray<ResolversTypes['CallParticipant']>>, ParentType, ContextType>;
  postIvrKeysPressed: Resolver<Maybe<ReadonlyArray<ResolversTypes['IvrKeyPress']>>, ParentType, ContextType>;
  queuedSkillGroupId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  queuedTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordUrl: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ringTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  staffUserId: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  systemHangupReason: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uui: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voicemailAsrUrls: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  voicemailRecordUrls: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type SessionEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEvent'] = ResolversParentTypes['SessionEvent']> = {
  mails: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  time: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type: Resolver<Maybe<ResolversTypes['SessionEventType']>, ParentType, ContextType>;
};

export type SessionPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionPage'] = ResolversParentTypes['SessionPage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SimilarTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimilarTask'] = ResolversParentTypes['SimilarTask']> = {
  sameCalleeCount: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  task: Resolver<ResolversTypes['AutoCalloutTask'], ParentType, ContextType>;
};

export type SkillGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGroup'] = ResolversParentTypes['SkillGroup'], FederationReferenceType extends FederationReferenceTypes['SkillGroup'] = FederationReferenceTypes['SkillGroup']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['SkillGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alias: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel: Resolver<Maybe<ResolversTypes['SkillGroupChannel']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastModifiedTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  maxConcurrency: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ringAll: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  routePolicy: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  skillGroupId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  usingLastSeat: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type SkillGroupMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGroupMembership'] = ResolversParentTypes['SkillGroupMembership']> = {
  priority: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  skillGroup: Resolver<Maybe<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  skillGroupId: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SkillGroupPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGroupPage'] = ResolversParentTypes['SkillGroupPage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['SkillGroup']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff'], FederationReferenceType extends FederationReferenceTypes['Staff'] = FederationReferenceTypes['Staff']> = {
  __resolveReference: ReferenceResolver<Maybe<ResolversTypes['Staff']> | FederationReferenceType, FederationReferenceType, ContextType>;
  extensionNumber: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastModifiedTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mail: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nick: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sdkAppId: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  skillGroups: Resolver<Maybe<ReadonlyArray<ResolversTypes['SkillGroupMembership']>>, ParentType, ContextType>;
  staffNumber: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StaffPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffPage'] = ResolversParentTypes['StaffPage']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes: Resolver<ReadonlyArray<ResolversTypes['Staff']>, ParentType, ContextType>;
  pageNumber: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCount: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  autoCalloutTaskChanged?: SubscriptionResolver<ResolversTypes['AutoCalloutTask'], "autoCalloutTaskChanged", ParentType, ContextType, RequireFields<SubscriptionAutoCalloutTaskChangedArgs, 'id'>>;
  autoCalloutTasksChanged?: SubscriptionResolver<ResolversTypes['AutoCalloutTaskPage'], "autoCalloutTasksChanged", ParentType, ContextType, RequireFields<SubscriptionAutoCalloutTasksChangedArgs, 'pageNumber' | 'pageSize'>>;
  campaignChanged?: SubscriptionResolver<ResolversTypes['Campaign'], "campaignChanged", ParentType, ContextType, RequireFields<SubscriptionCampaignChangedArgs, 'id'>>;
  predictiveDialingCampaignsChanged?: SubscriptionResolver<ResolversTypes['PredictiveDialingCampaignPage'], "predictiveDialingCampaignsChanged", ParentType, ContextType, RequireFields<SubscriptionPredictiveDialingCampaignsChangedArgs, 'pageNumber' | 'pageSize'>>;
};

export type TranscriptLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranscriptLine'] = ResolversParentTypes['TranscriptLine']> = {
  endTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  speaker: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startTime: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UncheckedPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UncheckedPart'] = ResolversParentTypes['UncheckedPart']> = {
  argument: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorCode: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason: Resolver<ResolversTypes['UncheckedReason'], ParentType, ContextType>;
  retryAfterSeconds: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  why: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VariableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Variable'] = ResolversParentTypes['Variable']> = {
  key: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AgentCruiseDialingCampaign: AgentCruiseDialingCampaignResolvers<ContextType>;
  AgentCruiseDialingCampaignPayload: AgentCruiseDialingCampaignPayloadResolvers<ContextType>;
  AutoCalloutTask: AutoCalloutTaskResolvers<ContextType>;
  AutoCalloutTaskCheck: AutoCalloutTaskCheckResolvers<ContextType>;
  AutoCalloutTaskConnection: AutoCalloutTaskConnectionResolvers<ContextType>;
  AutoCalloutTaskEdge: AutoCalloutTaskEdgeResolvers<ContextType>;
  AutoCalloutTaskPage: AutoCalloutTaskPageResolvers<ContextType>;
  AutoCalloutTaskPayload: AutoCalloutTaskPayloadResolvers<ContextType>;
  CallParticipant: CallParticipantResolvers<ContextType>;
  CallRecord: CallRecordResolvers<ContextType>;
  CallRecordConnection: CallRecordConnectionResolvers<ContextType>;
  CallRecordEdge: CallRecordEdgeResolvers<ContextType>;
  CallRecordPage: CallRecordPageResolvers<ContextType>;
  Callee: CalleeResolvers<ContextType>;
  CalleeConnection: CalleeConnectionResolvers<ContextType>;
  CalleeEdge: CalleeEdgeResolvers<ContextType>;
  CalleePage: CalleePageResolvers<ContextType>;
  CalleeSummary: CalleeSummaryResolvers<ContextType>;
  CallerNumber: CallerNumberResolvers<ContextType>;
  CallerNumberPage: CallerNumberPageResolvers<ContextType>;
  Campaign: CampaignResolvers<ContextType>;
  CampaignProgress: CampaignProgressResolvers<ContextType>;
  CheckFinding: CheckFindingResolvers<ContextType>;
  CreateAutoCalloutTaskPayload: CreateAutoCalloutTaskPayloadResolvers<ContextType>;
  CreateOutcome: CreateOutcomeResolvers<ContextType>;
  DateTime: GraphQLScalarType;
  DeletePredictiveDialingCampaignPayload: DeletePredictiveDialingCampaignPayloadResolvers<ContextType>;
  IvrKeyPress: IvrKeyPressResolvers<ContextType>;
  Mutation: MutationResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
  PredictiveDialingCampaign: PredictiveDialingCampaignResolvers<ContextType>;
  PredictiveDialingCampaignConnection: PredictiveDialingCampaignConnectionResolvers<ContextType>;
  PredictiveDialingCampaignEdge: PredictiveDialingCampaignEdgeResolvers<ContextType>;
  PredictiveDialingCampaignPage: PredictiveDialingCampaignPageResolvers<ContextType>;
  PredictiveDialingCampaignPayload: PredictiveDialingCampaignPayloadResolvers<ContextType>;
  Query: QueryResolvers<ContextType>;
  Session: SessionResolvers<ContextType>;
  SessionConnection: SessionConnectionResolvers<ContextType>;
  SessionDetail: SessionDetailResolvers<ContextType>;
  SessionEdge: SessionEdgeResolvers<ContextType>;
  SessionEvent: SessionEventResolvers<ContextType>;
  SessionPage: SessionPageResolvers<ContextType>;
  SimilarTask: SimilarTaskResolvers<ContextType>;
  SkillGroup: SkillGroupResolvers<ContextType>;
  SkillGroupMembership: SkillGroupMembershipResolvers<ContextType>;
  SkillGroupPage: SkillGroupPageResolvers<ContextType>;
  Staff: StaffResolvers<ContextType>;
  StaffPage: StaffPageResolvers<ContextType>;
  Subscription: SubscriptionResolvers<ContextType>;
  TranscriptLine: TranscriptLineResolvers<ContextType>;
  UncheckedPart: UncheckedPartResolvers<ContextType>;
  Variable: VariableResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  maxAge: MaxAgeDirectiveResolver<any, any, ContextType>;
  needs: NeedsDirectiveResolver<any, any, ContextType>;
  upstream: UpstreamDirectiveResolver<any, any, ContextType>;
};
