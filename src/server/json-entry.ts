import { type JsonObject, membersOf } from '../json.ts'

/**
 * A value of a JSON file, with the place where it stands. What is wrong is noted among the problems,
 * and read on with something that will do, so that all of them are told at once. Values are never
 * repeated: where a secret stands in the wrong place, they are secrets.
 */
export class Entry {
  readonly #value: unknown
  readonly #place: string
  readonly #problems: string[]

  constructor(value: unknown, place: string, problems: string[]) {
    this.#value = value
    this.#place = place
    this.#problems = problems
  }

  /** Notes members that nobody knows, most likely misspelt. */
  only(names: readonly string[]): this {
    const unknown = Object.keys(this.#members).filter((name) => !names.includes(name))
    if (unknown.length > 0) {
      this.#note(`${this.#place || 'it'} may have ${names.join(', ')}, but has ${shown(unknown)}.`)
    }
    return this
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#members, name)
  }

  member(name: string): Entry {
    const value = this.has(name) ? this.#members[name] : undefined
    return new Entry(value, this.#place === '' ? name : `${this.#place}.${name}`, this.#problems)
  }

  /** At least one of something. */
  list(name: string): readonly Entry[] {
    const entry = this.member(name)
    const value = entry.#value
    if (Array.isArray(value) && value.length > 0) {
      return value.map((each, n) => new Entry(each, `${entry.#place}[${n}]`, this.#problems))
    }
    entry.#refuse('a list of at least one')
    return []
  }

  /** `fallback` is what a member means that is left out; without it none may be. */
  text<Value extends string>(
    name: string,
    expected: string,
    read: (text: string) => Value | undefined,
    fallback?: Value,
  ): Value {
    if (fallback !== undefined && !this.has(name)) return fallback
    return this.member(name).asText(expected, read)
  }

  asText<Value extends string>(expected: string, read: (text: string) => Value | undefined): Value {
    const value = typeof this.#value === 'string' ? read(this.#value) : undefined
    if (value === undefined) this.#refuse(expected)
    return value ?? ('' as Value) // nobody gets to see it: there is a problem
  }

  /** Null where it is left out. */
  number(
    name: string,
    expected: string,
    read: (text: string) => number | undefined,
  ): number | null {
    if (!this.has(name)) return null
    const entry = this.member(name)
    const value = typeof entry.#value === 'number' ? read(String(entry.#value)) : undefined
    if (value === undefined) entry.#refuse(expected)
    return value ?? null
  }

  get #members(): JsonObject {
    return membersOf(this.#value)
  }

  #refuse(expected: string): void {
    this.#note(`${this.#place} must be ${expected}, but got ${kindOf(this.#value)}.`)
  }

  #note(problem: string): void {
    this.#problems.push(problem)
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  return typeof value === 'object' ? 'an object' : `another ${typeof value}`
}

/** A name of one of ours is short, and a key never is. */
function shown(names: readonly string[]): string {
  return names.map((name) => (/^\w{1,24}$/.test(name) ? name : 'one of a long name')).join(', ')
}
