import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { parseJson } from './json.ts'

/** A request as it arrived: the raw bytes, which are what is signed, beside what they say. */
export interface ApiRequest {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly action: string
  readonly body: Buffer
  /** More than the API takes; then `body` is empty. */
  readonly oversized: boolean
  /** The parsed body; undefined where it is not JSON. */
  readonly params: unknown
  /** Milliseconds of the simulator's clock. */
  readonly receivedAt: number
}

/** Upstream's limit for a v3 POST, in bytes. */
export const MOST_BODY_BYTES = 10 * 1024 * 1024

export async function readRequest(
  incoming: IncomingMessage,
  now: () => number,
): Promise<ApiRequest> {
  const { body, oversized } = await readBody(incoming)
  const { method = '', headers } = incoming
  const params = paramsOf(body)
  return {
    method,
    headers,
    action: header({ headers }, 'x-tc-action'),
    body,
    oversized,
    params,
    receivedAt: now(),
  }
}

/** One header's raw value; empty where it was not sent. */
export function header(request: Pick<ApiRequest, 'headers'>, name: string): string {
  return String(request.headers[name] ?? '')
}

/** Reads to the end even past the limit, so that the client gets an answer and not a broken pipe. */
async function readBody(incoming: IncomingMessage) {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    bytes += chunk.length
    if (bytes <= MOST_BODY_BYTES) chunks.push(chunk)
  }
  const oversized = bytes > MOST_BODY_BYTES
  return { body: oversized ? Buffer.alloc(0) : Buffer.concat(chunks), oversized }
}

function paramsOf(body: Buffer): unknown {
  try {
    return parseJson(body.toString('utf8'))
  } catch {
    return undefined
  }
}
