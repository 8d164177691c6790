import { ROUTER_SECRET } from '../router/index.ts'
import type { Incoming } from './exchanges.ts'

/**
 * Request headers that change nothing about an answer: who is asking for reasons of logs and traces,
 * how the bytes travel, and what proves who asks and narrows what they may, since what that came to
 * stands in the key instead. Any other header, known or not, tells two requests apart, so that one that
 * is refused for what it says never gets an answer meant for another.
 */
const INERT = new Set([
  'accept-encoding',
  'accept-language',
  'authorization',
  'baggage',
  ROUTER_SECRET,
  'connection',
  'ccc-rights',
  'cookie',
  'content-length',
  'forwarded',
  'if-none-match',
  'keep-alive',
  'referer',
  'traceparent',
  'tracestate',
  'user-agent',
  'x-forwarded-for',
  'x-real-ip',
  'x-request-id',
])

/** Each spelling of a header's name that was met, and whether it is inert. */
const spellings = new Map<string, boolean>()
const MOST_SPELLINGS = 1000

/** All of a request but its body that an answer can depend on. */
export function headKey({ request, viewer, fromRouter }: Omit<Incoming, 'arrivedAt'>): string {
  const { method, url, rawHeaders } = request
  let key = `${viewer.key} ${fromRouter} ${method} ${url}`
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string
    if (!isInert(name)) key += `\n${name}: ${rawHeaders[index + 1]}`
  }
  return key
}

function isInert(name: string): boolean {
  const known = spellings.get(name)
  if (known !== undefined) return known
  const inert = INERT.has(name.toLowerCase())
  if (spellings.size < MOST_SPELLINGS) spellings.set(name, inert)
  return inert
}

/** The blank line stands in no head, so that head and body cannot run into each other. */
export function requestKey(head: string, text: string): string {
  return `${head}\n\n${text}`
}
