import type { DescribeAgentCruiseDialingCampaignResponse } from '../../actions/index.ts'
import { int64, uint64 } from '../parameters.ts'
import { found } from '../refusal.ts'
import { handler } from './handler.ts'

/** One agent's campaign; its own id is not in the answer. */
export const describeAgentCruiseDialingCampaign = handler(
  'DescribeAgentCruiseDialingCampaign',
  { SdkAppId: uint64, CampaignId: int64 },
  ({ SdkAppId, CampaignId }, { store, now }): DescribeAgentCruiseDialingCampaignResponse => {
    const campaign = found(store.cruiseCampaign(SdkAppId, CampaignId), 'CampaignId')
    return {
      Name: campaign.name,
      Agent: campaign.agent,
      ConcurrencyNumber: campaign.concurrencyNumber,
      StartTime: campaign.startTime,
      EndTime: campaign.endTime,
      CallOrder: campaign.callOrder,
      UUI: campaign.uui,
      State: campaign.stateAt(now),
      TotalCalleeCount: campaign.totalCalleeCount,
      CalledCalleeCount: campaign.calledCalleeCountAt(now),
    }
  },
)
