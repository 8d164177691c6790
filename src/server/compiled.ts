import { type DocumentNode, type ExecutionResult, type GraphQLSchema, Kind, visit } from 'graphql'
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

/**
 * The compiler loses the value of a variable whose name is that of an object's prototype, and of one
 * inside a reference that is written out: its answer would be about something else.
 */
function isMisread(document: DocumentNode): boolean {
  let isLost = false
  visit(document, {
    VariableDefinition({ variable }) {
      isLost ||= variable.name.value === '__proto__'
    },
    Argument({ name, value }) {
      if (name.value !== 'representations' || value.kind === Kind.VARIABLE) return
      visit(value, {
        Variable() {
          isLost = true
        },
      })
    },
  })
  return isLost
}

/** Errors are told by graphql-js, which executes once more where there are any. */
const OPTIONS = { disablingCapturingStackErrors: true }
