import type { Clock } from '../clock.ts'
import { freeOfPolls, type Grant, REST_MS } from '../state/slots/index.ts'
import type { Lane } from './call.ts'
import { rankOf } from './line.ts'

/** How much one answer weighs in the time that they usually take. */
const WEIGHT = 0.1
const FIRST_GUESS_MS = 100

type Told = Pick<Grant, 'limit' | 'freeInMs' | 'others'>

/** How long it takes until a turn comes, by what the slots told last. */
export class WaitEstimate {
  readonly #clock: Clock
  #told: Told
  #toldAt = 0
  #answerMs = FIRST_GUESS_MS

  constructor(perSecond: number, clock: Clock) {
    this.#clock = clock
    this.#told = { limit: perSecond, freeInMs: [], others: [0, 0, 0, 0] }
  }

  hear(told: Told): void {
    this.#told = told
    this.#toldAt = this.#clock.now()
  }

  answered(tookMs: number): void {
    this.#answerMs += WEIGHT * (tookMs - this.#answerMs)
  }

  /** Of somebody in a lane, where so many of this replica go before, by rank. */
  turnInMs(lane: Lane, ahead: readonly number[]): number {
    const all = this.#told.others.map((count, rank) => count + (ahead[rank] ?? 0))
    const before = sum(all.slice(0, Math.min(rankOf(lane) + 1, POLL)))
    return lane === 'poll' ? this.#pollInMs(before, all[POLL] ?? 0) : this.#slotInMs(before)
  }

  /** A poll goes when the slots that polls leave free would be there too: as if they went before. */
  #pollInMs(before: number, polls: number): number {
    const { limit } = this.#told
    const free = freeOfPolls(limit)
    const atOnce = limit - free
    return (
      Math.floor(polls / atOnce) * this.#roundMs + this.#slotInMs(before + free + (polls % atOnce))
    )
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

const POLL = rankOf('poll')

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
