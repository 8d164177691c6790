/**
 * The places of a quota: as many calls may arrive at CCC in any one second that slides. A slot is
 * in use until the answer to its call came, and rests for a second after that; so no two calls of
 * one slot can arrive within the same second, however long either was on its way.
 */
export interface Slots {
  /** Takes as many of those wanted as are free, for polls fewer; never rejects. */
  take(wanted: Wanted): Promise<Grant>
  /** Its answer came, or is not waited for any more: the slot is free again after a rest. */
  release(action: string, token: string): void
  /** CCC refused a call for its number: fewer slots, until time has shown that more will do. */
  lower(action: string, perSecond: number): void
  /** How the quota is held right now. */
  readonly standing: Standing
  stop(): Promise<void>
}

/** For this process alone; together with the other replicas; or, with Redis away, a part of it. */
export type Standing =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'shared'; readonly replicas: number }
  | { readonly kind: 'own share'; readonly replicas: number }

/** How many calls wait, by rank: the first go first. */
export type Waiting = readonly [
  urgent: number,
  interactive: number,
  background: number,
  poll: number,
]

export interface Wanted {
  readonly action: string
  readonly perSecond: number
  /** Longer than any call of the action takes: after it a slot counts as left behind. */
  readonly longestMs: number
  readonly waiting: Waiting
}

export interface Grant {
  /** One for each slot taken, in the order of the lanes. */
  readonly tokens: readonly string[]
  /** Milliseconds after which it is worth asking for the rest. */
  readonly againMs: number
  /** How many slots there are right now. */
  readonly limit: number
  /** Milliseconds until each slot in use may be free, ascending; of one still in use, very many. */
  readonly freeInMs: readonly number[]
  /** What other replicas wait for. */
  readonly others: Waiting
}

/** A second, and room for timers that are early. */
export const REST_MS = 1010

/** After a refusal half of the slots are left, but no less than one; at most once in so long. */
export const LOWER_EVERY_MS = 1000
/** One slot more after each so long without a refusal, up to all of them. */
export const RAISE_EVERY_MS = 1000

export const NOBODY: Waiting = [0, 0, 0, 0]

export function total(waiting: Waiting): number {
  return beforePolls(waiting) + waiting[3]
}

export function beforePolls([urgent, interactive, background]: Waiting): number {
  return urgent + interactive + background
}

/**
 * So many slots a poll leaves free when it takes one, so that who comes while hundreds of polls wait
 * does not wait for them. Of a single slot that is none: polls go where nobody else wants it.
 */
export function freeOfPolls(limit: number): number {
  return Math.floor(limit / 2)
}

/** Where nobody has ever told how many replicas there are, as many as can be. */
export function ownShare(perSecond: number, replicas: number): number {
  return Math.max(1, Math.floor(perSecond / (replicas || perSecond)))
}
