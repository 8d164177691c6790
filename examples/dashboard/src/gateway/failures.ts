import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/** What the gateway tells of an error, or what is known where it did not answer. */
export interface Failure {
  /** Stable: decide by it, never by the message. */
  readonly code: string
  readonly message: string
  /** Whether the very same request may be sent again. */
  readonly retryable: boolean
  /** Seconds after which the same may be asked again. Null where waiting does not help. */
  readonly retryAfterSeconds: number | null
  /** CCC's id of the request, which its support asks for. */
  readonly requestId: string | null
  /** Whether CCC itself answered so. */
  readonly isOfUpstream: boolean
  readonly problems: readonly Problem[]
}

/** What is wrong with one argument. */
export interface Problem {
  readonly argument: string
  readonly expected: string
  readonly got: string
}

interface Told {
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** Every failure that stands in an error of Apollo Client. */
export function failuresOf(error: unknown): readonly Failure[] {
  const told = CombinedGraphQLErrors.is(error) ? error.errors : errorsIn(error)
  return told.length > 0 ? told.map(failureOf) : [NO_ANSWER]
}

export function firstFailureOf(error: unknown): Failure {
  return failuresOf(error)[0] ?? NO_ANSWER
}

const NO_ANSWER: Failure = {
  code: 'NO_ANSWER',
  message: 'The gateway did not answer.',
  retryable: true,
  retryAfterSeconds: 5,
  requestId: null,
  isOfUpstream: false,
  problems: [],
}

function failureOf({ message, extensions = {} }: Told): Failure {
  const { code, retryable, retryAfterSeconds, upstream, problems } = extensions
  return {
    code: typeof code === 'string' ? code : 'UNKNOWN',
    message,
    retryable: retryable === true,
    retryAfterSeconds: typeof retryAfterSeconds === 'number' ? retryAfterSeconds : null,
    requestId: (upstream as { requestId?: string } | undefined)?.requestId ?? null,
    isOfUpstream: upstream !== undefined,
    problems: Array.isArray(problems) ? problems : [],
  }
}

/** A refusal with another status than 200 has its errors in the body. */
function errorsIn(error: unknown): readonly Told[] {
  if (!ServerError.is(error)) return []
  try {
    return (JSON.parse(error.bodyText) as { errors?: readonly Told[] }).errors ?? []
  } catch {
    return [] // of a server in between
  }
}
