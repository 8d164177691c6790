/** What operators are told by numbers: each family has one name, and a number for each of its labels. */
export interface Family {
  /** Without the prefix of the gateway. */
  readonly name: string
  readonly kind: 'counter' | 'gauge' | 'histogram'
  readonly help: string
  /** Of few values that the program knows beforehand: never what came from outside. */
  readonly labels: readonly string[]
  samples(): readonly Sample[] | Promise<readonly Sample[]>
}

export interface Sample {
  readonly labels: Readonly<Record<string, string>>
  /** Of a histogram how many there were in all; `spread` tells the rest. */
  readonly value: number
  readonly spread?: Spread
}

interface Spread {
  readonly sum: number
  /** How many were not larger, by bound. */
  readonly upTo: readonly (readonly [bound: number, count: number])[]
}

/** One number that only grows; whoever counts often keeps it at hand. */
export interface Count {
  value: number
}

type Values<Labels extends readonly string[]> = { readonly [Place in keyof Labels]: string }

/** Numbers that only grow, by the values of labels. */
export class Counts<const Labels extends readonly string[]> implements Family {
  readonly kind = 'counter'
  readonly name: string
  readonly help: string
  readonly labels: Labels
  readonly #members: Members<Count>

  constructor(name: string, help: string, labels: Labels) {
    this.name = name
    this.help = help
    this.labels = labels
    this.#members = new Members(labels, () => ({ value: 0 }))
  }

  of(...values: Values<Labels>): Count {
    return this.#members.of(values)
  }

  samples(): Sample[] {
    return this.#members.map((labels, { value }) => ({ labels, value }))
  }
}

/** How long things take, in seconds, by the values of labels. */
export class Durations<const Labels extends readonly string[]> implements Family {
  readonly kind = 'histogram'
  readonly name: string
  readonly help: string
  readonly labels: Labels
  readonly #members: Members<Duration>

  constructor(name: string, help: string, labels: Labels, bounds: readonly number[]) {
    this.name = name
    this.help = help
    this.labels = labels
    this.#members = new Members(labels, () => new Duration(bounds))
  }

  of(...values: Values<Labels>): Duration {
    return this.#members.of(values)
  }

  samples(): Sample[] {
    return this.#members.map((labels, duration) => ({ labels, ...duration.told }))
  }
}

export class Duration {
  readonly #bounds: readonly number[]
  readonly #counts: number[]
  #sum = 0

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds
    this.#counts = Array(bounds.length + 1).fill(0)
  }

  observe(seconds: number): void {
    let place = 0
    while (place < this.#bounds.length && seconds > (this.#bounds[place] as number)) place++
    this.#counts[place] = (this.#counts[place] as number) + 1
    this.#sum += seconds
  }

  get told(): Pick<Sample, 'value'> & { readonly spread: Spread } {
    let count = 0
    const upTo = this.#bounds.map((bound, place) => {
      count += this.#counts[place] as number
      return [bound, count] as const
    })
    return { value: count + (this.#counts.at(-1) as number), spread: { sum: this.#sum, upTo } }
  }
}

/** What is counted elsewhere, or holds at the moment: asked for when somebody looks. */
export function asked(
  kind: 'counter' | 'gauge',
  name: string,
  help: string,
  labels: readonly string[],
  samples: Family['samples'],
): Family {
  return { kind, name, help, labels, samples }
}

/** One thing for each combination of values. */
class Members<Thing> {
  readonly #labels: readonly string[]
  readonly #newThing: () => Thing
  readonly #things = new Map<string, { labels: Sample['labels']; thing: Thing }>()

  constructor(labels: readonly string[], newThing: () => Thing) {
    this.#labels = labels
    this.#newThing = newThing
  }

  of(values: readonly string[]): Thing {
    const key = values.join('|')
    const known = this.#things.get(key)
    if (known !== undefined) return known.thing
    const labels = Object.fromEntries(
      this.#labels.map((label, place) => [label, String(values[place])]),
    )
    const thing = this.#newThing()
    this.#things.set(key, { labels, thing })
    return thing
  }

  map<Result>(tell: (labels: Sample['labels'], thing: Thing) => Result): Result[] {
    return [...this.#things.values()].map(({ labels, thing }) => tell(labels, thing))
  }
}
