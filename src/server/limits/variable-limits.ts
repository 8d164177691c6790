import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../../context.ts'
import { refusedOperation } from '../refused-operation.ts'
import type { Admission } from './admission.ts'

/** Refuses, before anything is looked up, an operation whose variables hold too much. */
export function variableLimits(
  admission: Pick<Admission, 'tooMuchGiven'>,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request }) {
          const tooMuch = admission.tooMuchGiven(document, request.variables ?? {})
          if (tooMuch !== null) throw refusedOperation(tooMuch)
        },
      }
    },
  }
}
