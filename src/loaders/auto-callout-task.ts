import {
  type AutoCalloutTaskInfo,
  DescribeAutoCalloutTask,
  type DescribeAutoCalloutTaskResponse,
  DescribeAutoCalloutTasks,
  type DescribeAutoCalloutTasksRequest,
  type Integer,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import type { Loader } from './loader.ts'
import { ReadById } from './read-by-id.ts'
import type { Pages } from './read-each.ts'
import { readListed } from './read-listed.ts'
import { type Places, readTogether } from './read-together.ts'

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

/** Upstream documents no bound; that of its other lists is taken. */
const PAGE_SIZE = 100

/** Tasks as the list has them. */
export function listedAutoCalloutTaskLoader(
  pages: Pages<DescribeAutoCalloutTasksRequest, AutoCalloutTaskInfo>,
  places: Places | null,
): Loader<TaskKey, AutoCalloutTaskInfo | null> {
  const list = {
    name: DescribeAutoCalloutTasks.name,
    textOfKey: ({ TaskId }: TaskKey) => String(TaskId),
    textOfRow: ({ TaskId }: AutoCalloutTaskInfo) => String(TaskId),
    pageSize: PAGE_SIZE,
    readPage: (SdkAppId: Integer, PageNumber: number) =>
      pages.load({ SdkAppId, PageSize: PAGE_SIZE, PageNumber }),
  }
  return places === null ? readListed(list) : readTogether(list, places)
}

function taskKeyText({ SdkAppId, TaskId }: TaskKey): string {
  return `${SdkAppId}:${TaskId}`
}
