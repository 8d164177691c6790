import { abortedCampaign, CAMPAIGN_STATUS } from '../dialing/predictive-campaign.ts'
import { campaignChange } from './campaign-change.ts'

/** For good; calls that go on are not cut off. */
export const abortPredictiveDialingCampaign = campaignChange(
  'AbortPredictiveDialingCampaign',
  [CAMPAIGN_STATUS.toStart, CAMPAIGN_STATUS.inProgress, CAMPAIGN_STATUS.paused],
  (campaigns, id, now) => campaigns.revise(id, (input) => abortedCampaign(input, now)),
)
