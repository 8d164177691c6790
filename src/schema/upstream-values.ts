import type { Integer } from '../actions/index.ts'
import { rowsOf } from '../client/index.ts'
import { isPositive } from '../units.ts'

/** An id for the graph; upstream's null and 0 both mean that there is none. */
export function idOrNull(id: Integer | null | undefined): string | null {
  return isPositive(id) ? String(id) : null
}

/** Whether it is a text that says something. */
export function isText(text: unknown): text is string {
  return typeof text === 'string' && text !== ''
}

/** A text for the graph, where upstream's empty text means that there is none. */
export function textOrNull(text: string | null | undefined): string | null {
  return text || null
}

/** The name of one of upstream's numbers; null where it tells none, UNKNOWN for a newer one. */
export function named<Name extends string>(
  names: readonly Name[] | Readonly<Record<number, Name>>,
  number: number | null | undefined,
): Name | 'UNKNOWN' | null {
  if (number === null || number === undefined) return null
  return (typeof number === 'number' && names[number]) || 'UNKNOWN'
}

/** The name of one of upstream's words, `staffHold` or `StaffHold` for STAFF_HOLD. */
export function worded<Name extends string>(
  names: readonly Name[],
  word: string | null | undefined,
): Name | 'UNKNOWN' | null {
  if (!word) return null
  const name = String(word)
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
  return names.find((known) => known === name) ?? 'UNKNOWN'
}

/** Rows that do not tell their application, with the one of what they are a part of. */
export function rowsWithin<Row extends object>(
  action: string,
  SdkAppId: Integer,
  rows: readonly Row[] | null | undefined,
): (Row & { readonly SdkAppId: Integer })[] {
  return rowsOf(action, rows).map((row) => ({ ...row, SdkAppId }))
}
