import type { RuleName } from '../freshness.ts'

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
  /**
   * Whether a CAM policy may grant it for single applications. Absent: for all of them at once, or not
   * known; where a policy then names an application, CAM refuses.
   */
  readonly grantedByApplication?: true
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
  /**
   * What a read tells of, or what a change or create may change, as far as both can meet: after a
   * write every answer is old that tells of what it concerned. A create knows the new object by its
   * answer alone, where one came.
   */
  concerns(params: object, answer?: object): readonly string[]
  /** Which rule says how long the answer to a read stays as good as a new one. */
  freshness?(answer: object, nowSeconds: number, params: object): RuleName
  /**
   * The code with which CCC refuses a read of what does not exist; absent where an empty answer says
   * that.
   */
  readonly absentCode?: string
  /**
   * The parameters that tell one answer from another, where two that differ do not matter; absent:
   * all of them.
   */
  sameAs?(params: object): object
}

/** An action with the types of what is sent and answered; neither of the two is ever set. */
export interface Action<Request extends object, Response extends object> extends ActionRecord {
  readonly chinaOnly?: readonly (keyof Request & string)[]
  concerns(params: Request, answer?: Response): readonly string[]
  freshness?(answer: Response, nowSeconds: number, params: Request): RuleName
  sameAs?(params: Request): object
  readonly request?: Request
  readonly response?: Response
}

/** A read says which rule its answers go by; what is no read has none. */
type Defined<Request extends object, Response extends object> = Action<Request, Response> &
  (
    | (Required<Pick<Action<Request, Response>, 'freshness'>> & { readonly kind: 'read' })
    | { readonly kind: 'change' | 'create'; readonly freshness?: never }
  )

/** The API version that every action of this folder belongs to, sent as `X-TC-Version`. */
export const API_VERSION = '2020-02-10'

export function defineAction<Request extends object, Response extends object>(
  action: Defined<Request, Response>,
): Action<Request, Response> {
  return Object.freeze(action)
}
