import { ANSWERED, type Attempt, attemptAt } from './attempt.ts'
import { type Interventions, nextMoment } from './intervention.ts'

/** All that decides how the dialling of a list goes. Times are Unix seconds. */
export interface Plan extends Required<Interventions> {
  /** Two plans with one seed and one list go alike. */
  readonly seed: number
  readonly calleeCount: number
  readonly startsAt: number
  /** No call is placed from here on; Infinity: no end. */
  readonly endsAt: number
  /** Attempts for each callee, the first included. */
  readonly tries: number
  readonly retryInterval: number
  /** Calls side by side; more than `MOST_LINES` are not used. */
  readonly lines: number
  /** Seconds after which an unanswered call is given up. */
  readonly maxRing: number
}

/** The whole life of a list, from its first call to its last, computed once. */
export interface Schedule {
  /** In order of their start. */
  readonly attempts: readonly Attempt[]
  /** For each callee its attempts, first to last. */
  readonly byCallee: readonly (readonly Attempt[])[]
  /** When the last call ends, 0 where there is none. */
  readonly lastEnd: number
  /** Does every callee come to an end before the dialling does? */
  readonly complete: boolean
}

/** A request may ask for any number of lines; each costs time at every call that is placed. */
const MOST_LINES = 100

interface Retry {
  readonly callee: number
  readonly due: number
}

/**
 * Dials as a small switchboard would: the line that is free first takes the retry that is due, else
 * the next fresh number. Retries keep the order in which they were first dialled.
 */
export function scheduleOf(plan: Plan): Schedule {
  const byCallee: Attempt[][] = Array.from({ length: plan.calleeCount }, () => [])
  const attempts: Attempt[] = []
  const freeAt = new Array<number>(Math.min(plan.lines, MOST_LINES)).fill(plan.startsAt)
  const queue = new CalleeQueue(plan.calleeCount)
  let now = plan.startsAt

  while (!queue.empty) {
    const line = firstFree(freeAt)
    now = nextMoment(plan, Math.max(now, freeAt[line] ?? now, queue.readyAt))
    if (now >= plan.endsAt) break
    const callee = queue.take(now)
    const tried = byCallee[callee] ?? []
    const attempt = attemptAt([plan.seed, callee, tried.length], now, plan.maxRing)
    tried.push(attempt)
    attempts.push(attempt)
    freeAt[line] = attempt.end + 1
    const again = attempt.endStatus !== ANSWERED && tried.length < plan.tries
    if (again) queue.retry({ callee, due: attempt.end + plan.retryInterval })
  }
  return { attempts, byCallee, lastEnd: lastEndOf(attempts), complete: queue.empty }
}

export function lastEndOf(attempts: readonly Attempt[]): number {
  return attempts.reduce((latest, { end }) => Math.max(latest, end), 0)
}

/** How many calls of a list ordered by start have been placed at `now`. */
export function placedCount(calls: readonly { readonly start: number }[], now: number): number {
  return countUntil(now, calls.length, (index) => calls[index]?.start)
}

/** How many of so many times, ordered, have come at `now`. */
export function countUntil(
  now: number,
  count: number,
  timeAt: (index: number) => number | undefined,
): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((timeAt(middle) ?? 0) <= now) low = middle + 1
    else high = middle
  }
  return low
}

function firstFree(freeAt: readonly number[]): number {
  return freeAt.indexOf(Math.min(...freeAt))
}

/** Who is to be dialled next: fresh numbers in list order, between them retries that are due. */
class CalleeQueue {
  readonly #calleeCount: number
  readonly #retries: Retry[] = []
  #fresh = 0
  #retried = 0

  constructor(calleeCount: number) {
    this.#calleeCount = calleeCount
  }

  get empty(): boolean {
    return !this.#hasFresh && this.#nextRetry === undefined
  }

  /** The earliest moment somebody may be dialled: at once while there are fresh numbers. */
  get readyAt(): number {
    return this.#hasFresh ? 0 : (this.#nextRetry?.due ?? 0)
  }

  retry(retry: Retry) {
    this.#retries.push(retry)
  }

  take(now: number): number {
    const retry = this.#nextRetry
    if (retry && retry.due <= now) {
      this.#retried += 1
      return retry.callee
    }
    this.#fresh += 1
    return this.#fresh - 1
  }

  get #hasFresh(): boolean {
    return this.#fresh < this.#calleeCount
  }

  get #nextRetry(): Retry | undefined {
    return this.#retries[this.#retried]
  }
}
