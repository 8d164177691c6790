import type { IncomingHttpHeaders } from 'node:http'
import { membersOf } from '../../json.ts'
import type { Shown } from '../authentication/index.ts'
import { ROUTER_SECRET } from '../router/index.ts'

/** A page cannot set headers of a WebSocket, and says these in its first message. */
const NAMES = ['authorization', 'ccc-rights', ROUTER_SECRET]

/** What the upgrade shows; all else of it need not be kept until the first message comes. */
export function shownBy({ headers }: Shown): Shown {
  const { host } = headers
  const told = NAMES.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))
  return { headers: { ...Object.fromEntries(told), ...(host !== undefined && { host }) } }
}

/** With what `connection_init` says beside it, by names written in any way. */
export function withPayload({ headers }: Shown, payload: unknown): Shown {
  const said = Object.entries(membersOf(payload)).flatMap(([name, value]) => {
    const known = NAMES.includes(name.toLowerCase()) && typeof value === 'string'
    return known ? [[name.toLowerCase(), value]] : []
  })
  return { headers: { ...headers, ...(Object.fromEntries(said) as IncomingHttpHeaders) } }
}
