import type {
  CreatePredictiveDialingCampaignRequest,
  UpdatePredictiveDialingCampaignRequest,
} from '../actions/index.ts'
import type { Problem } from '../errors.ts'
import type {
  CreatePredictiveDialingCampaignInput,
  UpdatePredictiveDialingCampaignInput,
} from '../generated/resolvers.ts'
import type { CampaignKey } from '../loaders/index.ts'
import { toUnixSeconds } from '../units.ts'
import { CALL_ORDERS } from './campaign-fields.ts'
import {
  attributeProblems,
  calleeProblems,
  callOrderProblems,
  idProblems,
  keyProblems,
  numberProblems,
  rangeProblems,
  refuse,
  spanProblems,
  timeRangeProblems,
  timeZoneProblems,
} from './input-checks.ts'
import { calleeAttribute, mapped, sent, timeRange, variable } from './input-values.ts'
import { type Asker, applicationId, upstreamId } from './keys.ts'

type CreateInput = CreatePredictiveDialingCampaignInput
type UpdateInput = UpdatePredictiveDialingCampaignInput

/** A checked create in upstream's words. */
export function createRequest(
  input: CreateInput,
  asker: Asker,
): CreatePredictiveDialingCampaignRequest {
  refuse([
    ...keyProblems(input.idempotencyKey),
    ...idProblems('sdkAppId', input.sdkAppId),
    ...commonProblems(input, 0),
    ...timeZoneProblems(input.timeZone),
    ...timeRangeProblems('availableTime', input.availableTime),
  ])
  return sent({
    SdkAppId: applicationId(input.sdkAppId, 'write', asker, 'input.'),
    ...commonParams(input),
    TimeZone: input.timeZone,
    AvailableTime: input.availableTime?.map(timeRange),
  })
}

/** A checked update in upstream's words, whose least abandon rate is higher than that of a create. */
export function updateRequest(
  input: UpdateInput,
  key: CampaignKey,
): UpdatePredictiveDialingCampaignRequest {
  refuse(commonProblems(input, 5))
  return sent({ ...key, ...commonParams(input) })
}

function commonProblems(input: CreateInput | UpdateInput, leastAbandonRate: number): Problem[] {
  return [
    ...calleeProblems(input.callees),
    ...numberProblems('callers', input.callers),
    ...callOrderProblems(input.callOrder),
    ...idProblems('skillGroupId', input.skillGroupId),
    ...idProblems('ivrId', input.ivrId),
    ...rangeProblems('priority', input.priority, 1, 5),
    ...rangeProblems('expectedAbandonRate', input.expectedAbandonRate, leastAbandonRate, 50),
    ...rangeProblems('retryIntervalSeconds', input.retryIntervalSeconds, 60, 86_400),
    ...rangeProblems('retryTimes', input.retryTimes, 0, 2),
    ...spanProblems(['startTime', input.startTime], ['endTime', input.endTime]),
    ...attributeProblems(input.callees, input.calleeAttributes),
  ]
}

function commonParams(input: CreateInput | UpdateInput) {
  return sent({
    Name: input.name,
    Callees: input.callees,
    Callers: input.callers,
    CallOrder: CALL_ORDERS.indexOf(input.callOrder),
    SkillGroupId: upstreamId('input.skillGroupId', input.skillGroupId),
    Priority: input.priority,
    ExpectedAbandonRate: input.expectedAbandonRate,
    RetryInterval: input.retryIntervalSeconds,
    StartTime: toUnixSeconds(input.startTime),
    EndTime: toUnixSeconds(input.endTime),
    IVRId: mapped(input.ivrId, (id) => upstreamId('input.ivrId', id)),
    RetryTimes: input.retryTimes,
    Variables: input.variables?.map(variable),
    UUI: input.uui,
    CalleeAttributes: input.calleeAttributes?.map(calleeAttribute),
  })
}
