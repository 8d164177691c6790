import type {
  AvailableTimeConfig,
  CreateAutoCalloutTaskRequest,
  HttpCallbackConfig,
  TriggerStrategyItem,
} from '../actions/index.ts'
import type {
  AvailableTimeConfigInput,
  CallTagInput,
  CreateAutoCalloutTaskInput,
  DayOfWeek,
  DayType,
  HttpCallbackInput,
  HttpParamInput,
  TriggerStrategyInput,
} from '../generated/resolvers.ts'
import { toUnixSeconds } from '../units.ts'
import { calleeAttribute, mapped, sent, timeRange, variable } from './input-values.ts'
import { type Asker, applicationId, upstreamId } from './keys.ts'

const DAY_TYPES = {
  EVERY_DAY: 'EveryDay',
  BUSINESS_DAY: 'BusinessDay',
  HOLIDAY: 'Holiday',
  CUSTOM: 'Custom',
} as const satisfies Record<DayType, string>

const DAYS_OF_WEEK: Record<DayOfWeek, string> = {
  MONDAY: 'Monday',
  TUESDAY: 'Tuesday',
  WEDNESDAY: 'Wednesday',
  THURSDAY: 'Thursday',
  FRIDAY: 'Friday',
  SATURDAY: 'Saturday',
  SUNDAY: 'Sunday',
}

/** A checked input in upstream's words; what was left out or null is not sent. */
export function autoCalloutTaskRequest(
  input: CreateAutoCalloutTaskInput,
  asker: Asker,
): CreateAutoCalloutTaskRequest {
  return sent({
    SdkAppId: applicationId(input.sdkAppId, 'write', asker, 'input.'),
    NotBefore: toUnixSeconds(input.notBefore),
    Callees: input.callees,
    Callers: input.callers,
    IvrId: mapped(input.ivrId, (id) => upstreamId('input.ivrId', id)),
    Name: input.name,
    Description: input.description,
    NotAfter: mapped(input.notAfter, toUnixSeconds),
    Tries: input.tries,
    Variables: input.variables?.map(variable),
    UUI: input.uui,
    CalleeAttributes: input.calleeAttributes?.map(calleeAttribute),
    TimeZone: input.timeZone,
    AvailableTime: input.availableTime?.map(timeRange),
    AIAgentId: mapped(input.aiAgentId, (id) => upstreamId('input.aiAgentId', id)),
    RetryInterval: input.retryIntervalSeconds,
    MaxRingTimeoutSecond: input.maxRingTimeoutSeconds,
    RetryHangupTypes: input.retryHangupTypes?.map(String),
    RetryTags: input.retryTags?.map(callTag),
    AvailableWorkTimeConfig: input.availableWorkTimeConfig?.map(availableTimeConfig),
    TriggerStrategy: input.triggerStrategy?.map(triggerStrategy),
    ConcurrencyLimit: input.concurrencyLimit,
  })
}

function callTag({ name, value }: CallTagInput) {
  return { TagName: name, TagValue: value }
}

function availableTimeConfig(config: AvailableTimeConfigInput): AvailableTimeConfig {
  return sent({
    DayType: mapped(config.dayType, (type) => DAY_TYPES[type]),
    DaysOfWeek: config.daysOfWeek?.map((day) => DAYS_OF_WEEK[day]),
    TimeRanges: config.timeRanges?.map(timeRange),
  })
}

function triggerStrategy(strategy: TriggerStrategyInput): TriggerStrategyItem {
  return sent({
    InterfaceConfig: mapped(strategy.callback, httpCallback),
    HangupTypes: strategy.hangupTypes?.map(String),
    CallTags: strategy.callTags?.map(callTag),
    TriggerMode: strategy.triggerMode,
  })
}

function httpCallback({ auth, ...callback }: HttpCallbackInput): HttpCallbackConfig {
  return sent({
    Url: callback.url,
    HeaderParams: callback.headers?.map(variable),
    Params: callback.params?.map(httpParam),
    Returns: callback.returns?.map((Key) => ({ Key })),
    Async: callback.async,
    AuthType: mapped(auth, () => 1),
    BasicAuth: mapped(auth?.basicToken, (BasicToken) => ({ BasicToken })),
    BearerAuth: mapped(auth?.bearerToken, (BearerToken) => ({ BearerToken })),
    CustomAuth: mapped(auth?.custom, httpParam),
    Oauth2Auth: mapped(auth?.oauth2, ({ tokenUrl, clientId, clientSecret }) => ({
      TokenURL: tokenUrl,
      ClientId: clientId,
      ClientSecret: clientSecret,
    })),
  })
}

function httpParam({ key, value, valueType }: HttpParamInput) {
  return sent({ Key: key, Value: value, ValueType: valueType })
}
