import { UpstreamMalformed } from '../errors.ts'

/**
 * A list of upstream, which may be null or absent; entries that are null are passed over.
 * Anything else than a list is a fault that must not look like an empty one.
 */
export function rowsOf<Row>(
  action: string,
  rows: readonly Row[] | null | undefined,
): readonly Row[] {
  const list = rowsOrFault(action, rows)
  if (list instanceof UpstreamMalformed) throw list
  return list
}

/** The same, for where nobody would catch it. */
export function rowsOrFault<Row>(
  action: string,
  rows: readonly Row[] | null | undefined,
): readonly Row[] | UpstreamMalformed {
  if (rows === null || rows === undefined) return []
  if (!Array.isArray(rows)) return new UpstreamMalformed(action, 'a list that is none', false)
  return rows.includes(null) ? rows.filter((row) => row !== null) : rows
}

/** The most that an `Int` of GraphQL holds. */
const MOST = 2 ** 31 - 1

/** A count, which a value of another kind does not tell. */
export function countOrNull(count: number | null | undefined): number | null {
  return Number.isInteger(count) && Number(count) >= 0 && Number(count) <= MOST
    ? Number(count)
    : null
}
