import type { Clock } from '../clock.ts'

const WINDOW_MS = 10_000
/** So that many failures at once do not double what CCC has to bear. */
const CALLS_FOR_EACH_RETRY = 10
/** A process that calls little may still retry. */
const ALWAYS = 10

/** How many retries the whole process may make: a share of the calls that it lately sent. */
export class RetryBudget {
  readonly #clock: Clock
  readonly #calls: number[] = []
  readonly #retries: number[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A call was sent that is no retry. */
  noteCall(): void {
    this.#calls.push(this.#now(this.#calls))
  }

  /** Leave to retry once. */
  take(): boolean {
    const now = this.#now(this.#retries)
    this.#now(this.#calls)
    const earned = Math.floor(this.#calls.length / CALLS_FOR_EACH_RETRY)
    if (this.#retries.length >= Math.max(ALWAYS, earned)) return false
    this.#retries.push(now)
    return true
  }

  /** The time, with nothing left of what is older; nor of what a clock that was set back left ahead. */
  #now(times: number[]): number {
    const now = this.#clock.now()
    const first = times.findIndex((time) => Math.abs(now - time) < WINDOW_MS)
    times.splice(0, first === -1 ? times.length : first)
    return now
  }
}
