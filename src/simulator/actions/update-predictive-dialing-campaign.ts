import type { Acknowledged } from '../../actions/index.ts'
import { CAMPAIGN_STATUS } from '../dialing/predictive-campaign.ts'
import { int64, within } from '../parameters.ts'
import { found, unsupported } from '../refusal.ts'
import { checkTimes } from './create-checks.ts'
import { handler } from './handler.ts'
import { campaignInput, PREDICTIVE_PARAMETERS } from './predictive-parameters.ts'

/** Replaces all that a create would set, of a campaign that has not started. */
export const updatePredictiveDialingCampaign = handler(
  'UpdatePredictiveDialingCampaign',
  { ...PREDICTIVE_PARAMETERS, ExpectedAbandonRate: within(int64, 5, 50), CampaignId: int64 },
  (params, { store, now }): Acknowledged => {
    const { SdkAppId, CampaignId } = params
    const campaigns = found(store.predictiveCampaigns(SdkAppId), 'CampaignId')
    const { status } = found(campaigns.get(CampaignId), 'CampaignId').statusAt(now)
    checkTimes(params)
    if (status !== CAMPAIGN_STATUS.toStart) throw unsupported()
    campaigns.revise(CampaignId, (input) => ({ ...input, ...campaignInput(params, now) }))
    return {}
  },
)
