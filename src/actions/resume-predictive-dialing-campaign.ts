import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { predictiveAndList } from './concerns.ts'

export interface ResumePredictiveDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
}

export type ResumePredictiveDialingCampaignResponse = Acknowledged

/**
 * Lets a paused predictive campaign go on.
 *
 * Errors: InternalError; InvalidParameterValue, which also stands for an unknown id and, as far as
 *         the list of its errors tells, for a campaign that is not paused.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const ResumePredictiveDialingCampaign = defineAction<
  ResumePredictiveDialingCampaignRequest,
  ResumePredictiveDialingCampaignResponse
>({
  name: 'ResumePredictiveDialingCampaign',
  kind: 'change',
  perSecond: 20,
  concerns: predictiveAndList,
})
