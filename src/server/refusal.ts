import type { GatewayError } from '../errors.ts'
import { named } from './format-error.ts'

/** All that is to be said against a request before GraphQL sees it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly errors: readonly [GatewayError, ...GatewayError[]]

  constructor(...errors: [GatewayError, ...GatewayError[]]) {
    super()
    this.errors = errors
  }
}

/** HTTP's word for what is refused before GraphQL sees it. */
const STATUSES: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  QUERY_TOO_LARGE: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ORIGIN_NOT_ALLOWED: 403,
  SUBSCRIPTION_NEEDS_STREAM: 406,
  REQUEST_TOO_LARGE: 413,
  AUTHENTICATION_UNAVAILABLE: 503,
  SHUTTING_DOWN: 503,
  TOO_MANY_CONNECTIONS: 503,
}

/** What HTTP says of a refusal; its body is the same as that of errors of GraphQL. */
export function refusalParts({ errors }: Refusal) {
  const [{ code, retryAfterSeconds: wait }] = errors
  const status = STATUSES[code] ?? 500
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  const retry = wait === null ? {} : { 'retry-after': String(wait) }
  return { status, headers: { ...challenge, ...retry }, body: { errors: errors.map(named) } }
}
