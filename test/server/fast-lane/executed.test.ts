import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { DEFAULT_FRESHNESS, readFreshness } from '../../../src/freshness.ts'
import { type Answer, type Rig, startRig } from '../../rig.ts'
import { as, keysOf } from '../../viewers.ts'
import { answersIn, post } from './pipelined.ts'

const QUERY =
  'query ($id: ID!) { predictiveDialingCampaign(campaignId: $id) { name startTime callOrder } }'
const READ = 'DescribePredictiveDialingCampaign'
const MOST_TRIES = 50
/** Longer than a machine that is busy takes to compile a query. */
const FOR_LONG = readFreshness('all=60') ?? DEFAULT_FRESHNESS

it('stores what it executed only once the same bytes come again', async () => {
  const rig = await startRig({ config: { freshness: FOR_LONG } })
  const executed = await untilExecuted(rig)

  const second = await asked(rig, executed.turn)
  const third = await asked(rig, executed.turn)

  const bodies = [executed.answer, second, third].map(({ body }) => body)
  expect(bodies).toEqual(Array(3).fill({ data: { predictiveDialingCampaign: expect.anything() } }))
  expect(executed.answer.headers.get('etag')).toBeNull()
  expect(second.headers.get('etag')).toMatch(/^"[\w-]{27}"$/)
  expect(third.headers.get('etag')).toBe(second.headers.get('etag'))
  expect(rig.simulator.journal.ofAction(READ)).toHaveLength(1)
})

it('tells how old an answer is that it executed', async () => {
  const rig = await startRig({ config: { freshness: FOR_LONG } })

  const { answer } = await untilExecuted(rig)

  expect(answer.headers.get('age')).toMatch(/^\d+$/)
})

it.each([
  ['a query that is known', QUERY],
  ['a query that is not', QUERY.replace('name', 'state name')],
])('waits for the rest of a body that comes in pieces, with %s', async (_what, query) => {
  const rig = await startRig({ config: { freshness: FOR_LONG } })
  await untilExecuted(rig)
  const request = post(JSON.stringify({ query, variables: { id: '2570' } }), true)
  const start = request.indexOf('{') // of the body
  const { hostname, port } = new URL(rig.gateway.url)
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))

  socket.write(request.slice(0, start + 9))
  // Answered later than the gateway read what was sent before.
  await asked(rig, 'in between')
  socket.write(request.slice(start + 9, start + 20))
  await asked(rig, 'once more')
  socket.end(request.slice(start + 20))
  await once(socket, 'close')

  const [answer] = answersIn(Buffer.concat(chunks))
  expect(answer?.status).toBe(200)
  expect(answer?.body.data.predictiveDialingCampaign).toMatchObject({ callOrder: 'RANDOM' })
})

it('answers of the application that is named, by a variable of whatever name', async () => {
  const authentication = keysOf({ reader: { '1400000000': ['read'] } })
  const { query, simulator } = await startRig({ config: { authentication } })
  const named = (name: string) =>
    `query ($taskId: ID!, $${name}: ID) { autoCalloutTask(taskId: $taskId, sdkAppId: $${name}) { name } }`
  const others = JSON.parse('{"__proto__": "1400123455", "constructor": "1400123455"}')

  for (let n = 0; n < MOST_TRIES; n++) {
    for (const name of ['__proto__', 'constructor']) {
      const { body } = await query(named(name), { ...others, taskId: String(n) }, as('reader'))
      expect(body.errors?.[0].extensions.code).toBe('FORBIDDEN')
    }
  }

  expect(simulator.journal.entries).toEqual([])
})

it('answers of the reference that is named, by a variable inside it too', async () => {
  const rig = await startRig()
  const query = `query ($id: ID!) {
    _entities(representations: [
      { __typename: "AutoCalloutTask", id: $id, sdkAppId: "1400000000", taskId: "1" }
    ]) { ... on AutoCalloutTask { taskId } }
  }`
  await untilExecuted(rig)

  const answers: Answer[] = []
  for (let n = 0; n < 5; n++)
    answers.push(await rig.query(query, { id: 'AutoCalloutTask:1400000000:2', turn: String(n) }))

  const bodies = answers.map(({ body }) => body)
  expect(bodies).toEqual(Array(5).fill({ data: { _entities: [{ taskId: '2' }] } }))
})

/** Asks in ever other bytes until an answer comes from the compiled query, which has no tag. */
async function untilExecuted(rig: Rig): Promise<{ turn: string; answer: Answer }> {
  for (let n = 0; n < MOST_TRIES; n++) {
    const answer = await asked(rig, String(n))
    if (answer.headers.get('etag') === null) return { turn: String(n), answer }
  }
  throw new Error('the query was never compiled')
}

function asked({ query }: Rig, turn: string): Promise<Answer> {
  return query(QUERY, { id: '2570', turn })
}
