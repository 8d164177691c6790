import type { DescribeAutoCalloutTaskResponse } from '../../actions/index.ts'
import { uint64 } from '../parameters.ts'
import { found } from '../refusal.ts'
import { handler } from './handler.ts'

/** The task with its whole list of callees; its own id is not in the answer. */
export const describeAutoCalloutTask = handler(
  'DescribeAutoCalloutTask',
  { SdkAppId: uint64, TaskId: uint64 },
  ({ SdkAppId, TaskId }, { store, now }): DescribeAutoCalloutTaskResponse => {
    const task = found(store.autoCalloutTask(SdkAppId, TaskId), 'TaskId')
    return {
      Name: task.name,
      Description: task.description,
      NotBefore: task.notBefore,
      NotAfter: task.notAfter,
      Callers: task.callers,
      Callees: task.calleesAt(now),
      IvrId: task.ivrId,
      State: task.stateAt(now),
      MaxRingTimeoutSecond: task.maxRingTimeoutSecond,
    }
  },
)
