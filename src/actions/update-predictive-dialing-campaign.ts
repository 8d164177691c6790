import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { predictiveAndList } from './concerns.ts'
import type { CreatePredictiveDialingCampaignRequest } from './create-predictive-dialing-campaign.ts'

/** All that a create takes, but for the two that only a create knows. */
export interface UpdatePredictiveDialingCampaignRequest
  extends Omit<CreatePredictiveDialingCampaignRequest, 'TimeZone' | 'AvailableTime'> {
  readonly CampaignId: Integer
  /** Percent, still 5 to 50: a campaign created with less cannot be replaced with the same. */
  readonly ExpectedAbandonRate: number
}

export type UpdatePredictiveDialingCampaignResponse = Acknowledged

/**
 * Replaces a predictive campaign that has not started, its lists of callees and callers included:
 * what is left out is not kept. The lists cannot be read back.
 *
 * Errors: InternalError, InternalError.DBError; InvalidParameterValue, which also stands for an
 *         unknown id; UnsupportedOperation once the campaign has started.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const UpdatePredictiveDialingCampaign = defineAction<
  UpdatePredictiveDialingCampaignRequest,
  UpdatePredictiveDialingCampaignResponse
>({
  name: 'UpdatePredictiveDialingCampaign',
  kind: 'change',
  perSecond: 20,
  concerns: predictiveAndList,
})
