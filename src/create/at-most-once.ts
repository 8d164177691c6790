import type { Begin } from '../client/index.ts'
import {
  ClientGone,
  CreateOutcomeUnknown,
  CreateRefused,
  GatewayError,
  IdempotencyInProgress,
  IdempotencyKeyConflict,
  NotCreated,
} from '../errors.ts'
import { absent, claimed, type Intent, type Refusal, sending } from './claim.ts'
import { type Held, isIn, Ledger, type LedgerParts } from './ledger.ts'
import { LookUp, type LookUpParts } from './look-up.ts'
import { type Outcome, Recorder } from './recorder.ts'

/** One request to create something. */
export interface Wanted {
  readonly key: string
  readonly intent: Intent
  /** Milliseconds since 1970 at which nobody waits any more. */
  readonly deadline: number
  /** Nobody waits any more; what was sent by then is finished. */
  readonly signal?: AbortSignal | undefined
  /** Sends it once; until `begin` has resolved it sends nothing. */
  readonly send: (begin: Begin) => Promise<Outcome>
}

export interface Done {
  readonly id: string
  readonly requestId: string | null
  /** True where an earlier request with this key did it. */
  readonly replayed: boolean
}

/** All that the protocol touches: a simulation of faults puts its own in each place. */
export interface Parts extends LedgerParts, LookUpParts {
  readonly asError: (intent: Intent, refusal: Refusal) => GatewayError
}

/** One request on its way through the protocol. */
interface Attempt extends Wanted {
  readonly id: string
}

/** Nobody tells when another gateway is done. */
const LOOK_AGAIN_MS = 100
const SECOND_LOOK_MS = 1000
/** Left for the answer after the last look. */
const RESERVE_MS = 2000

/**
 * Creates at most once for each key. What stands under a key says what may be done next, and each
 * step that matters is written down before it is taken:
 *
 *     nothing -> claimed -> sending -> created, rejected, or nothing where nothing was sent
 *                                   -> unknown -> created, or absent -> claimed
 *
 * Only who wrote `sending` sends, under a signature that runs out. `absent` follows only once it has
 * run out and looking found nothing, twice. A claim whose gateway has ended is taken over.
 */
export class AtMostOnce {
  readonly #parts: Parts
  readonly #ledger: Ledger
  readonly #lookUp: LookUp
  readonly #recorder: Recorder

  constructor(parts: Parts) {
    this.#parts = parts
    this.#ledger = new Ledger(parts)
    this.#lookUp = new LookUp(parts, this.#ledger)
    this.#recorder = new Recorder(parts.clock, this.#ledger)
  }

  /** Resolves once it exists, whoever sent it; else rejects with what is known. */
  create(wanted: Wanted): Promise<Done> {
    return this.#steps({ ...wanted, id: this.#parts.newId() })
  }

  stop(): void {
    this.#recorder.stop()
  }

  async #steps(attempt: Attempt): Promise<Done> {
    for (;;) {
      const held = await this.#ledger.hold(attempt.key, attempt.intent, attempt.id)
      if (isOther(held.claim.intent, attempt.intent)) throw new IdempotencyKeyConflict()
      const done = await this.#step(attempt, held)
      if (done !== null) return done
    }
  }

  /** Null where there is another step to take. */
  async #step(attempt: Attempt, held: Held): Promise<Done | null> {
    if (isIn(held, 'created')) return doneBy(attempt, held)
    if (isIn(held, 'rejected')) throw this.#refused(attempt, held.claim.refusal)
    if (isIn(held, 'absent')) return this.#claimAnew(attempt, held)
    if (isIn(held, 'unknown')) return this.#look(attempt, held, null)
    if (isIn(held, 'claimed') && held.claim.attempt === attempt.id) return this.#send(attempt, held)
    return this.#wait(attempt, held)
  }

  async #claimAnew(attempt: Attempt, held: Held<'absent'>): Promise<null> {
    if (held.claim.told) {
      await this.#ledger.move(held, claimed(attempt.intent, attempt.id, this.#parts.nowSeconds()))
      return null
    }
    // Who was promised that a repeat only looks is told first that there is nothing.
    await this.#ledger.move(held, absent(held.claim, true))
    throw new NotCreated(attempt.intent.action)
  }

  async #wait(attempt: Attempt, held: Held): Promise<null> {
    const { clock } = this.#parts
    const { deadline, signal } = attempt
    if (this.#ledger.isOverdue(held)) await this.#ledger.takeOver(held)
    else if (clock.now() + RESERVE_MS >= deadline) throw this.#inProgress(held)
    else await clock.sleep(LOOK_AGAIN_MS, signal).catch(() => gone(attempt))
    return null
  }

  async #send(attempt: Attempt, mine: Held<'claimed'>): Promise<Done> {
    const { nowSeconds, timing } = this.#parts
    let held: Held<'claimed' | 'sending'> = mine
    const outcome = await attempt.send(async () => {
      const now = nowSeconds()
      const next = await this.#ledger.move(held, sending(held.claim, now, timing))
      if (next === null) throw this.#inProgress(held)
      held = next
      return now - timing.signedAgo
    })
    const recorded = await this.#recorder.record(held, outcome)
    if (outcome.kind === 'created') return { ...outcome, replayed: false }
    if (outcome.kind === 'not-sent') throw outcome.error
    if (outcome.kind === 'rejected') throw this.#refused(attempt, outcome.refusal)
    return this.#lookForOwn(attempt, recorded, outcome.error)
  }

  /** Looks at once for what was just sent: no error after that may claim that nothing was. */
  async #lookForOwn(
    attempt: Attempt,
    held: Held<'unknown'> | null,
    cause: GatewayError,
  ): Promise<Done> {
    if (held === null) throw this.#outcomeUnknown(attempt, cause)
    try {
      return (await this.#look(attempt, held, cause)) ?? (await this.#steps(attempt))
    } catch (error) {
      if (!(error instanceof GatewayError) || error.outcome !== 'not-sent') throw error
      throw this.#outcomeUnknown(attempt, cause)
    }
  }

  async #look(
    attempt: Attempt,
    held: Held<'unknown'>,
    cause: GatewayError | null,
  ): Promise<Done | null> {
    const look = await this.#lookUp.look(attempt.intent, attempt.deadline)
    const settled = await this.#lookUp.settle(held, look, true)
    if (settled === null || isIn(settled, 'created')) return null
    // A key that the store may have forgotten is as good as new once nothing of it is there.
    if (isIn(settled, 'absent') && held.claim.attempt === null) return null
    if (isIn(settled, 'absent')) throw new NotCreated(attempt.intent.action)
    if (!isIn(settled, 'unknown') || !this.#isWorthALook(attempt, held, settled)) {
      throw this.#outcomeUnknown(attempt, cause, settled)
    }
    await this.#parts.clock.sleep(SECOND_LOOK_MS, attempt.signal).catch(() => gone(attempt))
    return this.#look(attempt, settled, cause)
  }

  /** Whether one more look can settle it, and there is time for that. */
  #isWorthALook({ deadline }: Attempt, before: Held<'unknown'>, after: Held<'unknown'>): boolean {
    const left = deadline - this.#parts.clock.now()
    const isClean = after.claim.cleanScans > before.claim.cleanScans
    return isClean && left > SECOND_LOOK_MS + RESERVE_MS
  }

  #inProgress({ claim }: Held): IdempotencyInProgress {
    const until = 'until' in claim ? claim.until : 0
    return new IdempotencyInProgress(Math.max(1, until - this.#parts.nowSeconds()))
  }

  #outcomeUnknown(
    { intent }: Attempt,
    cause: GatewayError | null,
    held: Held | null = null,
  ): CreateOutcomeUnknown {
    const { nowSeconds, timing } = this.#parts
    const claim = held !== null && isIn(held, 'unknown') ? held.claim : null
    const isForgotten = claim?.attempt === null
    const again = (isForgotten ? claim.absentFrom + 1 : claim?.lookAt) ?? 0
    const waitSeconds = Math.max(timing.lookEvery, again - nowSeconds())
    return new CreateOutcomeUnknown({ ...intent, isForgotten }, waitSeconds, cause)
  }

  #refused({ intent }: Attempt, refusal: Refusal): CreateRefused {
    return new CreateRefused(this.#parts.asError(intent, refusal))
  }
}

function doneBy(attempt: Attempt, { claim }: Held<'created'>): Done {
  const { id, requestId } = claim
  return { id, requestId, replayed: claim.attempt !== attempt.id }
}

/** Nothing was sent by this request, or what it sent is written down. */
function gone({ intent }: Attempt): never {
  throw new ClientGone(intent.action, 'unknown')
}

/** What another secret has sealed cannot be compared, and is taken for the same. */
function isOther(one: Intent, other: Intent): boolean {
  return one.sealedWith === other.sealedWith && one.fingerprint !== other.fingerprint
}
