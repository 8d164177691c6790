import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { call, freshSimulator } from './client.ts'

const NOON = 1_700_000_000 // Unix seconds; any fixed instant does
const SdkAppId = 1400000000

async function ask(simulator: Simulator, action: string, params: object) {
  const { response } = await call(simulator, action, { SdkAppId, ...params })
  return response
}

function atNoon(site: 'china' | 'international' = 'china') {
  return freshSimulator({ now: () => NOON * 1000, perSecond: Number.POSITIVE_INFINITY, site })
}

const HOUR_LONG = { startTime: NOON + 60, endTime: NOON + 3660 }

describe('a predictive campaign', () => {
  const campaign = (simulator: Simulator, CampaignId: unknown) =>
    ask(simulator, 'DescribePredictiveDialingCampaign', { CampaignId })
  const sessions = async (simulator: Simulator, CampaignId: unknown) => {
    const page = { CampaignId, PageSize: 1000, PageNumber: 0 }
    const answer = await ask(simulator, 'DescribePredictiveDialingSessions', page)
    expect(answer.TotalCount).toBe((answer.SessionList as string[]).length)
    return answer.SessionList as string[]
  }

  it('is to start, in progress, then completed', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addPredictiveCampaign({ ...HOUR_LONG, calleeCount: 20 })

    const before = await campaign(simulator, id)
    simulator.clock.advance(60)
    const begun = await campaign(simulator, id)
    simulator.clock.advance(3000)
    const after = await campaign(simulator, id)

    expect([before.Status, begun.Status, after.Status]).toEqual([0, 1, 4])
    expect(after.StatusReason).toBe(0)
  })

  it('is terminated by timeout where its end comes first', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addPredictiveCampaign({ ...HOUR_LONG, calleeCount: 5000 })

    simulator.clock.advance(3660)

    expect(await campaign(simulator, id)).toMatchObject({ Status: 3, StatusReason: 2 })
  })

  it('lists a session for each call placed so far, and only ever adds to the end', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addPredictiveCampaign({
      ...HOUR_LONG,
      calleeCount: 20,
      retryTimes: 2,
    })

    const lists: string[][] = []
    for (const seconds of [0, 60, 60, 60, 900, 900]) {
      simulator.clock.advance(seconds)
      lists.push(await sessions(simulator, id))
    }

    expect(lists[0]).toEqual([])
    expect(lists[1]).toHaveLength(5)
    lists.slice(1).forEach((list, index) => {
      const earlier = lists[index] ?? []
      expect(list.slice(0, earlier.length)).toEqual(earlier)
    })
    expect(lists.at(-1)?.length).toBeGreaterThan(20)
  })

  it('is paged without a gap or a repeat', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addPredictiveCampaign({
      startTime: NOON - 3600,
      endTime: NOON,
      calleeCount: 30,
    })
    const page = async (PageNumber: number) => {
      const params = { CampaignId: id, PageSize: 12, PageNumber }
      const answer = await ask(simulator, 'DescribePredictiveDialingSessions', params)
      return answer.SessionList as string[]
    }

    const pages = [await page(0), await page(1), await page(2), await page(3)]

    expect(pages.map((ids) => ids.length)).toEqual([12, 12, 6, 0])
    expect(pages.flat()).toEqual(await sessions(simulator, id))
  })

  it('does not page into calls of the future', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addPredictiveCampaign({ calleeCount: 50, lines: 5 })
    const params = { CampaignId: id, PageSize: 3, PageNumber: 1 }

    const answer = await ask(simulator, 'DescribePredictiveDialingSessions', params)

    expect(answer).toMatchObject({
      TotalCount: 5,
      SessionList: expect.objectContaining({ length: 2 }),
    })
  })

  it('keeps a status that it was given', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addPredictiveCampaign({ status: 2, statusReason: 1 })

    expect(await campaign(simulator, id)).toMatchObject({ Status: 2, StatusReason: 1 })
  })

  it('tells its settings digit for digit', async () => {
    const simulator = await atNoon()
    const id = 9007199254740993n
    simulator.store.addPredictiveCampaign({
      id,
      ...HOUR_LONG,
      name: '春季',
      callOrder: 1,
      skillGroupId: 7,
      ivrId: 8,
      priority: 1,
      expectedAbandonRate: 50,
      retryTimes: 2,
      retryInterval: 60,
      variables: [{ Key: 'k', Value: 'v' }],
      uui: 'u',
    })

    const { text, response } = await call(
      simulator,
      'DescribePredictiveDialingCampaign',
      {},
      {
        body: `{"SdkAppId":${SdkAppId},"CampaignId":${id}}`,
      },
    )

    expect(text).toContain('"CampaignId":9007199254740993,')
    expect(response).toEqual({
      RequestId: expect.any(String),
      CampaignId: expect.any(Number),
      Name: '春季',
      CallOrder: 1,
      SkillGroupId: 7,
      IVRId: 8,
      Priority: 1,
      ExpectedAbandonRate: 50,
      RetryTimes: 2,
      RetryInterval: 60,
      StartTime: NOON + 60,
      EndTime: NOON + 3660,
      Status: 0,
      StatusReason: 0,
      Variables: [{ Key: 'k', Value: 'v' }],
      UUI: 'u',
    })
  })

  it('tells nothing of how it stands on the international site', async () => {
    const simulator = await atNoon('international')
    const id = simulator.store.addPredictiveCampaign(HOUR_LONG)

    const answer = await campaign(simulator, id)

    expect(answer).toMatchObject({ CampaignId: id, RetryTimes: 0 })
    for (const name of ['Status', 'StatusReason', 'Variables', 'UUI']) {
      expect(answer).not.toHaveProperty(name)
    }
  })
})

describe('a cruise campaign', () => {
  const campaign = (simulator: Simulator, CampaignId: unknown) =>
    ask(simulator, 'DescribeAgentCruiseDialingCampaign', { CampaignId })

  it('has not started, runs, and is completed, calling more and more of its callees', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addCruiseCampaign({ ...HOUR_LONG, calleeCount: 20 })

    const before = await campaign(simulator, id)
    simulator.clock.advance(60)
    const begun = await campaign(simulator, id)
    simulator.clock.advance(3000)
    const after = await campaign(simulator, id)

    expect(before).toMatchObject({ State: 0, TotalCalleeCount: 20, CalledCalleeCount: 0 })
    expect(begun).toMatchObject({ State: 1, CalledCalleeCount: 3 })
    expect(after).toMatchObject({ State: 2, CalledCalleeCount: 20 })
  })

  it('is terminated where its end comes first', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addCruiseCampaign({ ...HOUR_LONG, calleeCount: 5000 })

    simulator.clock.advance(3660)

    expect(await campaign(simulator, id)).toMatchObject({ State: 3 })
  })

  it('tells its settings, but not its id', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addCruiseCampaign({
      ...HOUR_LONG,
      name: 'n',
      agent: 'agent-09@example.com',
      concurrencyNumber: 20,
      callOrder: 1,
      uui: 'u',
      calleeCount: 4,
      state: 3,
      calledCalleeCount: 2,
    })

    expect(await campaign(simulator, id)).toEqual({
      RequestId: expect.any(String),
      Name: 'n',
      Agent: 'agent-09@example.com',
      ConcurrencyNumber: 20,
      StartTime: NOON + 60,
      EndTime: NOON + 3660,
      CallOrder: 1,
      UUI: 'u',
      State: 3,
      TotalCalleeCount: 4,
      CalledCalleeCount: 2,
    })
  })

  it('has defaults for all that is left out', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addCruiseCampaign({})

    expect(await campaign(simulator, id)).toMatchObject({
      Name: '',
      ConcurrencyNumber: 3,
      StartTime: NOON,
      EndTime: NOON + 3600,
      State: 2,
    })
  })
})

describe('the seeded application', () => {
  it('shows tasks that are completed, running, to start, terminated and paused', async () => {
    const simulator = await atNoon()
    const state = async (TaskId: number) =>
      (await ask(simulator, 'DescribeAutoCalloutTask', { TaskId })).State

    expect([
      await state(1),
      await state(2),
      await state(3),
      await state(4),
      await state(5),
      await state(6),
    ]).toEqual([2, 1, 1, 0, 4, 5])
  })

  it('shows predictive campaigns in every status there is, for every reason', async () => {
    const simulator = await atNoon()
    const standing = async (CampaignId: number) => {
      const answer = await ask(simulator, 'DescribePredictiveDialingCampaign', { CampaignId })
      return [answer.Status, answer.StatusReason]
    }

    expect(await standing(2570)).toEqual([1, 0])
    expect(await standing(2571)).toEqual([1, 0])
    expect(await standing(2572)).toEqual([4, 0])
    expect(await standing(2573)).toEqual([0, 0])
    expect(await standing(2574)).toEqual([3, 2])
    expect(await standing(2575)).toEqual([2, 0])
    expect(await standing(2576)).toEqual([3, 1])
  })

  it('lists all of them, some with none of their callees finished, some with all', async () => {
    const simulator = await freshSimulator() // the documented campaign is of 2024
    const page = { PageSize: 100, PageNumber: 0 }

    const tasks = await ask(simulator, 'DescribeAutoCalloutTasks', page)
    const campaigns = await ask(simulator, 'DescribePredictiveDialingCampaigns', page)

    expect(tasks).toMatchObject({ TotalCount: 6, Tasks: { length: 6 } })
    const list = campaigns.CampaignList as Record<string, number>[]
    const idsOf = (rows: typeof list) => rows.map(({ CampaignId }) => CampaignId)
    expect(idsOf(list)).toEqual([2576, 2575, 2574, 2573, 2572, 2571, 2570, 2569])
    expect(idsOf(list.filter((row) => row.FinishedCalleeCount === 0))).toEqual([2573])
    expect(idsOf(list.filter((row) => row.FinishedCalleeCount === row.CalleeCount))).toEqual([
      2572, 2569,
    ])
  })

  it('has a task of 2,000 callees that says so, with made-up numbers only', async () => {
    const simulator = await atNoon()

    const { Name, Callees } = await ask(simulator, 'DescribeAutoCalloutTask', { TaskId: 3 })

    expect(Name).toContain('2,000 callees')
    const numbers = (Callees as { Callee: string }[]).map(({ Callee }) => Callee)
    expect(numbers).toHaveLength(2000)
    expect(numbers.filter((number) => !number.startsWith('00861300000'))).toEqual([])
  })
})
