import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  valueFromASTUntyped,
} from 'graphql'

/** What the schema says with `@upstream` of a field or a type. */
export interface Price {
  readonly action: string
  /** How many objects one call answers; null: all of one application. */
  readonly objects: number | null
  readonly calls: number
  /** The type of the object that is read; null: each field for itself. */
  readonly oncePer: string | null
  readonly keysAreFree: boolean
}

/** What the schema says with `@listSize` of a field. */
export interface ListSize {
  readonly assumedSize: number | null
  readonly slicingArguments: readonly string[]
  readonly sizedFields: readonly string[]
}

type Element = GraphQLField<unknown, unknown> | GraphQLObjectType

const prices = new WeakMap<Element, readonly Price[]>()
const listSizes = new WeakMap<Element, ListSize | null>()
const keyFields = new WeakMap<Element, readonly string[]>()

export function pricesOf(element: Element): readonly Price[] {
  return remembered(prices, element, () => directives(element, 'upstream').map(priceOf))
}

export function listSizeOf(field: GraphQLField<unknown, unknown>): ListSize | null {
  return remembered(listSizes, field, () => {
    const [directive] = directives(field, 'listSize')
    return directive === undefined ? null : sizeOf(directive)
  })
}

/** The fields of all keys of an entity; none where the type is no entity. */
export function keyFieldsOf(type: GraphQLObjectType): readonly string[] {
  return remembered(keyFields, type, () => {
    const keys = directives(type, 'key').map((directive) => argumentsOf(directive).fields)
    return keys.flatMap((fields) => String(fields).split(' '))
  })
}

function priceOf(directive: ConstDirectiveNode): Price {
  const { action, objects, calls, oncePer, keysAreFree } = argumentsOf(directive)
  return {
    action: String(action),
    objects: objects === null ? null : Number(objects ?? 1),
    calls: Number(calls ?? 1),
    oncePer: typeof oncePer === 'string' ? oncePer : null,
    keysAreFree: keysAreFree === true,
  }
}

function sizeOf(directive: ConstDirectiveNode): ListSize {
  const { assumedSize, slicingArguments, sizedFields } = argumentsOf(directive)
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : null,
    slicingArguments: texts(slicingArguments),
    sizedFields: texts(sizedFields),
  }
}

function directives({ astNode }: Element, name: string): readonly ConstDirectiveNode[] {
  return astNode?.directives?.filter((directive) => directive.name.value === name) ?? []
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  const given = directive.arguments ?? []
  return Object.fromEntries(
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  )
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function remembered<Key extends object, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  read: () => Value,
): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const value = read()
  known.set(key, value)
  return value
}
