import type { Acknowledged, Integer } from '../../actions/index.ts'
import { int64 } from '../parameters.ts'
import { found, wrongState } from '../refusal.ts'
import type { PredictiveCampaigns } from '../store.ts'
import { handler } from './handler.ts'

/** A change of a predictive campaign, from one of the states that allow it. */
export function campaignChange(
  name: string,
  allowed: readonly number[],
  make: (campaigns: PredictiveCampaigns, id: Integer, now: number) => void,
) {
  const parameters = { SdkAppId: int64, CampaignId: int64 }
  return handler(name, parameters, ({ SdkAppId, CampaignId }, { store, now }): Acknowledged => {
    const campaigns = found(store.predictiveCampaigns(SdkAppId), 'CampaignId')
    const { status } = found(campaigns.get(CampaignId), 'CampaignId').statusAt(now)
    if (!allowed.includes(status)) throw wrongState()
    make(campaigns, CampaignId, now)
    return {}
  })
}
