import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { taskAndList } from './concerns.ts'

export interface StopAutoCalloutTaskRequest {
  readonly SdkAppId: Integer
  readonly TaskId: Integer
}

export type StopAutoCalloutTaskResponse = Acknowledged

/**
 * Ends an automatic outbound task for good: nobody new is called, and it cannot be resumed.
 *
 * Limits: the states it may be stopped in, and the state after it, are not documented.
 * Errors: InternalError.DBError, InvalidParameter; InvalidParameterValue, which also stands for an
 *         unknown id; UnsupportedOperation where the task's state does not allow it.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const StopAutoCalloutTask = defineAction<
  StopAutoCalloutTaskRequest,
  StopAutoCalloutTaskResponse
>({
  name: 'StopAutoCalloutTask',
  kind: 'change',
  urgent: true,
  perSecond: 20,
  concerns: taskAndList,
})
