import { setImmediate as nextTurn } from 'node:timers/promises'
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, Kind, visit } from 'graphql'
import { LRUCache } from 'lru-cache'
import { compileCost, type OperationCost } from '../cost/index.ts'
import { type Compile, type CompiledQuery, loadCompiler, type Variables } from './compiled.ts'
import type { Admission } from './limits/admission.ts'
import { sizesOf } from './limits/size.ts'
import { perDocument } from './per-document.ts'
import { asksRouterFields } from './router/index.ts'

/** A query that was found valid; compiled once it comes back. */
interface KnownQuery {
  readonly document: DocumentNode
  readonly cost: OperationCost
  /** Only the router may ask it, where that has to prove itself. */
  readonly isForRouter: boolean
}

export interface KnownOperations {
  /** Remembers a query that was validated. */
  learn(text: string, operationName: string | undefined, document: DocumentNode): void
  /** A known query as a program; null where the slow way is the only one, or would refuse it. */
  find(
    text: string,
    operationName: string | undefined,
    variables: Variables,
    fromRouter: boolean,
  ): CompiledQuery | null
  /** A query as a program at its first sight, where it asks for so much that it would hold the process. */
  ofLong(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Variables,
  ): Promise<CompiledQuery | null>
}

const MOST_QUERIES = 1000
/** Compiling takes a millisecond for each 300 characters, during which nothing else is done. */
const LONGEST_TEXT = 4000
/** Fragments make a long program of a short text: so many fields are as many as such a text can hold. */
const MOST_FIELDS = 300

export function knownOperations(
  schema: GraphQLSchema,
  maxUpstreamCalls: number,
  admission: Pick<Admission, 'tooManyReferences'>,
): KnownOperations {
  const queries = new LRUCache<string, Map<string, KnownQuery>>({ max: MOST_QUERIES })
  let compiler: Promise<Compile> | undefined
  let compile: Compile | undefined
  const load = async () => {
    compiler ??= loadCompiler(schema).then(compiledOnce)
    compile = await compiler
    return compile
  }
  return {
    learn(text, operationName = '', document) {
      if (text.length > LONGEST_TEXT || !isShort(document)) return
      const ofText = queries.get(text) ?? new Map<string, KnownQuery>()
      if (ofText.has(operationName)) return
      const cost = compileCost(schema, document, operationName || undefined)
      const isForRouter = asksRouterFields(document)
      queries.set(text, ofText.set(operationName, { document, cost, isForRouter }))
    },
    find(text, operationName = '', variables, fromRouter) {
      const query = queries.get(text)?.get(operationName)
      if (query === undefined || query.cost.of(variables) > maxUpstreamCalls) return null
      if (query.isForRouter && !fromRouter) return null
      if (admission.tooManyReferences(query.document, variables) !== null) return null
      if (compile === undefined) {
        // Not before a query has come back: the first answer of a process need not wait for it.
        void load()
        return null
      }
      return compile(query.document, operationName || undefined)
    },
    async ofLong(document, operationName, variables) {
      if (!isLong(pageSizes(document), variables) || !isShort(document)) return null
      return (await load())(document, operationName)
    },
  }
}

const NONE: ReadonlySet<string> = new Set()

const isShort = perDocument((document) =>
  sizesOf(document, NONE).every(({ fields }) => fields <= MOST_FIELDS),
)

/** Compiles each operation of a document once. */
function compiledOnce(compile: Compile): Compile {
  const compiled = perDocument(() => new Map<string, CompiledQuery | null>())
  return (document, operationName = '') => {
    const queries = compiled(document)
    const known = queries.get(operationName)
    if (known !== undefined) return known
    const query = withPauses(compile(document, operationName || undefined), document)
    queries.set(operationName, query)
    return query
  }
}

/** Longer pages take so long to make that something else gets its turn before they are printed. */
const LONG_PAGE = 1000

function withPauses(query: CompiledQuery | null, document: DocumentNode): CompiledQuery | null {
  const sizes = pageSizes(document)
  if (query === null || sizes.length === 0) return query
  return (context, variables) => {
    const result = query(context, variables)
    return isLong(sizes, variables) ? afterPause(result) : result
  }
}

async function afterPause(result: ExecutionResult | Promise<ExecutionResult>) {
  const done = await result
  await nextTurn()
  return done
}

/** What a document asks for as sizes of pages: numbers, and names of variables. */
const pageSizes = perDocument((document): readonly (number | string)[] => {
  const sizes: (number | string)[] = []
  visit(document, {
    Argument({ name, value }) {
      if (name.value !== 'pageSize' && name.value !== 'first') return
      if (value.kind === Kind.VARIABLE) sizes.push(value.name.value)
      if (value.kind === Kind.INT) sizes.push(Number(value.value))
    },
  })
  return sizes
})

function isLong(sizes: readonly (number | string)[], variables: Variables): boolean {
  return sizes.some((size) => {
    return Number(typeof size === 'number' ? size : variables[size]) > LONG_PAGE
  })
}
