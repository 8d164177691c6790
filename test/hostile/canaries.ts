import { hash } from 'node:crypto'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import type { Authentication } from '../../src/config/index.ts'
import { RIGHTS } from '../../src/rights.ts'
import { createSchema } from '../../src/schema/index.ts'
import { type Simulator, startSimulator } from '../../src/simulator/index.ts'
import { CRUISE_INPUT, PREDICTIVE_INPUT } from '../schema/campaign-inputs.ts'

// Values that must turn up nowhere but in data, and operations that carry them everywhere.

export const CALLEE = '008613922224444'
const CALLER = '0086075588887777'
const NAME = '张伟 canary'
const MAIL = 'canary@example.com'
const UUI = 'canary of 13922224444'
const TOKEN = 'ccc_canary-of-a-caller'

/** Any of them, in whatever spelling. */
export const CANARY = /canary|张伟|1392222|2222.?4444|88887777|TC3-HMAC|Signature=|Credential=/i

export const CREDENTIAL = {
  secretId: 'AKIDcanary0000000000',
  secretKey: 'secretcanary00000000',
  token: 'session-canary-000000',
}

/** Somebody who may do everything, and whose key is a canary too. */
export const AUTHENTICATION: Authentication = {
  apiKeys: [
    {
      name: 'desk',
      tenant: 'desk',
      sha256: hash('sha256', TOKEN),
      grants: new Map([['*', new Set(RIGHTS)]]),
    },
  ],
  tokens: null,
}
export const AS_DESK = { authorization: `Bearer ${TOKEN}` }

export interface World {
  readonly simulator: Simulator
  /** Arguments by the names of their fields or by their own, for operations that reach CCC. */
  readonly values: Readonly<Record<string, unknown>>
}

/** A CCC whose tasks, campaigns and calls are canaries. */
export async function startWorld(): Promise<World> {
  const simulator = await startSimulator({
    perSecond: Number.POSITIVE_INFINITY,
    credential: CREDENTIAL,
  })
  const { store, clock } = simulator
  const now = Math.floor(clock.now() / 1000)
  const session = store.addCall({ callee: CALLEE, start: now - 3600 })
  const task = store.addAutoCalloutTask({
    name: NAME,
    notBefore: now - 7200,
    callers: [CALLER],
    callees: [{ number: CALLEE, state: 1, sessions: [session] }],
  })
  const times = { startTime: now - 7200, sessions: [session] }
  const campaign = store.addPredictiveCampaign({ name: NAME, ...times, status: 1 })
  return {
    simulator,
    values: { ...valuesOf(String(task), String(campaign), session), ...span(now) },
  }
}

/** The last day but the last minutes, Unix seconds. */
function span(now: number) {
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
  return { from: iso(now - 86_400), to: iso(now - 60) }
}

const APP = '1400000000'
const CRUISE = '2601'

function valuesOf(task: string, campaign: string, session: string) {
  const taskId = `AutoCalloutTask:${APP}:${task}`
  const campaignId = `PredictiveDialingCampaign:${APP}:${campaign}`
  const personal = { name: NAME, callees: [CALLEE], callers: [CALLER] }
  const callData = {
    uui: UUI,
    variables: [{ key: 'name', value: NAME }],
    calleeAttributes: [{ callee: CALLEE, uui: UUI, variables: [{ key: 'mail', value: MAIL }] }],
  }
  const ofTask = {
    ...{ ...personal, ...callData, notBefore: '2099-01-01T00:00:00Z', ivrId: '4600' },
    ...{ description: NAME, triggerStrategy: [{ callback: WEBHOOK }] },
  }
  const ofCampaign = { ...PREDICTIVE_INPUT, ...personal, ...callData }
  return {
    id: campaignId,
    ...{ campaignId: campaign, taskId: task, sessionId: session, sdkAppId: APP },
    ...{ name: NAME, phones: [CALLEE], mail: MAIL, skillGroupId: '255' },
    'agentCruiseDialingCampaign.campaignId': CRUISE,
    'abortAgentCruiseDialingCampaign.id': `AgentCruiseDialingCampaign:${APP}:${CRUISE}`,
    'pauseAutoCalloutTask.id': taskId,
    'resumeAutoCalloutTask.id': taskId,
    'stopAutoCalloutTask.id': taskId,
    'lookUpCreate.kind': 'AUTO_CALLOUT_TASK',
    'checkAutoCalloutTask.input': ofTask,
    'createAutoCalloutTask.input': ofTask,
    'createPredictiveDialingCampaign.input': ofCampaign,
    'updatePredictiveDialingCampaign.input': { ...ofCampaign, id: campaignId },
    'createAgentCruiseDialingCampaign.input': { ...CRUISE_INPUT, ...personal, agent: MAIL },
    representations: [
      { __typename: 'AutoCalloutTask', id: taskId },
      { __typename: 'Callee', id: `Callee:${APP}:${task}:${'x'.repeat(22)}` },
      { __typename: 'PredictiveDialingCampaign', sdkAppId: APP, campaignId: campaign },
      { __typename: 'AgentCruiseDialingCampaign', sdkAppId: APP, campaignId: CRUISE },
      { __typename: 'Session', sdkAppId: APP, sessionId: session },
      { __typename: 'CallRecord', sdkAppId: APP, sessionId: session },
      { __typename: 'SkillGroup', sdkAppId: APP, skillGroupId: '255' },
      { __typename: 'Staff', sdkAppId: APP, mail: MAIL },
      { __typename: 'CallerNumber', sdkAppId: APP, number: CALLER },
      { __typename: 'Staff', id: `Staff:${APP}:${NAME}` },
      { __typename: NAME, id: MAIL },
    ],
  }
}

const WEBHOOK = {
  url: 'https://canary.example.com/?canary',
  headers: [{ key: 'x-name', value: NAME }],
  params: [{ key: 'phone', value: CALLEE }],
  auth: { bearerToken: 'canary-of-a-webhook' },
}

export interface Operation {
  readonly title: string
  readonly document: string
  readonly variables: Record<string, unknown>
}

type Field = GraphQLField<unknown, unknown>

const schema = createSchema()
const roots = [schema.getQueryType(), schema.getMutationType()].map((type) =>
  Object.values(type?.getFields() ?? {}).filter(({ name }) => name !== '_service'),
)
const [queries = [], mutations = []] = roots

/** Each field of `Query` and `Mutation` with values that reach CCC, which is asked anew. */
export function operationsOf(values: World['values'], key: string): Operation[] {
  return [
    ...queries.map((field) => operation('query', field, values, key)),
    ...mutations.map((field) => operation('mutation', field, values, key)),
  ]
}

/** The same with a canary in the place of each argument, and of each member of an input. */
export function wrongOperationsOf(values: World['values'], key: string): Operation[] {
  const wrong = (kind: 'query' | 'mutation') => (field: Field) =>
    field.args.flatMap((argument) =>
      wrongValuesOf(argument, given(field, argument, values, key)).map((value) =>
        operation(kind, field, { ...values, [`${field.name}.${argument.name}`]: value }, key),
      ),
    )
  return [...queries.flatMap(wrong('query')), ...mutations.flatMap(wrong('mutation'))]
}

function wrongValuesOf({ type }: GraphQLArgument, good: unknown): unknown[] {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return [`${NAME} ${CALLEE}`, [{ [MAIL]: CALLEE }]]
  return Object.keys(named.getFields()).flatMap((member) => [
    { ...(good as object), [member]: `${NAME} ${CALLEE}` },
    { ...(good as object), [member]: [{ [MAIL]: CALLEE }] },
  ])
}

function operation(
  kind: 'query' | 'mutation',
  field: Field,
  values: World['values'],
  key: string,
): Operation {
  const args = field.args
    .map((argument) => ({ argument, value: given(field, argument, values, key) }))
    .filter(({ argument, value }) => value !== undefined || isRequiredArgument(argument))
  const definitions = args.map(({ argument: { name, type } }) => `$${name}: ${type}`)
  const passed = args.map(({ argument: { name } }) => `${name}: $${name}`)
  const inBraces = (parts: string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '')
  const anew = kind === 'query' ? '@maxAge(seconds: 0)' : ''
  return {
    title: field.name,
    document: `${kind} ${inBraces(definitions)} ${anew} {
      ${field.name}${inBraces(passed)} ${field.name === '_entities' ? ENTITIES : selectionOf(field)}
    }`,
    variables: Object.fromEntries(args.map(({ argument, value }) => [argument.name, value])),
  }
}

function given(
  { name }: Field,
  argument: GraphQLArgument,
  values: World['values'],
  key: string,
): unknown {
  const own = values[`${name}.${argument.name}`]
  if (argument.name === 'idempotencyKey') return own ?? key
  const isCreate = argument.name === 'input' && !name.startsWith('update')
  if (isCreate && typeof own === 'object') return { idempotencyKey: `${key}-${name}`, ...own }
  return own ?? values[argument.name]
}

const ENTITIES = `{ __typename ${['Staff', 'CallRecord', 'SkillGroup', 'CallerNumber', 'Callee']
  .map((name) => `... on ${name} ${leavesOf(schema.getType(name) as GraphQLObjectType)}`)
  .join(' ')} ... on AutoCalloutTask { n: name description } ... on Session { transcript { text } }
  ... on PredictiveDialingCampaign { m: name uui } ... on AgentCruiseDialingCampaign { o: name } }`

function selectionOf({ type }: Field, depth = 1): string {
  const named = getNamedType(type)
  if (!isObjectType(named) && !isInterfaceType(named)) return ''
  // Pages and edges are no step of their own.
  const below = /(Page|Connection|Edge|Payload)$/.test(named.name) ? depth : depth - 1
  const parts = optionalFieldsOf(named).map((field) => {
    if (!isComposite(field)) return field.name
    return below < 0 ? '' : `${field.name} ${selectionOf(field, below)}`
  })
  return `{ ${parts.filter((part) => part !== '').join(' ')} }`
}

function leavesOf(type: GraphQLObjectType): string {
  return `{ ${optionalFieldsOf(type)
    .filter((field) => !isComposite(field))
    .map(({ name }) => `${type.name.toLowerCase()}_${name}: ${name}`)
    .join(' ')} }`
}

function optionalFieldsOf(type: GraphQLObjectType | GraphQLInterfaceType): Field[] {
  return Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
}

function isComposite({ type }: Field): boolean {
  const named = getNamedType(type)
  return isObjectType(named) || isInterfaceType(named)
}
