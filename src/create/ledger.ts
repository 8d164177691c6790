import { IdempotencyStoreUnavailable, StoreUnavailable } from '../errors.ts'
import type { Claims, Entry, Found } from '../state/claims/index.ts'
import {
  type Claim,
  type ClaimIn,
  claimed,
  claimOf,
  doubted,
  entryOf,
  forgotten,
  type Intent,
  type StateName,
  unknown,
} from './claim.ts'
import { REPEATED_WITHIN_SECONDS, type Timing } from './timing.ts'

/** A claim as it stood when it was read; it can be replaced as long as it stands so. */
export interface Held<State extends StateName = StateName> {
  readonly key: string
  readonly entry: Entry
  readonly claim: ClaimIn<State>
}

export function isIn<State extends StateName>(held: Held, state: State): held is Held<State> {
  return held.claim.state === state
}

export interface LedgerParts {
  readonly claims: Claims
  /** Unix seconds by CCC's clock, as far as it is known. */
  readonly nowSeconds: () => number
  /** A text that no other call has given. */
  readonly newId: () => string
  readonly timing: Timing
}

/** Claims in a store; whatever goes wrong there rejects with `IdempotencyStoreUnavailable`. */
export class Ledger {
  readonly #parts: LedgerParts

  constructor(parts: LedgerParts) {
    this.#parts = parts
  }

  async read(key: string): Promise<Held | null> {
    const { claims, nowSeconds } = this.#parts
    const entry = await asked(claims.find(key, nowSeconds()))
    return entry === null ? null : this.#held(key, entry)
  }

  openKeys(): Promise<readonly string[]> {
    return asked(this.#parts.claims.openKeys())
  }

  /**
   * What stands under the key; a claim of this attempt where nothing did. Where the store may have
   * forgotten one, it stands as if there had been one.
   */
  async hold(key: string, intent: Intent, attempt: string): Promise<Held> {
    const there = await this.read(key)
    if (there !== null) return there
    const { nowSeconds, timing } = this.#parts
    const now = nowSeconds()
    const held = await this.put(key, claimed(intent, attempt, now))
    const { isNew, rememberedSince } = held
    if (!isNew || rememberedSince + REPEATED_WITHIN_SECONDS < now) return held
    const moved = await this.move(held, forgotten(intent, rememberedSince, timing))
    return moved ?? this.hold(key, intent, attempt)
  }

  /** Puts a claim where none stands; gives the other where one does. */
  async put(
    key: string,
    claim: Claim,
  ): Promise<Held & { isNew: boolean; rememberedSince: number }> {
    const { claims, newId, nowSeconds } = this.#parts
    const now = nowSeconds()
    const held = await asked(claims.claim(key, entryOf(claim, newId(), now), now))
    return { ...held, ...this.#held(key, held.entry) }
  }

  /** Null where something else stands there by now, or may have stood there. */
  async move<State extends StateName>(
    { key, entry: before }: Held,
    claim: ClaimIn<State>,
  ): Promise<Held<State> | null> {
    const { claims, newId, nowSeconds } = this.#parts
    const entry = entryOf(claim, newId(), nowSeconds())
    return (await asked(claims.replace(key, before, entry))) ? { key, entry, claim } : null
  }

  /** Gives the key to whoever comes next; false where something else stands there by now. */
  free({ key, entry }: Held): Promise<boolean> {
    return asked(this.#parts.claims.replace(key, entry, null))
  }

  /** Whether its gateway has had the time to settle it. */
  isOverdue({ claim }: Held): boolean {
    const { state } = claim
    return (state === 'claimed' || state === 'sending') && claim.until <= this.#parts.nowSeconds()
  }

  /** Takes over from a gateway that has ended. Where it only stood still, it finds out before it sends. */
  async takeOver(held: Held): Promise<void> {
    const { claim } = held
    if (claim.state === 'claimed') await this.free(held)
    if (claim.state === 'sending') await this.move(held, unknown(claim))
  }

  #held(key: string, entry: Found): Held {
    const claim = claimOf(entry)
    const { lostBefore } = entry
    if (lostBefore === undefined) return { key, entry, claim }
    return { key, entry, claim: doubted(claim, lostBefore, this.#parts.timing) }
  }
}

async function asked<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question
  } catch (error) {
    throw error instanceof StoreUnavailable ? new IdempotencyStoreUnavailable(error) : error
  }
}
