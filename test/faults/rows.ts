import { describe, expect, it } from 'vitest'
import { type FaultOf, type Group, MATRIX, type Row } from './matrix.ts'
import { QUERY, REFERENCE, type Read } from './operations.ts'

type Test = () => Promise<unknown>

/** One test, or one for each thing that makes a difference, such as the store. */
type Tests = Test | Readonly<Record<string, Test>>

/** The tests of one fault; those that its row has no text for are left out. */
export interface Cells {
  /** Run for a query and for a reference, unless it is `query`. */
  readonly read?: (read: Read) => Promise<unknown>
  readonly query?: Test
  readonly create?: Tests
  readonly change?: Test
}

/** One part of the matrix: each cell becomes a test under the words that stand in it. */
export function testRows<G extends Group>(
  group: G,
  faults: { readonly [Fault in FaultOf<G>]: Cells },
): void {
  const rows: Readonly<Record<string, Row>> = MATRIX[group]
  for (const [fault, row] of Object.entries(rows)) {
    const cells = faults[fault as FaultOf<G>]
    describe(fault, () => testCells(row, cells))
  }

  it(`has a test for each cell of ${group}, and a cell for each test`, () => {
    const wanted = Object.entries(rows).map(([fault, row]) => [fault, ...cellsOf(row)])
    const tested = Object.keys(rows).map((fault) => [
      fault,
      ...operationsOf(faults[fault as FaultOf<G>]),
    ])
    expect(tested).toEqual(wanted)
    expect(Object.keys(faults).sort()).toEqual(Object.keys(rows).sort())
  })
}

function testCells({ read, create, change }: Row, cells: Cells): void {
  if (cells.read) {
    it(`a query ${read}`, () => cells.read?.(QUERY))
    it(`an entity reference ${read}`, () => cells.read?.(REFERENCE))
  }
  if (cells.query) it(`a query ${read}`, cells.query)
  for (const [which, test] of testsOf(cells.create)) it(`a create ${create}${which}`, test)
  if (cells.change) it(`another mutation ${change}`, cells.change)
}

function testsOf(tests: Tests = {}): [string, Test][] {
  if (typeof tests === 'function') return [['', tests]]
  return Object.entries(tests).map(([which, test]) => [` (${which})`, test])
}

function cellsOf(row: Row): string[] {
  return Object.entries(row).flatMap(([operation, text]) => (text === null ? [] : [operation]))
}

function operationsOf({ read, query, create, change }: Cells): string[] {
  const given = { read: read ?? query, create, change }
  return Object.entries(given).flatMap(([operation, test]) => (test ? [operation] : []))
}
