import type { Clock } from '../clock.ts'
import { absent, type Claim, type ClaimIn, created, type Intent, lookedAt } from './claim.ts'
import type { Held, Ledger } from './ledger.ts'
import { type Scan, type Sighting, sightingOf } from './sighting.ts'
import type { Timing } from './timing.ts'

/** Nothing found once may be chance. */
const CLEAN_SCANS = 2

export interface LookUpParts {
  readonly clock: Clock
  /** Unix seconds by CCC's clock, as far as it is known. */
  readonly nowSeconds: () => number
  readonly timing: Timing
  /** Tells this process's secret from another's. */
  readonly sealedWith: string
  /** All that is listed where it would be; null where CCC has no list, or does not tell it now. */
  readonly scan: (intent: Intent, deadline: number) => Promise<Scan | null>
}

/** A list, and the Unix second in which it began to be read. */
export interface Look {
  readonly seen: Scan | null
  readonly began: number
}

/** Finds out what became of what may have been created. */
export class LookUp {
  readonly #parts: LookUpParts
  readonly #ledger: Ledger

  constructor(parts: LookUpParts, ledger: Ledger) {
    this.#parts = parts
    this.#ledger = ledger
  }

  /** Reading tells CCC's clock too, so that the time is worked out from the end. */
  async look(intent: Intent, deadline: number): Promise<Look> {
    const { clock, nowSeconds, scan } = this.#parts
    const [before, start] = [nowSeconds(), clock.now()]
    const seen = await scan(intent, deadline)
    const tookSeconds = Math.ceil((clock.now() - start) / 1000)
    return { seen, began: Math.min(before, nowSeconds() - tookSeconds) }
  }

  /** Writes down what a look says of a claim; null where something else stands there by now. */
  settle(held: Held<'unknown'>, look: Look, told: boolean): Promise<Held | null> {
    return this.#ledger.move(held, this.#after(held.claim, look, told))
  }

  /** Lets nobody else look for a while; null where somebody else does already. */
  reserve(held: Held<'unknown'>): Promise<Held<'unknown'> | null> {
    const { nowSeconds, timing } = this.#parts
    return this.#ledger.move(held, lookedAt(held.claim, nowSeconds(), timing))
  }

  #after(claim: ClaimIn<'unknown'>, { seen, began }: Look, told: boolean): Claim {
    const { nowSeconds, timing } = this.#parts
    const sighting = this.#sighting(claim, seen)
    if (sighting.kind === 'found') return created(claim, sighting.id)
    const isClean = sighting.kind === 'missing' && began >= claim.absentFrom
    const cleanScans = isClean ? claim.cleanScans + 1 : 0
    if (cleanScans >= CLEAN_SCANS) return absent(claim, told)
    const looked = lookedAt({ ...claim, cleanScans }, nowSeconds(), timing)
    return isClean ? { ...looked, lookAt: nowSeconds() + timing.lookEvery } : looked
  }

  #sighting(claim: ClaimIn<'unknown'>, seen: Scan | null): Sighting {
    return seen === null
      ? { kind: 'unclear' }
      : sightingOf(claim.intent, seen, this.#parts.sealedWith)
  }
}
