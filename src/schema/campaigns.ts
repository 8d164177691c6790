import type { QueryResolvers } from '../generated/resolvers.ts'
import { agentCruiseDialingCampaign } from './agent-cruise-dialing-campaigns.ts'
import { campaignKey, parseGlobalId } from './keys.ts'
import { predictiveDialingCampaign } from './predictive-dialing-campaign-parts.ts'

const KINDS = ['PredictiveDialingCampaign', 'AgentCruiseDialingCampaign'] as const

export const campaignQueries: Pick<Required<QueryResolvers>, 'campaign'> = {
  campaign: (_root, { id }, { loaders }, info) => {
    const { typename, sdkAppId, localId } = parseGlobalId(KINDS, id)
    const key = campaignKey(sdkAppId, localId)
    return typename === 'PredictiveDialingCampaign'
      ? predictiveDialingCampaign(key, loaders, info)
      : agentCruiseDialingCampaign(key, loaders)
  },
}
