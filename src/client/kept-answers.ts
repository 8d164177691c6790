import { LRUCache } from 'lru-cache'
import { UpstreamRefusal } from '../errors.ts'
import { again } from './again.ts'
import type { Kept, Reply } from './call.ts'
import { LAST_GOOD_MS } from './last-good.ts'

/** What came of a read: an answer, or the refusal that says that there is nothing. */
export type Outcome = Pick<Reply<object>, 'answer' | 'requestId'> | UpstreamRefusal

/** One that is still to be read from its text. */
export type Unread = () => Promise<Outcome>

/** From when an answer is, and how long it may be given. */
export interface Lifetime {
  readonly sentAt: number
  readonly freshUntil: number
  /** Until then it may be given while it is renewed. */
  readonly usableUntil: number
}

const ENTRY_BYTES = 500

export class KeptAnswer implements Kept {
  current = false
  /** No renewal begins earlier; infinite while one is under way. */
  renewFrom = 0
  readonly sentAt: number
  readonly freshUntil: number
  readonly usableUntil: number
  #outcome: Outcome | Unread
  #reply: Reply<object> | undefined
  readonly tags: readonly string[]
  readonly bytes: number

  constructor(
    lifetime: Lifetime,
    outcome: Outcome | Unread,
    tags: readonly string[],
    bytes: number,
  ) {
    this.sentAt = lifetime.sentAt
    this.freshUntil = lifetime.freshUntil
    this.usableUntil = lifetime.usableUntil
    this.#outcome = outcome
    this.tags = tags
    this.bytes = bytes
  }

  /** Whether it needs no renewal. */
  isFresh(now: number, maxAgeMs = Number.POSITIVE_INFINITY): boolean {
    return now < this.freshUntil && this.#isWithin(maxAgeMs, now)
  }

  /** A clock that was set back would make it younger than it is. */
  isUsable(now: number, maxAgeMs = Number.POSITIVE_INFINITY): boolean {
    return now < this.usableUntil && this.#isWithin(maxAgeMs, now)
  }

  /** Whether it may be given where no newer one comes. */
  isLastGood(now: number, maxAgeMs = Number.POSITIVE_INFINITY): boolean {
    return this.#isWithin(Math.min(maxAgeMs, LAST_GOOD_MS), now)
  }

  /** What everybody gets; null for a refusal, and for what is still to be read. */
  get known(): Reply<object> | null {
    const outcome = this.#outcome
    if (typeof outcome === 'function' || outcome instanceof UpstreamRefusal) return null
    this.#reply ??= { ...outcome, source: 'kept', kept: this, sentAt: this.sentAt }
    return this.#reply
  }

  /** A refusal is made anew each time, since an error belongs to who gets it. */
  async told(): Promise<Reply<object>> {
    if (typeof this.#outcome === 'function') this.#outcome = await this.#outcome()
    const reply = this.known
    if (reply === null) throw again(this.#outcome, 'kept')
    return reply
  }

  /** As what it is: nobody may keep it for others. */
  async toldAsLast(): Promise<Reply<object>> {
    const { kept: _fresh, ...reply } = await this.told().catch((refusal: unknown) => {
      throw again(refusal, 'stale')
    })
    return { ...reply, source: 'stale' }
  }

  #isWithin(maxAgeMs: number, now: number): boolean {
    return now >= this.sentAt && now - this.sentAt <= maxAgeMs
  }
}

/** Answers by the text of their reads; what was used longest ago makes room. */
export class KeptAnswers {
  readonly #answers: LRUCache<string, KeptAnswer>
  readonly #keysByTag = new Map<string, Set<string>>()

  constructor(maxBytes: number) {
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ bytes }, key) => bytes + key.length * 2 + ENTRY_BYTES,
      dispose: (answer, key) => this.#left(answer, key),
    })
  }

  find(key: string): KeptAnswer | undefined {
    return this.#answers.get(key)
  }

  /** Keeps it, unless there is a newer one, or it alone would take more than all the room. */
  keep(key: string, answer: KeptAnswer): boolean {
    const other = this.#answers.peek(key)
    if (other !== undefined && other.sentAt > answer.sentAt) return false
    this.#answers.set(key, answer)
    answer.current = this.#answers.peek(key) === answer
    if (answer.current) for (const tag of answer.tags) this.#keysOf(tag).add(key)
    return answer.current
  }

  /** Drops what was told before then: something newer was, which is not kept. */
  outdate(key: string, sentAt: number): void {
    const other = this.#answers.peek(key)
    if (other !== undefined && other.sentAt <= sentAt) this.#answers.delete(key)
  }

  /** Drops what tells of any of these; everything, where none are named. */
  drop(tags: readonly string[] | null): void {
    if (tags === null) this.#answers.clear()
    for (const tag of tags ?? []) {
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#answers.delete(key)
    }
  }

  #left(answer: KeptAnswer, key: string): void {
    answer.current = false
    for (const tag of answer.tags) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }

  #keysOf(tag: string): Set<string> {
    const keys = this.#keysByTag.get(tag) ?? new Set()
    this.#keysByTag.set(tag, keys)
    return keys
  }
}
