import type { Integer } from '../actions/index.ts'
import { invalidValue, missingParameter, unknownParameter, wrongType } from './refusal.ts'

/**
 * What one parameter may be. The API front is strict: a number given as a string, or the reverse, is
 * refused, and so is a name it does not know.
 */
export interface Parameter<Value> {
  /** Gives the value back, or throws a refusal that names `path`, such as `Callees.0`. */
  readonly read: (given: unknown, path: string) => Value
  readonly required: boolean
  readonly chinaOnly: boolean
}

export type Fields = Readonly<Record<string, Parameter<unknown>>>

export type ValuesOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Parameter<infer Value> ? Value : never
}

export type Site = 'china' | 'international'

export const uint64 = integer(0n, 2n ** 64n - 1n)
export const int64 = integer(-(2n ** 63n), 2n ** 63n - 1n)

export const text = required((given, path): string => {
  if (typeof given !== 'string') throw wrongType(path)
  return given
})

export const truth = required((given, path): boolean => {
  if (typeof given !== 'boolean') throw wrongType(path)
  return given
})

export function listOf<Value>(item: Parameter<Value>): Parameter<readonly Value[]> {
  return required((given, path) => {
    if (!Array.isArray(given)) throw wrongType(path)
    return given.map((value, index) => item.read(value, `${path}.${index}`))
  })
}

export function record<F extends Fields>(fields: F): Parameter<ValuesOf<F>> {
  return required((given, path) => readFields(fields, given, `${path}.`))
}

export function optional<Value>(parameter: Parameter<Value>): Parameter<Value | undefined> {
  return { ...parameter, required: false }
}

/** The international site does not know this parameter. */
export function chinaOnly<Value>(parameter: Parameter<Value>): Parameter<Value> {
  return { ...parameter, chinaOnly: true }
}

/** A number in a closed range. */
export function within<Value extends Integer>(
  parameter: Parameter<Value>,
  least: number,
  most: number,
): Parameter<Value> {
  return ruled(
    parameter,
    (value) => value >= least && value <= most,
    most === Number.POSITIVE_INFINITY
      ? `must be at least ${least}`
      : `must be from ${least} to ${most}`,
  )
}

export function oneOf(...values: readonly string[]): Parameter<string> {
  return ruled(text, (value) => values.includes(value), `must be one of ${values.join(', ')}`)
}

export function filled<Item>(list: Parameter<readonly Item[]>): Parameter<readonly Item[]> {
  return ruled(list, (items) => items.length > 0, 'must not be empty')
}

/** A parameter of the right type whose value must also hold to a rule, "must be ...". */
export function ruled<Value>(
  parameter: Parameter<Value>,
  holds: (value: Value) => boolean,
  rule: string,
): Parameter<Value> {
  const read = (given: unknown, path: string): Value => {
    const value = parameter.read(given, path)
    if (!holds(value)) throw invalidValue(path, rule)
    return value
  }
  return { ...parameter, read }
}

/** Reads the whole body of a request as one site knows its parameters. */
export function readParameters<F extends Fields>(fields: F, body: unknown, site: Site) {
  const values = readFields(fields, body, '')
  for (const [name, { chinaOnly }] of Object.entries(fields)) {
    if (site === 'international' && chinaOnly && values[name] !== undefined) {
      throw unknownParameter(name)
    }
  }
  return values
}

function readFields<F extends Fields>(fields: F, given: unknown, prefix: string): ValuesOf<F> {
  if (!isObject(given)) throw wrongType(prefix.slice(0, -1) || 'body')
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) throw unknownParameter(prefix + name)
  }
  const values = Object.entries(fields).map(([name, field]) => [
    name,
    readField(field, given[name], prefix + name),
  ])
  // Built name by name from `fields`, which is what ValuesOf describes.
  return Object.fromEntries(values) as ValuesOf<F>
}

function readField(field: Parameter<unknown>, given: unknown, path: string): unknown {
  if (given !== undefined) return field.read(given, path)
  if (field.required) throw missingParameter(path)
  return undefined
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

function required<Value>(read: Parameter<Value>['read']): Parameter<Value> {
  return { read, required: true, chinaOnly: false }
}

function integer(least: bigint, most: bigint): Parameter<Integer> {
  return required((given, path) => {
    if (!isInteger(given) || given < least || given > most) throw wrongType(path)
    return given
  })
}

function isInteger(given: unknown): given is Integer {
  return typeof given === 'bigint' || Number.isSafeInteger(given)
}
