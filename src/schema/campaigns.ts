import type { QueryResolvers } from '../generated/resolvers.ts'
import { agentCruiseDialingCampaign } from './agent-cruise-dialing-campaigns.ts'
import { campaignKey, parseGlobalId } from './keys.ts'
import { predictiveDialingCampaign } from './predictive-dialing-campaign-parts.ts'

const KINDS = ['PredictiveDialingCampaign', 'AgentCruiseDialingCampaign'] as const

export const campaignQueries: Pick<Required<QueryResolvers>, 'campaign'> = {
  campaign: (_root, { id }, context, info) => {
    const { typename, SdkAppId, localId } = parseGlobalId(KINDS, id, 'read', context)
    const key = campaignKey(SdkAppId, localId)
    const { loaders } = context
    return typename === 'PredictiveDialingCampaign'
      ? predictiveDialingCampaign(key, loaders, info)
      : agentCruiseDialingCampaign(key, loaders)
  },
}
