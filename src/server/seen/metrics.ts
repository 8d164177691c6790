import type { CallWatch, Lane, Sent } from '../../client/index.ts'
import type { Clock } from '../../clock.ts'
import { Counts, Durations, type Family } from './measures.ts'

/** Seconds: from what is at hand up to the deadline of an operation. */
const REQUEST_BOUNDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25]
const UPSTREAM_BOUNDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const WAIT_BOUNDS = [0.001, 0.05, 0.25, 0.5, 1, 2.5, 5, 10, 25]

/** Which way a request was answered, from the shortest to the longest. */
export type Way = 'stored' | 'shared' | 'compiled' | 'slow'

/** How it ended for who asked. */
const OUTCOMES = ['ok', 'errors', 'refused', 'failed', 'gone'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What is counted as it happens; told to nobody until somebody looks. */
export class Metrics implements CallWatch {
  readonly requests = new Counts(
    'requests_total',
    'Requests to /graphql by type of operation (none: none could be told), how they ended (ok; errors: some in the answer; refused: 4xx; failed: 5xx; gone: the client hung up) and the way they were answered (stored, shared, compiled: the fast lane; slow: Apollo Server).',
    ['type', 'outcome', 'way'],
  )
  readonly requestSeconds = new Durations(
    'request_duration_seconds',
    'From the arrival of a request until its answer was written.',
    ['type', 'way'],
    REQUEST_BOUNDS,
  )
  readonly errors = new Counts(
    'errors_total',
    'Errors told to clients, by code; those of an event to each subscriber.',
    ['code'],
  )
  readonly answers = new Counts(
    'answers_total',
    'Answers of CCC that operations used, by where each came from: a call of its own (sent), one under way (joined), one that was there (kept), or the last good one (stale). Requests answered as stored or shared are not in it.',
    ['source'],
  )
  readonly upstreamCalls = new Counts(
    'upstream_calls_total',
    'Calls sent to CCC, each transmission by itself, by action and result: ok, or the code of the failure.',
    ['action', 'result'],
  )
  readonly upstreamSeconds = new Durations(
    'upstream_call_duration_seconds',
    'From the sending of a call until its answer was read, or given up.',
    ['action'],
    UPSTREAM_BOUNDS,
  )
  readonly quotaWaits = new Durations(
    'quota_wait_seconds',
    'How long calls waited for their turn, or until they were refused one.',
    ['action', 'lane'],
    WAIT_BOUNDS,
  )
  readonly creates = new Counts(
    'creates_total',
    'Requests to create something, by action and how they ended: created, replayed (an earlier one with the key had created it), or the code of the failure.',
    ['action', 'result'],
  )
  readonly #clock: Pick<Clock, 'now'>

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock
    // What is looked at in an incident is there before one, as zero.
    for (const outcome of OUTCOMES) this.requests.of('query', outcome, 'slow')
    for (const source of ['sent', 'joined', 'kept', 'stale']) this.answers.of(source)
  }

  get families(): readonly Family[] {
    return [
      this.requests,
      this.requestSeconds,
      this.errors,
      this.answers,
      this.upstreamCalls,
      this.upstreamSeconds,
      this.quotaWaits,
      this.creates,
    ]
  }

  waited(action: string, lane: Lane, milliseconds: number): void {
    this.quotaWaits.of(action, lane).observe(milliseconds / 1000)
  }

  sending(action: string): Sent {
    const begun = this.#clock.now()
    return (result) => {
      this.upstreamCalls.of(action, result).value++
      this.upstreamSeconds.of(action).observe(Math.max(0, this.#clock.now() - begun) / 1000)
    }
  }
}
