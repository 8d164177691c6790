import type { Acknowledged } from '../../actions/index.ts'
import { abortedCruise, CRUISE_STATE } from '../dialing/cruise-campaign.ts'
import { uint64 } from '../parameters.ts'
import { found, wrongState } from '../refusal.ts'
import { handler } from './handler.ts'

/** For good; calls that go on are not cut off. */
export const abortAgentCruiseDialingCampaign = handler(
  'AbortAgentCruiseDialingCampaign',
  { SdkAppId: uint64, CampaignId: uint64 },
  ({ SdkAppId, CampaignId }, { store, now }): Acknowledged => {
    const campaigns = found(store.cruiseCampaigns(SdkAppId), 'CampaignId')
    const state = found(campaigns.get(CampaignId), 'CampaignId').stateAt(now)
    if (state !== CRUISE_STATE.notStarted && state !== CRUISE_STATE.running) {
      throw wrongState()
    }
    campaigns.revise(CampaignId, (input) => abortedCruise(input, now))
    return {}
  },
)
