/** All chance of a run: the same seed draws the same. The generator is mulberry32. */
export class Draw {
  #state: number

  constructor(seed: number) {
    // Seeds that lie side by side begin far apart.
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 0
  }

  /** From 0 up to, but not, 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  chance(share: number): boolean {
    return this.fraction() < share
  }

  between(low: number, high: number): number {
    return low + this.fraction() * (high - low)
  }

  /** Whole, from `low` to `high`. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }

  /** Faults hide at the ends of a range: this share of what it gives lies there. */
  extreme(low: number, high: number, share = 0.5): number {
    const where = this.fraction()
    if (where < share / 2) return low
    return where < share ? high : this.between(low, high)
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)] as Item
  }
}
