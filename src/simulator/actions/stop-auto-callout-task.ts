import { stoppedTask, TASK_STATE } from '../dialing/auto-callout-task.ts'
import { taskChange } from './task-change.ts'

/** For good; calls that go on are not cut off. */
export const stopAutoCalloutTask = taskChange(
  'StopAutoCalloutTask',
  [TASK_STATE.initial, TASK_STATE.running, TASK_STATE.paused],
  stoppedTask,
)
