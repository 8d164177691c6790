import type { Clock } from '../clock.ts'
import { ClientGone, GatewayError, UpstreamRefusal, UpstreamTimeout } from '../errors.ts'
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
    let { deadline } = call
    for (;;) {
      if (call.signal?.aborted) throw new ClientGone(call.action.name, 'not-sent')
      const other = this.#flights.joinable(key, call.lane)
      if (other === undefined) {
        const own = this.#begin({ ...call, deadline }, key, next)
        return this.#wait(call, own)
      }
      other.latestDeadline = Math.max(other.latestDeadline, call.deadline)
      try {
        const reply = await this.#wait(call, other)
        if (isGoodFor(other, reply.sentAt, call, now)) return { ...reply, source: 'joined' }
      } catch (error) {
        if (error instanceof ClientGone || this.#says(error, other, call, now))
          throw again(error, 'joined')
      }
      // Who is first to ask again asks for all who are left.
      deadline = Math.max(call.deadline, other.latestDeadline)
    }
  }

  /** Ends with the renewal, however that ends. */
  async renew(call: AnyCall, key: string, next: Send): Promise<void> {
    const flight = this.#flights.joinable(key, call.lane) ?? this.#begin(call, key, next)
    flight.waiting += 1
    await flight.outcome.catch(() => {})
  }

  drop(tags: readonly string[] | null): void {
    this.#flights.drop(tags)
  }

  #begin(call: AnyCall, key: string, next: Send): Flight {
    const flight = this.#flights.begin(call, key)
    const outcome = this.#source.bring(flight, next)
    flight.outcome = outcome.finally(() => this.#flights.end(flight))
    return flight
  }

  /** Whether a failure says something to who joined: not where the other had less time, or was early. */
  #says(error: unknown, first: Flight, call: AnyCall, now: number): boolean {
    const { deadline } = first.call
    if (error instanceof UpstreamRefusal && error.code !== 'RATE_LIMITED') {
      return isGoodFor(first, error.sentAt, call, now)
    }
    const later = this.#clock.now()
    if (call.deadline <= deadline || call.deadline <= later) return true
    if (error instanceof UpstreamTimeout) return later < deadline
    return !(error instanceof GatewayError && OUT_OF_TIME.includes(error.code))
  }

  /** What comes of a flight, as long as the call has time and somebody is there who wants it. */
  async #wait(call: AnyCall, flight: Flight): Promise<Reply<object>> {
    const ended = new AbortController()
    const ends = [this.#tooLate(call, flight, ended.signal), gone(call, ended.signal)]
    flight.waiting += 1
    try {
      return await Promise.race([flight.outcome, ...ends.filter((end) => end !== null)])
    } finally {
      ended.abort()
      this.#leave(flight)
    }
  }

  #leave(flight: Flight): void {
    flight.waiting -= 1
    if (flight.waiting > 0) return
    this.#flights.end(flight)
    flight.abandon.abort()
  }

  /** Null where the flight has an end of its own by then. */
  #tooLate(call: AnyCall, flight: Flight, ended: AbortSignal): Promise<never> | null {
    if (call.deadline >= flight.call.deadline) return null
    const left = Math.max(0, call.deadline - this.#clock.now())
    return this.#clock.sleep(left, ended).then(() => {
      throw new UpstreamTimeout(call.action.name, left)
    })
  }
}

/** Null where nobody can tell. */
function gone({ action, signal }: AnyCall, ended: AbortSignal): Promise<never> | null {
  if (signal === undefined) return null
  return new Promise((_, reject) => {
    const tell = () => reject(new ClientGone(action.name, 'unknown'))
    signal.addEventListener('abort', tell, { signal: ended })
  })
}

/** Whether what was sent then is not too old for who began to ask now. */
function isGoodFor(
  flight: Flight,
  sentAt: number | null | undefined,
  { maxAgeMs, freshOnly }: AnyCall,
  now: number,
): boolean {
  if (now >= (freshOnly ? flight.freshUntil : flight.usableUntil)) return false
  return maxAgeMs === undefined || now - Number(sentAt) <= maxAgeMs
}
