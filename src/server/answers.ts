import { Answers, type ServerTime } from '../client/index.ts'
import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config.ts'
import { keepsAnything } from '../freshness.ts'
import type { Redis } from '../state/redis.ts'
import { embeddedAnswers, type SharedAnswers } from '../state/shared-answers/index.ts'

/** Answers of this process alone, or of all that meet in Redis. */
export async function openAnswers(
  { upstream, freshness }: SettledConfig,
  redis: Redis | null,
  clock: Clock,
): Promise<SharedAnswers> {
  // Where nothing is kept there is nothing to share: replicas would only wait for each other.
  if (redis === null || !keepsAnything(freshness)) return embeddedAnswers
  const { redisAnswers } = await import('../state/shared-answers/redis.ts')
  const { endpoint, credential } = upstream
  return redisAnswers(redis, { endpoint, ...credential }, clock)
}

/** What this process keeps. */
export function answersOf(
  { freshness: rules, cacheBytes: maxBytes }: SettledConfig,
  clock: Clock,
  { seconds: nowSeconds }: ServerTime,
  shared: SharedAnswers,
): Answers {
  return new Answers({ clock, nowSeconds, rules, maxBytes, shared })
}
