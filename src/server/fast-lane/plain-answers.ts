import type { ApolloServerPlugin } from '@apollo/server'
import { OperationTypeNode } from 'graphql'
import type { Context } from '../../context.ts'
import type { KnownOperations } from '../known-operations.ts'

/** Operations whose answers hold nothing but data. */
const plain = new WeakSet<Context>()

/** Whether an operation was a query that ended without errors, and without anything beside its data. */
export function isPlain(context: Context): boolean {
  return plain.has(context)
}

/** Notes which answers of Apollo Server are plain, and which queries it found valid. */
export function notePlainAnswers(operations: KnownOperations): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, operation, document, source, contextValue }) {
          if (operation?.operation !== OperationTypeNode.QUERY || !document || !source) return
          if (response.body.kind !== 'single') return
          const { errors, extensions } = response.body.singleResult
          if (errors !== undefined || extensions !== undefined) return
          plain.add(contextValue)
          operations.learn(source, request.operationName ?? undefined, document)
        },
      }
    },
  }
}
