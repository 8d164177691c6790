import type { Integer } from '../../actions/index.ts'
import { ANSWERED, type Attempt } from './attempt.ts'
import { seedOf } from './draw.ts'
import { callsOf, type FixedCallee, fixedProgress, isFixed } from './fixed-callees.ts'
import { fixedStart } from './fixed-schedule.ts'
import {
  ended,
  type Interventions,
  interventionsOf,
  isPaused,
  paused,
  resumed,
} from './intervention.ts'
import { DEFAULT_CALLERS, numbersOf } from './numbers.ts'
import { once } from './once.ts'
import type { Origin } from './origin.ts'
import { callsFrom } from './placed-call.ts'
import type { Progress } from './progress.ts'
import { type Plan, placedCount, type Schedule, scheduleOf } from './schedule.ts'

/** An automatic outbound task as it is put into the store; what is left out gets a plain default. */
export interface AutoCalloutTaskInput extends Interventions {
  readonly sdkAppId?: Integer
  /** The next free id of the application where left out. */
  readonly id?: Integer
  readonly name?: string
  readonly description?: string
  /** Unix seconds; now where left out, but with fixed callees so early that their calls are over. */
  readonly notBefore?: Integer
  /** Unix seconds; null and 0: no end. */
  readonly notAfter?: Integer | null
  readonly callers?: readonly string[]
  /** Numbers are dialled as the clock goes; a callee with a state keeps it for good. */
  readonly callees?: readonly string[] | readonly FixedCallee[]
  readonly ivrId?: Integer
  /** Fixes the task's state too; left out, it follows from the callees and the clock. */
  readonly state?: number
  /** When dialling really begins, Unix seconds; `notBefore` where left out. */
  readonly startsAt?: number
  readonly tries?: number
  /** Seconds. */
  readonly retryInterval?: number
  /** Seconds; 0: not set. */
  readonly maxRingTimeoutSecond?: number
  /** Calls side by side. */
  readonly lines?: number
}

export interface AutoCalloutTask extends Progress {
  readonly id: Integer
  readonly name: string
  readonly description: string
  readonly notBefore: Integer
  readonly notAfter: Integer | null
  readonly callers: readonly string[]
  readonly ivrId: Integer
  readonly maxRingTimeoutSecond: number
  readonly calleeCount: number
}

export function autoCalloutTask(input: AutoCalloutTaskInput, origin: Origin): AutoCalloutTask {
  const { callees = [], notAfter = null, callers = DEFAULT_CALLERS } = input
  const { notBefore = defaultStart(callees, origin.now) } = input
  const progress = isFixed(callees)
    ? fixedProgress(callees, callers, Number(notBefore), input.state)
    : dialledProgress(callees, callers, planOf(input, callees.length, origin), input.state)
  return {
    id: origin.id,
    name: input.name ?? '',
    description: input.description ?? '',
    notBefore,
    notAfter,
    callers,
    ivrId: input.ivrId ?? 0,
    maxRingTimeoutSecond: input.maxRingTimeoutSecond ?? 0,
    calleeCount: callees.length,
    ...progress,
  }
}

/** What CCC's numbers for the state of a task mean. */
export const TASK_STATE = {
  initial: 0,
  running: 1,
  completed: 2,
  ending: 3,
  terminated: 4,
  paused: 5,
} as const

export function pausedTask(input: AutoCalloutTaskInput, now: number): AutoCalloutTaskInput {
  return withState(paused(input, now), TASK_STATE.paused)
}

export function resumedTask(input: AutoCalloutTaskInput, now: number): AutoCalloutTaskInput {
  return withState(resumed(input, now), TASK_STATE.running)
}

export function stoppedTask(input: AutoCalloutTaskInput, now: number): AutoCalloutTaskInput {
  return withState(ended(input, now), TASK_STATE.terminated)
}

/** A task whose state or callees are fixed takes the new state; that of another follows by itself. */
function withState(input: AutoCalloutTaskInput, state: number): AutoCalloutTaskInput {
  return input.state !== undefined || isFixed(input.callees ?? []) ? { ...input, state } : input
}

/** What upstream takes where Tries or RetryInterval are left out is not known. */
export const DEFAULT_TRIES = 1
export const DEFAULT_RETRY_INTERVAL = 600 // seconds
export const DEFAULT_LINES = 3
const DEFAULT_MAX_RING = 45 // seconds

function planOf(input: AutoCalloutTaskInput, calleeCount: number, origin: Origin): Plan {
  return {
    seed: seedOf(`auto-task/${origin.sdkAppId}/${origin.id}`),
    calleeCount,
    startsAt: input.startsAt ?? Number(input.notBefore ?? origin.now),
    endsAt: Number(input.notAfter || Number.POSITIVE_INFINITY),
    tries: input.tries ?? DEFAULT_TRIES,
    retryInterval: input.retryInterval ?? DEFAULT_RETRY_INTERVAL,
    lines: input.lines ?? DEFAULT_LINES,
    maxRing: input.maxRingTimeoutSecond || DEFAULT_MAX_RING,
    ...interventionsOf(input),
  }
}

function defaultStart(callees: readonly string[] | readonly FixedCallee[], now: number): number {
  return isFixed(callees) ? fixedStart(callsOf(callees).length, now) : now
}

function dialledProgress(
  numbers: readonly string[],
  callers: readonly string[],
  plan: Plan,
  state: number | undefined,
): Progress {
  const schedule = once(() => scheduleOf(plan))
  return {
    stateAt: (now) => state ?? stateOf(plan, schedule(), now),
    calleesAt: (now) => {
      const { byCallee } = schedule()
      return numbers.map((number, index) => calleeAt(number, byCallee[index] ?? [], plan, now))
    },
    callsAt: callsFrom(schedule, numbersOf(numbers, callers), { kind: 'automatic' }),
  }
}

function stateOf(plan: Plan, { lastEnd, complete }: Schedule, now: number) {
  const { initial, running, completed, ending, terminated, paused } = TASK_STATE
  const stopped = now >= plan.endedAt
  if (!stopped && complete && now >= Math.max(plan.startsAt, lastEnd)) return completed
  if (stopped || now >= plan.endsAt) return now < lastEnd ? ending : terminated
  if (isPaused(plan, now)) return paused
  return now < plan.startsAt ? initial : running
}

function calleeAt(Callee: string, attempts: readonly Attempt[], plan: Plan, now: number) {
  const placed = placedCount(attempts, now)
  const last = attempts[placed - 1]
  if (!last) return { Callee, State: 0, Sessions: [] }
  const Sessions = attempts.slice(0, placed).map(({ sessionId }) => sessionId)
  if (now < last.end) return { Callee, State: 3, Sessions }
  if (last.endStatus === ANSWERED) return { Callee, State: 1, Sessions }
  const tryAgain = placed < plan.tries && now < Math.min(plan.endsAt, plan.endedAt)
  return { Callee, State: tryAgain ? 4 : 2, Sessions }
}
