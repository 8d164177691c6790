import { INITIAL, pausedTask, RUNNING } from '../dialing/auto-callout-task.ts'
import { taskChange } from './task-change.ts'

/** No new call is placed; those that go on are not cut off. */
export const pauseAutoCalloutTask = taskChange(
  'PauseAutoCalloutTask',
  [INITIAL, RUNNING],
  pausedTask,
)
