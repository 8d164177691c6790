import { type Answer, defineAction, type Integer } from './action.ts'
import { predictiveTag } from './concerns.ts'
import { ofState, PREDICTIVE_STATES } from './lasting.ts'
import type { Variable } from './variable.ts'

export interface DescribePredictiveDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
}

export type DescribePredictiveDialingCampaignResponse = Answer<{
  CampaignId: Integer
  Name: string
  /** 0 random, 1 in order. */
  CallOrder: number
  SkillGroupId: Integer
  IVRId: Integer
  /** 1 (highest) to 5, among the campaigns of one application. */
  Priority: number
  /** Percent, 5 to 50. */
  ExpectedAbandonRate: number
  /** Repeats after the first attempt, 0 to 2. */
  RetryTimes: number
  /** Seconds, 60 to 86400. */
  RetryInterval: number
  /** Unix seconds. */
  StartTime: Integer
  /** Unix seconds. */
  EndTime: Integer
  /** China site only: 0 to start, 1 in progress, 2 paused, 3 terminated, 4 completed. */
  Status: number
  /** China site only: 0 normal, 1 ended by hand, 2 ended by timeout. */
  StatusReason: number
  /** China site only. */
  Variables: readonly Variable[]
  /** China site only. */
  UUI: string
}>

/**
 * One predictive dialing campaign. Callees, callers and counts never come back.
 *
 * Errors: InternalError.DBError; InvalidParameterValue, which also stands for an unknown id.
 * Source: the action's page, international site, 2025-02-13, and the official Node SDK of
 *         2026-08-21 for the China-only fields (both read 2026-11-20).
 */
export const DescribePredictiveDialingCampaign = defineAction<
  DescribePredictiveDialingCampaignRequest,
  DescribePredictiveDialingCampaignResponse
>({
  name: 'DescribePredictiveDialingCampaign',
  kind: 'read',
  perSecond: 20,
  concerns: (campaign) => [predictiveTag(campaign)],
  freshness: ({ Status, EndTime }, now) => ofState(PREDICTIVE_STATES, Status, EndTime, now),
  absentCode: 'InvalidParameterValue',
})
