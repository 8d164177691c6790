import type { Incoming } from './exchanges.ts'
import type { Answer } from './stored-answers.ts'
import { write } from './write.ts'

/** How an answer came about: it was there, it was that of another request, or a compiled query gave it. */
export type How = 'stored' | 'shared' | 'compiled'

export type Answered = (how: How, incoming: Incoming, body: string) => void

interface Ready {
  readonly how: How
  readonly incoming: Incoming
  /** The request's body. */
  readonly body: string
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
  readonly #answered: Answered

  /** Not open: a client would keep its connection, and the server that closes would wait for it. */
  constructor(isOpen: () => boolean, answered: Answered) {
    this.#isOpen = isOpen
    this.#answered = answered
  }

  put(how: How, incoming: Incoming, body: string, answer: Answer, now: number): void {
    if (this.#ready.length === 0) setImmediate(this.#send)
    this.#ready.push({ how, incoming, body, answer, now })
  }

  readonly #send = (): void => {
    const ready = this.#ready
    this.#ready = []
    for (const { how, incoming, body, answer, now } of ready) {
      if (!this.#isOpen()) incoming.response.shouldKeepAlive = false
      write(incoming, answer, now)
      this.#answered(how, incoming, body)
    }
  }
}
