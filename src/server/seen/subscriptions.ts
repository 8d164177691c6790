import type { Onlooker } from '../../live/index.ts'
import type { Logger } from '../../log.ts'
import type { Operation } from './operation.ts'
import { named } from './request-log.ts'

/** Tells of subscriptions: a line of the log when one begins and when it ends, and how much they are sent. */
export class Subscriptions {
  readonly #log: Logger
  readonly #now: () => number
  #events = 0

  constructor(log: Logger, now: () => number) {
    this.#log = log
    this.#now = now
  }

  /** Sent so far, to each subscriber by itself. */
  get events(): number {
    return this.#events
  }

  begin(operation: Operation): Onlooker {
    const begun = this.#now()
    let events = 0
    this.#log.info(named(operation), 'subscription begins')
    return {
      told: () => {
        events += 1
        this.#events += 1
      },
      ended: () => {
        const durationMs = this.#now() - begun
        this.#log.info({ ...named(operation), events, durationMs }, 'subscription ends')
      },
    }
  }
}
