import { type Answer, defineAction, type Integer } from './action.ts'
import { tasksTag } from './concerns.ts'

export interface DescribeAutoCalloutTasksRequest {
  readonly SdkAppId: Integer
  readonly PageSize: number
  /** From 0, as far as the example tells. */
  readonly PageNumber: number
}

/** A task as the list has it: with its id and a count, without description and callees. */
export type AutoCalloutTaskInfo = Answer<{
  TaskId: Integer
  Name: string
  CalleeCount: number
  Callers: readonly string[]
  /** Unix seconds. */
  NotBefore: Integer
  /** Unix seconds; null and 0 both mean "no end". */
  NotAfter: Integer
  IvrId: Integer
  /** 0 initial, 1 running, 2 completed, 3 ending, 4 terminated, 5 paused (since 2026-01-23). */
  State: number
  /** Seconds; since 2026-01-14. */
  MaxRingTimeoutSecond: number
}>

export type DescribeAutoCalloutTasksResponse = Answer<{
  TotalCount: number
  Tasks: readonly AutoCalloutTaskInfo[]
}>

/**
 * The automatic outbound tasks of one application, a page at a time. There are no filters.
 *
 * Limits: no largest page is documented, so the record names none; pages count from 0 in the
 *         example. The order is not known.
 * Errors: InternalError.DBError, InvalidParameter, InvalidParameterValue.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribeAutoCalloutTasks = defineAction<
  DescribeAutoCalloutTasksRequest,
  DescribeAutoCalloutTasksResponse
>({
  name: 'DescribeAutoCalloutTasks',
  kind: 'read',
  perSecond: 20,
  concerns: (page) => [tasksTag(page)],
  freshness: () => 'list',
})
