import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamRedirected,
  UpstreamRefusal,
} from '../errors.ts'
import { isObject } from '../json.ts'
import type { Reply } from './call.ts'
import type { HttpReply } from './http.ts'
import { parseJson } from './json.ts'
import { readRefusal } from './refusals.ts'

/**
 * Takes the answer out of `{"Response": {…, "RequestId": "…"}}`, or throws what upstream refused.
 * CCC answers every request it processed with HTTP 200; any other status comes from in between.
 */
export function unwrap<Response extends object>(action: string, reply: HttpReply): Reply<Response> {
  if (reply.status >= 500) throw new UpstreamInterrupted(action, `HTTP ${reply.status}`)
  if (isRedirect(reply)) throw new UpstreamRedirected(action, reply.status)
  if (reply.status !== 200) throw new UpstreamMalformed(action, `HTTP ${reply.status}`, false)
  const { Error: refusal, RequestId, ...answer } = responseOf(action, reply.body)
  const requestId = typeof RequestId === 'string' ? RequestId : null
  if (refusal !== undefined && refusal !== null) throw refused(action, refusal, requestId)
  // The fields stay unproven: every type of an answer allows for missing and null ones, and a
  // value of another type ends as an error at the one GraphQL field that shows it.
  return { answer: answer as Response, requestId }
}

function isRedirect({ status }: HttpReply): boolean {
  return status >= 300 && status < 400
}

/** From so many characters on an answer takes a while to read, and so does what is made of it. */
const LONG_BODY = 64 * 1024

export function isLong(body: string): boolean {
  return body.length > LONG_BODY
}

/** As above; after a long one others get their turn before it is used. */
export async function unwrapInTurns<Response extends object>(
  action: string,
  reply: HttpReply,
): Promise<Reply<Response>> {
  const told = unwrap<Response>(action, reply)
  if (isLong(reply.body)) await nextTurn()
  return told
}

/** What CCC said when it refused, but for its message, which is unstable. */
export function refusalBody({ upstreamCode, requestId }: UpstreamRefusal): string {
  return JSON.stringify({ Response: { Error: { Code: upstreamCode }, RequestId: requestId } })
}

function responseOf(action: string, body: string): Record<string, unknown> {
  const parsed = parsedBody(action, body)
  const response = isObject(parsed) ? parsed.Response : undefined
  if (!isObject(response)) throw new UpstreamMalformed(action, 'JSON without a Response')
  return response
}

function parsedBody(action: string, body: string): unknown {
  if (body.trim() === '') throw new UpstreamMalformed(action, 'an empty body')
  try {
    return parseJson(body)
  } catch {
    throw new UpstreamMalformed(action, body.trimStart().startsWith('<') ? 'HTML' : 'broken JSON')
  }
}

function refused(action: string, refusal: unknown, requestId: string | null): Error {
  const code = isObject(refusal) ? refusal.Code : undefined
  if (!isCode(code)) return new UpstreamMalformed(action, 'an Error without a Code')
  return new UpstreamRefusal(action, code, requestId, readRefusal(code))
}

/** A code is told to clients, so that nothing else may pass for one. */
function isCode(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Za-z][A-Za-z0-9._]{0,99}$/.test(code)
}
