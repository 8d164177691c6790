import { expect, it } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../../src/freshness.ts'
import { follow } from '../../follow.ts'
import { startRig } from '../../rig.ts'
import { scrape } from './scrape.ts'

const WATCH = `subscription Task($id: ID!) {
  autoCalloutTaskChanged(id: $id) { state }
}`
const ID = 'AutoCalloutTask:1400000000:6' // paused, and stays so

it('counts who follows something, and writes a line when that begins and when it ends', async () => {
  const rig = await startRig({ config: { freshness: DEFAULT_FRESHNESS } })
  const lines = () => rig.logged.map((line) => JSON.parse(line))

  const [one, other] = [
    await follow(rig.gateway.url, WATCH, { id: ID }),
    await follow(rig.gateway.url, WATCH, { id: ID }),
  ]
  await one.next()
  await other.next()
  const during = await scrape(rig.gateway)
  one.leave()
  other.leave()
  await expect.poll(() => lines().length).toBe(4)
  const after = await scrape(rig.gateway)

  expect(during.value('live_pollers')).toBe(1)
  expect(during.value('live_subscribers')).toBe(2)
  expect(during.value('live_events_total')).toBe(2)
  expect([after.value('live_pollers'), after.value('live_subscribers')]).toEqual([0, 0])
  const [begins, , ends] = lines()
  const named = {
    type: 'subscription',
    operation: 'Task',
    document: expect.stringMatching(/^[0-9a-f]{64}$/),
  }
  expect(begins).toMatchObject({ ...named, msg: 'subscription begins' })
  expect(ends).toMatchObject({ ...named, msg: 'subscription ends', events: 1 })
  expect(ends.durationMs).toBeGreaterThanOrEqual(0)
  // A stream that lasts for hours is no request that took so long.
  expect(after.sum('requests_total')).toBe(0)
  expect(rig.simulator.journal.entries).toHaveLength(1)
})

it('counts the errors that events tell, and names them when the subscription ends', async () => {
  const rig = await startRig()
  const id = 'AutoCalloutTask:1400000000:999999'

  const events = await (await follow(rig.gateway.url, WATCH, { id })).rest()

  expect(events).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }])
  expect((await scrape(rig.gateway)).value('errors_total', { code: 'NOT_FOUND' })).toBe(1)
  expect(JSON.parse(rig.logged.at(-1) ?? '')).toMatchObject({
    msg: 'subscription ends',
    events: 1,
    codes: ['NOT_FOUND'],
  })
})

it('tells of a subscription that is refused as of any request', async () => {
  const rig = await startRig()

  await expect(follow(rig.gateway.url, 'subscription { nope }')).rejects.toThrow('400')

  const page = await scrape(rig.gateway)
  expect(page.value('requests_total', { type: 'none', outcome: 'refused', way: 'slow' })).toBe(1)
  expect(page.value('live_subscribers')).toBe(0)
  expect(rig.logged.join('')).toContain('"codes":["GRAPHQL_VALIDATION_FAILED"]')
})
