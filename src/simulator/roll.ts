/** Things of one kind, each under a name of its own. */
export class Roll<Thing> {
  readonly #things = new Map<string, Thing>()

  add(name: string, thing: Thing) {
    if (this.#things.has(name)) throw new Error(`The simulator's store already holds ${name}.`)
    this.#things.set(name, thing)
  }

  get(name: string): Thing | undefined {
    return this.#things.get(name)
  }

  get size(): number {
    return this.#things.size
  }

  /** In the order in which they were added. */
  get things(): readonly Thing[] {
    return [...this.#things.values()]
  }
}
