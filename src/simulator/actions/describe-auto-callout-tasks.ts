import type { AutoCalloutTaskInfo, DescribeAutoCalloutTasksResponse } from '../../actions/index.ts'
import type { AutoCalloutTask } from '../dialing/auto-callout-task.ts'
import { pageOf, pagesOf } from '../pages.ts'
import { uint64 } from '../parameters.ts'
import { ofApplication } from '../refusal.ts'
import { handler } from './handler.ts'

/** The tasks of an application, the newest first, without description and callees. */
export const describeAutoCalloutTasks = handler(
  'DescribeAutoCalloutTasks',
  { SdkAppId: uint64, ...pagesOf(100) },
  (params, { store, now }): DescribeAutoCalloutTasksResponse => {
    const tasks = ofApplication(store.autoCalloutTasks(params.SdkAppId), 'InvalidParameterValue')
    const newestFirst = tasks.things.toReversed()
    const Tasks = pageOf(newestFirst, params).map((task) => infoOf(task, now))
    return { TotalCount: newestFirst.length, Tasks }
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
