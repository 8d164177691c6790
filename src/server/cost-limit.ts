import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'
import { compileCost } from '../cost/index.ts'
import { QueryTooExpensive } from '../errors.ts'
import { refusedOperation } from './refused-operation.ts'

/** Refuses, before anything is sent, an operation that may take more upstream calls than one may. */
export const costLimit: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, contextValue }) {
        const cost = compileCost(schema, document, request.operationName)
        const calls = cost.of(request.variables ?? {})
        const { maxUpstreamCalls } = contextValue
        if (calls > maxUpstreamCalls)
          throw refusedOperation(new QueryTooExpensive(calls, maxUpstreamCalls))
      },
    }
  },
}
