import type { CreatedAutoCalloutTask } from '../create/index.ts'
import type {
  CreateAutoCalloutTaskPayloadResolvers,
  MutationResolvers,
} from '../generated/resolvers.ts'
import type { AutoCalloutTask } from '../loaders/index.ts'
import { checkAutoCalloutTask } from './create-auto-callout-task-checks.ts'
import { autoCalloutTaskRequest } from './create-auto-callout-task-request.ts'
import { application } from './keys.ts'
import { asksOnlyFor } from './selection.ts'

export const createAutoCalloutTaskMutations: Pick<
  Required<MutationResolvers>,
  'createAutoCalloutTask'
> = {
  createAutoCalloutTask: (_root, { input }, { creates, ccc, sdkAppId }) => {
    checkAutoCalloutTask(input)
    const request = autoCalloutTaskRequest(input, application(input.sdkAppId, sdkAppId))
    return creates.autoCalloutTask(ccc, request, input.idempotencyKey)
  },
}

/** What is known of a task without asking CCC. */
const KEY_FIELDS = ['id', 'sdkAppId', 'taskId', '__typename']

export const CreateAutoCalloutTaskPayload: CreateAutoCalloutTaskPayloadResolvers = {
  task: (created, _args, { loaders }, info) => {
    const key = { SdkAppId: created.request.SdkAppId, TaskId: created.taskId }
    if (asksOnlyFor(KEY_FIELDS, info)) return key
    return loaders.autoCalloutTask.load(key).catch(() => asAsked(created))
  },
  requestId: (created) => created.requestId,
  replayed: (created) => created.replayed,
}

/** A task that exists but could not be read back: what it was asked to be, its states unknown. */
function asAsked({ request, taskId }: CreatedAutoCalloutTask): AutoCalloutTask {
  return { ...request, TaskId: taskId, Callees: request.Callees.map((Callee) => ({ Callee })) }
}
