import { type GraphQLObjectType, type GraphQLSchema, isUnionType } from 'graphql'
import { keyFieldsOf, type Price, pricesOf } from './price.ts'

/**
 * References of one type that are answered at the same moment, how many in each: those to one
 * application where one call answers many, those to one object where it answers one.
 */
export type Tally = ReadonlyMap<string, readonly number[]>

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

/** The calls that a price takes for references that are answered together in such groups. */
export function callsForGroups({ objects, calls }: Price, groups: readonly number[]): number {
  const several = objects !== null && objects > 1
  const all = groups.map((size) => (several ? Math.ceil(size / objects) : 1))
  return all.reduce((sum, each) => sum + each, 0) * calls
}

export function mostOf(groups: readonly number[]): number {
  return groups.reduce((most, size) => Math.max(most, size), 0)
}

/** By type, then by what is answered together: the objects that are meant, each once. */
type Found = Map<string, Map<string, Set<string>>>

function count(schema: GraphQLSchema, representations: readonly unknown[]): Tally {
  const types = new Map(entityTypes(schema).map((type) => [type.name, type]))
  const found: Found = new Map()
  for (const each of representations) {
    if (typeof each !== 'object' || each === null) continue
    const { __typename, ...key } = each as Record<string, unknown>
    const type = types.get(String(__typename))
    if (type === undefined) continue
    const object = objectOf(type, key)
    add(found, type.name, together(type, object), object.join(':'))
  }
  return new Map([...found].map(([name, groups]) => [name, [...groups.values()].map(sizeOf)]))
}

/** What of a type is answered together, by the parts of an object's key. */
function together(type: GraphQLObjectType, object: readonly string[]): string {
  const [price] = pricesOf(type)
  if (price === undefined || price.objects !== 1) return object.slice(0, 1).join(':')
  // The id of an object that lies within another begins with the other's id.
  return (price.oncePer === null ? object : object.slice(0, 2)).join(':')
}

/** The parts of a key in either form, `<Type>:<sdkAppId>:<id>` or its members: application, then id. */
function objectOf(
  type: GraphQLObjectType,
  { id, sdkAppId, ...others }: Record<string, unknown>,
): readonly string[] {
  if (id !== undefined) return String(id).split(':').slice(1)
  const own = keyFieldsOf(type).find((name) => name !== 'id' && name !== 'sdkAppId') ?? ''
  return [String(sdkAppId), String(others[own])]
}

function add(found: Found, type: string, together: string, object: string): void {
  const groups = found.get(type) ?? new Map<string, Set<string>>()
  const group = groups.get(together) ?? new Set<string>()
  found.set(type, groups.set(together, group.add(object)))
}

function sizeOf(set: ReadonlySet<string>): number {
  return set.size
}
