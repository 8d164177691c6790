import { CAMPAIGN_STATUS, pausedCampaign } from '../dialing/predictive-campaign.ts'
import { campaignChange } from './campaign-change.ts'

/** No new call is placed; those that go on are not cut off. */
export const pausePredictiveDialingCampaign = campaignChange(
  'PausePredictiveDialingCampaign',
  [CAMPAIGN_STATUS.inProgress],
  (campaigns, id, now) => campaigns.revise(id, (input) => pausedCampaign(input, now)),
)
