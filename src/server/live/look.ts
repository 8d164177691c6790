import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import {
  DescribeAutoCalloutTasks,
  DescribePredictiveDialingCampaigns,
} from '../../actions/index.ts'
import type { UpstreamCall } from '../../client/index.ts'
import type { Clock } from '../../clock.ts'
import type { Context, Watched, Wishes } from '../../context.ts'
import type { Sight } from '../../live/index.ts'
import type { Viewer } from '../../rights.ts'
import { oldest } from '../age.ts'
import type { Variables } from '../compiled.ts'

/** What every look needs. */
export interface LookParts {
  readonly schema: GraphQLSchema
  readonly clock: Clock
  readonly newContext: (wishes: Wishes) => Context
  readonly format: (error: GraphQLError) => GraphQLFormattedError
  readonly maxCoercionErrors: number
}

/** A subscription that may be executed, and for whom. */
export interface Wanted {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variables: Variables
  readonly viewer: Viewer
  readonly fromRouter: boolean
}

const FIRST = { lane: 'background' } as const
const FURTHER = { lane: 'poll', freshOnly: true } as const

/** Nobody waits for a single look, which may have hundreds before it in the quota. */
const LOOK_MS = 120_000

/**
 * Executes a subscription once, by calls that yield to those of queries, and, once something was seen,
 * to all others too. Never rejects.
 */
export async function look(
  parts: LookParts,
  wanted: Wanted,
  isFirst: boolean,
  signal: AbortSignal,
): Promise<Sight> {
  try {
    return await seen(parts, wanted, isFirst, signal)
  } catch (defect) {
    const originalError = defect instanceof Error ? defect : new Error('no look', { cause: defect })
    const error = parts.format(new GraphQLError('', { originalError }))
    return {
      ...{ answer: { data: null, errors: [error] }, text: '', outcome: 'refused' },
      ...{ oldestAt: null, askedAt: null, freshUntil: 0, isShared: false, isCurrent: () => true },
    }
  }
}

async function seen(
  parts: LookParts,
  wanted: Wanted,
  isFirst: boolean,
  signal: AbortSignal,
): Promise<Sight> {
  const { schema, clock, newContext, format, maxCoercionErrors } = parts
  const { viewer, fromRouter, document, operationName, variables } = wanted
  const watched: Watched = { isOver: false }
  const context = newContext({
    ...{ viewer, fromRouter, watched, signal },
    ...(isFirst ? FIRST : FURTHER),
    deadline: clock.now() + LOOK_MS,
  })
  const { data = null, errors } = await execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: context,
    options: { maxCoercionErrors },
  })
  const { upstreamCalls } = context
  const told = errors?.map(format)
  return {
    answer: told === undefined ? { data } : { data, errors: told },
    text: JSON.stringify([data, told?.map(({ path, extensions }) => [path, extensions?.code])]),
    outcome: outcomeOf(data, told ?? [], watched),
    oldestAt: oldest(upstreamCalls),
    ...oldFirst(upstreamCalls, clock.now()),
    isShared: upstreamCalls.every(isShared),
    isCurrent: () => upstreamCalls.every(({ kept }) => kept?.current !== false),
  }
}

/** What gets old first: what nobody keeps is old at once. */
function oldFirst(calls: readonly UpstreamCall[], now: number) {
  const [first] = calls
    .map(({ sentAt, kept }) => ({ askedAt: sentAt ?? null, freshUntil: kept?.freshUntil ?? now }))
    .sort((one, other) => one.freshUntil - other.freshUntil)
  return first ?? { askedAt: null, freshUntil: now }
}

function outcomeOf(
  data: unknown,
  errors: readonly GraphQLFormattedError[],
  { isOver }: Watched,
): Sight['outcome'] {
  // Of a last state that could not be read whole, the rest is still to come.
  const isWhole = errors.every(({ extensions }) => extensions?.retryable !== true)
  if (data !== null) return isOver && isWhole ? 'over' : 'going on'
  return errors.some(({ extensions }) => FOR_GOOD.includes(extensions?.code))
    ? 'refused'
    : 'not seen'
}

/** What the caller asked for wrongly, or may not see, or what does not exist. */
const FOR_GOOD: readonly unknown[] = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND']

/** Lists that are read by whole pages, for all who watch something in them. */
const LISTS = [DescribeAutoCalloutTasks.name, DescribePredictiveDialingCampaigns.name]

function isShared({ action, source }: UpstreamCall): boolean {
  return LISTS.includes(action) || source === 'kept'
}
