import { pausedTask, TASK_STATE } from '../dialing/auto-callout-task.ts'
import { taskChange } from './task-change.ts'

/** No new call is placed; those that go on are not cut off. */
export const pauseAutoCalloutTask = taskChange(
  'PauseAutoCalloutTask',
  [TASK_STATE.initial, TASK_STATE.running],
  pausedTask,
)
