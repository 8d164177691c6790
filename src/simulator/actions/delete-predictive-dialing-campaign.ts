import { abortedCampaign, CAMPAIGN_STATUS } from '../dialing/predictive-campaign.ts'
import { campaignChange } from './campaign-change.ts'

/** Takes a campaign that does not run out of every answer; its calls keep their records. */
export const deletePredictiveDialingCampaign = campaignChange(
  'DeletePredictiveDialingCampaign',
  [CAMPAIGN_STATUS.toStart, CAMPAIGN_STATUS.terminated, CAMPAIGN_STATUS.completed],
  (campaigns, id, now) => {
    campaigns.revise(id, (input) => abortedCampaign(input, now)) // else its start may yet come
    campaigns.remove(id)
  },
)
