import type { Integer } from '../../actions/index.ts'
import type { PredictiveCampaignInput } from '../dialing/predictive-campaign.ts'
import { filled, int64, listOf, optional, text, type ValuesOf, within } from '../parameters.ts'
import { invalidValue } from '../refusal.ts'
import { calleeAttributes, variables } from './call-data.ts'

/** What a create and an update of a predictive campaign share; an update takes no rate under 5. */
export function predictiveParameters({ leastAbandonRate }: { leastAbandonRate: number }) {
  return {
    SdkAppId: int64,
    Name: text,
    Callees: filled(listOf(text)),
    Callers: filled(listOf(text)),
    CallOrder: within(int64, 0, 1),
    SkillGroupId: int64,
    Priority: within(int64, 1, 5),
    ExpectedAbandonRate: within(int64, leastAbandonRate, 50), // percent
    RetryInterval: within(int64, 60, 86_400), // seconds
    StartTime: int64,
    EndTime: int64,
    IVRId: optional(int64),
    RetryTimes: optional(within(int64, 0, 2)),
    Variables: optional(variables),
    UUI: optional(text),
    CalleeAttributes: optional(calleeAttributes),
  }
}

type Campaign = ValuesOf<ReturnType<typeof predictiveParameters>>

export function checkTimes({ StartTime, EndTime }: { StartTime: Integer; EndTime: Integer }) {
  if (EndTime <= StartTime) throw invalidValue('EndTime', 'must be later than `StartTime`')
}

/** A start that has passed means now, where dialling is concerned. */
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
