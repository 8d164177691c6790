import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { atNoon, EMPTY, HOUR, NOON } from './calls.ts'
import { call, refusalOf } from './client.ts'
import { ask, numbers } from './dialing.ts'

const PAGE = { PageSize: 100, PageNumber: 0 }

describe('DescribeAutoCalloutTasks', () => {
  const tasks = async (simulator: Simulator, params: object = {}) => {
    const answer = await ask(simulator, 'DescribeAutoCalloutTasks', { ...PAGE, ...params })
    return { TotalCount: answer.TotalCount, Tasks: answer.Tasks as { TaskId: number }[] }
  }

  it('tells all of a task but its description and callees', async () => {
    const simulator = await atNoon()
    const TaskId = simulator.store.addAutoCalloutTask({
      sdkAppId: EMPTY,
      name: '回访',
      description: 'd',
      notBefore: NOON + 9,
      notAfter: NOON + 99,
      callers: ['0086075500000001'],
      callees: numbers(4),
      ivrId: 8,
      maxRingTimeoutSecond: 30,
    })

    expect(await tasks(simulator)).toEqual({
      TotalCount: 1,
      Tasks: [
        {
          TaskId,
          Name: '回访',
          CalleeCount: 4,
          Callers: ['0086075500000001'],
          NotBefore: NOON + 9,
          NotAfter: NOON + 99,
          IvrId: 8,
          State: 0,
          MaxRingTimeoutSecond: 30,
        },
      ],
    })
  })

  it('tells the state of every task as DescribeAutoCalloutTask does', async () => {
    const simulator = await atNoon()
    const ids = [0, 1, 2, 3, 4, 5].map((state) =>
      simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, state }),
    )
    ids.push(simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, callees: numbers(3) }))

    const told = await Promise.all(
      ids.map(
        async (TaskId) => (await ask(simulator, 'DescribeAutoCalloutTask', { TaskId })).State,
      ),
    )

    expect(told).toEqual([0, 1, 2, 3, 4, 5, 1])
    expect((await tasks(simulator)).Tasks).toMatchObject(
      told.map((State) => ({ State })).toReversed(),
    )
  })

  it('has null for no end, and ids beyond 2^53 digit for digit', async () => {
    const simulator = await atNoon()
    simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, id: 9223372036854775807n })

    const params = { SdkAppId: EMPTY, ...PAGE }
    const { text } = await call(simulator, 'DescribeAutoCalloutTasks', params)

    expect(text).toContain('"TaskId":9223372036854775807,')
    expect(text).toContain('"NotAfter":null')
  })

  it('lists what was added last first, whatever its id, page by page, and counts all', async () => {
    const simulator = await atNoon()
    for (const id of [5, 1, 4, 2, 3]) simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, id })
    const page = async (PageNumber: number) => {
      const { TotalCount, Tasks } = await tasks(simulator, { PageSize: 2, PageNumber })
      return [TotalCount, ...Tasks.map(({ TaskId }) => TaskId)]
    }

    expect([await page(0), await page(1), await page(2), await page(3)]).toEqual([
      [5, 3, 2],
      [5, 4, 1],
      [5, 5],
      [5],
    ])
  })

  it('is empty for an application without tasks', async () => {
    const simulator = await atNoon()

    expect(await tasks(simulator)).toEqual({ TotalCount: 0, Tasks: [] })
  })
})

describe('DescribePredictiveDialingCampaigns', () => {
  const campaigns = async (simulator: Simulator, params: object = {}) => {
    const action = 'DescribePredictiveDialingCampaigns'
    const answer = await ask(simulator, action, { ...PAGE, ...params })
    const list = answer.CampaignList as { CampaignId: number; FinishedCalleeCount: number }[]
    return { TotalCount: answer.TotalCount, list }
  }
  const ids = async (simulator: Simulator, params: object = {}) => {
    const { TotalCount, list } = await campaigns(simulator, params)
    expect(list.length).toBeLessThanOrEqual(TotalCount as number)
    return list.map(({ CampaignId }) => CampaignId)
  }

  it.each(['china', 'international'] as const)(
    'tells how a campaign stands, with its counts, on the site %s',
    async (site) => {
      const simulator = await atNoon(site)
      const CampaignId = simulator.store.addPredictiveCampaign({
        sdkAppId: EMPTY,
        name: '回访',
        calleeCount: 9,
        priority: 2,
        skillGroupId: 7,
        status: 3,
        statusReason: 1,
      })

      expect((await campaigns(simulator)).list).toEqual([
        {
          CampaignId,
          Name: '回访',
          Status: 3,
          StatusReason: 1,
          CalleeCount: 9,
          FinishedCalleeCount: 0,
          Priority: 2,
          SkillGroupId: 7,
        },
      ])
    },
  )

  it('counts who answered or was tried for the last time: never fewer, all in the end', async () => {
    const simulator = await atNoon()
    simulator.store.addPredictiveCampaign({
      sdkAppId: EMPTY,
      calleeCount: 20,
      retryTimes: 1,
      retryInterval: 600,
      endTime: NOON + 2 * HOUR,
    })

    const counts: number[] = []
    for (let look = 0; look < 120; look += 1) {
      const { list } = await campaigns(simulator)
      counts.push(list[0]?.FinishedCalleeCount ?? -1)
      simulator.clock.advance(20)
    }

    expect(counts).toEqual(counts.toSorted((one, other) => one - other))
    expect([counts[0], counts.at(-1)]).toEqual([0, 20])
    expect(counts[25]).toBeGreaterThan(5)
    expect(counts[25]).toBeLessThan(20) // some wait for their second call
  })

  it('counts nobody twice whom a fixed list calls twice', async () => {
    const simulator = await atNoon()
    simulator.store.addPredictiveCampaign({
      sdkAppId: EMPTY,
      startTime: NOON,
      calleeCount: 7,
      sessions: numbers(14),
    })

    const counts: number[] = []
    for (let second = 0; second < 30; second += 1) {
      counts.push((await campaigns(simulator)).list[0]?.FinishedCalleeCount ?? -1)
      simulator.clock.advance(1)
    }

    expect(counts.slice(4, 13)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7])
    expect(counts.at(-1)).toBe(7)
  })

  it('lists what was added last first, whatever its id, page by page, and counts all', async () => {
    const simulator = await atNoon()
    for (const id of [5, 1, 4, 2, 3]) {
      simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, id })
    }
    const page = (PageNumber: number) => ids(simulator, { PageSize: 2, PageNumber })

    expect([await page(0), await page(1), await page(2), await page(3)]).toEqual([
      [3, 2],
      [4, 1],
      [5],
      [],
    ])
    expect((await campaigns(simulator, { PageSize: 2 })).TotalCount).toBe(5)
  })

  it('filters by a part of the name, by skill group and by id, and by all at once', async () => {
    const simulator = await atNoon()
    const add = (id: number | bigint, name: string, skillGroupId: number | bigint) =>
      simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, id, name, skillGroupId })
    add(1, 'North renewal', 7)
    add(2, 'South renewal', 8)
    add(3n, 'South survey', 8n)

    expect(await ids(simulator, { Name: 'renewal' })).toEqual([2, 1])
    expect(await ids(simulator, { Name: 'south' })).toEqual([]) // capitals count
    expect(await ids(simulator, { Name: '' })).toEqual([3, 2, 1])
    expect(await ids(simulator, { SkillGroupId: 8 })).toEqual([3, 2])
    expect(await ids(simulator, { CampaignId: 3 })).toEqual([3])
    expect(await ids(simulator, { CampaignId: 4 })).toEqual([])
    const all = { Name: 'South', SkillGroupId: 8, CampaignId: 2 }
    expect(await ids(simulator, all)).toEqual([2])
    expect(await ids(simulator, { ...all, SkillGroupId: 7 })).toEqual([])
    const paged = { Name: 'renewal', PageSize: 1, PageNumber: 1 }
    expect((await campaigns(simulator, paged)).TotalCount).toBe(2)
    expect(await ids(simulator, paged)).toEqual([1])
  })

  it('does not know CampaignId on the international site', async () => {
    const simulator = await atNoon('international')
    const action = 'DescribePredictiveDialingCampaigns'
    const params = { SdkAppId: EMPTY, ...PAGE }

    expect(await refusalOf(simulator, action, { ...params, CampaignId: 1 })).toBe(
      'UnknownParameter: The parameter `CampaignId` is not recognized.',
    )
    expect(await refusalOf(simulator, action, { ...params, Name: 'n', SkillGroupId: 1 })).toBe(
      'accepted',
    )
  })

  it('draws each campaign once: another look at 20 of 3,000 callees costs a tenth of the first at most', async () => {
    const simulator = await atNoon()
    for (let n = 0; n < 20; n += 1) {
      simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, calleeCount: 3000, lines: 20 })
    }
    const timed = async () => {
      simulator.clock.advance(60)
      const begun = performance.now()
      expect((await campaigns(simulator)).list).toHaveLength(20)
      return performance.now() - begun
    }

    const first = await timed()
    const others = [await timed(), await timed(), await timed(), await timed(), await timed()]

    expect(Math.min(...others)).toBeLessThan(first / 10)
  })
})

describe.each(['DescribeAutoCalloutTasks', 'DescribePredictiveDialingCampaigns'])(
  '%s refuses',
  (action) => {
    it.each([
      [{ SdkAppId: 77 }, 'InvalidParameterValue: The application `SdkAppId` does not exist.'],
      [
        { PageSize: 0 },
        'InvalidParameterValue: The value of parameter `PageSize` must be from 1 to 100.',
      ],
      [
        { PageSize: 101 },
        'InvalidParameterValue: The value of parameter `PageSize` must be from 1 to 100.',
      ],
      [
        { PageNumber: -1 },
        'InvalidParameterValue: The value of parameter `PageNumber` must be at least 0.',
      ],
      [{ State: 1 }, 'UnknownParameter: The parameter `State` is not recognized.'],
    ])('%j', async (params, refusal) => {
      const simulator = await atNoon()

      expect(await refusalOf(simulator, action, { SdkAppId: EMPTY, ...PAGE, ...params })).toBe(
        refusal,
      )
    })
  },
)
