import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { atNoon, DAY, EMPTY, NOON, records } from './calls.ts'
import { call, refusalOf } from './client.ts'
import { ask, CRUISE, numbers, PREDICTIVE, startsOf } from './dialing.ts'

const value = 'InvalidParameterValue: The value of parameter'

describe('CreatePredictiveDialingCampaign', () => {
  const create = async (simulator: Simulator, params: object = {}) => {
    const campaign = { ...PREDICTIVE, ...params }
    return (await ask(simulator, 'CreatePredictiveDialingCampaign', campaign)).CampaignId
  }
  const look = (simulator: Simulator, CampaignId: unknown) =>
    ask(simulator, 'DescribePredictiveDialingCampaign', { CampaignId })

  it('makes a campaign of its own at every call, from id 1 on', async () => {
    const simulator = await atNoon()

    expect([await create(simulator), await create(simulator)]).toEqual([1, 2])
  })

  it('makes a campaign that tells what it was given, digit for digit', async () => {
    const simulator = await atNoon()
    const optional = { IVRId: 4, RetryTimes: 2, UUI: 'u', Variables: [{ Key: 'k', Value: 'v' }] }
    const body = JSON.stringify({ ...PREDICTIVE, ...optional, StartTime: NOON + 9 })
    const large = body.replace('"SkillGroupId":7', '"SkillGroupId":9007199254740993')

    await call(simulator, 'CreatePredictiveDialingCampaign', {}, { body: large })
    const params = { SdkAppId: EMPTY, CampaignId: 1 }
    const { text, response } = await call(simulator, 'DescribePredictiveDialingCampaign', params)

    const { SdkAppId, Callees, Callers, SkillGroupId, ...told } = PREDICTIVE
    expect(response).toMatchObject({ ...told, ...optional, StartTime: NOON + 9, Status: 0 })
    expect(text).toContain('"SkillGroupId":9007199254740993,')
  })

  it('has plain defaults', async () => {
    const simulator = await atNoon()
    const id = await create(simulator)

    const defaults = { IVRId: 0, RetryTimes: 0, UUI: '', Variables: [] }
    expect(await look(simulator, id)).toMatchObject(defaults)
  })

  it('calls the callees from the callers, on five lines from its start to its end', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { StartTime: NOON + 60 })

    simulator.clock.advance(59)
    expect([(await look(simulator, id)).Status, startsOf(simulator)]).toEqual([0, []])
    simulator.clock.advance(1)
    expect([(await look(simulator, id)).Status, startsOf(simulator)]).toEqual([
      1,
      [60, 60, 60, 60, 60],
    ])
    simulator.clock.advance(7000)

    expect((await look(simulator, id)).Status).toBe(4)
    const list = await records(simulator, { EndTimeStamp: NOON + DAY })
    expect(new Set(list.map(({ Callee }) => Callee))).toEqual(new Set(PREDICTIVE.Callees))
    expect(new Set(list.map(({ Caller }) => Caller))).toEqual(new Set(PREDICTIVE.Callers))
  })

  it('calls again as often as RetryTimes says, RetryInterval after a call that failed', async () => {
    const simulator = await atNoon()
    const Callees = numbers(40)
    await create(simulator, { Callees, RetryTimes: 1, RetryInterval: 60 })

    simulator.clock.advance(7200)

    const list = await records(simulator, { EndTimeStamp: NOON + DAY })
    const calls = Map.groupBy(list.toReversed(), ({ Callee }) => Callee)
    expect(calls.size).toBe(40)
    for (const [first, second, ...more] of calls.values()) {
      expect(more).toEqual([])
      expect(second === undefined).toBe(first?.EndStatus === 1)
      const wait = Number(second?.StartTimestamp ?? NOON) - Number(first?.EndedTimestamp ?? 0)
      if (second) expect(wait).toBeGreaterThanOrEqual(60)
    }
  })

  it('starts at its creation where its start has passed', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { StartTime: NOON - 1000, EndTime: NOON + 1000 })

    expect(await look(simulator, id)).toMatchObject({ Status: 1, StartTime: NOON - 1000 })
    expect(startsOf(simulator)).toEqual([0, 0, 0, 0, 0])
  })

  it('is ended by timeout without one call where its end has passed too', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { StartTime: NOON - 1000, EndTime: NOON })

    expect(await look(simulator, id)).toMatchObject({ Status: 3, StatusReason: 2 })
    expect(startsOf(simulator)).toEqual([])
  })

  it.each([
    { CallOrder: 0 },
    { Priority: 1 },
    { Priority: 5 },
    { ExpectedAbandonRate: 0 },
    { ExpectedAbandonRate: 50 },
    { RetryInterval: 60 },
    { RetryInterval: 86_400 },
    { RetryTimes: 0 },
    { RetryTimes: 2 },
    { EndTime: NOON + 1 },
    { TimeZone: 'Asia/Shanghai', AvailableTime: [{ StartTime: '09:00:00', EndTime: '18:00:00' }] },
    { CalleeAttributes: [{ Callee: '1' }, { Callee: '2', UUI: 'u', Variables: [] }] },
  ])('accepts %j', async (params) => {
    const simulator = await atNoon()

    expect(await create(simulator, params)).toBe(1)
  })

  const bothRefuse: [object, string][] = [
    [{ Callees: [] }, `${value} \`Callees\` must not be empty.`],
    [{ Callers: [] }, `${value} \`Callers\` must not be empty.`],
    [{ CallOrder: -1 }, `${value} \`CallOrder\` must be from 0 to 1.`],
    [{ CallOrder: 2 }, `${value} \`CallOrder\` must be from 0 to 1.`],
    [{ Priority: 0 }, `${value} \`Priority\` must be from 1 to 5.`],
    [{ Priority: 6 }, `${value} \`Priority\` must be from 1 to 5.`],
    [{ RetryInterval: 59 }, `${value} \`RetryInterval\` must be from 60 to 86400.`],
    [{ RetryInterval: 86_401 }, `${value} \`RetryInterval\` must be from 60 to 86400.`],
    [{ RetryTimes: -1 }, `${value} \`RetryTimes\` must be from 0 to 2.`],
    [{ RetryTimes: 3 }, `${value} \`RetryTimes\` must be from 0 to 2.`],
    [{ EndTime: NOON }, `${value} \`EndTime\` must be later than \`StartTime\`.`],
    [
      { Callees: ['1', 2] },
      'InvalidParameter: The value type of parameter `Callees.1` is not valid.',
    ],
    [
      { Variables: [{ Key: 'k' }] },
      'MissingParameter: The request is missing a required parameter `Variables.0.Value`.',
    ],
    [
      { CalleeAttributes: [{ UUI: 'u' }] },
      'MissingParameter: The request is missing a required parameter `CalleeAttributes.0.Callee`.',
    ],
  ]

  it.each<[object, string]>([
    ...bothRefuse,
    [{ SdkAppId: 77 }, `${value} \`SdkAppId\` is not known.`],
    [{ ExpectedAbandonRate: -1 }, `${value} \`ExpectedAbandonRate\` must be from 0 to 50.`],
    [{ ExpectedAbandonRate: 51 }, `${value} \`ExpectedAbandonRate\` must be from 0 to 50.`],
    [{ TimeZone: 'Mars' }, `${value} \`TimeZone\` must be an IANA time zone.`],
    [
      { AvailableTime: [{ StartTime: '9:00', EndTime: '18:00:00' }] },
      `${value} \`AvailableTime.0.StartTime\` must be a time of day as HH:MM:SS.`,
    ],
  ])('refuses %j, and creates nothing', async (params, refusal) => {
    const simulator = await atNoon()
    const campaign = { ...PREDICTIVE, ...params }

    expect(await refusalOf(simulator, 'CreatePredictiveDialingCampaign', campaign)).toBe(refusal)
    expect(simulator.store.predictiveCampaigns(EMPTY)?.things).toEqual([])
    expect(simulator.store.hasApplication(77)).toBe(false)
  })

  it.each<[object, string]>([
    ...bothRefuse,
    [{ ExpectedAbandonRate: 4 }, `${value} \`ExpectedAbandonRate\` must be from 5 to 50.`],
    [{ ExpectedAbandonRate: 51 }, `${value} \`ExpectedAbandonRate\` must be from 5 to 50.`],
    [
      { TimeZone: 'Asia/Shanghai' },
      'UnknownParameter: The parameter `TimeZone` is not recognized.',
    ],
    [{ AvailableTime: [] }, 'UnknownParameter: The parameter `AvailableTime` is not recognized.'],
  ])(
    'and UpdatePredictiveDialingCampaign refuses %j, and changes nothing',
    async (params, refusal) => {
      const simulator = await atNoon()
      const CampaignId = await create(simulator, { StartTime: NOON + 60 })
      const before = simulator.store.predictiveCampaign(EMPTY, 1)
      const campaign = { ...PREDICTIVE, CampaignId, ...params }

      expect(await refusalOf(simulator, 'UpdatePredictiveDialingCampaign', campaign)).toBe(refusal)
      expect(simulator.store.predictiveCampaign(EMPTY, 1)).toBe(before)
    },
  )

  it('is the same on the international site', async () => {
    const simulator = await atNoon('international')

    expect(await create(simulator, { TimeZone: 'Asia/Singapore', UUI: 'u' })).toBe(1)
  })
})

describe('CreateAgentCruiseDialingCampaign', () => {
  const create = async (simulator: Simulator, params: object = {}) => {
    const campaign = { ...CRUISE, ...params }
    return (await ask(simulator, 'CreateAgentCruiseDialingCampaign', campaign)).CampaignId
  }
  const look = (simulator: Simulator, CampaignId: unknown) =>
    ask(simulator, 'DescribeAgentCruiseDialingCampaign', { CampaignId })

  it('makes a campaign of its own at every call, from id 1 on', async () => {
    const simulator = await atNoon()

    expect([await create(simulator), await create(simulator)]).toEqual([1, 2])
  })

  it('makes a campaign that tells what it was given', async () => {
    const simulator = await atNoon()
    const optional = { CallOrder: 1, UUI: 'u' }
    const id = await create(simulator, { ...optional, Callees: numbers(9), StartTime: NOON + 9 })

    const { SdkAppId, ...told } = CRUISE
    expect(await look(simulator, id)).toEqual({
      RequestId: expect.any(String),
      ...{ ...told, ...optional, StartTime: NOON + 9 },
      ...{ State: 0, TotalCalleeCount: 9, CalledCalleeCount: 0 },
    })
  })

  it('has plain defaults, and is completed at its start without callees', async () => {
    const simulator = await atNoon()
    const id = await create(simulator, { StartTime: NOON + 9 })

    const before = { CallOrder: 0, UUI: '', TotalCalleeCount: 0, State: 0 }
    expect(await look(simulator, id)).toMatchObject(before)
    simulator.clock.advance(9)
    expect((await look(simulator, id)).State).toBe(2)
  })

  it('calls for its agent on as many lines as it has concurrency, from its start on', async () => {
    const simulator = await atNoon()
    const params = { ConcurrencyNumber: 7, Callees: numbers(20), Callers: ['1', '2'] }
    const id = await create(simulator, { ...params, StartTime: NOON + 60 })

    simulator.clock.advance(60)
    const begun = await look(simulator, id)
    simulator.clock.advance(3600)

    expect(begun).toMatchObject({ State: 1, CalledCalleeCount: 7 })
    expect(await look(simulator, id)).toMatchObject({ State: 2, CalledCalleeCount: 20 })
    const list = await records(simulator, { EndTimeStamp: NOON + DAY })
    expect(new Set(list.map(({ Callee }) => Callee))).toEqual(new Set(numbers(20)))
    expect(new Set(list.map(({ Caller }) => Caller))).toEqual(new Set(['1', '2']))
    expect(new Set(list.map(({ SeatUser }) => SeatUser?.Mail))).toEqual(new Set(['a@example.com']))
  })

  it.each([{}, { Callers: [] }])('calls from the usual number where it got %j', async (params) => {
    const simulator = await atNoon()
    await create(simulator, { Callees: numbers(2), ...params })

    simulator.clock.advance(200)

    const list = await records(simulator, { EndTimeStamp: NOON + DAY })
    expect(list.map(({ Caller }) => Caller)).toEqual(['0086075500000000', '0086075500000000'])
  })

  it('starts at its creation where its start has passed, and is terminated where its end has too', async () => {
    const simulator = await atNoon()
    const begun = { Callees: numbers(9), StartTime: NOON - 1000 }
    const [late, over] = [
      await create(simulator, begun),
      await create(simulator, { ...begun, EndTime: NOON }),
    ]

    expect(await look(simulator, late)).toMatchObject({ State: 1, CalledCalleeCount: 2 })
    expect(await look(simulator, over)).toMatchObject({ State: 3, CalledCalleeCount: 0 })
    expect(startsOf(simulator)).toEqual([0, 0])
  })

  it.each([
    { ConcurrencyNumber: 1 },
    { ConcurrencyNumber: 20 },
    { CallOrder: 0 },
    { Callees: [], Callers: [] },
    { EndTime: NOON + 1 },
  ])('accepts %j', async (params) => {
    const simulator = await atNoon()

    expect(await create(simulator, params)).toBe(1)
  })

  it('accepts a UUI of 1,024 characters, and refuses a longer one', async () => {
    const simulator = await atNoon()
    const longer = { ...CRUISE, UUI: '好'.repeat(1025) }

    expect(await create(simulator, { UUI: '好'.repeat(1024) })).toBe(1)
    expect(await refusalOf(simulator, 'CreateAgentCruiseDialingCampaign', longer)).toBe(
      `${value} \`UUI\` must not be longer than 1024.`,
    )
  })

  it.each<[object, string]>([
    [{ SdkAppId: 77 }, `${value} \`SdkAppId\` is not known.`],
    [{ ConcurrencyNumber: 0 }, `${value} \`ConcurrencyNumber\` must be from 1 to 20.`],
    [{ ConcurrencyNumber: 21 }, `${value} \`ConcurrencyNumber\` must be from 1 to 20.`],
    [{ CallOrder: 2 }, `${value} \`CallOrder\` must be from 0 to 1.`],
    [{ EndTime: NOON }, `${value} \`EndTime\` must be later than \`StartTime\`.`],
    [{ Callees: [1] }, 'InvalidParameter: The value type of parameter `Callees.0` is not valid.'],
    [{ SkillGroupId: 1 }, 'UnknownParameter: The parameter `SkillGroupId` is not recognized.'],
  ])('refuses %j, and creates nothing', async (params, refusal) => {
    const simulator = await atNoon()
    const campaign = { ...CRUISE, ...params }

    expect(await refusalOf(simulator, 'CreateAgentCruiseDialingCampaign', campaign)).toBe(refusal)
    expect(simulator.store.cruiseCampaigns(EMPTY)?.things).toEqual([])
    expect(simulator.store.hasApplication(77)).toBe(false)
  })
})
