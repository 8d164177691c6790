import type { IncomingHttpHeaders } from 'node:http'
import type { ApiRequest } from './request.ts'

/** One request that arrived, and what became of it. It names people: never print one whole. */
export interface JournalEntry {
  readonly action: string
  /** The parsed body, integers beyond 2^53 as `bigint`; undefined where it was not JSON. */
  readonly params: unknown
  /** The exact text; empty for a body over the size limit. */
  readonly body: string
  readonly headers: IncomingHttpHeaders
  /** Milliseconds of the simulator's clock. */
  readonly receivedAt: number
  /** `ok`, an error code, or `fault:` and its kind. */
  readonly outcome: string
}

export interface Journal {
  readonly entries: readonly JournalEntry[]
  /** The most requests that were being handled at the same time. */
  readonly mostInFlight: number
  ofAction(name: string): readonly JournalEntry[]
  /** The most requests of the action that arrived within any one second. */
  mostInASecond(name: string): number
  clear(): void
}

const SECOND = 1000 // milliseconds
const MOST_ENTRIES = 100_000
/** Cutting an array copies it, so it happens once for so many requests. */
const SLACK = 10_000

export class RequestJournal implements Journal {
  #entries: JournalEntry[] = []
  #inFlight = 0
  #mostInFlight = 0

  get entries(): readonly JournalEntry[] {
    return this.#entries.length > MOST_ENTRIES ? this.#entries.slice(-MOST_ENTRIES) : this.#entries
  }

  get mostInFlight(): number {
    return this.#mostInFlight
  }

  ofAction(name: string): readonly JournalEntry[] {
    return this.entries.filter(({ action }) => action === name)
  }

  mostInASecond(name: string): number {
    const times = this.ofAction(name).map(({ receivedAt }) => receivedAt)
    let first = 0
    return times.reduce((most, time, last) => {
      while (time - (times[first] ?? time) >= SECOND) first += 1
      return Math.max(most, last - first + 1)
    }, 0)
  }

  clear() {
    this.#entries = []
    this.#mostInFlight = this.#inFlight
  }

  arrive() {
    this.#inFlight += 1
    this.#mostInFlight = Math.max(this.#mostInFlight, this.#inFlight)
  }

  leave() {
    this.#inFlight -= 1
  }

  write({ action, params, body, headers, receivedAt }: ApiRequest, outcome: string) {
    this.#entries.push({
      action,
      params,
      body: body.toString('utf8'),
      headers,
      receivedAt,
      outcome,
    })
    if (this.#entries.length > MOST_ENTRIES + SLACK) this.#entries = [...this.entries]
  }
}
