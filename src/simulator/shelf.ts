import type { Integer } from '../actions/index.ts'

/** A thing, and what it was made from, by which it is made anew where somebody changes it. */
interface Item<Input, Thing> {
  readonly input: Input
  /** Unix seconds. */
  readonly addedAt: number
  readonly thing: Thing
}

/** Things of one kind by id. 5 and 5n are the same id. */
export class Shelf<Input extends { readonly id?: Integer }, Thing> {
  readonly #make: (input: Input, id: Integer, addedAt: number) => Thing
  readonly #items = new Map<string, Item<Input, Thing>>()
  readonly #removed = new Set<string>()
  #lastId = 0

  constructor(make: (input: Input, id: Integer, addedAt: number) => Thing) {
    this.#make = make
  }

  /** Gives back its id: the one it names, else the next that was never used, from 1 on. */
  add(input: Input, now: number): Integer {
    const id = input.id ?? this.#nextId()
    if (this.#items.has(String(id))) {
      throw new Error(`The simulator's store already holds id ${id}.`)
    }
    this.#put(id, input, now)
    return id
  }

  get(id: Integer): Thing | undefined {
    const key = String(id)
    return this.#removed.has(key) ? undefined : this.#items.get(key)?.thing
  }

  /** Makes a thing anew, in its old place; an id that is not there changes nothing. */
  revise(id: Integer, revised: (input: Input) => Input) {
    const item = this.#items.get(String(id))
    if (item) this.#put(id, revised(item.input), item.addedAt)
  }

  remove(id: Integer) {
    this.#removed.add(String(id))
  }

  /** In the order in which they were added. */
  get things(): readonly Thing[] {
    return [...this.#items].filter(([key]) => !this.#removed.has(key)).map(([, { thing }]) => thing)
  }

  /** The same, with those that were removed. */
  get thingsEver(): readonly Thing[] {
    return [...this.#items.values()].map(({ thing }) => thing)
  }

  #put(id: Integer, input: Input, addedAt: number) {
    this.#items.set(String(id), { input, addedAt, thing: this.#make(input, id, addedAt) })
  }

  #nextId(): number {
    do this.#lastId += 1
    while (this.#items.has(String(this.#lastId)))
    return this.#lastId
  }
}
