import type { Incoming } from './exchanges.ts'
import type { Answer } from './stored-answers.ts'
import { write } from './write.ts'

interface Ready {
  readonly incoming: Incoming
  readonly answer: Answer
  /** When it was found good, milliseconds since 1970. */
  readonly now: number
}

/**
 * Answers that are ready, written one after the other once all that had come was looked at. To look
 * and to write in turn costs a third more: each pushes the other out of the processor's caches, and
 * the clients' processes are woken one by one.
 */
export class Outbox {
  #ready: Ready[] = []
  readonly #isOpen: () => boolean

  /** Not open: a client would keep its connection, and the server that closes would wait for it. */
  constructor(isOpen: () => boolean) {
    this.#isOpen = isOpen
  }

  put(incoming: Incoming, answer: Answer, now: number): void {
    if (this.#ready.length === 0) setImmediate(this.#send)
    this.#ready.push({ incoming, answer, now })
  }

  readonly #send = (): void => {
    const ready = this.#ready
    this.#ready = []
    for (const { incoming, answer, now } of ready) {
      if (!this.#isOpen()) incoming.response.shouldKeepAlive = false
      write(incoming, answer, now)
    }
  }
}
