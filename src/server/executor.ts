import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { execute, type GraphQLSchema, OperationTypeNode } from 'graphql'
import type { Context } from '../context.ts'
import type { KnownOperations } from './known-operations.ts'

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']

/**
 * How Apollo Server executes: by graphql-js, but large queries by their compiled form. One that
 * then fails is executed again by graphql-js, for its errors; what the loaders of the operation
 * read, or failed to read, is remembered there, so that CCC is not asked again.
 */
export function executeBy(
  schema: GraphQLSchema,
  operations: KnownOperations,
  maxCoercionErrors: number,
): Gateway {
  const load: Gateway['load'] = async () => ({
    async executor({ document, operation, request, context }) {
      // As it was asked for: the one of the context is null where there is no such operation.
      const { operationName, variables = {} } = request
      // Missing where the document has none of this name, whatever its type says.
      if (operation?.operation === OperationTypeNode.QUERY) {
        const query = await operations.ofLong(document, operationName, variables)
        const result = await query?.(context as Context, variables)
        if (result?.errors === undefined && result !== undefined) return result
      }
      return execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        contextValue: context,
        options: { maxCoercionErrors },
      })
    },
  })
  return {
    load,
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    async stop() {},
  }
}
