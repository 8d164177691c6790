import type { FormattedExecutionResult } from 'graphql'

/** What one look at something that is watched brought. */
export interface Sight {
  readonly answer: Answer
  /** What tells two answers apart; other than the answer it holds nothing that differs each time. */
  readonly text: string
  /**
   * `going on`: it may change. `over`: it will not change any more. `not seen`: this time it could not
   * be read. `refused`: it never will be.
   */
  readonly outcome: 'going on' | 'over' | 'not seen' | 'refused'
  /** When the oldest part of it was asked for, milliseconds since 1970; null where nothing came. */
  readonly oldestAt: number | null
  /** When the part was asked for that gets old first, milliseconds since 1970; null likewise. */
  readonly askedAt: number | null
  /** Until when all of it is as good as new, milliseconds since 1970. */
  readonly freshUntil: number
  /** Whether one call read it along with others. */
  readonly isShared: boolean
  /** False once something that it is made of was dropped, as by a change through this gateway. */
  isCurrent(): boolean
}

export type Answer = Pick<FormattedExecutionResult, 'data' | 'errors'>

/** What a subscriber gets. */
export type Event = Answer & {
  /** Seconds since the oldest part of it was asked for; left out where nothing came. */
  readonly extensions?: { readonly ageSeconds: number }
}

/**
 * Sees what is watched; somebody may wait for the first look, and nobody for those after it. The signal
 * aborts once nobody watches any more.
 */
export type Look = (isFirst: boolean, gone: AbortSignal) => Promise<Sight>
