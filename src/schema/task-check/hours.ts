import {
  type CallingHours,
  type DailyTimes,
  isWithin,
  meets,
  type Stretch,
  ZoneClock,
} from '../../calling-hours.ts'
import type { Site } from '../../config/index.ts'
import type {
  AvailableTimeConfigInput,
  CheckFinding,
  CreateAutoCalloutTaskInput,
  DayOfWeek,
  TimeRangeInput,
  UncheckedPart,
} from '../../generated/resolvers.ts'
import { toUnixSeconds } from '../../units.ts'
import { firstProblems, given, type Optional, problem } from '../input-checks.ts'
import { findings, type Told, unchecked } from './told.ts'

/** When numbers bought from Tencent may call, as the pages of the two sites tell it. */
const HOURS: Readonly<Record<Site, CallingHours>> = {
  china: { from: 8, to: 21 },
  international: { from: 9, to: 21 },
}

const BEIJING = 'Asia/Shanghai'
const WEEK = 7 * 86_400 // seconds
/** "At once" is a little ago by the time it is read. */
const LATE = 60 // seconds

// The days of JavaScript, and of `DailyTimes`.
const DAYS: readonly DayOfWeek[] = [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]
const WHOLE_DAY = { startTime: '00:00:00', endTime: '24:00:00' }

type Input = CreateAutoCalloutTaskInput

/** Times of day at which a task may call, and where the input says so. */
interface Given {
  readonly argument: string
  readonly times: DailyTimes
}

/** What the task may do when: whether it meets anybody's day, and keeps to the hours of Tencent's numbers. */
export function lookAtHours(
  input: Input,
  callers: { readonly mayBeTencents: boolean },
  site: Site,
  now: number,
): Told {
  const end = given(input.notAfter) ? toUnixSeconds(input.notAfter) : null
  const late = startInPast(input, now)
  if (end !== null && end <= now) {
    return { warnings: [...late, ...endInPast(input.notAfter)], unchecked: [] }
  }
  const from = Math.max(toUnixSeconds(input.notBefore), now)
  const hours = callers.mayBeTencents ? HOURS[site] : null
  const times = timesOf(input)
  const found =
    times.length > 0
      ? atTimesOfDay(input, times, { from, to: Math.min(end ?? from + WEEK, from + WEEK) }, hours)
      : atAnyTime({ from, to: end ?? from + 1 }, end !== null, hours)
  return {
    warnings: [...late, ...found, ...overMidnight(times)],
    unchecked: notKnown(input, times, hours !== null),
  }
}

function startInPast({ notBefore }: Input, now: number): CheckFinding[] {
  if (toUnixSeconds(notBefore) >= now - LATE) return []
  const got = notBefore.toISOString()
  return findings('START_IN_PAST', [problem('notBefore', 'a time to come', got)])
}

function endInPast(notAfter: Optional<Date>): CheckFinding[] {
  const got = String(notAfter?.toISOString())
  return findings('END_IN_PAST', [problem('notAfter', 'a time to come', got)])
}

/** A task that calls day and night until its end; without one only its first moment is known. */
function atAnyTime(span: Stretch, ends: boolean, hours: CallingHours | null): CheckFinding[] {
  if (hours === null || isWithin(span, hours)) return []
  const starts = isWithin({ from: span.from, to: span.from + 1 }, hours)
  const [argument, moment] = starts
    ? (['notAfter', `calls until ${inBeijing(span.to)}`] as const)
    : (['notBefore', `calls from ${inBeijing(span.from)} on`] as const)
  const outside = findings('OUTSIDE_CALLING_HOURS', [problem(argument, allowed(hours), moment)])
  return ends && !meets(span, hours) ? [...outside, ...never(hours)] : outside
}

/** A week shows every day, so that a longer span needs no longer look. */
function atTimesOfDay(
  { timeZone }: Input,
  times: readonly Given[],
  span: Stretch,
  hours: CallingHours | null,
): CheckFinding[] {
  const clock = new ZoneClock(timeZone ?? BEIJING)
  const isOpen = (stretch: Stretch) => hours === null || meets(stretch, hours)
  const calls = times.some((each) => clock.stretches(each.times, span).some(isOpen))
  const outside = firstProblems(times, (each) => {
    if (hours === null) return undefined
    const wrong = clock.stretches(each.times, span).find((stretch) => !isWithin(stretch, hours))
    if (wrong === undefined) return undefined
    const got = `calls from ${inBeijing(wrong.from)} to ${inBeijing(wrong.to)}`
    return problem(each.argument, allowed(hours), got)
  })
  return [...findings('OUTSIDE_CALLING_HOURS', outside), ...(calls ? [] : never(hours))]
}

function never(hours: CallingHours | null): CheckFinding[] {
  const expected = hours === null ? 'a moment at which the task may call' : `one ${allowed(hours)}`
  return findings('NO_CALLING_TIME', [problem('notBefore', expected, 'none until its end')])
}

function allowed({ from, to }: CallingHours): string {
  const hour = (number: number) => `${String(number).padStart(2, '0')}:00`
  return `within ${hour(from)} to ${hour(to)} in Beijing, where a caller is a number bought from Tencent`
}

function inBeijing(seconds: number): string {
  return `${new ZoneClock(BEIJING).timeOf(seconds)} in Beijing`
}

function overMidnight(times: readonly Given[]): CheckFinding[] {
  const problems = firstProblems(times, ({ argument, times: { startTime, endTime } }) =>
    endTime > startTime
      ? undefined
      : problem(argument, 'an end after the start', `${startTime} to ${endTime}`),
  )
  return findings('OVER_MIDNIGHT', problems)
}

/** CCC looks at the one where it is given, else at the other. */
function timesOf({ availableTime, availableWorkTimeConfig }: Input): Given[] {
  if (availableTime?.length) return ranges('availableTime', availableTime)
  return (availableWorkTimeConfig ?? []).flatMap(timesOfDays)
}

function timesOfDays(config: AvailableTimeConfigInput, index: number): Given[] {
  const { dayType, daysOfWeek, timeRanges } = config
  const argument = `availableWorkTimeConfig[${index}]`
  const isCustom = dayType === 'CUSTOM' && given(daysOfWeek)
  const days = isCustom ? { weekdays: daysOfWeek.map((day) => DAYS.indexOf(day)) } : {}
  const all = timeRanges?.length
    ? ranges(`${argument}.timeRanges`, timeRanges)
    : [{ argument, times: WHOLE_DAY }]
  return all.map((each) => ({ ...each, times: { ...each.times, ...days } }))
}

function ranges(argument: string, all: readonly TimeRangeInput[]): Given[] {
  return all.map((times, index) => ({ argument: `${argument}[${index}]`, times }))
}

function notKnown(input: Input, times: readonly Given[], counts: boolean): UncheckedPart[] {
  const parts: UncheckedPart[] = []
  const unknown = (argument: string, why: string) =>
    parts.push(unchecked(argument, 'NOT_KNOWN', why))
  if (times.length > 0 && !given(input.timeZone)) unknown('input.timeZone', NO_ZONE)
  if (isByCalendar(input)) unknown('input.availableWorkTimeConfig', NO_CALENDAR)
  if (times.length === 0 && !given(input.notAfter) && counts) unknown('input.notAfter', NO_END)
  return parts
}

function isByCalendar({ availableTime, availableWorkTimeConfig }: Input): boolean {
  if (availableTime?.length) return false
  return (availableWorkTimeConfig ?? []).some(
    ({ dayType }) => dayType === 'BUSINESS_DAY' || dayType === 'HOLIDAY',
  )
}

const NO_ZONE =
  'Which time zone CCC takes where none is given is not documented: times of day were taken for those of Beijing.'
const NO_CALENDAR =
  'Which days are statutory working days and days off is not known here: each was taken for any day.'
const NO_END =
  'When CCC ends a task that has no end is not documented: it may go on calling at any hour.'
