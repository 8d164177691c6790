import {
  type AutoCalloutTaskCalleeInfo,
  DescribeAutoCalloutTask,
  type DescribeAutoCalloutTaskResponse,
  type Integer,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { readEach } from './read-each.ts'

/** Where an automatic outbound task is found. */
export interface TaskKey {
  readonly SdkAppId: Integer
  readonly TaskId: Integer
}

export type AutoCalloutTask = DescribeAutoCalloutTaskResponse & TaskKey

/** One callee, and the task that calls it. */
export type Callee = AutoCalloutTaskCalleeInfo & TaskKey

/** Tasks with all their callees, one upstream call each; the answer lacks the id asked for. */
export function autoCalloutTaskLoader(ccc: Ccc) {
  return readEach(
    ccc,
    DescribeAutoCalloutTask,
    'automatic outbound task',
    taskKeyText,
    (answer, key): AutoCalloutTask => ({ ...answer, ...key }),
  )
}

function taskKeyText({ SdkAppId, TaskId }: TaskKey): string {
  return `${SdkAppId}:${TaskId}`
}
