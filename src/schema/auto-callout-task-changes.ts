import {
  type Acknowledged,
  type Action,
  PauseAutoCalloutTask,
  ResumeAutoCalloutTask,
  StopAutoCalloutTask,
} from '../actions/index.ts'
import { ANY_STATE, change, isIn, type Proof } from '../change/index.ts'
import type { Context } from '../context.ts'
import type { AutoCalloutTaskPayloadResolvers, MutationResolvers } from '../generated/resolvers.ts'
import { forget, type TaskKey } from '../loaders/index.ts'
import { autoCalloutTask, TASK_KEY_FIELDS, taskState } from './auto-callout-tasks.ts'
import { parseGlobalId, taskKey } from './keys.ts'
import type { TaskPayload } from './payloads.ts'
import { asksOnlyFor } from './selection.ts'

type Mutations = Pick<
  Required<MutationResolvers>,
  'pauseAutoCalloutTask' | 'resumeAutoCalloutTask' | 'stopAutoCalloutTask'
>

export const autoCalloutTaskMutations: Mutations = {
  pauseAutoCalloutTask: (_root, { id }, context) =>
    changeTask(PauseAutoCalloutTask, id, isIn('PAUSED'), context),
  // One that was paused before its start waits for it again.
  resumeAutoCalloutTask: (_root, { id }, context) =>
    changeTask(ResumeAutoCalloutTask, id, isIn('RUNNING', 'INITIAL'), context),
  stopAutoCalloutTask: (_root, { id }, context) =>
    changeTask(StopAutoCalloutTask, id, isIn('ENDING', 'TERMINATED'), context),
}

export const AutoCalloutTaskPayload: AutoCalloutTaskPayloadResolvers = {
  task: async ({ key }, _args, context, info) =>
    asksOnlyFor(TASK_KEY_FIELDS, info) ? key : autoCalloutTask(key, context),
  requestId: (payload) => payload.requestId,
}

async function changeTask(
  action: Action<TaskKey, Acknowledged>,
  id: string,
  isMade: Proof,
  context: Context,
): Promise<TaskPayload> {
  const { ccc, loaders } = context
  const { SdkAppId, localId } = parseGlobalId(['AutoCalloutTask'], id, 'write', context)
  const key = taskKey(SdkAppId, localId)
  forget(loaders)
  const readState = async () => taskState(await loaders.autoCalloutTask.load(key))
  const what = 'automatic outbound task'
  const changed = { what, mayForbid: ANY_STATE, readState, isMade }
  return { key, requestId: await change(ccc, action, key, changed) }
}
