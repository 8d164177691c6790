import type { AutoCalloutTaskInfo, DescribeAutoCalloutTasksResponse } from '../../actions/index.ts'
import type { AutoCalloutTask } from '../dialing/auto-callout-task.ts'
import { pageOf, pagesOf } from '../pages.ts'
import { uint64 } from '../parameters.ts'
import { found } from '../refusal.ts'
import { handler } from './handler.ts'

/** The tasks of an application, the newest first, without description and callees. */
export const describeAutoCalloutTasks = handler(
  'DescribeAutoCalloutTasks',
  { SdkAppId: uint64, ...pagesOf(100) },
  (params, { store, now }): DescribeAutoCalloutTasksResponse => {
    const tasks = found(store.autoCalloutTasks(params.SdkAppId), 'SdkAppId').toReversed()
    const page = pageOf(tasks, params)
    return { TotalCount: tasks.length, Tasks: page.map((task) => infoOf(task, now)) }
  },
)

function infoOf(task: AutoCalloutTask, now: number): AutoCalloutTaskInfo {
  return {
    TaskId: task.id,
    Name: task.name,
    CalleeCount: task.calleeCount,
    Callers: task.callers,
    NotBefore: task.notBefore,
    NotAfter: task.notAfter,
    IvrId: task.ivrId,
    State: task.stateAt(now),
    MaxRingTimeoutSecond: task.maxRingTimeoutSecond,
  }
}
