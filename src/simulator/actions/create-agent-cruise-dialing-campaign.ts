import type { CreateAgentCruiseDialingCampaignResponse } from '../../actions/index.ts'
import { int64, listOf, optional, ruled, text, uint64, within } from '../parameters.ts'
import { invalidValue } from '../refusal.ts'
import { handler } from './handler.ts'
import { checkTimes } from './predictive-parameters.ts'

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
  (campaign, { store, now }): CreateAgentCruiseDialingCampaignResponse => {
    if (!store.hasApplication(campaign.SdkAppId)) throw invalidValue('SdkAppId', 'is not known')
    checkTimes(campaign)
    const CampaignId = store.addCruiseCampaign({
      sdkAppId: campaign.SdkAppId,
      name: campaign.Name,
      agent: campaign.Agent,
      concurrencyNumber: Number(campaign.ConcurrencyNumber),
      startTime: campaign.StartTime,
      endTime: campaign.EndTime,
      startsAt: Math.max(now, Number(campaign.StartTime)),
      callees: campaign.Callees ?? [],
      ...(campaign.Callers && { callers: campaign.Callers }),
      callOrder: Number(campaign.CallOrder ?? 0),
      uui: campaign.UUI ?? '',
    })
    return { CampaignId }
  },
)
