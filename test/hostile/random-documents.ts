import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

export interface RandomRequest {
  readonly query: string
  readonly variables: Record<string, unknown>
  readonly operationName?: string
}

/** A value that a document writes without quotes. */
class Word {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toJSON(): string {
    return this.text
  }
}

const APP = '1400000000'
const IDS = ['1', '2', '3', '255', '2569', '2570', '2601', '0', '-1', '9'.repeat(30), 'x', '']
const TEXTS = [
  ...IDS,
  'agent-01@example.com',
  '008613000000001',
  '+8613000000001',
  '深圳',
  '\\"',
  '09:00:00',
]
const NUMBERS = [0, 1, 2, 5, 20, 100, 1000, 50_000, -1, 2 ** 31, 1.5, 1e300]
const TIMES = [
  '2026-11-01T00:00:00Z',
  '2026-11-20T08:00:00+08:00',
  '2030-01-01T00:00:00Z',
  'now',
  '',
]
/** What fits nowhere, or anywhere. */
const JUNK = [null, '', 'junk', 0, -1, 1.5, true, [], {}, [null], [[['x']]], { a: { b: [1] } }]

/**
 * Makes requests out of all that a schema has: most of them nearly right, with one thing or another
 * wrong about them. The same seed makes the same requests.
 */
export class RandomDocuments {
  readonly #schema: GraphQLSchema
  #state: number
  #names = 0
  #fragments: string[] = []
  #definitions: string[] = []
  #variables: Record<string, unknown> = {}

  constructor(schema: GraphQLSchema, seed: number) {
    this.#schema = schema
    this.#state = seed
  }

  next(): RandomRequest {
    this.#names = 0
    this.#fragments = []
    this.#definitions = []
    this.#variables = {}
    const query = this.#damaged(this.#document())
    const operationName = this.#happens(0.03) ? { operationName: this.#one(TEXTS) } : {}
    const variables = this.#happens(0.02)
      ? { ...this.#variables, x: this.#junk() }
      : this.#variables
    return { query, variables, ...operationName }
  }

  #document(): string {
    const isMutation = this.#happens(0.15)
    const root = isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType()
    const count = this.#happens(0.02) ? 25 : 1 + this.#below(3)
    const depth = this.#happens(0.03) ? 14 : 1 + this.#below(6)
    const fields = this.#times(count, () => this.#field(root as GraphQLObjectType, depth))
    const directive = this.#happens(0.05) ? `@maxAge(seconds: ${this.#one(NUMBERS)})` : ''
    const head = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : ''
    const operation = `${isMutation ? 'mutation' : 'query'} R${head} ${directive} { ${fields} }`
    return [operation, ...this.#fragments].join('\n')
  }

  /** One character or a piece of the text is another, or gone, or there twice. */
  #damaged(text: string): string {
    if (!this.#happens(0.06)) return text
    const [start, length] = [this.#below(text.length), this.#below(12)]
    const piece = text.slice(start, start + length)
    const other = this.#one([
      '',
      piece + piece,
      '{',
      '}',
      '"',
      '...',
      '$x',
      '\u0000',
      '@skip',
      '深',
    ])
    return text.slice(0, start) + other + text.slice(start + length)
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (depth <= 0) return '{ __typename }'
    return `{ ${this.#times(1 + this.#below(4), () => this.#part(type, depth))} }`
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    if (this.#happens(0.06)) return `... ${this.#condition()} ${this.#selection(type, depth)}`
    if (this.#happens(0.06)) return `...${this.#fragment(type, depth)} ${this.#condition()}`
    if (isAbstractType(type) && this.#happens(0.7)) return this.#onType(type, depth)
    if (isObjectType(type) || isInterfaceType(type)) return this.#field(type, depth)
    return '__typename'
  }

  #onType(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : []
    const any = Object.values(this.#schema.getTypeMap()).filter(isObjectType)
    const chosen = this.#one(this.#happens(0.05) ? any : possible)
    return `... on ${chosen.name} ${this.#selection(chosen, depth)}`
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const name = `F${this.#names++}`
    const text = `fragment ${name} on ${type.name} ${this.#selection(type, depth - 1)}`
    this.#fragments.push(this.#happens(0.02) ? text.replace('{', `{ ...${name}`) : text)
    return name
  }

  #field(
    type: { getFields(): Record<string, GraphQLField<unknown, unknown>> },
    depth: number,
  ): string {
    if (this.#happens(0.03))
      return this.#one(['__typename', 'nothing', '__schema { types { name } }'])
    const fields = Object.values(type.getFields())
    // Leaves where there is no way further down.
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)))
    const field = this.#one(depth > 1 || leaves.length === 0 ? fields : leaves)
    const alias = this.#happens(0.4) ? `n${this.#names++}: ` : ''
    const below = this.#inside(getNamedType(field.type), depth)
    return `${alias}${field.name}${this.#arguments(field.args)} ${this.#condition()} ${below}`
  }

  #inside(type: GraphQLNamedOutputType, depth: number): string {
    if (isCompositeType(type)) return this.#happens(0.01) ? '' : this.#selection(type, depth - 1)
    return this.#happens(0.01) ? '{ id }' : ''
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter((each) => this.#happens(isRequiredArgument(each) ? 0.98 : 0.3))
    const pairs = given.map((each) => `${each.name}: ${this.#given(each.type)}`)
    if (this.#happens(0.01)) pairs.push('nothing: 1')
    return pairs.length > 0 ? `(${pairs.join(', ')})` : ''
  }

  /** As a literal, or in a variable of this type or of another. */
  #given(type: GraphQLInputType): string {
    const value = this.#value(type, 4)
    if (this.#happens(0.5)) return literal(value)
    const name = `v${this.#names++}`
    const told = this.#happens(0.03)
      ? this.#one(['String', 'Int!', '[ID]', 'Nothing'])
      : String(type)
    const fallback = this.#happens(0.1) ? ` = ${literal(this.#value(type, 2))}` : ''
    this.#definitions.push(`$${name}: ${told}${fallback}`)
    if (!this.#happens(0.03)) this.#variables[name] = value
    return `$${name}`
  }

  #condition(): string {
    if (!this.#happens(0.05)) return ''
    const directive = this.#one(['skip', 'include', 'include', 'deprecated', 'nothing'])
    return `@${directive}(if: ${this.#given(this.#schema.getType('Boolean') as GraphQLInputType)})`
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (this.#happens(0.03)) return this.#junk()
    if (isNonNullType(type)) return this.#value(type.ofType, depth)
    if (isListType(type)) {
      return Array.from({ length: this.#below(4) }, () => this.#value(type.ofType, depth - 1))
    }
    if (isEnumType(type)) return new Word(this.#one(type.getValues()).name)
    if (!isInputObjectType(type)) return this.#scalar(type.name)
    const members = Object.values(type.getFields()).filter((member) =>
      this.#happens(isRequiredInputField(member) ? 0.99 : 0.2),
    )
    return Object.fromEntries(members.map((each) => [each.name, this.#value(each.type, depth - 1)]))
  }

  #scalar(name: string): unknown {
    if (name === 'Int' || name === 'Float') return this.#one(NUMBERS)
    if (name === 'Boolean') return this.#happens(0.5)
    if (name === 'DateTime') return this.#one(TIMES)
    if (name === '_Any') return this.#reference()
    if (name !== 'ID') return this.#one(TEXTS)
    return this.#happens(0.5) ? this.#one(IDS) : this.#globalId()
  }

  #reference(): unknown {
    const __typename = this.#typename()
    const key = this.#one([
      'taskId',
      'campaignId',
      'sessionId',
      'mail',
      'number',
      'skillGroupId',
      '__proto__',
    ])
    if (this.#happens(0.5))
      return { __typename, id: this.#happens(0.8) ? this.#globalId() : this.#junk() }
    return { __typename, sdkAppId: this.#happens(0.8) ? APP : this.#junk(), [key]: this.#one(IDS) }
  }

  #globalId(): string {
    return `${this.#typename()}:${this.#happens(0.9) ? APP : this.#one(IDS)}:${this.#one(IDS)}`
  }

  #typename(): string {
    const entity = this.#schema.getType('_Entity')
    const types = isAbstractType(entity) ? this.#schema.getPossibleTypes(entity) : []
    return this.#happens(0.95)
      ? this.#one(types).name
      : this.#one(['Query', 'Nothing', 'constructor', ''])
  }

  #junk(): unknown {
    return this.#one(JUNK)
  }

  #times(count: number, make: () => string): string {
    return Array.from({ length: count }, make).join(' ')
  }

  #one<Value>(values: readonly Value[]): Value {
    return values[this.#below(values.length)] as Value
  }

  #happens(chance: number): boolean {
    return this.#random() < chance
  }

  #below(most: number): number {
    return Math.floor(this.#random() * most)
  }

  /** Mulberry32, a generator of one word of state. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function literal(value: unknown): string {
  if (value instanceof Word) return value.text
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => `${name}: ${literal(member)}`)
  return `{ ${members.join(', ')} }`
}
