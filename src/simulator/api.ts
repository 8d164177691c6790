import { HANDLERS } from './actions/index.ts'
import { type SimulatorClock, unixSeconds } from './clock.ts'
import type { Credential } from './credential.ts'
import { errorText, successText } from './envelope.ts'
import { exampleAnswer } from './examples.ts'
import type { Site } from './parameters.ts'
import { internalError, missingParameter, Refusal } from './refusal.ts'
import { type ApiRequest, header, MOST_BODY_BYTES } from './request.ts'
import { authenticate } from './signature.ts'
import type { Store } from './store.ts'
import { Throttle } from './throttle.ts'

export interface ApiParts {
  readonly credential: Credential
  readonly site: Site
  readonly perSecond: number
  readonly store: Store
  readonly clock: SimulatorClock
}

/** What a request comes to: the envelope, and one word for the journal. */
export interface Reply {
  readonly outcome: string
  readonly text: string
}

const VERSION = '2020-02-10'

const handlers = new Map(HANDLERS.map((handler) => [handler.name, handler]))

/**
 * The API itself, apart from HTTP: which requests are refused, and in which order that is checked.
 * Upstream's order is not known.
 */
export class Api {
  readonly #parts: ApiParts
  readonly #throttle: Throttle

  constructor(parts: ApiParts) {
    this.#parts = parts
    this.#throttle = new Throttle(parts.perSecond)
  }

  answer(request: ApiRequest): Reply {
    try {
      return { outcome: 'ok', text: successText(this.#perform(request)) }
    } catch (error) {
      const { code, message } = error instanceof Refusal ? error : internalError()
      return { outcome: code, text: errorText(code, message) }
    }
  }

  #perform(request: ApiRequest): object {
    const { credential, site, store, clock } = this.#parts
    const now = unixSeconds(clock)
    checkFront(request)
    authenticate(request, credential, now)
    const handler = handlerOf(request)
    this.#throttle.admit(handler.name, credential.secretId, request.receivedAt)
    const body = bodyOf(request)
    const answer = handler.perform(body, { store, site, now })
    return exampleAnswer(handler.name, body, answer) ?? answer
  }
}

function checkFront({ method, oversized }: ApiRequest) {
  if (method !== 'POST') {
    throw new Refusal('UnsupportedProtocol', 'This simulator takes POST requests only.')
  }
  if (oversized) {
    const message = `The request is larger than ${MOST_BODY_BYTES} bytes.`
    throw new Refusal('RequestSizeLimitExceeded', message)
  }
}

function handlerOf(request: ApiRequest) {
  if (request.action === '') throw missingParameter('Action')
  const version = header(request, 'x-tc-version')
  if (version === '') throw missingParameter('Version')
  if (version !== VERSION) {
    throw new Refusal('NoSuchVersion', `The version ${version} does not exist.`)
  }
  const handler = handlers.get(request.action)
  if (!handler) {
    throw new Refusal('InvalidAction', `The action ${request.action} does not exist.`)
  }
  return handler
}

function bodyOf(request: ApiRequest): unknown {
  if (!/^application\/json\b/i.test(header(request, 'content-type'))) {
    throw new Refusal('InvalidRequest', 'The Content-Type must be application/json.')
  }
  if (request.params === undefined) {
    throw new Refusal('InvalidParameter', 'The request body is not valid JSON.')
  }
  return request.params
}
