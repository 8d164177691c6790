import type { IncomingMessage } from 'node:http'

/** Longer requests are rare, and not worth the memory of looking at them as a whole. */
const MOST_BODY_BYTES = 64 * 1024

/** Whether a request's body is known to be short; one that is empty has ended before it was read. */
export function isShort({ method, headers }: IncomingMessage): boolean {
  if (headers['transfer-encoding'] !== undefined) return false
  const length = headers['content-length']
  if (method === 'GET') return length === undefined || length === '0'
  return method === 'POST' && Number(length) > 0 && Number(length) <= MOST_BODY_BYTES
}

/**
 * Waits for the whole of a short body, which mostly came with the head. It is not read to its end, so
 * that it can be put back for whoever reads it later.
 */
export function whenWhole(request: IncomingMessage, take: (body: Buffer) => void): void {
  const length = Number(request.headers['content-length'])
  const read = () => {
    const body: Buffer | null = request.read(length)
    if (body !== null) take(body)
    else request.once('readable', read)
  }
  // The rest of what came in one piece is parsed before the next tick.
  process.nextTick(read)
}

/** What is sent: bytes, or a short text each of whose characters stands for one byte. */
export type Body = Buffer | string

/** Bytes are copied nowhere, so that a long body is better off as bytes. */
const MOST_IN_TEXT = 16 * 1024

/** Node writes a text in one piece with the head, and bytes after it. */
export function bodyOf(text: string): Body {
  if (text.length > MOST_IN_TEXT) return Buffer.from(text)
  const isAscii = Buffer.byteLength(text) === text.length
  return isAscii ? text : Buffer.from(text).toString('latin1')
}
