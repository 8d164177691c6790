import { type Answer, defineAction, type Integer } from './action.ts'
import { taskAndList } from './concerns.ts'
import type { CalleeAttribute, Variable } from './variable.ts'

/** Times of one day, `HH:MM:SS` on a 24-hour clock, in the task's time zone. */
export interface TimeRange {
  readonly StartTime: string
  readonly EndTime: string
}

export interface AvailableTimeConfig {
  /** `EveryDay` where left out. */
  readonly DayType?: 'EveryDay' | 'BusinessDay' | 'Holiday' | 'Custom'
  /** `Monday` to `Sunday`, for `Custom` only. */
  readonly DaysOfWeek?: readonly string[]
  readonly TimeRanges?: readonly TimeRange[]
}

export interface RetryTag {
  readonly TagName: string
  readonly TagValue: string
}

export interface HeaderParams {
  readonly Key: string
  readonly Value: string
}

export interface HttpParams {
  readonly Key: string
  readonly Value: string
  readonly ValueType?: string
}

/** A webhook. It carries secrets: nothing of it may be logged. */
export interface HttpCallbackConfig {
  readonly Url?: string
  readonly HeaderParams?: readonly HeaderParams[]
  readonly Params?: readonly HttpParams[]
  /** Members to keep of the JSON that the webhook answers. */
  readonly Returns?: readonly { readonly Key: string }[]
  readonly Async?: boolean
  /** 0 off, 1 on. */
  readonly AuthType?: number
  readonly BasicAuth?: { readonly BasicToken: string }
  readonly BearerAuth?: { readonly BearerToken: string }
  readonly CustomAuth?: HttpParams
  readonly Oauth2Auth?: {
    readonly TokenURL: string
    readonly ClientId: string
    readonly ClientSecret: string
  }
}

export interface TriggerStrategyItem {
  readonly InterfaceConfig?: HttpCallbackConfig
  readonly HangupTypes?: readonly string[]
  readonly CallTags?: readonly RetryTag[]
  readonly TriggerMode?: 'ONCE_PER_NUMBER' | 'ALWAYS_ON_MATCH'
}

export interface CreateAutoCalloutTaskRequest {
  readonly SdkAppId: Integer
  /** Unix seconds. */
  readonly NotBefore: Integer
  readonly Callees: readonly string[]
  readonly Callers: readonly string[]
  /** Required unless AIAgentId is given. */
  readonly IvrId?: Integer
  readonly Name?: string
  readonly Description?: string
  /** Unix seconds. */
  readonly NotAfter?: Integer
  /** Attempts in all, 1 to 3. */
  readonly Tries?: number
  readonly Variables?: readonly Variable[]
  readonly UUI?: string
  readonly CalleeAttributes?: readonly CalleeAttribute[]
  /** IANA name; since 2025-03-27. */
  readonly TimeZone?: string
  /** Stands above AvailableWorkTimeConfig where both are given; since 2025-03-27. */
  readonly AvailableTime?: readonly TimeRange[]
  /** Needs the AI voice package and the customer's own numbers; since 2025-03-27. */
  readonly AIAgentId?: Integer
  /** Seconds, 600 to 86400; since 2025-11-28. */
  readonly RetryInterval?: number
  /** Seconds; the customer's own numbers only; since 2026-01-14. */
  readonly MaxRingTimeoutSecond?: number
  /** End statuses as strings, with AIAgentId only; since 2026-04-24. */
  readonly RetryHangupTypes?: readonly string[]
  /** With AIAgentId of a dialogue model only; since 2026-04-24. */
  readonly RetryTags?: readonly RetryTag[]
  /** Since 2026-04-24. */
  readonly AvailableWorkTimeConfig?: readonly AvailableTimeConfig[]
  /** Since 2026-04-24. */
  readonly TriggerStrategy?: readonly TriggerStrategyItem[]
  /** China site only; since 2026-07-20. */
  readonly ConcurrencyLimit?: number
}

export type CreateAutoCalloutTaskResponse = Answer<{ TaskId: Integer }>

/**
 * Creates an automatic outbound task: from NotBefore on, real phones ring. There is no idempotency
 * token, so each call that arrives creates another task.
 *
 * Limits: 10 MB a request; how many callees or callers a task may have is not known.
 * Errors: FailedOperation.PermissionDenied, InternalError, InternalError.DBError, InvalidParameter,
 *         InvalidParameterValue, InvalidParameterValue.ExperienceAccount,
 *         LimitExceeded.OutOfQuotaMaxCount (China site).
 * Source: the action's page, 2024-03-27, and the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const CreateAutoCalloutTask = defineAction<
  CreateAutoCalloutTaskRequest,
  CreateAutoCalloutTaskResponse
>({
  name: 'CreateAutoCalloutTask',
  kind: 'create',
  grantedByApplication: true,
  perSecond: 20,
  chinaOnly: ['ConcurrencyLimit'],
  concerns: ({ SdkAppId }, created) => taskAndList({ ...created, SdkAppId }),
})
