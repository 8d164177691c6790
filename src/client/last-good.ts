import { UpstreamError, UpstreamMalformed } from '../errors.ts'

/** An older answer tells nothing that anybody should act upon. */
export const LAST_GOOD_MS = 60_000

/**
 * Whether CCC gave no answer at all: an older one is better than none then. What it refused, and what
 * came that was none of its answers, is told.
 */
export function isWithoutAnswer(failure: unknown): boolean {
  if (!(failure instanceof UpstreamError) || failure instanceof UpstreamMalformed) return false
  return failure.retryable
}
