import { isDeepStrictEqual } from 'node:util'
import type { Simulator } from '../../src/simulator/index.ts'

/** A query, and the one right answer to it. */
export interface Question {
  readonly query: string
  readonly data: object
}

export interface Failure {
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string }
}

/** What a GraphQL server answers. */
export interface Told {
  readonly data?: unknown
  readonly errors?: readonly Failure[]
}

export const APPLICATION = 1_400_123_455 // known to the simulator, and empty

/** So many of each that no two queries under way ask for the same, and could share a call. */
const ROUND = 60
const PAGE = 10
const TASKS = ROUND * PAGE

/** Fills the application with all that is asked for. */
export function fill({ store }: Simulator): void {
  for (let id = 1; id <= TASKS; id++) {
    const common = { sdkAppId: APPLICATION, name: nameOf(id) }
    const skillGroupId = store.addSkillGroup(common)
    store.addAutoCalloutTask({ ...common, state: 5, callees: ['008613000000001'] })
    store.addPredictiveCampaign({ ...common, status: 2, calleeCount: id, skillGroupId })
  }
}

/** A task, a campaign with what takes a second call, and a page of either list, of each number. */
export const QUESTIONS: readonly Question[] = Array.from({ length: ROUND }, (_, index) => [
  task(index + 1),
  campaign(index + 1),
  page('autoCalloutTasks', index),
  page('predictiveDialingCampaigns', index),
]).flat()

/** Whether it is right as a whole; or all that is there is, and an error tells of what is not. */
export function verdict({ data }: Question, { data: got, errors = [] }: Told) {
  if (errors.length === 0 && isDeepStrictEqual(got, data)) return 'right'
  return isExcused(got, data, errors, []) ? 'failed' : 'wrong'
}

function task(id: number): Question {
  const query = `{ autoCalloutTask(taskId: ${id}) { name calleeSummary { total } } }`
  return { query, data: { autoCalloutTask: { name: nameOf(id), calleeSummary: { total: 1 } } } }
}

function campaign(id: number): Question {
  const query = `{ predictiveDialingCampaign(campaignId: ${id}) { name skillGroup { name } } }`
  const skillGroup = { name: nameOf(id) }
  return { query, data: { predictiveDialingCampaign: { name: nameOf(id), skillGroup } } }
}

/** Of either list, the newest first. */
function page(field: string, number: number): Question {
  const selection = '{ totalCount nodes { name } }'
  const query = `{ list: ${field}(pageSize: ${PAGE}, pageNumber: ${number}) ${selection} }`
  const first = TASKS - number * PAGE
  const nodes = Array.from({ length: PAGE }, (_, n) => ({ name: nameOf(first - n) }))
  return { query, data: { list: { totalCount: TASKS, nodes } } }
}

function nameOf(id: number): string {
  return `No. ${id}`
}

function isExcused(
  got: unknown,
  wanted: unknown,
  errors: readonly Failure[],
  path: readonly string[],
): boolean {
  if (got === null) return errors.some((error) => isAt(error, path))
  if (typeof wanted !== 'object' || wanted === null) return got === wanted
  return Object.entries(wanted).every(([name, value]) =>
    isExcused(Reflect.get(Object(got), name), value, errors, [...path, name]),
  )
}

function isAt({ path = [] }: Failure, place: readonly string[]): boolean {
  return place.every((name, index) => String(path[index]) === name)
}
