import { randomUUID } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import type { Rule } from '../../freshness.ts'
import type { Redis } from '../redis.ts'
import type { Lease } from './index.ts'
import type { Keys, Names } from './keys.ts'
import { ended } from './news.ts'
import { HOLD, RELEASE, STORE } from './scripts.ts'
import type { Seal } from './sealed.ts'

/** A replica that was killed while it asked is waited for no longer. */
export const LEASE_MS = 3000
/** So often a replica says that it is still asking. */
const HOLD_EVERY_MS = 1000
/** Larger answers each replica asks for by itself: Redis does one thing at a time. */
const MOST_CHARACTERS = 4 * 1024 * 1024

/** The leases that this replica holds. */
export class Leases {
  readonly #redis: Redis
  readonly #names: Names
  readonly #seal: Seal
  readonly #clock: Clock
  /** Tokens by the keys of their leases. */
  readonly #held = new Map<string, string>()
  readonly #holding: NodeJS.Timeout

  constructor(redis: Redis, names: Names, seal: Seal, clock: Clock) {
    this.#redis = redis
    this.#names = names
    this.#seal = seal
    this.#clock = clock
    this.#holding = setInterval(() => this.#hold(), HOLD_EVERY_MS).unref()
  }

  newToken(): string {
    return randomUUID()
  }

  /** Redis gave the lease to this token. */
  given(keys: Keys, token: string): Lease {
    this.#held.set(keys.lease, token)
    const release = () => this.#release(keys, token)
    return {
      release,
      store: (body, sentAt, rule) =>
        body.length > MOST_CHARACTERS ? release() : this.#store(keys, token, body, sentAt, rule),
    }
  }

  stop(): void {
    clearInterval(this.#holding)
  }

  async #store(keys: Keys, token: string, body: string, sentAt: number, rule: Rule) {
    this.#left(keys, token)
    const age = Math.max(0, Math.round(this.#clock.now() - sentAt))
    const lasting = [rule.fresh * 1000, rule.renewing * 1000].map(String)
    const sealed = this.#seal.close(body, keys.answer)
    await this.#redis
      .run(
        STORE,
        [keys.answer, keys.lease, ...keys.tags],
        [token, String(age), ...lasting, sealed, this.#names.channel, ended(keys)],
      )
      .catch(nobodyKnows)
  }

  async #release(keys: Keys, token: string) {
    this.#left(keys, token)
    const args = [token, this.#names.channel, ended(keys)]
    await this.#redis.run(RELEASE, [keys.lease], args).catch(nobodyKnows)
  }

  #left({ lease }: Keys, token: string): void {
    if (this.#held.get(lease) === token) this.#held.delete(lease)
  }

  #hold(): void {
    if (this.#held.size === 0 || !this.#redis.reachable) return
    const tokens = [...this.#held.values()]
    const args = [String(LEASE_MS), ...tokens]
    void this.#redis.run(HOLD, [...this.#held.keys()], args).catch(nobodyKnows)
  }
}

/** The lease ends by itself, and whoever waits looks again. */
function nobodyKnows(): void {}
