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
 * Waits for the whole of a short body, which mostly came with the head. Whoever takes it either ends
 * the matter at once or puts it back at once: a moment later the stream would have ended.
 */
export function whenWhole(request: IncomingMessage, take: (body: Buffer) => void): void {
  const chunks: Buffer[] = []
  const read = () => {
    const chunk = request.read()
    if (chunk !== null) chunks.push(chunk)
    if (!request.complete) return
    request.removeListener('readable', read)
    take(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
  }
  // The rest of what came in one piece is parsed before the next tick.
  process.nextTick(() => {
    if (!request.complete) request.on('readable', read)
    else read()
  })
}
