import { randomUUID } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import type { Redis } from '../redis.ts'
import { UNSHARED } from './embedded.ts'
import type { SharedAnswer, SharedAnswers, Taken, Wanted } from './index.ts'
import { type Keys, Names } from './keys.ts'
import { LEASE_MS, Leases } from './leases.ts'
import { type News, Waiters } from './news.ts'
import { OwedDrops } from './owed-drops.ts'
import { TAKE } from './scripts.ts'
import { type Account, Seal } from './sealed.ts'

/** So often who waits looks again, in case that a message was lost. */
const LOOK_AGAIN_MS = 1000

/** What Redis says: an answer with its age, how many milliseconds to wait, or to ask. */
type Said = ['answer', number, string] | ['wait', number] | ['ask']
type Look = Taken | { readonly waitMs: number }

type OnDrop = (tags: readonly string[] | null) => void

/** Answers in Redis, for all replicas that use the same account. */
export async function redisAnswers(
  redis: Redis,
  account: Account,
  clock: Clock,
): Promise<SharedAnswers> {
  const answers = new RedisAnswers(redis, new Seal(account), clock)
  await answers.subscribe()
  return answers
}

class RedisAnswers implements SharedAnswers {
  readonly #redis: Redis
  readonly #seal: Seal
  readonly #clock: Clock
  readonly #names: Names
  readonly #leases: Leases
  readonly #owed: OwedDrops
  readonly #replica = randomUUID()
  readonly #waiters = new Waiters()
  readonly #listeners: OnDrop[] = []

  constructor(redis: Redis, seal: Seal, clock: Clock) {
    this.#redis = redis
    this.#seal = seal
    this.#clock = clock
    this.#names = new Names(seal)
    this.#leases = new Leases(redis, this.#names, seal, clock)
    this.#owed = new OwedDrops(redis, this.#names, this.#replica)
  }

  async subscribe(): Promise<void> {
    this.#redis.whenChanged((reachable) => {
      this.#waiters.wakeAll()
      if (!reachable) return
      // What others dropped while there was no connection, nobody will tell.
      this.#tell(null)
      void this.#owed.settle()
    })
    await this.#redis.subscribe(this.#names.channel, (news) => this.#hear(JSON.parse(news)))
  }

  async take(wanted: Wanted): Promise<Taken> {
    const keys = this.#names.of(wanted)
    const begun = this.#clock.now()
    for (let waited = false; this.#isWaitedFor(wanted); waited = true) {
      if (!(await this.#owed.settle())) return UNSHARED
      const waiter = this.#waiters.listen(keys)
      try {
        const look = await this.#look(keys, wanted, begun, waited)
        if (!('waitMs' in look)) return look
        const left = wanted.deadline - this.#clock.now()
        await waiter.ended(Math.max(1, Math.min(look.waitMs, LOOK_AGAIN_MS, left)))
      } catch {
        return UNSHARED
      } finally {
        waiter.stop()
      }
    }
    return UNSHARED
  }

  async drop(tags: readonly string[]): Promise<void> {
    this.#owed.add(tags)
    // What this replica took from Redis until then was from before.
    if (await this.#owed.settle()) this.#tell(tags)
  }

  whenDropped(listener: OnDrop): void {
    this.#listeners.push(listener)
  }

  stop(): void {
    this.#leases.stop()
  }

  #isWaitedFor({ deadline, signal }: Wanted): boolean {
    return this.#clock.now() < deadline && !signal?.aborted
  }

  async #look(keys: Keys, wanted: Wanted, begun: number, waited: boolean): Promise<Look> {
    const now = this.#clock.now()
    const token = this.#leases.newToken()
    // Who waited takes what was sent meanwhile, however little age it allows.
    const maxAge = Math.min(wanted.maxAgeMs + now - begun, Number.MAX_SAFE_INTEGER)
    const said = (await this.#redis.run(
      TAKE,
      [keys.answer, keys.lease, keys.otherLease, ...keys.tags],
      [token, LEASE_MS, Math.floor(maxAge), wanted.freshOnly ? 1 : 0].map(String),
    )) as Said
    if (said[0] === 'wait') return { waitMs: said[1] }
    if (said[0] === 'ask') return this.#leases.given(keys, token)
    return this.#opened(keys, now - said[1], said[2], waited)
  }

  #opened({ answer }: Keys, sentAt: number, sealed: string, waited: boolean): SharedAnswer {
    return { body: this.#seal.open(sealed, answer), sentAt, waited }
  }

  #hear(news: News): void {
    if ('ended' in news) {
      this.#waiters.wake(news.ended)
      return
    }
    // Leases of what was dropped are gone, and who waited may ask.
    this.#waiters.wakeAll()
    if (news.from !== this.#replica) this.#tell(news.dropped)
  }

  #tell(tags: readonly string[] | null): void {
    for (const listener of this.#listeners) listener(tags)
  }
}
