import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { startRig } from '../../rig.ts'
import { pipelined } from './pipelined.ts'

const CAMPAIGN = '{ predictiveDialingCampaign(campaignId: 2570) { name callOrder } }'
const DATA = { predictiveDialingCampaign: { name: expect.any(String), callOrder: 'RANDOM' } }
const READ = 'DescribePredictiveDialingCampaign'

it('answers equal requests in flight by one execution: 200 at once are one upstream call', async () => {
  const { simulator, gateway } = await startRig()

  const answers = await pipelined(gateway.url, Array(200).fill(bodyOf(CAMPAIGN)))

  expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(200))
  expect(answers.map(({ body }) => body.data)).toEqual(Array(200).fill(DATA))
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual([READ])
})

it('answers requests with other headers by themselves', async () => {
  const { query } = await startRig()
  const from = (origin: string) => query(CAMPAIGN, {}, { origin, accept: 'application/json' })

  const [one, other] = await Promise.all([
    from('https://studio.apollographql.com'),
    from('https://stranger.example'),
  ])

  expect(one.headers.get('access-control-allow-origin')).toBe('https://studio.apollographql.com')
  expect(other.headers.get('access-control-allow-origin')).toBeNull()
  expect([one.body.data, other.body.data]).toEqual([DATA, DATA])
})

it('lets equal requests share an error, and asks again afterwards', async () => {
  const { simulator, gateway, query } = await startRig()
  simulator.faults.next({ kind: 'error', code: 'AuthFailure', action: READ })

  const answers = await pipelined(gateway.url, [bodyOf(CAMPAIGN), bodyOf(CAMPAIGN)])
  const later = await query(CAMPAIGN)

  expect(answers.map(({ body }) => body.errors[0].extensions.code)).toEqual([
    'UPSTREAM_AUTH',
    'UPSTREAM_AUTH',
  ])
  expect(later.body).toEqual({ data: DATA })
  expect(simulator.journal.ofAction(READ)).toHaveLength(2)
})

it('carries out each of two equal mutations', async () => {
  const { simulator, query } = await startRig()
  const pause =
    'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:2") { requestId } }'

  const answers = await Promise.all([query(pause), query(pause)])

  const ids = answers.map(({ body }) => body.data.pauseAutoCalloutTask?.requestId)
  expect(new Set(ids).size).toBe(2)
  expect(simulator.journal.ofAction('PauseAutoCalloutTask')).toHaveLength(2)
})

it('counts the time of one that had to wait for another from its own arrival', async () => {
  let ahead = 0
  const clock = { ...systemClock, now: () => systemClock.now() + ahead }
  const { simulator, query } = await startRig({ parts: { clock } })
  const action = 'PauseAutoCalloutTask'
  simulator.faults.next({ kind: 'delay', ms: 300, action })
  simulator.faults.next({ kind: 'hang', action })
  const pause =
    'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:2") { requestId } }'
  const first = query(pause)
  await expect.poll(() => simulator.journal.ofAction(action).length).toBe(1)
  const second = query(pause)
  await query('{ __typename }')

  ahead = 24_000
  await first
  const begun = performance.now()
  const { body } = await second

  expect(body.errors[0].extensions.code).toBe('UPSTREAM_TIMEOUT')
  // A second is left of its 25; a write of its own would be waited for ten.
  expect(performance.now() - begun).toBeLessThan(4000)
  expect(simulator.journal.ofAction(action)).toHaveLength(2)
})

it('gives details on request only to who asks for them', async () => {
  const { query } = await startRig()

  const [plain, detailed] = await Promise.all([
    query(CAMPAIGN),
    query(CAMPAIGN, {}, { 'ccc-include-upstream': 'true' }),
  ])

  expect(plain.body.extensions).toBeUndefined()
  expect(detailed.body.extensions.upstream.calls).toHaveLength(1)
})

it('goes on with the others where the first one leaves', async () => {
  const { simulator, gateway, query } = await startRig()
  simulator.faults.next({ kind: 'delay', ms: 500, action: READ })
  const leaving = new AbortController()
  const first = fetch(gateway.url, { ...postOf(CAMPAIGN), signal: leaving.signal })
  const second = query(CAMPAIGN)
  first.catch(() => {})
  await expect.poll(() => simulator.journal.entries.length).toBeGreaterThan(0)
  leaving.abort()

  expect((await second).body).toEqual({ data: DATA })
  await expect(first).rejects.toThrow()
})

it('reads a body that comes in pieces', async () => {
  const { gateway } = await startRig()
  const body = bodyOf(CAMPAIGN)
  const { hostname, port } = new URL(gateway.url)
  const socket = connect(Number(port), hostname)
  const head = `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\nconnection: close\r\n`
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  const pieces = [`${head}content-length: ${body.length}\r\n\r\n`, body.slice(0, 9), body.slice(9)]
  for (const piece of pieces) await new Promise((sent) => socket.write(piece, sent))
  await once(socket, 'close')

  expect(answer).toContain('200 OK')
  expect(answer).toContain('"callOrder":"RANDOM"')
})

function postOf(query: string) {
  const headers = { 'content-type': 'application/json' }
  return { method: 'POST', headers, body: bodyOf(query) }
}

function bodyOf(query: string): string {
  return JSON.stringify({ query })
}
