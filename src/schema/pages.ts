import { InvalidInput, type Problem } from '../errors.ts'
import { shown } from './keys.ts'

/** A page as upstream wants it: rows on it, and its number from 0. */
export interface Page {
  readonly PageSize: number
  readonly PageNumber: number
}

interface PageArguments {
  readonly pageSize: number | null
  readonly pageNumber: number | null
}

const MAX_PAGE_SIZE = 1000

export function checkedPage({ pageSize, pageNumber }: PageArguments): Page {
  const problems: Problem[] = []
  if (pageSize === null || pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
    problems.push(outOfRange('pageSize', `from 1 to ${MAX_PAGE_SIZE}`, pageSize))
  }
  if (pageNumber === null || pageNumber < 0) {
    problems.push(outOfRange('pageNumber', 'of at least 0', pageNumber))
  }
  if (pageSize === null || pageNumber === null || problems.length > 0) {
    throw new InvalidInput(problems)
  }
  return { PageSize: pageSize, PageNumber: pageNumber }
}

/** The rows of one page out of all of them. */
export function rowsOfPage<Row>(rows: readonly Row[], { PageSize, PageNumber }: Page): Row[] {
  return rows.slice(PageNumber * PageSize, (PageNumber + 1) * PageSize)
}

/** A page for the graph. Where the total is not told, a full page is taken to have a next one. */
export function page<Node>(nodes: readonly Node[], total: number | null, asked: Page) {
  const { PageSize: pageSize, PageNumber: pageNumber } = asked
  const end = (pageNumber + 1) * pageSize
  const hasNextPage = total === null ? nodes.length >= pageSize : end < total
  const totalCount = total ?? pageNumber * pageSize + nodes.length
  return { totalCount, pageSize, pageNumber, hasNextPage, nodes }
}

function outOfRange(argument: string, range: string, got: number | null): Problem {
  return { argument, expected: `a whole number ${range}`, got: shown(String(got)) }
}
