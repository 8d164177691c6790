import { randomUUID } from 'node:crypto'
import type { ServerTime, Ways } from '../client/index.ts'
import type { Clock } from '../clock.ts'
import type { Account, SettledConfig } from '../config/index.ts'
import type { Applications } from '../context.ts'
import { type Claim, Creates, Seals, timingOf } from '../create/index.ts'
import { type Logger, withoutMessage } from '../log.ts'
import type { Claims } from '../state/claims/index.ts'
import type { RedisClaims } from '../state/claims/redis.ts'
import type { Redis } from '../state/redis.ts'
import type { Parts } from './backend.ts'
import { createsSecret, isRole } from './lasting-secrets.ts'
import type { Metrics } from './seen/index.ts'

interface CreateParts {
  readonly clock: Clock
  readonly log: Logger
  readonly time: ServerTime
  readonly ways: Ways
  readonly metrics: Pick<Metrics, 'creates'>
}

export async function openCreates(
  config: SettledConfig,
  redis: Redis | null,
  applications: Applications,
  { clock, time, ways, log, metrics }: CreateParts,
): Promise<Creates> {
  const { accounts, marker, settleSeconds } = config
  if (accounts.some(isPassing) && marker.inNames && marker.secret === null) {
    log.warn(
      'temporary keys change: set CCC_GATEWAY_MARKER_SECRET, or a lost create may not be found',
    )
  }
  return new Creates({
    claims: await openClaims(config, redis, time.seconds(), log),
    ...{ clock, ways },
    nowSeconds: time.seconds,
    newId: randomUUID,
    seals: new Seals(createsSecret(config)),
    marks: marker.inNames,
    timing: timingOf(settleSeconds),
    siteOf: (sdkAppId) => applications.siteOf(sdkAppId),
    ended: (action, result) => void metrics.creates.of(action, result).value++,
  })
}

function isPassing({ credential }: Account): boolean {
  return !isRole(credential) && credential.token !== undefined
}

/** In Redis for all replicas, else in a file; loaded only where it is used. */
async function openClaims(
  { stateDir }: SettledConfig,
  redis: Redis | null,
  nowSeconds: number,
  log: Logger,
): Promise<Claims> {
  if (redis !== null) {
    const { RedisClaims } = await import('../state/claims/redis.ts')
    const claims = new RedisClaims(redis)
    const warn = (reachable: boolean) => void (reachable && warnOfWeaknesses(claims, log))
    redis.whenChanged(warn)
    warn(redis.reachable)
    return claims
  }
  const { claimsInFile, claimsInMemory } = await import('../state/claims/sqlite.ts')
  return stateDir === null ? claimsInMemory() : claimsInFile(stateDir, nowSeconds)
}

/** A Redis that forgets makes creates wait, and one that drops keys could let them be sent twice. */
async function warnOfWeaknesses(claims: RedisClaims, log: Logger): Promise<void> {
  for (const weakness of await claims.weaknesses().catch(() => [])) {
    log.warn({ weakness }, 'Redis may lose which creates were sent: see docs/creates.md')
  }
}

/** So long one round of looking may take. */
const ROUND_MS = 25_000

/**
 * Goes on looking for creates whose outcome is not known, until the signal. Replicas look at times of
 * their own, so that one of them does most of it.
 */
export async function keepLooking(
  creates: Creates,
  { clock, random, log }: Parts,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await creates.lookForAll(clock.now() + ROUND_MS, true).catch((error: unknown) => {
      log.warn(withoutMessage(error), 'what was created could not be looked up')
    })
    await clock.sleep(creates.lookEverySeconds * 1000 * (0.5 + random()), signal).catch(() => {})
  }
}

/** A create that is not settled, as operators are told of it. */
export interface OpenCreate {
  readonly action: string
  readonly sdkAppId: string
  readonly idempotencyKey: string
  readonly state: string
  /** What the name of the task or campaign ends with, behind a `~`; null where names are left alone. */
  readonly marker: string | null
  /** False where it can only be looked for in the CCC console. */
  readonly isListed: boolean
}

export function openCreate({ intent, state }: Claim): OpenCreate {
  const { action, sdkAppId, idempotencyKey, marker, isListed } = intent
  return { action, sdkAppId, idempotencyKey, state, marker, isListed }
}
