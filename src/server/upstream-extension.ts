import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server'
import type { Source } from '../client/index.ts'
import type { Context } from '../context.ts'
import { compileCost } from '../cost/index.ts'

/** Request header that asks for `extensions.upstream` in the response. */
export const INCLUDE_UPSTREAM = 'ccc-include-upstream'

/**
 * Tells, on request, the upstream calls that an operation made or used, how old the answer of each
 * is, and its request id, which Tencent's support asks for; and how many it could have taken.
 */
export const upstreamExtension: ApolloServerPlugin<Context> = {
  async requestDidStart({ request }) {
    if (request.http?.headers.get(INCLUDE_UPSTREAM) !== 'true') return
    return {
      async willSendResponse(request) {
        const { response, contextValue } = request
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        const { upstreamCalls, now } = contextValue
        const calls = upstreamCalls.map(({ action, requestId, source, sentAt }) => ({
          action,
          requestId,
          source,
          ageSeconds: sentAt === undefined ? null : (now() - sentAt) / 1000,
        }))
        const upstream = { calls, ...costOf(request) }
        singleResult.extensions = { ...singleResult.extensions, upstream }
      },
    }
  },
}

/** Nothing where there is no operation, as in a document that does not parse. */
function costOf({
  schema,
  document,
  operation,
  request,
  contextValue,
}: GraphQLRequestContext<Context>) {
  if (!document || !operation) return {}
  const { upstreamCalls, maxUpstreamCalls: limit } = contextValue
  const cost = compileCost(schema, document, request.operationName)
  const worstCase = cost.of(request.variables ?? {})
  const count = (wanted: Source) => upstreamCalls.filter(({ source }) => source === wanted).length
  // Before a last good answer was given, a newer one was asked for.
  const sent = count('sent') + count('stale')
  const [joined, kept] = [count('joined'), count('kept')]
  return { cost: { worstCase, limit, sent, joined, kept } }
}
