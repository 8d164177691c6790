import { type Answer, defineAction, type Integer } from './action.ts'
import { taskTag } from './concerns.ts'
import { listIn, ofState, TASK_STATES } from './lasting.ts'

export interface DescribeAutoCalloutTaskRequest {
  readonly SdkAppId: Integer
  readonly TaskId: Integer
}

export type AutoCalloutTaskCalleeInfo = Answer<{
  Callee: string
  /** 0 initial, 1 answered, 2 not answered, 3 calling, 4 waiting for retry. */
  State: number
  /** Session ids, one for each attempt that was placed. */
  Sessions: readonly string[]
}>

/** The id asked for does not come back. */
export type DescribeAutoCalloutTaskResponse = Answer<{
  Name: string
  Description: string
  /** Unix seconds. */
  NotBefore: Integer
  /** Unix seconds; null and 0 both mean "no end". */
  NotAfter: Integer
  Callers: readonly string[]
  Callees: readonly AutoCalloutTaskCalleeInfo[]
  IvrId: Integer
  /** 0 initial, 1 running, 2 completed, 3 ending, 4 terminated, 5 paused (since 2026-01-23). */
  State: number
  /** Seconds; since 2026-01-14. */
  MaxRingTimeoutSecond: number
}>

const MEBIBYTE = 1024 * 1024

/**
 * One automatic outbound task with its whole list of callees: there are no pages.
 *
 * Limits: the answer grows by about 65 bytes a callee; a request of 10 MB can name 600,000.
 * Errors: InternalError.DBError, InvalidParameter; InvalidParameterValue, which also stands for an
 *         unknown id. ResponseSizeLimitExceeded exists, its threshold is not known.
 * Source: the action's page and the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribeAutoCalloutTask = defineAction<
  DescribeAutoCalloutTaskRequest,
  DescribeAutoCalloutTaskResponse
>({
  name: 'DescribeAutoCalloutTask',
  kind: 'read',
  perSecond: 20,
  maxReplyBytes: 64 * MEBIBYTE,
  concerns: (task) => [taskTag(task)],
  freshness: ofTask,
  absentCode: 'InvalidParameterValue',
})

/** A callee that is being called, by its state. */
const CALLING = 3

/** Whether a task is over, and all its calls with it. */
export function isTaskSettled(task: DescribeAutoCalloutTaskResponse, nowSeconds: number): boolean {
  return ofTask(task, nowSeconds) === 'over'
}

/** A task that is over stays as it is once nobody is being called any more. */
function ofTask({ State, NotAfter, Callees }: DescribeAutoCalloutTaskResponse, now: number) {
  const rule = ofState(TASK_STATES, State, NotAfter, now)
  const callees = listIn(Callees)
  const settled = callees.length > 0 && callees.every((callee) => callee?.State !== CALLING)
  return rule === 'ended' && settled ? 'over' : rule
}
