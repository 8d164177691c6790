import type { Clock } from '../clock.ts'
import type { Look } from './sight.ts'
import type { Onlooker, Subscriber } from './subscriber.ts'
import { Watch } from './watch.ts'

export type { Answer, Event, Look, Sight } from './sight.ts'
export type { Onlooker, Subscriber } from './subscriber.ts'

/** All that is watched through this gateway, each once, however many watch it. */
export class Watches {
  readonly #clock: Clock
  readonly #watches = new Map<string, Watch>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get pollers(): number {
    return this.#watches.size
  }

  get subscribers(): number {
    return [...this.#watches.values()].reduce((sum, { subscribers }) => sum + subscribers, 0)
  }

  /** `look` is used where nobody watches what has this key. */
  subscribe(key: string, look: Look, onlooker?: Onlooker): Subscriber {
    const watch = this.#watches.get(key) ?? this.#begin(key, look)
    return watch.subscribe(onlooker)
  }

  /** Something was dropped that looks may have been made of. */
  wake(): void {
    for (const watch of this.#watches.values()) watch.wakeIfOutdated()
  }

  stop(): void {
    for (const watch of [...this.#watches.values()]) watch.stop()
  }

  #begin(key: string, look: Look): Watch {
    const watch = new Watch(look, this.#clock, () => {
      if (this.#watches.get(key) === watch) this.#watches.delete(key)
    })
    this.#watches.set(key, watch)
    return watch
  }
}
