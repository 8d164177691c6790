import type { Acknowledged } from '../../actions/index.ts'
import { abortedCruise, NOT_STARTED, RUNNING } from '../dialing/cruise-campaign.ts'
import { uint64 } from '../parameters.ts'
import { found } from '../refusal.ts'
import { wrongState } from './campaign-change.ts'
import { handler } from './handler.ts'

/** For good; calls that go on are not cut off. */
export const abortAgentCruiseDialingCampaign = handler(
  'AbortAgentCruiseDialingCampaign',
  { SdkAppId: uint64, CampaignId: uint64 },
  ({ SdkAppId, CampaignId }, { store, now }): Acknowledged => {
    const state = found(store.cruiseCampaign(SdkAppId, CampaignId), 'CampaignId').stateAt(now)
    if (state !== NOT_STARTED && state !== RUNNING) throw wrongState()
    store.reviseCruiseCampaign(SdkAppId, CampaignId, abortedCruise)
    return {}
  },
)
