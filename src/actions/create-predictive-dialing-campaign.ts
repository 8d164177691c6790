import { type Answer, defineAction, type Integer } from './action.ts'
import { predictiveAndList } from './concerns.ts'
import type { TimeRange } from './create-auto-callout-task.ts'
import type { CalleeAttribute, Variable } from './variable.ts'

export interface CreatePredictiveDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly Name: string
  /** E.164 (`+8613...`), or without country code. */
  readonly Callees: readonly string[]
  /** As the console shows them, such as `0086075500000000`. */
  readonly Callers: readonly string[]
  /** 0 random, 1 in order. */
  readonly CallOrder: number
  readonly SkillGroupId: Integer
  /** 1 (highest) to 5, among the campaigns of one application. */
  readonly Priority: number
  /** Percent, 0 to 50; 5 to 50 until 2025-11-05. */
  readonly ExpectedAbandonRate: number
  /** Seconds, 60 to 86400. */
  readonly RetryInterval: number
  /** Unix seconds; the campaign starts and ends by itself. */
  readonly StartTime: Integer
  /** Unix seconds. */
  readonly EndTime: Integer
  readonly IVRId?: Integer
  /** Repeats after the first attempt, 0 to 2. */
  readonly RetryTimes?: number
  /** Since 2024-11-21, as are UUI and CalleeAttributes. */
  readonly Variables?: readonly Variable[]
  readonly UUI?: string
  readonly CalleeAttributes?: readonly CalleeAttribute[]
  /** IANA name; since 2025-03-27. */
  readonly TimeZone?: string
  /** Since 2025-03-27. */
  readonly AvailableTime?: readonly TimeRange[]
}

export type CreatePredictiveDialingCampaignResponse = Answer<{ CampaignId: Integer }>

/**
 * Creates a predictive campaign: from StartTime on, real phones ring. There is no idempotency
 * token, so each call that arrives creates another campaign.
 *
 * Limits: 10 MB a request; how many callees, callers or campaigns there may be is not known.
 * Errors: InternalError, InternalError.DBError, InvalidParameterValue,
 *         LimitExceeded.OutOfCountLimit (of what, is not known).
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const CreatePredictiveDialingCampaign = defineAction<
  CreatePredictiveDialingCampaignRequest,
  CreatePredictiveDialingCampaignResponse
>({
  name: 'CreatePredictiveDialingCampaign',
  kind: 'create',
  perSecond: 20,
  concerns: ({ SdkAppId }, created) => predictiveAndList({ ...created, SdkAppId }),
})
