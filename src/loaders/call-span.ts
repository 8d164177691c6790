import { DescribeTelCdr, type Integer } from '../actions/index.ts'
import { InvalidInput, type Problem } from '../errors.ts'
import { isPositive } from '../units.ts'

/** When calls were placed, Unix seconds; what is left out is not known. */
export interface CallSpan {
  readonly from?: number
  readonly to?: number
}

/** A span that both ends are known of. */
export interface Window {
  readonly from: number
  readonly to: number
}

const HOUR = 3600 // seconds
const DAY = 24 * HOUR

/** A call that was placed in time may go on, and which moment of it upstream compares is not known. */
const BEFORE = HOUR
const AFTER = DAY

/** Upstream's bounds count by its own clock, which may differ from ours by five minutes. */
const SLACK = 300 // seconds
const { maxAgeDays = 180, maxWindowDays = 90 } = DescribeTelCdr
const MAX_AGE = maxAgeDays * DAY - SLACK
/** Shorter than what upstream bounds, and as many of them as whole ones would be. */
const WINDOW = maxWindowDays * DAY - (SLACK * maxWindowDays) / maxAgeDays

/** When calls can have been placed by what starts and ends at these times; null and 0: not known. */
export function callSpan(
  start: Integer | null | undefined,
  end: Integer | null | undefined,
): CallSpan {
  return {
    ...(isPositive(start) ? { from: Number(start) - BEFORE } : {}),
    ...(isPositive(end) ? { to: Number(end) + AFTER } : {}),
  }
}

/** The part of a span that upstream can be asked about; null where there is none. */
export function searchable({ from, to }: CallSpan, now: number): Window | null {
  const window = { from: Math.max(from ?? 0, now - MAX_AGE), to: Math.min(to ?? now, now) }
  return window.from < window.to ? window : null
}

/** The windows to ask for one after another, the newest first. */
export function windowsOf({ from, to }: Window): Window[] {
  const windows: Window[] = []
  for (let end = to; end > from; end -= WINDOW) {
    windows.push({ from: Math.max(from, end - WINDOW), to: end })
  }
  return windows
}

/** Refuses what upstream would, by the names of the graph. */
export function checkCallWindow({ from, to }: Window, now: number): void {
  const problems: Problem[] = []
  if (to <= from) problems.push(wrong('to', 'after from', to))
  if (to - from >= maxWindowDays * DAY) {
    problems.push(wrong('to', `less than ${maxWindowDays} days after from`, to))
  }
  if (from < now - maxAgeDays * DAY) {
    problems.push(wrong('from', `at most ${maxAgeDays} days ago`, from))
  }
  if (problems.length > 0) throw new InvalidInput(problems)
}

function wrong(argument: string, expected: string, seconds: number): Problem {
  return { argument, expected, got: new Date(seconds * 1000).toISOString() }
}
