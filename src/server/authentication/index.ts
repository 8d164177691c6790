import type { IncomingMessage } from 'node:http'
import type { Authentication } from '../../config.ts'
import { Unauthenticated } from '../../errors.ts'
import { UNRESTRICTED, type Viewer } from '../../rights.ts'
import { ApiKeys } from './api-keys.ts'

/** Tells who sends a request; throws `Unauthenticated` where that cannot be told. */
export type Identify = (request: IncomingMessage) => Viewer | Promise<Viewer>

/** Null: everybody who reaches the gateway may do everything. */
export function authenticator(authentication: Authentication | null): Identify {
  if (authentication === null) return () => UNRESTRICTED
  const apiKeys = new ApiKeys(authentication.apiKeys)
  return (request) => {
    const viewer = apiKeys.find(bearerOf(request))
    if (viewer === null) throw new Unauthenticated('The token or key is not known here.')
    return viewer
  }
}

function bearerOf({ headers }: IncomingMessage): string {
  const [, bearer] = /^Bearer +([\x21-\x7e]+)$/i.exec(headers.authorization ?? '') ?? []
  if (bearer === undefined) throw new Unauthenticated('The request carries no token.')
  return bearer
}
