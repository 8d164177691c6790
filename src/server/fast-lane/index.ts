import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../context.ts'
import type { Viewer } from '../../rights.ts'
import { type Known, whenKnown } from '../../when-known.ts'
import type { ViewedListener } from '../guard.ts'
import type { KnownOperations } from '../known-operations.ts'
import { hasLastGood } from '../last-good-answers.ts'
import { wantsEvents } from '../live/formats.ts'
import { isShort, whenWhole } from './body.ts'
import { type Asked, type Exchange, Exchanges, type Incoming } from './exchanges.ts'
import { knownRequest } from './known-request.ts'
import { type Answered, Outbox } from './outbox.ts'
import { headKey, requestKey } from './request-key.ts'
import { sharingOf } from './sharing.ts'
import { Sightings } from './sightings.ts'
import {
  type Answer,
  type Headers,
  passingAnswer,
  StoredAnswers,
  storedAnswer,
} from './stored-answers.ts'
import { headersOf, matches } from './write.ts'

export { noteSharing } from './sharing.ts'

/** What the lane takes from the gateway. */
export interface LaneParts {
  readonly operations: KnownOperations
  readonly maxBytes: number
  readonly now: () => number
  /** Writes that have ended so far, in any process whose answers are shared. */
  readonly writes: () => number
  /** The signal aborts when nobody waits for the answer any more. */
  readonly newContext: (incoming: Incoming, gone: AbortSignal) => Context
  readonly isFromRouter: (request: IncomingMessage) => boolean
  /** Told of each answer that the lane gives; `body` is that of the request. */
  readonly answered: Answered
  /** False: everything goes the slow way. */
  readonly isOpen: () => boolean
}

const MOST_HEADS = 1000

/**
 * Stands before everything else that answers `/graphql`. The very bytes of a request that was
 * answered get the bytes that went out, as long as all they were made of is fresh; a request that is
 * being answered is not answered twice; and a query that was found valid is executed without being
 * parsed and validated again. Whatever is not plain success goes the slow way.
 */
export class FastLane {
  readonly #parts: LaneParts
  readonly #answers: StoredAnswers
  readonly #exchanges = new Exchanges()
  readonly #sightings = new Sightings()
  readonly #outbox: Outbox
  /** Who sent what goes past the lane. */
  readonly #passing = new WeakMap<IncomingMessage, Viewer>()
  /** Response headers that the slow way gave, by all of a request but its body. */
  readonly #heads = new LRUCache<string, Headers>({ max: MOST_HEADS })

  constructor(parts: LaneParts) {
    this.#parts = parts
    this.#answers = new StoredAnswers(parts.maxBytes)
    this.#outbox = new Outbox(parts.isOpen, parts.answered)
  }

  /** The slow way, with the lane before it. */
  before(slowWay: RequestListener): ViewedListener {
    return (request, response, viewer) => {
      const isForEvents = wantsEvents(request.headers.accept)
      if (!this.#parts.isOpen() || !isShort(request) || isForEvents) {
        this.#passing.set(request, viewer)
        return slowWay(request, response)
      }
      const fromRouter = this.#parts.isFromRouter(request)
      const incoming = { request, response, viewer, fromRouter }
      const take = (body: Buffer) => this.#take(incoming, body, slowWay)
      if (request.method === 'GET') take(Buffer.alloc(0))
      else whenWhole(request, take)
    }
  }

  /** What the resolvers get for a request. */
  contextOf(request: IncomingMessage, response: ServerResponse): Context {
    const exchange = this.#exchanges.of(request)
    if (exchange !== undefined) return exchange.context
    const viewer = this.#passing.get(request)
    if (viewer === undefined) throw new TypeError('a request of nobody')
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const fromRouter = this.#parts.isFromRouter(request)
    const incoming = { request, response, viewer, fromRouter, arrivedAt: this.#parts.now() }
    return this.#parts.newContext(incoming, gone.signal)
  }

  /** Learns from each answer of the slow way. */
  watch(app: FastifyInstance): void {
    app.addHook('onSend', async (request, reply, payload) => {
      const exchange = this.#exchanges.of(request.raw)
      if (exchange === undefined) return payload
      const isGood = reply.statusCode === 200
      const told = isGood ? this.#learn(exchange, reply, String(payload)) : payload
      this.#release(exchange)
      return told
    })
  }

  /** Nobody is to wait for the answer to this request: it has no end of its own. */
  leave(request: IncomingMessage): void {
    const exchange = this.#exchanges.of(request)
    if (exchange !== undefined) this.#release(exchange)
  }

  #take(from: Omit<Incoming, 'arrivedAt'>, body: Buffer, slowWay: RequestListener): void {
    const now = this.#parts.now()
    const incoming = { ...from, arrivedAt: now }
    const head = headKey(from)
    const text = body.toString()
    const key = requestKey(head, text)
    const stored = this.#answers.find(key, now)
    if (stored !== null) this.#outbox.put('stored', incoming, text, stored, now)
    else this.#join(incoming, { key, head, body, text }, slowWay)
  }

  #join(incoming: Incoming, asked: Asked, slowWay: RequestListener): void {
    const writes = this.#parts.writes()
    const other = this.#exchanges.joinable(asked.key, writes)
    if (other !== undefined) {
      other.waiting.push(incoming)
      this.#attend(other, incoming)
      return
    }
    const gone = new AbortController()
    const context = this.#parts.newContext(incoming, gone.signal)
    const headers = this.#heads.get(asked.head) ?? null
    this.#answer({ ...asked, incoming, headers, writes, context, slowWay, gone, waiting: [] })
  }

  #answer(exchange: Exchange): void {
    const executed = this.#executed(exchange)
    if (executed === null || executed instanceof Promise) this.#wait(exchange, executed)
    else this.#give(exchange, executed)
  }

  #wait(exchange: Exchange, executed: Promise<Answer | null> | null): void {
    // From here on others may come that want the same.
    this.#exchanges.begin(exchange)
    this.#attend(exchange, exchange.incoming)
    const askSlowly = () => this.#askSlowly(exchange)
    const give = (answer: Answer | null) => (answer ? this.#give(exchange, answer) : askSlowly())
    if (executed === null) askSlowly()
    else executed.then(give, askSlowly)
  }

  /** Executes a query that is known; null where it is not, or has more to tell than data. */
  #executed(exchange: Exchange): Known<Answer | null> {
    const { text, context, headers } = exchange
    if (headers === null) return null
    try {
      const known = knownRequest(text, this.#parts.operations, context.fromRouter)
      if (known === null) return null
      return whenKnown(known.query(context, known.variables), ({ data, errors }) => {
        const isPlain = errors === undefined && !hasLastGood(context.upstreamCalls)
        return isPlain ? this.#printed(data, exchange, headers) : null
      })
    } catch {
      return null // the slow way has the words for it
    }
  }

  #printed(data: unknown, exchange: Exchange, headers: Headers): Answer {
    const text = `${JSON.stringify({ data })}\n`
    if (!this.#sightings.isSecond(exchange.body))
      return passingAnswer(text, exchange.context, headers)
    const answer = storedAnswer(text, exchange.context, headers)
    this.#answers.store(exchange.key, answer, this.#parts.now())
    return answer
  }

  #give(exchange: Exchange, answer: Answer): void {
    const now = this.#parts.now()
    this.#settle(exchange, answer, now)
    this.#outbox.put('compiled', exchange.incoming, exchange.text, answer, now)
  }

  #askSlowly(exchange: Exchange): void {
    const { incoming, body, slowWay } = exchange
    if (incoming.response.destroyed) {
      this.#parts.answered('compiled', incoming, exchange.text)
      this.#release(exchange)
      return
    }
    this.#exchanges.note(incoming.request, exchange)
    goOn(incoming, body, slowWay)
  }

  #learn(exchange: Exchange, reply: FastifyReply, payload: string): string | null {
    const sharing = sharingOf(exchange.context)
    if (sharing === null) return payload
    const headers = headersOf(reply)
    this.#heads.set(exchange.head, headers)
    const answer = storedAnswer(payload, exchange.context, headers)
    const now = this.#parts.now()
    if (sharing.isPlain) this.#answers.store(exchange.key, answer, now)
    this.#settle(exchange, answer, now)
    reply.header('etag', answer.etag)
    if (!matches(reply.request.raw, answer.etag)) return payload
    reply.code(304)
    return null
  }

  #settle(exchange: Exchange, answer: Answer, now: number): void {
    for (const incoming of this.#exchanges.end(exchange))
      this.#outbox.put('shared', incoming, exchange.text, answer, now)
  }

  /** Lets those go the slow way, each by itself, who waited for what cannot be shared. */
  #release(exchange: Exchange): void {
    for (const incoming of this.#exchanges.end(exchange)) {
      const gone = new AbortController()
      const context = this.#parts.newContext(incoming, gone.signal)
      const own = { ...exchange, incoming, context, gone, waiting: [] }
      this.#attend(own, incoming)
      this.#askSlowly(own)
    }
  }

  /** Sees to it that nothing is done for clients that have all gone. */
  #attend(exchange: Exchange, who: Incoming): void {
    who.response.once('close', () => {
      if (who.response.writableEnded) this.#release(exchange)
      else this.#left(exchange, who)
    })
  }

  #left(exchange: Exchange, who: Incoming): void {
    if (exchange.waiting.includes(who)) this.#parts.answered('shared', who, exchange.text)
    if (this.#exchanges.leave(exchange, who)) exchange.gone.abort()
  }
}

/** Puts the body back, and leaves all else to the slow way. */
function goOn({ request, response }: Incoming, body: Buffer, slowWay: RequestListener): void {
  if (body.length > 0) request.unshift(body)
  slowWay(request, response)
}
