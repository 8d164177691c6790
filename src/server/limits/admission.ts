import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Limits } from '../../config/index.ts'
import { QueryTooLarge, RequestTooLarge } from '../../errors.ts'
import type { Variables } from '../compiled.ts'
import { extentOf } from './json-text.ts'
import { representationsIn } from './representations.ts'
import { hasAnyOf, type RootFields, rootFieldsOf } from './root-fields.ts'
import { type Size, sizesOf } from './size.ts'

/** Characters of documents that are known to be small enough. */
const MOST_KNOWN = 1_000_000

/** Looks at what is asked for, whichever way it came, before anything is done about it. */
export class Admission {
  readonly #limits: Limits
  readonly #rootFields: RootFields
  readonly #small = new LRUCache<string, true>({
    maxSize: MOST_KNOWN,
    sizeCalculation: (_value, text) => text.length + 1,
  })

  constructor(schema: GraphQLSchema, limits: Limits) {
    this.#limits = limits
    this.#rootFields = rootFieldsOf(schema)
  }

  /** All that a document has too much of; before validation, which takes longest of all. */
  tooMuchIn(text: string): QueryTooLarge[] {
    if (this.#small.has(text)) return []
    const tooMuch = this.#tooMuch(text)
    if (tooMuch.length === 0) this.#small.set(text, true)
    return tooMuch
  }

  #tooMuch(text: string): QueryTooLarge[] {
    const document = this.#read(text)
    if (document instanceof QueryTooLarge) return [document]
    if (document === null) return []
    const sizes = sizesOf(document, this.#rootFields.creating)
    return MEASURES.flatMap((measure) => {
      const found = Math.max(0, ...sizes.map((size) => size[measure]))
      const allowed = this.#limits[measure]
      return found > allowed ? [new QueryTooLarge(measure, found, allowed)] : []
    })
  }

  /** Null where there is nothing wrong with the body of an operation, so far as its length goes. */
  tooLong(bytes: number, text: string, operationName: string | undefined): RequestTooLarge | null {
    const allowed = this.#limits.plainBodyBytes
    if (bytes <= allowed) return null
    const document = this.#read(text)
    const isDocument = document !== null && !(document instanceof QueryTooLarge)
    const { takingCallees } = this.#rootFields
    if (isDocument && hasAnyOf(takingCallees, document, operationName)) return null
    return new RequestTooLarge(bytes, allowed, 'CCC_GATEWAY_MAX_PLAIN_BODY_BYTES')
  }

  /** Null where the references are few enough. */
  tooManyReferences(document: DocumentNode, variables: Variables): QueryTooLarge | null {
    const found = representationsIn(document, variables)
    const allowed = this.#limits.representations
    return found > allowed ? new QueryTooLarge('representations', found, allowed) : null
  }

  /** Null where the text is no document: whoever executes it has the words for that. */
  #read(text: string): DocumentNode | QueryTooLarge | null {
    const { tokens } = this.#limits
    try {
      return parse(text, { maxTokens: tokens, noLocation: true })
    } catch (error) {
      return isOfTokens(error) ? new QueryTooLarge('tokens', tokens + 1, tokens) : null
    }
  }
}

const MEASURES = ['depth', 'aliases', 'rootFields', 'creates'] as const satisfies (keyof Size)[]

/** The parser has no other sign for it than its sentence. */
function isOfTokens(error: unknown): boolean {
  return (
    error instanceof GraphQLError &&
    /^Syntax Error: Document contains more that \d+ tokens\./.test(error.message)
  )
}

/** Inputs have some thirty members, and a document no more variables than tokens. */
const MOST_MEMBERS = 1000
/** Beyond what any input or representation can hold. */
const MOST_NESTING = 100

/** What a body has too much of, before it is parsed. */
export function tooMuchInJson(body: string): QueryTooLarge[] {
  const { members, nesting } = extentOf(body)
  return [
    ...(members > MOST_MEMBERS ? [new QueryTooLarge('members', members, MOST_MEMBERS)] : []),
    ...(nesting > MOST_NESTING ? [new QueryTooLarge('nesting', nesting, MOST_NESTING)] : []),
  ]
}
