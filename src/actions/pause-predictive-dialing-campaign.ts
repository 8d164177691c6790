import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { predictiveAndList } from './concerns.ts'

export interface PausePredictiveDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
}

export type PausePredictiveDialingCampaignResponse = Acknowledged

/**
 * Pauses a predictive campaign: no new call is placed until it is resumed.
 *
 * Limits: the states it may be paused in are not documented.
 * Errors: InternalError; InvalidParameterValue, which also stands for an unknown id and, as far as
 *         the list of its errors tells, for a state that does not allow it.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const PausePredictiveDialingCampaign = defineAction<
  PausePredictiveDialingCampaignRequest,
  PausePredictiveDialingCampaignResponse
>({
  name: 'PausePredictiveDialingCampaign',
  kind: 'change',
  urgent: true,
  perSecond: 20,
  concerns: predictiveAndList,
})
