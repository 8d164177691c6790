import type { Integer } from '../actions/index.ts'

/** Things of one kind by id. 5 and 5n are the same id. */
export class Shelf<Thing> {
  readonly #things = new Map<string, Thing>()
  #lastId = 0

  /** Makes a thing and gives back its id: the one wanted, else the next that is free, from 1 on. */
  put(wanted: Integer | undefined, make: (id: Integer) => Thing): Integer {
    const id = wanted ?? this.#nextId()
    const key = String(id)
    if (this.#things.has(key)) throw new Error(`The simulator's store already holds id ${key}.`)
    this.#things.set(key, make(id))
    return id
  }

  get(id: Integer): Thing | undefined {
    return this.#things.get(String(id))
  }

  /** All of them, in the order in which they were put. */
  get things(): readonly Thing[] {
    return [...this.#things.values()]
  }

  #nextId(): number {
    do this.#lastId += 1
    while (this.#things.has(String(this.#lastId)))
    return this.#lastId
  }
}
