import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type VariableDefinitionNode,
  visit,
} from 'graphql'
import type { Context } from '../context.ts'
import { hasMoreThan } from './limits/values.ts'

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
    const { variableDefinitions = [] } = getOperationAST(document, operationName) ?? {}
    return (context, variables) => {
      const errors = errorsIn(variables, variableDefinitions, schema)
      return errors === undefined ? compiled.query({}, context, variables) : { errors }
    }
  }
}

/** Beyond this many values it matters that the compiler finds, and words, everything that is wrong. */
const MANY_VALUES = 200

/** What graphql-js has against many variables, which stops at the first. */
function errorsIn(
  variables: Variables,
  definitions: readonly VariableDefinitionNode[],
  schema: GraphQLSchema,
): readonly GraphQLError[] | undefined {
  if (!hasMoreThan(MANY_VALUES, variables)) return undefined
  return getVariableValues(schema, definitions, variables, { maxErrors: 1 }).errors
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
