import type { CreateAgentCruiseDialingCampaignResponse } from '../../actions/index.ts'
import { DEFAULT_CALLERS } from '../dialing/numbers.ts'
import { int64, listOf, optional, ruled, text, uint64, within } from '../parameters.ts'
import { checkApplication, checkTimes } from './create-checks.ts'
import { handler } from './handler.ts'

const uui = ruled(text, ({ length }) => length <= 1024, 'must not be longer than 1024')

/** A campaign of its own at every call: there is no token by which a repeat could be known. */
export const createAgentCruiseDialingCampaign = handler(
  'CreateAgentCruiseDialingCampaign',
  {
    SdkAppId: uint64,
    Name: text,
    Agent: text,
    ConcurrencyNumber: within(int64, 1, 20),
    StartTime: int64,
    EndTime: int64,
    Callees: optional(listOf(text)),
    Callers: optional(listOf(text)),
    CallOrder: optional(within(int64, 0, 1)),
    UUI: optional(uui),
  },
  (campaign, scene): CreateAgentCruiseDialingCampaignResponse => {
    checkApplication(campaign, scene)
    checkTimes(campaign)
    const CampaignId = scene.store.addCruiseCampaign({
      sdkAppId: campaign.SdkAppId,
      name: campaign.Name,
      agent: campaign.Agent,
      concurrencyNumber: Number(campaign.ConcurrencyNumber),
      startTime: campaign.StartTime,
      endTime: campaign.EndTime,
      startsAt: Math.max(scene.now, Number(campaign.StartTime)),
      callees: campaign.Callees ?? [],
      callers: campaign.Callers?.length ? campaign.Callers : DEFAULT_CALLERS,
      callOrder: Number(campaign.CallOrder ?? 0),
      uui: campaign.UUI ?? '',
    })
    return { CampaignId }
  },
)
