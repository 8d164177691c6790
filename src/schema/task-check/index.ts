import type { CreateAutoCalloutTaskRequest } from '../../actions/index.ts'
import type { Context } from '../../context.ts'
import type {
  AutoCalloutTaskCheckResolvers,
  CheckFinding,
  CreateAutoCalloutTaskInput,
  QueryResolvers,
} from '../../generated/resolvers.ts'
import { comparablePhone, hasUsualLength, isPhone } from '../../units.ts'
import { firstProblems, kindOf, problem } from '../input-checks.ts'
import { lookUpCallers } from './callers.ts'
import { lookAtHours } from './hours.ts'
import { type Draft, draftOf } from './refusals.ts'
import { lookForSimilarTasks, type SimilarTasksTold } from './similar-tasks.ts'
import { findings, type Told } from './told.ts'
import { notAsked, notKnown } from './unchecked.ts'

export const taskCheckQueries: Pick<Required<QueryResolvers>, 'checkAutoCalloutTask'> = {
  checkAutoCalloutTask: (_root, { input }, context) => new TaskCheck(input, context),
}

export const AutoCalloutTaskCheck: AutoCalloutTaskCheckResolvers = {
  mayCreate: ({ draft }) => draft.refusals.length === 0,
  refusals: ({ draft }) => draft.refusals,
  warnings: async (check) => (await check.told()).warnings,
  unchecked: async (check) => (await check.told()).unchecked,
  calleeCount: ({ input }) => input.callees.length,
  distinctCalleeCount: ({ input }) => new Set(input.callees.map(comparablePhone)).size,
  callerCount: ({ input }) => input.callers.length,
  requestBytes: ({ draft }) => draft.bytes,
  similarTasks: async (check) => (await check.similar())?.tasks ?? null,
}

/** The check of one input. What takes a read of CCC is looked at once, and when it is asked for. */
export class TaskCheck {
  readonly input: CreateAutoCalloutTaskInput
  readonly draft: Draft
  readonly #context: Context
  #told: Promise<Told> | undefined
  #similar: Promise<SimilarTasksTold> | undefined

  constructor(input: CreateAutoCalloutTaskInput, context: Context) {
    this.input = input
    this.draft = draftOf(input, context)
    this.#context = context
  }

  told(): Promise<Told> {
    this.#told ??= this.#look()
    return this.#told
  }

  /** Null where the input is refused, and nothing is asked. */
  async similar(): Promise<SimilarTasksTold | null> {
    const request = this.#request()
    if (request === null) return null
    this.#similar ??= lookForSimilarTasks(this.input, request.SdkAppId, this.#context)
    return this.#similar
  }

  async #look(): Promise<Told> {
    const { loaders, applications, nowSeconds } = this.#context
    const own = { warnings: unusualNumbers(this.input), unchecked: notKnown(this.input) }
    const request = this.#request()
    // An answer that is made of no answer of CCC's is the same at any time, and may be stored.
    if (request === null) return together([own, { warnings: [], unchecked: notAsked() }])
    const [callers, similar] = await Promise.all([
      lookUpCallers(this.input, request.SdkAppId, loaders),
      this.similar(),
    ])
    const site = applications.siteOf(request.SdkAppId)
    const hours = lookAtHours(this.input, callers, site, nowSeconds())
    return together([own, callers, hours, ...(similar ? [similar] : [])])
  }

  #request(): CreateAutoCalloutTaskRequest | null {
    return this.draft.refusals.length === 0 ? this.draft.request : null
  }
}

function together(parts: readonly Told[]): Told {
  return {
    warnings: parts.flatMap(({ warnings }) => warnings),
    unchecked: parts.flatMap(({ unchecked }) => unchecked),
  }
}

/** What is no number at all is refused, and needs no warning beside. */
function unusualNumbers({ callees }: CreateAutoCalloutTaskInput): CheckFinding[] {
  const problems = firstProblems(callees, (callee, index) => {
    if (!isPhone(callee) || hasUsualLength(callee)) return undefined
    return problem(`callees[${index}]`, 'as long as numbers of its country are', kindOf(callee))
  })
  return findings('UNUSUAL_NUMBER', problems)
}
