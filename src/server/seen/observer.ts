import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { UpstreamCall } from '../../client/index.ts'
import { membersOf, parsedJson } from '../../json.ts'
import type { Logger } from '../../log.ts'
import { LaneCounts } from './lane-counts.ts'
import type { Metrics, Outcome, Way } from './metrics.ts'
import { KnownTexts, type Operation } from './operation.ts'
import { logRequest } from './request-log.ts'
import { type Span, type Tracer, traceIdOf, traceparentOf } from './span.ts'
import { codeIn, Visit } from './visit.ts'

export interface ObserverParts {
  readonly metrics: Metrics
  readonly log: Logger
  /** Of so many answers of the fast lane that cost no call one is logged. */
  readonly logSample: number
  /** Null: nothing is traced. */
  readonly tracer: Tracer | null
  readonly now: () => number
}

/** A request that the fast lane answers. */
interface InLane {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly arrivedAt: number
}

/** Sees every request that `/graphql` answers, and tells of it: by numbers, a line of the log, a span. */
export class Observer {
  readonly #parts: ObserverParts
  readonly #laneCounts: LaneCounts
  readonly #texts = new KnownTexts()
  #unlogged = 0

  constructor(parts: ObserverParts) {
    this.#parts = parts
    this.#laneCounts = new LaneCounts(parts.metrics)
  }

  /** What is noted of a request; begun where nothing is. */
  visit(request: IncomingMessage, arrivedAt: number): Visit {
    const visit = visitOf(request) ?? this.#newVisit(request, arrivedAt)
    ;(request as Visited)[VISIT] = visit
    return visit
  }

  /** The slow way, each of whose requests is told of once its answer is written or its client gone. */
  before(slowWay: RequestListener): RequestListener {
    return (request, response) => {
      const visit = this.visit(request, this.#parts.now())
      response.once('close', () => this.#answeredSlowly(visit, request, response))
      slowWay(request, response)
    }
  }

  /** Learns what is told of a request that is refused before there is an operation. */
  watch(app: FastifyInstance): void {
    app.addHook('onSend', async ({ raw }, { statusCode }, payload) => {
      const visit = visitOf(raw)
      if (visit !== undefined && visit.codes.length === 0 && statusCode >= 400)
        visit.codes = codesIn(parsedJson(String(payload)))
      return payload
    })
  }

  /** The fast lane has answered. Most of its answers are counted, and that is all. */
  answered(way: Exclude<Way, 'slow'>, inLane: InLane, body: string): void {
    const { request, response, arrivedAt } = inLane
    const now = this.#parts.now()
    const calls = visitOf(request)?.calls ?? NONE
    const outcome = response.destroyed ? 'gone' : 'ok'
    this.#laneCounts.count(way, outcome, now - arrivedAt)
    this.#countSources(calls)
    const isLogged = this.#isSampled() || calls.some(({ source }) => source === 'sent')
    if (!isLogged && this.#parts.tracer === null) return
    const visit = this.visit(request, arrivedAt)
    visit.operation = this.#operationOf(request, body)
    const done = { visit, way, outcome, status: response.statusCode, now } as const
    if (isLogged) this.#log(request, done)
    endSpan(request, done)
  }

  /** Its answer is a stream of events, which are told of as a subscription. */
  leave(request: IncomingMessage): void {
    const visit = visitOf(request)
    if (visit !== undefined) visit.isStream = true
  }

  /** What was traced is delivered first. */
  async stop(): Promise<void> {
    await this.#parts.tracer?.stop()
  }

  #answeredSlowly(visit: Visit, request: IncomingMessage, response: ServerResponse): void {
    if (visit.isStream) return
    const { metrics } = this.#parts
    const now = this.#parts.now()
    const outcome = outcomeOf(response, visit.codes)
    const type = visit.operation?.type ?? 'none'
    metrics.requests.of(type, outcome, 'slow').value++
    metrics.requestSeconds.of(type, 'slow').observe(Math.max(0, now - visit.arrivedAt) / 1000)
    for (const code of visit.codes) metrics.errors.of(code).value++
    this.#countSources(visit.calls)
    const status = response.headersSent ? response.statusCode : null
    const done = { visit, way: 'slow', outcome, status, now } as const
    this.#log(request, done)
    endSpan(request, done)
  }

  #countSources(calls: readonly UpstreamCall[]): void {
    for (const { source } of calls) this.#parts.metrics.answers.of(source).value++
  }

  #isSampled(): boolean {
    this.#unlogged += 1
    if (this.#unlogged < this.#parts.logSample) return false
    this.#unlogged = 0
    return true
  }

  #log(request: IncomingMessage, { visit, now, ...done }: Done): void {
    const { operation, arrivedAt, waitedMs, calls, codes, span } = visit
    const trace = span?.traceId ?? traceIdOf(request)
    const durationMs = now - arrivedAt
    logRequest(this.#parts.log, { ...done, operation, durationMs, waitedMs, calls, codes, trace })
  }

  #newVisit(request: IncomingMessage, arrivedAt: number): Visit {
    const { tracer, now } = this.#parts
    const span = tracer?.begin(UNKNOWN_OPERATION, arrivedAt, traceparentOf(request)) ?? null
    return new Visit(arrivedAt, span, now)
  }

  #operationOf({ url = '' }: IncomingMessage, body: string): Operation | null {
    // A question mark may stand in the query too.
    const inAddress = Object.fromEntries(new URLSearchParams(url.replace(/^[^?]*/, '')))
    const { query, operationName } = body === '' ? inAddress : membersOf(parsedJson(body))
    const name = typeof operationName === 'string' ? operationName : undefined
    return typeof query === 'string' ? this.#texts.find(query, name) : null
  }
}

const NONE: readonly UpstreamCall[] = []
/** On the request itself: a WeakMap would cost three microseconds for each, most of it in the collector. */
const VISIT = Symbol('visit')

type Visited = IncomingMessage & { [VISIT]?: Visit }

function visitOf(request: Visited): Visit | undefined {
  return request[VISIT]
}

/** As OpenTelemetry calls it. */
const UNKNOWN_OPERATION = 'GraphQL Operation'

interface Done {
  readonly visit: Visit
  readonly way: Way
  readonly outcome: Outcome
  readonly status: number | null
  readonly now: number
}

function outcomeOf(response: ServerResponse, codes: readonly string[]): Outcome {
  if (!response.writableFinished) return 'gone'
  if (response.statusCode >= 500) return 'failed'
  if (response.statusCode >= 400) return 'refused'
  return codes.length > 0 ? 'errors' : 'ok'
}

function codesIn(body: unknown): readonly string[] {
  const { errors } = membersOf(body)
  if (!Array.isArray(errors)) return []
  return errors.map((error) => codeIn(membersOf(error).extensions))
}

function endSpan({ method = '' }: IncomingMessage, { visit, ...done }: Done): void {
  const span: Span | null = visit.span
  if (span === null) return
  const { way, outcome, status, now } = done
  const { operation, codes, waitedMs } = visit
  span.set({
    'http.request.method': method,
    ...(status !== null && { 'http.response.status_code': status }),
    ...(operation && { 'graphql.operation.type': operation.type }),
    ...(operation?.name && { 'graphql.operation.name': operation.name }),
    ...(operation && { 'ccc.document': operation.document }),
    ...{ 'ccc.way': way, 'ccc.outcome': outcome, 'ccc.quota.waited_ms': waitedMs },
  })
  if (operation !== null) span.rename(operation.type)
  const hasFailed = outcome === 'failed' || outcome === 'errors'
  span.end(now, hasFailed ? (codes[0] ?? outcome) : undefined)
}
