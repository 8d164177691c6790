import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { execute, type GraphQLSchema, OperationTypeNode } from 'graphql'
import type { Context } from '../context.ts'
import type { KnownOperations } from './known-operations.ts'
import { isTraced } from './router/index.ts'

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']

/** Of more wrong values than these nobody reads the messages, and each takes time to write. */
const MOST_VARIABLE_ERRORS = 5

/**
 * How Apollo Server executes: by graphql-js, but large queries by their compiled form. One that
 * then fails is executed again by graphql-js, for its errors; what the loaders of the operation
 * read, or failed to read, is remembered there, so that CCC is not asked again.
 *
 * Apollo Server writes into the schema that it is given once something is traced, and from then on each
 * of its fields takes longer: so it may be given one of its own, by which what is traced is executed.
 */
export function executeBy(
  schema: GraphQLSchema,
  apolloSchema: GraphQLSchema,
  operations: KnownOperations,
): Gateway {
  const load: Gateway['load'] = async () => ({
    async executor({ document, operation, operationName, request, context }) {
      const variables = request.variables ?? {}
      if (operation.operation === OperationTypeNode.QUERY) {
        const name = operationName ?? undefined
        const query = await operations.ofLong(document, name, variables)
        const result = await query?.(context as Context, variables)
        if (result?.errors === undefined && result !== undefined) return result
      }
      return execute({
        schema: isTraced(context as Context) ? apolloSchema : schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
        options: { maxCoercionErrors: MOST_VARIABLE_ERRORS },
      })
    },
  })
  return {
    load,
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: apolloSchema, coreSupergraphSdl: '' })
      return () => {}
    },
    async stop() {},
  }
}
