import { ANSWERED, type Attempt, NOT_ANSWERED } from './attempt.ts'
import { type Interventions, interventionsOf, nextMoment } from './intervention.ts'
import { lastEndOf, type Schedule } from './schedule.ts'

/** A call that was written down beforehand: nothing of it is drawn. */
export interface FixedCall {
  readonly sessionId: string
  /** Position in the list of callees. */
  readonly callee: number
  readonly outcome: 'answered' | 'not answered' | 'live'
}

const CALL_SECONDS = 5

/** Places calls one after another, a second apart, as far as nobody keeps it from that. */
export function fixedSchedule(
  calls: readonly FixedCall[],
  startsAt: number,
  done: Required<Interventions> = interventionsOf({}),
): Schedule {
  const attempts = attemptsFrom(startsAt, calls, done)
  const byCallee: Attempt[][] = []
  for (const attempt of attempts) {
    byCallee[attempt.callee] ??= []
    byCallee[attempt.callee]?.push(attempt)
  }
  return {
    attempts,
    byCallee,
    lastEnd: lastEndOf(attempts),
    complete: attempts.length === calls.length,
  }
}

/** When to begin so that all of them are over by now. */
export function fixedStart(callCount: number, now: number): number {
  return callCount === 0 ? now : now - callCount - CALL_SECONDS
}

function attemptsFrom(
  startsAt: number,
  calls: readonly FixedCall[],
  done: Required<Interventions>,
): readonly Attempt[] {
  const attempts: Attempt[] = []
  let now = startsAt
  for (const call of calls) {
    now = nextMoment(done, now)
    if (now === Number.POSITIVE_INFINITY) break
    attempts.push(fixedAttempt(call, now))
    now += 1
  }
  return attempts
}

function fixedAttempt({ sessionId, callee, outcome }: FixedCall, start: number): Attempt {
  return {
    sessionId,
    callee,
    start,
    ring: start + 1,
    accept: outcome === 'answered' ? start + 2 : 0,
    end: outcome === 'live' ? Number.POSITIVE_INFINITY : start + CALL_SECONDS,
    endStatus: outcome === 'answered' ? ANSWERED : NOT_ANSWERED,
  }
}
