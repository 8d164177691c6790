import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { taskAndList } from './concerns.ts'

export interface PauseAutoCalloutTaskRequest {
  readonly SdkAppId: Integer
  readonly TaskId: Integer
}

export type PauseAutoCalloutTaskResponse = Acknowledged

/**
 * Pauses an automatic outbound task: no new call is placed, calls that are running go on.
 *
 * Limits: since 2025-11-19; the states it may be paused in are not documented.
 * Errors: InternalError, InternalError.DBError; InvalidParameterValue, which also stands for an
 *         unknown id; UnsupportedOperation where the task's state does not allow it.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const PauseAutoCalloutTask = defineAction<
  PauseAutoCalloutTaskRequest,
  PauseAutoCalloutTaskResponse
>({
  name: 'PauseAutoCalloutTask',
  kind: 'change',
  urgent: true,
  perSecond: 20,
  concerns: taskAndList,
})
