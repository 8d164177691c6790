import {
  type AutoCalloutTaskCalleeInfo,
  DescribeAutoCalloutTask,
  type DescribeAutoCalloutTaskResponse,
} from '../actions/index.ts'
import { rowsOf } from '../client/index.ts'
import type { Context } from '../context.ts'
import type { CalleeResolvers, CalleeState, CalleeSummary } from '../generated/resolvers.ts'
import type { TaskKey } from '../loaders/index.ts'
import { e164 } from '../units.ts'
import { CalleeList, type Callee as CalleeOfTask, calleeState } from './callee-list.ts'
import { referenceParts, taskKey } from './keys.ts'
import { type ReadPage, rowsOfPage } from './pages.ts'

/** What a callee tells by its own properties needs no resolver. */
export const Callee: Omit<CalleeResolvers, 'number' | 'state' | 'sessions'> = {
  __resolveReference: async (reference, context) => {
    const { id } = reference
    const { SdkAppId, localId } = referenceParts('Callee', { id }, 'taskId', context)
    const [, taskId] = /^(\d+):[\w-]{22}$/.exec(localId) ?? []
    if (taskId === undefined) return null
    const key = taskKey(SdkAppId, taskId)
    const detail = await context.loaders.autoCalloutTask.load(key)
    return calleesById(key, detail, context).get(`Callee:${SdkAppId}:${localId}`) ?? null
  },
  id: ({ list, place }, _args, { calleeIdKey }) => list.idAt(place, calleeIdKey),
  numberE164: ({ info }) => e164(info.Callee),
}

/** Reads the callees of a task that are in one of these states; null: in any. */
export function readCallees(
  key: TaskKey,
  detail: DescribeAutoCalloutTaskResponse,
  states: readonly CalleeState[] | null | undefined,
): ReadPage<CalleeOfTask> {
  const all = inState(allOf(detail), states)
  return (asked) => {
    const { rows, total } = rowsOfPage(all, asked)
    return { rows: new CalleeList(key, detail, rows).callees(), total }
  }
}

const indexes = new WeakMap<object, ReadonlyMap<string, CalleeOfTask>>()

/** An id tells neither number nor place, so that all of a task are worked out, once for each read. */
function calleesById(key: TaskKey, detail: DescribeAutoCalloutTaskResponse, context: Context) {
  const known = indexes.get(detail)
  if (known !== undefined) return known
  const list = new CalleeList(key, detail, allOf(detail))
  const index = new Map(
    list.callees().map((callee) => [list.idAt(callee.place, context.calleeIdKey), callee]),
  )
  indexes.set(detail, index)
  return index
}

function inState(
  callees: readonly AutoCalloutTaskCalleeInfo[],
  states: readonly CalleeState[] | null | undefined,
): readonly AutoCalloutTaskCalleeInfo[] {
  if (states === null || states === undefined) return callees
  const wanted = new Set(states)
  return callees.filter((callee) => wanted.has(calleeState(callee)))
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

function countByState(callees: readonly AutoCalloutTaskCalleeInfo[]): Record<CalleeState, number> {
  const count = {
    INITIAL: 0,
    ANSWERED: 0,
    UNANSWERED: 0,
    CALLING: 0,
    AWAITING_RETRY: 0,
    UNKNOWN: 0,
  }
  for (const callee of callees) count[calleeState(callee)]++
  return count
}
