import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../clock.ts'
import { StoreUnavailable } from '../../errors.ts'
import { NOTICED_WITHIN_MS, type Redis } from '../redis.ts'
import { EmbeddedSlots } from './embedded.ts'
import { type Account, RedisSlots } from './redis.ts'
import {
  type Grant,
  NOBODY,
  ownShare,
  REST_MS,
  type Slots,
  type Standing,
  type Wanted,
} from './slots.ts'

/** Timers of several machines are involved. */
const MARGIN_MS = 50
/** After the loss of Redis: what was granted by it has rested. */
const LOST_MS = REST_MS + MARGIN_MS
/** After its return: the last replica has noticed, and what it sent of its own share has rested. */
const RETURNED_MS = NOTICED_WITHIN_MS + REST_MS + MARGIN_MS
const GREET_EVERY_MS = 500
const LOOK_AGAIN_MS = 50

/**
 * The slots of one of many replicas. Redis grants them as long as it can be reached; else each
 * replica keeps to its share. In the change from one to the other nothing is granted for as long as
 * the slots of before may be resting, so that the two never add up.
 */
export async function sharedSlots(
  redis: Redis,
  account: Account,
  clock: Clock,
  replicas: number | null,
): Promise<Slots> {
  const slots = new SharedSlots(redis, account, clock, replicas)
  await slots.greet()
  return slots
}

class SharedSlots implements Slots {
  readonly #shared: RedisSlots
  readonly #own: EmbeddedSlots
  readonly #expectedReplicas: number | null
  /** Answered calls whose release Redis has not confirmed. */
  readonly #unreleased = new Map<string, string>()
  /** When Redis last was heard, on the monotonic clock. */
  #heardAt: number | null = null
  #reachable: boolean
  /** From when on Redis may be asked while it is reachable, and the own share used while it is not. */
  #sharedFrom: number
  #ownFrom: number
  #stopped = false

  constructor(redis: Redis, account: Account, clock: Clock, replicas: number | null) {
    this.#shared = new RedisSlots(redis, account, RETURNED_MS)
    this.#own = new EmbeddedSlots(clock)
    this.#expectedReplicas = replicas
    this.#reachable = redis.reachable
    this.#sharedFrom = performance.now()
    this.#ownFrom = performance.now() + LOST_MS
    redis.whenChanged((reachable) => this.#changed(reachable))
    void this.#keepGreeting()
  }

  get standing(): Standing {
    const isShared = this.#reachable && performance.now() >= this.#sharedFrom
    return { kind: isShared ? 'shared' : 'own share', replicas: this.#replicas }
  }

  get #replicas() {
    return Math.max(this.#shared.replicas, this.#expectedReplicas ?? 0)
  }

  async take(wanted: Wanted): Promise<Grant> {
    const from = this.#reachable ? this.#sharedFrom : this.#ownFrom
    if (performance.now() < from) return this.#nothingYet(wanted)
    return this.#reachable ? this.#takeShared(wanted) : this.#takeOwn(wanted)
  }

  release(action: string, token: string) {
    this.#own.release(action)
    if (token === '') return
    this.#unreleased.set(token, action)
    void this.#tellRelease(token, action)
  }

  lower(action: string, perSecond: number) {
    this.#own.lower(action, this.#shareOf(perSecond))
    this.#shared.lower(action, perSecond).catch(unlessUnavailable)
  }

  async greet() {
    const askedAt = performance.now()
    try {
      await this.#shared.greet()
      this.#heardAt = askedAt
    } catch (error) {
      unlessUnavailable(error)
    }
  }

  async stop() {
    this.#stopped = true
    await this.#shared.leave().catch(unlessUnavailable)
  }

  async #takeShared(wanted: Wanted): Promise<Grant> {
    const askedAt = performance.now()
    try {
      const grant = await this.#shared.take(wanted)
      this.#heardAt = askedAt
      this.#own.adopt(wanted.action, grant.tokens.length)
      return grant
    } catch (error) {
      unlessUnavailable(error)
      return this.#nothingYet(wanted)
    }
  }

  #nothingYet({ perSecond }: Wanted): Grant {
    const limit = this.#reachable ? perSecond : this.#shareOf(perSecond)
    return { tokens: [], againMs: LOOK_AGAIN_MS, limit, freeInMs: [], others: NOBODY }
  }

  #takeOwn(wanted: Wanted): Promise<Grant> {
    return this.#own.take({ ...wanted, perSecond: this.#shareOf(wanted.perSecond) })
  }

  #shareOf(perSecond: number): number {
    return ownShare(perSecond, this.#replicas)
  }

  /** Where Redis was away for less than it takes to use an own share, nobody has. */
  #changed(reachable: boolean) {
    if (reachable === this.#reachable) return
    this.#reachable = reachable
    const now = performance.now()
    if (!reachable) {
      this.#ownFrom = now + LOST_MS
      return
    }
    const wasBrief = this.#heardAt !== null && now - this.#heardAt < REST_MS
    if (!wasBrief) this.#sharedFrom = now + RETURNED_MS
    void this.greet()
    void this.#shared.settleDoubts().catch(unlessUnavailable)
    for (const [token, action] of this.#unreleased) void this.#tellRelease(token, action)
  }

  async #tellRelease(token: string, action: string) {
    const told = this.#shared.release(action, token).then(() => this.#unreleased.delete(token))
    await told.catch(unlessUnavailable)
  }

  async #keepGreeting() {
    while (!this.#stopped) {
      await delay(GREET_EVERY_MS, undefined, { ref: false })
      if (!this.#stopped) await this.greet()
    }
  }
}

function unlessUnavailable(error: unknown): void {
  if (!(error instanceof StoreUnavailable)) throw error
}
