import { abortedCampaign, IN_PROGRESS, PAUSED, TO_START } from '../dialing/predictive-campaign.ts'
import { campaignChange } from './campaign-change.ts'

/** For good; calls that go on are not cut off. */
export const abortPredictiveDialingCampaign = campaignChange(
  'AbortPredictiveDialingCampaign',
  [TO_START, IN_PROGRESS, PAUSED],
  abortedCampaign,
)
