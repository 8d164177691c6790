import { type FixedCall, fixedSchedule } from './fixed-schedule.ts'
import { numbersOf } from './numbers.ts'
import { once } from './once.ts'
import { callsFrom } from './placed-call.ts'
import type { Progress } from './progress.ts'

/** A callee that keeps its state for good; each of its sessions is a call. */
export interface FixedCallee {
  readonly number: string
  readonly state: number
  readonly sessions?: readonly string[]
}

export function isFixed(
  callees: readonly string[] | readonly FixedCallee[],
): callees is readonly FixedCallee[] {
  return typeof callees[0] === 'object'
}

const ANSWERED = 1
const CALLING = 3
const OPEN_STATES: readonly number[] = [0, CALLING, 4]

export function fixedProgress(
  fixed: readonly FixedCallee[],
  callers: readonly string[],
  startsAt: number,
  state: number | undefined,
): Progress {
  const callees = fixed.map((callee) => ({
    Callee: callee.number,
    State: callee.state,
    Sessions: callee.sessions ?? [],
  }))
  const running = callees.some(({ State }) => OPEN_STATES.includes(State)) ? 1 : 2
  const schedule = once(() => fixedSchedule(callsOf(fixed), startsAt))
  const numbers = numbersOf(
    callees.map(({ Callee }) => Callee),
    callers,
  )
  return {
    stateAt: (now) => state ?? (now < startsAt ? 0 : running),
    calleesAt: () => callees,
    callsAt: callsFrom(schedule, numbers, { kind: 'automatic' }),
  }
}

/** Nobody answered but, at the last, who has answered; one who is being called has a live call. */
export function callsOf(fixed: readonly FixedCallee[]): readonly FixedCall[] {
  return fixed.flatMap(({ state, sessions = [] }, callee) =>
    sessions.map((sessionId, index) => ({
      sessionId,
      callee,
      outcome: index === sessions.length - 1 ? lastOutcome(state) : 'not answered',
    })),
  )
}

function lastOutcome(state: number): FixedCall['outcome'] {
  if (state === ANSWERED) return 'answered'
  return state === CALLING ? 'live' : 'not answered'
}
