/**
 * What became of the request upstream: it never left or was turned away before it could act
 * (`not-sent`), it was answered with a definite no (`refused`), or nobody can tell (`unknown`).
 */
export type Outcome = 'not-sent' | 'refused' | 'unknown'

/** A failure the gateway has a name for. `code` is public API: add, never rename. */
export abstract class GatewayError extends Error {
  abstract readonly code: string
  abstract readonly outcome: Outcome
  /** May the very same request be sent again? */
  readonly retryable: boolean = false
  /** Seconds after which sending again makes sense; null where waiting does not help. */
  readonly retryAfterSeconds: number | null = null

  /** What a client sees beside `code` and `retryable`. */
  details(): Record<string, unknown> {
    return {}
  }
}

/** One thing wrong with what the caller sent. `got` must not carry a phone number. */
export interface Problem {
  readonly argument: string
  readonly expected: string
  readonly got: string
}

/** The caller's arguments were refused before anything was sent. */
export class InvalidInput extends GatewayError {
  override readonly name = 'InvalidInput'
  readonly code = 'BAD_USER_INPUT'
  readonly outcome = 'not-sent'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(sentence).join(' '))
    this.problems = problems
  }

  override details() {
    return { problems: this.problems }
  }
}

/** `limit must be a whole number from 1 to 9, but got "ten".` */
export function sentence({ argument, expected, got }: Problem): string {
  return `${argument} must be ${expected}, but got ${got}.`
}

/** Who asks could not be told; nothing was looked at. */
export class Unauthenticated extends GatewayError {
  override readonly name = 'Unauthenticated'
  readonly code = 'UNAUTHENTICATED'
  readonly outcome = 'not-sent'

  /** `reason` must not repeat what was sent. */
  constructor(reason: string) {
    super(`${reason} Send \`Authorization: Bearer\` with a token or key of this gateway.`)
  }
}

/** Whether a token is good cannot be told, since its issuer's keys were never read, or long ago. */
export class AuthenticationUnavailable extends GatewayError {
  override readonly name = 'AuthenticationUnavailable'
  readonly code = 'AUTHENTICATION_UNAVAILABLE'
  readonly outcome = 'not-sent'
  override readonly retryable = true
  override readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(
      'The keys that tokens are checked with cannot be read (CCC_GATEWAY_JWKS_URL). Nothing was ' +
        `done. Send the same request again in ${retryAfterSeconds} s; a new token does not help.`,
    )
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** A caller wants fewer rights for a request, in words that are none of them. */
export class UnknownRights extends GatewayError {
  override readonly name = 'UnknownRights'
  readonly code = 'BAD_REQUEST'
  readonly outcome = 'not-sent'

  constructor(rights: readonly string[]) {
    super(
      `The header ccc-rights must be one or more of ${rights.join(', ')}, separated by blanks or ` +
        'commas, but got something else. Nothing was done.',
    )
  }
}

/** A gateway of this machine alone was asked by a name that is not of this machine, as a web page could. */
export class ForeignHost extends GatewayError {
  override readonly name = 'ForeignHost'
  readonly code = 'BAD_REQUEST'
  readonly outcome = 'not-sent'

  constructor() {
    super(
      'This gateway asks nobody who they are, so it answers this machine alone: the Host header must ' +
        'be localhost or a loopback address, but got another name. Nothing was done. Ask by such a ' +
        'name, or configure who may ask.',
    )
  }
}

/** A page of an origin that is not let in wants to be told events, which a browser would not prevent. */
export class ForeignOrigin extends GatewayError {
  override readonly name = 'ForeignOrigin'
  readonly code = 'ORIGIN_NOT_ALLOWED'
  readonly outcome = 'not-sent'

  constructor() {
    super(
      'Pages of this origin may not subscribe here. Nothing was done. Add the origin to ' +
        'CCC_GATEWAY_CORS_ORIGINS if they should.',
    )
  }
}

/** What is no WebSocket as this gateway speaks it; `reason` must not repeat what was sent. */
export class NoSuchSocket extends GatewayError {
  override readonly name = 'NoSuchSocket'
  readonly code = 'BAD_REQUEST'
  readonly outcome = 'not-sent'

  constructor(reason: string) {
    super(
      `${reason} This gateway takes WebSockets at /graphql, with the subprotocol ` +
        'graphql-transport-ws. Nothing was done.',
    )
  }
}

/** A subscription came in a way that takes one answer. */
export class SubscriptionNeedsStream extends GatewayError {
  override readonly name = 'SubscriptionNeedsStream'
  readonly code = 'SUBSCRIPTION_NEEDS_STREAM'
  readonly outcome = 'not-sent'

  constructor() {
    super(
      'This is a subscription, and the request takes a single answer. Nothing was done. Send it with ' +
        '`accept: text/event-stream`, or over a WebSocket with the subprotocol graphql-transport-ws.',
    )
  }
}

/** A connection follows as much as one may. */
export class TooManySubscriptions extends GatewayError {
  override readonly name = 'TooManySubscriptions'
  readonly code = 'TOO_MANY_SUBSCRIPTIONS'
  readonly outcome = 'not-sent'
  readonly allowed: number

  constructor(allowed: number) {
    super(
      `This connection has ${allowed} subscriptions, and one may have no more ` +
        '(CCC_GATEWAY_MAX_SUBSCRIPTIONS). Nothing was done. End another one, or subscribe to a list.',
    )
    this.allowed = allowed
  }

  override details() {
    return { allowed: this.allowed }
  }
}

/** As many are told events as this gateway has room for. */
export class TooManyConnections extends GatewayError {
  override readonly name = 'TooManyConnections'
  readonly code = 'TOO_MANY_CONNECTIONS'
  readonly outcome = 'not-sent'
  override readonly retryable = true
  override readonly retryAfterSeconds = 10

  constructor() {
    super(
      'This gateway has as many WebSockets and event streams as it may (CCC_GATEWAY_MAX_CONNECTIONS). ' +
        'Nothing was done. Try again in 10 s.',
    )
  }
}

/** What was asked is for the router alone, and nothing proves that it asks; nothing was looked at. */
export class NotFromRouter extends GatewayError {
  override readonly name = 'NotFromRouter'
  readonly code = 'ROUTER_UNAUTHENTICATED'
  readonly outcome = 'not-sent'

  constructor() {
    super(
      '`_service` and `_entities` are for the router of the supergraph, and this request does not ' +
        'prove that the router sent it. Nothing was sent. Have the router send the header ' +
        '`ccc-router-secret` with a secret of CCC_GATEWAY_ROUTER_SECRET.',
    )
  }
}

/** The caller lacks a right for an application; nothing was looked up, so that nothing is told of it. */
export class Forbidden extends GatewayError {
  override readonly name = 'Forbidden'
  readonly code = 'FORBIDDEN'
  readonly outcome = 'not-sent'
  readonly right: string
  readonly sdkAppId: string

  constructor(right: string, sdkAppId: string) {
    const where = sdkAppId === '*' ? 'every application' : `the application ${sdkAppId}`
    super(
      `This needs the right \`${right}\` for ${where}, which the caller does not ` +
        'have. Nothing was sent. Ask whoever issues the tokens of this gateway, or looks after it.',
    )
    this.right = right
    this.sdkAppId = sdkAppId
  }

  override details() {
    return { right: this.right, sdkAppId: this.sdkAppId }
  }
}

/** What a document can have too much of, with the setting that says how much it may. */
const SIZES = {
  // Counting stops at the first that is too much.
  tokens: ['or more tokens', 'CCC_GATEWAY_MAX_TOKENS'],
  depth: ['fields within each other', 'CCC_GATEWAY_MAX_DEPTH'],
  aliases: ['aliases', 'CCC_GATEWAY_MAX_ALIASES'],
  rootFields: ['fields at its root', 'CCC_GATEWAY_MAX_ROOT_FIELDS'],
  creates: ['creates', 'CCC_GATEWAY_MAX_CREATES'],
  representations: ['representations', 'CCC_GATEWAY_MAX_REPRESENTATIONS'],
  members: ['members in one object of its body', 'which no setting changes'],
  nesting: ['objects and lists of its body within each other', 'which no setting changes'],
} as const

/** An operation is larger than one may be; nothing was sent. */
export class QueryTooLarge extends GatewayError {
  override readonly name = 'QueryTooLarge'
  readonly code = 'QUERY_TOO_LARGE'
  readonly outcome = 'not-sent'
  readonly measure: keyof typeof SIZES
  readonly found: number
  readonly allowed: number

  constructor(measure: keyof typeof SIZES, found: number, allowed: number) {
    const [what, setting] = SIZES[measure]
    super(
      `This operation has ${found} ${what}, and one may have ${allowed} (${setting}). Nothing was ` +
        'sent. Ask in several operations, and put long values into variables.',
    )
    this.measure = measure
    this.found = found
    this.allowed = allowed
  }

  override details() {
    return { measure: this.measure, found: this.found, allowed: this.allowed }
  }
}

/** A request's body is longer than one may be; nothing was sent. */
export class RequestTooLarge extends GatewayError {
  override readonly name = 'RequestTooLarge'
  readonly code = 'REQUEST_TOO_LARGE'
  readonly outcome = 'not-sent'
  /** Null: it was not read to its end, and did not say how long it is. */
  readonly found: number | null
  readonly allowed: number

  constructor(found: number | null, allowed: number, setting: string) {
    super(
      `The body has ${found ?? `more than ${allowed}`} bytes, and may have ${allowed} (${setting}). ` +
        'Nothing was sent.',
    )
    this.found = found
    this.allowed = allowed
  }

  override details() {
    return { found: this.found, allowed: this.allowed }
  }
}

/** Only documents that were named beforehand are answered, and this is none of them. */
export class UntrustedDocument extends GatewayError {
  override readonly name = 'UntrustedDocument'
  readonly code = 'PERSISTED_QUERY_NOT_FOUND'
  readonly outcome = 'not-sent'

  constructor() {
    super(
      'This gateway answers only the documents that it was given (CCC_GATEWAY_TRUSTED_DOCUMENTS), ' +
        'and this is none of them. Nothing was sent. Name one by `documentId`, or have it added.',
    )
  }
}

/** An operation may take more upstream calls than it is granted; none was sent. */
export class QueryTooExpensive extends GatewayError {
  override readonly name = 'QueryTooExpensive'
  readonly code = 'QUERY_TOO_EXPENSIVE'
  readonly outcome = 'not-sent'
  readonly cost: number
  readonly limit: number

  constructor(cost: number, limit: number) {
    super(
      `This operation can take ${cost} upstream calls, and one operation may take ${limit}. Nothing ` +
        'was sent. Ask for smaller pages or fewer fields, or in several operations.',
    )
    this.cost = cost
    this.limit = limit
  }

  override details() {
    return { cost: this.cost, limit: this.limit }
  }
}

/** Anything that went wrong with one upstream call. Holds no request: that is signed and names people. */
export abstract class UpstreamError extends GatewayError {
  readonly action: string

  constructor(action: string, message: string) {
    super(message)
    this.action = action
  }

  override details(): Record<string, unknown> {
    return { upstream: { action: this.action } }
  }
}

/** How the gateway reads one of upstream's error codes. */
export interface Reading {
  readonly code: string
  readonly outcome: Outcome
  readonly retryable: boolean
  readonly retryAfterSeconds?: number
  /** What the reader of the error can do about it. */
  readonly cure: string
}

/** Upstream answered, and the answer was an error code. Its message is unstable and is left out. */
export class UpstreamRefusal extends UpstreamError {
  override readonly name: string = 'UpstreamRefusal'
  readonly code: string
  readonly outcome: Outcome
  override readonly retryable: boolean
  override readonly retryAfterSeconds: number | null
  readonly upstreamCode: string
  readonly requestId: string | null
  /** When the call was sent that it answered, milliseconds since 1970, and whether it was ours. */
  sentAt: number | null = null
  source: 'sent' | 'joined' | 'kept' | 'stale' = 'sent'

  constructor(action: string, upstreamCode: string, requestId: string | null, reading: Reading) {
    super(action, `${action} was refused with ${upstreamCode}: ${reading.cure}`)
    this.code = reading.code
    this.outcome = reading.outcome
    this.retryable = reading.retryable
    this.retryAfterSeconds = reading.retryAfterSeconds ?? null
    this.upstreamCode = upstreamCode
    this.requestId = requestId
  }

  override details() {
    const { action, upstreamCode, requestId } = this
    return { upstream: { action, code: upstreamCode, requestId } }
  }
}

/** A read by id was refused; CCC has no better word for an object that does not exist. */
export class NotFound extends UpstreamRefusal {
  override readonly name = 'NotFound'

  constructor(what: string, refusal: UpstreamRefusal) {
    super(refusal.action, refusal.upstreamCode, refusal.requestId, {
      code: 'NOT_FOUND',
      outcome: 'refused',
      retryable: false,
      cure: `${what} does not exist in the application, or the gateway's key may not see it.`,
    })
  }
}

/** A change that the present state of its object does not allow. */
export class WrongState extends UpstreamRefusal {
  override readonly name = 'WrongState'
  /** The word of the graph; null where CCC does not tell it. */
  readonly state: string | null

  constructor(what: string, state: string | null, refusal: UpstreamRefusal) {
    super(refusal.action, refusal.upstreamCode, refusal.requestId, {
      code: 'CONFLICT',
      outcome: 'refused',
      retryable: false,
      cure: `this ${what} is ${state === null ? 'in a state that' : `${state}, which`} does not allow it.`,
    })
    this.state = state
  }

  override details() {
    return { ...super.details(), state: this.state }
  }
}

/** No connection was made: name lookup, TCP or TLS failed. Upstream has seen nothing. */
export class UpstreamUnreachable extends UpstreamError {
  override readonly name = 'UpstreamUnreachable'
  readonly code = 'UPSTREAM_UNAVAILABLE'
  readonly outcome = 'not-sent'
  override readonly retryable = true
  /** A code of the system, such as `ECONNREFUSED`. */
  readonly reason: string

  constructor(action: string, reason: string) {
    super(action, `${action} was not sent: no connection to CCC (${reason}). Send it again.`)
    this.reason = reason
  }
}

/** The operation's time was used up before its turn came. Upstream has seen nothing. */
export class DeadlineExceeded extends UpstreamError {
  override readonly name = 'DeadlineExceeded'
  readonly code = 'DEADLINE_EXCEEDED'
  readonly outcome = 'not-sent'
  override readonly retryable = true

  constructor(action: string) {
    super(
      action,
      `${action} was not sent: the time of the operation is used up. Ask for less at once.`,
    )
  }
}

/** Nobody lends the gateway a key pair to sign with. Upstream has seen nothing. */
export class NoKeyPair extends UpstreamError {
  override readonly name = 'NoKeyPair'
  readonly code = 'UPSTREAM_AUTH'
  readonly outcome = 'not-sent'

  constructor(action: string) {
    super(
      action,
      `${action} was not sent: the key pair of the machine's role has run out, and its metadata ` +
        'service lends no other. The operator of the gateway gives the machine its role again.',
    )
  }
}

/** More calls wait than CCC grants until the deadline. Upstream has seen nothing. */
export class RateLimited extends UpstreamError {
  override readonly name = 'RateLimited'
  readonly code = 'RATE_LIMITED'
  readonly outcome = 'not-sent'
  override readonly retryable = true
  override readonly retryAfterSeconds: number

  constructor(action: string, retryAfterSeconds: number) {
    super(
      action,
      `${action} was not sent: too many calls wait for CCC before it. ` +
        `Send it again in ${retryAfterSeconds} s, or ask for less at once.`,
    )
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Who asked has hung up, and nobody else waits for the answer. It is told to nobody. */
export class ClientGone extends UpstreamError {
  override readonly name = 'ClientGone'
  readonly code = 'CLIENT_GONE'
  readonly outcome: 'not-sent' | 'unknown'

  constructor(action: string, outcome: 'not-sent' | 'unknown') {
    super(
      action,
      outcome === 'not-sent'
        ? `${action} was not sent: the client that asked for it has gone.`
        : `${action} was given up: the client that asked for it has gone.`,
    )
    this.outcome = outcome
  }
}

/** The operation has made all calls that one is granted, more than was worked out before. */
export class CallsUsedUp extends UpstreamError {
  override readonly name = 'CallsUsedUp'
  readonly code = 'QUERY_TOO_EXPENSIVE'
  readonly outcome = 'not-sent'
  readonly limit: number

  constructor(action: string, limit: number) {
    super(
      action,
      `${action} was not sent: the operation has made ${limit} upstream calls, and one operation may ` +
        'take no more. Ask for smaller pages or fewer fields, or in several operations.',
    )
    this.limit = limit
  }

  override details() {
    return { ...super.details(), cost: this.limit + 1, limit: this.limit }
  }
}

/** The connection broke, or a server in between failed, after the request may have arrived. */
export class UpstreamInterrupted extends UpstreamError {
  override readonly name = 'UpstreamInterrupted'
  readonly code = 'UPSTREAM_UNAVAILABLE'
  readonly outcome = 'unknown'
  override readonly retryable = true

  constructor(action: string, reason: string) {
    super(action, `${action} got no answer from CCC (${reason}).`)
  }
}

/** No answer came in time. */
export class UpstreamTimeout extends UpstreamError {
  override readonly name = 'UpstreamTimeout'
  readonly code = 'UPSTREAM_TIMEOUT'
  readonly outcome = 'unknown'
  override readonly retryable = true

  constructor(action: string, waitedMs: number) {
    super(action, `${action} was not answered within ${waitedMs} ms.`)
  }
}

/** What came back is no answer of CCC. The body is never repeated: it may name people. */
export class UpstreamMalformed extends UpstreamError {
  override readonly name: string = 'UpstreamMalformed'
  readonly code = 'UPSTREAM_ERROR'
  readonly outcome = 'unknown'
  override readonly retryable: boolean

  constructor(action: string, got: string, retryable = true) {
    super(action, `${action} was answered with ${got} where an answer of CCC was expected.`)
    this.retryable = retryable
  }
}

/** The request was to go elsewhere. It did not: it is signed, and may name people. */
export class UpstreamRedirected extends UpstreamMalformed {
  override readonly name = 'UpstreamRedirected'

  constructor(action: string, status: number) {
    super(action, `HTTP ${status}, a redirect that is not followed,`, false)
  }
}

/** The answer to a change was lost, and its object, read since, does not show it. */
export class ChangeOutcomeUnknown extends GatewayError {
  override readonly name = 'ChangeOutcomeUnknown'
  readonly code = 'CHANGE_OUTCOME_UNKNOWN'
  readonly outcome = 'unknown'
  override readonly retryable = true
  /** The word of the graph; null where CCC does not tell it. */
  readonly state: string | null
  readonly #cause: GatewayError

  constructor(what: string, state: string | null, cause: GatewayError) {
    super(
      `${cause.message} This ${what} was read since and does not show the change: its state is ` +
        `${state ?? 'not told'}. The change may still be made; sending it again does no more.`,
    )
    this.state = state
    this.#cause = cause
  }

  override details() {
    return { ...this.#cause.details(), state: this.state }
  }
}

/** What the same request with the same key does next. */
export type Repeat = 'SENDS' | 'LOOKS_UP'

/** A create that did not end with a task or campaign; carries on what came from upstream. */
export abstract class CreateError extends GatewayError {
  readonly #cause: GatewayError | null

  constructor(cause: GatewayError | null, message: string) {
    super(message)
    this.#cause = cause
  }

  override details(): Record<string, unknown> {
    return this.#cause?.details() ?? {}
  }
}

/** CCC refused the create; the refusal is kept under its key. */
export class CreateRefused extends CreateError {
  override readonly name = 'CreateRefused'
  readonly code: string
  readonly outcome = 'refused'

  constructor(refusal: GatewayError) {
    super(
      refusal,
      `Nothing was created. ${refusal.message} Once that is mended, use a new idempotencyKey.`,
    )
    this.code = refusal.code
  }
}

/** Nothing was created, and nothing was sent that could create. */
export class CreateNotSent extends CreateError {
  override readonly name = 'CreateNotSent'
  readonly code = 'CREATE_NOT_SENT'
  readonly outcome = 'not-sent'
  override readonly retryable = true

  constructor(cause: GatewayError) {
    super(
      cause,
      `Nothing was created. ${cause.message} The same idempotencyKey may be used at once.`,
    )
  }

  override details() {
    return { ...super.details(), repeat: 'SENDS' satisfies Repeat }
  }
}

/** What cannot be told of a create. */
export interface Uncertain {
  readonly action: string
  /** What its name ends with, where there is one; people can look for it. */
  readonly marker: string | null
  /** Whether CCC has a list in which it can be found. */
  readonly isListed: boolean
  /** Whether nothing is known to have been sent, but the store has not always been there. */
  readonly isForgotten: boolean
}

/** The create may or may not have happened; it will not be sent again until that is known. */
export class CreateOutcomeUnknown extends CreateError {
  override readonly name = 'CreateOutcomeUnknown'
  readonly code = 'CREATE_OUTCOME_UNKNOWN'
  readonly outcome = 'unknown'
  override readonly retryable: boolean
  override readonly retryAfterSeconds: number | null
  readonly #create: Uncertain

  constructor(create: Uncertain, retryAfterSeconds: number, cause: GatewayError | null) {
    super(cause, `${whatHappened(create, cause)} ${whatToDo(create)}`)
    this.retryable = create.isListed
    this.retryAfterSeconds = create.isListed ? retryAfterSeconds : null
    this.#create = create
  }

  override details() {
    const { action, marker } = this.#create
    const repeat = 'LOOKS_UP' satisfies Repeat
    return { upstream: { action }, ...super.details(), repeat, marker }
  }
}

function whatHappened({ action, isForgotten }: Uncertain, cause: GatewayError | null): string {
  if (isForgotten) {
    return (
      'This request sent nothing. The store of idempotency keys is new, or has lost what it held, so ' +
      'that an earlier request with this key cannot be ruled out yet.'
    )
  }
  const may = `${action} may have created something.`
  return cause === null ? may : `${cause.message} ${may}`
}

function whatToDo({ isListed, marker }: Uncertain): string {
  if (isListed) {
    return (
      'The gateway goes on looking for it, and sends nothing. Ask again with the same ' +
      'idempotencyKey, which looks too; with another one it may be created twice.'
    )
  }
  const named = marker === null ? '' : `, where its name ends with ~${marker}`
  return `CCC has no list of them: look for it in the CCC console${named}, before you use another idempotencyKey.`
}

/** It is certain that nothing was created, though something was sent. */
export class NotCreated extends GatewayError {
  override readonly name = 'NotCreated'
  readonly code = 'NOT_CREATED'
  readonly outcome = 'refused'
  override readonly retryable = true

  constructor(action: string) {
    super(
      `${action} has created nothing with this idempotencyKey: the signature of whatever was sent has ` +
        'run out, and nothing of it is listed. The same idempotencyKey now sends it.',
    )
  }

  override details() {
    return { repeat: 'SENDS' satisfies Repeat }
  }
}

/** Another request with the key is on its way, perhaps through another gateway. */
export class IdempotencyInProgress extends GatewayError {
  override readonly name = 'IdempotencyInProgress'
  readonly code = 'IDEMPOTENCY_IN_PROGRESS'
  readonly outcome = 'not-sent'
  override readonly retryable = true
  override readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(
      'Another request with this idempotencyKey is being sent, and this one sent nothing. ' +
        `Ask again with the same key in ${retryAfterSeconds} s to learn what came of it.`,
    )
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Without its memory the gateway cannot tell whether it has sent a create before. */
export class IdempotencyStoreUnavailable extends GatewayError {
  override readonly name = 'IdempotencyStoreUnavailable'
  readonly code = 'IDEMPOTENCY_STORE_UNAVAILABLE'
  readonly outcome = 'not-sent'
  override readonly retryable = true
  override readonly retryAfterSeconds = 1

  constructor(cause: StoreUnavailable) {
    super(
      `This request sent nothing: what was created before is kept where it cannot be reached. ${cause.message} ` +
        'Ask again with the same idempotencyKey.',
    )
  }
}

/** One key was used for two different inputs. */
export class IdempotencyKeyConflict extends GatewayError {
  override readonly name = 'IdempotencyKeyConflict'
  readonly code = 'IDEMPOTENCY_KEY_CONFLICT'
  readonly outcome = 'not-sent'

  constructor() {
    super(
      'This idempotencyKey was used before with another input. Nothing was sent. ' +
        'Use a new key for a new create, or the same input to learn what became of the first.',
    )
  }
}

/** The gateway stops, and takes on nothing new. */
export class ShuttingDown extends GatewayError {
  override readonly name = 'ShuttingDown'
  readonly code = 'SHUTTING_DOWN'
  readonly outcome = 'not-sent'
  override readonly retryable = true
  override readonly retryAfterSeconds = 1

  constructor() {
    super('This gateway is stopping. Nothing was done. Send it again on a new connection in 1 s.')
  }
}

/** What is kept outside of this process cannot be reached; nobody can tell whether a command was carried out. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'

  constructor(reason: string) {
    super(`The store gave no answer (${reason}).`)
  }
}

/** The settings cannot be used; every problem is named at once. */
export class InvalidConfiguration extends Error {
  override readonly name: string = 'InvalidConfiguration'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length} problem(s):\n- ${problems.join('\n- ')}`)
    this.problems = problems
  }
}

/** Another gateway keeps what it created where this one was to. */
export class StateInUse extends InvalidConfiguration {
  override readonly name = 'StateInUse'

  constructor(folder: string) {
    super([
      `CCC_GATEWAY_STATE_DIR must be a folder of this gateway's own, but ${folder} is in use by another: ` +
        'give each its own, or all of them one REDIS_URL.',
    ])
  }
}
