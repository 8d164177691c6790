import type { Action } from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { NotFound, UpstreamRefusal } from '../errors.ts'
import type { Known } from '../when-known.ts'
import type { Loader } from './loader.ts'
import { answerOf, readEach } from './read-each.ts'

/**
 * Reads objects by their ids, or what belongs to them: each once in an operation, and at once where
 * the process knows it already.
 */
export class ReadById<Key extends object, Value extends object> {
  readonly #ccc: Ccc
  readonly #action: Action<Key, Value>
  /** The object, for who is told that there is none. */
  readonly #what: string
  readonly #textOf: (key: Key) => string
  readonly #read = new Map<string, Known<Value>>()
  /** What has to be asked for together also comes together, so that what hangs on it can be too. */
  #asked: Loader<Key, Value> | undefined

  constructor(ccc: Ccc, action: Action<Key, Value>, what: string, textOf: (key: Key) => string) {
    this.#ccc = ccc
    this.#action = action
    this.#what = what
    this.#textOf = textOf
  }

  /** The same all through an operation. */
  read(key: Key): Known<Value> {
    const text = this.#textOf(key)
    const before = this.#read.get(text)
    if (before !== undefined) return before
    const value = this.#ccc.known(this.#action, key) ?? this.#ask().load(key)
    this.#read.set(text, value)
    return value
  }

  async load(key: Key): Promise<Value> {
    return this.read(key)
  }

  clearAll(): void {
    this.#read.clear()
    this.#asked?.clearAll()
  }

  #ask(): Loader<Key, Value> {
    this.#asked ??= readEach(this.#action.name, this.#textOf, (key) =>
      answerOf(this.#ccc, this.#action, key).catch((failure) => throwNamed(this.#what, failure)),
    )
    return this.#asked
  }
}

/**
 * CCC has no word for "does not exist" on the objects that are read by their id: it refuses the
 * value. The gateway has checked the form of each id before, so that nothing else can be meant.
 */
function throwNamed(what: string, failure: unknown): never {
  const refused =
    failure instanceof UpstreamRefusal && failure.upstreamCode === 'InvalidParameterValue'
  throw refused ? new NotFound(`this ${what}`, failure) : failure
}
