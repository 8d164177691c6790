import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
const DOCUMENTS = [
  ...['README.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...inDocs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
]

interface Link {
  readonly from: string
  readonly file: string
  readonly heading: string | undefined
}

function linksOf(from: string): Link[] {
  const text = readFileSync(from, 'utf8').replace(/^ *```[\s\S]*?^ *```$/gm, '')
  return [...text.matchAll(/\]\((?!\w+:)([^)\s#]*)(?:#([^)\s]*))?\)/g)].map(
    ([, path = '', heading]) => ({
      from,
      file: path === '' ? from : join(dirname(from), path),
      heading,
    }),
  )
}

/** As GitHub makes them of headings. */
function anchorsOf(file: string): string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(DOCUMENTS)('%s', (document) => {
  const links = linksOf(document)

  it('links only to files that there are', () => {
    const lost = links.filter(({ file }) => !existsSync(file))

    expect(lost).toEqual([])
  })

  it('links only to headings that there are', () => {
    const lost = links.filter(
      ({ file, heading }) =>
        heading !== undefined &&
        existsSync(file) &&
        statSync(file).isFile() &&
        file.endsWith('.md') &&
        !anchorsOf(file).includes(heading),
    )

    expect(lost).toEqual([])
  })
})

it('every document can be reached from the README', () => {
  const reached = new Set(['README.md'])
  for (const document of reached) {
    for (const { file } of existsSync(document) && DOCUMENTS.includes(document)
      ? linksOf(document)
      : []) {
      const page = existsSync(file) && statSync(file).isDirectory() ? join(file, 'README.md') : file
      reached.add(page)
    }
  }

  expect(DOCUMENTS.filter((document) => !reached.has(document))).toEqual([])
})
