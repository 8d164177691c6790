import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'

/** Request header that asks for `extensions.upstream` in the response. */
export const INCLUDE_UPSTREAM = 'ccc-include-upstream'

/**
 * Tells, on request, the upstream calls that an operation made or used, how old the answer of each
 * is, and its request id, which Tencent's support asks for.
 */
export const upstreamExtension: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    if (request.http?.headers.get(INCLUDE_UPSTREAM) !== 'true') return
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        const { upstreamCalls, now } = contextValue
        const calls = upstreamCalls.map(({ action, requestId, source, sentAt }) => ({
          action,
          requestId,
          source,
          ageSeconds: sentAt === undefined ? null : (now() - sentAt) / 1000,
        }))
        const upstream = { calls }
        singleResult.extensions = { ...singleResult.extensions, upstream }
      },
    }
  },
}
