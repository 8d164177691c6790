/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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
  dayType?: DayType | null | undefined;
  /** The days of the week; only with `CUSTOM`. */
  daysOfWeek?: Array<DayOfWeek> | null | undefined;
  /** The times of day on those days. */
  timeRanges?: Array<TimeRangeInput> | null | undefined;
};

/** A tag that an AI agent sets on a call. */
export type CallTagInput = {
  /** Name of the tag. */
  name: string;
  /** Value of the tag. */
  value: string;
};

/** What differs for one callee. */
export type CalleeAttributeInput = {
  /** The number, spelt as in `callees`. */
  callee: string;
  /** User data of the calls to this callee. */
  uui?: string | null | undefined;
  /** Custom variables of the calls to this callee. */
  variables?: Array<VariableInput> | null | undefined;
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

/** What a new automatic outbound task is to do. Limits: those of CCC's API as of 2026-08-21. */
export type CreateAutoCalloutTaskInput = {
  /** CCC's numeric id of the AI agent that speaks, a paid option of CCC. Either this or `ivrId`. */
  aiAgentId?: string | null | undefined;
  /** Times of day in which the task may call. Takes precedence over `availableWorkTimeConfig`. */
  availableTime?: Array<TimeRangeInput> | null | undefined;
  /** Days, and times of day on them, in which the task may call. */
  availableWorkTimeConfig?: Array<AvailableTimeConfigInput> | null | undefined;
  /** What differs for single callees; it takes precedence over `variables` and `uui`. */
  calleeAttributes?: Array<CalleeAttributeInput> | null | undefined;
  /**
   * The phone numbers to call: 3 to 32 digits with a country code after `+` or `00`, such as
   * `008613012345678`; CCC takes one without country code for a number of mainland China. At least one,
   * and none twice, in whatever spelling. The whole input may take 10 MB as sent to CCC.
   */
  callees: Array<string>;
  /**
   * The phone numbers to call from, each a `number` of `Query.callerNumbers`, such as
   * `0086075586013388`. At least one.
   */
  callers: Array<string>;
  /** Calls that the AI agent may hold at the same time, at least 1. China site only. */
  concurrencyLimit?: number | null | undefined;
  /** Free text. */
  description?: string | null | undefined;
  /**
   * Your name for this create: 8 to 128 characters of `A-Z a-z 0-9 _ -`, such as a UUID, unique within
   * the application. One key creates at most one task; the same key with the same input returns the
   * same task again. Inputs are the same where CCC would be sent the same: numbers spelt otherwise, or
   * in another order, are another input.
   */
  idempotencyKey: string;
  /**
   * CCC's numeric id of the voice flow (IVR) that speaks; the CCC console shows it. CCC has no list of
   * voice flows. Either this or `aiAgentId`.
   */
  ivrId?: string | null | undefined;
  /** Seconds a phone may ring, at least 1; CCC's upper bound is not documented. Only where `callers` are numbers of your own carrier, not bought from Tencent. */
  maxRingTimeoutSeconds?: number | null | undefined;
  /** Free text to find the task by. */
  name?: string | null | undefined;
  /** The last moment at which the task may start a call, after `notBefore`. Left out: CCC's own default. */
  notAfter?: string | null | undefined;
  /** The first moment at which the task may call. What CCC does with one that has passed is not documented. */
  notBefore: string;
  /**
   * End statuses of a call after which the callee is called again, each one of 202 not answered, 203
   * rejected, 204 switched off, 205 no such number, 206 busy, 207 callee in arrears, 208 carrier fault,
   * 210 out of coverage, 212 blocked by the carrier, 213 call reminder, 215 invalid number, 216 calls
   * restricted, 217 callee's blacklist, 218 area restricted, 219 forwarding, 221 never rang, 222 voice
   * mail, 234 (not documented). Only with `aiAgentId`.
   */
  retryHangupTypes?: Array<number> | null | undefined;
  /** Seconds before a callee is called again, 600 to 86400. Left out: CCC's own default, not documented. */
  retryIntervalSeconds?: number | null | undefined;
  /** Tags set by the AI agent after which the callee is called again. Only with `aiAgentId`. */
  retryTags?: Array<CallTagInput> | null | undefined;
  /** The application that calls. Left out: the gateway's default, `CCC_SDK_APP_ID`. */
  sdkAppId?: string | null | undefined;
  /** Time zone of `availableTime`, an IANA name such as `Asia/Shanghai`. Left out: CCC's own default, not documented. */
  timeZone?: string | null | undefined;
  /** How often a callee is called at most, 1 to 3. Left out: CCC's own default. */
  tries?: number | null | undefined;
  /** Webhooks that CCC calls when a call ends in a certain way. */
  triggerStrategy?: Array<TriggerStrategyInput> | null | undefined;
  /** User data (UUI): text of your own that CCC attaches to each call. */
  uui?: string | null | undefined;
  /** Custom variables for every callee; only the advanced editions of CCC have them. */
  variables?: Array<VariableInput> | null | undefined;
};

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
  basicToken?: string | null | undefined;
  /** Token for HTTP bearer authentication. */
  bearerToken?: string | null | undefined;
  /** A header of your own. */
  custom?: HttpParamInput | null | undefined;
  /** OAuth 2 client credentials. */
  oauth2?: OAuth2Input | null | undefined;
};

/** A webhook of yours. What it holds is secret, and is neither logged nor ever returned. */
export type HttpCallbackInput = {
  /** Whether CCC goes on without waiting for the answer. */
  async?: boolean | null | undefined;
  /** How CCC proves to the webhook who it is. Left out: not at all. */
  auth?: HttpCallbackAuthInput | null | undefined;
  /** Headers that CCC sends. */
  headers?: Array<VariableInput> | null | undefined;
  /** Members of the body that CCC sends. */
  params?: Array<HttpParamInput> | null | undefined;
  /** Names of the fields to keep of the webhook's JSON answer. */
  returns?: Array<string> | null | undefined;
  /** Its address, https or http. */
  url: string;
};

/** A member of the body that CCC sends to a webhook. */
export type HttpParamInput = {
  /** Its name. */
  key: string;
  /** Its value. */
  value: string;
  /** CCC's word for the type of the value. Which words there are is not documented. */
  valueType?: string | null | undefined;
};

/** OAuth 2 client credentials. */
export type OAuth2Input = {
  /** Who CCC is there. */
  clientId: string;
  /** What proves it. */
  clientSecret: string;
  /** Where CCC fetches a token. */
  tokenUrl: string;
};

/** A span of one day. Whether it may pass midnight is not documented. */
export type TimeRangeInput = {
  /** To, `HH:MM:SS` on a 24-hour clock. */
  endTime: string;
  /** From, `HH:MM:SS` on a 24-hour clock. */
  startTime: string;
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
  callTags?: Array<CallTagInput> | null | undefined;
  /** The webhook. */
  callback?: HttpCallbackInput | null | undefined;
  /** End statuses of a call that trigger it, such as 1 for a normal call; `retryHangupTypes` lists others. */
  hangupTypes?: Array<number> | null | undefined;
  /** How often it is triggered. Left out: CCC's own default, not documented. */
  triggerMode?: TriggerMode | null | undefined;
};

/** A custom variable of a voice flow. */
export type VariableInput = {
  /** Its name. */
  key: string;
  /** Its value. */
  value: string;
};

export type CallsQueryVariables = Exact<{
  campaignId: string;
  sdkAppId: string;
  pageSize: number;
  pageNumber: number;
}>;


export type CallsQuery = { predictiveDialingCampaign: { id: string, sessions: { totalCount: number, nodes: Array<{ id: string, callRecord: { id: string, callee: string | null, startTime: string | null, acceptTime: string | null, endStatus: EndStatus | null, durationSeconds: number | null, staff: { id: string, name: string | null } | null } | null }> } | null } | null };

export type CallRowFragment = { id: string, callRecord: { id: string, callee: string | null, startTime: string | null, acceptTime: string | null, endStatus: EndStatus | null, durationSeconds: number | null, staff: { id: string, name: string | null } | null } | null };

export type PauseCampaignMutationVariables = Exact<{
  id: string;
}>;


export type PauseCampaignMutation = { pausePredictiveDialingCampaign: { campaign: { id: string, state: CampaignState | null } | null } | null };

export type ResumeCampaignMutationVariables = Exact<{
  id: string;
}>;


export type ResumeCampaignMutation = { resumePredictiveDialingCampaign: { campaign: { id: string, state: CampaignState | null } | null } | null };

export type AbortCampaignMutationVariables = Exact<{
  id: string;
}>;


export type AbortCampaignMutation = { abortPredictiveDialingCampaign: { campaign: { id: string, state: CampaignState | null } | null } | null };

export type CampaignCallsQueryVariables = Exact<{
  campaignId: string;
  sdkAppId: string;
  pageSize: number;
  last: number;
  before: number;
  hasBefore: boolean;
}>;


export type CampaignCallsQuery = { predictiveDialingCampaign: { id: string, before?: { nodes: Array<{ id: string, callRecord: { id: string, startTime: string | null, acceptTime: string | null } | null }> } | null, last: { nodes: Array<{ id: string, callRecord: { id: string, startTime: string | null, acceptTime: string | null } | null }> } | null } | null };

export type CallBegunFragment = { id: string, callRecord: { id: string, startTime: string | null, acceptTime: string | null } | null };

export type CampaignFactsFragment = { id: string, campaignId: string, sdkAppId: string, startTime: string | null, endTime: string | null, priority: number | null, stateReason: CampaignStateReason | null, skillGroup: { id: string, name: string | null } | null };

export type CampaignQueryVariables = Exact<{
  campaignId: string;
  sdkAppId: string;
}>;


export type CampaignQuery = { predictiveDialingCampaign: { id: string, name: string | null, state: CampaignState | null, campaignId: string, sdkAppId: string, startTime: string | null, endTime: string | null, priority: number | null, stateReason: CampaignStateReason | null, sessions: { totalCount: number } | null, skillGroup: { id: string, name: string | null } | null, progress: { calleeCount: number | null, finishedCalleeCount: number | null } | null } | null };

export type CampaignChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type CampaignChangedSubscription = { campaignChanged:
    | { id: string, state: CampaignState | null, progress: { calleeCount: number | null, finishedCalleeCount: number | null } | null }
    | { id: string, state: CampaignState | null, progress: { calleeCount: number | null, finishedCalleeCount: number | null } | null }
   };

type CampaignProgress_AgentCruiseDialingCampaign_Fragment = { id: string, progress: { calleeCount: number | null, finishedCalleeCount: number | null } | null };

type CampaignProgress_PredictiveDialingCampaign_Fragment = { id: string, progress: { calleeCount: number | null, finishedCalleeCount: number | null } | null };

export type CampaignProgressFragment =
  | CampaignProgress_AgentCruiseDialingCampaign_Fragment
  | CampaignProgress_PredictiveDialingCampaign_Fragment
;

export type CallerNumbersQueryVariables = Exact<{ [key: string]: never; }>;


export type CallerNumbersQuery = { callerNumbers: { nodes: Array<{ id: string, number: string, state: CallerNumberState | null }> } | null };

export type CheckResultFragment = { distinctCalleeCount: number, warnings: Array<{ code: CheckFindingCode, argument: string, expected: string, got: string }>, unchecked: Array<{ argument: string, why: string }>, similarTasks: Array<{ sameCalleeCount: number | null, task: { id: string, sdkAppId: string, taskId: string, name: string | null, state: AutoCalloutTaskState | null } }> | null };

export type CheckTaskQueryVariables = Exact<{
  input: CreateAutoCalloutTaskInput;
}>;


export type CheckTaskQuery = { checkAutoCalloutTask: { mayCreate: boolean, distinctCalleeCount: number, refusals: Array<{ argument: string, expected: string, got: string }>, warnings: Array<{ code: CheckFindingCode, argument: string, expected: string, got: string }>, unchecked: Array<{ argument: string, why: string }>, similarTasks: Array<{ sameCalleeCount: number | null, task: { id: string, sdkAppId: string, taskId: string, name: string | null, state: AutoCalloutTaskState | null } }> | null } };

export type CreateTaskMutationVariables = Exact<{
  input: CreateAutoCalloutTaskInput;
}>;


export type CreateTaskMutation = { createAutoCalloutTask: { task: { id: string, sdkAppId: string, taskId: string } } | null };

export type LookUpCreateMutationVariables = Exact<{
  idempotencyKey: string;
}>;


export type LookUpCreateMutation = { lookUpCreate: { state: CreateState, sdkAppId: string, createdId: string | null, upstreamCode: string | null, marker: string | null, retryAfterSeconds: number | null } | null };

export type CampaignsQueryVariables = Exact<{
  pageSize: number;
  pageNumber: number;
}>;


export type CampaignsQuery = { predictiveDialingCampaigns: { totalCount: number, nodes: Array<{ id: string, sdkAppId: string, campaignId: string, name: string | null, state: CampaignState | null, progress: { calleeCount: number | null, finishedCalleeCount: number | null } | null }> } | null };

export type CampaignsChangedSubscriptionVariables = Exact<{
  pageSize: number;
  pageNumber: number;
}>;


export type CampaignsChangedSubscription = { predictiveDialingCampaignsChanged: { totalCount: number, nodes: Array<{ id: string, sdkAppId: string, campaignId: string, name: string | null, state: CampaignState | null, progress: { calleeCount: number | null, finishedCalleeCount: number | null } | null }> } };

export type CampaignRowFragment = { id: string, sdkAppId: string, campaignId: string, name: string | null, state: CampaignState | null, progress: { calleeCount: number | null, finishedCalleeCount: number | null } | null };

export type TasksQueryVariables = Exact<{
  pageSize: number;
  pageNumber: number;
}>;


export type TasksQuery = { autoCalloutTasks: { totalCount: number, nodes: Array<{ id: string, sdkAppId: string, taskId: string, name: string | null, state: AutoCalloutTaskState | null, calleeSummary: { total: number, answered: number, unanswered: number } | null }> } | null };

export type TasksChangedSubscriptionVariables = Exact<{
  pageSize: number;
  pageNumber: number;
}>;


export type TasksChangedSubscription = { autoCalloutTasksChanged: { totalCount: number, nodes: Array<{ id: string, sdkAppId: string, taskId: string, name: string | null, state: AutoCalloutTaskState | null, calleeSummary: { total: number, answered: number, unanswered: number } | null }> } };

export type TaskRowFragment = { id: string, sdkAppId: string, taskId: string, name: string | null, state: AutoCalloutTaskState | null, calleeSummary: { total: number, answered: number, unanswered: number } | null };

export type CalleesQueryVariables = Exact<{
  taskId: string;
  sdkAppId: string;
  pageSize: number;
  pageNumber: number;
}>;


export type CalleesQuery = { autoCalloutTask: { id: string, callees: { totalCount: number, nodes: Array<{ id: string, number: string, state: CalleeState, sessions: Array<{ id: string, callRecord: { id: string, startTime: string | null, endStatus: EndStatus | null, durationSeconds: number | null } | null }> }> } | null } | null };

export type CalleeRowFragment = { id: string, number: string, state: CalleeState, sessions: Array<{ id: string, callRecord: { id: string, startTime: string | null, endStatus: EndStatus | null, durationSeconds: number | null } | null }> };

export type PauseTaskMutationVariables = Exact<{
  id: string;
}>;


export type PauseTaskMutation = { pauseAutoCalloutTask: { task: { id: string, state: AutoCalloutTaskState | null } | null } | null };

export type ResumeTaskMutationVariables = Exact<{
  id: string;
}>;


export type ResumeTaskMutation = { resumeAutoCalloutTask: { task: { id: string, state: AutoCalloutTaskState | null } | null } | null };

export type StopTaskMutationVariables = Exact<{
  id: string;
}>;


export type StopTaskMutation = { stopAutoCalloutTask: { task: { id: string, state: AutoCalloutTaskState | null } | null } | null };

export type TaskCallsQueryVariables = Exact<{
  taskId: string;
  sdkAppId: string;
  pageSize: number;
}>;


export type TaskCallsQuery = { autoCalloutTask: { id: string, callees: { totalCount: number, nodes: Array<{ id: string, sessions: Array<{ id: string, callRecord: { id: string, startTime: string | null, acceptTime: string | null } | null }> }> } | null } | null };

export type TaskFactsFragment = { id: string, taskId: string, sdkAppId: string, description: string | null, notBefore: string | null, notAfter: string | null, callers: Array<string> | null, ivrId: string | null };

export type TaskQueryVariables = Exact<{
  taskId: string;
  sdkAppId: string;
}>;


export type TaskQuery = { autoCalloutTask: { id: string, name: string | null, state: AutoCalloutTaskState | null, taskId: string, sdkAppId: string, description: string | null, notBefore: string | null, notAfter: string | null, callers: Array<string> | null, ivrId: string | null, calleeSummary: { total: number, initial: number, answered: number, unanswered: number, calling: number, awaitingRetry: number, unknown: number } | null } | null };

export type TaskChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type TaskChangedSubscription = { autoCalloutTaskChanged: { id: string, state: AutoCalloutTaskState | null, calleeSummary: { total: number, initial: number, answered: number, unanswered: number, calling: number, awaitingRetry: number, unknown: number } | null } };

export type TaskProgressFragment = { id: string, calleeSummary: { total: number, initial: number, answered: number, unanswered: number, calling: number, awaitingRetry: number, unknown: number } | null };

export const CallRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callee"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"acceptTime"}},{"kind":"Field","name":{"kind":"Name","value":"endStatus"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CallRowFragment, unknown>;
export const CallBegunFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallBegun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"acceptTime"}}]}}]}}]} as unknown as DocumentNode<CallBegunFragment, unknown>;
export const CampaignFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PredictiveDialingCampaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"endTime"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"skillGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CampaignFactsFragment, unknown>;
export const CampaignProgressFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCalleeCount"}}]}}]}}]} as unknown as DocumentNode<CampaignProgressFragment, unknown>;
export const CheckResultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTaskCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"distinctCalleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"got"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unchecked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"similarTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sameCalleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<CheckResultFragment, unknown>;
export const CampaignRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PredictiveDialingCampaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCalleeCount"}}]}}]}}]} as unknown as DocumentNode<CampaignRowFragment, unknown>;
export const TaskRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"calleeSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}}]}}]}}]} as unknown as DocumentNode<TaskRowFragment, unknown>;
export const CalleeRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalleeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Callee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"endStatus"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<CalleeRowFragment, unknown>;
export const TaskFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"callers"}},{"kind":"Field","name":{"kind":"Name","value":"ivrId"}}]}}]} as unknown as DocumentNode<TaskFactsFragment, unknown>;
export const TaskProgressFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calleeSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"initial"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}},{"kind":"Field","name":{"kind":"Name","value":"calling"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingRetry"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]}}]} as unknown as DocumentNode<TaskProgressFragment, unknown>;
export const CallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Calls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predictiveDialingCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"sdkAppId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallRow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callee"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"acceptTime"}},{"kind":"Field","name":{"kind":"Name","value":"endStatus"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CallsQuery, CallsQueryVariables>;
export const PauseCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pausePredictiveDialingCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<PauseCampaignMutation, PauseCampaignMutationVariables>;
export const ResumeCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumePredictiveDialingCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeCampaignMutation, ResumeCampaignMutationVariables>;
export const AbortCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AbortCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"abortPredictiveDialingCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<AbortCampaignMutation, AbortCampaignMutationVariables>;
export const CampaignCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hasBefore"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predictiveDialingCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"sdkAppId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"before"},"name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hasBefore"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallBegun"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"last"},"name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CallBegun"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CallBegun"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"acceptTime"}}]}}]}}]} as unknown as DocumentNode<CampaignCallsQuery, CampaignCallsQueryVariables>;
export const CampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Campaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predictiveDialingCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"sdkAppId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignFacts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PredictiveDialingCampaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"endTime"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"stateReason"}},{"kind":"Field","name":{"kind":"Name","value":"skillGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCalleeCount"}}]}}]}}]} as unknown as DocumentNode<CampaignQuery, CampaignQueryVariables>;
export const CampaignChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CampaignChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCalleeCount"}}]}}]}}]} as unknown as DocumentNode<CampaignChangedSubscription, CampaignChangedSubscriptionVariables>;
export const CallerNumbersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallerNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callerNumbers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<CallerNumbersQuery, CallerNumbersQueryVariables>;
export const CheckTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAutoCalloutTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkAutoCalloutTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mayCreate"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"got"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckResult"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTaskCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"distinctCalleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"got"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unchecked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"argument"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}},{"kind":"Field","name":{"kind":"Name","value":"similarTasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sameCalleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<CheckTaskQuery, CheckTaskQueryVariables>;
export const CreateTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAutoCalloutTaskInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAutoCalloutTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}}]}}]}}]}}]} as unknown as DocumentNode<CreateTaskMutation, CreateTaskMutationVariables>;
export const LookUpCreateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LookUpCreate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookUpCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"AUTO_CALLOUT_TASK"}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"createdId"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"marker"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]} as unknown as DocumentNode<LookUpCreateMutation, LookUpCreateMutationVariables>;
export const CampaignsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Campaigns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predictiveDialingCampaigns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PredictiveDialingCampaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCalleeCount"}}]}}]}}]} as unknown as DocumentNode<CampaignsQuery, CampaignsQueryVariables>;
export const CampaignsChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CampaignsChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"predictiveDialingCampaignsChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PredictiveDialingCampaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"calleeCount"}},{"kind":"Field","name":{"kind":"Name","value":"finishedCalleeCount"}}]}}]}}]} as unknown as DocumentNode<CampaignsChangedSubscription, CampaignsChangedSubscriptionVariables>;
export const TasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoCalloutTasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"calleeSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}}]}}]}}]} as unknown as DocumentNode<TasksQuery, TasksQueryVariables>;
export const TasksChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TasksChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoCalloutTasksChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"calleeSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}}]}}]}}]} as unknown as DocumentNode<TasksChangedSubscription, TasksChangedSubscriptionVariables>;
export const CalleesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Callees"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoCalloutTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"taskId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}}},{"kind":"Argument","name":{"kind":"Name","value":"sdkAppId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"pageNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageNumber"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CalleeRow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CalleeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Callee"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"endStatus"}},{"kind":"Field","name":{"kind":"Name","value":"durationSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<CalleesQuery, CalleesQueryVariables>;
export const PauseTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseAutoCalloutTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<PauseTaskMutation, PauseTaskMutationVariables>;
export const ResumeTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeAutoCalloutTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeTaskMutation, ResumeTaskMutationVariables>;
export const StopTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopAutoCalloutTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<StopTaskMutation, StopTaskMutationVariables>;
export const TaskCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaskCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoCalloutTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"taskId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}}},{"kind":"Argument","name":{"kind":"Name","value":"sdkAppId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pageSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pageSize"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startTime"}},{"kind":"Field","name":{"kind":"Name","value":"acceptTime"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TaskCallsQuery, TaskCallsQueryVariables>;
export const TaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Task"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoCalloutTask"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"taskId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"taskId"}}},{"kind":"Argument","name":{"kind":"Name","value":"sdkAppId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sdkAppId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskFacts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"sdkAppId"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"notBefore"}},{"kind":"Field","name":{"kind":"Name","value":"notAfter"}},{"kind":"Field","name":{"kind":"Name","value":"callers"}},{"kind":"Field","name":{"kind":"Name","value":"ivrId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calleeSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"initial"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}},{"kind":"Field","name":{"kind":"Name","value":"calling"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingRetry"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]}}]} as unknown as DocumentNode<TaskQuery, TaskQueryVariables>;
export const TaskChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TaskChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"autoCalloutTaskChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskProgress"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskProgress"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AutoCalloutTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"calleeSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"initial"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}},{"kind":"Field","name":{"kind":"Name","value":"calling"}},{"kind":"Field","name":{"kind":"Name","value":"awaitingRetry"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}}]}}]}}]} as unknown as DocumentNode<TaskChangedSubscription, TaskChangedSubscriptionVariables>;