import type { Integer } from '../actions/index.ts'
import { UpstreamMalformed } from '../errors.ts'

/** An id for the graph; upstream's null and 0 both mean that there is none. */
export function idOrNull(id: Integer | null | undefined): string | null {
  return id ? String(id) : null
}

/**
 * A list of upstream, which may be null or absent; entries that are null are passed over.
 * Anything else than a list is a fault that must not look like an empty one.
 */
export function rowsOf<Row>(
  action: string,
  rows: readonly Row[] | null | undefined,
): readonly Row[] {
  if (rows === null || rows === undefined) return []
  if (!Array.isArray(rows)) throw new UpstreamMalformed(action, 'a list that is none', false)
  return rows.includes(null) ? rows.filter((row) => row !== null) : rows
}

/** A count, which a value of another kind does not tell. */
export function countOrNull(count: number | null | undefined): number | null {
  return typeof count === 'number' && count >= 0 ? count : null
}

/** The name of one of upstream's numbers; null where it tells none, UNKNOWN for a newer one. */
export function named<Name extends string>(
  names: readonly Name[],
  number: number | null | undefined,
): Name | 'UNKNOWN' | null {
  if (number === null || number === undefined) return null
  return (typeof number === 'number' && names[number]) || 'UNKNOWN'
}
