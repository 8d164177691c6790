import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'
import type { AgentCruiseDialingCampaign, PredictiveDialingCampaign } from '../loaders/index.ts'
import type { Known } from '../when-known.ts'
import { agentCruiseDialingCampaign } from './agent-cruise-dialing-campaigns.ts'
import { campaignKey, parseGlobalId } from './keys.ts'
import { predictiveDialingCampaign } from './predictive-dialing-campaign-parts.ts'

const KINDS = ['PredictiveDialingCampaign', 'AgentCruiseDialingCampaign'] as const

export const campaignQueries: Pick<Required<QueryResolvers>, 'campaign'> = {
  campaign: (_root, { id }, context, info) => readCampaign(id, context, info),
}

/** A campaign of either kind by its global id. */
export function readCampaign(
  id: string,
  context: Context,
  info: GraphQLResolveInfo,
): Known<PredictiveDialingCampaign | AgentCruiseDialingCampaign> {
  const { typename, SdkAppId, localId } = parseGlobalId(KINDS, id, 'read', context)
  const key = campaignKey(SdkAppId, localId)
  const { loaders } = context
  return typename === 'PredictiveDialingCampaign'
    ? predictiveDialingCampaign(key, loaders, info)
    : agentCruiseDialingCampaign(key, loaders)
}
