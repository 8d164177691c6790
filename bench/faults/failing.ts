import type { Fault, Simulator } from '../../src/simulator/index.ts'

/**
 * Refusals for the number of calls or the time of a signature are not among them: such a call was
 * not executed, is sent once its turn has come or the clock is right, and that is no retry.
 */
const COMMON: readonly Fault[] = [
  { kind: 'error', code: 'InternalError' },
  { kind: 'error-after-execution', code: 'InternalError' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'html' },
  { kind: 'malformed' },
  { kind: 'empty' },
  { kind: 'no-response' },
  { kind: 'truncated' },
  { kind: 'reset' },
  { kind: 'reset-after-execution' },
]
/** What no retry helps against, or takes long: one fault in twenty. */
const SELDOM: readonly Fault[] = [
  { kind: 'error', code: 'FailedOperation' },
  { kind: 'redirect', location: 'http://127.0.0.1:1/' },
  { kind: 'hang' },
  { kind: 'large', bytes: 9 * 1024 * 1024 },
  { kind: 'gzip-bomb', bytes: 64 * 1024 * 1024 },
]
const NONE: Fault = { kind: 'delay', ms: 0 }

/** Lets one in five of the next calls fail, each in a way of its own. */
export function failOneInFive({ faults }: Simulator, calls: number, seed: number): void {
  const draw = drawn(seed)
  for (let n = 0; n < calls; n++) {
    const kinds = draw() < 0.05 ? SELDOM : COMMON
    faults.next(draw() < 0.2 ? (kinds[Math.floor(draw() * kinds.length)] as Fault) : NONE)
  }
}

/** How many calls met one. */
export function failuresOf({ journal }: Simulator): number {
  const outcomes = journal.entries.map(({ outcome }) => outcome)
  return outcomes.filter((outcome) => outcome !== 'ok' && outcome !== 'fault:delay').length
}

/** The same numbers for the same seed: Mulberry32. */
function drawn(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
