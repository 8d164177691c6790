import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOf } from './guide.ts'

const FILE = 'docs/guides/adding-an-action.md'
const guide = readFileSync(FILE, 'utf8')
const [generate, generateAgain, check, tests, ...others] = blocksOf(FILE)

describe('the guide to adding an action', () => {
  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

    expect(others).toEqual([])
    expect([generate?.text, generateAgain?.text]).toEqual(Array(2).fill('npm run generate\n'))
    expect(check?.text).toBe('npm run check\n')
    expect(scripts).toMatchObject({ generate: expect.any(String), check: expect.any(String) })
  })

  it('names tests, folders and functions that there are', () => {
    const [, ...folders] = tests?.text.trim().split('npx vitest run ')[1]?.split(' ') ?? []
    const files = [...guide.matchAll(/`((?:simulator|contract|schema)\/[\w-]+\.test\.ts)`/g)]
    const rooms = [...guide.matchAll(/`(src\/[\w/.-]+)`/g)].map(([, path = '']) => path)
    const loaders = readFileSync('src/loaders/read-each.ts', 'utf8')

    expect(files.length).toBeGreaterThan(4)
    for (const [, path = ''] of files) expect(existsSync(`test/${path}`), path).toBe(true)
    for (const path of [...folders, ...rooms]) expect(existsSync(path), path).toBe(true)
    expect(loaders).toContain('export function readPages')
    expect(loaders).toContain('export function readEach')
  })
})
