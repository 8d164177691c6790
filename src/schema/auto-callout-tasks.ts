import { type AutoCalloutTaskCalleeInfo, DescribeAutoCalloutTask } from '../actions/index.ts'
import type {
  AutoCalloutTaskResolvers,
  AutoCalloutTaskState,
  CalleeResolvers,
  CalleeState,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type { AutoCalloutTask as Task } from '../loaders/index.ts'
import { fromUnixSeconds } from '../units.ts'
import { calleeId } from './callee-id.ts'
import { application, globalId, referenceParts, taskKey } from './keys.ts'
import { checkedPage, page, rowsOfPage } from './pages.ts'
import { idOrNull, named, rowsOf } from './upstream-values.ts'

// Upstream's numbers are the positions.
const TASK_STATES: AutoCalloutTaskState[] = [
  'INITIAL',
  'RUNNING',
  'COMPLETED',
  'ENDING',
  'TERMINATED',
  'PAUSED',
]
const CALLEE_STATES: CalleeState[] = [
  'INITIAL',
  'ANSWERED',
  'UNANSWERED',
  'CALLING',
  'AWAITING_RETRY',
]

export const autoCalloutTaskQueries: Pick<Required<QueryResolvers>, 'autoCalloutTask'> = {
  autoCalloutTask: (_root, args, context) =>
    context.loaders.autoCalloutTask.load(
      taskKey(application(args.sdkAppId, context.sdkAppId), args.taskId),
    ),
}

export const AutoCalloutTask: AutoCalloutTaskResolvers = {
  __resolveReference: async (reference, { loaders }) => {
    const { sdkAppId, localId } = referenceParts('AutoCalloutTask', reference, 'taskId')
    return loaders.autoCalloutTask.load(taskKey(sdkAppId, localId))
  },
  id: (task) => globalId('AutoCalloutTask', task.SdkAppId, task.TaskId),
  sdkAppId: (task) => String(task.SdkAppId),
  taskId: (task) => String(task.TaskId),
  name: (task) => task.Name ?? null,
  description: (task) => task.Description ?? null,
  notBefore: (task) => fromUnixSeconds(task.NotBefore),
  notAfter: (task) => fromUnixSeconds(task.NotAfter),
  callers: ({ Callers }) => (Callers ? rowsOf(DescribeAutoCalloutTask.name, Callers) : null),
  ivrId: (task) => idOrNull(task.IvrId),
  state: (task) => named(TASK_STATES, task.State),
  maxRingTimeoutSeconds: (task) => task.MaxRingTimeoutSecond || null,
  callees: (task, args) => {
    const asked = checkedPage(args)
    const callees = inState(calleesOf(task), args.state)
    const { SdkAppId, TaskId } = task
    const nodes = rowsOfPage(callees, asked).map((callee) => ({ ...callee, SdkAppId, TaskId }))
    return page(nodes, callees.length, asked)
  },
  calleeSummary: (task) => {
    const callees = calleesOf(task)
    const count = countByState(callees)
    return {
      total: callees.length,
      initial: count.INITIAL,
      answered: count.ANSWERED,
      unanswered: count.UNANSWERED,
      calling: count.CALLING,
      awaitingRetry: count.AWAITING_RETRY,
      unknown: count.UNKNOWN,
    }
  },
}

export const Callee: CalleeResolvers = {
  id: (callee, _args, context) => calleeId(context.calleeIdKey, callee),
  number: (callee) => callee.Callee ?? '',
  state: stateOf,
  sessions: ({ SdkAppId, Sessions }) =>
    rowsOf(DescribeAutoCalloutTask.name, Sessions).map((SessionId) => ({ SdkAppId, SessionId })),
}

function calleesOf(task: Task): readonly AutoCalloutTaskCalleeInfo[] {
  return rowsOf(DescribeAutoCalloutTask.name, task.Callees)
}

function stateOf(callee: AutoCalloutTaskCalleeInfo): CalleeState {
  return named(CALLEE_STATES, callee.State) ?? 'UNKNOWN'
}

function inState(
  callees: readonly AutoCalloutTaskCalleeInfo[],
  states: readonly CalleeState[] | null | undefined,
): readonly AutoCalloutTaskCalleeInfo[] {
  if (states === null || states === undefined) return callees
  const wanted = new Set(states)
  return callees.filter((callee) => wanted.has(stateOf(callee)))
}

function countByState(callees: readonly AutoCalloutTaskCalleeInfo[]): Record<CalleeState, number> {
  const count = {
    INITIAL: 0,
    ANSWERED: 0,
    UNANSWERED: 0,
    CALLING: 0,
    AWAITING_RETRY: 0,
    UNKNOWN: 0,
  }
  for (const callee of callees) count[stateOf(callee)]++
  return count
}
