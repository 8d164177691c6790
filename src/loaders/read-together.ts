import { LRUCache } from 'lru-cache'
import type { Loader } from './loader.ts'
import { readEach } from './read-each.ts'
import type { InApplication, List } from './read-listed.ts'

/** The page of its list on which each object stood when it was last seen. */
export class Places {
  readonly #pages = new LRUCache<string, number>({ max: 10_000, ttl: 600_000 })

  /** The first, where nothing is known; null: it was looked for and not found. */
  pageOf(object: string): number | null {
    const page = this.#pages.get(object) ?? 0
    return page === NOWHERE ? null : page
  }

  note(object: string, page: number | null): void {
    this.#pages.set(object, page ?? NOWHERE)
  }
}

const NOWHERE = -1
/** What stands deeper in a list is cheaper to read by itself. */
const MOST_PAGES = 20

/**
 * A loader for objects that are read again and again: whole pages of their list, which all who want
 * something of the same page share. Those that are not found there are read singly, where that is
 * possible; null for what is not in the list.
 */
export function readTogether<Key extends InApplication, Row>(
  list: List<Key, Row>,
  places: Places,
): Loader<Key, Row | null> {
  const textOf = (key: Key) => `${list.name}:${key.SdkAppId}:${list.textOfKey(key)}`
  return readEach(list.name, textOf, async (key) => {
    const place = textOf(key)
    const row = await find(list, key, places.pageOf(place), (page) => places.note(place, page))
    return row ?? list.single?.(key.SdkAppId).read(key) ?? null
  })
}

async function find<Key extends InApplication, Row>(
  list: List<Key, Row>,
  key: Key,
  from: number | null,
  found: (page: number | null) => void,
): Promise<Row | null> {
  const tried = new Set<number>()
  for (let number = from; number !== null; ) {
    const { rows, total } = await list.readPage(key.SdkAppId, number)
    const row = rows.find((each) => list.textOfRow(each) === list.textOfKey(key))
    if (row !== undefined) {
      found(number)
      return row
    }
    const isLast = rows.length < list.pageSize
    const count = total === null ? number + (isLast ? 1 : 2) : Math.ceil(total / list.pageSize)
    number = nextOf(number, tried.add(number), count)
  }
  found(null)
  return null
}

/** What is new pushes others on: the page after comes first, and then those before. */
function nextOf(last: number, tried: ReadonlySet<number>, count: number): number | null {
  if (tried.size >= MOST_PAGES) return null
  if (last + 1 < count && !tried.has(last + 1)) return last + 1
  const first = [...Array(Math.min(count, MOST_PAGES)).keys()].find((page) => !tried.has(page))
  return first ?? null
}
