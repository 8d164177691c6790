import { hash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Request header in which a router proves that a request is its own. */
export const ROUTER_SECRET = 'ccc-router-secret'

/** Tells whether the router sent a request; without secrets everybody passes for it. */
export function routerCheck(
  secrets: readonly string[],
): (shown: Pick<IncomingMessage, 'headers'>) => boolean {
  if (secrets.length === 0) return () => true
  const known = secrets.map(digestOf)
  return ({ headers }) => {
    const told = headers[ROUTER_SECRET]
    if (typeof told !== 'string') return false
    const digest = digestOf(told)
    return known.some((secret) => timingSafeEqual(secret, digest))
  }
}

/** Of one length whatever was sent, as a comparison in constant time wants it. */
function digestOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer')
}
