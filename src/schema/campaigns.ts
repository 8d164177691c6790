import type { GraphQLResolveInfo } from 'graphql'
import {
  DescribePredictiveDialingCampaign,
  DescribePredictiveDialingSessions,
  type Integer,
} from '../actions/index.ts'
import type {
  AgentCruiseDialingCampaignResolvers,
  CallOrder,
  CampaignState,
  CampaignStateReason,
  PredictiveDialingCampaignResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type {
  PredictiveDialingCampaign as Campaign,
  CampaignKey,
  Loaders,
} from '../loaders/index.ts'
import { fromUnixSeconds } from '../units.ts'
import { application, campaignKey, globalId, parseGlobalId, referenceParts } from './keys.ts'
import { checkedPage, page } from './pages.ts'
import { asksOnlyFor } from './selection.ts'
import { countOrNull, idOrNull, named, rowsOf } from './upstream-values.ts'

const KINDS = ['PredictiveDialingCampaign', 'AgentCruiseDialingCampaign'] as const

// Upstream's numbers are the positions; the two kinds of campaign count their states differently.
const CALL_ORDERS: CallOrder[] = ['RANDOM', 'IN_ORDER']
const PREDICTIVE_STATES: CampaignState[] = [
  'NOT_STARTED',
  'RUNNING',
  'PAUSED',
  'TERMINATED',
  'COMPLETED',
]
const CRUISE_STATES: CampaignState[] = ['NOT_STARTED', 'RUNNING', 'COMPLETED', 'TERMINATED']
const STATE_REASONS: CampaignStateReason[] = ['NORMAL', 'ENDED_BY_HAND', 'ENDED_BY_TIMEOUT']

type CampaignQueries = Pick<
  Required<QueryResolvers>,
  'campaign' | 'predictiveDialingCampaign' | 'agentCruiseDialingCampaign'
>

export const campaignQueries: CampaignQueries = {
  campaign: (_root, { id }, { loaders }, info) => {
    const { typename, sdkAppId, localId } = parseGlobalId(KINDS, id)
    const key = campaignKey(sdkAppId, localId)
    return typename === 'PredictiveDialingCampaign'
      ? predictiveDialingCampaign(key, loaders, info)
      : loaders.agentCruiseDialingCampaign.load(key)
  },
  predictiveDialingCampaign: (_root, args, { loaders, sdkAppId }, info) => {
    const key = campaignKey(application(args.sdkAppId, sdkAppId), args.campaignId)
    return predictiveDialingCampaign(key, loaders, info)
  },
  agentCruiseDialingCampaign: (_root, args, context) =>
    context.loaders.agentCruiseDialingCampaign.load(
      campaignKey(application(args.sdkAppId, context.sdkAppId), args.campaignId),
    ),
}

interface CommonFields extends CampaignKey {
  readonly Name?: string | null
  readonly CallOrder?: number | null
  readonly UUI?: string | null
  readonly StartTime?: Integer | null
  readonly EndTime?: Integer | null
}

/** What both kinds of campaign tell in the same words. */
const common = {
  sdkAppId: (campaign: CommonFields) => String(campaign.SdkAppId),
  campaignId: (campaign: CommonFields) => String(campaign.CampaignId),
  name: (campaign: CommonFields) => campaign.Name ?? null,
  callOrder: (campaign: CommonFields) => named(CALL_ORDERS, campaign.CallOrder),
  uui: (campaign: CommonFields) => campaign.UUI ?? null,
  startTime: (campaign: CommonFields) => fromUnixSeconds(campaign.StartTime),
  endTime: (campaign: CommonFields) => fromUnixSeconds(campaign.EndTime),
}

export const PredictiveDialingCampaign: PredictiveDialingCampaignResolvers = {
  ...common,
  __resolveReference: async (reference, { loaders }, info) =>
    predictiveDialingCampaign(referencedCampaign(reference), loaders, info),
  id: (campaign) => globalId('PredictiveDialingCampaign', campaign.SdkAppId, campaign.CampaignId),
  state: (campaign) => named(PREDICTIVE_STATES, campaign.Status),
  stateReason: (campaign) => named(STATE_REASONS, campaign.StatusReason),
  progress: () => null,
  skillGroupId: (campaign) => idOrNull(campaign.SkillGroupId),
  ivrId: (campaign) => idOrNull(campaign.IVRId),
  priority: (campaign) => campaign.Priority ?? null,
  expectedAbandonRate: (campaign) => campaign.ExpectedAbandonRate ?? null,
  retryTimes: (campaign) => campaign.RetryTimes ?? null,
  retryIntervalSeconds: (campaign) => campaign.RetryInterval ?? null,
  variables: ({ Variables }) =>
    Variables
      ? rowsOf(DescribePredictiveDialingCampaign.name, Variables).map(({ Key, Value }) => ({
          key: Key,
          value: Value,
        }))
      : null,
  sessions: async ({ SdkAppId, CampaignId }, args, { loaders }) => {
    const asked = checkedPage(args)
    const answer = await loaders.predictiveDialingSessions.load({ SdkAppId, CampaignId, ...asked })
    const ids = rowsOf(DescribePredictiveDialingSessions.name, answer.SessionList)
    const nodes = ids.map((SessionId) => ({ SdkAppId, SessionId }))
    return page(nodes, countOrNull(answer.TotalCount), asked)
  },
}

export const AgentCruiseDialingCampaign: AgentCruiseDialingCampaignResolvers = {
  ...common,
  __resolveReference: async (reference, { loaders }) =>
    loaders.agentCruiseDialingCampaign.load(referencedCampaign(reference)),
  id: (campaign) => globalId('AgentCruiseDialingCampaign', campaign.SdkAppId, campaign.CampaignId),
  state: (campaign) => named(CRUISE_STATES, campaign.State),
  progress: ({ TotalCalleeCount: all = null, CalledCalleeCount: done = null }) => {
    if (all === null && done === null) return null
    return {
      calleeCount: all,
      finishedCalleeCount: done,
      ratio: all && done !== null ? done / all : null,
    }
  },
  agent: (campaign) => campaign.Agent ?? null,
  concurrencyNumber: (campaign) => campaign.ConcurrencyNumber ?? null,
}

const KEY_FIELDS = ['id', 'sdkAppId', 'campaignId', '__typename']

/**
 * The sessions of a campaign are read by its id: where they are asked for and nothing else is, the
 * campaign need not be read too. Ids alone do not show that there is one.
 */
async function predictiveDialingCampaign(
  key: CampaignKey,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<Campaign> {
  const sessionsOnly = asksOnlyFor([...KEY_FIELDS, 'sessions'], info)
  if (!sessionsOnly || asksOnlyFor(KEY_FIELDS, info)) {
    return loaders.predictiveDialingCampaign.load(key)
  }
  return { ...key, __typename: 'PredictiveDialingCampaign' }
}

type CampaignReference = { __typename: (typeof KINDS)[number] } & (
  | { id: unknown }
  | { sdkAppId: unknown; campaignId: unknown }
)

function referencedCampaign(reference: CampaignReference): CampaignKey {
  const { sdkAppId, localId } = referenceParts(reference.__typename, reference, 'campaignId')
  return campaignKey(sdkAppId, localId)
}
