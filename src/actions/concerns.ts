/** The words by which a read and a write know that they meet: ids alone, nothing that names people. */

import type { Integer } from './action.ts'

interface OfTask {
  readonly SdkAppId: Integer
  readonly TaskId?: Integer | null
}

interface OfCampaign {
  readonly SdkAppId: Integer
  readonly CampaignId?: Integer | null
}

export function taskTag({ SdkAppId, TaskId }: OfTask): string {
  return `AutoCalloutTask:${SdkAppId}:${TaskId}`
}

export function tasksTag({ SdkAppId }: OfTask): string {
  return `AutoCalloutTasks:${SdkAppId}`
}

export function predictiveTag({ SdkAppId, CampaignId }: OfCampaign): string {
  return `PredictiveDialingCampaign:${SdkAppId}:${CampaignId}`
}

export function predictiveListTag({ SdkAppId }: OfCampaign): string {
  return `PredictiveDialingCampaigns:${SdkAppId}`
}

export function cruiseTag({ SdkAppId, CampaignId }: OfCampaign): string {
  return `AgentCruiseDialingCampaign:${SdkAppId}:${CampaignId}`
}

/** A task stands in its list with its state. */
export function taskAndList(task: OfTask): readonly string[] {
  return [taskTag(task), tasksTag(task)]
}

/** A campaign stands in its list with its state and counts. */
export function predictiveAndList(campaign: OfCampaign): readonly string[] {
  return [predictiveTag(campaign), predictiveListTag(campaign)]
}

/** What no action of this gateway changes: calls that are over, and what the CCC console looks after. */
export const NOTHING_WRITTEN = (): readonly string[] => []
