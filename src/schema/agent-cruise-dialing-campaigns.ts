import type { DescribeAgentCruiseDialingCampaignResponse } from '../actions/index.ts'
import { nameWithoutMarker } from '../create/index.ts'
import type {
  AgentCruiseDialingCampaignResolvers,
  CampaignState,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type {
  AgentCruiseDialingCampaign as Campaign,
  CampaignKey,
  Loaders,
} from '../loaders/index.ts'
import { fromUnixSeconds } from '../units.ts'
import { type Known, whenKnown } from '../when-known.ts'
import { CALL_ORDERS, campaignKeyFields, progress, referencedCampaign } from './campaign-fields.ts'
import { applicationId, campaignKey, globalId } from './keys.ts'
import { staffOf } from './staff.ts'
import { named } from './upstream-values.ts'

// Upstream's numbers are the positions; predictive campaigns count their states differently.
const STATES: CampaignState[] = ['NOT_STARTED', 'RUNNING', 'COMPLETED', 'TERMINATED']

type Queries = Pick<Required<QueryResolvers>, 'agentCruiseDialingCampaign'>

export const agentCruiseDialingCampaignQueries: Queries = {
  agentCruiseDialingCampaign: (_root, args, context) => {
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    return agentCruiseDialingCampaign(campaignKey(SdkAppId, args.campaignId), context.loaders)
  },
}

export const AgentCruiseDialingCampaign: AgentCruiseDialingCampaignResolvers = {
  ...campaignKeyFields,
  __resolveReference: async (reference, context) =>
    agentCruiseDialingCampaign(referencedCampaign(reference, context), context.loaders),
  id: (campaign) => globalId('AgentCruiseDialingCampaign', campaign.SdkAppId, campaign.CampaignId),
  name: (campaign) => nameWithoutMarker(campaign.Name),
  callOrder: (campaign) => named(CALL_ORDERS, campaign.CallOrder),
  uui: (campaign) => campaign.UUI ?? null,
  startTime: (campaign) => fromUnixSeconds(campaign.StartTime),
  endTime: (campaign) => fromUnixSeconds(campaign.EndTime),
  state: cruiseState,
  progress: (campaign) => progress(campaign.TotalCalleeCount, campaign.CalledCalleeCount),
  agent: (campaign) => campaign.Agent ?? null,
  staff: ({ SdkAppId, Agent }, _args, { loaders }, info) =>
    staffOf({ SdkAppId, Mail: Agent ?? null }, loaders, info),
  concurrencyNumber: (campaign) => campaign.ConcurrencyNumber ?? null,
}

export function agentCruiseDialingCampaign(key: CampaignKey, loaders: Loaders): Known<Campaign> {
  return whenKnown(loaders.agentCruiseDialingCampaign.read(key), (answer) => ({
    ...answer,
    ...key,
    __typename: 'AgentCruiseDialingCampaign',
  }))
}

export function cruiseState({ State }: DescribeAgentCruiseDialingCampaignResponse) {
  return named(STATES, State)
}
