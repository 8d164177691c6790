import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'
import type { Simulator } from '../../src/simulator/index.ts'
import { CRUISE_INPUT, PREDICTIVE_INPUT } from '../schema/campaign-inputs.ts'

/** What stands in one application, by the names that the graph gives to ids. */
export type Things = Readonly<Record<string, string>> & { readonly sdkAppId: string }

/** One way to name an application: a field with an argument, or a reference with a key. */
export interface Question {
  readonly title: string
  readonly document: string
  readonly isMutation: boolean
  /** Where its answer stands. */
  readonly field: string
  variables(things: Things): Record<string, unknown>
}

type Field = GraphQLField<unknown, unknown>
type Value = (things: Things) => unknown

const DAY = 86_400_000 // milliseconds
const NOW = Date.now()
const TIMES = { from: new Date(NOW - DAY).toISOString(), to: new Date(NOW).toISOString() }
/** The end of a callee's id, of a form that the task has to be read for. */
const NOBODY = 'A'.repeat(22)
/** What else arguments want; it names no object. */
const OTHERS: Readonly<Record<string, unknown>> = {
  ...TIMES,
  kind: 'AUTO_CALLOUT_TASK',
  idempotencyKey: 'used-by-the-owner',
}
const INPUTS: Readonly<Record<string, object>> = {
  CreateAutoCalloutTaskInput: {
    notBefore: '2099-01-01T00:00:00Z',
    callees: ['008613000000001'],
    callers: ['0086075500000001'],
    ivrId: '4600',
  },
  CreatePredictiveDialingCampaignInput: PREDICTIVE_INPUT,
  UpdatePredictiveDialingCampaignInput: PREDICTIVE_INPUT,
  CreateAgentCruiseDialingCampaignInput: CRUISE_INPUT,
}

/** Every way in which a field of `Query` or `Mutation` takes an application, made from the schema. */
export function rootQuestions(schema: GraphQLSchema): Question[] {
  const roots = [schema.getQueryType(), schema.getMutationType()]
  return roots.flatMap((root) => {
    const fields = Object.values(root?.getFields() ?? {})
    const own = fields.filter(({ name }) => !name.startsWith('_'))
    return own.flatMap((field) => questionsOf(schema, field, root === schema.getMutationType()))
  })
}

/** Every entity by each of its keys. */
export function referenceQuestions(schema: GraphQLSchema): Question[] {
  return entityTypes(schema).flatMap((type) =>
    keysOf(type).map((key) => ({
      title: `_entities of ${type.name} by ${key}`,
      document: `query ($of: [_Any!]!) {
        _entities(representations: $of) { ... on ${type.name} ${leavesOf(type)} }
      }`,
      isMutation: false,
      field: '_entities',
      variables: (things: Things) => ({ of: [representation(schema, type, key, things)] }),
    })),
  )
}

export function representation(
  schema: GraphQLSchema,
  { name }: GraphQLNamedType,
  key: string,
  things: Things,
): Record<string, unknown> {
  const named = { ...things, id: globalIdOf(schema, name, things) } as Readonly<
    Record<string, string>
  >
  const values = key.split(' ').map((part) => [part, required(named[part], part)])
  return { __typename: name, ...Object.fromEntries(values) }
}

export function entityTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  const union = schema.getType('_Entity')
  return isAbstractType(union) ? [...schema.getPossibleTypes(union)] : []
}

/** `id` first, and the second key where there is one. */
export function keysOf({ astNode }: GraphQLNamedType): string[] {
  const keys = (astNode?.directives ?? []).filter(({ name }) => name.value === 'key')
  return keys.flatMap((key) => {
    const value = key.arguments?.find(({ name }) => name.value === 'fields')?.value
    return value?.kind === 'StringValue' ? [value.value] : []
  })
}

export function globalIdOf(schema: GraphQLSchema, typename: string, things: Things): string {
  const keys = keysOf(schema.getType(typename) as GraphQLNamedType)
  const second = keys.find((key) => key !== 'id') ?? 'sdkAppId calleeId'
  const local = second.split(' ')[1] as string
  return `${typename}:${things.sdkAppId}:${required(things[local], local)}`
}

function questionsOf(schema: GraphQLSchema, field: Field, isMutation: boolean): Question[] {
  const names = typesOfIds(schema, field)
  return names.map((typename) => {
    const values = field.args.flatMap((argument): [GraphQLArgument, Value][] => {
      const value = valueFor(schema, argument, typename)
      return value === null ? [] : [[argument, value]]
    })
    const definitions = values.map(([{ name, type }]) => `$${name}: ${type}`)
    const given = values.map(([{ name }]) => `${name}: $${name}`)
    const call = `${field.name}(${given.join(', ')}) ${leavesOf(getNamedType(field.type))}`
    return {
      title: names.length > 1 ? `${field.name} of ${typename}` : field.name,
      document: `${isMutation ? 'mutation' : 'query'} (${definitions.join(', ')}) { ${call} }`,
      isMutation,
      field: field.name,
      variables: (things: Things) =>
        Object.fromEntries(values.map(([{ name }, value]) => [name, value(things)])),
    }
  })
}

/** Types that an argument `id` may be of; any field must take an `id` or an `sdkAppId`. */
function typesOfIds(schema: GraphQLSchema, { name, args, type }: Field): readonly string[] {
  const input = args.map((each) => getNamedType(each.type)).find((each) => isInputObjectType(each))
  const told = [...args.map((each) => each.name), ...Object.keys(input?.getFields() ?? {})]
  if (told.includes('sdkAppId')) return ['']
  if (!told.includes('id')) throw new Error(`${name} names no application.`)
  const answer = getNamedType(type)
  if (isInterfaceType(answer)) return schema.getPossibleTypes(answer).map((each) => each.name)
  const named = entityTypes(schema).filter((each) => name.endsWith(each.name))
  if (named.length === 0) throw new Error(`${name} takes the id of an unknown type.`)
  return named.map((each) => each.name)
}

function valueFor(
  schema: GraphQLSchema,
  argument: GraphQLArgument,
  typename: string,
): Value | null {
  const { name } = argument
  const type = getNamedType(argument.type)
  if (isInputObjectType(type)) return (things) => inputOf(schema, type, typename, things)
  if (name === 'id') return (things) => globalIdOf(schema, typename, things)
  if (name in OTHERS) return () => OTHERS[name]
  if (name === 'sdkAppId' || isRequiredArgument(argument))
    return (things) => required(things[name], name)
  return null
}

function inputOf(
  schema: GraphQLSchema,
  type: GraphQLInputObjectType,
  typename: string,
  things: Things,
): object {
  const fields = Object.values(type.getFields())
  const base = { ...OTHERS, ...things, ...required(INPUTS[type.name], type.name) }
  const id = typename === '' ? '' : globalIdOf(schema, typename, things)
  const known: Readonly<Record<string, unknown>> = { ...base, id }
  const own = INPUTS[type.name] as object
  const wanted = fields.filter(
    (each) => isRequiredInputField(each) || each.name in own || each.name === 'sdkAppId',
  )
  return Object.fromEntries(
    wanted.map(({ name }) => [name, required(known[name], `${type.name}.${name}`)]),
  )
}

/** All that is told without going further, so that something would have to be read. */
function leavesOf(type: GraphQLNamedType): string {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
  const free = leaves.filter(({ args }) => !args.some((argument) => isRequiredArgument(argument)))
  return `{ ${['__typename', ...free.map(({ name }) => name)].join(' ')} }`
}

function required<Type>(value: Type | undefined, name: string): Type {
  if (value === undefined) throw new Error(`Nothing is known for ${name}.`)
  return value
}

/**
 * One object of each kind in an application: under the same ids in each, but what they are called, and
 * whom they call, tells the application.
 */
export function furnish({ store, clock }: Simulator, sdkAppId: string): Things {
  const [app, id] = [Number(sdkAppId), 4711]
  const name = `thing of ${sdkAppId}`
  const callees = Array.from(
    { length: 50 },
    (_, n) => `0086${sdkAppId.padEnd(11, '0').slice(0, -2)}${10 + n}`,
  )
  const [start] = [Math.floor(clock.now() / 1000) - 60]
  const campaign = { sdkAppId: app, id, name, startTime: start, endTime: start + 3600 }
  store.addPredictiveCampaign({ ...campaign, callees })
  store.addCruiseCampaign({ ...campaign, callees })
  store.addSkillGroup({ sdkAppId: app, id, name })
  return {
    sdkAppId,
    taskId: String(
      store.addAutoCalloutTask({ sdkAppId: app, id, name, notBefore: start, callees }),
    ),
    campaignId: String(id),
    skillGroupId: String(id),
    sessionId: store.addCall({
      sdkAppId: app,
      sessionId: 'session-4711',
      callee: callees[0] as string,
    }),
    mail: store.addStaff({ sdkAppId: app, name, mail: 'someone@example.com' }),
    number: store.addNumber({ sdkAppId: app, number: '0086075500000042' }),
    calleeId: `${id}:${NOBODY}`,
  }
}

/** Ids of the same forms, of nothing. */
export function nothingIn(sdkAppId: string): Things {
  return {
    sdkAppId,
    ...{ taskId: '987654', campaignId: '987654', skillGroupId: '987654' },
    ...{ sessionId: 'unknown-session', mail: 'nobody@example.com', number: '0086075599999999' },
    calleeId: `987654:${NOBODY}`,
  }
}
