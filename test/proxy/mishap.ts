/** Where in a request something goes wrong; nothing was passed on of one that was only received. */
export type Point = 'head-received' | 'head-passed' | 'request-received' | 'request-passed'

export type Mishap =
  | { readonly kind: 'reset-on-accept' }
  | { readonly kind: 'reset'; readonly at: Point }
  /** One half ends at that point; the other goes on. */
  | { readonly kind: 'half-close'; readonly at: Point; readonly towards: 'client' | 'server' }
  /** A kept connection turns out to be gone when its next request is written. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'hold-request' }
  | { readonly kind: 'hold-reply' }
  /** The server is asked and answers; from then on its client hears nothing on this connection. */
  | { readonly kind: 'swallow-reply' }
  /** Each byte by itself; 0 ms: each in a turn of its own. */
  | { readonly kind: 'drip'; readonly everyMs: number }
  /** After so many bytes of the reply, its head among them, the connection ends or is reset. */
  | { readonly kind: 'truncate'; readonly bytes: number; readonly by: 'end' | 'reset' }

/** Meets the next request, or the next ones, or only such as carry a text. */
export type Next = Mishap & {
  readonly times?: number
  /** Looked for in the head of a request, such as the name of an action. */
  readonly carrying?: string
}

/** What a test learns of the first request that was met, and what it can do. */
export interface Meeting {
  /** The mishap has happened; what is held is held. */
  readonly arrived: Promise<void>
  /** The server has begun to answer. */
  readonly answered: Promise<void>
  /** Lets go what is held, now and later. A request goes on even where its client has gone. */
  release(): void
}

/** A mishap that waits for those it is meant for. */
export class Expected implements Meeting {
  readonly mishap: Next
  left: number
  readonly #arrived = Promise.withResolvers<void>()
  readonly #answered = Promise.withResolvers<void>()
  readonly #released = Promise.withResolvers<void>()
  readonly arrived = this.#arrived.promise
  readonly answered = this.#answered.promise
  readonly released = this.#released.promise
  readonly arrive = this.#arrived.resolve
  readonly answer = this.#answered.resolve
  readonly release = this.#released.resolve

  constructor(mishap: Next) {
    this.mishap = mishap
    this.left = mishap.times ?? 1
  }

  meets(head: Buffer, isKept: boolean): boolean {
    const { kind, carrying } = this.mishap
    if (kind === 'reset-on-accept' || (kind === 'stale' && !isKept)) return false
    return carrying === undefined || head.includes(carrying)
  }
}
