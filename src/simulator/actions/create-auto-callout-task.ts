import type { CreateAutoCalloutTaskResponse } from '../../actions/index.ts'
import {
  DEFAULT_LINES,
  DEFAULT_RETRY_INTERVAL,
  DEFAULT_TRIES,
} from '../dialing/auto-callout-task.ts'
import {
  chinaOnly,
  filled,
  int64,
  listOf,
  oneOf,
  optional,
  record,
  text,
  truth,
  uint64,
  type ValuesOf,
  within,
} from '../parameters.ts'
import { invalidValue } from '../refusal.ts'
import { calleeAttributes, variables } from './call-data.ts'
import { timeRanges, timeZone } from './call-time.ts'
import { checkApplication } from './create-checks.ts'
import { handler } from './handler.ts'

const FOREVER = Number.POSITIVE_INFINITY

const tags = listOf(record({ TagName: text, TagValue: text }))

/** End statuses after which an AI agent's call may be repeated, as strings. */
const hangupTypes = listOf(
  oneOf(
    ...['202', '203', '204', '205', '206', '207', '208', '210', '212', '213', '215', '216'],
    ...['217', '218', '219', '221', '222', '234'],
  ),
)

const weekday = oneOf(
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
)

const workTimes = listOf(
  record({
    DayType: optional(oneOf('EveryDay', 'BusinessDay', 'Holiday', 'Custom')),
    DaysOfWeek: optional(listOf(weekday)),
    TimeRanges: optional(timeRanges),
  }),
)

const httpParameter = record({ Key: text, Value: text, ValueType: optional(text) })

const callback = record({
  Url: optional(text),
  HeaderParams: optional(variables),
  Params: optional(listOf(httpParameter)),
  Returns: optional(listOf(record({ Key: text }))),
  Async: optional(truth),
  AuthType: optional(within(int64, 0, 1)),
  BasicAuth: optional(record({ BasicToken: text })),
  BearerAuth: optional(record({ BearerToken: text })),
  CustomAuth: optional(httpParameter),
  Oauth2Auth: optional(record({ TokenURL: text, ClientId: text, ClientSecret: text })),
})

const triggers = listOf(
  record({
    InterfaceConfig: optional(callback),
    HangupTypes: optional(listOf(text)),
    CallTags: optional(tags),
    TriggerMode: optional(oneOf('ONCE_PER_NUMBER', 'ALWAYS_ON_MATCH')),
  }),
)

const PARAMETERS = {
  SdkAppId: uint64,
  NotBefore: int64,
  Callees: filled(listOf(text)),
  Callers: filled(listOf(text)),
  IvrId: optional(uint64),
  Name: optional(text),
  Description: optional(text),
  NotAfter: optional(int64),
  Tries: optional(within(uint64, 1, 3)),
  Variables: optional(variables),
  UUI: optional(text),
  CalleeAttributes: optional(calleeAttributes),
  TimeZone: optional(timeZone),
  AvailableTime: optional(timeRanges),
  AIAgentId: optional(int64),
  RetryInterval: optional(within(int64, 600, 86_400)), // seconds
  MaxRingTimeoutSecond: optional(within(int64, 1, FOREVER)),
  RetryHangupTypes: optional(hangupTypes),
  RetryTags: optional(tags),
  AvailableWorkTimeConfig: optional(workTimes),
  TriggerStrategy: optional(triggers),
  ConcurrencyLimit: chinaOnly(optional(within(int64, 1, FOREVER))),
}

type Task = ValuesOf<typeof PARAMETERS>

/** A task of its own at every call: there is no token by which a repeat could be known. */
export const createAutoCalloutTask = handler(
  'CreateAutoCalloutTask',
  PARAMETERS,
  (task, scene): CreateAutoCalloutTaskResponse => {
    checkApplication(task, scene)
    checkTogether(task)
    return { TaskId: scene.store.addAutoCalloutTask(inputOf(task, scene.now)) }
  },
)

/** Rules that look at more than one parameter. */
function checkTogether(task: Task) {
  const byAgent = task.AIAgentId !== undefined
  if (!byAgent && task.IvrId === undefined) {
    throw invalidValue('IvrId', 'must be given where `AIAgentId` is not')
  }
  if (!byAgent && task.RetryHangupTypes) throw needsAgent('RetryHangupTypes')
  if (!byAgent && task.RetryTags) throw needsAgent('RetryTags')
  if (task.NotAfter && task.NotAfter <= task.NotBefore) {
    throw invalidValue('NotAfter', 'must be later than `NotBefore`')
  }
  task.AvailableWorkTimeConfig?.forEach(checkDays)
}

function checkDays({ DayType, DaysOfWeek }: { DayType: unknown; DaysOfWeek: unknown }, at: number) {
  if (DaysOfWeek === undefined || DayType === 'Custom') return
  const path = `AvailableWorkTimeConfig.${at}.DaysOfWeek`
  throw invalidValue(path, 'may be given for `Custom` days only')
}

function needsAgent(name: string) {
  return invalidValue(name, 'may be given together with `AIAgentId` only')
}

function inputOf(task: Task, now: number) {
  return {
    sdkAppId: task.SdkAppId,
    name: task.Name ?? '',
    description: task.Description ?? '',
    notBefore: task.NotBefore,
    notAfter: task.NotAfter ?? null,
    callers: task.Callers,
    callees: task.Callees,
    ivrId: task.IvrId ?? 0,
    startsAt: Math.max(now, Number(task.NotBefore)),
    maxRingTimeoutSecond: Number(task.MaxRingTimeoutSecond ?? 0),
    tries: Number(task.Tries ?? DEFAULT_TRIES),
    retryInterval: Number(task.RetryInterval ?? DEFAULT_RETRY_INTERVAL),
    lines: Number(task.ConcurrencyLimit ?? DEFAULT_LINES),
  }
}
