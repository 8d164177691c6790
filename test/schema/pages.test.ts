import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../../src/errors.ts'
import type { Rows } from '../../src/loaders/index.ts'
import {
  connection,
  type Page,
  page,
  pagesOver,
  readStretch,
  stretchOfConnection,
  stretchOfPage,
} from '../../src/schema/pages.ts'

/** Rows of a list, each told by its place. */
function list(length: number): readonly number[] {
  return Array.from({ length }, (_, place) => place)
}

/** A list of upstream, which answers pages of at most so many rows, and what it was asked. */
function upstream(all: readonly number[], max: number, tellsTotal = true) {
  const asked: Page[] = []
  const read = async (wanted: Page): Promise<Rows<number>> => {
    asked.push(wanted)
    const { PageSize, PageNumber } = wanted
    if (PageSize < 1 || PageSize > max || PageNumber < 0) throw new Error('refused')
    const from = PageSize * PageNumber
    return { rows: all.slice(from, from + PageSize), total: tellsTotal ? all.length : null }
  }
  return { read, asked }
}

/** The largest page, and a stretch that asks for no more. */
const stretches = fc.integer({ min: 1, max: 60 }).chain((max) =>
  fc.record({
    max: fc.constant(max),
    from: fc.nat(250),
    count: fc.integer({ min: 1, max }),
    length: fc.nat(250),
  }),
)

describe('any stretch of any list', () => {
  it('is what a slice of the whole list is', () =>
    fc.assert(
      fc.asyncProperty(stretches, async ({ max, from, count, length }) => {
        const all = list(length)

        const { rows, total } = await readStretch({ from, count }, max, upstream(all, max).read)

        expect(rows).toEqual(all.slice(from, from + count))
        expect(total).toBe(length)
      }),
      { numRuns: 1000 },
    ))

  it('takes one page or two', () =>
    fc.assert(
      fc.asyncProperty(stretches, async ({ max, from, count, length }) => {
        const { read, asked } = upstream(list(length), max)

        await readStretch({ from, count }, max, read)

        expect([1, 2]).toContain(asked.length)
      }),
      { numRuns: 1000 },
    ))

  it('takes one page wherever one of an allowed size holds it', () => {
    const withinOnePage = fc
      .record({ PageSize: fc.integer({ min: 1, max: 60 }), PageNumber: fc.nat(20) })
      .chain(({ PageSize, PageNumber }) =>
        fc.record({
          max: fc.integer({ min: PageSize, max: 100 }),
          skipped: fc.nat(PageSize - 1),
          first: fc.constant(PageSize * PageNumber),
          size: fc.constant(PageSize),
        }),
      )
      .chain(({ max, skipped, first, size }) =>
        fc.record({
          max: fc.constant(max),
          from: fc.constant(first + skipped),
          count: fc.integer({ min: 1, max: size - skipped }),
        }),
      )
    fc.assert(
      fc.property(withinOnePage, ({ max, from, count }) => {
        expect(pagesOver({ from, count }, max)).toHaveLength(1)
      }),
      { numRuns: 1000 },
    )
  })

  it('that is a page of its own size is asked for as that page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(1_000_000), (pageSize, pageNumber) => {
        const stretch = stretchOfPage({ pageSize, pageNumber }, 100)

        expect(pagesOver(stretch, 100)).toEqual([{ PageSize: pageSize, PageNumber: pageNumber }])
      }),
    )
  })

  it('that no page holds is read by two, side by side', async () => {
    const { read, asked } = upstream(list(30), 10)

    const { rows } = await readStretch({ from: 5, count: 10 }, 10, read)

    expect(rows).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
    expect(asked).toEqual([
      { PageSize: 10, PageNumber: 0 },
      { PageSize: 10, PageNumber: 1 },
    ])
  })

  it('tells a row once that moved from one page to the next, and keeps its other place empty', async () => {
    const pages = [list(10), [9, 10, 11]]
    const read = async ({ PageNumber }: Page) => ({ rows: pages[PageNumber] ?? [], total: 30 })
    const stretch = { from: 5, count: 10 }

    const { rows } = await readStretch(stretch, 10, read, (row) => row)

    expect(rows).toEqual([5, 6, 7, 8, 9, null, 10, 11])
    expect((await readStretch(stretch, 10, read)).rows).toEqual([5, 6, 7, 8, 9, 9, 10, 11])
  })

  it('has no total where no page tells one', async () => {
    const { read } = upstream(list(30), 10, false)

    expect((await readStretch({ from: 5, count: 10 }, 10, read)).total).toBeNull()
  })

  it('has the total of the second page where the first does not tell it', async () => {
    const read = async ({ PageNumber }: Page) => ({ rows: [], total: PageNumber === 1 ? 7 : null })

    expect((await readStretch({ from: 5, count: 10 }, 10, read)).total).toBe(7)
  })

  it('fails where one of its two pages does', async () => {
    const read = async ({ PageNumber }: Page) => {
      if (PageNumber === 1) throw new Error('no second page')
      return { rows: list(10), total: 30 }
    }

    await expect(readStretch({ from: 5, count: 10 }, 10, read)).rejects.toThrow('no second page')
  })
})

/** The rows after a cursor, as a front end that speaks Relay gets them. */
async function rowsAfter(
  all: readonly number[],
  max: number,
  first: number,
  cursor?: string | null,
  tellsTotal = true,
) {
  const stretch = stretchOfConnection(
    { first, ...(cursor !== undefined && { after: cursor }) },
    max,
  )
  return connection(await readStretch(stretch, max, upstream(all, max, tellsTotal).read), stretch)
}

describe('a connection', () => {
  const walks = fc.integer({ min: 1, max: 30 }).chain((max) =>
    fc.record({
      max: fc.constant(max),
      first: fc.integer({ min: 1, max }),
      length: fc.nat(120),
      tellsTotal: fc.boolean(),
    }),
  )

  it('walks through any list from cursor to cursor, and meets each row once', () =>
    fc.assert(
      fc.asyncProperty(walks, async ({ max, first, length, tellsTotal }) => {
        const all = list(length)
        const met: number[] = []
        let cursor: string | null = null
        for (let turn = 0; turn <= length; turn++) {
          const { nodes, pageInfo } = await rowsAfter(all, max, first, cursor, tellsTotal)
          met.push(...nodes)
          cursor = pageInfo.endCursor
          if (!pageInfo.hasNextPage) break
        }

        expect(met).toEqual(all)
      }),
    ))

  it('goes on right after the row of any cursor', () =>
    fc.assert(
      fc.asyncProperty(walks, fc.nat(200), async ({ max, first, length }, place) => {
        const all = list(length)
        const { edges } = await rowsAfter(all, max, first)
        const edge = edges[place % Math.max(1, edges.length)]
        if (edge === undefined) return

        const { nodes } = await rowsAfter(all, max, first, edge.cursor)

        expect(nodes).toEqual(all.slice(edge.node + 1, edge.node + 1 + first))
      }),
    ))

  it('has a next stretch just where rows are left', () =>
    fc.assert(
      fc.asyncProperty(walks, async ({ max, first, length }) => {
        const { nodes, pageInfo } = await rowsAfter(list(length), max, first)

        expect(pageInfo.hasNextPage).toBe(nodes.length < length)
      }),
    ))

  it('tells the same as a page of the same rows', () =>
    fc.assert(
      fc.asyncProperty(walks, fc.nat(10), async ({ max, first, length, tellsTotal }, number) => {
        const all = list(length)
        const stretch = stretchOfPage({ pageSize: first, pageNumber: number }, max)
        const rows = await readStretch(stretch, max, upstream(all, max, tellsTotal).read)

        const asPage = page(rows, stretch)
        const asConnection = connection(rows, stretch)

        expect(asConnection.nodes).toEqual(asPage.nodes)
        expect(asConnection.edges.map(({ node }) => node)).toEqual(asPage.nodes)
        expect(asConnection.totalCount).toBe(asPage.totalCount)
        expect(asConnection.pageInfo.hasNextPage).toBe(asPage.hasNextPage)
        expect(asPage).toMatchObject({ pageSize: first, pageNumber: number })
      }),
    ))

  it('has rows before it but at the start', async () => {
    const { pageInfo } = await rowsAfter(list(5), 10, 2)
    const next = await rowsAfter(list(5), 10, 2, pageInfo.endCursor)

    expect(pageInfo.hasPreviousPage).toBe(false)
    expect(next.pageInfo.hasPreviousPage).toBe(true)
  })

  it('of no rows has no cursors', async () => {
    expect(await rowsAfter([], 10, 10)).toEqual({
      totalCount: 0,
      edges: [],
      nodes: [],
      pageInfo: {
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: null,
      },
    })
  })

  it('starts at the start where after is null or left out', () => {
    expect(stretchOfConnection({ first: 3, after: null }, 10)).toEqual({ from: 0, count: 3 })
    expect(stretchOfConnection({ first: 3 }, 10)).toEqual({ from: 0, count: 3 })
  })
})

it('a page that ends with the list is the last one', () => {
  expect(page({ rows: [0, 1], total: 2 }, { from: 0, count: 2 }).hasNextPage).toBe(false)
  expect(page({ rows: [0, 1], total: 3 }, { from: 0, count: 2 }).hasNextPage).toBe(true)
})

describe('where no total is told', () => {
  it('a full page has a next one, and the rows so far are counted', () => {
    const full = page({ rows: [10, 11], total: null }, { from: 10, count: 2 })

    expect(full).toMatchObject({ totalCount: 12, hasNextPage: true })
  })

  it('a page that is not full is the last one', () => {
    const last = page({ rows: [10], total: null }, { from: 10, count: 2 })

    expect(last).toMatchObject({ totalCount: 11, hasNextPage: false })
  })
})

/** What is wrong, as the caller is told. */
function problems(ask: () => unknown) {
  try {
    ask()
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems
    throw error
  }
  throw new Error('nothing is wrong')
}

describe('what is refused', () => {
  const cursor = (text: string) => Buffer.from(text).toString('base64url')

  it.each([
    ...['', ' ', 'nonsense', '5', '-1', 'row 5', '電話'],
    ...['row', 'row ', 'row -1', 'row 1.5', 'row 5 ', ' row 5', 'row 1e3'].map(cursor),
    cursor('row 1234567890123'),
  ])('%j as a cursor, and it is not repeated', (after) => {
    expect(problems(() => stretchOfConnection({ first: 1, after }, 10))).toEqual([
      { argument: 'after', expected: 'a cursor of an answer', got: 'another text' },
    ])
  })

  it.each([[null], [0], [-1], [11]])('first: %s', (first) => {
    expect(problems(() => stretchOfConnection({ first }, 10))).toEqual([
      { argument: 'first', expected: 'a whole number from 1 to 10', got: String(first) },
    ])
  })

  it('first and after at once, both named', () => {
    const wrong = problems(() => stretchOfConnection({ first: 0, after: 'x' }, 10))

    expect(wrong.map(({ argument }) => argument)).toEqual(['first', 'after'])
  })

  it.each([[null], [0], [-1], [11]])('pageSize: %s', (pageSize) => {
    expect(problems(() => stretchOfPage({ pageSize, pageNumber: 0 }, 10))).toEqual([
      { argument: 'pageSize', expected: 'a whole number from 1 to 10', got: String(pageSize) },
    ])
  })

  it.each([[null], [-1]])('pageNumber: %s', (pageNumber) => {
    expect(problems(() => stretchOfPage({ pageSize: 1, pageNumber }, 10))).toEqual([
      { argument: 'pageNumber', expected: 'a whole number of at least 0', got: String(pageNumber) },
    ])
  })
})
