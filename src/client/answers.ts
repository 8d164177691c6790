import { UpstreamMalformed } from '../errors.ts'

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
