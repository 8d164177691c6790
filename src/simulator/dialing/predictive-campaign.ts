import type { Integer, Variable } from '../../actions/index.ts'
import { ANSWERED, type Attempt } from './attempt.ts'
import { seedOf } from './draw.ts'
import { fixedSchedule, fixedStart } from './fixed-schedule.ts'
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
import { type CallsAt, callsFrom } from './placed-call.ts'
import { countUntil, type Plan, type Schedule, scheduleOf } from './schedule.ts'

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

/** What CCC's numbers for the status of a predictive campaign mean. */
export const CAMPAIGN_STATUS = {
  toStart: 0,
  inProgress: 1,
  paused: 2,
  terminated: 3,
  completed: 4,
} as const

const REASON = { normal: 0, byHand: 1, byTimeout: 2 } as const

export function pausedCampaign(input: PredictiveCampaignInput, now: number) {
  return withStatus(paused(input, now), CAMPAIGN_STATUS.paused)
}

export function resumedCampaign(input: PredictiveCampaignInput, now: number) {
  return withStatus(resumed(input, now), CAMPAIGN_STATUS.inProgress)
}

export function abortedCampaign(input: PredictiveCampaignInput, now: number) {
  return withStatus(ended(input, now), CAMPAIGN_STATUS.terminated, REASON.byHand)
}

/** A campaign whose status is fixed takes the new one; that of another follows by itself. */
function withStatus(
  input: PredictiveCampaignInput,
  status: number,
  statusReason: number = REASON.normal,
): PredictiveCampaignInput {
  return input.status === undefined ? input : { ...input, status, statusReason }
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
  const finishTimes = once(() => finishTimesOf(plan, schedule()))
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
    finishedCalleeCountAt: (now) =>
      countUntil(now, finishTimes().length, (index) => finishTimes()[index]),
    statusAt: statusFrom(input, plan, schedule),
    callsAt: callsFrom(schedule, numbersOf(callees, callers), { kind: 'predictive', skillGroupId }),
  }
}

function statusFrom(input: PredictiveCampaignInput, plan: Plan, schedule: () => Schedule) {
  const { status, statusReason = REASON.normal } = input
  if (status !== undefined) return () => ({ status, reason: statusReason })
  return (now: number) => statusOf(plan, schedule(), now)
}

function statusOf(plan: Plan, { lastEnd, complete }: Schedule, now: number) {
  const { toStart, inProgress, paused, terminated, completed } = CAMPAIGN_STATUS
  if (now >= plan.endedAt) return { status: terminated, reason: REASON.byHand }
  if (now < plan.startsAt) return { status: toStart, reason: REASON.normal }
  if (complete && now >= lastEnd) return { status: completed, reason: REASON.normal }
  if (!complete && now >= plan.endsAt) return { status: terminated, reason: REASON.byTimeout }
  return { status: isPaused(plan, now) ? paused : inProgress, reason: REASON.normal }
}

/** When each callee has answered or was called for the last time, in order of time. */
function finishTimesOf({ tries }: Plan, { byCallee }: Schedule): readonly number[] {
  const lastOf = (attempts: readonly Attempt[]) =>
    attempts.find(({ endStatus }, index) => endStatus === ANSWERED || index + 1 === tries)
  return byCallee
    .flatMap((attempts) => lastOf(attempts)?.end ?? [])
    .sort((one, other) => one - other)
}

/** Each of the callees is called in turn. */
function scheduleOfSessions(sessions: readonly string[], plan: Plan) {
  const calls = sessions.map((sessionId, index) => ({
    sessionId,
    callee: index % plan.calleeCount,
    outcome: 'answered' as const,
  }))
  return fixedSchedule(calls, plan.startsAt, plan)
}
