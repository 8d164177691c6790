interface Happening {
  readonly at: number
  /** Of two at one time the older comes first. */
  readonly number: number
  readonly happen: () => void
}

/** Virtual time: nothing happens between two happenings, and everything in its order. */
export class Timeline {
  /** Milliseconds since 1970, by the one true clock, which is CCC's. */
  now: number
  /** A heap: each is earlier than the two below it. */
  readonly #ahead: Happening[] = []
  #count = 0

  constructor(start: number) {
    this.now = start
  }

  after(milliseconds: number, happen: () => void): void {
    const at = this.now + Math.max(0, milliseconds)
    this.#rise({ at, number: this.#count++, happen })
  }

  /** One after the other, each with all that follows from it, until `isOver` or nothing is ahead. */
  async run(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const next = this.#take()
      if (next === undefined) return
      this.now = next.at
      next.happen()
      await settled()
    }
  }

  #rise(happening: Happening): void {
    const heap = this.#ahead
    let place = heap.length
    while (place > 0) {
      const above = heap[(place - 1) >> 1] as Happening
      if (isEarlier(above, happening)) break
      heap[place] = above
      place = (place - 1) >> 1
    }
    heap[place] = happening
  }

  #take(): Happening | undefined {
    const [first] = this.#ahead
    const last = this.#ahead.pop()
    if (last !== undefined && last !== first) this.#sink(last)
    return first
  }

  #sink(happening: Happening): void {
    const heap = this.#ahead
    let place = 0
    for (let below = 1; below < heap.length; below = 2 * place + 1) {
      const [left, right] = [heap[below] as Happening, heap[below + 1]]
      const isRight = right !== undefined && isEarlier(right, left)
      const lower = isRight ? right : left
      if (isEarlier(happening, lower)) break
      heap[place] = lower
      place = isRight ? below + 1 : below
    }
    heap[place] = happening
  }
}

function isEarlier(one: Happening, other: Happening): boolean {
  return one.at < other.at || (one.at === other.at && one.number < other.number)
}

/** A tick comes once every promise that can go on has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve))
}
