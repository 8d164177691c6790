import type { Integer, Variable } from '../../actions/index.ts'
import { ANSWERED } from './attempt.ts'
import { seedOf } from './draw.ts'
import { fixedSchedule, fixedStart } from './fixed-schedule.ts'
import {
  type Interventions,
  interventionsOf,
  isEnded,
  isPaused,
  paused,
  resumed,
} from './intervention.ts'
import { DEFAULT_CALLERS, numbersOf } from './numbers.ts'
import { once } from './once.ts'
import type { Origin } from './origin.ts'
import { type CallsAt, callsFrom } from './placed-call.ts'
import { type Plan, placedCount, type Schedule, scheduleOf } from './schedule.ts'

/** A predictive campaign as it is put into the store; what is left out gets a plain default. */
export interface PredictiveCampaignInput extends Interventions {
  readonly sdkAppId?: Integer
  /** The next free id of the application where left out. */
  readonly id?: Integer
  readonly name?: string
  /** 0 random, 1 in order. */
  readonly callOrder?: number
  readonly skillGroupId?: Integer
  readonly ivrId?: Integer
  /** 1 (highest) to 5. */
  readonly priority?: number
  /** Percent. */
  readonly expectedAbandonRate?: number
  /** Repeats after the first attempt. */
  readonly retryTimes?: number
  /** Seconds. */
  readonly retryInterval?: number
  /** Unix seconds; now where left out, but with `sessions` so early that all of them are over. */
  readonly startTime?: Integer
  /** When dialling really begins, Unix seconds; `startTime` where left out. */
  readonly startsAt?: number
  /** Unix seconds; an hour after the start where left out. */
  readonly endTime?: Integer
  readonly variables?: readonly Variable[]
  readonly uui?: string
  readonly callees?: readonly string[]
  /** So many made-up numbers where `callees` is left out. */
  readonly calleeCount?: number
  readonly callers?: readonly string[]
  /** Calls side by side. */
  readonly lines?: number
  /**
   * Fixes the list of calls: answered ones, of a few seconds each, placed one after another from
   * the start on, a second apart.
   */
  readonly sessions?: readonly string[]
  /** Fixes the status; left out, it follows from the calls and the clock. */
  readonly status?: number
  readonly statusReason?: number
}

export interface PredictiveCampaign {
  readonly id: Integer
  readonly name: string
  readonly callOrder: number
  readonly skillGroupId: Integer
  readonly ivrId: Integer
  readonly priority: number
  readonly expectedAbandonRate: number
  readonly retryTimes: number
  readonly retryInterval: number
  readonly startTime: Integer
  readonly endTime: Integer
  readonly variables: readonly Variable[]
  readonly uui: string
  readonly calleeCount: number
  readonly finishedCalleeCountAt: (now: number) => number
  readonly statusAt: (now: number) => CampaignStatus
  readonly callsAt: CallsAt
}

export interface CampaignStatus {
  /** 0 to start, 1 in progress, 2 paused, 3 terminated, 4 completed. */
  readonly status: number
  /** 0 normal, 1 ended by hand, 2 ended by timeout. */
  readonly reason: number
}

export const [TO_START, IN_PROGRESS, PAUSED, TERMINATED, COMPLETED] = [0, 1, 2, 3, 4] as const
const [NORMAL, BY_HAND, BY_TIMEOUT] = [0, 1, 2] as const

/** A campaign whose status is fixed takes the new one; another is what it has become. */
export function pausedCampaign(input: PredictiveCampaignInput, now: number) {
  return input.status === undefined ? paused(input, now) : { ...input, status: PAUSED }
}

export function resumedCampaign(input: PredictiveCampaignInput, now: number) {
  return input.status === undefined ? resumed(input, now) : { ...input, status: IN_PROGRESS }
}

export function abortedCampaign(input: PredictiveCampaignInput, now: number) {
  if (input.status === undefined) return { ...input, endedAt: now }
  return { ...input, status: TERMINATED, statusReason: BY_HAND }
}

const HOUR = 3600 // seconds
const DEFAULT_LINES = 5
const MAX_RING = 45 // seconds

export function predictiveCampaign(
  input: PredictiveCampaignInput,
  origin: Origin,
): PredictiveCampaign {
  const { sessions, callees, callers = DEFAULT_CALLERS } = input
  const { startTime = fixedStart(sessions?.length ?? 0, origin.now) } = input
  const { endTime = Number(startTime) + HOUR, retryTimes = 0, retryInterval = 600 } = input
  const { skillGroupId = 255 } = input
  const calleeCount = callees?.length ?? input.calleeCount ?? sessions?.length ?? 0
  const plan = {
    seed: seedOf(`predictive-campaign/${origin.sdkAppId}/${origin.id}`),
    calleeCount,
    startsAt: input.startsAt ?? Number(startTime),
    endsAt: Number(endTime),
    tries: retryTimes + 1,
    retryInterval,
    lines: input.lines ?? DEFAULT_LINES,
    maxRing: MAX_RING,
    ...interventionsOf(input),
  }
  const schedule = once(() => (sessions ? scheduleOfSessions(sessions, plan) : scheduleOf(plan)))
  return {
    id: origin.id,
    name: input.name ?? '',
    callOrder: input.callOrder ?? 0,
    skillGroupId,
    ivrId: input.ivrId ?? 0,
    priority: input.priority ?? 3,
    expectedAbandonRate: input.expectedAbandonRate ?? 10,
    retryTimes,
    retryInterval,
    startTime,
    endTime,
    variables: input.variables ?? [],
    uui: input.uui ?? '',
    calleeCount,
    finishedCalleeCountAt: (now) => finishedCount(plan, schedule(), now),
    statusAt: statusFrom(input, plan, schedule),
    callsAt: callsFrom(schedule, numbersOf(callees, callers), { kind: 'predictive', skillGroupId }),
  }
}

function statusFrom(input: PredictiveCampaignInput, plan: Plan, schedule: () => Schedule) {
  const { status, statusReason = 0 } = input
  if (status !== undefined) return () => ({ status, reason: statusReason })
  return (now: number) => statusOf(plan, schedule(), now)
}

function statusOf(plan: Plan, { lastEnd, complete }: Schedule, now: number) {
  if (isEnded(plan, now)) return { status: TERMINATED, reason: BY_HAND }
  if (now < plan.startsAt) return { status: TO_START, reason: NORMAL }
  if (complete && now >= lastEnd) return { status: COMPLETED, reason: NORMAL }
  if (!complete && now >= plan.endsAt) return { status: TERMINATED, reason: BY_TIMEOUT }
  return { status: isPaused(plan, now) ? PAUSED : IN_PROGRESS, reason: NORMAL }
}

/** Callees who answered, or were tried as often as they may be. */
function finishedCount({ tries }: Plan, { byCallee }: Schedule, now: number): number {
  return byCallee.filter((attempts) => {
    const placed = placedCount(attempts, now)
    const last = attempts[placed - 1]
    return last && last.end <= now && (last.endStatus === ANSWERED || placed >= tries)
  }).length
}

/** Each of the callees is called in turn. */
function scheduleOfSessions(sessions: readonly string[], { calleeCount, startsAt }: Plan) {
  const calls = sessions.map((sessionId, index) => ({
    sessionId,
    callee: index % calleeCount,
    outcome: 'answered' as const,
  }))
  return fixedSchedule(calls, startsAt)
}
