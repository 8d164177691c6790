import type { RuleName } from '../freshness.ts'
import { isPositive } from '../units.ts'
import type { Integer } from './action.ts'

/** How states, numbers that differ from action to action, are read here. */
type Standing = 'waiting' | 'running' | 'ended'

/** Positions are the numbers of DescribeAutoCalloutTask. */
export const TASK_STATES: readonly Standing[] = [
  'waiting',
  'running',
  'ended',
  'running',
  'ended',
  'waiting',
]
/** Positions are the numbers of DescribePredictiveDialingCampaign. */
export const PREDICTIVE_STATES: readonly Standing[] = [
  'waiting',
  'running',
  'waiting',
  'ended',
  'ended',
]
/** Positions are the numbers of DescribeAgentCruiseDialingCampaign. */
export const CRUISE_STATES: readonly Standing[] = ['waiting', 'running', 'ended', 'ended']

/** Seconds after the planned end of a task or campaign by when its last calls are over too. */
const LAST_CALLS = 3 * 3600
/** Seconds after a call's end by when its recording, texts and remarks are there. */
const AFTERMATH = 3600

/** The rule for a task or campaign by its state; a number that nobody knows yet may mean anything. */
export function ofState(
  states: readonly Standing[],
  state: number | null | undefined,
  plannedEnd: Integer | null | undefined,
  nowSeconds: number,
): RuleName {
  if (state === null || state === undefined) return 'stateless'
  const standing = (typeof state === 'number' && states[state]) || 'running'
  return standing === 'ended' && isLongAgo(plannedEnd, LAST_CALLS, nowSeconds) ? 'over' : standing
}

/** Whether a call ended so long ago that nothing of it will change any more. */
export function isSettled(ended: Integer | null | undefined, nowSeconds: number): boolean {
  return isLongAgo(ended, AFTERMATH, nowSeconds)
}

function isLongAgo(time: Integer | null | undefined, seconds: number, now: number): boolean {
  return isPositive(time) && now - Number(time) >= seconds
}

/** The length of the stretches into which `windowAt` cuts time, seconds. */
const STRETCH = 600

/**
 * The window in which a call is looked for by its id. It moves with the clock while the call does
 * not, so that windows of one stretch of time are as good as each other.
 */
export function windowAt(from: Integer, to: Integer): readonly number[] {
  return [Math.floor(Number(from) / STRETCH), Math.floor(Number(to) / STRETCH)]
}

/** A list of an answer, which nobody has looked at yet. */
export function listIn<Row>(rows: readonly Row[] | null | undefined): readonly Row[] {
  return Array.isArray(rows) ? rows : []
}
