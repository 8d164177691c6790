import type { ServerResponse } from 'node:http'
import type { Clock } from '../../clock.ts'
import type { Subscriber } from '../../live/index.ts'
import { type Connection, type Connections, SILENT_MS } from './connections.ts'
import { eventText } from './event-text.ts'
import type { Format } from './formats.ts'

/** What a stream is told at its start. */
export interface Followed {
  readonly subscriber: Subscriber
  readonly format: Format
  /** When what the client showed runs out, milliseconds since 1970. */
  readonly expiresAt: number
}

/**
 * One subscription in the body of one response. A client learns that nothing more will happen by the
 * last event alone: one whose stream merely ends comes back, with another token where it has one.
 */
export class EventStream implements Connection {
  readonly #response: ServerResponse
  readonly #followed: Followed
  readonly #clock: Clock
  /** Since when something waits to be taken. */
  #waitingSince: number | null = null

  constructor(
    response: ServerResponse,
    followed: Followed,
    clock: Clock,
    connections: Connections,
  ) {
    this.#response = response
    this.#followed = followed
    this.#clock = clock
    response.once('close', () => {
      void followed.subscriber.return()
      connections.leave(this)
    })
    connections.settle(this)
    void this.#tell()
  }

  visit(now: number): void {
    const waitingSince = this.#waitingSince
    if (waitingSince !== null && now - waitingSince >= SILENT_MS) this.destroy()
    else if (now >= this.#followed.expiresAt) this.goAway()
    else if (waitingSince === null) void this.#write(this.#followed.format.beat)
  }

  goAway(): void {
    void this.#followed.subscriber.return()
    this.#response.end()
  }

  destroy(): void {
    this.#response.destroy()
  }

  async #tell(): Promise<void> {
    const { subscriber, format } = this.#followed
    await this.#write(format.opening)
    for await (const event of subscriber) await this.#write(format.event(eventText(event)))
    if (!this.#response.writableEnded) this.#response.end(format.complete)
  }

  /** Settles once it was taken, or nobody is there who could. */
  #write(text: string): Promise<void> {
    if (this.#response.writableEnded || this.#response.destroyed) return Promise.resolve()
    this.#waitingSince ??= this.#clock.now()
    return new Promise((taken) => {
      const done = () => {
        this.#waitingSince = null
        taken()
      }
      this.#response.write(text, done)
    })
  }
}
