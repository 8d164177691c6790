import { InvalidInput, type Problem } from '../errors.ts'
import type {
  AvailableTimeConfigInput,
  CreateAutoCalloutTaskInput,
  HttpCallbackInput,
  TimeRangeInput,
} from '../generated/resolvers.ts'
import {
  comparablePhone,
  isTimeZone,
  parseUpstreamId,
  toUnixSeconds,
  UPSTREAM_ID,
} from '../units.ts'
import { shown } from './keys.ts'

/** A list of 20,000 bad numbers needs no 20,000 sentences. */
const MAX_PROBLEMS = 20
const RETRY_HANGUP_TYPES = new Set([
  202, 203, 204, 205, 206, 207, 208, 210, 212, 213, 215, 216, 217, 218, 219, 221, 222, 234,
])

type Input = CreateAutoCalloutTaskInput
type Optional<Value> = Value | null | undefined

/** Refuses an input that cannot be meant, before anything is sent; every problem is named. */
export function checkAutoCalloutTask(input: Input): void {
  const problems = CHECKS.flatMap((check) => check(input))
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, MAX_PROBLEMS))
}

/** Each sees the whole input; none may repeat a phone number in what it says. */
const CHECKS: ((input: Input) => Problem[])[] = [
  keyProblems,
  ({ sdkAppId }) => idProblems('sdkAppId', sdkAppId),
  ({ ivrId }) => idProblems('ivrId', ivrId),
  ({ aiAgentId }) => idProblems('aiAgentId', aiAgentId),
  speakerProblems,
  timeProblems,
  ({ callees }) => [...numberProblems('callees', callees), ...repeatedCallees(callees)],
  ({ callers }) => numberProblems('callers', callers),
  ({ tries }) => rangeProblems('tries', tries, 1, 3),
  ({ retryIntervalSeconds }) =>
    rangeProblems('retryIntervalSeconds', retryIntervalSeconds, 600, 86_400),
  ({ maxRingTimeoutSeconds }) => rangeProblems('maxRingTimeoutSeconds', maxRingTimeoutSeconds, 1),
  ({ concurrencyLimit }) => rangeProblems('concurrencyLimit', concurrencyLimit, 1),
  attributeProblems,
  retryProblems,
  ({ timeZone }) => timeZoneProblems(timeZone),
  ({ availableTime }) => timeRangeProblems('availableTime', availableTime),
  ({ availableWorkTimeConfig }) => (availableWorkTimeConfig ?? []).flatMap(workTimeProblems),
  ({ triggerStrategy }) =>
    (triggerStrategy ?? []).flatMap(({ callback }, index) =>
      callbackProblems(`triggerStrategy[${index}].callback`, callback),
    ),
]

function keyProblems({ idempotencyKey }: Input): Problem[] {
  if (/^[A-Za-z0-9_-]{8,128}$/.test(idempotencyKey)) return []
  const expected = '8 to 128 characters of A-Z a-z 0-9 _ -'
  return [problem('idempotencyKey', expected, shown(idempotencyKey))]
}

function idProblems(argument: string, id: Optional<string>): Problem[] {
  if (!given(id) || parseUpstreamId(id) !== null) return []
  return [problem(argument, UPSTREAM_ID, shown(id))]
}

function speakerProblems({ ivrId, aiAgentId }: Input): Problem[] {
  if (given(ivrId) !== given(aiAgentId)) return []
  const got = given(ivrId) ? 'both' : 'neither'
  return [problem('ivrId', 'given, or aiAgentId in its place', got)]
}

/** CCC counts whole seconds, so that is what has to differ. */
function timeProblems({ notBefore, notAfter }: Input): Problem[] {
  const start = toUnixSeconds(notBefore)
  if (start < 0) return [problem('notBefore', 'a time since 1970', notBefore.toISOString())]
  if (!given(notAfter) || toUnixSeconds(notAfter) > start) return []
  const expected = `a second or more after notBefore, ${notBefore.toISOString()}`
  return [problem('notAfter', expected, notAfter.toISOString())]
}

function numberProblems(argument: string, numbers: readonly string[]): Problem[] {
  if (numbers.length === 0) return [problem(argument, 'at least one number', 'an empty list')]
  return firstProblems(numbers, (number, index) => {
    if (/^\+?\d{3,32}$/.test(number)) return undefined
    const expected = '3 to 32 digits, with nothing but a + before them'
    return problem(`${argument}[${index}]`, expected, kindOf(number))
  })
}

function kindOf(number: string): string {
  if (/^\+?\d*$/.test(number)) return `a number of length ${number.length}`
  return 'other characters, such as blanks, hyphens or letters'
}

/** People would be called twice; two spellings of one number are found too. */
function repeatedCallees(callees: readonly string[]): Problem[] {
  const firstAt = new Map<string, number>()
  return firstProblems(callees, (callee, index) => {
    const phone = comparablePhone(callee)
    const first = firstAt.get(phone)
    if (first !== undefined) {
      return problem(`callees[${index}]`, 'another number', `callees[${first}] again`)
    }
    firstAt.set(phone, index)
    return undefined
  })
}

function attributeProblems({ callees, calleeAttributes }: Input): Problem[] {
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

function retryProblems({ aiAgentId, retryHangupTypes, retryTags }: Input): Problem[] {
  const expected = 'left out without aiAgentId'
  const problems: Problem[] = []
  if (given(retryHangupTypes) && !given(aiAgentId)) {
    problems.push(problem('retryHangupTypes', expected, 'a list'))
  }
  if (given(retryTags) && !given(aiAgentId)) problems.push(problem('retryTags', expected, 'a list'))
  const known = `one of ${[...RETRY_HANGUP_TYPES].join(', ')}`
  const unknown = firstProblems(retryHangupTypes ?? [], (type, index) =>
    RETRY_HANGUP_TYPES.has(type)
      ? undefined
      : problem(`retryHangupTypes[${index}]`, known, shown(String(type))),
  )
  return [...problems, ...unknown]
}

function workTimeProblems(config: AvailableTimeConfigInput, index: number): Problem[] {
  const argument = `availableWorkTimeConfig[${index}]`
  const problems = timeRangeProblems(`${argument}.timeRanges`, config.timeRanges)
  if (!given(config.daysOfWeek) || config.dayType === 'CUSTOM') return problems
  const expected = 'left out unless dayType is CUSTOM'
  return [...problems, problem(`${argument}.daysOfWeek`, expected, 'a list')]
}

function timeRangeProblems(
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

function timeZoneProblems(timeZone: Optional<string>): Problem[] {
  if (!given(timeZone) || isTimeZone(timeZone)) return []
  return [problem('timeZone', 'an IANA name such as Asia/Shanghai', shown(timeZone))]
}

/** What a webhook holds is secret, so that nothing of it is repeated. */
function callbackProblems(argument: string, callback: Optional<HttpCallbackInput>): Problem[] {
  if (!given(callback)) return []
  const problems: Problem[] = []
  if (!/^https?:\/\/[^\s]+$/.test(callback.url)) {
    problems.push(problem(`${argument}.url`, 'an http or https address', 'something else'))
  }
  const ways = Object.values(callback.auth ?? {}).filter(given).length
  if (given(callback.auth) && ways !== 1) {
    problems.push(problem(`${argument}.auth`, 'exactly one way to authenticate', String(ways)))
  }
  return problems
}

/** Looks at a list, which may be long, until enough is wrong with it. */
function firstProblems<Item>(
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

function rangeProblems(
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

function given<Value>(value: Optional<Value>): value is Value {
  return value !== null && value !== undefined
}

function problem(argument: string, expected: string, got: string): Problem {
  return { argument: `input.${argument}`, expected, got }
}
