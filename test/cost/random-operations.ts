import type { GeneratorValue } from 'fast-check'
import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  parse,
  print,
} from 'graphql'
import { pricesOf } from '../../src/cost/price.ts'

/** Values by the names of arguments, those of identities that exist and of some that do not. */
export type Pool = Readonly<Record<string, readonly unknown[]>>

export interface RandomOperation {
  readonly document: string
  readonly variables: Record<string, unknown>
}

type Composite = GraphQLObjectType | GraphQLInterfaceType
type Field = GraphQLField<unknown, unknown>

/** Makes operations of all that the schema has, out of the choices that `g` draws. */
export class RandomOperations {
  readonly #g: GeneratorValue
  readonly #schema: GraphQLSchema
  readonly #pool: Pool
  readonly #fragments: { name: string; type: string; text: string }[] = []
  readonly #definitions: string[] = []
  readonly #variables: Record<string, unknown> = {}
  /** Whether to go far down by short lists, or to ask for this and that. */
  readonly #deep: boolean
  #names = 0

  constructor(g: GeneratorValue, schema: GraphQLSchema, pool: Pool) {
    this.#g = g
    this.#schema = schema
    this.#pool = pool
    this.#deep = g(fc.nat, { max: 2 }) === 0
  }

  query(): RandomOperation {
    const type = this.#schema.getQueryType() as GraphQLObjectType
    const all = Object.values(type.getFields()).filter(({ name }) => name !== '_service')
    const fields = this.#deep ? all.filter((field) => !isPriced(field) || isList(field)) : all
    const roots = this.#several(1, this.#deep ? 1 : 3).map(() => this.#rootField(this.#one(fields)))
    return this.#operation('query', roots)
  }

  mutation(): RandomOperation {
    const type = this.#schema.getMutationType() as GraphQLObjectType
    const fields = Object.values(type.getFields())
    const roots = this.#several(1, 2).map(() => this.#rootField(this.#one(fields)))
    return this.#operation('mutation', roots)
  }

  #operation(kind: string, roots: readonly string[]): RandomOperation {
    const head = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : ''
    const fragments = this.#fragments.map(({ text }) => text)
    const text = [`${kind} ${head} { ${roots.join(' ')} }`, ...fragments].join('\n')
    return { document: print(parse(text)), variables: this.#variables }
  }

  #rootField(field: Field): string {
    return field.name === '_entities'
      ? this.#references(field)
      : this.#field(field, this.#deep ? 7 : 3, true)
  }

  #references(field: Field): string {
    const types = this.#schema.getType('_Entity') as unknown as { getTypes(): GraphQLObjectType[] }
    const fragments = this.#several(1, 3).map(() => {
      const type = this.#one(types.getTypes())
      return `... on ${type.name} ${this.#selection(type, 2)}`
    })
    const list = this.#several(1, 12).map(() => this.#one(this.#pool.representations ?? []))
    const value = this.#value(field.args[0] as GraphQLArgument, list)
    return `${this.#name()}: _entities(representations: ${value}) { __typename ${fragments.join(' ')} }`
  }

  /** Fields of a type, some of them in fragments, some left out by a condition. */
  #selection(type: Composite, depth: number): string {
    const parts = this.#several(1, this.#deep ? 2 : 4).map(() => this.#part(type, depth))
    return `{ ${parts.join(' ')} }`
  }

  #part(type: Composite, depth: number): string {
    const way = this.#g(fc.nat, { max: 11 })
    if (way === 0) return `... ${this.#condition()} ${this.#fieldsAlone(type, depth)}`
    if (way === 1) return `...${this.#fragment(type, depth)} ${this.#condition()}`
    if (way <= 5 && isInterfaceType(type)) return this.#onType(type, depth)
    return this.#field(this.#one(this.#fieldsOf(type, depth)), depth, false)
  }

  #onType(type: GraphQLInterfaceType, depth: number): string {
    const concrete = this.#one(this.#schema.getPossibleTypes(type))
    return `... on ${concrete.name} ${this.#fieldsAlone(concrete, depth)}`
  }

  #fieldsAlone(type: Composite, depth: number): string {
    const fields = this.#several(1, 3).map(() =>
      this.#field(this.#one(this.#fieldsOf(type, depth)), depth, false),
    )
    return `{ ${fields.join(' ')} }`
  }

  /** A fragment of the same type that stands already, or a new one. */
  #fragment(type: Composite, depth: number): string {
    const known = this.#fragments.filter((each) => each.type === type.name)
    if (known.length > 0 && this.#g(fc.boolean)) return this.#one(known).name
    const name = `F${this.#names++}`
    const text = `fragment ${name} on ${type.name} ${this.#fieldsAlone(type, depth)}`
    this.#fragments.push({ name, type: type.name, text })
    return name
  }

  /** Objects as long as they may stand, and mostly where they may; those that cost most of all. */
  #fieldsOf(type: Composite, depth: number): readonly Field[] {
    const all = Object.values(type.getFields())
    const objects = all.filter((field) => isComposite(field))
    const further = objects.filter((field) => leadsOn(field))
    if (this.#deep && depth > 0 && further.length > 0) return further
    const dear = objects.filter((field) => pricesOf(field).length > 0)
    const way = this.#g(fc.nat, { max: 4 })
    if (depth > 0 && dear.length > 0 && way < 2) return dear
    if (depth > 0 && objects.length > 0 && way < 4) return objects
    const rest = depth > 0 ? all : all.filter((field) => !isComposite(field))
    return rest.length > 0 ? rest : all
  }

  /** A field with arguments of its own gets a name of its own; others may meet and be merged. */
  #field(field: Field, depth: number, isRoot: boolean): string {
    const type = getNamedType(field.type)
    const args = this.#arguments(field)
    const own = args !== '' || (isRoot && this.#g(fc.boolean))
    const name = own || this.#g(fc.nat, { max: 7 }) === 0 ? `${this.#name()}: ` : ''
    // Pages and edges are no step of their own.
    const next = /(Page|Connection|Edge|Payload)$/.test(type.name) ? depth : depth - 1
    const below = isObjectType(type) || isInterfaceType(type) ? this.#selection(type, next) : ''
    return `${name}${field.name}${args} ${this.#condition()} ${below}`
  }

  #arguments(field: Field): string {
    const some = this.#deep || this.#g(fc.nat, { max: 3 }) > 0
    const given = field.args.filter(
      (argument) => isRequiredArgument(argument) || (some && this.#given(argument)),
    )
    if (given.length === 0) return ''
    const pairs = given.map(
      (each) => `${each.name}: ${this.#value(each, this.#argument(field, each))}`,
    )
    return `(${pairs.join(', ')})`
  }

  /** Filters leave little to be asked for. */
  #given({ name }: GraphQLArgument): boolean {
    if (isSize(name)) return this.#deep || this.#g(fc.nat, { max: 7 }) > 0
    return !this.#deep && this.#g(fc.nat, { max: 3 }) === 0
  }

  #argument(field: Field, { name }: GraphQLArgument): unknown {
    if (this.#deep && isSize(name)) return 2 + this.#g(fc.nat, { max: 4 })
    const values = this.#pool[`${field.name}.${name}`] ?? this.#pool[name]
    if (values === undefined) throw new Error(`nothing to choose for ${field.name}.${name}`)
    return this.#one(values)
  }

  /** As a literal, in a variable, as the default of one, or as a default that is passed over. */
  #value({ type }: GraphQLArgument, value: unknown): string {
    const way = this.#g(fc.nat, { max: 4 })
    if (way < 2 || String(type).includes('Input')) {
      if (!String(type).includes('Input')) return literal(value)
    }
    const name = `v${this.#names++}`
    const nullable = String(type).replace(/!$/, '')
    if (way === 3) {
      this.#definitions.push(`$${name}: ${nullable} = ${literal(value)}`)
      return `$${name}`
    }
    this.#definitions.push(`$${name}: ${way === 4 ? `${nullable} = ${literal(value)}` : type}`)
    this.#variables[name] = value
    return `$${name}`
  }

  #condition(): string {
    const way = this.#g(fc.nat, { max: this.#deep ? 200 : 50 })
    if (way > 3) return ''
    const directive = this.#one(['skip', 'include'])
    const holds = this.#g(fc.boolean)
    if (way === 0) return `@${directive}(if: ${holds})`
    const name = `v${this.#names++}`
    this.#definitions.push(`$${name}: Boolean${way === 1 ? '!' : ` = ${holds}`}`)
    if (way !== 2) this.#variables[name] = way === 1 ? holds : !holds
    return `@${directive}(if: $${name})`
  }

  #name(): string {
    return `n${this.#names++}`
  }

  #one<Value>(values: readonly Value[]): Value {
    return values[this.#g(fc.nat, { max: values.length - 1 })] as Value
  }

  #several(least: number, most: number): undefined[] {
    return Array.from({ length: least + this.#g(fc.nat, { max: most - least }) })
  }
}

function isSize(name: string): boolean {
  return name === 'pageSize' || name === 'first'
}

function isList({ args }: Field): boolean {
  return args.some(({ name }) => isSize(name))
}

/** Whether it costs calls, or something does at most two steps below: a page, and what it holds. */
function leadsOn(field: Field, steps = 2): boolean {
  if (isPriced(field)) return true
  const type = getNamedType(field.type)
  if (!isObjectType(type) || steps === 0) return false
  return Object.values(type.getFields()).some((below) => leadsOn(below, steps - 1))
}

function isPriced(field: Field): boolean {
  return pricesOf(field).length > 0
}

function isComposite({ type }: Field): boolean {
  const named = getNamedType(type)
  return isObjectType(named) || isInterfaceType(named)
}

/** A value as a document writes it. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value)
  }
  const members = Object.entries(value).map(([name, member]) => `${name}: ${literal(member)}`)
  return `{ ${members.join(', ')} }`
}
