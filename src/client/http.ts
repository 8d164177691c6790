import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import got, { type Got, RequestError, TimeoutError } from 'got'
import {
  type UpstreamError,
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../errors.ts'

const CONNECT_MS = 1000
/** Half of the 60 s after which upstream closes a connection that nobody uses. */
const IDLE_MS = 30_000

export interface HttpRequest {
  /** For error texts. */
  readonly action: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly timeoutMs: number
  /** Most bytes of the decoded reply that are read. */
  readonly maxReplyBytes: number
}

export interface HttpReply {
  readonly status: number
  /** The `Date` header, upstream's clock. */
  readonly date: string | undefined
  readonly body: string
}

export type Post = (request: HttpRequest) => Promise<HttpReply>

/**
 * One POST over a connection that is kept alive: one attempt, no redirect, one deadline for all of
 * it. The client library's errors carry the signed request, so none of them leaves this file.
 */
export function httpPost(endpoint: string): Post {
  const url = new URL(endpoint)
  const client = postClient(url.protocol === 'https:')
  return async (request) => {
    const reply = send(client, url, request)
    try {
      return await reply.read()
    } catch (error) {
      throw named(error, request, reply.connected())
    }
  }
}

function postClient(secure: boolean): Got {
  const options = { keepAlive: true, timeout: IDLE_MS }
  return got.extend({
    method: 'POST',
    agent: secure ? { https: new HttpsAgent(options) } : { http: new HttpAgent(options) },
    followRedirect: false,
    throwHttpErrors: false,
    retry: { limit: 0 },
  })
}

function send(
  client: Got,
  url: URL,
  { headers, body, timeoutMs, maxReplyBytes, action }: HttpRequest,
) {
  const timeout = { request: timeoutMs, connect: CONNECT_MS, secureConnect: CONNECT_MS }
  const stream = client.stream.post(url, { headers, body, timeout })
  return {
    /** Whether bytes can have left: over TLS that takes the handshake too. */
    connected: () =>
      (url.protocol === 'https:' ? stream.timings?.secureConnect : stream.timings?.connect) !==
      undefined,
    async read(): Promise<HttpReply> {
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of stream) {
        size += chunk.length
        if (size > maxReplyBytes)
          throw new UpstreamMalformed(action, tooLarge(maxReplyBytes), false)
        chunks.push(chunk)
      }
      const { statusCode, headers } = stream.response ?? {}
      return {
        status: statusCode ?? 0,
        date: headers?.date,
        body: Buffer.concat(chunks).toString(),
      }
    },
  }
}

function tooLarge(bytes: number): string {
  return `more than ${bytes} bytes`
}

function named(
  error: unknown,
  { action, timeoutMs }: HttpRequest,
  connected: boolean,
): UpstreamError {
  if (error instanceof UpstreamMalformed) return error
  const reason = error instanceof RequestError ? error.code : 'no reason given'
  if (!connected) return new UpstreamUnreachable(action, reason)
  if (error instanceof TimeoutError) return new UpstreamTimeout(action, timeoutMs)
  return new UpstreamInterrupted(action, reason)
}
