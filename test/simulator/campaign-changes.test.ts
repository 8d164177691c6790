import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { atNoon, DAY, EMPTY, NOON, records, sessionIds } from './calls.ts'
import { refusalOf } from './client.ts'
import { ask, CRUISE, numbers, PREDICTIVE, startsOf } from './dialing.ts'

const ABSENT =
  'InvalidParameterValue: The value of parameter `CampaignId` does not exist in this application.'
const WRONG_STATE =
  'InvalidParameterValue: The value of parameter `CampaignId` names a campaign whose state does not allow this.'
const UNSUPPORTED = 'UnsupportedOperation: The operation is not supported in this state.'

async function create(simulator: Simulator, params: object = {}) {
  const campaign = { ...PREDICTIVE, ...params }
  return (await ask(simulator, 'CreatePredictiveDialingCampaign', campaign)).CampaignId
}

async function look(simulator: Simulator, CampaignId: unknown) {
  const page = { PageSize: 1, PageNumber: 0, CampaignId }
  const { CampaignList } = await ask(simulator, 'DescribePredictiveDialingCampaigns', page)
  const [campaign] = CampaignList as { Status: number; StatusReason: number }[]
  return campaign
}

async function standing(simulator: Simulator, CampaignId: unknown) {
  const { Status, StatusReason } = (await look(simulator, CampaignId)) ?? {}
  return [Status, StatusReason]
}

async function sessions(simulator: Simulator, CampaignId: unknown) {
  const page = { CampaignId, PageSize: 1000, PageNumber: 0 }
  return (await ask(simulator, 'DescribePredictiveDialingSessions', page)).SessionList as string[]
}

const change = (simulator: Simulator, action: string, CampaignId: unknown) =>
  ask(simulator, `${action}PredictiveDialingCampaign`, { CampaignId })

const refused = (simulator: Simulator, action: string, CampaignId: unknown) =>
  refusalOf(simulator, `${action}PredictiveDialingCampaign`, { SdkAppId: EMPTY, CampaignId })

describe.each([
  ['PausePredictiveDialingCampaign', [1], 'paused', [2, 0]],
  ['ResumePredictiveDialingCampaign', [2], 'in progress', [1, 0]],
  ['AbortPredictiveDialingCampaign', [0, 1, 2], 'ended by hand', [3, 1]],
  ['DeletePredictiveDialingCampaign', [0, 3, 4], 'gone', [undefined, undefined]],
])('%s', (action, from, what, to) => {
  it(`leads from the states ${from} to a campaign that is ${what}, and refuses the others`, async () => {
    const simulator = await atNoon()
    for (const status of [0, 1, 2, 3, 4]) {
      const CampaignId = simulator.store.addPredictiveCampaign({
        sdkAppId: EMPTY,
        status,
        statusReason: 2,
      })

      const answer = await refusalOf(simulator, action, { SdkAppId: EMPTY, CampaignId })

      const allowed = from.includes(status)
      expect([status, answer]).toEqual([status, allowed ? 'accepted' : WRONG_STATE])
      expect(await standing(simulator, CampaignId)).toEqual(allowed ? to : [status, 2])
    }
  })

  it('answers nothing but the RequestId', async () => {
    const simulator = await atNoon()
    const status = from[0] ?? 0
    const CampaignId = simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, status })

    const answer = await ask(simulator, action, { CampaignId })

    expect(answer).toEqual({ RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
  })

  it('refuses a campaign that nobody has, of an application that is there and of one that is not', async () => {
    const simulator = await atNoon()

    expect(await refusalOf(simulator, action, { SdkAppId: EMPTY, CampaignId: 99 })).toBe(ABSENT)
    expect(await refusalOf(simulator, action, { SdkAppId: 77, CampaignId: 1 })).toBe(ABSENT)
  })
})

describe('a paused predictive campaign', () => {
  it('lets its calls come to their end, places no other, and goes on when it is resumed', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)
    simulator.clock.advance(60)

    await change(simulator, 'Pause', id)
    const placed = await sessions(simulator, id)
    simulator.clock.advance(600)
    expect(await standing(simulator, id)).toEqual([2, 0])
    expect(await sessions(simulator, id)).toEqual(placed)
    expect(await sessionIds(simulator, { EndTimeStamp: NOON + DAY })).toHaveLength(placed.length)
    await change(simulator, 'Resume', id)

    expect(await standing(simulator, id)).toEqual([1, 0])
    const resumed = await sessions(simulator, id)
    expect(resumed).toHaveLength(placed.length + 5)
    expect(resumed.slice(0, placed.length)).toEqual(placed)
    simulator.clock.advance(3600)
    expect(await look(simulator, id)).toMatchObject({ Status: 4, FinishedCalleeCount: 30 })
  })

  it('is ended by timeout when its end comes, and cannot be resumed then', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { EndTime: NOON + 500 })
    await change(simulator, 'Pause', id)

    simulator.clock.advance(499)
    expect(await standing(simulator, id)).toEqual([2, 0])
    simulator.clock.advance(1)
    expect(await standing(simulator, id)).toEqual([3, 2])
    expect(await refused(simulator, 'Resume', id)).toBe(WRONG_STATE)
  })

  it('places none of the calls of a fixed list, and goes on with them later', async () => {
    const simulator = await atNoon()
    const ids = numbers(10).map((_, n) => `session-${n}`)
    const id = simulator.store.addPredictiveCampaign({
      sdkAppId: EMPTY,
      startTime: NOON,
      sessions: ids,
    })
    simulator.clock.advance(3)

    await change(simulator, 'Pause', id)
    simulator.clock.advance(100)
    expect(await sessions(simulator, id)).toEqual(ids.slice(0, 4))
    await change(simulator, 'Resume', id)
    simulator.clock.advance(10)

    expect(await sessions(simulator, id)).toEqual(ids)
    expect(startsOf(simulator)).toEqual([0, 1, 2, 3, 103, 104, 105, 106, 107, 108])
  })
})

describe('an aborted predictive campaign', () => {
  it('is ended by hand at once; its calls go on, and no other is placed', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)
    simulator.clock.advance(60)
    const placed = await sessions(simulator, id)
    const over = await sessionIds(simulator, { EndTimeStamp: NOON + DAY })

    await change(simulator, 'Abort', id)

    expect(await standing(simulator, id)).toEqual([3, 1])
    simulator.clock.advance(8000)
    expect(await standing(simulator, id)).toEqual([3, 1])
    expect(await sessions(simulator, id)).toEqual(placed)
    expect(over.length).toBeLessThan(placed.length)
    expect(await sessionIds(simulator, { EndTimeStamp: NOON + DAY })).toHaveLength(placed.length)
  })

  it('never calls where it was aborted before its start or while it was paused', async () => {
    const simulator = await atNoon()
    const [initial, paused] = [
      await create(simulator, { StartTime: NOON + 100 }),
      await create(simulator),
    ]
    await change(simulator, 'Pause', paused)
    const placed = startsOf(simulator).length

    await change(simulator, 'Abort', initial)
    await change(simulator, 'Abort', paused)
    simulator.clock.advance(1000)

    expect(await standing(simulator, initial)).toEqual([3, 1])
    expect(await standing(simulator, paused)).toEqual([3, 1])
    expect(startsOf(simulator)).toHaveLength(placed)
  })

  it('places no further call of a fixed list or under a fixed status either', async () => {
    const simulator = await atNoon()
    const add = (input: object) =>
      simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, startTime: NOON, ...input })
    const ids = [add({ sessions: ['a', 'b', 'c', 'd'] }), add({ calleeCount: 30, status: 1 })]
    simulator.clock.advance(1)
    const placed = startsOf(simulator).length

    for (const id of ids) await change(simulator, 'Abort', id)
    simulator.clock.advance(1000)

    expect(startsOf(simulator)).toHaveLength(placed)
  })
})

describe('a deleted predictive campaign', () => {
  it('is in no answer any more, while its calls keep their records', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)
    simulator.clock.advance(60)
    await change(simulator, 'Abort', id)
    simulator.clock.advance(200)
    const span = { EndTimeStamp: NOON + DAY }
    const before = await records(simulator, span)

    await change(simulator, 'Delete', id)

    const page = { SdkAppId: EMPTY, CampaignId: id, PageSize: 1, PageNumber: 0 }
    expect(await refused(simulator, 'Describe', id)).toBe(ABSENT)
    expect(await refusalOf(simulator, 'DescribePredictiveDialingSessions', page)).toBe(ABSENT)
    expect(await ask(simulator, 'DescribePredictiveDialingCampaigns', page)).toMatchObject({
      TotalCount: 0,
      CampaignList: [],
    })
    for (const action of ['Pause', 'Resume', 'Abort', 'Delete']) {
      expect(await refused(simulator, action, id)).toBe(ABSENT)
    }
    const update = { ...PREDICTIVE, CampaignId: id }
    expect(await refusalOf(simulator, 'UpdatePredictiveDialingCampaign', update)).toBe(ABSENT)
    expect(before.length).toBeGreaterThan(4)
    expect(await records(simulator, span)).toEqual(before)
  })

  it('lets its last calls come to their end', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { Callees: numbers(5) })
    await change(simulator, 'Abort', id)

    await change(simulator, 'Delete', id)
    simulator.clock.advance(200)

    expect(await sessionIds(simulator, { EndTimeStamp: NOON + DAY })).toHaveLength(5)
  })

  it('does not call when its start comes', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { StartTime: NOON + 100 })

    await change(simulator, 'Delete', id)
    simulator.clock.advance(1000)

    expect(startsOf(simulator)).toEqual([])
  })

  it('calls no more than before where it had been aborted long ago', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)
    await change(simulator, 'Abort', id)
    const placed = startsOf(simulator)
    simulator.clock.advance(1000)

    await change(simulator, 'Delete', id)

    expect(startsOf(simulator)).toEqual(placed)
  })

  it('leaves its id to nobody', async () => {
    const simulator = await atNoon()
    const put = () => simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, id: 2, status: 0 })
    put()

    await change(simulator, 'Delete', 2)

    expect([await create(simulator), await create(simulator)]).toEqual([1, 3])
    expect(put).toThrow('already holds id 2')
  })
})

describe('UpdatePredictiveDialingCampaign', () => {
  const update = (simulator: Simulator, params: object) =>
    ask(simulator, 'UpdatePredictiveDialingCampaign', { ...PREDICTIVE, ...params })

  it('replaces everything, and what is left out is not kept', async () => {
    const simulator = await atNoon()
    const optional = { IVRId: 4, RetryTimes: 2, UUI: 'u', Variables: [{ Key: 'k', Value: 'v' }] }
    const CampaignId = await create(simulator, { StartTime: NOON + 100, ...optional })
    const other = {
      Name: '改过的',
      Callees: numbers(3, 500),
      Callers: ['0086075500000002'],
      CallOrder: 0,
      SkillGroupId: 8,
      Priority: 5,
      ExpectedAbandonRate: 5,
      RetryInterval: 60,
      StartTime: NOON + 200,
      EndTime: NOON + 300,
    }

    await update(simulator, { CampaignId, ...other })

    const { Callees, Callers, ...told } = other
    expect(await ask(simulator, 'DescribePredictiveDialingCampaign', { CampaignId })).toEqual({
      RequestId: expect.any(String),
      CampaignId,
      ...told,
      ...{ IVRId: 0, RetryTimes: 0, UUI: '', Variables: [], Status: 0, StatusReason: 0 },
    })
    simulator.clock.advance(199)
    expect(startsOf(simulator)).toEqual([])
    simulator.clock.advance(100)
    const list = await records(simulator, { EndTimeStamp: NOON + DAY })
    expect(new Set(list.map(({ Callee }) => Callee))).toEqual(new Set(Callees))
    expect(new Set(list.map(({ Caller }) => Caller))).toEqual(new Set(Callers))
  })

  it('takes all that a create takes but for the time of day', async () => {
    const simulator = await atNoon()
    const CampaignId = await create(simulator, { StartTime: NOON + 100 })
    const optional = { IVRId: 4, RetryTimes: 2, UUI: 'u', Variables: [{ Key: 'k', Value: 'v' }] }
    const CalleeAttributes = [{ Callee: '1', UUI: 'u', Variables: [] }]

    await update(simulator, { CampaignId, ...optional, CalleeAttributes, StartTime: NOON + 9 })

    expect(await ask(simulator, 'DescribePredictiveDialingCampaign', { CampaignId })).toMatchObject(
      { StartTime: NOON + 9, ...optional },
    )
  })

  it('keeps its place in the list', async () => {
    const simulator = await atNoon()
    const CampaignId = await create(simulator, { StartTime: NOON + 100 })
    const newer = await create(simulator)

    await update(simulator, { CampaignId, StartTime: NOON + 200 })

    const page = { PageSize: 100, PageNumber: 0 }
    const { CampaignList } = await ask(simulator, 'DescribePredictiveDialingCampaigns', page)
    expect(CampaignList).toMatchObject([{ CampaignId: newer }, { CampaignId }])
  })

  it('starts it at once where the new start has passed', async () => {
    const simulator = await atNoon()
    const CampaignId = await create(simulator, { StartTime: NOON + 100 })

    await update(simulator, { CampaignId, StartTime: NOON - 100 })

    expect(await standing(simulator, CampaignId)).toEqual([1, 0])
    expect(startsOf(simulator)).toEqual([0, 0, 0, 0, 0])
  })

  it.each([1, 2, 3, 4])('refuses the state %i and changes nothing', async (status) => {
    const simulator = await atNoon()
    const name = 'as it was'
    const input = { sdkAppId: EMPTY, name, status }
    const CampaignId = simulator.store.addPredictiveCampaign(input)

    const params = { ...PREDICTIVE, CampaignId, StartTime: NOON + 100 }

    expect(await refusalOf(simulator, 'UpdatePredictiveDialingCampaign', params)).toBe(UNSUPPORTED)
    expect(await look(simulator, CampaignId)).toMatchObject({ Name: name, Status: status })
  })

  it('refuses a campaign that nobody has', async () => {
    const simulator = await atNoon()
    const params = { ...PREDICTIVE, CampaignId: 99 }

    expect(await refusalOf(simulator, 'UpdatePredictiveDialingCampaign', params)).toBe(ABSENT)
  })
})

describe('AbortAgentCruiseDialingCampaign', () => {
  const cruise = (simulator: Simulator, CampaignId: unknown) =>
    ask(simulator, 'DescribeAgentCruiseDialingCampaign', { CampaignId })
  const abort = (simulator: Simulator, CampaignId: unknown) =>
    ask(simulator, 'AbortAgentCruiseDialingCampaign', { CampaignId })

  it('leads from the states 0 and 1 to 3, and refuses the others', async () => {
    const simulator = await atNoon()
    for (const state of [0, 1, 2, 3]) {
      const input = { sdkAppId: EMPTY, state, calledCalleeCount: 5 }
      const CampaignId = simulator.store.addCruiseCampaign(input)
      const params = { SdkAppId: EMPTY, CampaignId }

      const answer = await refusalOf(simulator, 'AbortAgentCruiseDialingCampaign', params)

      const allowed = state < 2
      expect([state, answer]).toEqual([state, allowed ? 'accepted' : WRONG_STATE])
      const after = await cruise(simulator, CampaignId)
      expect(after).toMatchObject({ State: allowed ? 3 : state, CalledCalleeCount: 5 })
    }
  })

  it('answers nothing but the RequestId', async () => {
    const simulator = await atNoon()
    const id = simulator.store.addCruiseCampaign({ sdkAppId: EMPTY, state: 1 })

    expect(await abort(simulator, id)).toEqual({
      RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it('lets calls go on and places no other', async () => {
    const simulator = await atNoon()
    const params = { ...CRUISE, Callees: numbers(30) }
    const { CampaignId } = await ask(simulator, 'CreateAgentCruiseDialingCampaign', params)
    simulator.clock.advance(60)
    const { CalledCalleeCount } = await cruise(simulator, CampaignId)

    await abort(simulator, CampaignId)
    simulator.clock.advance(8000)

    const after = { State: 3, CalledCalleeCount, TotalCalleeCount: 30 }
    expect(await cruise(simulator, CampaignId)).toMatchObject(after)
    const span = { EndTimeStamp: NOON + DAY }
    expect(await sessionIds(simulator, span)).toHaveLength(CalledCalleeCount as number)
  })

  it('is for good before the start too', async () => {
    const simulator = await atNoon()
    const params = { ...CRUISE, Callees: numbers(30), StartTime: NOON + 100 }
    const { CampaignId } = await ask(simulator, 'CreateAgentCruiseDialingCampaign', params)

    await abort(simulator, CampaignId)
    simulator.clock.advance(1000)

    expect(await cruise(simulator, CampaignId)).toMatchObject({ State: 3, CalledCalleeCount: 0 })
    expect(startsOf(simulator)).toEqual([])
  })

  it('refuses a campaign that nobody has', async () => {
    const simulator = await atNoon()
    const refusal = (params: object) =>
      refusalOf(simulator, 'AbortAgentCruiseDialingCampaign', params)

    expect(await refusal({ SdkAppId: EMPTY, CampaignId: 1 })).toBe(ABSENT)
    expect(await refusal({ SdkAppId: 77, CampaignId: 1 })).toBe(ABSENT)
  })
})
