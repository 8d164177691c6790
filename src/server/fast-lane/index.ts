import type { IncomingMessage, RequestListener } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../context.ts'
import { type Known, whenKnown } from '../../when-known.ts'
import type { KnownOperations } from '../known-operations.ts'
import { isShort, whenWhole } from './body.ts'
import { type Asked, type Exchange, Exchanges, type Incoming } from './exchanges.ts'
import { knownRequest } from './known-request.ts'
import { Outbox } from './outbox.ts'
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
  readonly newContext: (request: IncomingMessage) => Context
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
  /** Response headers that the slow way gave, by all of a request but its body. */
  readonly #heads = new LRUCache<string, Headers>({ max: MOST_HEADS })

  constructor(parts: LaneParts) {
    this.#parts = parts
    this.#answers = new StoredAnswers(parts.maxBytes)
    this.#outbox = new Outbox(parts.isOpen)
  }

  /** The slow way, with the lane before it. */
  before(slowWay: RequestListener): RequestListener {
    return (request, response) => {
      if (!this.#parts.isOpen() || !isShort(request)) return slowWay(request, response)
      const take = (body: Buffer) => this.#take({ request, response }, body, slowWay)
      if (request.method === 'GET') take(Buffer.alloc(0))
      else whenWhole(request, take)
    }
  }

  /** What the resolvers get for a request. */
  contextOf(request: IncomingMessage): Context {
    return this.#exchanges.of(request)?.context ?? this.#parts.newContext(request)
  }

  /** Learns from each answer of the slow way. */
  watch(app: FastifyInstance): void {
    app.addHook('onSend', async (request, reply, payload) => {
      const exchange = this.#exchanges.of(request.raw)
      const isShared = exchange !== undefined && reply.statusCode === 200
      return isShared ? this.#learn(exchange, reply, String(payload)) : payload
    })
  }

  #take(incoming: Incoming, body: Buffer, slowWay: RequestListener): void {
    const now = this.#parts.now()
    const head = headKey(incoming.request)
    const text = body.toString()
    const key = requestKey(head, text)
    const stored = this.#answers.find(key, now)
    if (stored !== null) this.#outbox.put(incoming, stored, now)
    else this.#join(incoming, { key, head, body, text }, slowWay)
  }

  #join(incoming: Incoming, asked: Asked, slowWay: RequestListener): void {
    const writes = this.#parts.writes()
    const other = this.#exchanges.joinable(asked.key, writes)
    if (other !== undefined) {
      other.waiting.push(incoming)
      return
    }
    const context = this.#parts.newContext(incoming.request)
    const headers = this.#heads.get(asked.head) ?? null
    this.#answer({ ...asked, incoming, headers, writes, context, waiting: [] }, slowWay)
  }

  #answer(exchange: Exchange, slowWay: RequestListener): void {
    const executed = this.#executed(exchange)
    if (executed === null || executed instanceof Promise) this.#wait(exchange, executed, slowWay)
    else this.#give(exchange, executed)
  }

  #wait(exchange: Exchange, executed: Promise<Answer | null> | null, slowWay: RequestListener) {
    // From here on others may come that want the same.
    this.#exchanges.begin(exchange)
    const askSlowly = () => this.#askSlowly(exchange, slowWay)
    const give = (answer: Answer | null) => (answer ? this.#give(exchange, answer) : askSlowly())
    if (executed === null) askSlowly()
    else executed.then(give, askSlowly)
  }

  /** Executes a query that is known; null where it is not, or has more to tell than data. */
  #executed(exchange: Exchange): Known<Answer | null> {
    const { text, context, headers } = exchange
    if (headers === null) return null
    try {
      const known = knownRequest(text, this.#parts.operations)
      if (known === null) return null
      return whenKnown(known.query(context, known.variables), ({ data, errors }) =>
        errors === undefined ? this.#printed(data, exchange, headers) : null,
      )
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
    this.#outbox.put(exchange.incoming, answer, now)
  }

  #askSlowly(exchange: Exchange, slowWay: RequestListener): void {
    const { request, response } = exchange.incoming
    this.#exchanges.note(request, exchange)
    response.once('close', () => this.#release(exchange, slowWay))
    goOn(exchange.incoming, exchange.body, slowWay)
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
    for (const incoming of this.#exchanges.end(exchange)) this.#outbox.put(incoming, answer, now)
  }

  /** Lets those go the slow way who waited for what cannot be shared. */
  #release(exchange: Exchange, slowWay: RequestListener): void {
    for (const incoming of this.#exchanges.end(exchange)) goOn(incoming, exchange.body, slowWay)
  }
}

/** Puts the body back, and leaves all else to the slow way. */
function goOn({ request, response }: Incoming, body: Buffer, slowWay: RequestListener): void {
  if (body.length > 0) request.unshift(body)
  slowWay(request, response)
}
