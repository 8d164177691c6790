import type { Clock } from '../clock.ts'
import {
  beforePolls,
  freeOfPolls,
  type Grant,
  NOBODY,
  REST_MS,
  type Waiting,
} from '../state/slots/index.ts'
import type { Lane } from './call.ts'
import { rankOf } from './line.ts'

/** How much one answer weighs in the time that they usually take. */
const WEIGHT = 0.1
const FIRST_GUESS_MS = 100

/** Who goes before somebody: others by any slot, polls by those that they may use. */
export interface Ahead {
  others: number
  polls: number
}

type Told = Pick<Grant, 'limit' | 'freeInMs' | 'others'>

/** How long it takes until a turn comes, by what the slots told last. */
export class WaitEstimate {
  readonly #clock: Clock
  #told: Told
  #toldAt = 0
  #answerMs = FIRST_GUESS_MS

  constructor(perSecond: number, clock: Clock) {
    this.#clock = clock
    this.#told = { limit: perSecond, freeInMs: [], others: NOBODY }
  }

  hear(told: Told): void {
    this.#told = told
    this.#toldAt = this.#clock.now()
  }

  answered(tookMs: number): void {
    this.#answerMs += WEIGHT * (tookMs - this.#answerMs)
  }

  /** Of somebody in a lane, where so many of this replica go before. */
  turnInMs(lane: Lane, ahead: Ahead): number {
    const elsewhere = aheadOf(lane, this.#told.others)
    const others = ahead.others + elsewhere.others
    if (lane !== 'poll') return this.#slotInMs(others)
    return this.#pollInMs(others, ahead.polls + elsewhere.polls)
  }

  /** The slots that polls leave free count as if somebody who went before had taken them. */
  #pollInMs(others: number, polls: number): number {
    const { limit } = this.#told
    const left = freeOfPolls(limit)
    const atOnce = limit - left
    const rounds = Math.floor(polls / atOnce)
    return rounds * this.#roundMs + this.#slotInMs(others + left + (polls % atOnce))
  }

  #slotInMs(ahead: number): number {
    const { limit, freeInMs } = this.#told
    const idle = limit - freeInMs.length
    // Where there are fewer slots than are in use, the first to be free are not used again.
    const free = freeInMs[(ahead % limit) - idle] ?? 0
    const passed = this.#clock.now() - this.#toldAt
    const rounds = Math.floor(ahead / limit)
    return rounds * this.#roundMs + Math.max(0, Math.min(free, this.#roundMs) - passed)
  }

  get #roundMs(): number {
    return REST_MS + this.#answerMs
  }
}

/** Of those who wait, by rank, who goes before one more of a lane. */
export function aheadOf(lane: Lane, waiting: Waiting): Ahead {
  if (lane === 'poll') return { others: beforePolls(waiting), polls: waiting[3] }
  const counts = waiting.slice(0, rankOf(lane) + 1)
  return { others: counts.reduce((sum, count) => sum + count, 0), polls: 0 }
}
