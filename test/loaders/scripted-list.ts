import type { Loader } from '../../src/loaders/loader.ts'
import { type List, readListed } from '../../src/loaders/read-listed.ts'

export interface Key {
  readonly SdkAppId: number
  readonly Name: string
}

export interface Row {
  readonly Name: string
}

export interface Script {
  /** In the order of the list; every application has the same. */
  readonly names: readonly string[]
  /** Upstream calls of a single read; left out: there is none. */
  readonly single?: number
  /** Whether a page tells how many rows there are. */
  readonly total?: 'told' | 'not told'
  /** What is asked in vain, such as `page 0` or `single a`. */
  readonly failing?: readonly string[]
}

const PAGE_SIZE = 3

/** A list whose names do not tell capitals from small letters. */
export const LIST: Omit<List<Key, Row>, 'readPage'> = {
  name: 'list',
  textOfKey: ({ Name }) => Name.toLowerCase(),
  textOfRow: ({ Name }) => Name.toLowerCase(),
  pageSize: PAGE_SIZE,
}

/** A list that answers as it is told, and writes down what it was asked. */
export function scripted(
  { names, single, total = 'told', failing = [] }: Script,
  reader: (list: List<Key, Row>) => Loader<Key, Row | null> = readListed,
) {
  const asked: string[] = []
  const ask = (sdkAppId: number | bigint, what: string) => {
    asked.push(sdkAppId === 1 ? what : `${what} of ${sdkAppId}`)
    if (failing.includes(what)) throw new Error(`no ${what}`)
  }
  const list: List<Key, Row> = {
    ...LIST,
    readPage: async (sdkAppId, page) => {
      ask(sdkAppId, `page ${page}`)
      const rows = names.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((Name) => ({ Name }))
      return { rows, total: total === 'told' ? names.length : null }
    },
    ...(single !== undefined && {
      single: () => ({
        calls: single,
        read: async ({ SdkAppId, Name }: Key) => {
          ask(SdkAppId, `single ${Name}`)
          return names.includes(Name) ? { Name } : null
        },
      }),
    }),
  }
  const loader = reader(list)
  /** Each name's row as text, null for none, the failure's words for a failure. */
  const read = async (...wanted: readonly string[]) => {
    const rows = await loader.loadMany(wanted.map((Name) => ({ SdkAppId: 1, Name })))
    return rows.map((row) => (row instanceof Error ? row.message : (row?.Name ?? null)))
  }
  return { loader, read, asked }
}

/** Four pages. */
export const TEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
