import { createHmac } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Kept } from '../../client/index.ts'
import type { Context } from '../../context.ts'
import { oldest } from '../age.ts'
import { type Body, bodyOf } from './body.ts'

/** Names and values in turn, but for those that change with time. */
export type Headers = readonly string[]

/** A finished answer. */
export interface Answer {
  readonly headers: Headers
  readonly body: Body
  /** Null where nobody asks for it by its tag. */
  readonly etag: string | null
  /** When its oldest part was asked for, as far as that is known. */
  readonly sentAt: number | null
}

/** One that is kept, and what it was made of. */
export interface StoredAnswer extends Answer {
  readonly etag: string
  readonly parts: readonly Kept[]
  /** Until when all of its parts are fresh, milliseconds since 1970. */
  readonly freshUntil: number
}

/** What an entry takes beside its key and its body. */
const ENTRY_BYTES = 1000

/** Answers to the very bytes of requests, as long as all they were made of is fresh and current. */
export class StoredAnswers {
  readonly #answers: LRUCache<string, StoredAnswer>

  constructor(maxBytes: number) {
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ body }, key) => body.length + key.length * 2 + ENTRY_BYTES,
    })
  }

  find(key: string, now: number): StoredAnswer | null {
    const answer = this.#answers.get(key)
    if (answer === undefined) return null
    if (isFresh(answer, now)) return answer
    this.#answers.delete(key)
    return null
  }

  store(key: string, answer: StoredAnswer, now: number): void {
    if (isFresh(answer, now)) this.#answers.set(key, answer)
  }
}

function isFresh({ parts, freshUntil }: StoredAnswer, now: number): boolean {
  return now < freshUntil && parts.every(({ current }) => current)
}

/** An answer that is given once. */
export function passingAnswer(text: string, { upstreamCalls }: Context, headers: Headers): Answer {
  return { headers, body: bodyOf(text), etag: null, sentAt: oldest(upstreamCalls) }
}

/** An answer whose every call was one that others may use too; else it is not fresh at any time. */
export function storedAnswer(text: string, context: Context, headers: Headers): StoredAnswer {
  const { maxAgeMs = Number.POSITIVE_INFINITY } = context.terms
  const parts: Kept[] = []
  let freshUntil = Number.POSITIVE_INFINITY
  for (const { kept } of context.upstreamCalls) {
    if (kept !== undefined) parts.push(kept)
    freshUntil = kept ? Math.min(freshUntil, kept.freshUntil, kept.sentAt + maxAgeMs) : 0
  }
  // A plain hash of an answer with one phone number in it could be turned back by trying them all.
  const tag = createHmac('sha1', context.calleeIdKey).update(text).digest('base64url')
  const etag = `"${tag}"`
  const tagged = [...headers, 'etag', etag]
  return { ...passingAnswer(text, context, tagged), etag, parts, freshUntil }
}
