import { IN_PROGRESS, pausedCampaign } from '../dialing/predictive-campaign.ts'
import { campaignChange } from './campaign-change.ts'

/** No new call is placed; those that go on are not cut off. */
export const pausePredictiveDialingCampaign = campaignChange(
  'PausePredictiveDialingCampaign',
  [IN_PROGRESS],
  pausedCampaign,
)
