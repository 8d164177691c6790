import type { Context } from '../context.ts'
import { InvalidInput, type Problem } from '../errors.ts'
import type { Rows } from '../loaders/index.ts'
import { shown } from './keys.ts'

/** So many rows of a list, from a certain one on: what both forms of paging come down to. */
export interface Stretch {
  readonly from: number
  readonly count: number
}

/** A page as upstream wants it: rows on it, and its number from 0. */
export interface Page {
  readonly PageSize: number
  readonly PageNumber: number
}

/** Reads one page; a row that is of no use to anybody is null, so that it keeps its place. */
export type ReadPage<Row> = (asked: Page) => Rows<Row | null> | Promise<Rows<Row | null>>

/** What tells a row from all others of its list. */
export type IdOf<Row> = (row: Row) => unknown

interface PageArguments {
  readonly pageSize: number | null
  readonly pageNumber: number | null
}

interface ConnectionArguments {
  readonly first: number | null
  readonly after?: string | null
}

const MAX_CURSOR_LENGTH = 64

/** Most rows of one page, where nothing of upstream's is less. */
export const MAX_PAGE_SIZE = 1000

export function stretchOfPage({ pageSize, pageNumber }: PageArguments, max: number): Stretch {
  const problems = [
    ...outOfRange('pageSize', pageSize, 1, max),
    ...outOfRange('pageNumber', pageNumber, 0),
  ]
  if (pageSize === null || pageNumber === null || problems.length > 0) {
    throw new InvalidInput(problems)
  }
  return { from: pageNumber * pageSize, count: pageSize }
}

export function stretchOfConnection({ first, after }: ConnectionArguments, max: number): Stretch {
  const problems = outOfRange('first', first, 1, max)
  const from = after === null || after === undefined ? 0 : positionAfter(after)
  if (from === null) {
    problems.push({ argument: 'after', expected: 'a cursor of an answer', got: 'another text' })
  }
  if (first === null || from === null || problems.length > 0) throw new InvalidInput(problems)
  return { from, count: first }
}

/**
 * The two forms of one list, as resolvers: in pages, and as Relay wants it. `readerOf` looks at the
 * other arguments once, and gives back how one page is read. Without `idOf` a list does not shift.
 */
export function paged<Parent, Args, Row>(
  max: number,
  readerOf: (
    parent: Parent,
    args: Args,
    context: Context,
  ) => ReadPage<Row> | Promise<ReadPage<Row>>,
  idOf?: IdOf<Row>,
) {
  return {
    page: async (parent: Parent, args: Args & PageArguments, context: Context) => {
      const stretch = stretchOfPage(args, max)
      const rows = await readStretch(stretch, max, await readerOf(parent, args, context), idOf)
      return page(rows, stretch)
    },
    connection: async (parent: Parent, args: Args & ConnectionArguments, context: Context) => {
      const stretch = stretchOfConnection(args, max)
      const rows = await readStretch(stretch, max, await readerOf(parent, args, context), idOf)
      return connection(rows, stretch)
    },
  }
}

/** The rows of a stretch, by as few of upstream's pages as hold them. */
export async function readStretch<Row>(
  { from, count }: Stretch,
  max: number,
  read: ReadPage<Row>,
  idOf?: IdOf<Row>,
): Promise<Rows<Row | null>> {
  const pages = pagesOver({ from, count }, max)
  const answers = await Promise.all(pages.map(read))
  const skipped = from - pages[0].PageNumber * pages[0].PageSize
  // `flatMap` would take each row in hand, and there may be tens of thousands.
  const none: (Row | null)[] = []
  const [first, second] = answers.map((answer) => answer.rows)
  const all = none.concat(first ?? [], notAgain(second ?? [], first ?? [], idOf))
  const rows = all.slice(skipped, skipped + count)
  return { rows, total: answers.find(({ total }) => total !== null)?.total ?? null }
}

/** A row that the list moved to its next page meanwhile leaves its place there empty. */
function notAgain<Row>(
  rows: readonly (Row | null)[],
  before: readonly (Row | null)[],
  idOf?: IdOf<Row>,
): readonly (Row | null)[] {
  if (rows.length === 0 || idOf === undefined) return rows
  const told = new Set(before.map((row) => row && idOf(row)))
  return rows.map((row) => (row && told.has(idOf(row)) ? null : row))
}

/** A page of a list that is known as a whole. */
export function rowsOfPage<Row>(all: readonly Row[], { PageSize, PageNumber }: Page): Rows<Row> {
  const from = PageNumber * PageSize
  return { rows: all.slice(from, from + PageSize), total: all.length }
}

/** One page where one of any size up to the largest holds the whole stretch, else two. */
export function pagesOver({ from, count }: Stretch, max: number): [Page, ...Page[]] {
  for (let PageSize = count; PageSize <= max; PageSize++) {
    const PageNumber = Math.floor(from / PageSize)
    if (from + count <= (PageNumber + 1) * PageSize) return [{ PageSize, PageNumber }]
  }
  const PageNumber = Math.floor(from / count)
  return [
    { PageSize: count, PageNumber },
    { PageSize: count, PageNumber: PageNumber + 1 },
  ]
}

/** A page for the graph. */
export function page<Node>({ rows, total }: Rows<Node | null>, { from, count }: Stretch) {
  return {
    ...countOf(rows, total, { from, count }),
    pageSize: count,
    pageNumber: from / count,
    nodes: rows.filter((node) => node !== null),
  }
}

/** The same for front ends that speak Relay. */
export function connection<Node>({ rows, total }: Rows<Node | null>, stretch: Stretch) {
  const { totalCount, hasNextPage } = countOf(rows, total, stretch)
  const edges = rows.flatMap((node, index) =>
    node === null ? [] : [{ cursor: cursorOf(stretch.from + index), node }],
  )
  const nodes = edges.map(({ node }) => node)
  const pageInfo = {
    hasNextPage,
    hasPreviousPage: stretch.from > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
  return { totalCount, edges, nodes, pageInfo }
}

/** Where the total is not told, a full page is taken to have a next one; an empty one has none. */
function countOf(rows: readonly unknown[], total: number | null, { from, count }: Stretch) {
  const more = total === null ? rows.length >= count : from + count < total
  return { totalCount: total ?? from + rows.length, hasNextPage: more && rows.length > 0 }
}

function cursorOf(position: number): string {
  return Buffer.from(`row ${position}`).toString('base64url')
}

/** The position after that of a cursor; null for what is none. */
function positionAfter(cursor: string): number | null {
  if (cursor.length > MAX_CURSOR_LENGTH) return null
  const [, position] = /^row (\d{1,12})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  return position === undefined ? null : Number(position) + 1
}

function outOfRange(
  argument: string,
  got: number | null,
  least: number,
  most = Number.POSITIVE_INFINITY,
): Problem[] {
  if (got !== null && got >= least && got <= most) return []
  const range =
    most === Number.POSITIVE_INFINITY ? `of at least ${least}` : `from ${least} to ${most}`
  const told = got === null ? 'null' : shown(String(got))
  return [{ argument, expected: `a whole number ${range}`, got: told }]
}
