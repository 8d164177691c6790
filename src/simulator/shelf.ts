import type { Integer } from '../actions/index.ts'

/** A thing, and what it was made from, by which it is made anew where somebody changes it. */
interface Item<Input, Thing> {
  readonly input: Input
  readonly make: (input: Input) => Thing
  readonly thing: Thing
}

/** Things of one kind by id. 5 and 5n are the same id. */
export class Shelf<Input, Thing> {
  readonly #items = new Map<string, Item<Input, Thing>>()
  #lastId = 0

  /** Makes a thing and gives back its id: the one wanted, else the next that is free, from 1 on. */
  put(
    wanted: Integer | undefined,
    input: Input,
    makerOf: (id: Integer) => (input: Input) => Thing,
  ): Integer {
    const id = wanted ?? this.#nextId()
    const key = String(id)
    if (this.#items.has(key)) throw new Error(`The simulator's store already holds id ${key}.`)
    const make = makerOf(id)
    this.#items.set(key, { input, make, thing: make(input) })
    return id
  }

  get(id: Integer): Thing | undefined {
    return this.#items.get(String(id))?.thing
  }

  /** Makes the thing anew from another input; ids that are not there change nothing. */
  revise(id: Integer, revised: (input: Input) => Input) {
    const item = this.#items.get(String(id))
    if (!item) return
    const input = revised(item.input)
    this.#items.set(String(id), { ...item, input, thing: item.make(input) })
  }

  remove(id: Integer) {
    this.#items.delete(String(id))
  }

  /** All of them, in the order in which they were put. */
  get things(): readonly Thing[] {
    return [...this.#items.values()].map(({ thing }) => thing)
  }

  #nextId(): number {
    do this.#lastId += 1
    while (this.#items.has(String(this.#lastId)))
    return this.#lastId
  }
}
