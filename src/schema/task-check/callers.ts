import type { Integer, NumberInfo } from '../../actions/index.ts'
import type { Problem } from '../../errors.ts'
import type { CreateAutoCalloutTaskInput } from '../../generated/resolvers.ts'
import type { Loaders } from '../../loaders/index.ts'
import { costTypeOf, numberState } from '../caller-numbers.ts'
import { firstProblems, given, problem, repeatedNumbers } from '../input-checks.ts'
import { findings, readFailed, type Told, unchecked } from './told.ts'

export interface CallersTold extends Told {
  /** Whether one of them may be Tencent's, whose rules for outbound calls hold then. */
  readonly mayBeTencents: boolean
}

/** A task has a few; each that is looked up takes its time. */
const MOST_LOOKED_UP = 1000

type Found = NumberInfo | Error | null

/** Looks for the callers among the numbers of the application. */
export async function lookUpCallers(
  input: CreateAutoCalloutTaskInput,
  SdkAppId: Integer,
  { callerNumber }: Loaders,
): Promise<CallersTold> {
  const keys = input.callers
    .slice(0, MOST_LOOKED_UP)
    .map((caller) => ({ SdkAppId, Number: caller }))
  const found = await callerNumber.loadMany(keys)
  return {
    mayBeTencents: keys.length < input.callers.length || !found.every(isOwn),
    warnings: [
      ...findings('REPEATED_NUMBER', repeatedNumbers('callers', input.callers)),
      ...findings('UNKNOWN_CALLER', firstProblems(found, unknownProblem)),
      ...findings('STOPPED_CALLER', firstProblems(found, stoppedProblem)),
      ...findings('TENCENT_CALLER', tencentProblems(input, found)),
    ],
    unchecked: [...failedReads(found), ...leftOut(input.callers.length)],
  }
}

function isOwn(found: Found): boolean {
  return found !== null && !(found instanceof Error) && costTypeOf(found) === 'OWN'
}

function unknownProblem(found: Found, index: number): Problem | undefined {
  if (found !== null) return undefined
  const got = 'a number that the application does not have'
  return problem(`callers[${index}]`, 'a number of Query.callerNumbers', got)
}

function stoppedProblem(found: Found, index: number): Problem | undefined {
  if (found === null || found instanceof Error) return undefined
  const state = numberState(found)
  if (state === null || state === 'NORMAL') return undefined
  return problem(`callers[${index}]`, 'a number whose state is NORMAL', `one that is ${state}`)
}

/** Two arguments work with numbers of one's own carrier alone. */
function tencentProblems(input: CreateAutoCalloutTaskInput, found: readonly Found[]): Problem[] {
  const needy = (['aiAgentId', 'maxRingTimeoutSeconds'] as const).find((name) => given(input[name]))
  if (needy === undefined) return []
  return firstProblems(found, (each, index) => {
    const isTencents = each && !(each instanceof Error) && costTypeOf(each) === 'TENCENT'
    if (!isTencents) return undefined
    const expected = `a number of your own carrier, as input.${needy} needs`
    return problem(`callers[${index}]`, expected, 'a number bought from Tencent')
  })
}

/** One read brings many numbers, so that they fail together. */
function failedReads(found: readonly Found[]) {
  const failure = found.find((each) => each instanceof Error)
  return failure === undefined ? [] : [readFailed('input.callers', failure)]
}

function leftOut(count: number) {
  if (count <= MOST_LOOKED_UP) return []
  const why = `Of ${count} callers the first ${MOST_LOOKED_UP} were looked up.`
  return [unchecked('input.callers', 'NOT_ALL_READ', why)]
}
