import { hash, type KeyObject } from 'node:crypto'
import { dailySigningKey } from './signing-key.ts'

/** The signature of a text, in hex. */
export type Sign = (text: string) => string

/** Bytes that SHA-256 takes at a time, and that it gives back. */
const BLOCK = 64
const DIGEST = 32
/** More than any string to sign has. */
const LONGEST = 1024

/** Signs with the key of a day; what is prepared for a key is kept as long as the key is. */
export function dailySigner(secretKey: string, service: string): (date: string) => Sign {
  const keyOf = dailySigningKey(secretKey, service)
  let prepared: { readonly key: KeyObject; readonly sign: Sign } | undefined
  return (date) => {
    const key = keyOf(date)
    if (prepared?.key !== key) prepared = { key, sign: signerWith(key) }
    return prepared.sign
  }
}

/**
 * HMAC-SHA256 of ASCII texts under one key, in hex. By the two hashes that it is made of (RFC 2104),
 * each in one step: an object of `Hmac` for each text costs half as much again, and then has to be
 * collected.
 */
export function signerWith(key: KeyObject): Sign {
  const inner = padded(key, 0x36, LONGEST)
  const outer = padded(key, 0x5c, DIGEST)
  return (text) => {
    if (text.length > LONGEST) throw new RangeError('too long to sign')
    const end = BLOCK + inner.write(text, BLOCK, 'latin1')
    outer.write(hash('sha256', inner.subarray(0, end), 'binary'), BLOCK, 'latin1')
    return hash('sha256', outer, 'hex')
  }
}

/** The key, no longer than a block, over a pattern; then room for what is hashed with it. */
function padded(key: KeyObject, pattern: number, room: number): Buffer {
  const block = Buffer.alloc(BLOCK, pattern)
  key.export().forEach((byte, place) => {
    block[place] = byte ^ pattern
  })
  return Buffer.concat([block, Buffer.alloc(room)])
}
