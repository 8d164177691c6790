import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config.ts'
import type { Redis } from '../state/redis.ts'
import { embeddedSlots, ownShare, type Slots, type Standing } from '../state/slots/index.ts'

/** What CCC documents for each of its actions. */
const DOCUMENTED_PER_SECOND = 20

/** The quota of this process alone, or of all that meet in Redis. */
export async function openSlots(
  { upstream, replicas }: SettledConfig,
  redis: Redis | null,
  clock: Clock,
): Promise<Slots> {
  if (redis === null) return embeddedSlots(clock)
  const { sharedSlots } = await import('../state/slots/shared.ts')
  const { endpoint, credential } = upstream
  return sharedSlots(redis, { endpoint, secretId: credential.secretId }, clock, replicas)
}

/** In words for whoever looks after the gateway. */
export function standingOf(standing: Standing, callsPerSecond: number | null): string {
  if (standing.kind !== 'own share') return standing.kind
  const share = ownShare(callsPerSecond ?? DOCUMENTED_PER_SECOND, standing.replicas)
  return `own share of ${share} a second`
}
