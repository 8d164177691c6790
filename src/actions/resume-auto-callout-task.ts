import { type Acknowledged, defineAction, type Integer } from './action.ts'
import { taskAndList } from './concerns.ts'

export interface ResumeAutoCalloutTaskRequest {
  readonly SdkAppId: Integer
  readonly TaskId: Integer
}

export type ResumeAutoCalloutTaskResponse = Acknowledged

/**
 * Lets a paused automatic outbound task go on with the callees it has not finished.
 *
 * Limits: since 2025-11-19.
 * Errors: InternalError, InternalError.DBError; InvalidParameterValue, which also stands for an
 *         unknown id; UnsupportedOperation where the task is not paused.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const ResumeAutoCalloutTask = defineAction<
  ResumeAutoCalloutTaskRequest,
  ResumeAutoCalloutTaskResponse
>({
  name: 'ResumeAutoCalloutTask',
  kind: 'change',
  perSecond: 20,
  concerns: taskAndList,
})
