import { type DocumentNode, type ExecutionResult, type GraphQLSchema, Kind } from 'graphql'
import type { Context } from '../context.ts'

export type Variables = Readonly<Record<string, unknown>>

/** A query as a program: the same answer as from graphql-js where nothing goes wrong. */
export type CompiledQuery = (
  context: Context,
  variables: Variables,
) => ExecutionResult | Promise<ExecutionResult>

/** Null where a document cannot be compiled. */
export type Compile = (document: DocumentNode, operationName?: string) => CompiledQuery | null

/**
 * The compiler, loaded when first wanted: it would add to every start what only a repeated query
 * gains from.
 */
export async function loadCompiler(schema: GraphQLSchema): Promise<Compile> {
  const { compileQuery, isCompiledQuery } = await import('graphql-jit')
  return (document, operationName) => {
    if (isMisread(document)) return null
    const compiled = compileQuery(schema, document, operationName, OPTIONS)
    if (!isCompiledQuery(compiled)) return null
    return (context, variables) => compiled.query({}, context, variables)
  }
}

/** The compiler keeps variables in an object that takes this name for its prototype, and loses the value. */
function isMisread({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (each) =>
      each.kind === Kind.OPERATION_DEFINITION &&
      each.variableDefinitions?.some(({ variable }) => variable.name.value === '__proto__'),
  )
}

/** Errors are told by graphql-js, which executes once more where there are any. */
const OPTIONS = { disablingCapturingStackErrors: true }
