import type { Clock } from '../clock.ts'
import { GatewayError, UpstreamTimeout } from '../errors.ts'
import { again } from './again.ts'
import type { AnswerSource } from './answer-source.ts'
import type { AnyCall, Reply, Send } from './call.ts'
import { type Flight, Flights } from './flights.ts'

/** How a read fails whose turn would come after its deadline. */
const OUT_OF_TIME = ['RATE_LIMITED', 'DEADLINE_EXCEEDED']

/** Reads under way, each joined by whoever wants the same. */
export class JoinedReads {
  readonly #clock: Clock
  readonly #source: AnswerSource
  readonly #flights = new Flights()

  constructor(clock: Clock, source: AnswerSource) {
    this.#clock = clock
    this.#source = source
  }

  /** Joins or sends, until an answer came that is not older than the call allows. */
  async ask(call: AnyCall, key: string, now: number, next: Send): Promise<Reply<object>> {
    const { lane, maxAgeMs = Number.POSITIVE_INFINITY } = call
    let { deadline } = call
    for (;;) {
      const other = this.#flights.joinable(key, lane)
      if (other === undefined) {
        const own = this.#begin({ ...call, deadline }, key, false, next)
        return this.#within(call, own)
      }
      other.latestDeadline = Math.max(other.latestDeadline, call.deadline)
      try {
        const reply = await this.#within(call, other)
        if (now - Number(reply.sentAt) <= maxAgeMs) return { ...reply, source: 'joined' }
      } catch (error) {
        if (!this.#isForOthers(error, other, call)) throw again(error, 'joined')
      }
      // Who is first to ask again asks for all who are left.
      deadline = Math.max(call.deadline, other.latestDeadline)
    }
  }

  /** Ends with the renewal, however that ends. */
  async renew(call: AnyCall, key: string, next: Send): Promise<void> {
    const { outcome } = this.#flights.joinable(key, call.lane) ?? this.#begin(call, key, true, next)
    await outcome.catch(() => {})
  }

  drop(tags: readonly string[] | null): void {
    this.#flights.drop(tags)
  }

  #begin(call: AnyCall, key: string, freshOnly: boolean, next: Send): Flight {
    const flight = this.#flights.begin(call, key)
    const outcome = this.#source.bring(flight, freshOnly, next)
    flight.outcome = outcome.finally(() => this.#flights.end(flight))
    return flight
  }

  /** Whether a failure says nothing to who has more time than the call that it joined. */
  #isForOthers(error: unknown, { call: first }: Flight, call: AnyCall): boolean {
    const now = this.#clock.now()
    if (call.deadline <= first.deadline || call.deadline <= now) return false
    if (error instanceof UpstreamTimeout) return now >= first.deadline
    return error instanceof GatewayError && OUT_OF_TIME.includes(error.code)
  }

  /** What comes of a flight, as long as the call has time. */
  #within(call: AnyCall, { outcome, call: { deadline } }: Flight): Promise<Reply<object>> {
    if (call.deadline >= deadline) return outcome
    const left = Math.max(0, call.deadline - this.#clock.now())
    const tooLate = this.#clock.sleep(left).then(() => {
      throw new UpstreamTimeout(call.action.name, left)
    })
    return Promise.race([outcome, tooLate])
  }
}
