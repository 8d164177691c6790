import type { Acknowledged } from '../../actions/index.ts'
import { TO_START } from '../dialing/predictive-campaign.ts'
import { int64 } from '../parameters.ts'
import { found, unsupported } from '../refusal.ts'
import { handler } from './handler.ts'
import { campaignInput, checkTimes, predictiveParameters } from './predictive-parameters.ts'

/** Replaces a campaign that has not started, with all its numbers. */
export const updatePredictiveDialingCampaign = handler(
  'UpdatePredictiveDialingCampaign',
  { ...predictiveParameters({ leastAbandonRate: 5 }), CampaignId: int64 },
  (params, { store, now }): Acknowledged => {
    const { SdkAppId, CampaignId } = params
    const campaign = found(store.predictiveCampaign(SdkAppId, CampaignId), 'CampaignId')
    checkTimes(params)
    if (campaign.statusAt(now).status !== TO_START) throw unsupported()
    store.revisePredictiveCampaign(SdkAppId, CampaignId, () => campaignInput(params, now))
    return {}
  },
)
