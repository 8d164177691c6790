import type { Integer } from '../../actions/index.ts'
import { invalidValue } from '../refusal.ts'
import type { Call } from './call.ts'

/** A span of time in which a call must have started, both ends included, in Unix seconds. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** One end of a span, under the name by which an action asks for it. */
type End = readonly [name: string, time: Integer]

const DAY = 86_400 // seconds
const SPAN_DAYS = 90
const AGE_DAYS = 180

export function windowOf([start, from]: End, [end, to]: End, now: number): Window {
  const window = { from: Number(from), to: Number(to) }
  if (window.to < window.from) throw invalidValue(end, `must not be earlier than \`${start}\``)
  if (window.to - window.from >= SPAN_DAYS * DAY) {
    throw invalidValue(end, `must be less than ${SPAN_DAYS} days later than \`${start}\``)
  }
  if (window.from < now - AGE_DAYS * DAY) {
    throw invalidValue(start, `must not be more than ${AGE_DAYS} days ago`)
  }
  return window
}

export function startedWithin({ from, to }: Window, { start }: Call): boolean {
  return from <= start && start <= to
}
