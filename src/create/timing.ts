/** CCC refuses a signature whose time is more than so many seconds from its own. */
const SIGNATURE_SECONDS = 300
/** A create is signed with a time that leaves it no longer than this. */
const MOST_LIFE_SECONDS = 60

/** How long a create may take to show, all in seconds. */
export interface Timing {
  /** From when it is sent until no copy of it can arrive or appear any more. */
  readonly settle: number
  /** The same from a loss of the store, whose time was told by one more clock that may be off. */
  readonly settleAfterLoss: number
  /** How old the time of its signature is when it is sent. */
  readonly signedAgo: number
  /** Between two looks at what is listed, at the least. */
  readonly lookEvery: number
}

export function timingOf(settle: number): Timing {
  const life = Math.max(1, Math.min(MOST_LIFE_SECONDS, Math.floor(settle / 3)))
  const lookEvery = Math.max(1, Math.min(5, Math.floor(settle / 3)))
  const settleAfterLoss = settle + Math.ceil(settle / 7)
  return { settle, settleAfterLoss, signedAgo: SIGNATURE_SECONDS - life, lookEvery }
}

/** A create under way is waited for so long, before it is taken for one whose gateway has ended. */
export const SENDING_SECONDS = 15
/** The same for one that waits for its turn; nothing of it was sent. */
export const CLAIMED_SECONDS = 30

/**
 * A key that is not known may have been lost with what the store held before. That long after a
 * loss it is looked for before anything is sent.
 */
export const REPEATED_WITHIN_SECONDS = 7 * 86_400
