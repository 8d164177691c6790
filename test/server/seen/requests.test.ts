import { expect, it } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../../src/freshness.ts'
import { KnownTexts } from '../../../src/server/seen/operation.ts'
import { post, type Rig, startRig } from '../../rig.ts'
import { scrape } from './scrape.ts'

const TASKS = 'query Tasks { autoCalloutTasks(pageSize: 3) { nodes { id } } }'
const KEPT = { freshness: DEFAULT_FRESHNESS }

/** Lines of requests, in the order of their ends. */
function linesOf({ logged }: Pick<Rig, 'logged'>) {
  return logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')
}

it('writes one line for a request, with what it cost and how to find it again', async () => {
  const rig = await startRig()

  await rig.query(
    TASKS,
    {},
    {
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    },
  )

  await written(rig, 1)
  const { requestIds, ...line } = linesOf(rig)[0]
  expect(line).toMatchObject({
    level: 30,
    type: 'query',
    operation: 'Tasks',
    document: expect.stringMatching(/^[0-9a-f]{64}$/),
    way: 'slow',
    outcome: 'ok',
    status: 200,
    sent: 1,
    joined: 0,
    kept: 0,
    stale: 0,
    waitedMs: expect.any(Number),
    durationMs: expect.any(Number),
    trace: '0af7651916cd43dd8448eb211c80319c',
  })
  expect(line).not.toHaveProperty('codes')
  expect(requestIds).toHaveLength(1)
  expect(rig.simulator.journal.entries).toHaveLength(1)
})

/** An answer is read before its end is told of. */
async function written(rig: Pick<Rig, 'logged'>, lines: number): Promise<void> {
  await expect.poll(() => linesOf(rig).length).toBe(lines)
}

it('calls a document the same whatever values stand in it, and tells none of them', async () => {
  const rig = await startRig()
  const one = (number: string) => `query One { autoCalloutTask(taskId: "${number}") { name } }`

  await rig.query(one('13912345678'))
  await rig.query(one('13987654321'))
  await rig.query(one('6').replace('name', 'state'))

  await written(rig, 3)
  const [first, second, third] = linesOf(rig).map(({ document }) => document)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  expect(rig.logged.join('')).not.toMatch(/139\d{8}/)
})

it.each([
  ['that is no JSON', '{', 400, 'BAD_REQUEST', 'refused'],
  ['that does not parse', '{"query":"{"}', 400, 'GRAPHQL_PARSE_FAILED', 'refused'],
  ['that does not fit', '{"query":"{ nope }"}', 400, 'GRAPHQL_VALIDATION_FAILED', 'refused'],
  [
    'that names no operation of its document',
    '{"query":"query A { __typename } query B { __typename }","operationName":"13912345678"}',
    400,
    'OPERATION_RESOLUTION_FAILURE',
    'refused',
  ],
  [
    'whose answer has errors',
    '{"query":"{ autoCalloutTask(taskId: \\"x\\") { name } }"}',
    200,
    'BAD_USER_INPUT',
    'errors',
  ],
])('tells of a request %s by its code', async (_of, body, status, code, outcome) => {
  const rig = await startRig()

  await post(rig.gateway.url, body)

  await written(rig, 1)
  expect(linesOf(rig)[0]).toMatchObject({ status, codes: [code], outcome, way: 'slow' })
  expect(rig.logged.join('')).not.toContain('1391234')
  const page = await scrape(rig.gateway)
  expect(page.value('errors_total', { code })).toBe(1)
  expect(page.sum('requests_total', { outcome })).toBe(1)
  expect(rig.simulator.journal.entries).toEqual([])
})

it('counts all answers of the fast lane, and logs one of so many', async () => {
  const rig = await startRig({ config: { ...KEPT, logSample: 3 } })

  for (let request = 0; request < 7; request++) await rig.query(TASKS)

  const page = await scrape(rig.gateway)
  expect(page.value('requests_total', { type: 'query', outcome: 'ok', way: 'slow' })).toBe(1)
  expect(page.value('requests_total', { type: 'query', outcome: 'ok', way: 'stored' })).toBe(6)
  expect(page.value('request_duration_seconds_count', { type: 'query', way: 'stored' })).toBe(6)
  expect(linesOf(rig).map(({ way, operation }) => `${way} ${operation}`)).toEqual([
    'slow Tasks',
    'stored Tasks',
    'stored Tasks',
  ])
  expect(rig.simulator.journal.entries).toHaveLength(1)
})

it('tells what a stored answer of a GET was asked for', async () => {
  const rig = await startRig({ config: { ...KEPT, logSample: 1 } })
  const address = `${rig.gateway.url}?${new URLSearchParams({ query: TASKS })}`
  const headers = { 'content-type': 'application/json' }

  await (await fetch(address, { headers })).text()
  await (await fetch(address, { headers })).text()

  await written(rig, 2)
  expect(linesOf(rig).map(({ way, operation }) => `${way} ${operation}`)).toEqual([
    'slow Tasks',
    'stored Tasks',
  ])
})

it('tells what a stored answer of a GET was asked for, also with a question mark in it', async () => {
  const rig = await startRig({ config: { ...KEPT, logSample: 1 } })
  const query = 'query Ask { predictiveDialingCampaigns(name: "ready?") { totalCount } }'
  const address = `${rig.gateway.url}?query=${encodeURIComponent(query).replace('%3F', '?')}`
  const headers = { 'content-type': 'application/json' }

  await (await fetch(address, { headers })).text()
  await (await fetch(address, { headers })).text()

  await written(rig, 2)
  expect(linesOf(rig).map(({ way, operation }) => `${way} ${operation}`)).toEqual([
    'slow Ask',
    'stored Ask',
  ])
})

it('tells nothing of a text that is no document, whose refusal somebody did not wait for', () => {
  expect(new KnownTexts().find('{', undefined)).toBeNull()
})

it('counts requests that share an answer, and logs each by a compiled query that asked CCC', async () => {
  const rig = await startRig()
  // Twice the slow way, of which the second loads the compiler.
  for (let request = 0; request < 3; request++) await rig.query(TASKS)

  await Promise.all([rig.query(TASKS), rig.query(TASKS)])

  const page = await scrape(rig.gateway)
  const compiled = page.value('requests_total', { type: 'query', outcome: 'ok', way: 'compiled' })
  const shared = page.value('requests_total', { type: 'query', outcome: 'ok', way: 'shared' })
  const lines = linesOf(rig).filter(({ way }) => way === 'compiled')
  expect(Number(compiled)).toBeGreaterThan(0)
  expect(shared).toBe(1)
  expect(lines.length).toBe(compiled)
  for (const { sent, requestIds } of lines) expect([sent, requestIds.length]).toEqual([1, 1])
  expect(page.value('answers_total', { source: 'sent' })).toBe(rig.simulator.journal.entries.length)
})

it('tells of a client that hung up', async () => {
  const rig = await startRig()
  rig.simulator.faults.next({ kind: 'hang' })
  const hangUp = new AbortController()

  const asked = post(rig.gateway.url, JSON.stringify({ query: TASKS }), {}, hangUp.signal)
  await expect.poll(() => rig.simulator.journal.entries.length).toBe(1)
  hangUp.abort()
  await asked.catch(() => {})

  await written(rig, 1)
  expect(linesOf(rig)[0]).toMatchObject({ outcome: 'gone', way: 'slow' })
  expect(linesOf(rig)[0]).not.toHaveProperty('status')
})
