import type { AnyCall, Lane, Reply } from './call.ts'
import { LANES } from './line.ts'

/** A read on its way. */
export interface Flight {
  readonly key: string
  /** That of who came first, or of all who had to ask again. */
  readonly call: AnyCall
  readonly tags: readonly string[]
  /** The latest at which somebody who joined it gives up. */
  latestDeadline: number
  /** Whether a write ended since it began: then its answer is for those alone who wait already. */
  dropped: boolean
  /**
   * Until when what came of it is of use: to who wants it fresh, and to all others. Who began to ask
   * later has no use for it. Infinite where nobody keeps it.
   */
  freshUntil: number
  usableUntil: number
  /** How many still want what comes of it. */
  waiting: number
  /** Ends it once nobody does. */
  readonly abandon: AbortController
  outcome: Promise<Reply<object>>
}

/** Reads on their way, each once for a lane. */
export class Flights {
  readonly #byLane: Readonly<Record<Lane, Map<string, Flight>>> = {
    urgent: new Map(),
    interactive: new Map(),
    background: new Map(),
    poll: new Map(),
  }

  /** One with at least the same right of way: what a person waits for must not wait among pollers. */
  joinable(key: string, lane: Lane = 'interactive'): Flight | undefined {
    const lanes = LANES.slice(0, LANES.indexOf(lane) + 1)
    return lanes.map((each) => this.#byLane[each].get(key)).find((flight) => flight !== undefined)
  }

  /** Whose outcome is still to be set. */
  begin(call: AnyCall, key: string): Flight {
    const tags = call.action.concerns(call.params)
    const outcome = Promise.withResolvers<Reply<object>>().promise
    const abandon = new AbortController()
    const flight = {
      key,
      // Who was first may go, and others still wait.
      call: { ...call, signal: abandon.signal },
      tags,
      latestDeadline: call.deadline,
      dropped: false,
      freshUntil: Number.POSITIVE_INFINITY,
      usableUntil: Number.POSITIVE_INFINITY,
      waiting: 0,
      abandon,
      outcome,
    }
    this.#lane(flight).set(key, flight)
    return flight
  }

  end(flight: Flight): void {
    const flights = this.#lane(flight)
    if (flights.get(flight.key) === flight) flights.delete(flight.key)
  }

  /** Lets nobody join any more what tells of any of these; of everything, where none are named. */
  drop(tags: readonly string[] | null): void {
    for (const flights of Object.values(this.#byLane)) {
      for (const flight of flights.values()) {
        if (tags !== null && !flight.tags.some((tag) => tags.includes(tag))) continue
        flight.dropped = true
        flights.delete(flight.key)
      }
    }
  }

  #lane({ call }: Pick<Flight, 'call'>): Map<string, Flight> {
    return this.#byLane[call.lane ?? 'interactive']
  }
}
