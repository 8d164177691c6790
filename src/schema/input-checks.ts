import { InvalidInput, type Problem } from '../errors.ts'
import type { CalleeAttributeInput, CallOrder, TimeRangeInput } from '../generated/resolvers.ts'
import {
  comparablePhone,
  isPhone,
  isTimeZone,
  PHONE,
  parseUpstreamId,
  toUnixSeconds,
  UPSTREAM_ID,
} from '../units.ts'
import { MAIL, MAIL_FORM, shown } from './keys.ts'

// What can be wrong with the inputs of mutations. None may repeat a phone number in what it says.

/** A list of 20,000 bad numbers needs no 20,000 sentences. */
export const MAX_PROBLEMS = 20

export type Optional<Value> = Value | null | undefined

/** Refuses an input that cannot be meant, before anything is sent; every problem is named. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, MAX_PROBLEMS))
}

export function keyProblems(idempotencyKey: string, prefix = 'input.'): Problem[] {
  if (/^[A-Za-z0-9_-]{8,128}$/.test(idempotencyKey)) return []
  const expected = '8 to 128 characters of A-Z a-z 0-9 _ -'
  return [{ argument: `${prefix}idempotencyKey`, expected, got: shown(idempotencyKey) }]
}

export function idProblems(argument: string, id: Optional<string>): Problem[] {
  if (!given(id) || parseUpstreamId(id) !== null) return []
  return [problem(argument, UPSTREAM_ID, shown(id))]
}

export function mailProblems(argument: string, mail: string): Problem[] {
  return MAIL.test(mail) ? [] : [problem(argument, MAIL_FORM, shown(mail))]
}

/** CCC counts whole seconds, so that is what has to differ. */
export function spanProblems(
  [startName, start]: readonly [string, Date],
  [endName, end]: readonly [string, Optional<Date>],
): Problem[] {
  const from = toUnixSeconds(start)
  if (from < 0) return [problem(startName, 'a time since 1970', start.toISOString())]
  if (!given(end) || toUnixSeconds(end) > from) return []
  const expected = `a second or more after ${startName}, ${start.toISOString()}`
  return [problem(endName, expected, end.toISOString())]
}

export function callOrderProblems(callOrder: Optional<CallOrder>): Problem[] {
  return callOrder === 'UNKNOWN' ? [problem('callOrder', 'RANDOM or IN_ORDER', callOrder)] : []
}

/** The numbers to call: people would be called twice where one stands twice. */
export function calleeProblems(callees: readonly string[]): Problem[] {
  const problems = numberProblems('callees', callees)
  if (problems.length >= MAX_PROBLEMS) return problems // nobody is told more
  return [...problems, ...repeatedNumbers('callees', callees)]
}

export function numberProblems(argument: string, numbers: readonly string[]): Problem[] {
  if (numbers.length === 0) return [problem(argument, 'at least one number', 'an empty list')]
  return firstProblems(numbers, (number, index) => {
    if (isPhone(number)) return undefined
    return problem(`${argument}[${index}]`, PHONE, kindOf(number))
  })
}

/** What came for a number, without the number. */
export function kindOf(number: string): string {
  if (/^\+?\d*$/.test(number)) return `a number of length ${number.length}`
  return 'other characters, such as blanks, hyphens or letters'
}

/** Two spellings of one number are found too. */
export function repeatedNumbers(argument: string, numbers: readonly string[]): Problem[] {
  const firstAt = new Map<string, number>()
  return firstProblems(numbers, (number, index) => {
    const phone = comparablePhone(number)
    const first = firstAt.get(phone)
    if (first !== undefined) {
      return problem(`${argument}[${index}]`, 'another number', `${argument}[${first}] again`)
    }
    firstAt.set(phone, index)
    return undefined
  })
}

export function attributeProblems(
  callees: readonly string[],
  calleeAttributes: Optional<readonly CalleeAttributeInput[]>,
): Problem[] {
  const known = new Set(callees)
  const described = new Set<string>()
  return firstProblems(calleeAttributes ?? [], ({ callee }, index) => {
    const again = described.has(callee)
    described.add(callee)
    if (known.has(callee) && !again) return undefined
    const expected = 'one of callees, spelt the same, with one attribute each'
    const got = again ? 'a second attribute' : 'a number that is no callee'
    return problem(`calleeAttributes[${index}].callee`, expected, got)
  })
}

export function timeRangeProblems(
  argument: string,
  ranges: Optional<readonly TimeRangeInput[]>,
): Problem[] {
  return (ranges ?? []).flatMap((range, index) =>
    Object.entries({ startTime: range.startTime, endTime: range.endTime })
      .filter(([, time]) => !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time))
      .map(([end, time]) =>
        problem(`${argument}[${index}].${end}`, 'HH:MM:SS on a 24-hour clock', shown(time)),
      ),
  )
}

export function timeZoneProblems(timeZone: Optional<string>): Problem[] {
  if (!given(timeZone) || isTimeZone(timeZone)) return []
  return [problem('timeZone', 'an IANA name such as Asia/Shanghai', shown(timeZone))]
}

/** Looks at a list, which may be long, until enough is wrong with it. */
export function firstProblems<Item>(
  items: readonly Item[],
  problemOf: (item: Item, index: number) => Problem | undefined,
): Problem[] {
  const problems: Problem[] = []
  for (const [index, item] of items.entries()) {
    const found = problemOf(item, index)
    if (found !== undefined) problems.push(found)
    if (problems.length === MAX_PROBLEMS) break
  }
  return problems
}

export function rangeProblems(
  argument: string,
  value: Optional<number>,
  least: number,
  most = Number.POSITIVE_INFINITY,
): Problem[] {
  if (!given(value) || (value >= least && value <= most)) return []
  const range =
    most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`
  return [problem(argument, `a whole number ${range}`, shown(String(value)))]
}

export function given<Value>(value: Optional<Value>): value is Value {
  return value !== null && value !== undefined
}

export function problem(argument: string, expected: string, got: string): Problem {
  return { argument: `input.${argument}`, expected, got }
}
