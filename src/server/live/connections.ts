import type { Clock } from '../../clock.ts'

/** A connection over which events are told, until one side ends it. */
export interface Connection {
  /** Now and then: whether it may stay, and whether anybody is still there. */
  visit(now: number): void
  /** The gateway stops. */
  goAway(): void
  /** Without another word. */
  destroy(): void
}

const TURN_MS = 1000
/** Each connection is visited every twelfth turn, so that no turn has many at once. */
const GROUPS = 12
/** How long one that is not heard of, or does not take what is sent, is waited for. */
export const SILENT_MS = 60_000
/** What those have to say goodbye whom the gateway leaves. */
const GOODBYE_MS = 1000

/** All connections of a gateway that last, with one timer for all of them. */
export class Connections {
  readonly #clock: Clock
  readonly #most: number
  /** Whose client has not said yet who it is: visited each turn. */
  readonly #newcomers = new Set<Connection>()
  readonly #groups = Array.from({ length: GROUPS }, () => new Set<Connection>())
  readonly #stopped = new AbortController()
  readonly #empty = Promise.withResolvers<void>()
  #size = 0
  #isVisiting = false
  #turn = 0

  constructor(clock: Clock, most: number) {
    this.#clock = clock
    this.#most = most
  }

  get size(): number {
    return this.#size
  }

  get isFull(): boolean {
    return this.#size >= this.#most
  }

  get isStopping(): boolean {
    return this.#stopped.signal.aborted
  }

  welcome(connection: Connection): void {
    this.#newcomers.add(connection)
    this.#enter()
  }

  /** One that is to stay. */
  settle(connection: Connection): void {
    const isNew = !this.#newcomers.delete(connection)
    this.#groups[this.#size % GROUPS]?.add(connection)
    if (isNew) this.#enter()
  }

  leave(connection: Connection): void {
    const places = [this.#newcomers, ...this.#groups]
    if (!places.some((place) => place.delete(connection))) return
    this.#size--
    if (this.isStopping && this.#size === 0) this.#empty.resolve()
  }

  /** Ends all of them; who does not go by itself is not waited for. */
  async stop(): Promise<void> {
    this.#stopped.abort()
    for (const connection of this.#all()) connection.goAway()
    if (this.#size === 0) return
    const late = setTimeout(() => this.#empty.resolve(), GOODBYE_MS)
    await this.#empty.promise
    clearTimeout(late)
    for (const connection of this.#all()) connection.destroy()
  }

  #enter(): void {
    this.#size++
    if (!this.#isVisiting) void this.#visitAll()
  }

  /** As long as there are any. */
  async #visitAll(): Promise<void> {
    const { signal } = this.#stopped
    this.#isVisiting = true
    while (!signal.aborted && this.#size > 0) {
      await this.#clock.sleep(TURN_MS, signal).catch(() => {})
      if (!signal.aborted) this.#visit()
    }
    this.#isVisiting = false
  }

  #visit(): void {
    const now = this.#clock.now()
    this.#turn = (this.#turn + 1) % GROUPS
    for (const connection of [...this.#newcomers, ...(this.#groups[this.#turn] ?? [])]) {
      connection.visit(now)
    }
  }

  #all(): Connection[] {
    return [this.#newcomers, ...this.#groups].flatMap((place) => [...place])
  }
}
