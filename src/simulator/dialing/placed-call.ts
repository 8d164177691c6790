import type { Integer } from '../../actions/index.ts'
import type { Attempt } from './attempt.ts'
import type { Numbers } from './numbers.ts'
import { once } from './once.ts'
import { placedCount, type Schedule } from './schedule.ts'

/** A call as its record will tell it: an attempt, with the two numbers for a position in a list. */
export interface PlacedCall extends Omit<Attempt, 'callee'> {
  readonly callee: string
  readonly caller: string
}

/** Whose calls they are. */
export interface CallOwner {
  readonly kind: 'automatic' | 'predictive' | 'cruise'
  /** Of a predictive campaign. */
  readonly skillGroupId?: Integer
  /** Of a cruise campaign: the agent's account. */
  readonly agent?: string
}

export type OwnedCall = PlacedCall & CallOwner

/** The calls placed so far, in order of placing, live ones included. `now` is Unix seconds. */
export type CallsAt = (now: number) => readonly OwnedCall[]

export function callsFrom(schedule: () => Schedule, numbers: Numbers, owner: CallOwner): CallsAt {
  const { callee, callers } = numbers
  const placed = (attempt: Attempt, index: number): OwnedCall => ({
    ...attempt,
    ...owner,
    callee: callee(attempt.callee),
    caller: callers[index % callers.length] ?? '',
  })
  const all = once(() => schedule().attempts.map(placed))
  return (now) => all().slice(0, placedCount(all(), now))
}
