import { createHmac, randomBytes } from 'node:crypto'
import {
  CreateNotSent,
  CreateOutcomeUnknown,
  CreateRefused,
  DeadlineExceeded,
  GatewayError,
  IdempotencyKeyConflict,
  UpstreamUnreachable,
} from '../errors.ts'

export interface Once<Result> {
  readonly result: Result
  /** True where an earlier request with this key did it. */
  readonly replayed: boolean
}

interface Claim<Result> {
  readonly fingerprint: string
  readonly outcome: Promise<Result>
}

/**
 * Sends each create at most once: who comes second with a key waits for the first and gets its
 * outcome. A key is free again only where it is certain that nothing was done.
 *
 * Claims live in memory: they end with the process, and are not shared between processes.
 */
export function createOnce<Result>() {
  const claims = new Map<string, Claim<Result>>()
  // An input names people; what stays of it cannot be turned back without this key.
  const fingerprintKey = randomBytes(32)

  return async (key: string, input: string, send: () => Promise<Result>): Promise<Once<Result>> => {
    const fingerprint = createHmac('sha256', fingerprintKey).update(input).digest('base64')
    const claim = claims.get(key)
    if (claim !== undefined) {
      if (claim.fingerprint !== fingerprint) throw new IdempotencyKeyConflict()
      return { result: await claim.outcome, replayed: true }
    }
    const outcome = send().catch((error: unknown) => {
      if (nothingWasDone(error)) claims.delete(key)
      throw asCreateError(error)
    })
    claims.set(key, { fingerprint, outcome })
    return { result: await outcome, replayed: false }
  }
}

function nothingWasDone(error: unknown): boolean {
  return error instanceof GatewayError && error.outcome === 'not-sent'
}

function asCreateError(error: unknown): unknown {
  if (error instanceof UpstreamUnreachable || error instanceof DeadlineExceeded) {
    return new CreateNotSent(error)
  }
  if (!(error instanceof GatewayError) || error.outcome === 'not-sent') return error
  return error.outcome === 'unknown' ? new CreateOutcomeUnknown(error) : new CreateRefused(error)
}
