import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { predictiveAndList } from './concerns.ts'

export interface DeletePredictiveDialingCampaignRequest {
  readonly SdkAppId: Integer
  readonly CampaignId: Integer
}

export type DeletePredictiveDialingCampaignResponse = Acknowledged

/**
 * Takes a predictive campaign out of every list; no read finds it any more.
 *
 * Limits: the states it may be deleted in are not documented.
 * Errors: InternalError.DBError; InvalidParameterValue, which also stands for an unknown id and, as
 *         far as the list of its errors tells, for a state that does not allow it.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DeletePredictiveDialingCampaign = defineAction<
  DeletePredictiveDialingCampaignRequest,
  DeletePredictiveDialingCampaignResponse
>({
  name: 'DeletePredictiveDialingCampaign',
  kind: 'change',
  perSecond: 20,
  concerns: predictiveAndList,
})
