import type { Integer } from '../actions/index.ts'
import { int64, within } from './parameters.ts'

/** Which rows of a list are wanted. */
interface Page {
  readonly PageSize: Integer
  /** From 0. */
  readonly PageNumber: Integer
}

export const pageNumber = within(int64, 0, Number.POSITIVE_INFINITY)

/** The two parameters of a list that answers at most so many rows at a time. */
export function pagesOf(most: number) {
  return { PageSize: within(int64, 1, most), PageNumber: pageNumber }
}

/** A page past the end is empty. */
export function pageOf<Row>(rows: readonly Row[], { PageSize, PageNumber }: Page): readonly Row[] {
  const from = Number(PageNumber) * Number(PageSize)
  return rows.slice(from, from + Number(PageSize))
}
