import type { Onlooker } from '../../live/index.ts'
import type { Logger } from '../../log.ts'
import type { Metrics } from './metrics.ts'
import type { Operation } from './operation.ts'
import { named } from './request-log.ts'
import { codeIn } from './visit.ts'

/** Tells of subscriptions: a line of the log when one begins and when it ends, and how much they are sent. */
export class Subscriptions {
  readonly #log: Logger
  readonly #now: () => number
  readonly #errors: Metrics['errors']
  #events = 0

  constructor(log: Logger, now: () => number, { errors }: Pick<Metrics, 'errors'>) {
    this.#log = log
    this.#now = now
    this.#errors = errors
  }

  /** Sent so far, to each subscriber by itself. */
  get events(): number {
    return this.#events
  }

  begin(operation: Operation): Onlooker {
    const begun = this.#now()
    let events = 0
    const codes = new Set<string>()
    this.#log.info(named(operation), 'subscription begins')
    return {
      told: ({ errors = [] }) => {
        events += 1
        this.#events += 1
        for (const { extensions } of errors) {
          const code = codeIn(extensions)
          codes.add(code)
          this.#errors.of(code).value++
        }
      },
      ended: () => {
        const durationMs = this.#now() - begun
        const done = { ...named(operation), events, durationMs, codes: [...codes] }
        this.#log.info(done, 'subscription ends')
      },
    }
  }
}
