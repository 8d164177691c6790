import type { Sight } from './sight.ts'

/** No object is asked for more often. */
const LEAST_MS = 2000
/** How much longer each period is than the one before, while nothing happens. */
const SLOWER = 1.25
/** The longest period of what is read along with others, so that it is never 5 seconds old. */
const MOST_SHARED_MS = 4000
/** The longest period of what takes calls of its own. */
const MOST_ALONE_MS = 15_000
/** The longest pause of what cannot be read. */
const MOST_FAILED_MS = 30_000
/** Whatever is kept and by what clocks, nothing goes round and round. */
export const BREATH_MS = 200

/** How a watch has fared since something last happened. */
export interface Course {
  /** Looks one after another that brought nothing new, and such that failed. */
  readonly quiet: number
  readonly failed: number
  /** What the last look took, of which most is waiting for the quota where that is short. */
  readonly tookMs: number
}

/**
 * How long to wait before the next look. The period counts from when was asked for what gets old
 * first, so that all who watch something in one list look again at the same time, and ask once.
 */
export function pauseMs(
  { askedAt, freshUntil, isShared }: Pick<Sight, 'askedAt' | 'freshUntil' | 'isShared'>,
  { quiet, failed, tookMs }: Course,
  now: number,
): number {
  if (failed > 0) return Math.max(tookMs, Math.min(LEAST_MS * 2 ** (failed - 1), MOST_FAILED_MS))
  const most = isShared ? MOST_SHARED_MS : MOST_ALONE_MS
  const period = Math.min(LEAST_MS * SLOWER ** quiet, most)
  return Math.max((askedAt ?? now) + period - now, freshUntil - now, tookMs, BREATH_MS)
}
