import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { GatewayError, Unauthenticated } from '../errors.ts'
import type { Viewer } from '../rights.ts'
import type { Identify } from './authentication/index.ts'

/** Answers a request of somebody who is known. */
export type ViewedListener = (
  request: IncomingMessage,
  response: ServerResponse,
  viewer: Viewer,
) => void

/** Stands before everything that looks at a request: who is not known gets no further than a refusal. */
export class Guard {
  readonly #identify: Identify
  readonly #refused = new WeakMap<IncomingMessage, GatewayError>()

  constructor(identify: Identify) {
    this.#identify = identify
  }

  /** Those who are known go to `next`; the others to `slowWay`, which asks for their refusal. */
  before(next: ViewedListener, slowWay: RequestListener): RequestListener {
    return (request, response) => {
      const refuse = (error: unknown) => {
        this.#refused.set(request, asRefusal(error))
        slowWay(request, response)
      }
      const known = this.#known(request)
      if (known instanceof GatewayError) refuse(known)
      else if (known instanceof Promise)
        known.then((viewer) => next(request, response, viewer), refuse)
      else next(request, response, known)
    }
  }

  #known(request: IncomingMessage): Viewer | Promise<Viewer> | GatewayError {
    try {
      return this.#identify(request)
    } catch (error) {
      return asRefusal(error)
    }
  }

  /** Null: it was let in. */
  refusalOf(request: IncomingMessage): GatewayError | null {
    return this.#refused.get(request) ?? null
  }
}

/** Whatever hinders the gateway from telling who asks, it lets nobody in. */
function asRefusal(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error
  return new Unauthenticated('The token could not be checked.')
}
