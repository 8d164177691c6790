import { INITIAL, PAUSED, RUNNING, stoppedTask } from '../dialing/auto-callout-task.ts'
import { taskChange } from './task-change.ts'

/** For good; calls that go on are not cut off. */
export const stopAutoCalloutTask = taskChange(
  'StopAutoCalloutTask',
  [INITIAL, RUNNING, PAUSED],
  stoppedTask,
)
