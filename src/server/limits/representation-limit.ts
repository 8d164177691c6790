import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../../context.ts'
import { refusedOperation } from '../refused-operation.ts'
import type { Admission } from './admission.ts'

/** Refuses, before anything is looked up, an operation with too many references. */
export function representationLimit(
  admission: Pick<Admission, 'tooManyReferences'>,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request }) {
          const tooMany = admission.tooManyReferences(document, request.variables ?? {})
          if (tooMany !== null) throw refusedOperation(tooMany)
        },
      }
    },
  }
}
