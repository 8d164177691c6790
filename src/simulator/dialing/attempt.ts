import { type Coordinates, drawBetween, drawUuid } from './draw.ts'

/** One call that was placed. All times are Unix seconds; 0 means "never got that far". */
export interface Attempt {
  readonly sessionId: string
  /** Position of the called number in its task's list. */
  readonly callee: number
  readonly start: number
  readonly ring: number
  readonly accept: number
  readonly end: number
  /** As a call record names it: 1 is a normal call, 2xx says why nobody spoke. */
  readonly endStatus: number
}

export const ANSWERED = 1
export const NOT_ANSWERED = 202
const REJECTED = 203

/** In percent, adding up to 100. The shares are made up; the codes are those of real call records. */
const OUTCOMES: readonly (readonly [percent: number, endStatus: number])[] = [
  [55, ANSWERED],
  [22, NOT_ANSWERED],
  [8, REJECTED],
  [6, 206], // busy
  [5, 204], // switched off
  [2, 205], // number does not exist
  [2, 210], // out of coverage
]

/** What a call placed at `start` comes to: decided by `at` alone. */
export function attemptAt(at: Coordinates, start: number, maxRing: number): Attempt {
  const endStatus = outcomeOf(drawBetween(at, 0, 0, 99))
  const base = { sessionId: drawUuid(at), callee: at[1], start, endStatus }
  if (endStatus === ANSWERED) return { ...base, ...answered(at, start, maxRing) }
  if (endStatus === NOT_ANSWERED) return { ...base, ...rung(at, start, Math.min(maxRing, 40)) }
  if (endStatus === REJECTED) return { ...base, ...rung(at, start, ringing(at, maxRing)) }
  return { ...base, ring: 0, accept: 0, end: start + drawBetween(at, 3, 3, 6) }
}

function answered(at: Coordinates, start: number, maxRing: number) {
  const { ring, end: accept } = rung(at, start, ringing(at, maxRing))
  return { ring, accept, end: accept + drawBetween(at, 4, 8, 75) }
}

/** A call that rings for so many seconds and is then over. */
function rung(at: Coordinates, start: number, seconds: number) {
  const ring = start + drawBetween(at, 1, 1, 4)
  return { ring, accept: 0, end: ring + seconds }
}

function ringing(at: Coordinates, maxRing: number): number {
  return Math.min(maxRing, drawBetween(at, 2, 4, 25))
}

function outcomeOf(percent: number): number {
  let upTo = 0
  for (const [share, endStatus] of OUTCOMES) {
    upTo += share
    if (percent < upTo) return endStatus
  }
  return NOT_ANSWERED
}
