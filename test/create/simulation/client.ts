import type { Done } from '../../../src/create/at-most-once.ts'
import type { Claim, Intent } from '../../../src/create/claim.ts'
import {
  CreateOutcomeUnknown,
  CreateRefused,
  GatewayError,
  NotCreated,
} from '../../../src/errors.ts'
import type { Fleet } from './fleet.ts'
import type { Replica } from './replica.ts'
import type { Storm } from './storm.ts'
import type { World } from './wire.ts'
import type { Request, Told } from './witness.ts'

/** Nobody waits longer for an answer. */
const PATIENCE_MS = 30_000

export interface Errand {
  readonly name: string
  readonly key: string
  readonly intent: Intent
  /** So often at the most it asks again where it is told that this makes sense. */
  readonly repeats: number
}

/** What an answer means to its client. */
interface Answer {
  readonly told: Told | null
  /** Null: there is nothing more to ask. */
  readonly againAfterMs: number | null
}

/** Somebody who wants one thing created, and asks until that is settled or patience ends. */
export class Client {
  readonly #world: World
  readonly #fleet: Fleet
  readonly #storm: Storm
  readonly #errand: Errand
  readonly #onEnd: (told: string) => void
  #asked = 0

  constructor(
    world: World,
    fleet: Fleet,
    storm: Storm,
    errand: Errand,
    onEnd: (told: string) => void,
  ) {
    this.#world = world
    this.#fleet = fleet
    this.#storm = storm
    this.#errand = errand
    this.#onEnd = onEnd
  }

  ask(): void {
    const { name, key } = this.#errand
    this.#asked++
    const request = { name: `${name}.${this.#asked}`, key, since: this.#world.witness.sent }
    const replica = this.#fleet.any()
    if (replica === null) this.#hear(request, NO_ANSWER)
    else this.#askOf(replica, request)
  }

  #askOf(replica: Replica, request: Request): void {
    const { draw, trace } = this.#world
    const { key, intent } = this.#errand
    const onlyLooks = this.#asked > 1 && draw.chance(0.1)
    const what = onlyLooks ? 'looks up' : 'wants'
    trace.note(request.name, what, key, 'from', replica.machine.name)
    this.#storm.over(replica)
    const answer = onlyLooks
      ? replica.find(key).then(fromClaim, fromError)
      : replica.create({ request, intent }).then(fromDone, fromError)
    this.#await(request, answer)
  }

  /** The first of an answer and the end of patience. */
  #await(request: Request, answer: Promise<Answer>): void {
    let isOver = false
    const once = (heard: Answer) => {
      if (!isOver) this.#hear(request, heard)
      isOver = true
    }
    this.#world.timeline.after(PATIENCE_MS, () => once(NO_ANSWER))
    void answer.then((heard) => {
      if (heard.told !== null) this.#told(request, heard.told, heard.againAfterMs)
      once(heard)
    })
  }

  /** What it is told counts, though nobody may listen any more. */
  #told(request: Request, told: Told, againAfterMs: number | null): void {
    const what = told.kind === 'created' ? told.id : told.code
    this.#world.trace.note(request.name, 'is told', told.kind, what, againAfterMs ?? '')
    this.#world.witness.told(request, told)
  }

  #hear({ name }: Request, { told, againAfterMs }: Answer): void {
    const { timeline, trace } = this.#world
    if (told === null) trace.note(name, 'got no answer')
    const isOver = againAfterMs === null || this.#asked > this.#errand.repeats
    if (isOver) this.#onEnd(told?.kind ?? 'no-answer')
    else timeline.after(this.#waits(againAfterMs), () => this.ask())
  }

  /** As long as it is told, a little longer, or not so long. */
  #waits(toldMs: number): number {
    const { draw } = this.#world
    return draw.chance(0.3) ? draw.between(0, toldMs) : toldMs + draw.between(0, 2000)
  }
}

const NO_ANSWER: Answer = { told: null, againAfterMs: 1000 }

function fromDone({ id }: Done): Answer {
  return { told: { kind: 'created', id }, againAfterMs: null }
}

function fromClaim(claim: Claim | null): Answer {
  if (claim?.state === 'created') {
    return { told: { kind: 'created', id: claim.id }, againAfterMs: null }
  }
  if (claim?.state === 'absent' || claim?.state === 'rejected') {
    return { told: { kind: 'nothing-was-created', code: claim.state }, againAfterMs: 1000 }
  }
  return { told: { kind: 'not-known', code: claim?.state ?? 'no claim' }, againAfterMs: 1000 }
}

function fromError(error: unknown): Answer {
  if (!(error instanceof GatewayError)) throw error
  const { code, retryable, retryAfterSeconds } = error
  return {
    told: { kind: kindOf(error), code },
    againAfterMs: retryable ? (retryAfterSeconds ?? 0.2) * 1000 : null,
  }
}

function kindOf(error: GatewayError): Exclude<Told['kind'], 'created'> {
  if (error instanceof CreateOutcomeUnknown) return 'not-known'
  const isNothing = error instanceof NotCreated || error instanceof CreateRefused
  return isNothing ? 'nothing-was-created' : 'sent-nothing'
}
