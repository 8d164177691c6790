import type { GatewayError } from '../errors.ts'
import { named } from './format-error.ts'

/** HTTP's word for what is refused before GraphQL sees it. */
const STATUSES: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  AUTHENTICATION_UNAVAILABLE: 503,
}

/** What HTTP says of a refusal; its body is the same as that of an error of GraphQL. */
export function refusalParts(error: GatewayError) {
  const status = STATUSES[error.code] ?? 500
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {}
  const wait = error.retryAfterSeconds
  const retry = wait === null ? {} : { 'retry-after': String(wait) }
  return { status, headers: { ...challenge, ...retry }, body: { errors: [named(error)] } }
}
