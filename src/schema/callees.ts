import {
  type AutoCalloutTaskCalleeInfo,
  DescribeAutoCalloutTask,
  type DescribeAutoCalloutTaskResponse,
} from '../actions/index.ts'
import { rowsOf } from '../client/index.ts'
import type { Context } from '../context.ts'
import type { CalleeResolvers, CalleeState, CalleeSummary } from '../generated/resolvers.ts'
import { type Callee as CalleeOfTask, callSpan, type TaskKey } from '../loaders/index.ts'
import { e164 } from '../units.ts'
import { calleeId } from './callee-id.ts'
import { referenceParts, taskKey } from './keys.ts'
import { type ReadPage, rowsOfPage } from './pages.ts'
import { isText, named } from './upstream-values.ts'

// Upstream's numbers are the positions.
const STATES: CalleeState[] = ['INITIAL', 'ANSWERED', 'UNANSWERED', 'CALLING', 'AWAITING_RETRY']

export const Callee: CalleeResolvers = {
  __resolveReference: async (reference, context) => {
    const { sdkAppId, localId } = referenceParts('Callee', { id: reference.id }, 'taskId')
    const [, taskId] = /^(\d+):[\w-]{22}$/.exec(localId) ?? []
    if (taskId === undefined) return null
    const key = taskKey(sdkAppId, taskId)
    const detail = await context.loaders.autoCalloutTask.load(key)
    return calleesById(key, detail, context).get(`Callee:${sdkAppId}:${localId}`) ?? null
  },
  id: (callee, _args, context) => calleeId(context.calleeIdKey, callee),
  number: (callee) => (isText(callee.Callee) ? callee.Callee : ''),
  numberE164: (callee) => e164(callee.Callee),
  state: stateOf,
  sessions: ({ SdkAppId, Sessions, span }) =>
    rowsOf(DescribeAutoCalloutTask.name, Sessions).map((SessionId) => ({
      SdkAppId,
      SessionId,
      span,
    })),
}

/** Reads the callees of a task that are in one of these states; null: in any. */
export function readCallees(
  key: TaskKey,
  detail: DescribeAutoCalloutTaskResponse,
  states: readonly CalleeState[] | null | undefined,
): ReadPage<CalleeOfTask> {
  const callees = inState(allOf(detail), states)
  return (asked) => {
    const { rows, total } = rowsOfPage(callees, asked)
    return { rows: rows.map(ofTask(key, detail)), total }
  }
}

function ofTask({ SdkAppId, TaskId }: TaskKey, detail: DescribeAutoCalloutTaskResponse) {
  const span = callSpan(detail.NotBefore, detail.NotAfter)
  return (callee: AutoCalloutTaskCalleeInfo): CalleeOfTask => {
    return { ...callee, SdkAppId, TaskId, span }
  }
}

const indexes = new WeakMap<object, ReadonlyMap<string, CalleeOfTask>>()

/** An id tells neither number nor place, so that all of a task are worked out, once for each read. */
function calleesById(key: TaskKey, detail: DescribeAutoCalloutTaskResponse, context: Context) {
  const known = indexes.get(detail)
  if (known !== undefined) return known
  const callees = allOf(detail).map(ofTask(key, detail))
  const index = new Map(callees.map((callee) => [calleeId(context.calleeIdKey, callee), callee]))
  indexes.set(detail, index)
  return index
}

function inState(
  callees: readonly AutoCalloutTaskCalleeInfo[],
  states: readonly CalleeState[] | null | undefined,
): readonly AutoCalloutTaskCalleeInfo[] {
  if (states === null || states === undefined) return callees
  const wanted = new Set(states)
  return callees.filter((callee) => wanted.has(stateOf(callee)))
}

export function calleeSummary(detail: DescribeAutoCalloutTaskResponse): CalleeSummary {
  const callees = allOf(detail)
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
}

function allOf({ Callees }: DescribeAutoCalloutTaskResponse) {
  return rowsOf(DescribeAutoCalloutTask.name, Callees)
}

function stateOf({ State }: AutoCalloutTaskCalleeInfo): CalleeState {
  return named(STATES, State) ?? 'UNKNOWN'
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
