import type { GraphQLResolveInfo } from 'graphql'
import {
  type AutoCalloutTaskInfo,
  DescribeAutoCalloutTask,
  type DescribeAutoCalloutTaskResponse,
  type Integer,
  isTaskSettled,
} from '../actions/index.ts'
import { countOrNull, rowsOf } from '../client/index.ts'
import type { Context } from '../context.ts'
import { nameWithoutMarker } from '../create/index.ts'
import type {
  AutoCalloutTaskResolvers,
  AutoCalloutTaskState,
  CalleeState,
  QueryResolvers,
} from '../generated/resolvers.ts'
import type { Loaders, Rows, AutoCalloutTask as Task, TaskKey } from '../loaders/index.ts'
import { fromUnixSeconds, isPositive } from '../units.ts'
import { type Known, whenKnown } from '../when-known.ts'
import { calleeSummary, readCallees } from './callees.ts'
import { readCallerNumber } from './caller-numbers.ts'
import { applicationId, globalId, referenceParts, taskKey } from './keys.ts'
import { paged } from './pages.ts'
import { asksOnlyFor } from './selection.ts'
import { toldBy } from './told-by.ts'
import { idOrNull, named } from './upstream-values.ts'

type Detail = DescribeAutoCalloutTaskResponse
type Listed = AutoCalloutTaskInfo

/** Upstream documents no bound; that of its other lists is taken. */
const MAX_TASKS = 100

/** All of a large task in one page, since one call of upstream brings them all in any case. */
const MAX_CALLEES = 50_000

// Upstream's numbers are the positions.
const STATES: AutoCalloutTaskState[] = [
  'INITIAL',
  'RUNNING',
  'COMPLETED',
  'ENDING',
  'TERMINATED',
  'PAUSED',
]

/** What is known of a task without asking CCC. */
export const TASK_KEY_FIELDS = ['id', 'sdkAppId', 'taskId', '__typename']

/** What the list of tasks tells too. */
const LISTED_FIELDS = [
  ...TASK_KEY_FIELDS,
  'name',
  'notBefore',
  'notAfter',
  'callers',
  'callerNumbers',
  'ivrId',
  'state',
  'maxRingTimeoutSeconds',
  'calleeCount',
]

interface ListArguments {
  readonly sdkAppId?: string | null
}

/** A page of the list, in both forms. */
export const autoCalloutTaskPages = paged(
  MAX_TASKS,
  (_root: object, args: ListArguments, context) => {
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    const { loaders } = context
    return async (asked): Promise<Rows<Task | null>> => {
      const { rows, total } = await loaders.autoCalloutTasks.load({ SdkAppId, ...asked })
      return { rows: rows.map((row) => listedTask(SdkAppId, row)), total }
    }
  },
  ({ TaskId }) => TaskId,
)

interface CalleeArguments {
  readonly state?: readonly CalleeState[] | null
}

/** Resolvers for what only the task's own read tells. */
const fromDetail = toldBy(detailOf)

/** Resolvers for what the list tells too. */
const fromEither = toldBy(eitherOf)

const callees = paged(MAX_CALLEES, async (task: Task, { state }: CalleeArguments, context) =>
  readCallees(task, await detailOf(task, context.loaders), state),
)

type Queries = Pick<
  Required<QueryResolvers>,
  'autoCalloutTask' | 'autoCalloutTasks' | 'autoCalloutTasksConnection'
>

export const autoCalloutTaskQueries: Queries = {
  autoCalloutTask: (_root, args, context) => {
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    return autoCalloutTask(taskKey(SdkAppId, args.taskId), context)
  },
  autoCalloutTasks: autoCalloutTaskPages.page,
  autoCalloutTasksConnection: autoCalloutTaskPages.connection,
}

export const AutoCalloutTask: AutoCalloutTaskResolvers = {
  __resolveReference: async (reference, context) => {
    const { SdkAppId, localId } = referenceParts('AutoCalloutTask', reference, 'taskId', context)
    return autoCalloutTask(taskKey(SdkAppId, localId), context)
  },
  id: (task) => globalId('AutoCalloutTask', task.SdkAppId, task.TaskId),
  sdkAppId: (task) => String(task.SdkAppId),
  taskId: (task) => String(task.TaskId),
  name: fromEither(({ Name }) => nameWithoutMarker(Name)),
  description: fromDetail(({ Description }) => Description ?? null),
  notBefore: fromEither(({ NotBefore }) => fromUnixSeconds(NotBefore)),
  notAfter: fromEither(({ NotAfter }) => fromUnixSeconds(NotAfter)),
  callers: fromEither(callersOf),
  callerNumbers: async (task, _args, { loaders }) => {
    const callers = callersOf(await eitherOf(task, loaders))
    const keys = callers?.map((caller) => ({ SdkAppId: task.SdkAppId, Number: caller }))
    return keys ? Promise.all(keys.map((key) => readCallerNumber(key, loaders))) : null
  },
  ivrId: fromEither(({ IvrId }) => idOrNull(IvrId)),
  state: fromEither(taskState),
  maxRingTimeoutSeconds: fromEither(({ MaxRingTimeoutSecond }) => MaxRingTimeoutSecond || null),
  calleeCount: fromEither(calleeCount),
  callees: callees.page,
  calleesConnection: callees.connection,
  calleeSummary: fromDetail(calleeSummary),
}

export function autoCalloutTask(key: TaskKey, { loaders }: Context): Known<Task> {
  return whenKnown(loaders.autoCalloutTask.read(key), (detail) => ({ ...key, detail }))
}

/** A task that others may watch too: by the list, where that tells all that is asked for. */
export async function watchedTask(
  key: TaskKey,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Task> {
  if (!asksOnlyFor(LISTED_FIELDS, info)) return autoCalloutTask(key, context)
  const listed = await context.loaders.listedAutoCalloutTask.load(key)
  return listed === null ? autoCalloutTask(key, context) : { ...key, listed }
}

/** Whether nothing will change any more of what was read. */
export function isTaskOver({ listed, detail }: Task, { nowSeconds }: Context): boolean {
  if (detail !== undefined) return isTaskSettled(detail, nowSeconds())
  const state = listed && taskState(listed)
  return state === 'COMPLETED' || state === 'TERMINATED'
}

export function taskState({ State }: Detail | Listed): AutoCalloutTaskState | null {
  return named(STATES, State)
}

/** A row without an id is of no use to anybody. */
export function listedTask(SdkAppId: Integer, listed: Listed): Task | null {
  const { TaskId } = listed
  return isPositive(TaskId) ? { SdkAppId, TaskId, listed } : null
}

function eitherOf(task: Task, loaders: Loaders): Known<Detail | Listed> {
  return task.listed ?? detailOf(task, loaders)
}

function detailOf({ SdkAppId, TaskId, detail }: Task, loaders: Loaders): Known<Detail> {
  return detail ?? loaders.autoCalloutTask.read({ SdkAppId, TaskId })
}

function callersOf({ Callers }: Detail | Listed): readonly string[] | null {
  return Callers ? rowsOf(DescribeAutoCalloutTask.name, Callers) : null
}

function calleeCount(part: Detail | Listed): number | null {
  if ('CalleeCount' in part) return countOrNull(part.CalleeCount)
  const { Callees }: Detail = part
  return Callees ? rowsOf(DescribeAutoCalloutTask.name, Callees).length : null
}
