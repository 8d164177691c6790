import { COMPLETED, TERMINATED, TO_START } from '../dialing/predictive-campaign.ts'
import { campaignHandler } from './campaign-change.ts'

/** Takes a campaign that does not run out of every answer; the records of its calls stay. */
export const deletePredictiveDialingCampaign = campaignHandler(
  'DeletePredictiveDialingCampaign',
  [TO_START, TERMINATED, COMPLETED],
  ({ SdkAppId, CampaignId }, { store }) => store.deletePredictiveCampaign(SdkAppId, CampaignId),
)
