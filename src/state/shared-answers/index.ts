import type { Rule } from '../../freshness.ts'

/** What a replica is about to ask of CCC. */
export interface Wanted {
  /** Tells this read from all others; it may name people. */
  readonly key: string
  /** What the read tells of: a drop of any of these drops its answer. */
  readonly tags: readonly string[]
  /** Who polls or renews waits for others who ask, but nobody else waits for who polls or renews. */
  readonly background: boolean
  /** Whether an answer that may only be given while it is renewed will do. */
  readonly freshOnly: boolean
  /** An older answer will not do; may be infinite. */
  readonly maxAgeMs: number
  /** Milliseconds since 1970 at which nobody waits any more. */
  readonly deadline: number
  /** Aborts when nobody waits any more. */
  readonly signal?: AbortSignal | undefined
}

/** An answer that some replica got. */
export interface SharedAnswer {
  readonly body: string
  /** When the call was sent that brought it, milliseconds since 1970 by this process's clock. */
  readonly sentAt: number
  /** Whether it was under way, and not there yet, when it was looked for. */
  readonly waited: boolean
}

/** The right and the duty to ask: while it lasts, others wait for what comes of it. */
export interface Lease {
  /** Gives the answer to all, unless something it tells of was dropped since the lease was given. */
  store(body: string, sentAt: number, lasting: Rule): Promise<void>
  /** Nothing came that others could use. */
  release(): Promise<void>
}

export type Taken = SharedAnswer | Lease

export function isLease(taken: Taken): taken is Lease {
  return 'store' in taken
}

/**
 * Answers that replicas share. Nothing here ever rejects, and nothing waits for a store that cannot
 * be reached: then each replica asks for itself.
 */
export interface SharedAnswers {
  /**
   * One that is there, or that another replica is about to get; else the leave to ask, at once where
   * no other replica can be.
   */
  take(wanted: Wanted): Taken | Promise<Taken>
  /** Drops all that tells of these, at once and in every replica. */
  drop(tags: readonly string[]): Promise<void>
  /** Tells what other replicas dropped; null: nobody can tell, and anything may be otherwise. */
  whenDropped(listener: (tags: readonly string[] | null) => void): void
  /** Ends what it does by itself. */
  stop(): void
}

export { embeddedAnswers } from './embedded.ts'
