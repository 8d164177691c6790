import type { ApolloServerPlugin } from '@apollo/server'
import { OperationTypeNode } from 'graphql'
import type { Context } from '../../context.ts'
import type { KnownOperations } from '../known-operations.ts'
import { asksForRecordings } from '../recording-links.ts'

/** What may be done with the answer to a query beside sending it to who asked. */
export interface Sharing {
  /** It holds nothing but data, so that it may be stored. */
  readonly isPlain: boolean
}

/** By what each operation has of its own: Apollo Server hands on a copy of the context. */
const sharings = new WeakMap<Context['ccc'], Sharing>()

/**
 * Null for what must be done for each request: a change, a refusal, an answer with details on request,
 * or with links to recordings, which are kept nowhere.
 */
export function sharingOf(context: Context): Sharing | null {
  return sharings.get(context.ccc) ?? null
}

/** Notes which answers of Apollo Server may be shared, and which queries it found valid. */
export function noteSharing(operations: KnownOperations): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, contextValue, ...asked }) {
          const { operation, document, source } = asked
          if (operation?.operation !== OperationTypeNode.QUERY || !document || !source) return
          if (asksForRecordings(document)) return
          if (response.body.kind !== 'single') return
          const { data, errors, extensions = {} } = response.body.singleResult
          const { lastGoodAnswers, ...onRequest } = extensions
          if (data === undefined || Object.keys(onRequest).length > 0) return
          // Its rule would have to be read each time; such queries are few.
          const hasMaxAge = operation.directives?.some(({ name }) => name.value === 'maxAge')
          if (!hasMaxAge) operations.learn(source, request.operationName, document)
          const isPlain = errors === undefined && lastGoodAnswers === undefined
          sharings.set(contextValue.ccc, { isPlain })
        },
      }
    },
  }
}
