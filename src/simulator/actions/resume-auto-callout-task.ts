import { resumedTask, TASK_STATE } from '../dialing/auto-callout-task.ts'
import { taskChange } from './task-change.ts'

/** Goes on with the callees who are not done. */
export const resumeAutoCalloutTask = taskChange(
  'ResumeAutoCalloutTask',
  [TASK_STATE.paused],
  resumedTask,
)
