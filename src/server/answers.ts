import type { Clock } from '../clock.ts'
import { type Freshness, keepsAnything } from '../freshness.ts'
import type { Redis } from '../state/redis.ts'
import { embeddedAnswers, type SharedAnswers } from '../state/shared-answers/index.ts'
import type { LastingPair } from './lasting-secrets.ts'

/** Answers of this process alone, or of all that meet in Redis. */
export async function openAnswers(
  account: LastingPair,
  freshness: Freshness,
  redis: Redis | null,
  clock: Clock,
): Promise<SharedAnswers> {
  // Where nothing is kept there is nothing to share: replicas would only wait for each other.
  if (redis === null || !keepsAnything(freshness)) return embeddedAnswers
  const { redisAnswers } = await import('../state/shared-answers/redis.ts')
  return redisAnswers(redis, account, clock)
}
