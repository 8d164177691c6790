import { type Answer, defineAction, type Integer } from './action.ts'
import { predictiveListTag } from './concerns.ts'

export interface DescribePredictiveDialingCampaignsRequest {
  readonly SdkAppId: Integer
  /** At most 100. */
  readonly PageSize: number
  /** From 0. */
  readonly PageNumber: number
  /** A keyword of the name. */
  readonly Name?: string
  readonly SkillGroupId?: Integer
  /** China site only; since 2026-06-03. */
  readonly CampaignId?: Integer
}

/** A campaign as the list has it: the only place with counts and, internationally, with a status. */
export type DescribePredictiveDialingCampaignsElement = Answer<{
  CampaignId: Integer
  Name: string
  /** 0 to start, 1 in progress, 2 paused, 3 terminated, 4 completed. */
  Status: number
  /** 0 normal, 1 ended by hand, 2 ended by timeout. */
  StatusReason: number
  CalleeCount: number
  FinishedCalleeCount: number
  /** 1 (highest) to 5, among the campaigns of one application. */
  Priority: number
  SkillGroupId: Integer
}>

export type DescribePredictiveDialingCampaignsResponse = Answer<{
  TotalCount: number
  CampaignList: readonly DescribePredictiveDialingCampaignsElement[]
}>

/**
 * The predictive campaigns of one application, a page at a time.
 *
 * Limits: 100 campaigns a page; pages count from 0. How a keyword is matched, and the order, are
 *         not known.
 * Errors: InternalError.DBError, InvalidParameterValue.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribePredictiveDialingCampaigns = defineAction<
  DescribePredictiveDialingCampaignsRequest,
  DescribePredictiveDialingCampaignsResponse
>({
  name: 'DescribePredictiveDialingCampaigns',
  kind: 'read',
  perSecond: 20,
  maxPageSize: 100,
  chinaOnly: ['CampaignId'],
  concerns: (page) => [predictiveListTag(page)],
  freshness: () => 'list',
})
