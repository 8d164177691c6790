import { type Answer, defineAction, type Integer } from './action.ts'
import { predictiveTag } from './concerns.ts'

export interface DescribePredictiveDialingSessionsRequest {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
  /** At most 1000. */
  readonly PageSize: number
  /** From 0. */
  readonly PageNumber: number
}

export type DescribePredictiveDialingSessionsResponse = Answer<{
  TotalCount: number
  SessionList: readonly string[]
}>

/**
 * The session ids of a predictive campaign's calls, a page at a time.
 *
 * Limits: 1000 ids a page; pages count from 0. Order, and whether live calls are in it: not known.
 * Errors: InternalError.DBError; InvalidParameterValue, which also stands for an unknown campaign.
 * Source: the action's page and the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribePredictiveDialingSessions = defineAction<
  DescribePredictiveDialingSessionsRequest,
  DescribePredictiveDialingSessionsResponse
>({
  name: 'DescribePredictiveDialingSessions',
  kind: 'read',
  perSecond: 20,
  maxPageSize: 1000,
  concerns: (page) => [predictiveTag(page)],
  freshness: () => 'sessions',
  absentCode: 'InvalidParameterValue',
})
