import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MATRIX, type Row } from './matrix.ts'

const DOCUMENT = readFileSync('docs/faults.md', 'utf8')
const parts = Object.keys(MATRIX)

it('has a file of tests for each part, which tests that part and no other', () => {
  for (const part of parts) {
    const text = readFileSync(`test/faults/${part}.test.ts`, 'utf8')
    const tested = [...text.matchAll(/testRows\('(\w+)', \{/g)].map(([, name]) => name)
    expect(tested).toEqual([part])
  }
})

it('has each title of a test in the document, below the name of its file', () => {
  for (const [part, rows] of Object.entries(MATRIX)) {
    const [, section = ''] = DOCUMENT.split(`[\`test/faults/${part}.test.ts\`]`)
    const [table = ''] = section.split('\n###')
    const cells = Object.entries<Row>(rows).flatMap(([fault, row]) => [fault, ...textsOf(row)])
    expect(cells.filter((text) => !table.includes(`| ${text} |`))).toEqual([])
  }
})

it('links only to files that there are', () => {
  const links = [...DOCUMENT.matchAll(/\]\(([^)#]+)/g)].map(([, path = '']) => `docs/${path}`)

  expect(links.length).toBeGreaterThan(parts.length)
  expect(links.filter((path) => !existsSync(path))).toEqual([])
})

function textsOf({ read, create, change }: Row): string[] {
  return [read, create, change].filter((text) => text !== null)
}
