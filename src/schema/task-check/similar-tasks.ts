import {
  type AutoCalloutTaskInfo,
  DescribeAutoCalloutTask,
  type DescribeAutoCalloutTaskResponse,
  type Integer,
} from '../../actions/index.ts'
import { rowsOf } from '../../client/index.ts'
import type { Context } from '../../context.ts'
import type { CreateAutoCalloutTaskInput, UncheckedPart } from '../../generated/resolvers.ts'
import type { AutoCalloutTask, Rows } from '../../loaders/index.ts'
import { comparablePhone, toUnixSeconds } from '../../units.ts'
import { listedTask, taskState } from '../auto-callout-tasks.ts'
import { problem } from '../input-checks.ts'
import { isText } from '../upstream-values.ts'
import { findings, readFailed, type Told, unchecked } from './told.ts'

/** A task, and how many callees it shares with an input; null where that could not be told. */
export interface SimilarTask {
  readonly task: AutoCalloutTask
  readonly sameCalleeCount: number | null
}

export interface SimilarTasksTold extends Told {
  /** Null where they are not known. */
  readonly tasks: readonly SimilarTask[] | null
}

const PAGE_SIZE = 100
const MOST_COMPARED = 10
/** So far apart two tasks are hardly the same by mistake. */
const APART = 7 * 86_400 // seconds
const ARGUMENT = 'input.callees'

type Input = CreateAutoCalloutTaskInput
type Asker = Pick<Context, 'viewer' | 'loaders'>

/** Looks for tasks that call the same people: by what the list tells, then by their callees. */
export async function lookForSimilarTasks(
  input: Input,
  SdkAppId: Integer,
  asker: Asker,
): Promise<SimilarTasksTold> {
  return asker.loaders.autoCalloutTasks.load({ SdkAppId, PageSize: PAGE_SIZE, PageNumber: 0 }).then(
    (page) => comparedWith(input, SdkAppId, page, asker),
    (failure) => ({ tasks: null, warnings: [], unchecked: [readFailed(ARGUMENT, failure)] }),
  )
}

async function comparedWith(
  input: Input,
  SdkAppId: Integer,
  { rows, total }: Rows<AutoCalloutTaskInfo>,
  asker: Asker,
): Promise<SimilarTasksTold> {
  const alike = candidates(input, SdkAppId, rows)
  const phones = phonesOf(input.callees)
  const compared = await Promise.all(
    alike.slice(0, MOST_COMPARED).map((task) => compare(task, phones, asker)),
  )
  const tasks = compared.filter(({ sameCalleeCount }) => sameCalleeCount !== 0)
  const failures = compared.flatMap(({ failure }) => failure ?? [])
  return {
    tasks,
    warnings: findings(
      'SIMILAR_TASK',
      tasks.flatMap((task) => warningOf(task, phones.size)),
    ),
    unchecked: [...notAllRead(rows.length, total, alike.length), ...failures],
  }
}

/** Tasks that the list says look the same, those that start about the same time first. */
function candidates(input: Input, SdkAppId: Integer, rows: readonly AutoCalloutTaskInfo[]) {
  const start = toUnixSeconds(input.notBefore)
  const callers = phonesOf(input.callers)
  const apart = ({ NotBefore }: AutoCalloutTaskInfo) => Math.abs(Number(NotBefore ?? 0) - start)
  return rows
    .filter((row) => row.CalleeCount === input.callees.length && apart(row) < APART)
    .filter((row) => areSame(phonesOf(row.Callers), callers))
    .sort((one, other) => apart(one) - apart(other))
    .flatMap((row) => listedTask(SdkAppId, row) ?? [])
}

interface Compared extends SimilarTask {
  readonly failure?: UncheckedPart
}

function compare(
  task: AutoCalloutTask,
  phones: ReadonlySet<string>,
  asker: Asker,
): Promise<Compared> {
  return calleesOf(task, asker)
    .then((detail) => ({ task: { ...task, detail }, sameCalleeCount: countSame(detail, phones) }))
    .catch((failure) => {
      const part = readFailed(ARGUMENT, failure)
      const why = `Whether task ${task.TaskId} calls the same people: ${part.why}`
      return { task, sameCalleeCount: null, failure: { ...part, why } }
    })
}

/** Whoever may compare any list with a task finds out whom it calls, as if the numbers were told. */
async function calleesOf({ SdkAppId, TaskId }: AutoCalloutTask, { viewer, loaders }: Asker) {
  viewer.need('personal', SdkAppId)
  return loaders.autoCalloutTask.load({ SdkAppId, TaskId })
}

function countSame(
  { Callees }: DescribeAutoCalloutTaskResponse,
  phones: ReadonlySet<string>,
): number {
  const callees = rowsOf(DescribeAutoCalloutTask.name, Callees)
  const called = phonesOf(callees.map(({ Callee }) => Callee))
  return [...called].filter((phone) => phones.has(phone)).length
}

function warningOf({ task, sameCalleeCount }: SimilarTask, count: number) {
  if (sameCalleeCount === null) return []
  const state = task.listed ? taskState(task.listed) : null
  const got = `task ${task.TaskId}, ${state ?? 'UNKNOWN'}, which calls ${sameCalleeCount} of these ${count}`
  return [problem('callees', 'people whom no other task calls about that time', got)]
}

function notAllRead(read: number, total: number | null, alike: number): UncheckedPart[] {
  const parts: UncheckedPart[] = []
  const leftOut = (why: string) => parts.push(unchecked(ARGUMENT, 'NOT_ALL_READ', why))
  if (total !== null && total > read) {
    leftOut(`Of ${total} tasks the first ${read} in CCC's list were looked at.`)
  }
  if (alike > MOST_COMPARED) {
    leftOut(`Of ${alike} tasks that look the same the callees of ${MOST_COMPARED} were compared.`)
  }
  return parts
}

/** One spelling of each; what is no list has none. */
function phonesOf(numbers: unknown): ReadonlySet<string> {
  if (!Array.isArray(numbers)) return new Set()
  return new Set(numbers.filter(isText).map(comparablePhone))
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((phone) => other.has(phone))
}
