import type { ActionRecord } from '../actions/index.ts'
import type { Clock } from '../clock.ts'
import { UpstreamRefusal } from '../errors.ts'
import type { Freshness, Rule } from '../freshness.ts'
import {
  isLease,
  type Lease,
  type SharedAnswer,
  type SharedAnswers,
  type Taken,
} from '../state/shared-answers/index.ts'
import type { AnyCall, Reply, Send, Source } from './call.ts'
import { isLong, refusalBody, unwrapInTurns } from './envelope.ts'
import type { Flight } from './flights.ts'
import {
  KeptAnswer,
  type KeptAnswers,
  type Lifetime,
  type Outcome,
  type Unread,
} from './kept-answers.ts'

/** What answers are kept by, and with whom they are shared. */
export interface AnswerParts {
  readonly clock: Clock
  /** Unix seconds by CCC's clock. */
  readonly nowSeconds: () => number
  readonly rules: Freshness
  readonly maxBytes: number
  readonly shared: SharedAnswers
}

/** What came of a read, from whom, and when that was asked. */
interface Brought {
  readonly outcome: Outcome
  readonly source: Source
  readonly sentAt: number
  readonly body: string
}

const NEVER: Rule = { fresh: 0, renewing: 0 }

/** Brings answers from another replica, or else from CCC, and keeps those that others may get too. */
export class AnswerSource {
  readonly #parts: AnswerParts
  readonly #kept: KeptAnswers

  constructor(parts: AnswerParts, kept: KeptAnswers) {
    this.#parts = parts
    this.#kept = kept
  }

  bring(flight: Flight, next: Send): Promise<Reply<object>> {
    const { key, call, tags } = flight
    const { lane, freshOnly = false, maxAgeMs = Number.POSITIVE_INFINITY, deadline, signal } = call
    const background = lane === 'background' || lane === 'poll'
    const wanted = { key, tags, background, freshOnly, maxAgeMs, deadline, signal }
    const taken = this.#parts.shared.take(wanted)
    if (!(taken instanceof Promise)) return this.#came(flight, taken, next)
    return taken.then((later) => this.#came(flight, later, next))
  }

  async #came(flight: Flight, taken: Taken, next: Send): Promise<Reply<object>> {
    const { call } = flight
    if (!isLease(taken)) return this.#keep(flight, await adopted(call, taken))
    return this.#keep(flight, await this.#sent(flight, taken, next), taken)
  }

  async #sent(flight: Flight, lease: Lease, next: Send): Promise<Brought> {
    const { call } = flight
    const begun = this.#parts.clock.now()
    try {
      const { answer, requestId, sentAt = begun, body = '' } = await next(call)
      return { outcome: { answer, requestId }, source: 'sent', sentAt, body }
    } catch (error) {
      if (!isAbsent(error, call)) {
        void lease.release()
        if (isRefused(error)) this.#kept.outdate(flight.key, sentAtOf(error, begun))
        throw error
      }
      const sentAt = sentAtOf(error, begun)
      return { outcome: error, source: 'sent', sentAt, body: refusalBody(error) }
    }
  }

  #keep(flight: Flight, brought: Brought, lease?: Lease): Reply<object> {
    const { outcome, source, sentAt, body } = brought
    const rule = this.#rule(flight.call, outcome)
    const told = isLong(body) ? unread(flight.call.action, body) : outcome
    const bytes = body.length * BYTES_OF_A_CHARACTER
    const answer = new KeptAnswer(lifetime(sentAt, rule), told, flight.tags, bytes)
    if (rule === NEVER) this.#kept.outdate(flight.key, sentAt)
    else {
      flight.freshUntil = answer.freshUntil
      flight.usableUntil = answer.usableUntil
    }
    const isForOthers = rule !== NEVER && !flight.dropped
    if (isForOthers) void lease?.store(body, sentAt, rule)
    else void lease?.release()
    const isKept = isForOthers && this.#kept.keep(flight.key, answer)
    if (outcome instanceof UpstreamRefusal) throw Object.assign(outcome, { sentAt, source })
    return { ...outcome, source, sentAt, ...(isKept && { kept: answer }) }
  }

  #rule({ action, params }: AnyCall, outcome: Outcome): Rule {
    const { rules, nowSeconds } = this.#parts
    const isNothing = outcome instanceof UpstreamRefusal
    const name = isNothing ? 'absent' : action.freshness?.(outcome.answer, nowSeconds(), params)
    const rule = name === undefined ? NEVER : rules[name]
    return rule.fresh + rule.renewing === 0 ? NEVER : rule
  }
}

/** What an answer takes in memory, its text and what it says, for each character of the text. */
const BYTES_OF_A_CHARACTER = 4

/**
 * Most long answers are used once, and their thousands of objects would be in the collector's way.
 * They are read again when they are wanted again, once for all who want them then.
 */
function unread(action: ActionRecord, body: string): Unread {
  let outcome: Promise<Outcome> | undefined
  return () => {
    outcome ??= outcomeOf(action, body)
    return outcome
  }
}

/** What another replica got is what CCC said, word for word. */
async function adopted(
  { action }: AnyCall,
  { body, sentAt, waited }: SharedAnswer,
): Promise<Brought> {
  const source = waited ? 'joined' : 'kept'
  return { outcome: await outcomeOf(action, body), source, sentAt, body }
}

async function outcomeOf(action: ActionRecord, body: string): Promise<Outcome> {
  try {
    return await unwrapInTurns(action.name, { status: 200, date: undefined, body })
  } catch (error) {
    if (error instanceof UpstreamRefusal) return error
    throw error
  }
}

function lifetime(sentAt: number, { fresh, renewing }: Rule): Lifetime {
  const freshUntil = sentAt + fresh * 1000
  return { sentAt, freshUntil, usableUntil: freshUntil + renewing * 1000 }
}

/** Whether CCC refused it for good: what it told before is not to be told any more. */
function isRefused(error: unknown): error is UpstreamRefusal {
  return error instanceof UpstreamRefusal && error.outcome === 'refused'
}

/** Whether CCC says that there is nothing, with the only word it has for that. */
function isAbsent(error: unknown, { action }: AnyCall): error is UpstreamRefusal {
  return error instanceof UpstreamRefusal && error.upstreamCode === action.absentCode
}

function sentAtOf({ sentAt }: UpstreamRefusal, begun: number): number {
  return sentAt ?? begun
}
