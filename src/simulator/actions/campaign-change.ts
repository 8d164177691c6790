import type { Acknowledged } from '../../actions/index.ts'
import type { PredictiveCampaignInput } from '../dialing/predictive-campaign.ts'
import { int64 } from '../parameters.ts'
import { found, invalidValue } from '../refusal.ts'
import { handler, type Scene } from './handler.ts'

/** Names a campaign; a state that does not allow what is asked has no word of its own. */
export function campaignHandler(
  name: string,
  allowed: readonly number[],
  perform: (
    id: { readonly SdkAppId: number | bigint; readonly CampaignId: number | bigint },
    scene: Scene,
  ) => void,
) {
  const parameters = { SdkAppId: int64, CampaignId: int64 }
  return handler(name, parameters, (id, scene): Acknowledged => {
    const campaign = found(scene.store.predictiveCampaign(id.SdkAppId, id.CampaignId), 'CampaignId')
    if (!allowed.includes(campaign.statusAt(scene.now).status)) throw wrongState()
    perform(id, scene)
    return {}
  })
}

/** A change of a predictive campaign, from one of the states that allow it. */
export function campaignChange(
  name: string,
  allowed: readonly number[],
  revised: (input: PredictiveCampaignInput, now: number) => PredictiveCampaignInput,
) {
  return campaignHandler(name, allowed, ({ SdkAppId, CampaignId }, { store }) =>
    store.revisePredictiveCampaign(SdkAppId, CampaignId, revised),
  )
}

export function wrongState() {
  return invalidValue('CampaignId', 'is in a state that does not allow this')
}
