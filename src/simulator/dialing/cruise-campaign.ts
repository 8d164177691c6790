import type { Integer } from '../../actions/index.ts'
import { seedOf } from './draw.ts'
import { ended, type Interventions, interventionsOf } from './intervention.ts'
import { DEFAULT_CALLERS, numbersOf } from './numbers.ts'
import { once } from './once.ts'
import type { Origin } from './origin.ts'
import { type CallsAt, callsFrom } from './placed-call.ts'
import { type Plan, placedCount, type Schedule, scheduleOf } from './schedule.ts'

/** An agent cruise campaign as it is put into the store; what is left out gets a plain default. */
export interface CruiseCampaignInput extends Interventions {
  readonly sdkAppId?: Integer
  /** The next free id of the application where left out. */
  readonly id?: Integer
  readonly name?: string
  /** The agent's account, an e-mail address. */
  readonly agent?: string
  /** Calls side by side in one round, 1 to 20. */
  readonly concurrencyNumber?: number
  /** Unix seconds; now, and an hour after the start, where left out. */
  readonly startTime?: Integer
  readonly endTime?: Integer
  /** When dialling really begins, Unix seconds; `startTime` where left out. */
  readonly startsAt?: number
  /** 0 random, 1 in order. */
  readonly callOrder?: number
  readonly uui?: string
  readonly callees?: readonly string[]
  /** So many made-up numbers where `callees` is left out. */
  readonly calleeCount?: number
  readonly callers?: readonly string[]
  /** Fixes the state and the count; left out, they follow the clock. */
  readonly state?: number
  readonly calledCalleeCount?: number
}

export interface CruiseCampaign {
  readonly name: string
  readonly agent: string
  readonly concurrencyNumber: number
  readonly startTime: Integer
  readonly endTime: Integer
  readonly callOrder: number
  readonly uui: string
  readonly totalCalleeCount: number
  /** 0 not started, 1 running, 2 completed, 3 terminated. */
  readonly stateAt: (now: number) => number
  readonly calledCalleeCountAt: (now: number) => number
  readonly callsAt: CallsAt
}

/** What CCC's numbers for the state of a cruise campaign mean. */
export const CRUISE_STATE = { notStarted: 0, running: 1, completed: 2, terminated: 3 } as const

/** One whose state is fixed takes the new one; that of another follows by itself. */
export function abortedCruise(input: CruiseCampaignInput, now: number): CruiseCampaignInput {
  const aborted = ended(input, now)
  return input.state === undefined ? aborted : { ...aborted, state: CRUISE_STATE.terminated }
}

const HOUR = 3600 // seconds
const DEFAULT_CONCURRENCY = 3
const MAX_RING = 45 // seconds

export function cruiseCampaign(input: CruiseCampaignInput, origin: Origin): CruiseCampaign {
  const { startTime = origin.now, callees, callers = DEFAULT_CALLERS } = input
  const { endTime = Number(startTime) + HOUR } = input
  const { concurrencyNumber = DEFAULT_CONCURRENCY, agent = 'agent-01@example.com' } = input
  const calleeCount = callees?.length ?? input.calleeCount ?? 0
  const plan = {
    seed: seedOf(`cruise-campaign/${origin.sdkAppId}/${origin.id}`),
    calleeCount,
    startsAt: input.startsAt ?? Number(startTime),
    endsAt: Number(endTime),
    tries: 1, // a cruise campaign knows no retries, so each attempt is another callee
    retryInterval: 0,
    lines: concurrencyNumber,
    maxRing: MAX_RING,
    ...interventionsOf(input),
  }
  const schedule = once(() => scheduleOf(plan))
  return {
    name: input.name ?? '',
    agent,
    concurrencyNumber,
    startTime,
    endTime,
    callOrder: input.callOrder ?? 0,
    uui: input.uui ?? '',
    totalCalleeCount: calleeCount,
    stateAt: (now) => input.state ?? stateOf(plan, schedule(), now),
    calledCalleeCountAt: (now) => input.calledCalleeCount ?? placedCount(schedule().attempts, now),
    callsAt: callsFrom(schedule, numbersOf(callees, callers), { kind: 'cruise', agent }),
  }
}

function stateOf(plan: Plan, { lastEnd, complete }: Schedule, now: number) {
  const { notStarted, running, completed, terminated } = CRUISE_STATE
  if (now >= plan.endedAt) return terminated
  if (now < plan.startsAt) return notStarted
  if (complete && now >= lastEnd) return completed
  return !complete && now >= plan.endsAt ? terminated : running
}
