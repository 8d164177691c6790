import { crc32 } from 'node:zlib'

/** Bodies that are remembered, about. */
const PLACES = 2 ** 14

/**
 * Tells whether a body came before, without keeping it: most of what is executed anew never comes
 * again, and to store it would cost more than to execute it. Once in a while it is wrong.
 */
export class Sightings {
  readonly #sums = new Uint32Array(PLACES)

  isSecond(body: Buffer): boolean {
    const sum = crc32(body)
    const isKnown = this.#sums[sum % PLACES] === sum
    this.#sums[sum % PLACES] = sum
    return isKnown
  }
}
