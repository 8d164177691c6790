import type { DescribePredictiveDialingCampaignResponse } from '../../actions/index.ts'
import type { PredictiveCampaign } from '../dialing/predictive-campaign.ts'
import { int64 } from '../parameters.ts'
import { found } from '../refusal.ts'
import { handler } from './handler.ts'

/** The campaign's settings; how it stands is told on the China site only. */
export const describePredictiveDialingCampaign = handler(
  'DescribePredictiveDialingCampaign',
  { SdkAppId: int64, CampaignId: int64 },
  ({ SdkAppId, CampaignId }, { store, site, now }): DescribePredictiveDialingCampaignResponse => {
    const campaign = found(store.predictiveCampaign(SdkAppId, CampaignId), 'CampaignId')
    const standing = site === 'china' ? standingOf(campaign, now) : {}
    return {
      CampaignId: campaign.id,
      Name: campaign.name,
      CallOrder: campaign.callOrder,
      SkillGroupId: campaign.skillGroupId,
      IVRId: campaign.ivrId,
      Priority: campaign.priority,
      ExpectedAbandonRate: campaign.expectedAbandonRate,
      RetryTimes: campaign.retryTimes,
      RetryInterval: campaign.retryInterval,
      StartTime: campaign.startTime,
      EndTime: campaign.endTime,
      ...standing,
    }
  },
)

function standingOf(campaign: PredictiveCampaign, now: number) {
  const { status, reason } = campaign.statusAt(now)
  return {
    Status: status,
    StatusReason: reason,
    Variables: campaign.variables,
    UUI: campaign.uui,
  }
}
