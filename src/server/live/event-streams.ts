import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { getOperationAST, OperationTypeNode, parse } from 'graphql'
import type { Clock } from '../../clock.ts'
import {
  ForeignOrigin,
  ShuttingDown,
  SubscriptionNeedsStream,
  TooManyConnections,
} from '../../errors.ts'
import { askedBy, bodyOf } from '../asked.ts'
import type { Authenticator, Shown } from '../authentication/index.ts'
import { bytesIn } from '../reception.ts'
import { Refusal } from '../refusal.ts'
import type { Connections } from './connections.ts'
import type { Desk } from './desk.ts'
import { EventStream } from './event-stream.ts'
import { type Format, formatFor, wantsEvents } from './formats.ts'
import type { AllowsOrigin } from './origins.ts'

/** What event streams take from the gateway. */
export interface StreamParts {
  readonly clock: Clock
  readonly desk: Pick<Desk, 'subscribe'>
  readonly admit: Authenticator['admit']
  readonly isFromRouter: (shown: Shown) => boolean
  readonly connections: Connections
  readonly allowsOrigin: AllowsOrigin
  /** The request gets an answer that nobody else can wait for. */
  readonly isTakenOver: (request: IncomingMessage) => void
}

/** Tells events in the body of a response. */
export class EventStreams {
  readonly #parts: StreamParts

  constructor(parts: StreamParts) {
    this.#parts = parts
  }

  /** How to tell the events of what is asked for; null where that has a single answer. */
  formatFor(request: FastifyRequest, text: string): Format | null {
    const { accept } = request.headers
    const format = formatFor(accept)
    if (format !== null && wantsEvents(accept)) return format
    if (!isSubscription(text, askedBy(request).operationName)) return null
    if (format === null) throw new Refusal(new SubscriptionNeedsStream())
    return format
  }

  /** 200 once it is sure that events will come; what is wrong with a request is told as ever. */
  async answer(request: FastifyRequest, reply: FastifyReply, format: Format) {
    const { desk, isFromRouter, clock, connections, isTakenOver } = this.#parts
    const { viewer, expiresAt } = await this.#admitted(request.raw)
    const fromRouter = isFromRouter(request)
    const asked = { body: bodyOf(request), bytes: bytesIn(request.body) }
    const subscriber = desk.subscribe({ ...asked, viewer, fromRouter })
    if (!('next' in subscriber)) return reply.code(400).send({ errors: subscriber })
    isTakenOver(request.raw)
    reply.hijack()
    const { raw: response } = reply
    if (response.destroyed) void subscriber.return()
    else {
      response.writeHead(200, headOf(reply, format))
      new EventStream(response, { subscriber, format, expiresAt }, clock, connections)
    }
  }

  async #admitted(request: IncomingMessage) {
    const { connections, allowsOrigin, admit } = this.#parts
    if (!allowsOrigin(request)) throw new Refusal(new ForeignOrigin())
    const admitted = await admit(request)
    // Not before: it may have waited for the issuer's keys.
    if (connections.isStopping) throw new Refusal(new ShuttingDown())
    if (connections.isFull) throw new Refusal(new TooManyConnections())
    return admitted
  }
}

/** With what was said to pages of other origins. Proxies are not to collect events before they pass them on. */
function headOf(reply: FastifyReply, { contentType }: Format): OutgoingHttpHeaders {
  const head = { 'content-type': contentType, 'cache-control': 'no-store' }
  return { ...(reply.getHeaders() as OutgoingHttpHeaders), ...head, 'x-accel-buffering': 'no' }
}

function isSubscription(text: string, operationName: string | undefined): boolean {
  if (!/\bsubscription\b/.test(text)) return false
  try {
    const operation = getOperationAST(parse(text, { noLocation: true }), operationName)
    return operation?.operation === OperationTypeNode.SUBSCRIPTION
  } catch {
    return false
  }
}
