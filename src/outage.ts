import type { Known, Logger } from './log.ts'

/** What is said when something begins to fail, and when it no longer does. */
interface Words {
  readonly begins: string
  readonly ends: string
}

/** Tells of a failure once, and not each time that the same is tried again. */
export class Outage {
  readonly #log: Logger
  readonly #words: Words
  readonly #known: Known
  #isOn = false

  constructor(log: Logger, words: Words, known: Known = {}) {
    this.#log = log
    this.#words = words
    this.#known = known
  }

  get isOn(): boolean {
    return this.#isOn
  }

  /** How an attempt went: why it failed, or null. */
  went(reason: string | null): void {
    const isOn = reason !== null
    if (isOn === this.#isOn) return
    this.#isOn = isOn
    if (isOn) this.#log.warn({ ...this.#known, reason }, this.#words.begins)
    else this.#log.info(this.#known, this.#words.ends)
  }
}
