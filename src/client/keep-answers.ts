import { answerKey } from './answer-key.ts'
import { type AnswerParts, AnswerSource } from './answer-source.ts'
import type { AnyCall, Call, Reply, Send, Step, Terms } from './call.ts'
import { JoinedReads } from './joined-reads.ts'
import { type KeptAnswer, KeptAnswers } from './kept-answers.ts'
import { isWithoutAnswer } from './last-good.ts'

/** Uses fresh answers again, joins equal reads that are under way, and drops what a write concerns. */
export function keepAnswers(answers: Answers): Step {
  return (next) => {
    const send = (call: AnyCall) =>
      call.action.kind === 'read' ? answers.read(call, next) : answers.write(call, next)
    // An answer is kept by the text of its own call, so that it is of the type that the call wants.
    return send as Send
  }
}

/** Nobody waits for a renewal, but it should not stand in the queue for ever either. */
const RENEWAL_MS = 25_000
/** One that failed is not begun again at once. */
const RENEW_AGAIN_MS = 500

/** All that this process knows of what CCC answered, made once for it. */
export class Answers {
  readonly #parts: AnswerParts
  readonly #kept: KeptAnswers
  readonly #reads: JoinedReads
  readonly #listeners: (() => void)[] = []
  #writes = 0

  constructor(parts: AnswerParts) {
    this.#parts = parts
    this.#kept = new KeptAnswers(parts.maxBytes)
    this.#reads = new JoinedReads(parts.clock, new AnswerSource(parts, this.#kept))
    parts.shared.whenDropped((tags) => this.#drop(tags))
  }

  /** Writes that have ended so far, here and wherever answers are shared with. */
  get writes(): number {
    return this.#writes
  }

  /** Calls the listener after something was dropped. */
  whenDropped(listener: () => void): void {
    this.#listeners.push(listener)
  }

  read(call: AnyCall, next: Send): Promise<Reply<object>> {
    const key = answerKey(call.action, call.params)
    const now = this.#parts.clock.now()
    const kept = this.#kept.find(key)
    if (kept === undefined || !willDo(kept, call, now)) return this.#ask(call, key, next)
    if (now >= kept.freshUntil && now >= kept.renewFrom) this.#renew(call, key, kept, next)
    return kept.told()
  }

  /** What is fresh, at once; null for what has to be asked for, or renewed. */
  known<Request extends object, Response extends object>({
    action,
    params,
    maxAgeMs,
  }: Call<Request, Response>): Reply<Response> | null {
    const kept = this.#kept.find(answerKey(action, params))
    if (!kept?.isFresh(this.#parts.clock.now(), maxAgeMs)) return null
    // It was kept by the text of this very call, so that it is of the type that the call wants.
    return kept.known as Reply<Response> | null
  }

  /** Whatever becomes of a write: what it concerns is not known any more. */
  async write(call: AnyCall, next: Send): Promise<Reply<object>> {
    let answer: object | undefined
    try {
      const reply = await next(call)
      answer = reply.answer
      return reply
    } finally {
      const tags = call.action.concerns(call.params, answer)
      this.#drop(tags)
      await this.#parts.shared.drop(tags)
    }
  }

  /** Where no answer comes, the last good one is better than none, unless only a fresh one will do. */
  async #ask(call: AnyCall, key: string, next: Send): Promise<Reply<object>> {
    const { clock } = this.#parts
    try {
      return await this.#reads.ask(call, key, clock.now(), next)
    } catch (failure) {
      const last = isWithoutAnswer(failure) ? this.#kept.find(key) : undefined
      if (last === undefined) throw failure
      const now = clock.now()
      // Somebody else may have got one meanwhile.
      if (willDo(last, call, now)) return last.told()
      if (!call.freshOnly && last.isLastGood(now, call.maxAgeMs)) return last.toldAsLast()
      throw failure
    }
  }

  #drop(tags: readonly string[] | null): void {
    this.#writes += 1
    this.#reads.drop(tags)
    this.#kept.drop(tags)
    for (const listener of this.#listeners) listener()
  }

  /**
   * Asks anew for an answer that is given meanwhile; where that fails, it stays for its time. One of
   * another replica that would have to be renewed as well is of no use.
   */
  #renew({ action, params }: AnyCall, key: string, kept: KeptAnswer, next: Send): void {
    const { clock } = this.#parts
    kept.renewFrom = Number.POSITIVE_INFINITY
    const deadline = Math.min(kept.usableUntil, clock.now() + RENEWAL_MS)
    const renewal: AnyCall = { action, params, deadline, lane: 'background', freshOnly: true }
    void this.#reads.renew(renewal, key, next).then(() => {
      kept.renewFrom = clock.now() + RENEW_AGAIN_MS
    })
  }
}

/** Whether a call may take the answer that is there. */
function willDo(
  kept: KeptAnswer,
  { maxAgeMs, freshOnly }: Pick<Terms, 'maxAgeMs' | 'freshOnly'>,
  now: number,
): boolean {
  return freshOnly ? kept.isFresh(now, maxAgeMs) : kept.isUsable(now, maxAgeMs)
}
