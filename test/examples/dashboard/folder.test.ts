import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { outcomeOf } from '../../../examples/dashboard/src/new-task/outcome.ts'
import { binsOf, callsOf } from '../../../examples/dashboard/src/parts/bins.ts'

const README = 'examples/dashboard/README.md'
const SRC = 'examples/dashboard/src'
const installed = [...readFileSync(README, 'utf8').matchAll(/ (@?[\w/-]+)@(\d[\w.]*)/g)]

it('names in its README the versions that it is tested with', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

  const here: Record<string, string> = { ...dependencies, ...devDependencies }
  expect(installed.length).toBeGreaterThan(10)
  for (const [, name = '', version] of installed) expect(version, name).toBe(here[name])
})

it('names in its README every package that it imports', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(SRC, name), 'utf8'))
  const imported = texts.flatMap((text) =>
    [...text.matchAll(/from ["']((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name]) => name),
  )

  const named = installed.map(([, name]) => name)
  expect(imported).toContain('react-router')
  expect([...new Set(imported)].filter((name) => !named.includes(name))).toEqual([])
})

it.each([README, 'docs/dashboard.md'])('%s links only to what is there', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(((?!https?:)[^)#]+)\)/g)]

  expect(links.length).toBeGreaterThan(3)
  for (const [, path = ''] of links) expect(existsSync(join(dirname(page), path)), path).toBe(true)
})

it.each([
  ['BAD_USER_INPUT', false, 'not sent'],
  ['BAD_USER_INPUT', true, 'refused'],
  ['QUOTA_EXCEEDED', true, 'refused'],
  ['FORBIDDEN', false, 'not sent'],
  ['FORBIDDEN', true, 'refused'],
  ['RATE_LIMITED', true, 'not sent'],
  ['CREATE_NOT_SENT', false, 'not sent'],
  ['NOT_CREATED', false, 'not sent'],
  ['CREATE_OUTCOME_UNKNOWN', true, 'unknown'],
  ['IDEMPOTENCY_IN_PROGRESS', false, 'unknown'],
  ['IDEMPOTENCY_KEY_CONFLICT', false, 'unknown'],
  ['IDEMPOTENCY_STORE_UNAVAILABLE', false, 'unknown'],
  ['INTERNAL_SERVER_ERROR', false, 'unknown'],
  ['NO_ANSWER', false, 'unknown'],
])('takes a create that failed with %s, of CCC: %s, as %s', (code, isOfUpstream, outcome) => {
  const failure = {
    message: '',
    retryable: false,
    retryAfterSeconds: null,
    requestId: null,
    problems: [],
  }

  expect(outcomeOf({ ...failure, code, isOfUpstream })).toBe(outcome)
})

it('counts each call in one span of its chart, and leaves out no span between two', () => {
  const begun = ['10:00:05', '10:00:20', '10:03:00'].map((time) => `2026-11-20T${time}Z`)
  const records = begun.map((startTime, at) => ({
    startTime,
    acceptTime: at > 0 ? startTime : null,
  }))

  const bins = binsOf(callsOf([...records, null, { startTime: null }]))

  expect(bins.map(({ answered, unanswered }) => [answered, unanswered])).toEqual([
    [0, 1],
    [1, 0],
    ...Array.from({ length: 10 }, () => [0, 0]),
    [1, 0],
  ])
  expect(bins.every(({ from }, at) => at === 0 || from === bins[at - 1]?.to)).toBe(true)
})
