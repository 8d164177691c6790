import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { predictiveAndList } from './concerns.ts'

export interface AbortPredictiveDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
}

export type AbortPredictiveDialingCampaignResponse = Acknowledged

/**
 * Ends a predictive campaign for good; its status is then terminated, by hand.
 *
 * Limits: the states it may be aborted in are not documented.
 * Errors: InternalError; InvalidParameterValue, which also stands for an unknown id and, as far as
 *         the list of its errors tells, for a state that does not allow it.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const AbortPredictiveDialingCampaign = defineAction<
  AbortPredictiveDialingCampaignRequest,
  AbortPredictiveDialingCampaignResponse
>({
  name: 'AbortPredictiveDialingCampaign',
  kind: 'change',
  urgent: true,
  perSecond: 20,
  concerns: predictiveAndList,
})
