/**
 * A JSON integer as CCC speaks it: a `number` where a double holds it exactly, a `bigint` where it
 * does not. Ids and times are declared 64-bit upstream.
 */
export type Integer = number | bigint

/** What CCC answers: any field may be null or missing, whatever its page says. */
export type Answer<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | null }

/** The answer to a change: CCC says no more than that it took it. */
export type Acknowledged = Answer<Record<never, never>>

/**
 * What repeating a call would do: a `read` changes nothing, a `change` moves to a state that a
 * second call cannot move further, a `create` makes something new, and phones ring, each time.
 */
export type Kind = 'read' | 'change' | 'create'

/** One upstream action: all that the rest of the gateway has to know about it. */
export interface ActionRecord {
  /** Upstream's own name, sent as `X-TC-Action`. */
  readonly name: string
  readonly kind: Kind
  /** It stops calls to people: it goes before all that waits, and so does what its caller asks next. */
  readonly urgent?: boolean
  /** Requests a second that upstream grants to one account for this action. */
  readonly perSecond: number
  /** Most rows that one page may hold; absent where the action has no pages. */
  readonly maxPageSize?: number
  /** Most ids that one call may name in a filter. */
  readonly maxIds?: number
  /** The span between the start and the end asked for must be shorter than so many days. */
  readonly maxWindowDays?: number
  /** How many days back the start may lie. */
  readonly maxAgeDays?: number
  /** Most bytes of a decoded reply that are read; absent: the client's own bound. */
  readonly maxReplyBytes?: number
  /** Parameters that the international site does not know and refuses with `UnknownParameter`. */
  readonly chinaOnly?: readonly string[]
}

/** An action with the types of what is sent and answered; neither of the two is ever set. */
export interface Action<Request extends object, Response extends object> extends ActionRecord {
  readonly chinaOnly?: readonly (keyof Request & string)[]
  readonly request?: Request
  readonly response?: Response
}

/** The API version that every action of this folder belongs to, sent as `X-TC-Version`. */
export const API_VERSION = '2020-02-10'

export function defineAction<Request extends object, Response extends object>(
  action: Action<Request, Response>,
): Action<Request, Response> {
  return Object.freeze(action)
}
