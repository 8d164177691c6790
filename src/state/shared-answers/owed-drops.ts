import type { Redis } from '../redis.ts'
import type { Names } from './keys.ts'
import { dropped } from './news.ts'
import { DROP } from './scripts.ts'

/** Drops that Redis has to be told of before it may be believed again. */
export class OwedDrops {
  readonly #redis: Redis
  readonly #names: Names
  readonly #replica: string
  /** Each tag with the write that asked for it last. */
  readonly #tags = new Map<string, symbol>()

  constructor(redis: Redis, names: Names, replica: string) {
    this.#redis = redis
    this.#names = names
    this.#replica = replica
  }

  add(tags: readonly string[]): void {
    for (const tag of tags) this.#tags.set(tag, Symbol(tag))
  }

  /** Tells Redis, where that is needed; whether it knows all. */
  async settle(): Promise<boolean> {
    if (!this.#redis.reachable) return false
    const owed = [...this.#tags]
    if (owed.length === 0) return true
    const tags = owed.map(([tag]) => tag)
    const keys = tags.map((tag) => this.#names.tag(tag))
    try {
      await this.#redis.run(DROP, keys, [this.#names.channel, dropped(this.#replica, tags)])
    } catch {
      return false
    }
    // A tag that was added meanwhile is owed still.
    for (const [tag, write] of owed) if (this.#tags.get(tag) === write) this.#tags.delete(tag)
    return true
  }
}
