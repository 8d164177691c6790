import type { Integer } from '../../actions/index.ts'
import type { PredictiveCampaignInput } from '../dialing/predictive-campaign.ts'
import { filled, int64, listOf, optional, text, type ValuesOf, within } from '../parameters.ts'
import { calleeAttributes, variables } from './call-data.ts'

/** What a create and an update of a predictive campaign share. */
export const PREDICTIVE_PARAMETERS = {
  SdkAppId: int64,
  Name: text,
  Callees: filled(listOf(text)),
  Callers: filled(listOf(text)),
  CallOrder: within(int64, 0, 1),
  SkillGroupId: int64,
  Priority: within(int64, 1, 5),
  RetryInterval: within(int64, 60, 86_400), // seconds
  StartTime: int64,
  EndTime: int64,
  IVRId: optional(int64),
  RetryTimes: optional(within(int64, 0, 2)),
  Variables: optional(variables),
  UUI: optional(text),
  CalleeAttributes: optional(calleeAttributes),
}

/** Percent; the two do not allow the same. */
type Campaign = ValuesOf<typeof PREDICTIVE_PARAMETERS> & { readonly ExpectedAbandonRate: Integer }

/** Where its start has passed, dialling begins now. */
export function campaignInput(campaign: Campaign, now: number): PredictiveCampaignInput {
  return {
    sdkAppId: campaign.SdkAppId,
    name: campaign.Name,
    callees: campaign.Callees,
    callers: campaign.Callers,
    callOrder: Number(campaign.CallOrder),
    skillGroupId: campaign.SkillGroupId,
    priority: Number(campaign.Priority),
    expectedAbandonRate: Number(campaign.ExpectedAbandonRate),
    retryInterval: Number(campaign.RetryInterval),
    startTime: campaign.StartTime,
    endTime: campaign.EndTime,
    startsAt: Math.max(now, Number(campaign.StartTime)),
    ivrId: campaign.IVRId ?? 0,
    retryTimes: Number(campaign.RetryTimes ?? 0),
    variables: campaign.Variables ?? [],
    uui: campaign.UUI ?? '',
  }
}
