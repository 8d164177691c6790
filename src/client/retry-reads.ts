import type { ActionRecord } from '../actions/index.ts'
import type { Clock } from '../clock.ts'
import { GatewayError } from '../errors.ts'
import type { Step } from './call.ts'

const ATTEMPTS = 3
/** Upper bound of the random wait before the second attempt; four times that before the third. */
const BACKOFF_MS = 100

/**
 * Sends a read again where that can help, up to three times in all and never past the deadline.
 * Anything that is no read is sent once.
 */
export function retryReads(clock: Clock, random: () => number): Step {
  return (next) => async (call) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await next(call)
      } catch (error) {
        if (!mayRepeat(call.action, attempt, error)) throw error
        const wait = waitMs(error, attempt, random)
        if (clock.now() + wait >= call.deadline) throw error
        await clock.sleep(wait)
      }
    }
  }
}

function mayRepeat(action: ActionRecord, attempt: number, error: unknown): error is GatewayError {
  if (action.kind !== 'read' || attempt === ATTEMPTS) return false
  return error instanceof GatewayError && error.retryable
}

/** Full jitter on top of what upstream asks for, so that many clients do not come back at once. */
function waitMs(error: GatewayError, attempt: number, random: () => number): number {
  const asked = (error.retryAfterSeconds ?? 0) * 1000
  const spread = Math.max(asked, BACKOFF_MS * 4 ** (attempt - 1))
  return asked + random() * spread
}
