import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { ServerTime, Ways } from '../client/index.ts'
import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config.ts'
import { Creates, Seals, type Timing, timingOf } from '../create/index.ts'
import type { Claims } from '../state/claims/index.ts'
import type { Redis } from '../state/redis.ts'
import { withoutMessage } from './format-error.ts'

/** What the creates of a gateway are made with. */
export interface CreateParts {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Logger
  readonly time: ServerTime
  readonly ways: Ways
}

/** Creates, and who goes on looking for those whose outcome is not known. */
export interface OpenCreates {
  readonly creates: Creates
  stop(): void
}

export async function openCreates(
  config: SettledConfig,
  redis: Redis | null,
  parts: CreateParts,
): Promise<OpenCreates> {
  const { upstream, marker, settleSeconds } = config
  const { clock, time, ways } = parts
  const claims = await openClaims(config, redis, time.seconds())
  const timing = timingOf(settleSeconds)
  const creates = new Creates({
    ...{ claims, clock, ways, timing },
    nowSeconds: time.seconds,
    newId: randomUUID,
    seals: new Seals(marker?.secret ?? upstream.credential.secretKey),
    marks: marker !== null,
    tenant: upstream.site,
  })
  const stopped = new AbortController()
  void keepLooking(creates, timing, parts, stopped.signal)
  return {
    creates,
    stop() {
      stopped.abort()
      creates.stop()
      claims.stop()
    },
  }
}

/** In Redis for all replicas, else in a file; loaded only where it is used. */
async function openClaims(
  { stateDir }: SettledConfig,
  redis: Redis | null,
  nowSeconds: number,
): Promise<Claims> {
  if (redis !== null) {
    const { RedisClaims } = await import('../state/claims/redis.ts')
    return new RedisClaims(redis)
  }
  const { claimsInFile, claimsInMemory } = await import('../state/claims/sqlite.ts')
  return stateDir === null ? claimsInMemory() : claimsInFile(stateDir, nowSeconds)
}

/** So long one round of looking may take. */
const ROUND_MS = 25_000

/** Replicas look at times of their own, so that one of them does most of it. */
async function keepLooking(
  creates: Creates,
  { lookEvery }: Timing,
  { clock, random, log }: CreateParts,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await creates.lookForAll(clock.now() + ROUND_MS, true)
    } catch (error) {
      log.warn(withoutMessage(error), 'what was created could not be looked up')
    }
    try {
      await clock.sleep(lookEvery * 1000 * (0.5 + random()), signal)
    } catch {
      return
    }
  }
}
