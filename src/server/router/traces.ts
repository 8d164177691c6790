import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace'
import type { Context } from '../../context.ts'

const INCLUDE_TRACE = 'apollo-federation-include-trace'

/** By what each operation has of its own: Apollo Server hands on a copy of the context. */
const traced = new WeakSet<Context['ccc']>()

/** Whether the router wants to know how long each field of an operation took. */
export function isTraced({ ccc }: Pick<Context, 'ccc'>): boolean {
  return traced.has(ccc)
}

/**
 * Tells the router, on request, how long each field took, in the form that Apollo's routers read.
 * What went wrong is told as an error like any other, and not a second time here.
 */
export function tracesForRouter(): ApolloServerPlugin<Context> {
  const inline: ApolloServerPlugin<BaseContext> = ApolloServerPluginInlineTrace({
    includeErrors: { masked: true },
  })
  return {
    async requestDidStart(started) {
      const { request, contextValue } = started
      if (!contextValue.fromRouter || request.http?.headers.get(INCLUDE_TRACE) !== 'ftv1') return
      traced.add(contextValue.ccc)
      return inline.requestDidStart?.(started)
    },
  }
}
