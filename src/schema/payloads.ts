import type { CreateAutoCalloutTaskRequest, Integer } from '../actions/index.ts'
import type { Created } from '../create/index.ts'
import type { CampaignKey, TaskKey } from '../loaders/index.ts'

/** What came of the create of a task, which is known in full even where it cannot be read back. */
export type CreatedTaskPayload = Created<CreateAutoCalloutTaskRequest>

/** What came of a change of a task. */
export interface TaskPayload {
  readonly key: TaskKey
  readonly requestId: string | null
}

/** What came of a create or a change of a campaign. */
export interface CampaignPayload {
  readonly key: CampaignKey
  readonly requestId: string | null
  readonly replayed: boolean
}

export function campaignCreated({
  request,
  id,
  requestId,
  replayed,
}: Created<{ readonly SdkAppId: Integer }>): CampaignPayload {
  return { key: { SdkAppId: request.SdkAppId, CampaignId: id }, requestId, replayed }
}

/** What the payloads of both kinds of campaign tell in the same words. */
export const campaignPayloadFields = {
  campaignId: ({ key }: CampaignPayload) => String(key.CampaignId),
  requestId: (payload: CampaignPayload) => payload.requestId,
  replayed: (payload: CampaignPayload) => payload.replayed,
}
