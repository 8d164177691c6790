import type { Clock } from '../clock.ts'
import { type GatewayError, IdempotencyStoreUnavailable } from '../errors.ts'
import { type Claim, created, isOpen, type Refusal, rejected, unknown } from './claim.ts'
import { type Held, isIn, type Ledger } from './ledger.ts'

/** What came of sending it once. */
export type Outcome =
  | { readonly kind: 'created'; readonly id: string; readonly requestId: string | null }
  | { readonly kind: 'rejected'; readonly refusal: Refusal }
  | { readonly kind: 'not-sent'; readonly error: unknown }
  | { readonly kind: 'unknown'; readonly error: GatewayError }

const AGAIN_MS = 1000

/** Writes down what came of what this process sent, as soon as the store lets it. */
export class Recorder {
  readonly #clock: Clock
  readonly #ledger: Ledger
  readonly #stopped = new AbortController()

  constructor(clock: Clock, ledger: Ledger) {
    this.#clock = clock
    this.#ledger = ledger
  }

  /** What has to be looked up stands in the store when it is given; null: it is settled, or does not. */
  async record(
    sent: Held<'claimed' | 'sending'>,
    outcome: Outcome,
  ): Promise<Held<'unknown'> | null> {
    try {
      return await this.#write(sent, outcome)
    } catch (error) {
      unlessUnavailable(error)
      void this.#writeLater(sent, outcome)
      return null
    }
  }

  stop(): void {
    this.#stopped.abort()
  }

  async #writeLater(sent: Held<'claimed' | 'sending'>, outcome: Outcome): Promise<void> {
    for (;;) {
      try {
        await this.#clock.sleep(AGAIN_MS, this.#stopped.signal)
        await this.#write(sent, outcome)
        return
      } catch (error) {
        if (this.#stopped.signal.aborted) return
        unlessUnavailable(error)
      }
    }
  }

  /** Others may have taken it over meanwhile; what came of it holds all the same. */
  async #write(
    sent: Held<'claimed' | 'sending'>,
    outcome: Outcome,
  ): Promise<Held<'unknown'> | null> {
    const next = after(sent, outcome)
    for (let held: Held | null = sent; ; held = await this.#ledger.read(sent.key)) {
      if (held === null) return this.#put(sent.key, next)
      if (!isOf(held, sent) || !isOpen(held.claim)) return null
      if (next === null && (await this.#ledger.free(held))) return null
      const moved = next && (await this.#ledger.move(held, next))
      if (moved) return isIn(moved, 'unknown') ? moved : null
    }
  }

  /** The store has forgotten it, and is told again. */
  async #put(key: string, next: Claim | null): Promise<Held<'unknown'> | null> {
    const held = next && (await this.#ledger.put(key, next))
    return held && isIn(held, 'unknown') ? held : null
  }
}

function after(sent: Held<'claimed' | 'sending'>, outcome: Outcome): Claim | null {
  // Without a `sending` that was written, nothing was sent.
  if (!isIn(sent, 'sending') || outcome.kind === 'not-sent') return null
  const { claim } = sent
  if (outcome.kind === 'unknown') return unknown(claim)
  if (outcome.kind === 'rejected') return rejected(claim, outcome.refusal)
  return created(claim, outcome.id, outcome.requestId)
}

function isOf({ claim }: Held, sent: Held<'claimed' | 'sending'>): boolean {
  return 'attempt' in claim && claim.attempt === sent.claim.attempt
}

function unlessUnavailable(error: unknown): void {
  if (!(error instanceof IdempotencyStoreUnavailable)) throw error
}
