import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { Context } from '../../context.ts'
import { NotFromRouter } from '../../errors.ts'
import { hasField } from '../has-field.ts'
import { perDocument } from '../per-document.ts'
import { refusedOperation } from '../refused-operation.ts'
import { ROUTER_SECRET } from './secrets.ts'

const NAMES = new Set(['_service', '_entities'])

/** Refuses the whole of a document that asks for what is the router's alone, before any of it runs. */
export const routerFields: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue }) {
    if (contextValue.fromRouter) return
    return {
      async didResolveOperation({ document }) {
        if (asksRouterFields(document)) throw refusedOperation(new NotFromRouter(), REFUSED)
      },
    }
  },
}

/** HTTP wants a 401 to say what is missing. */
const REFUSED = {
  status: 401,
  headers: new HeaderMap([['www-authenticate', ROUTER_SECRET]]),
}

/** Wherever in a document they stand: no other type has fields of these names. */
export const asksRouterFields = perDocument((document) => hasField(NAMES, document))
