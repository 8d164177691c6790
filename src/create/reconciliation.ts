import { absent, type Claim, isOpen } from './claim.ts'
import { type Held, isIn, Ledger, type LedgerParts } from './ledger.ts'
import { type Look, LookUp, type LookUpParts } from './look-up.ts'

/** Finds out what became of keys, whoever used them. */
export class Reconciliation {
  readonly #parts: LedgerParts & LookUpParts
  readonly #ledger: Ledger
  readonly #lookUp: LookUp

  constructor(parts: LedgerParts & LookUpParts) {
    this.#parts = parts
    this.#ledger = new Ledger(parts)
    this.#lookUp = new LookUp(parts, this.#ledger)
  }

  /** What is known of a key, after a look where that is not settled; null where nothing is. */
  async find(key: string, deadline: number): Promise<Claim | null> {
    const held = await this.#current(key)
    if (held !== null && isIn(held, 'unknown')) {
      const look = await this.#lookUp.look(held.claim.intent, deadline)
      return ((await this.#lookUp.settle(held, look, true)) ?? held).claim
    }
    // From now on a repeat is meant to send.
    if (held !== null && isIn(held, 'absent')) {
      await this.#ledger.move(held, absent(held.claim, true))
    }
    return held?.claim ?? null
  }

  /** Looks for all that is not settled, or only for what is due; gives what is not settled then. */
  async lookForAll(deadline: number, onlyDue = false): Promise<readonly Claim[]> {
    const looks = new Map<string, Promise<Look>>()
    const open: Claim[] = []
    for (const key of await this.#ledger.openKeys()) {
      const held = await this.#current(key)
      const settled = held && (await this.#lookedFor(held, looks, deadline, onlyDue))
      if (settled !== null && isOpen(settled.claim)) open.push(settled.claim)
    }
    return open
  }

  /** One look at a list serves all that would be in it. */
  async #lookedFor(
    held: Held,
    looks: Map<string, Promise<Look>>,
    deadline: number,
    onlyDue: boolean,
  ): Promise<Held> {
    if (!isIn(held, 'unknown')) return held
    if (onlyDue && held.claim.lookAt > this.#parts.nowSeconds()) return held
    const reserved = await this.#lookUp.reserve(held)
    if (reserved === null) return held
    const { intent } = held.claim
    const list = `${intent.action} ${intent.sdkAppId}`
    const look = looks.get(list) ?? this.#lookUp.look(intent, deadline)
    looks.set(list, look)
    return (await this.#lookUp.settle(reserved, await look, false)) ?? reserved
  }

  /** What stands under a key once a gateway that has ended is not waited for. */
  async #current(key: string): Promise<Held | null> {
    const held = await this.#ledger.read(key)
    if (held === null || !this.#ledger.isOverdue(held)) return held
    await this.#ledger.takeOver(held)
    return this.#ledger.read(key)
  }
}
