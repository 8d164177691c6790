import type { ApolloServerPlugin } from '@apollo/server'
import {
  GraphQLInt,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  valueFromAST,
} from 'graphql'
import type { Context } from '../context.ts'
import { InvalidInput } from '../errors.ts'
import { refusedOperation } from './refused-operation.ts'

const DAY = 86_400 // seconds

/** Lets a query say with `@maxAge` how old an answer will do, for all that it reads. */
export const maxAge: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request, contextValue }) {
        if (operation === undefined) return
        const seconds = maxAgeOf(schema, operation, request.variables ?? {})
        if (seconds !== null) contextValue.terms.maxAgeMs = seconds * 1000
      },
    }
  },
}

/** Null where the operation does not say, and where its variables are told wrong by who executes it. */
export function maxAgeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const directive = operation.directives?.find(({ name }) => name.value === 'maxAge')
  const seconds = directive?.arguments?.[0]?.value
  if (seconds === undefined) return null
  const { variableDefinitions = [] } = operation
  const { coerced } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 })
  return coerced === undefined ? null : checked(valueFromAST(seconds, GraphQLInt, coerced))
}

function checked(seconds: unknown): number {
  if (typeof seconds === 'number' && seconds >= 0 && seconds <= DAY) return seconds
  const expected = `a whole number from 0 to ${DAY}`
  throw refusedOperation(
    new InvalidInput([{ argument: '@maxAge(seconds)', expected, got: String(seconds) }]),
  )
}
