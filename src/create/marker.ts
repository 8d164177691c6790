import { createHmac, hkdfSync } from 'node:crypto'

/** ` ~` and 16 characters of base 32 (RFC 4648): 80 bits, which nobody writes by chance. */
const MARKER = /(?:^| )~([A-Z2-7]{16})$/
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const LENGTH = 16

/** A name with a marker behind it; the marker alone where there is no name. */
export function markedName(name: string | undefined, marker: string | null): string | undefined {
  if (marker === null) return name
  return name ? `${name} ~${marker}` : `~${marker}`
}

/** The marker at the end of a name that CCC told; null where there is none. */
export function markerIn(name: string): string | null {
  return MARKER.exec(name)?.[1] ?? null
}

/** A name as people gave it; null where they gave none. */
export function nameWithoutMarker(name: string | null | undefined): string | null {
  if (typeof name !== 'string') return name ?? null
  const given = name.replace(MARKER, '')
  return given === '' && name !== '' ? null : given
}

/** What is derived from one secret, so that nothing of an input can be read where it is kept. */
export class Seals {
  /** Tells this secret from another one, and nothing of it. */
  readonly id: string
  readonly #key: Buffer

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'creates', 32))
    this.id = this.of('id', '').slice(0, 8)
  }

  /** One text for one text, which cannot be turned back. */
  of(use: string, text: string): string {
    return this.#hmac(use, text).toString('base64url')
  }

  marker(key: string): string {
    const bytes = this.#hmac('marker', key)
    return Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32]).join('')
  }

  #hmac(use: string, text: string): Buffer {
    return createHmac('sha256', this.#key).update(`${use}\n`).update(text).digest()
  }
}
