import type { CreateAutoCalloutTaskRequest } from '../actions/index.ts'
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
