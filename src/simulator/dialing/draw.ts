/**
 * Chance that repeats itself: the same coordinates always draw the same number, whatever was drawn
 * before. So a task's whole life follows from its ids, and nothing has to be remembered.
 */
export type Coordinates = readonly [seed: number, callee: number, attempt: number]

/** A whole number from `least` to `most`, both included. `what` tells draws of one attempt apart. */
export function drawBetween(at: Coordinates, what: number, least: number, most: number): number {
  return least + ((draw(attemptKey(at), what) >>> 0) % (most - least + 1))
}

/**
 * A session id: a lower-case UUID of version 4. The first eight digits differ for each callee of a
 * seed, the last eight for each attempt of a callee, so that no two of a task are ever the same.
 */
export function drawUuid(at: Coordinates): string {
  const key = attemptKey(at)
  const [second, third] = [draw(key, 100), draw(key, 101)]
  return [
    hex8(calleeKey(at)),
    hex4(second >>> 16),
    hex4((second & 0x0fff) | 0x4000), // version 4
    hex4((third & 0x3fff) | 0x8000), // the usual variant
    hex4(third >>> 16) + hex8(key),
  ].join('-')
}

/** A seed from a name such as `auto-task/1400000000/3` (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** Different for each callee of a seed, for `mix` never maps two numbers to one. */
function calleeKey([seed, callee]: Coordinates): number {
  return mix(mix(seed ^ 0x9e3779b9) ^ callee)
}

/** Different for each attempt of a callee. */
function attemptKey(at: Coordinates): number {
  return mix(calleeKey(at) ^ Math.imul(at[2] + 1, 0x85ebca6b))
}

function draw(key: number, what: number): number {
  return mix(key ^ Math.imul(what + 1, 0xc2b2ae35))
}

/** MurmurHash3's last step: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Two digits for each byte: printing each number anew would cost most of a schedule's time. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex4(word: number): string {
  return `${BYTES[(word >>> 8) & 255]}${BYTES[word & 255]}`
}

function hex8(word: number): string {
  return hex4(word >>> 16) + hex4(word)
}
