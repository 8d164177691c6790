import { AUTO_CALLOUT_TASK } from '../create/index.ts'
import type {
  CreateAutoCalloutTaskPayloadResolvers,
  MutationResolvers,
} from '../generated/resolvers.ts'
import { type AutoCalloutTask, forget, type TaskKey } from '../loaders/index.ts'
import { TASK_KEY_FIELDS } from './auto-callout-tasks.ts'
import { checkAutoCalloutTask } from './create-auto-callout-task-checks.ts'
import { autoCalloutTaskRequest } from './create-auto-callout-task-request.ts'
import type { CreatedTaskPayload } from './payloads.ts'
import { asksOnlyFor } from './selection.ts'

export const createAutoCalloutTaskMutations: Pick<
  Required<MutationResolvers>,
  'createAutoCalloutTask'
> = {
  createAutoCalloutTask: (_root, { input }, context) => {
    checkAutoCalloutTask(input)
    const request = autoCalloutTaskRequest(input, context)
    forget(context.loaders)
    return context.creates.create(context, AUTO_CALLOUT_TASK, request, input.idempotencyKey)
  },
}

export const CreateAutoCalloutTaskPayload: CreateAutoCalloutTaskPayloadResolvers = {
  task: async (created, _args, { loaders }, info) => {
    const key = { SdkAppId: created.request.SdkAppId, TaskId: created.id }
    if (asksOnlyFor(TASK_KEY_FIELDS, info)) return key
    return loaders.autoCalloutTask.load(key).then(
      (detail) => ({ ...key, detail }),
      () => asAsked(created, key),
    )
  },
  requestId: (created) => created.requestId,
  replayed: (created) => created.replayed,
}

/** A task that exists but could not be read back: what it was asked to be, its states unknown. */
function asAsked({ request }: CreatedTaskPayload, key: TaskKey): AutoCalloutTask {
  const Callees = request.Callees.map((Callee) => ({ Callee }))
  return { ...key, detail: { ...request, Callees } }
}
