import type { Integer, Variable } from '../../actions/index.ts'
import { seedOf } from './draw.ts'
import { once } from './once.ts'
import type { Origin } from './origin.ts'
import { type Plan, placedCount, type Schedule, scheduleOf } from './schedule.ts'

/** A predictive campaign as it is put into the store; what is left out gets a plain default. */
export interface PredictiveCampaignInput {
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
  /** Unix seconds; now, and an hour after the start, where left out. */
  readonly startTime?: Integer
  readonly endTime?: Integer
  readonly variables?: readonly Variable[]
  readonly uui?: string
  readonly calleeCount?: number
  /** Calls side by side. */
  readonly lines?: number
  /** Fixes the list of calls, so that nothing is dialled. */
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
  readonly statusAt: (now: number) => CampaignStatus
  /** In the order in which the calls were placed; it only ever grows. */
  readonly sessionsAt: (now: number) => SessionPages
}

export interface CampaignStatus {
  /** 0 to start, 1 in progress, 2 paused, 3 terminated, 4 completed. */
  readonly status: number
  /** 0 normal, 1 ended by hand, 2 ended by timeout. */
  readonly reason: number
}

export interface SessionPages {
  readonly count: number
  readonly page: (from: number, to: number) => readonly string[]
}

const HOUR = 3600 // seconds
const DEFAULT_LINES = 5
const MAX_RING = 45 // seconds

export function predictiveCampaign(
  input: PredictiveCampaignInput,
  origin: Origin,
): PredictiveCampaign {
  const { startTime = origin.now } = input
  const { endTime = Number(startTime) + HOUR, retryTimes = 0, retryInterval = 600 } = input
  const plan = {
    seed: seedOf(`predictive-campaign/${origin.sdkAppId}/${origin.id}`),
    calleeCount: input.calleeCount ?? 0,
    startsAt: Number(startTime),
    endsAt: Number(endTime),
    tries: retryTimes + 1,
    retryInterval,
    lines: input.lines ?? DEFAULT_LINES,
    maxRing: MAX_RING,
  }
  const schedule = once(() => scheduleOf(plan))
  return {
    id: origin.id,
    name: input.name ?? '',
    callOrder: input.callOrder ?? 0,
    skillGroupId: input.skillGroupId ?? 255,
    ivrId: input.ivrId ?? 0,
    priority: input.priority ?? 3,
    expectedAbandonRate: input.expectedAbandonRate ?? 10,
    retryTimes,
    retryInterval,
    startTime,
    endTime,
    variables: input.variables ?? [],
    uui: input.uui ?? '',
    statusAt: statusFrom(input, plan, schedule),
    sessionsAt: sessionsFrom(input, schedule),
  }
}

function statusFrom(input: PredictiveCampaignInput, plan: Plan, schedule: () => Schedule) {
  const { status, statusReason = 0 } = input
  if (status !== undefined) return () => ({ status, reason: statusReason })
  return (now: number) => statusOf(plan, schedule(), now)
}

function statusOf({ startsAt, endsAt }: Plan, { lastEnd, complete }: Schedule, now: number) {
  if (complete && now >= lastEnd) return { status: 4, reason: 0 }
  if (!complete && now >= endsAt) return { status: 3, reason: 2 }
  return { status: now < startsAt ? 0 : 1, reason: 0 }
}

function sessionsFrom({ sessions }: PredictiveCampaignInput, schedule: () => Schedule) {
  if (sessions) {
    const pages = {
      count: sessions.length,
      page: (from: number, to: number) => sessions.slice(from, to),
    }
    return () => pages
  }
  return (now: number) => {
    const { attempts } = schedule()
    const count = placedCount(attempts, now)
    return {
      count,
      page: (from: number, to: number) =>
        attempts.slice(from, Math.min(to, count)).map(({ sessionId }) => sessionId),
    }
  }
}
