import {
  AbortAgentCruiseDialingCampaign,
  type CreateAgentCruiseDialingCampaignRequest,
} from '../actions/index.ts'
import { ANY_STATE, change, isIn } from '../change/index.ts'
import { AGENT_CRUISE_DIALING_CAMPAIGN } from '../create/index.ts'
import type {
  AgentCruiseDialingCampaignPayloadResolvers,
  CreateAgentCruiseDialingCampaignInput,
  MutationResolvers,
} from '../generated/resolvers.ts'
import { forget } from '../loaders/index.ts'
import { toUnixSeconds } from '../units.ts'
import { agentCruiseDialingCampaign, cruiseState } from './agent-cruise-dialing-campaigns.ts'
import { CALL_ORDERS, CAMPAIGN_KEY_FIELDS } from './campaign-fields.ts'
import {
  calleeProblems,
  callOrderProblems,
  given,
  idProblems,
  keyProblems,
  mailProblems,
  numberProblems,
  problem,
  rangeProblems,
  refuse,
  spanProblems,
} from './input-checks.ts'
import { mapped, sent } from './input-values.ts'
import { type Asker, applicationId, campaignKey, parseGlobalId } from './keys.ts'
import { campaignCreated, campaignPayloadFields } from './payloads.ts'
import { asksOnlyFor } from './selection.ts'

type Mutations = Pick<
  Required<MutationResolvers>,
  'abortAgentCruiseDialingCampaign' | 'createAgentCruiseDialingCampaign'
>

export const agentCruiseDialingCampaignMutations: Mutations = {
  createAgentCruiseDialingCampaign: async (_root, { input }, context) => {
    const request = createRequest(input, context)
    forget(context.loaders)
    const kind = AGENT_CRUISE_DIALING_CAMPAIGN
    return campaignCreated(
      await context.creates.create(context, kind, request, input.idempotencyKey),
    )
  },
  abortAgentCruiseDialingCampaign: async (_root, { id }, context) => {
    const { ccc, loaders } = context
    const typenames = ['AgentCruiseDialingCampaign']
    const { SdkAppId, localId } = parseGlobalId(typenames, id, 'write', context)
    const key = campaignKey(SdkAppId, localId)
    forget(loaders)
    const requestId = await change(ccc, AbortAgentCruiseDialingCampaign, key, {
      what: 'agent cruise campaign',
      mayForbid: ANY_STATE,
      readState: async () => cruiseState(await loaders.agentCruiseDialingCampaign.load(key)),
      isMade: isIn('TERMINATED'),
    })
    return { key, requestId, replayed: false }
  },
}

export const AgentCruiseDialingCampaignPayload: AgentCruiseDialingCampaignPayloadResolvers = {
  campaign: async ({ key }, _args, { loaders }, info) =>
    asksOnlyFor(CAMPAIGN_KEY_FIELDS, info)
      ? { ...key, __typename: 'AgentCruiseDialingCampaign' }
      : agentCruiseDialingCampaign(key, loaders),
  ...campaignPayloadFields,
}

const MAX_UUI_BYTES = 1024

/** A checked create in upstream's words. */
function createRequest(
  input: CreateAgentCruiseDialingCampaignInput,
  asker: Asker,
): CreateAgentCruiseDialingCampaignRequest {
  refuse([
    ...keyProblems(input.idempotencyKey),
    ...idProblems('sdkAppId', input.sdkAppId),
    ...mailProblems('agent', input.agent),
    ...rangeProblems('concurrencyNumber', input.concurrencyNumber, 1, 20),
    ...spanProblems(['startTime', input.startTime], ['endTime', input.endTime]),
    ...calleeProblems(input.callees),
    ...(given(input.callers) ? numberProblems('callers', input.callers) : []),
    ...callOrderProblems(input.callOrder),
    ...uuiProblems(input.uui ?? ''),
  ])
  return sent({
    SdkAppId: applicationId(input.sdkAppId, 'write', asker, 'input.'),
    Name: input.name,
    Agent: input.agent,
    ConcurrencyNumber: input.concurrencyNumber,
    StartTime: toUnixSeconds(input.startTime),
    EndTime: toUnixSeconds(input.endTime),
    Callees: input.callees,
    Callers: input.callers,
    CallOrder: mapped(input.callOrder, (order) => CALL_ORDERS.indexOf(order)),
    UUI: input.uui,
  })
}

/** CCC says 1024 without a unit; where that means characters, fewer bytes do no harm. */
function uuiProblems(uui: string) {
  const bytes = Buffer.byteLength(uui)
  if (bytes <= MAX_UUI_BYTES) return []
  return [problem('uui', `at most ${MAX_UUI_BYTES} bytes as UTF-8`, `${bytes} bytes`)]
}
