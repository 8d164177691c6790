import type { Problem } from '../errors.ts'
import type {
  AvailableTimeConfigInput,
  CheckFinding,
  CreateAutoCalloutTaskInput,
  HttpCallbackInput,
} from '../generated/resolvers.ts'
import {
  attributeProblems,
  firstProblems,
  given,
  idProblems,
  keyProblems,
  numberProblems,
  type Optional,
  problem,
  rangeProblems,
  refuse,
  repeatedNumbers,
  spanProblems,
  timeRangeProblems,
  timeZoneProblems,
} from './input-checks.ts'
import { shown } from './keys.ts'
import { findings } from './task-check/told.ts'

const RETRY_HANGUP_TYPES = new Set([
  202, 203, 204, 205, 206, 207, 208, 210, 212, 213, 215, 216, 217, 218, 219, 221, 222, 234,
])

type Input = CreateAutoCalloutTaskInput

/** Refuses an input that cannot be meant, before anything is sent; every problem is named. */
export function checkAutoCalloutTask(input: Input): void {
  refuse(CHECKS.flatMap((check) => check(input)))
}

/** The same problems, each with the code of its kind. */
export function inputFindings(input: Input): CheckFinding[] {
  return CHECKS.flatMap((check) => {
    const code = check === repetitions ? 'REPEATED_NUMBER' : 'INVALID_ARGUMENT'
    return findings(code, check(input))
  })
}

/** Each sees the whole input; none may repeat a phone number in what it says. */
const CHECKS: ((input: Input) => Problem[])[] = [
  ({ idempotencyKey }) => keyProblems(idempotencyKey),
  ({ sdkAppId }) => idProblems('sdkAppId', sdkAppId),
  ({ ivrId }) => idProblems('ivrId', ivrId),
  ({ aiAgentId }) => idProblems('aiAgentId', aiAgentId),
  speakerProblems,
  ({ notBefore, notAfter }) => spanProblems(['notBefore', notBefore], ['notAfter', notAfter]),
  ({ callees }) => numberProblems('callees', callees),
  repetitions,
  ({ callers }) => numberProblems('callers', callers),
  ({ tries }) => rangeProblems('tries', tries, 1, 3),
  ({ retryIntervalSeconds }) =>
    rangeProblems('retryIntervalSeconds', retryIntervalSeconds, 600, 86_400),
  ({ maxRingTimeoutSeconds }) => rangeProblems('maxRingTimeoutSeconds', maxRingTimeoutSeconds, 1),
  ({ concurrencyLimit }) => rangeProblems('concurrencyLimit', concurrencyLimit, 1),
  ({ callees, calleeAttributes }) => attributeProblems(callees, calleeAttributes),
  retryProblems,
  ({ timeZone }) => timeZoneProblems(timeZone),
  ({ availableTime }) => timeRangeProblems('availableTime', availableTime),
  ({ availableWorkTimeConfig }) => (availableWorkTimeConfig ?? []).flatMap(workTimeProblems),
  ({ triggerStrategy }) =>
    (triggerStrategy ?? []).flatMap(({ callback }, index) =>
      callbackProblems(`triggerStrategy[${index}].callback`, callback),
    ),
]

function repetitions({ callees }: Input): Problem[] {
  return repeatedNumbers('callees', callees)
}

function speakerProblems({ ivrId, aiAgentId }: Input): Problem[] {
  if (given(ivrId) !== given(aiAgentId)) return []
  const got = given(ivrId) ? 'both' : 'neither'
  return [problem('ivrId', 'given, or aiAgentId in its place', got)]
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
