import type { IncomingMessage } from 'node:http'

/** Whether whoever sends a request may be told events: it is no page, or one that is let in. */
export type AllowsOrigin = (request: IncomingMessage) => boolean

/**
 * Browsers let every page open a WebSocket, or ask by GET, without asking the server before; they only
 * say whose page it is. What is no browser says nothing.
 */
export function originCheck(allowed: readonly string[]): AllowsOrigin {
  return ({ headers }) => {
    const { origin, host = '' } = headers
    if (origin === undefined) return !isFromElsewhere(headers['sec-fetch-site'])
    return allowed.includes(origin) || hostOf(origin) === host.toLowerCase()
  }
}

/** A page of the same host, or somebody at the address bar, asks from here. */
function isFromElsewhere(site: string | string[] | undefined): boolean {
  return site === 'cross-site' || site === 'same-site'
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
