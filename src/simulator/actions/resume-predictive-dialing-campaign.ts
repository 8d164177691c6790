import { PAUSED, resumedCampaign } from '../dialing/predictive-campaign.ts'
import { campaignChange } from './campaign-change.ts'

/** Goes on with the callees who are not done. */
export const resumePredictiveDialingCampaign = campaignChange(
  'ResumePredictiveDialingCampaign',
  [PAUSED],
  resumedCampaign,
)
