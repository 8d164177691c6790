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
        response.http.headers.set('age', ageHeader(sentAt, contextValue.now()))
      },
    }
  },
}

/** Whole seconds; a clock that was set back makes nothing come from the future. */
export function ageHeader(sentAt: number, now: number): string {
  return String(Math.max(0, Math.floor((now - sentAt) / 1000)))
}

/**
 * When the oldest part of an answer was asked for, milliseconds since 1970. Null where nothing was, or
 * where it is not known since no answer came.
 */
export function oldest(calls: readonly UpstreamCall[]): number | null {
  let time = Number.POSITIVE_INFINITY
  for (const { sentAt } of calls) {
    if (sentAt === undefined) return null
    time = Math.min(time, sentAt)
  }
  return calls.length > 0 ? time : null
}
