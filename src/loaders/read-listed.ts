import type { Integer } from '../actions/index.ts'
import { asError, type Loader, loader } from './loader.ts'
import type { Rows } from './read-each.ts'

/** A list of upstream from which single objects are wanted. */
export interface List<Key extends InApplication, Row> {
  readonly name: string
  /** What tells the objects of one application apart, the same for a key and for its row. */
  readonly textOfKey: (key: Key) => string
  readonly textOfRow: (row: Row) => string
  readonly pageSize: number
  /** One page, counted from 0. */
  readonly readPage: (sdkAppId: Integer, pageNumber: number) => Promise<Rows<Row>>
  /** How one object of an application is read without the whole list; absent where it cannot be. */
  readonly single?: (sdkAppId: Integer) => Single<Key, Row>
}

export interface InApplication {
  readonly SdkAppId: Integer
}

interface Single<Key, Row> {
  /** Upstream calls that it takes. */
  readonly calls: number
  readonly read: (key: Key) => Promise<Row | null>
}

/** Rows by their text, and why one could not be read. */
type Found<Row> = Map<string, Row | Error>

/**
 * A loader over a list: the single read where one object is wanted, a page of the list where
 * several are, and whatever is fewer calls for those that the page did not have. Null for what is
 * not in the list.
 */
export function readListed<Key extends InApplication, Row>(
  list: List<Key, Row>,
): Loader<Key, Row | null> {
  const textOf = (key: Key) => `${key.SdkAppId}:${list.textOfKey(key)}`
  return loader(list.name, textOf, async (keys) => {
    const applications = [...Map.groupBy(keys, ({ SdkAppId }) => String(SdkAppId))]
    const found = new Map(
      await Promise.all(
        applications.map(async ([id, wanted]) => [id, await find(list, wanted)] as const),
      ),
    )
    return keys.map((key) => found.get(String(key.SdkAppId))?.get(list.textOfKey(key)) ?? null)
  })
}

/** Looks for objects of one application until all are found or nothing is left to look through. */
export async function find<Key extends InApplication, Row>(
  list: List<Key, Row>,
  keys: readonly Key[],
): Promise<Found<Row>> {
  const found: Found<Row> = new Map()
  let pagesLeft = 1 // the first may hold them all
  for (let pageNumber = 0; pagesLeft > 0; pageNumber++) {
    const [first, ...others] = keys.filter((key) => !found.has(list.textOfKey(key)))
    if (first === undefined) break
    const missing = [first, ...others]
    const single = list.single?.(first.SdkAppId)
    if (single && missing.length * single.calls <= pagesLeft) {
      return new Map([...found, ...(await readSingly(list, single, missing))])
    }
    const page = await list.readPage(first.SdkAppId, pageNumber).catch(asError)
    if (page instanceof Error) return new Map([...found, ...failed(list, missing, page)])
    const before = found.size
    for (const row of page.rows) found.set(list.textOfRow(row), row)
    // A page that brings nothing new is the last, whatever the total: else there would be no end.
    pagesLeft = found.size === before ? 0 : pagesAfter(pageNumber, list.pageSize, page)
  }
  return found
}

function pagesAfter(pageNumber: number, pageSize: number, { rows, total }: Rows<unknown>): number {
  if (total === null) return rows.length < pageSize ? 0 : 1
  return Math.ceil(total / pageSize) - pageNumber - 1
}

async function readSingly<Key extends InApplication, Row>(
  { textOfKey }: List<Key, Row>,
  { read }: Single<Key, Row>,
  keys: readonly Key[],
): Promise<Found<Row>> {
  const rows = await Promise.all(
    keys.map(async (key) => [textOfKey(key), await read(key).catch(asError)] as const),
  )
  return new Map(rows.flatMap(([text, row]) => (row === null ? [] : [[text, row]])))
}

function failed<Key extends InApplication, Row>(
  { textOfKey }: List<Key, Row>,
  keys: readonly Key[],
  failure: Error,
): Found<Row> {
  return new Map(keys.map((key) => [textOfKey(key), failure]))
}
