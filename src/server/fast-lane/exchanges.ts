import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Context } from '../../context.ts'
import type { Viewer } from '../../rights.ts'
import type { Headers } from './stored-answers.ts'

/** A request and where its answer goes. */
export interface Incoming {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly viewer: Viewer
  readonly fromRouter: boolean
  /** Milliseconds since 1970. */
  readonly arrivedAt: number
}

/** What a request asks for. */
export interface Asked {
  /** Head and body: all that the answer can depend on. */
  readonly key: string
  readonly head: string
  readonly body: Buffer
  /** The body as everybody reads it, the slow way too. */
  readonly text: string
}

/** A request that is being answered, and those that want the very same answer. */
export interface Exchange extends Asked {
  readonly incoming: Incoming
  /** What the slow way said to such a head before; null where it said nothing yet. */
  readonly headers: Headers | null
  /** Writes that had ended when it began. */
  readonly writes: number
  /** What its resolvers get; where the compiled query fails, the slow way goes on with it. */
  readonly context: Context
  readonly slowWay: RequestListener
  /** Aborts once all have gone who wait for it. */
  readonly gone: AbortController
  readonly waiting: Incoming[]
}

/** Requests in flight. */
export class Exchanges {
  readonly #byKey = new Map<string, Exchange>()
  readonly #byRequest = new WeakMap<IncomingMessage, Exchange>()

  begin(exchange: Exchange): void {
    this.#byKey.set(exchange.key, exchange)
  }

  /** So that it is found again at the end of the slow way. */
  note(request: IncomingMessage, exchange: Exchange): void {
    this.#byRequest.set(request, exchange)
  }

  of(request: IncomingMessage): Exchange | undefined {
    return this.#byRequest.get(request)
  }

  /**
   * One whose answer is as good for a request that comes now: nothing that it read has ended yet,
   * and no write has ended since it began.
   */
  joinable(key: string, writes: number): Exchange | undefined {
    const exchange = this.#byKey.get(key)
    if (exchange === undefined || exchange.writes !== writes) return undefined
    return exchange.context.upstreamCalls.length === 0 ? exchange : undefined
  }

  /** One of those has gone who wait for it; whether nobody is left. */
  leave(exchange: Exchange, who: Incoming): boolean {
    const place = exchange.waiting.indexOf(who)
    if (place !== -1) exchange.waiting.splice(place, 1)
    const isLeft = exchange.waiting.length > 0 || !exchange.incoming.response.destroyed
    if (!isLeft) this.end(exchange)
    return !isLeft
  }

  /** Ends one, and hands over who waited. To end it twice does nothing. */
  end(exchange: Exchange): Incoming[] {
    if (this.#byKey.get(exchange.key) === exchange) this.#byKey.delete(exchange.key)
    return exchange.waiting.splice(0)
  }
}
