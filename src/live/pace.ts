import type { Sight } from './sight.ts'

/** No object is looked at more often. */
const LEAST_MS = 2000
/** How much longer each pause is than the one before, while nothing happens. */
const SLOWER = 1.25
/** The longest pause of what is read along with others, so that it is never 5 seconds old. */
const MOST_SHARED_MS = 4000
/** The longest pause of what takes calls of its own. */
const MOST_ALONE_MS = 15_000
/** The longest pause of what cannot be read. */
const MOST_FAILED_MS = 30_000

/** How a watch has fared since something last happened. */
export interface Course {
  /** Looks one after another that brought nothing new, and such that failed. */
  readonly quiet: number
  readonly failed: number
  /** What the last look took, of which most is waiting for the quota where that is short. */
  readonly tookMs: number
}

/** How long to wait before the next look. */
export function pauseMs(
  { freshUntil, isShared }: Sight,
  { quiet, failed, tookMs }: Course,
  now: number,
): number {
  if (failed > 0) return Math.max(tookMs, Math.min(LEAST_MS * 2 ** (failed - 1), MOST_FAILED_MS))
  const most = isShared ? MOST_SHARED_MS : MOST_ALONE_MS
  const pause = Math.min(LEAST_MS * SLOWER ** quiet, most)
  return Math.max(pause, freshUntil - now, tookMs)
}
