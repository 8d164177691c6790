import type { Clock } from '../clock.ts'
import type { Redis } from '../state/redis.ts'
import { embeddedSlots, ownShare, type Slots, type Standing } from '../state/slots/index.ts'
import type { LastingPair } from './lasting-secrets.ts'

/** What CCC documents for each of its actions. */
const DOCUMENTED_PER_SECOND = 20

/** The quota of this process alone, or of all that meet in Redis. */
export async function openSlots(
  account: LastingPair,
  replicas: number | null,
  redis: Redis | null,
  clock: Clock,
): Promise<Slots> {
  if (redis === null) return embeddedSlots(clock)
  const { sharedSlots } = await import('../state/slots/shared.ts')
  return sharedSlots(redis, account, clock, replicas)
}

/** In words for whoever looks after the gateway. */
export function standingOf(standing: Standing, callsPerSecond: number | null): string {
  if (standing.kind !== 'own share') return standing.kind
  const share = ownShare(callsPerSecond ?? DOCUMENTED_PER_SECOND, standing.replicas)
  return `own share of ${share} a second`
}
