import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Context } from '../context.ts'
import { compileCost } from '../cost/index.ts'
import { QueryTooExpensive } from '../errors.ts'

/** Refuses, before anything is sent, an operation that may take more upstream calls than one may. */
export const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, contextValue }) {
        const cost = compileCost(schema, document, request.operationName)
        const calls = cost.of(request.variables ?? {})
        const { maxUpstreamCalls } = contextValue
        if (calls > maxUpstreamCalls) throw refused(new QueryTooExpensive(calls, maxUpstreamCalls))
      },
    }
  },
}

/** The request can be understood and is not served: 400, where Apollo Server would say 500. */
function refused(originalError: QueryTooExpensive): GraphQLError {
  const extensions = { http: { status: 400 } }
  return new GraphQLError(originalError.message, { originalError, extensions })
}
