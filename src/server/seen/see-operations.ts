import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server'
import type { Context } from '../../context.ts'
import { operationOf } from './operation.ts'
import { codeIn, Visit } from './visit.ts'

/** Notes what Apollo Server found out about a request, for those who watch over the gateway. */
export const seeOperations: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue }) {
    const { watch } = contextValue.terms
    if (!(watch instanceof Visit)) return
    return {
      ...(watch.span !== null && phases(watch)),
      async willSendResponse({ document, operation, response: { body } }) {
        if (document && operation) watch.operation = operationOf(document, operation)
        const { errors = [] } = body.kind === 'single' ? body.singleResult : body.initialResult
        watch.codes = errors.map(({ extensions }) => codeIn(extensions))
      },
    }
  },
}

/** The parts of the work as spans of their own. */
function phases(visit: Visit): GraphQLRequestListener<Context> {
  const begin = (name: string) => {
    const end = visit.begin(name)
    return async (error?: unknown) => end(error === undefined ? undefined : 'refused')
  }
  return {
    parsingDidStart: async () => begin('graphql.parse'),
    validationDidStart: async () => begin('graphql.validate'),
    executionDidStart: async () => ({ executionDidEnd: begin('graphql.execute') }),
  }
}
