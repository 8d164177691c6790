import type { Failure } from '../gateway/failures.ts'

/** Codes after which it is certain that nothing was sent to CCC. docs/errors.md has them all. */
const NOT_SENT = new Set([
  'BAD_USER_INPUT',
  'CREATE_NOT_SENT',
  'FORBIDDEN',
  'NOT_CREATED',
  'RATE_LIMITED',
  'REQUEST_TOO_LARGE',
  'UNAUTHENTICATED',
])

/** Codes that leave open whether phones will ring, even where CCC answered. */
const OPEN = new Set(['CREATE_OUTCOME_UNKNOWN', 'IDEMPOTENCY_IN_PROGRESS'])

/**
 * What a failed create means. `not sent`: the same key may be sent again, with any input. `refused`:
 * nothing was created, and a mended input needs a new key. `unknown`: nobody may send it again under
 * another key, and the gateway is asked what became of this one.
 */
export function outcomeOf({ code, isOfUpstream }: Failure): 'not sent' | 'refused' | 'unknown' {
  if (OPEN.has(code)) return 'unknown'
  if (isOfUpstream && code !== 'RATE_LIMITED') return 'refused'
  return NOT_SENT.has(code) ? 'not sent' : 'unknown'
}
