import { type ActionRecord, API_VERSION } from '../actions/index.ts'
import type { Clock } from '../clock.ts'
import { DeadlineExceeded, InvalidInput, type Problem, UpstreamRefusal } from '../errors.ts'
import type { Send } from './call.ts'
import { unwrapInTurns } from './envelope.ts'
import type { Post } from './http.ts'
import { printJson } from './json.ts'
import { isSignatureExpired, type ServerTime } from './server-time.ts'
import type { Signing } from './signing.ts'

const MEBIBYTE = 1024 * 1024
/** The most that upstream takes in one POST under TC3. */
const MAX_REQUEST_BYTES = 10 * MEBIBYTE
const MAX_REPLY_BYTES = 8 * MEBIBYTE
const READ_MS = 5000
const WRITE_MS = 10_000
const CONTENT_TYPE = 'application/json'

type Headers = Readonly<Record<string, string>>

export interface Transmission {
  readonly host: string
  /** What the next request is signed with; throws where there is nothing. */
  readonly signing: (action: string) => Signing
  readonly post: Post
  readonly clock: Clock
  readonly time: ServerTime
}

/** The end of the chain: prints, signs the very bytes it sends, sends once, unwraps. */
export function transmit(transmission: Transmission): Send {
  const headersOf = signedOf(transmission.host)
  return async ({ action, params, deadline, begin, signal }) => {
    const body = printBody(params)
    // Before it is written down anywhere that this is sent.
    const signing = transmission.signing(action.name)
    const timestamp = begin === undefined ? transmission.time.seconds() : await begin()
    const sentAt = transmission.clock.now()
    const reply = await transmission.post({
      action: action.name,
      headers: withSignature(signing, headersOf(action), body, timestamp),
      body,
      timeoutMs: timeoutMs(action, deadline - transmission.clock.now()),
      reuseConnection: action.kind === 'read',
      maxReplyBytes: action.maxReplyBytes ?? MAX_REPLY_BYTES,
      // What may have changed something is waited for, whoever has gone.
      signal: action.kind === 'read' ? signal : undefined,
    })
    try {
      if (reply.status === 200) transmission.time.follow(reply, sentAt)
      return { ...(await unwrapInTurns(action.name, reply)), sentAt, body: reply.body }
    } catch (error) {
      if (error instanceof UpstreamRefusal) error.sentAt = sentAt
      if (isSignatureExpired(error)) transmission.time.learn(reply, sentAt)
      throw error
    }
  }
}

function printBody(params: object): Uint8Array {
  const body = Buffer.from(printJson(params))
  const problems = sizeProblems(body.length)
  if (problems.length > 0) throw new InvalidInput(problems)
  return body
}

/** What is wrong with a request of so many bytes. */
export function sizeProblems(bytes: number): Problem[] {
  if (bytes <= MAX_REQUEST_BYTES) return []
  const expected = `at most ${MAX_REQUEST_BYTES} bytes as sent to CCC`
  return [{ argument: 'input', expected, got: `${bytes} bytes` }]
}

/** The headers that are signed: the same object for all calls of an action. */
function signedOf(host: string): (action: ActionRecord) => Headers {
  const known = new Map<string, Headers>()
  return ({ name }) => {
    const headers = known.get(name) ?? { 'content-type': CONTENT_TYPE, host, 'x-tc-action': name }
    known.set(name, headers)
    return headers
  }
}

function withSignature(
  { authorize, token }: Signing,
  headers: Headers,
  payload: Uint8Array,
  timestamp: number,
): Headers {
  const authorization = authorize({ method: 'POST', query: '', headers, payload }, timestamp)
  return {
    ...headers,
    authorization,
    'user-agent': 'ccc-graphql-gateway',
    'x-tc-timestamp': String(timestamp),
    'x-tc-version': API_VERSION,
    ...(token === undefined ? {} : { 'x-tc-token': token }),
  }
}

/** What one attempt may take, and never more than is left of the whole operation. */
function timeoutMs(action: ActionRecord, leftMs: number): number {
  if (leftMs <= 0) throw new DeadlineExceeded(action.name)
  return Math.min(longestMs(action), leftMs)
}

/** No call of this action takes longer: it is given up then. */
export function longestMs(action: ActionRecord): number {
  return action.kind === 'read' ? READ_MS : WRITE_MS
}
