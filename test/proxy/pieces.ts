/** Part of a request: its whole head, or bytes of its body. */
export interface Piece {
  readonly bytes: Buffer
  readonly isHead: boolean
  readonly isLast: boolean
}

export type Cut = (chunk: Buffer) => Iterable<Piece>

/** Where it is not known how requests look, whatever arrives at once is one. */
export function anyPieces(): Cut {
  return (bytes) => [{ bytes, isHead: true, isLast: true }]
}

export function httpPieces(): Cut {
  let head: Buffer = Buffer.alloc(0)
  let bodyLeft = 0
  return function* (chunk) {
    let rest = chunk
    while (rest.length > 0) {
      if (bodyLeft > 0) {
        const bytes = rest.subarray(0, bodyLeft)
        rest = rest.subarray(bytes.length)
        bodyLeft -= bytes.length
        yield { bytes, isHead: false, isLast: bodyLeft === 0 }
        continue
      }
      head = Buffer.concat([head, rest])
      const end = head.indexOf('\r\n\r\n') + 4
      if (end < 4) return
      const bytes = head.subarray(0, end)
      rest = head.subarray(end)
      head = Buffer.alloc(0)
      bodyLeft = lengthOfBody(bytes)
      yield { bytes, isHead: true, isLast: bodyLeft === 0 }
    }
  }
}

function lengthOfBody(head: Buffer): number {
  const text = head.toString('latin1')
  if (/^transfer-encoding:/im.test(text)) throw new Error('The proxy reads no chunked requests.')
  return Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0)
}
