import type { Acknowledged } from '../../actions/index.ts'
import type { AutoCalloutTaskInput } from '../dialing/auto-callout-task.ts'
import { uint64 } from '../parameters.ts'
import { found, unsupported } from '../refusal.ts'
import { handler } from './handler.ts'

/** A change of an automatic task, from one of the states that allow it. */
export function taskChange(
  name: string,
  allowed: readonly number[],
  revised: (input: AutoCalloutTaskInput, now: number) => AutoCalloutTaskInput,
) {
  const parameters = { SdkAppId: uint64, TaskId: uint64 }
  return handler(name, parameters, ({ SdkAppId, TaskId }, { store, now }): Acknowledged => {
    const tasks = found(store.autoCalloutTasks(SdkAppId), 'TaskId')
    const state = found(tasks.get(TaskId), 'TaskId').stateAt(now)
    if (!allowed.includes(state)) throw unsupported()
    tasks.revise(TaskId, (input) => revised(input, now))
    return {}
  })
}
