import {
  DescribeAgentCruiseDialingCampaign,
  type DescribeAgentCruiseDialingCampaignResponse,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { type CampaignKey, campaignKeyText } from './campaign-key.ts'
import { ReadById } from './read-by-id.ts'

/** Carries its GraphQL name, since the two kinds of campaign share an interface. */
export type AgentCruiseDialingCampaign = DescribeAgentCruiseDialingCampaignResponse &
  CampaignKey & { readonly __typename: 'AgentCruiseDialingCampaign' }

/** Agent cruise campaigns, one upstream call each; the answer lacks the id that was asked for. */
export function agentCruiseDialingCampaignLoader(ccc: Ccc) {
  const what = 'agent cruise campaign'
  return new ReadById(ccc, DescribeAgentCruiseDialingCampaign, what, campaignKeyText)
}
