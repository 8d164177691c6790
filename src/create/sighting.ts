import type { Intent } from './claim.ts'
import { isAlike, type Likeness } from './likeness.ts'
import { markerIn } from './marker.ts'

/** One thing that a list of CCC tells of. */
export interface Row {
  /** Null where CCC told none. */
  readonly id: string | null
  readonly name: string
  readonly likeness: Likeness
}

/** All that was listed, from the first page to the last. */
export interface Scan {
  readonly rows: readonly Row[]
  /** False where something may stand in the list that was not seen. */
  readonly isWhole: boolean
}

/** Found; certainly not in the list; or neither. */
export type Sighting =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unclear' }

const UNCLEAR: Sighting = { kind: 'unclear' }

/**
 * Whether something in the list is what was sent. The marker in its name proves that it is. Where
 * CCC cut or lost the marker, something without one that is alike speaks against its being missing.
 */
export function sightingOf(intent: Intent, { rows, isWhole }: Scan, sealedWith: string): Sighting {
  const own = rows.filter(({ name }) => intent.marker !== null && markerIn(name) === intent.marker)
  const [id] = own.flatMap((row) => row.id ?? []).sort(byNumber)
  if (id !== undefined) return { kind: 'found', id }
  if (own.length > 0 || !isWhole) return UNCLEAR
  const wanted = comparable(intent, sealedWith)
  const isSuspect = ({ name, likeness }: Row) =>
    markerIn(name) === null && isAlike(wanted, likeness)
  return rows.some(isSuspect) ? UNCLEAR : { kind: 'missing' }
}

/** Without what another secret has sealed. */
function comparable(intent: Intent, sealedWith: string): Likeness {
  return intent.sealedWith === sealedWith ? intent.likeness : { ...intent.likeness, callers: null }
}

/** Somebody may have copied it with its name: the copy came later. */
function byNumber(one: string, other: string): number {
  return Number(BigInt(one) - BigInt(other))
}

const MOST_PAGES = 100

export interface Page {
  readonly total: unknown
  readonly rows: readonly Row[]
}

/** Reads a list to its end; what shifts meanwhile makes it less than whole. */
export async function scan(readPage: (page: number) => Promise<Page>): Promise<Scan> {
  const seen = new Map<string | null, Row>()
  let total: unknown
  for (let number = 0; number < MOST_PAGES; number++) {
    const page = await readPage(number)
    total ??= page.total
    for (const row of page.rows) seen.set(row.id, row)
    const isEnd = page.rows.length === 0 || seen.size === total
    if (page.total !== total) break
    if (isEnd) return { rows: [...seen.values()], isWhole: seen.size === total && !seen.has(null) }
  }
  return { rows: [...seen.values()], isWhole: false }
}
