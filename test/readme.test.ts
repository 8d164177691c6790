import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { help } from '../src/arguments.ts'
import { post, startRig } from './rig.ts'

const readme = readFileSync('README.md', 'utf8')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const { scripts } = manifest
const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text = '']) => ({
  language,
  text,
}))
const block = (language: string, contains = '') =>
  blocks.find((each) => each.language === language && each.text.includes(contains))?.text ?? ''

describe('the README', () => {
  it('shows a query whose answer is the one it prints', async () => {
    const { gateway } = await startRig()
    const [, url, type, body = ''] =
      /curl (\S+) -H 'content-type: (\S+)' -d '([\s\S]*)'\n$/.exec(block('sh', 'curl')) ?? []

    const answer = await post(gateway.url, body)

    expect([url, type]).toEqual(['http://localhost:4000/graphql', 'application/json'])
    expect(answer.body).toEqual(JSON.parse(block('json')))
  })

  it('counts the upstream calls of that query rightly', async () => {
    const { gateway, simulator } = await startRig()
    const [, body = ''] = /-d '([\s\S]*)'\n$/.exec(block('sh', 'curl')) ?? []

    await post(gateway.url, body)

    expect(readme).toContain('took four upstream calls')
    expect(simulator.journal.entries).toHaveLength(4)
  })

  it('names only commands that there are', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name)

    expect(named.filter((name) => !(`${name}` in scripts))).toEqual([])
    expect(block('sh', 'npm start')).toBe('npm ci && npm start\n')
    expect(block('sh', 'npm test')).toBe('npm ci && npm test\n')
    expect(scripts.start).toBe('node src/start.js') // run as a process in cli.test.ts
  })

  it('installs the tarball of this version, by commands that are run in test/installed', () => {
    const { name, version, bin } = manifest
    const [command] = Object.keys(bin)

    expect(block('sh', 'npm install').split('\n').filter(Boolean)).toEqual([
      `npm install ./${name}-${version}.tgz`,
      `npx ${command} check`,
      `npx ${command} serve`,
    ])
  })

  it('names only commands of the package that there are, in all of the docs', () => {
    const texts = readdirSync('docs').filter((name) => name.endsWith('.md'))
    const all = [readme, ...texts.map((name) => readFileSync(`docs/${name}`, 'utf8'))].join('\n')
    const named = [...all.matchAll(/\b(?:ccc-graphql|npm start --|src\/start\.js) ([a-z][a-z-]*)/g)]
    const known = [...help().matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name)

    expect(named.length).toBeGreaterThan(10)
    expect(named.map(([, name]) => name).filter((name) => !known.includes(name))).toEqual([])
  })

  it('links only to files that there are', () => {
    const links = [...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path = '']) => path)

    expect(links.length).toBeGreaterThan(3)
    for (const path of links) expect(() => readFileSync(path), path).not.toThrow(/ENOENT/)
  })
})
