import { describe, expect, it } from 'vitest'
import type { Clock } from '../../../src/clock.ts'
import type { Config } from '../../../src/config/index.ts'
import { DEFAULT_FRESHNESS } from '../../../src/freshness.ts'
import { swiftClock } from '../../client/swift-clock.ts'
import { type Following, follow } from '../../follow.ts'
import { type Rig, startRig } from '../../rig.ts'
import { as, keysOf } from '../../viewers.ts'
import { scrape } from '../seen/scrape.ts'

const APP = '1400000000'
const TASKS = 'DescribeAutoCalloutTasks'
const TASK = 'DescribeAutoCalloutTask'
const CAMPAIGNS = 'DescribePredictiveDialingCampaigns'
const CAMPAIGN = 'DescribePredictiveDialingCampaign'

const CALLEES = Array.from({ length: 20 }, (_, n) => `0086130000000${String(n).padStart(2, '0')}`)

/** Periods pass twenty times as fast. */
const SWIFT = swiftClock(20)
/** No period passes, so that nothing gets old. */
const STILL = swiftClock(0.001)

/** A gateway that keeps answers as gateways do. */
function startWatched(clock: Clock = SWIFT, config: Partial<Config> = {}): Promise<Rig> {
  return startRig({ config: { freshness: DEFAULT_FRESHNESS, ...config }, parts: { clock } })
}

function taskId(id: number | bigint): string {
  return `AutoCalloutTask:${APP}:${id}`
}

function campaignId(id: number | bigint): string {
  return `PredictiveDialingCampaign:${APP}:${id}`
}

const WATCH_TASK = (selection: string) =>
  `subscription ($id: ID!) { autoCalloutTaskChanged(id: $id) { ${selection} } }`
const WATCH_CAMPAIGN = (selection: string) =>
  `subscription ($id: ID!) { campaignChanged(id: $id) { ${selection} } }`

describe('the first event', () => {
  it('tells a campaign as a query does, by one page of the list', async () => {
    const { gateway, simulator, query } = await startWatched(STILL)
    const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
    const selection = '__typename id name state progress { calleeCount finishedCalleeCount }'
    const { body } = await query(`query ($id: ID!) { campaign(id: $id) { ${selection} } }`, { id })
    simulator.journal.clear()

    const { data, extensions } = await (
      await follow(gateway.url, WATCH_CAMPAIGN(selection), { id })
    ).next()

    expect(data).toEqual({ campaignChanged: body.data.campaign })
    expect(extensions.ageSeconds).toBeGreaterThanOrEqual(0)
    expect(extensions.ageSeconds).toBeLessThan(5)
    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([CAMPAIGNS])
  })

  it('tells a campaign by its own read where more is asked for, and its state besides', async () => {
    const { gateway, simulator } = await startWatched()
    const id = campaignId(
      simulator.store.addPredictiveCampaign({ callees: CALLEES, uui: 'order 7' }),
    )

    const { data } = await (await follow(gateway.url, WATCH_CAMPAIGN('uui'), { id })).next()

    expect(data).toEqual({ campaignChanged: { uui: 'order 7' } })
    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([CAMPAIGN])
  })

  it('tells an agent cruise campaign by its own read', async () => {
    const { gateway, simulator } = await startWatched()
    const id = `AgentCruiseDialingCampaign:${APP}:2601`

    const { data } = await (
      await follow(gateway.url, WATCH_CAMPAIGN('__typename id state'), { id })
    ).next()

    expect(data.campaignChanged).toMatchObject({ __typename: 'AgentCruiseDialingCampaign', id })
    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([
      'DescribeAgentCruiseDialingCampaign',
    ])
  })

  it('tells a task by a page of the list, and with its callees by its own read', async () => {
    const { gateway, simulator } = await startWatched()
    const id = taskId(simulator.store.addAutoCalloutTask({ callees: CALLEES }))

    const listed = await follow(gateway.url, WATCH_TASK('id state calleeCount'), { id })
    expect((await listed.next()).data.autoCalloutTaskChanged).toMatchObject({ id, calleeCount: 20 })
    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([TASKS])
    listed.leave()
    simulator.journal.clear()
    const detailed = await follow(gateway.url, WATCH_TASK('calleeSummary { total }'), { id })

    expect((await detailed.next()).data).toEqual({
      autoCalloutTaskChanged: { calleeSummary: { total: 20 } },
    })
    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([TASK])
  })

  it('tells a page of each list as a query does', async () => {
    const { gateway, query } = await startWatched()
    for (const list of ['predictiveDialingCampaigns', 'autoCalloutTasks']) {
      const asked = (field: string) => `${field}(pageSize: 3) { totalCount nodes { id name } }`
      const { body } = await query(`{ ${asked(list)} }`)
      const page = await follow(gateway.url, `subscription { ${asked(`${list}Changed`)} }`)

      expect((await page.next()).data[`${list}Changed`]).toEqual(body.data[list])
      expect(body.data[list].nodes).toHaveLength(3)
    }
  })
})

describe('what changes', () => {
  it('by time is told, and the end of it ends the subscription', async () => {
    const { gateway, simulator } = await startWatched()
    const id = taskId(simulator.store.addAutoCalloutTask({ callees: CALLEES, tries: 1 }))
    const task = await follow(gateway.url, WATCH_TASK('state'), { id })
    expect((await task.next()).data).toEqual({ autoCalloutTaskChanged: { state: 'RUNNING' } })

    simulator.clock.advance(7200)

    expect((await task.next()).data).toEqual({ autoCalloutTaskChanged: { state: 'COMPLETED' } })
    expect(await task.next()).toBe('complete')
  })

  it('through this gateway is told at once, before the period is over', async () => {
    const { gateway, simulator, query } = await startWatched(STILL)
    const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
    const campaign = await follow(gateway.url, WATCH_CAMPAIGN('state'), { id })
    expect((await campaign.next()).data).toEqual({ campaignChanged: { state: 'RUNNING' } })

    await query('mutation ($id: ID!) { pausePredictiveDialingCampaign(id: $id) { requestId } }', {
      id,
    })

    expect((await campaign.next()).data).toEqual({ campaignChanged: { state: 'PAUSED' } })
  })

  it('of a page is told as a whole page, also where a task came', async () => {
    const { gateway, simulator } = await startWatched()
    const page = await follow(
      gateway.url,
      'subscription { autoCalloutTasksChanged(pageSize: 2) { totalCount nodes { id } } }',
    )
    const before = (await page.next()).data.autoCalloutTasksChanged
    const id = taskId(simulator.store.addAutoCalloutTask({ callees: CALLEES }))
    const after = (await page.next()).data.autoCalloutTasksChanged

    expect(after.totalCount).toBe(before.totalCount + 1)
    expect(after.nodes).toHaveLength(2)
    expect([...before.nodes, { id }]).toEqual(expect.arrayContaining(after.nodes))
  })

  it('and was not asked for is not told', async () => {
    const { gateway, simulator } = await startWatched()
    const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
    const campaign = await follow(gateway.url, WATCH_CAMPAIGN('name'), { id })
    await campaign.next()
    const looks = () => simulator.journal.entries.length
    await until(() => looks() > 3)
    simulator.clock.advance(7200)

    // Nothing but its end, which comes with its last state.
    expect(await campaign.rest()).toHaveLength(1)
  })
})

describe('what is asked of CCC', () => {
  it('is as for one where fifty watch a campaign, each with a document of its own', async () => {
    const { gateway, simulator } = await startWatched(STILL)
    const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        follow(gateway.url, WATCH_CAMPAIGN(`state other${n}: name`), { id }),
      ),
    )
    await Promise.all(all.map((one) => one.next()))

    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([CAMPAIGNS])
  })

  it('is as for one also as time goes on', async () => {
    const clock = swiftClock(20)
    const { gateway, simulator } = await startWatched(clock)
    const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
    const begun = clock.now()
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        follow(gateway.url, WATCH_CAMPAIGN(`state other${n}: name`), { id }),
      ),
    )
    await until(() => clock.now() - begun > 30_000)
    const looks = simulator.journal.entries.length
    const periods = (clock.now() - begun) / 2000
    simulator.clock.advance(7200)
    await Promise.all(all.map((one) => one.rest()))

    expect(looks).toBeGreaterThan(2)
    expect(looks).toBeLessThanOrEqual(periods + 1)
  })

  it('is the same, and looked at once, for variables that no operation knows', async () => {
    const { gateway, simulator } = await startWatched(STILL)
    const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
    const all = await Promise.all(
      [1, 2, 3].map((junk) => follow(gateway.url, WATCH_CAMPAIGN('state'), { id, junk })),
    )
    await Promise.all(all.map((one) => one.next()))

    expect((await scrape(gateway)).value('live_pollers')).toBe(1)
  })

  it('is a page for a hundred tasks', async () => {
    const { gateway, simulator } = await startWatched(STILL)
    const ids = Array.from({ length: 100 }, () =>
      taskId(simulator.store.addAutoCalloutTask({ callees: CALLEES })),
    )
    const all = await Promise.all(
      ids.map((id) => follow(gateway.url, WATCH_TASK('id state'), { id })),
    )
    const first = await Promise.all(all.map((one) => one.next()))

    expect(first.map(({ data }) => data.autoCalloutTaskChanged.id)).toEqual(ids)
    expect(simulator.journal.entries.map(({ action, params }) => ({ action, params }))).toEqual([
      { action: TASKS, params: { SdkAppId: 1400000000, PageSize: 100, PageNumber: 0 } },
    ])
  })

  it('ends with the last subscriber', async () => {
    const { gateway, simulator } = await startWatched()
    const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
    const campaign = await follow(gateway.url, WATCH_CAMPAIGN('state'), { id })
    await campaign.next()
    campaign.leave()
    const task = taskId(simulator.store.addAutoCalloutTask({ callees: CALLEES }))
    const other = await follow(gateway.url, WATCH_TASK('state'), { id: task })
    await other.next()
    await until(() => simulator.journal.ofAction(TASKS).length > 2)
    const looks = simulator.journal.ofAction(CAMPAIGNS).length
    await until(() => simulator.journal.ofAction(TASKS).length > 5)

    expect(simulator.journal.ofAction(CAMPAIGNS)).toHaveLength(looks)
  })
})

describe('who may not see it', () => {
  it('is told so, and CCC is not asked', async () => {
    const authentication = keysOf({ mine: { [APP]: ['read'] } })
    const { gateway, simulator } = await startWatched(SWIFT, { authentication })
    const id = 'PredictiveDialingCampaign:1400123455:2570'
    const campaign = await follow(gateway.url, WATCH_CAMPAIGN('state'), { id }, as('mine'))
    const [event, ...more] = await campaign.rest()

    expect(event).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] })
    expect(more).toEqual([])
    expect(simulator.journal.entries).toEqual([])
  })

  it('in full gets the same campaign masked, beside who may', async () => {
    const authentication = keysOf({
      reader: { [APP]: ['read'] },
      listener: { [APP]: ['read', 'personal'] },
    })
    const { gateway, simulator } = await startWatched(SWIFT, { authentication })
    const id = campaignId(
      simulator.store.addPredictiveCampaign({ callees: CALLEES, uui: 'order 7' }),
    )
    const [reader, listener] = await Promise.all(
      ['reader', 'listener'].map((name) =>
        follow(gateway.url, WATCH_CAMPAIGN('uui'), { id }, as(name)),
      ),
    )

    expect((await (reader as Following).next()).data).toEqual({ campaignChanged: { uui: null } })
    expect((await (listener as Following).next()).data).toEqual({
      campaignChanged: { uui: 'order 7' },
    })
  })
})

it('ends where CCC knows no such campaign, and says so', async () => {
  const { gateway } = await startWatched()
  const campaign = await follow(gateway.url, WATCH_CAMPAIGN('uui'), { id: campaignId(999_999) })
  const events = await campaign.rest()

  expect(events).toMatchObject([{ data: null, errors: [{ extensions: { code: 'NOT_FOUND' } }] }])
})

it('goes on through a failure of CCC, and tells the newest state after it', async () => {
  const { gateway, simulator } = await startWatched()
  const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
  const campaign = await follow(gateway.url, WATCH_CAMPAIGN('state'), { id })
  await campaign.next()
  simulator.faults.next({ kind: 'error', code: 'InternalError', action: CAMPAIGNS, times: 10 })
  const failing = simulator.journal.ofAction(CAMPAIGNS).length
  await until(() => simulator.journal.ofAction(CAMPAIGNS).length > failing + 3)
  simulator.clock.advance(7200)

  expect((await campaign.rest()).at(-1)).toMatchObject({
    data: { campaignChanged: { state: 'COMPLETED' } },
  })
})

it('does not end before the last state could be read whole', async () => {
  const { gateway, simulator } = await startWatched()
  const id = campaignId(simulator.store.addPredictiveCampaign({ callees: CALLEES }))
  simulator.clock.advance(7200)
  const action = 'DescribePredictiveDialingSessions'
  simulator.faults.next({ kind: 'error', code: 'InternalError', action, times: 10 })

  const selection = 'state ... on PredictiveDialingCampaign { sessions { totalCount } }'
  const campaign = await follow(gateway.url, WATCH_CAMPAIGN(selection), { id })
  const events = await campaign.rest()

  expect(events).toMatchObject([
    { errors: [{ path: ['campaignChanged', 'sessions'] }] },
    { data: { campaignChanged: { state: 'COMPLETED', sessions: { totalCount: 20 } } } },
  ])
  expect(events[1]).not.toHaveProperty('errors')
})

/** Waits for something that is sure to come. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}
