import {
  AGENT_CRUISE_DIALING_CAMPAIGN,
  AUTO_CALLOUT_TASK,
  type Claim,
  PREDICTIVE_DIALING_CAMPAIGN,
} from '../create/index.ts'
import type {
  CreateKind,
  CreateOutcomeResolvers,
  CreateRepeat,
  CreateState,
  MutationResolvers,
} from '../generated/resolvers.ts'
import { keyProblems, refuse } from './input-checks.ts'
import { applicationId, globalId } from './keys.ts'

/** What is known of a key, and of which kind it is; `now` is CCC's time in Unix seconds. */
export interface CreateOutcomeParent {
  readonly kind: CreateKind
  readonly claim: Claim
  readonly now: number
}

const ACTIONS: Readonly<Record<CreateKind, string>> = {
  AUTO_CALLOUT_TASK: AUTO_CALLOUT_TASK.action.name,
  PREDICTIVE_DIALING_CAMPAIGN: PREDICTIVE_DIALING_CAMPAIGN.action.name,
  AGENT_CRUISE_DIALING_CAMPAIGN: AGENT_CRUISE_DIALING_CAMPAIGN.action.name,
}

const TYPENAMES: Readonly<Record<CreateKind, string>> = {
  AUTO_CALLOUT_TASK: 'AutoCalloutTask',
  PREDICTIVE_DIALING_CAMPAIGN: 'PredictiveDialingCampaign',
  AGENT_CRUISE_DIALING_CAMPAIGN: 'AgentCruiseDialingCampaign',
}

const STATES: Readonly<Record<Claim['state'], readonly [CreateState, CreateRepeat]>> = {
  claimed: ['IN_PROGRESS', 'WAITS'],
  sending: ['IN_PROGRESS', 'WAITS'],
  created: ['CREATED', 'REPLAYS'],
  rejected: ['REJECTED', 'REPLAYS'],
  unknown: ['UNKNOWN', 'LOOKS_UP'],
  absent: ['NOT_CREATED', 'SENDS'],
}

export const lookUpCreateMutations: Pick<Required<MutationResolvers>, 'lookUpCreate'> = {
  async lookUpCreate(_root, { kind, idempotencyKey, sdkAppId }, context) {
    refuse(keyProblems(idempotencyKey, ''))
    const app = applicationId(sdkAppId, 'write', context)
    const claim = await context.creates.find(context, ACTIONS[kind], app, idempotencyKey)
    return claim && { kind, claim, now: context.nowSeconds() }
  },
}

export const CreateOutcome: CreateOutcomeResolvers = {
  kind: ({ kind }) => kind,
  idempotencyKey: ({ claim }) => claim.intent.idempotencyKey,
  sdkAppId: ({ claim }) => claim.intent.sdkAppId,
  state: ({ claim }) => STATES[claim.state][0],
  repeat: ({ claim }) => STATES[claim.state][1],
  createdId: ({ claim }) => (claim.state === 'created' ? claim.id : null),
  globalId: ({ kind, claim }) =>
    claim.state === 'created'
      ? globalId(TYPENAMES[kind], BigInt(claim.intent.sdkAppId), claim.id)
      : null,
  requestId: ({ claim }) => {
    if (claim.state === 'rejected') return claim.refusal.requestId
    return claim.state === 'created' ? claim.requestId : null
  },
  upstreamCode: ({ claim }) => (claim.state === 'rejected' ? claim.refusal.upstreamCode : null),
  marker: ({ claim }) => claim.intent.marker,
  retryAfterSeconds: ({ claim, now }) => {
    const at = againAt(claim)
    return at === null ? null : Math.max(1, at - now)
  },
}

function againAt(claim: Claim): number | null {
  if ('until' in claim) return claim.until
  return claim.state === 'unknown' && claim.intent.isListed ? claim.lookAt : null
}
