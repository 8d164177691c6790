import { createHash } from 'node:crypto'

/** The parts of an HTTP request that a signature covers. The path is always `/` in API 3.0. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST'
  /** The text after `?` exactly as sent; empty for POST. */
  readonly query: string
  /** The headers to sign, as sent; at least `content-type` and `host`. */
  readonly headers: Readonly<Record<string, string>>
  /** The very bytes of the body; empty for GET. */
  readonly payload: string | Uint8Array
}

/**
 * The text that stands for a request in TC3-HMAC-SHA256.
 *
 * Source: "Signature v3" of Tencent Cloud API 3.0, the same text for every product
 *         (read 2026-11-20).
 */
export function canonicalRequest({ method, query, headers, payload }: SignedRequest): string {
  const sorted = sortedByName(headers)
  const lines = sorted.map(([name, value]) => `${name}:${canonicalValue(value)}\n`).join('')
  return [method, '/', query, lines, joinedNames(sorted), sha256Hex(payload)].join('\n')
}

/** The names of the signed headers, as they stand in the request and in `Authorization`. */
export function signedHeaders(headers: Readonly<Record<string, string>>): string {
  return joinedNames(sortedByName(headers))
}

export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function sortedByName(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

function joinedNames(sorted: readonly [string, string][]): string {
  return sorted.map(([name]) => name).join(';')
}

function canonicalValue(value: string): string {
  return value.trim().toLowerCase()
}
