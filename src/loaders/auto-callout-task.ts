import {
  type AutoCalloutTaskInfo,
  DescribeAutoCalloutTask,
  type DescribeAutoCalloutTaskResponse,
  type Integer,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { ReadById } from './read-by-id.ts'

/** Where an automatic outbound task is found. */
export interface TaskKey {
  readonly SdkAppId: Integer
  readonly TaskId: Integer
}

/** What is known of a task: what its own read tells, what the list tells, or neither yet. */
export interface AutoCalloutTask extends TaskKey {
  readonly detail?: DescribeAutoCalloutTaskResponse
  readonly listed?: AutoCalloutTaskInfo
}

/** Tasks with all their callees, one upstream call each; the answer lacks the id asked for. */
export function autoCalloutTaskLoader(ccc: Ccc) {
  return new ReadById(ccc, DescribeAutoCalloutTask, 'automatic outbound task', taskKeyText)
}

function taskKeyText({ SdkAppId, TaskId }: TaskKey): string {
  return `${SdkAppId}:${TaskId}`
}
