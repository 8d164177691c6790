import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { execute, type GraphQLSchema, OperationTypeNode } from 'graphql'
import type { Context } from '../context.ts'
import type { KnownOperations } from './known-operations.ts'
import { isTraced } from './router/index.ts'

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']

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
        schema: isTraced(context as Context) ? apolloSchema : schema,
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
      listener({ apiSchema: apolloSchema, coreSupergraphSdl: '' })
      return () => {}
    },
    async stop() {},
  }
}
