import type { Event } from './sight.ts'

/** What a subscriber follows. */
export interface Followed {
  readonly version: number
  readonly isOver: boolean
  readonly event: Event
}

/** Told of what one subscriber gets: for those who watch over the gateway. */
export interface Onlooker {
  told(event: Event): void
  ended(): void
}

type Result = IteratorResult<Event, undefined>

const DONE: Result = { done: true, value: undefined }

/**
 * Tells the newest state to whoever asks for the next. Who asks seldom misses states, but never the
 * newest, and nothing is stored meanwhile.
 */
export class Subscriber implements AsyncIterableIterator<Event, undefined> {
  readonly #followed: Followed
  readonly #left: () => void
  readonly #onlooker: Onlooker | undefined
  #told = 0
  #hasEnded = false
  #waiting: ((result: Result) => void) | null = null

  constructor(followed: Followed, left: () => void, onlooker?: Onlooker) {
    this.#followed = followed
    this.#left = left
    this.#onlooker = onlooker
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** One at a time: who asks again before an answer came is done. */
  async next(): Promise<Result> {
    if (this.#hasEnded || this.#waiting !== null) return DONE
    if (this.#told < this.#followed.version) return this.#newest()
    if (this.#followed.isOver) return this.return()
    return new Promise((resolve) => {
      this.#waiting = resolve
    })
  }

  async return(): Promise<Result> {
    if (!this.#hasEnded) this.end()
    return DONE
  }

  /** There is a newer state. */
  notice(): void {
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.(this.#newest())
  }

  end(): void {
    this.#hasEnded = true
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.(DONE)
    this.#left()
    this.#onlooker?.ended()
  }

  #newest(): Result {
    this.#told = this.#followed.version
    const { event } = this.#followed
    this.#onlooker?.told(event)
    return { done: false, value: event }
  }
}
