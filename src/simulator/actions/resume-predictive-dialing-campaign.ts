import { CAMPAIGN_STATUS, resumedCampaign } from '../dialing/predictive-campaign.ts'
import { campaignChange } from './campaign-change.ts'

/** Goes on with the callees who are not done. */
export const resumePredictiveDialingCampaign = campaignChange(
  'ResumePredictiveDialingCampaign',
  [CAMPAIGN_STATUS.paused],
  (campaigns, id, now) => campaigns.revise(id, (input) => resumedCampaign(input, now)),
)
