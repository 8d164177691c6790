import { once } from 'node:events'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import got, {
  type Got,
  type PlainResponse,
  type Request,
  type RequestError,
  TimeoutError,
} from 'got'
import {
  ClientGone,
  type UpstreamError,
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../errors.ts'
import { ReplyMemory } from './reply-memory.ts'

const CONNECT_MS = 1000
/** Half of the 60 s after which upstream closes a connection that nobody uses. */
const IDLE_MS = 30_000

export interface HttpRequest {
  /** For error texts. */
  readonly action: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly timeoutMs: number
  /** Whether a connection of an earlier call may be used: a stale one leaves the outcome open. */
  readonly reuseConnection: boolean
  /** Most bytes of the decoded reply that are read. */
  readonly maxReplyBytes: number
  /** Hangs up. */
  readonly signal?: AbortSignal | undefined
}

export interface HttpReply {
  readonly status: number
  /** The `Date` header, upstream's clock. */
  readonly date: string | undefined
  readonly body: string
}

export type Post = (request: HttpRequest) => Promise<HttpReply>

/**
 * One POST: one attempt, no redirect, one deadline for all of it. The client library's errors carry
 * the signed request, so none of them leaves this file.
 */
export function httpPost(endpoint: string): Post {
  const url = new URL(endpoint)
  const secure = url.protocol === 'https:'
  const [kept, fresh] = [postClient(secure, true), postClient(secure, false)]
  const memory = new ReplyMemory()
  return async (request) => {
    const { action, body, timeoutMs, reuseConnection, signal } = request
    if (signal?.aborted) throw new ClientGone(action, 'not-sent')
    const headers = { ...request.headers, 'content-length': String(body.length) }
    const timeout = { request: timeoutMs, connect: CONNECT_MS, secureConnect: CONNECT_MS }
    const stream = (reuseConnection ? kept : fresh).stream.post(url, { headers, timeout })
    // As an option the library would ask whether it is FormData, and for that load all of undici.
    stream.end(body)
    const hangUp = () => stream.destroy(new Error('gone'))
    signal?.addEventListener('abort', hangUp)
    try {
      const reply = await read(watched(stream), request, memory)
      // Answered before all of the request was written: nobody waits for the rest.
      if (!stream.writableFinished) stream.destroy()
      return reply
    } catch (error) {
      stream.destroy()
      throw named(error, request, isConnected(stream, secure))
    } finally {
      signal?.removeEventListener('abort', hangUp)
    }
  }
}

function postClient(secure: boolean, keepAlive: boolean): Got {
  const options = { keepAlive, timeout: IDLE_MS }
  return got.extend({
    method: 'POST',
    agent: secure ? { https: new HttpsAgent(options) } : { http: new HttpAgent(options) },
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
  })
}

/**
 * Sees to what no reader waits for: an error between two events would otherwise end the process,
 * and a switch of protocols leaves a socket to whoever listens.
 */
function watched(stream: Request): Request {
  stream.on('error', () => {})
  stream.on('upgrade', (_response: PlainResponse, socket: Socket) => {
    socket.destroy()
    stream.destroy(new Error('upgrade'))
  })
  return stream
}

async function read(
  stream: Request,
  request: HttpRequest,
  memory: ReplyMemory,
): Promise<HttpReply> {
  // The library emits one response with this event; the types of Node cannot know.
  const [{ statusCode: status, headers }] = (await once(stream, 'response')) as [PlainResponse]
  if (Number(headers['content-length']) > request.maxReplyBytes) throw tooLarge(request)
  const body = await readBody(stream, request, memory)
  return { status, date: headers.date, body: body.toString() }
}

async function readBody(
  stream: Request,
  request: HttpRequest,
  memory: ReplyMemory,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  let endTurn: (() => void) | null = null
  try {
    for await (const chunk of stream) {
      size += chunk.length
      memory.hold(chunk.length)
      if (size > request.maxReplyBytes) throw tooLarge(request)
      chunks.push(chunk)
      if (memory.isTight) endTurn ??= await memory.turn(once(stream, 'close'))
    }
  } finally {
    memory.free(size)
    endTurn?.()
  }
  return Buffer.concat(chunks)
}

function tooLarge({ action, maxReplyBytes }: HttpRequest): UpstreamMalformed {
  return new UpstreamMalformed(action, `more than ${maxReplyBytes} bytes`, false)
}

/** Whether bytes of the request can have left; over TLS that takes the handshake too. */
function isConnected({ timings }: Request, secure: boolean): boolean {
  return (secure ? timings?.secureConnect : timings?.connect) !== undefined
}

function named(
  error: unknown,
  { action, timeoutMs, signal }: HttpRequest,
  connected: boolean,
): UpstreamError {
  if (signal?.aborted) return new ClientGone(action, connected ? 'unknown' : 'not-sent')
  if (error instanceof UpstreamMalformed) return error
  // The library throws nothing else; of all it knows only the code may be told.
  const reason = String((error as Partial<RequestError>).code)
  if (!connected) return new UpstreamUnreachable(action, reason)
  if (error instanceof TimeoutError) return new UpstreamTimeout(action, timeoutMs)
  return new UpstreamInterrupted(action, reason)
}
