import type { Simulator } from '../../src/simulator/index.ts'
import type { Rig } from '../rig.ts'
import type { Call } from './received.ts'

// The changes of tasks and campaigns that take an id alone, for the tests that go over all of them.

export const SdkAppId = 1_400_000_000
export const UUID = /^[0-9a-f-]{36}$/

/** What a change is made to. */
export interface Kind {
  readonly typename: string
  /** Its field in a payload. */
  readonly member: string
  /** What errors call it. */
  readonly what: string
  readonly idName: string
  /** The read by id. */
  readonly read: string
  /** The states, as upstream counts them. */
  readonly states: readonly string[]
  readonly add: (store: Simulator['store'], state: number) => number | bigint
}

export const TASK: Kind = {
  typename: 'AutoCalloutTask',
  member: 'task',
  what: 'automatic outbound task',
  idName: 'TaskId',
  read: 'DescribeAutoCalloutTask',
  states: ['INITIAL', 'RUNNING', 'COMPLETED', 'ENDING', 'TERMINATED', 'PAUSED'],
  add: (store, state) => store.addAutoCalloutTask({ state, callees: ['008613000000001'] }),
}
export const PREDICTIVE: Kind = {
  typename: 'PredictiveDialingCampaign',
  member: 'campaign',
  what: 'predictive dialing campaign',
  idName: 'CampaignId',
  read: 'DescribePredictiveDialingCampaign',
  states: ['NOT_STARTED', 'RUNNING', 'PAUSED', 'TERMINATED', 'COMPLETED'],
  add: (store, status) => store.addPredictiveCampaign({ status }),
}
export const CRUISE: Kind = {
  typename: 'AgentCruiseDialingCampaign',
  member: 'campaign',
  what: 'agent cruise campaign',
  idName: 'CampaignId',
  read: 'DescribeAgentCruiseDialingCampaign',
  states: ['NOT_STARTED', 'RUNNING', 'COMPLETED', 'TERMINATED'],
  add: (store, state) => store.addCruiseCampaign({ state }),
}

/** A change, the states in which the simulator allows it, and the one that follows. */
export interface Change {
  readonly field: string
  readonly kind: Kind
  readonly allowed: readonly string[]
  readonly next: string
}

export const CHANGES: readonly Change[] = [
  {
    field: 'pauseAutoCalloutTask',
    kind: TASK,
    allowed: ['INITIAL', 'RUNNING'],
    next: 'PAUSED',
  },
  { field: 'resumeAutoCalloutTask', kind: TASK, allowed: ['PAUSED'], next: 'RUNNING' },
  {
    field: 'stopAutoCalloutTask',
    kind: TASK,
    allowed: ['INITIAL', 'RUNNING', 'PAUSED'],
    next: 'TERMINATED',
  },
  {
    field: 'pausePredictiveDialingCampaign',
    kind: PREDICTIVE,
    allowed: ['RUNNING'],
    next: 'PAUSED',
  },
  {
    field: 'resumePredictiveDialingCampaign',
    kind: PREDICTIVE,
    allowed: ['PAUSED'],
    next: 'RUNNING',
  },
  {
    field: 'abortPredictiveDialingCampaign',
    kind: PREDICTIVE,
    allowed: ['NOT_STARTED', 'RUNNING', 'PAUSED'],
    next: 'TERMINATED',
  },
  {
    field: 'abortAgentCruiseDialingCampaign',
    kind: CRUISE,
    allowed: ['NOT_STARTED', 'RUNNING'],
    next: 'TERMINATED',
  },
]
export const DELETION: Change = {
  field: 'deletePredictiveDialingCampaign',
  kind: PREDICTIVE,
  allowed: ['NOT_STARTED', 'TERMINATED', 'COMPLETED'],
  next: 'gone',
}

export const actionOf = ({ field }: Change) => field.charAt(0).toUpperCase() + field.slice(1)
export const globalIdOf = ({ typename }: Kind, id: number | bigint) =>
  `${typename}:${SdkAppId}:${id}`
export const keyOf = ({ idName }: Kind, id: number | bigint) => ({ SdkAppId, [idName]: id })
/** The calls of a change that CCC refuses for its state: itself, and the read of the state. */
export const refusedCalls = (change: Change, id: number | bigint): Call[] => [
  [actionOf(change), keyOf(change.kind, id)],
  [change.kind.read, keyOf(change.kind, id)],
]

/** Adds an object in a state that allows the change. */
export function addFor({ kind, allowed }: Change, { simulator }: Rig): number | bigint {
  return kind.add(simulator.store, kind.states.indexOf(allowed[0] ?? ''))
}

export async function perform(
  { query }: Rig,
  { field, kind }: Change,
  id: number | bigint,
  selection = 'requestId',
) {
  const document = `mutation ($id: ID!) { changed: ${field}(id: $id) { ${selection} } }`
  const headers = { 'ccc-include-upstream': 'true' }
  const { body } = await query(document, { id: globalIdOf(kind, id) }, headers)
  return body
}
