import { hash } from 'node:crypto'

/** The parts of an HTTP request that a signature covers. The path is always `/` in API 3.0. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST'
  /** The text after `?` exactly as sent; empty for POST. */
  readonly query: string
  /** The headers to sign, as sent; at least `content-type` and `host`. Never changed afterwards. */
  readonly headers: Readonly<Record<string, string>>
  /** The very bytes of the body; empty for GET. */
  readonly payload: string | Uint8Array
}

/** The signed headers as the canonical text has them, and their names as `Authorization` does. */
export interface CanonicalHeaders {
  readonly lines: string
  readonly names: string
}

/**
 * The text that stands for a request in TC3-HMAC-SHA256.
 *
 * Source: "Signature v3" of Tencent Cloud API 3.0, the same text for every product
 *         (read 2026-11-20).
 */
export function canonicalRequest(
  { method, query, headers, payload }: SignedRequest,
  { lines, names } = canonicalHeaders(headers),
): string {
  return `${method}\n/\n${query}\n${lines}\n${names}\n${sha256Hex(payload)}`
}

const known = new WeakMap<SignedRequest['headers'], CanonicalHeaders>()

/** Worked out once for an object: a fifth of the time that signing takes. */
export function canonicalHeaders(headers: SignedRequest['headers']): CanonicalHeaders {
  const before = known.get(headers)
  if (before !== undefined) return before
  const canonical = inCanonicalForm(headers)
  known.set(headers, canonical)
  return canonical
}

function inCanonicalForm(headers: SignedRequest['headers']): CanonicalHeaders {
  const sorted = Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .sort(([one], [other]) => (one < other ? -1 : 1))
  let [lines, names] = ['', '']
  for (const [name, value] of sorted) {
    lines += `${name}:${canonicalValue(value)}\n`
    names += names === '' ? name : `;${name}`
  }
  return { lines, names }
}

function canonicalValue(value: string): string {
  return value.trim().toLowerCase()
}

/** In one step: an object for each hash would cost as much as the hash. */
export function sha256Hex(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}
