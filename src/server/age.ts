import type { ApolloServerPlugin } from '@apollo/server'
import { OperationTypeNode } from 'graphql'
import type { UpstreamCall } from '../client/index.ts'
import type { Context } from '../context.ts'

/** Tells with the header `age` how long ago the oldest part of an answer was asked for. */
export const age: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response, contextValue }) {
        if (operation?.operation !== OperationTypeNode.QUERY) return
        const sentAt = oldest(contextValue.upstreamCalls)
        if (sentAt === null) return
        const seconds = Math.max(0, Math.floor((contextValue.now() - sentAt) / 1000))
        response.http.headers.set('age', String(seconds))
      },
    }
  },
}

/** Null where nothing was asked for, or where an age is not known since no answer came. */
function oldest(calls: readonly UpstreamCall[]): number | null {
  const times = calls.flatMap(({ sentAt }) => sentAt ?? [])
  return times.length === calls.length && times.length > 0 ? Math.min(...times) : null
}
