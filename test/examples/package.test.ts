import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { relative } from 'node:path'
import { expect, it } from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const { resolve } = createRequire(import.meta.url)

/** Every file that the package exports, as its user writes it. */
const exported = Object.keys(manifest.exports).flatMap((subpath) => {
  const name = `${manifest.name}${subpath.slice(1)}`
  if (!name.includes('*')) return [name]
  return readdirSync('examples/documents').map((file) => name.replace('*.graphql', file))
})

/** Without what is made for it, which test/installed proves. */
const files = packed()

function packed(): string[] {
  const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(told.toString())[0].files.map(({ path }: { path: string }) => path)
}

it('is kept from the registry', () => {
  expect(manifest.private).toBe(true)
})

it('ships all that it exports, and the example client', () => {
  expect(exported.length).toBeGreaterThan(10)
  for (const name of exported) expect(files).toContain(relative('.', resolve(name)))
  expect(files).toEqual(
    expect.arrayContaining(['examples/client/calls.ts', 'README.md', 'CHANGELOG.md']),
  )
})

it('ships no sources and tests, and nothing that a run has left behind', () => {
  const unwanted = /^(src|test|bench|coverage|node_modules|\.)|^docs\/.*\.ts$|dashboard\/dist/

  expect(files.filter((path) => unwanted.test(path))).toEqual([])
})
