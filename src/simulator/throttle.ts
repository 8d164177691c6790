import { Refusal } from './refusal.ts'

const WINDOW = 1000 // milliseconds

/** Arrivals within the last second, oldest first. */
interface Window {
  readonly admitted: number[]
  readonly arrived: number[]
}

/**
 * The quota: so many calls of one action by one SecretId in any second that slides.
 *
 * A refused call takes no share of the quota, so a client that storms is not locked out for good;
 * it is counted in the text, which names every arrival of that second.
 */
export class Throttle {
  readonly #perSecond: number
  readonly #windows = new Map<string, Window>()

  constructor(perSecond: number) {
    this.#perSecond = perSecond
  }

  /** Takes one share for a call that arrived `at` (milliseconds), or throws. */
  admit(action: string, secretId: string, at: number) {
    if (this.#perSecond === Number.POSITIVE_INFINITY) return
    const { admitted, arrived } = this.#windowAt(`${action} ${secretId}`, at)
    arrived.push(at)
    if (admitted.length >= this.#perSecond) throw this.#tooMany(arrived.length)
    admitted.push(at)
  }

  #windowAt(key: string, at: number): Window {
    const window = this.#windows.get(key) ?? { admitted: [], arrived: [] }
    this.#windows.set(key, window)
    forget(window.admitted, at)
    forget(window.arrived, at)
    return window
  }

  #tooMany(count: number): Refusal {
    return new Refusal(
      'RequestLimitExceeded',
      `Your current request times equals to \`${count}\` in a second, which exceeds the frequency ` +
        `limit \`${this.#perSecond}\` for a second. Please reduce the frequency of calls.`,
    )
  }
}

/** Drops what left the window; also the "future" that a clock set back leaves behind. */
function forget(arrivals: number[], at: number) {
  const stale = (arrival: number | undefined) =>
    arrival !== undefined && (arrival <= at - WINDOW || arrival > at)
  while (stale(arrivals[0])) arrivals.shift()
}
