import { type GraphQLObjectType, type GraphQLSchema, isUnionType } from 'graphql'
import { keyFieldsOf, type Price, pricesOf } from './price.ts'

/** References of one type to one application. */
export interface Group {
  /** The objects that are meant, each once. */
  readonly objects: ReadonlySet<string>
  /** What has to be read for them: each itself, or what it lies within. */
  readonly reads: ReadonlySet<string>
}

/** By the names of their types. */
export type Tally = ReadonlyMap<string, readonly Group[]>

/** A list may be as long as a request's body allows, and several amounts ask for its tally. */
const tallies = new WeakMap<object, Tally>()

export function tallyOf(schema: GraphQLSchema, representations: unknown): Tally {
  if (!Array.isArray(representations)) return new Map()
  const known = tallies.get(representations)
  if (known !== undefined) return known
  const tally = count(schema, representations)
  tallies.set(representations, tally)
  return tally
}

/** The types that references can point to. */
export function entityTypes(schema: GraphQLSchema) {
  const entity = schema.getType('_Entity')
  return isUnionType(entity) ? entity.getTypes() : []
}

/** The calls that a price takes for references. */
export function callsForGroups({ objects, calls }: Price, groups: readonly Group[]): number {
  const answers = groups.map(({ reads }) =>
    objects === null ? 1 : Math.ceil(reads.size / objects),
  )
  return answers.reduce((sum, each) => sum + each, 0) * calls
}

export function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { objects }) => sum + objects.size, 0)
}

interface GrowingGroup {
  readonly objects: Set<string>
  readonly reads: Set<string>
}

function count(schema: GraphQLSchema, representations: readonly unknown[]): Tally {
  const types = new Map(entityTypes(schema).map((type) => [type.name, type]))
  const found = new Map<string, Map<string, GrowingGroup>>()
  for (const each of representations) {
    if (typeof each !== 'object' || each === null) continue
    const { __typename, ...key } = each as Record<string, unknown>
    const type = types.get(textOf(__typename))
    if (type !== undefined) add(found, type, objectOf(type, key))
  }
  return new Map([...found].map(([name, groups]) => [name, [...groups.values()]]))
}

function add(
  found: Map<string, Map<string, GrowingGroup>>,
  type: GraphQLObjectType,
  object: readonly string[],
): void {
  const [sdkAppId = ''] = object
  const groups = found.get(type.name) ?? new Map<string, GrowingGroup>()
  const group = groups.get(sdkAppId) ?? { objects: new Set(), reads: new Set() }
  // The id of an object that lies within another begins with the other's id.
  const isWithin = pricesOf(type).some(({ oncePer }) => oncePer !== null)
  group.objects.add(object.join(':'))
  group.reads.add((isWithin ? object.slice(0, 2) : object).join(':'))
  found.set(type.name, groups.set(sdkAppId, group))
}

/** The parts of a key in either form, `<Type>:<sdkAppId>:<id>` or its members: application, then id. */
function objectOf(
  type: GraphQLObjectType,
  { id, sdkAppId, ...others }: Record<string, unknown>,
): readonly string[] {
  if (id !== undefined) return textOf(id).split(':').slice(1)
  const own = keyFieldsOf(type).find((name) => name !== 'id' && name !== 'sdkAppId') ?? ''
  return [textOf(sdkAppId), textOf(others[own])]
}

/** Any JSON may stand there; what is neither text nor number is refused before anything is read. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
