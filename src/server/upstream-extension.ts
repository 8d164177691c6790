import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'

/** Request header that asks for `extensions.upstream` in the response. */
export const INCLUDE_UPSTREAM = 'ccc-include-upstream'

/**
 * Tells, on request, the upstream calls that an operation made and the request id of each:
 * Tencent's support asks for these.
 */
export const upstreamExtension: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    if (request.http?.headers.get(INCLUDE_UPSTREAM) !== 'true') return
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        const calls = contextValue.upstreamCalls.map(({ action, requestId }) => ({
          action,
          requestId,
        }))
        const upstream = { calls }
        singleResult.extensions = { ...singleResult.extensions, upstream }
      },
    }
  },
}
