import type { ActionRecord } from '../actions/index.ts'
import type { Clock } from '../clock.ts'
import { ClientGone, DeadlineExceeded, GatewayError, RateLimited } from '../errors.ts'
import { type Call, type Reply, type Send, type Step, whileWaiting } from './call.ts'
import type { RetryBudget } from './retry-budget.ts'

const ATTEMPTS = 3
/** The wait before the second attempt is random, up to this; up to four times that before the third. */
const BACKOFF_MS = 100

/**
 * Sends a read again where that can help: up to three times in all, within the budget and never past
 * the deadline; a change only where it is certain that it was not sent. A create is sent once.
 */
export function retry(budget: RetryBudget, clock: Clock, random: () => number): Step {
  return (next) => async (call) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await (attempt === 1 ? counted(budget, next, call) : next(call))
      } catch (error) {
        if (!mayRepeat(call.action, attempt, error)) throw error
        const wait = random() * BACKOFF_MS * 4 ** (attempt - 1)
        if (clock.now() + wait >= call.deadline || !budget.take()) throw error
        await clock.sleep(wait, whileWaiting(call)).catch(() => {
          throw new ClientGone(call.action.name, 'unknown')
        })
      }
    }
  }
}

/** What was turned away before it was sent earns no retries: where calls queue up, it is many. */
async function counted<Request extends object, Response extends object>(
  budget: RetryBudget,
  next: Send,
  call: Call<Request, Response>,
): Promise<Reply<Response>> {
  let failure: unknown
  try {
    return await next(call)
  } catch (error) {
    failure = error
    throw error
  } finally {
    if (!TURNED_AWAY.some((kind) => failure instanceof kind)) budget.noteCall()
  }
}

const TURNED_AWAY = [RateLimited, DeadlineExceeded, ClientGone]

function mayRepeat(action: ActionRecord, attempt: number, error: unknown): boolean {
  if (action.kind === 'create' || attempt === ATTEMPTS) return false
  if (!(error instanceof GatewayError) || !error.retryable) return false
  if (action.kind === 'change' && error.outcome !== 'not-sent') return false
  // What was too many has waited for its turn, and been sent again, further down the chain.
  return error.code !== 'RATE_LIMITED'
}
