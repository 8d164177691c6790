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
    problems.push(outOfRange('pageSize', `1 to ${MAX_PAGE_SIZE}`, pageSize))
  }
  if (pageNumber === null || pageNumber < 0) {
    problems.push(outOfRange('pageNumber', '0 on', pageNumber))
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

export function page<Node>(nodes: readonly Node[], totalCount: number, asked: Page) {
  const { PageSize, PageNumber } = asked
  const hasNextPage = (PageNumber + 1) * PageSize < totalCount
  return { totalCount, pageSize: PageSize, pageNumber: PageNumber, hasNextPage, nodes }
}

function outOfRange(argument: string, range: string, got: number | null): Problem {
  return { argument, expected: `a whole number from ${range}`, got: shown(String(got)) }
}
