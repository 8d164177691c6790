import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { call, freshSimulator, refusalOf } from './client.ts'

const NOON = 1_700_000_000 // Unix seconds; any fixed instant does
const SEEDED = 1400000000
const EMPTY = 1400123455

function atNoon(site: 'china' | 'international' = 'china') {
  return freshSimulator({ now: () => NOON * 1000, perSecond: Number.POSITIVE_INFINITY, site })
}

/** The answer for an application that holds nothing but what the test put in. */
async function ask(simulator: Simulator, action: string, params: object = {}) {
  const all = { SdkAppId: EMPTY, PageSize: 100, PageNumber: 0, ...params }
  const { response } = await call(simulator, action, all)
  return response
}

describe('DescribeSkillGroupInfoList', () => {
  const groups = async (simulator: Simulator, params: object = {}) => {
    const { TotalCount, SkillGroupList } = await ask(
      simulator,
      'DescribeSkillGroupInfoList',
      params,
    )
    const list = SkillGroupList as { SkillGroupId: number }[]
    return { TotalCount, ids: list.map(({ SkillGroupId }) => SkillGroupId) }
  }

  it('tells all that a group was given', async () => {
    const simulator = await atNoon()
    simulator.store.addSkillGroup({
      sdkAppId: EMPTY,
      id: 7,
      name: '售后',
      routePolicy: 'p',
      usingLastSeat: 1,
      maxConcurrency: 3,
      lastModified: NOON - 9,
      type: 4,
      alias: '6001',
      ringAll: true,
    })

    const { SkillGroupList } = await ask(simulator, 'DescribeSkillGroupInfoList')

    expect(SkillGroupList).toEqual([
      {
        SkillGroupId: 7,
        SkillGroupName: '售后',
        RoutePolicy: 'p',
        UsingLastSeat: 1,
        MaxConcurrency: 3,
        LastModifyTimestamp: NOON - 9,
        SkillGroupType: 4,
        Alias: '6001',
        RingAll: true,
      },
    ])
  })

  it('has a default for all that is left out', async () => {
    const simulator = await atNoon()
    const ids = [
      simulator.store.addSkillGroup({ sdkAppId: EMPTY }),
      simulator.store.addSkillGroup({ sdkAppId: EMPTY }),
    ]

    const { SkillGroupList } = await ask(simulator, 'DescribeSkillGroupInfoList')

    expect(ids).toEqual([1, 2])
    expect((SkillGroupList as object[])[1]).toEqual({
      SkillGroupId: 2,
      SkillGroupName: '',
      RoutePolicy: 'firstCreate',
      UsingLastSeat: 0,
      MaxConcurrency: 1,
      LastModifyTimestamp: NOON,
      SkillGroupType: 0,
      Alias: '',
      RingAll: false,
    })
  })

  it('is paged without a gap or a repeat, and counts all', async () => {
    const simulator = await atNoon()
    for (let n = 0; n < 7; n += 1) simulator.store.addSkillGroup({ sdkAppId: EMPTY })

    const page = (PageNumber: number) => groups(simulator, { PageSize: 3, PageNumber })

    expect([await page(0), await page(1), await page(2), await page(3)]).toEqual([
      { TotalCount: 7, ids: [1, 2, 3] },
      { TotalCount: 7, ids: [4, 5, 6] },
      { TotalCount: 7, ids: [7] },
      { TotalCount: 7, ids: [] },
    ])
  })

  it('filters by id, by keyword and by time of change, and by all at once', async () => {
    const simulator = await atNoon()
    const add = (id: number, name: string, lastModified: number) =>
      simulator.store.addSkillGroup({ sdkAppId: EMPTY, id, name, lastModified })
    add(1, 'North sales', NOON - 100)
    add(2, 'South sales', NOON - 50)
    add(3, 'South service', NOON - 10)

    expect((await groups(simulator, { SkillGroupId: 2 })).ids).toEqual([2])
    expect((await groups(simulator, { SkillGroupName: 'sales' })).ids).toEqual([1, 2])
    expect((await groups(simulator, { ModifiedTime: NOON - 50 })).ids).toEqual([2, 3])
    expect(await groups(simulator, { SkillGroupName: 'South', ModifiedTime: NOON - 49 })).toEqual({
      TotalCount: 1,
      ids: [3],
    })
  })

  it('does not list a group that a campaign names and nobody added', async () => {
    const simulator = await atNoon()
    simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, skillGroupId: 99 })

    expect(await groups(simulator, { SkillGroupId: 99 })).toEqual({ TotalCount: 0, ids: [] })
  })

  it('finds an id that a double cannot hold', async () => {
    const simulator = await atNoon()
    simulator.store.addSkillGroup({ sdkAppId: EMPTY, id: 9007199254740993n, name: 'large' })

    const body = `{"SdkAppId":${EMPTY},"PageSize":1,"PageNumber":0,"SkillGroupId":9007199254740993}`
    const { text } = await call(simulator, 'DescribeSkillGroupInfoList', {}, { body })

    expect(text).toContain('"SkillGroupId":9007199254740993,"SkillGroupName":"large"')
  })
})

describe('DescribeStaffInfoList', () => {
  const mails = async (simulator: Simulator, params: object = {}) => {
    const { TotalCount, StaffList } = await ask(simulator, 'DescribeStaffInfoList', params)
    const list = StaffList as { Mail: string }[]
    expect(list.length).toBeLessThanOrEqual(TotalCount as number)
    return list.map(({ Mail }) => Mail)
  }

  it('tells all that an agent was given, with the names of the groups', async () => {
    const simulator = await atNoon()
    const forwarding = { Enabled: true, Condition: 1, Target: { Type: 3, Extension: '6002' } }
    simulator.store.addSkillGroup({ sdkAppId: EMPTY, id: 7, name: '售后' })
    simulator.store.addStaff({
      sdkAppId: EMPTY,
      mail: 'a@example.com',
      name: '张三',
      phone: '008613090000001',
      nick: '小张',
      staffNumber: '7001',
      roles: [1, 3],
      skillGroups: [{ id: 7, priority: 1 }, { id: 8 }],
      lastModified: NOON - 9,
      extensionNumber: '6001',
      forwarding,
    })

    const { StaffList } = await ask(simulator, 'DescribeStaffInfoList')

    expect(StaffList).toEqual([
      {
        Name: '张三',
        Mail: 'a@example.com',
        Phone: '008613090000001',
        Nick: '小张',
        StaffNumber: '7001',
        RoleList: [1, 3],
        SkillGroupList: [
          { SkillGroupId: 7, SkillGroupName: '售后', Priority: 1, Type: 'TEL' },
          { SkillGroupId: 8, SkillGroupName: '', Priority: 3, Type: 'TEL' },
        ],
        LastModifyTimestamp: NOON - 9,
        ExtensionNumber: '6001',
        ForwardingConfig: forwarding,
      },
    ])
  })

  it('has a default for all that is left out', async () => {
    const simulator = await atNoon()
    const added = [
      simulator.store.addStaff({ sdkAppId: EMPTY }),
      simulator.store.addStaff({ sdkAppId: EMPTY }),
    ]

    const { StaffList } = await ask(simulator, 'DescribeStaffInfoList')

    expect(added).toEqual(['staff-1@example.com', 'staff-2@example.com'])
    expect((StaffList as object[])[1]).toEqual({
      Name: '',
      Mail: 'staff-2@example.com',
      Phone: '',
      Nick: '',
      StaffNumber: '1002',
      RoleList: [3],
      SkillGroupList: [],
      LastModifyTimestamp: NOON,
      ExtensionNumber: '',
      ForwardingConfig: { Enabled: false },
    })
  })

  it('finds one by the exact account only', async () => {
    const simulator = await atNoon()
    simulator.store.addStaff({ sdkAppId: EMPTY, mail: 'ann@example.com' })
    simulator.store.addStaff({ sdkAppId: EMPTY, mail: 'joann@example.com' })

    expect(await mails(simulator, { StaffMail: 'ann@example.com' })).toEqual(['ann@example.com'])
    expect(await mails(simulator, { StaffMail: 'ann' })).toEqual([])
  })

  it('filters by skill group and by time of change, and by both', async () => {
    const simulator = await atNoon()
    const add = (mail: string, groups: number[], lastModified: number) =>
      simulator.store.addStaff({
        sdkAppId: EMPTY,
        mail,
        skillGroups: groups.map((id) => ({ id })),
        lastModified,
      })
    add('a@example.com', [1], NOON - 100)
    add('b@example.com', [1, 2], NOON - 50)
    add('c@example.com', [2], NOON - 10)

    expect(await mails(simulator, { SkillGroupId: 1 })).toEqual(['a@example.com', 'b@example.com'])
    expect(await mails(simulator, { ModifiedTime: NOON - 50 })).toEqual([
      'b@example.com',
      'c@example.com',
    ])
    expect(await mails(simulator, { SkillGroupId: 1, ModifiedTime: NOON - 50 })).toEqual([
      'b@example.com',
    ])
    expect(await mails(simulator, { SkillGroupId: 3 })).toEqual([])
  })

  it('answers 9,999 agents on one page, and the last of 10,000 on the next', async () => {
    const simulator = await atNoon()
    for (let n = 0; n < 10_000; n += 1) simulator.store.addStaff({ sdkAppId: EMPTY })

    expect(await mails(simulator, { PageSize: 9999 })).toHaveLength(9999)
    expect(await mails(simulator, { PageSize: 9999, PageNumber: 1 })).toEqual([
      'staff-10000@example.com',
    ])
  })
})

describe('DescribeNumbers', () => {
  it('tells all that a number was given', async () => {
    const simulator = await atNoon()
    simulator.store.addNumber({ sdkAppId: EMPTY })
    simulator.store.addNumber({
      sdkAppId: EMPTY,
      number: '0086021000000009',
      skillGroupIds: [1, 2],
      state: 5,
      costType: 1,
    })

    expect(await ask(simulator, 'DescribeNumbers')).toMatchObject({
      TotalCount: 2,
      Numbers: [
        { Number: '0086075500000000', CallOutSkillGroupIds: [], State: 1, CostType: 0 },
        { Number: '0086021000000009', CallOutSkillGroupIds: [1, 2], State: 5, CostType: 1 },
      ],
    })
  })

  it('answers 20 from page 0 where no page is asked for', async () => {
    const simulator = await atNoon()
    for (let n = 0; n < 25; n += 1) simulator.store.addNumber({ sdkAppId: EMPTY })
    const numbers = async (params: object) => {
      const { response } = await call(simulator, 'DescribeNumbers', { SdkAppId: EMPTY, ...params })
      expect(response.TotalCount).toBe(25)
      return (response.Numbers as { Number: string }[]).map((each) => each.Number.slice(-2))
    }

    expect(await numbers({})).toHaveLength(20)
    expect((await numbers({}))[0]).toBe('00')
    expect(await numbers({ PageNumber: 1 })).toEqual(['20', '21', '22', '23', '24'])
    expect(await numbers({ PageSize: 100 })).toHaveLength(25)
  })

  it('does not tell on the international site whose number it is', async () => {
    const simulator = await atNoon('international')
    simulator.store.addNumber({ sdkAppId: EMPTY })

    expect(await ask(simulator, 'DescribeNumbers')).toMatchObject({
      Numbers: [{ Number: '0086075500000000', CallOutSkillGroupIds: [], State: 1 }],
    })
    expect((await call(simulator, 'DescribeNumbers', { SdkAppId: SEEDED })).text).not.toContain(
      'CostType',
    )
  })
})

describe('lists are refused', () => {
  const page = { SdkAppId: SEEDED, PageSize: 10, PageNumber: 0 }
  const nobody = { ...page, SdkAppId: 77 }
  const absent = 'The application `SdkAppId` does not exist.'

  it.each<[string, string, object, string]>([
    [
      'skill groups of an unknown application',
      'DescribeSkillGroupInfoList',
      nobody,
      `InvalidParameterValue.InstanceNotExist: ${absent}`,
    ],
    [
      'staff of an unknown application',
      'DescribeStaffInfoList',
      nobody,
      `InvalidParameterValue.InstanceNotExist: ${absent}`,
    ],
    [
      'numbers of an unknown application',
      'DescribeNumbers',
      nobody,
      `InvalidParameterValue: ${absent}`,
    ],
    [
      '101 skill groups',
      'DescribeSkillGroupInfoList',
      { ...page, PageSize: 101 },
      'InvalidParameterValue: The value of parameter `PageSize` must be from 1 to 100.',
    ],
    [
      '10,000 agents',
      'DescribeStaffInfoList',
      { ...page, PageSize: 10_000 },
      'InvalidParameterValue: The value of parameter `PageSize` must be from 1 to 9999.',
    ],
    [
      '101 numbers',
      'DescribeNumbers',
      { ...page, PageSize: 101 },
      'InvalidParameterValue: The value of parameter `PageSize` must be from 1 to 100.',
    ],
    [
      'no numbers',
      'DescribeNumbers',
      { ...page, PageSize: 0 },
      'InvalidParameterValue: The value of parameter `PageSize` must be from 1 to 100.',
    ],
    [
      'numbers before the first page',
      'DescribeNumbers',
      { ...page, PageNumber: -1 },
      'InvalidParameterValue: The value of parameter `PageNumber` must be at least 0.',
    ],
    [
      'skill groups without a page',
      'DescribeSkillGroupInfoList',
      { SdkAppId: SEEDED, PageSize: 10 },
      'MissingParameter: The request is missing a required parameter `PageNumber`.',
    ],
    [
      'a skill group id as a string',
      'DescribeStaffInfoList',
      { ...page, SkillGroupId: '255' },
      'InvalidParameter: The value type of parameter `SkillGroupId` is not valid.',
    ],
    [
      'two skill groups at once',
      'DescribeSkillGroupInfoList',
      { ...page, SkillGroupId: [255, 256] },
      'InvalidParameter: The value type of parameter `SkillGroupId` is not valid.',
    ],
    [
      'a filter that numbers do not have',
      'DescribeNumbers',
      { ...page, Number: '0086075500000000' },
      'UnknownParameter: The parameter `Number` is not recognized.',
    ],
  ])('%s', async (_what, action, params, refusal) => {
    const simulator = await atNoon()

    expect(await refusalOf(simulator, action, params)).toBe(refusal)
  })
})

describe('the store refuses', () => {
  it.each<[string, (simulator: Simulator) => void]>([
    ['a second agent', ({ store }) => store.addStaff({ mail: 'foo@tencent.com' })],
    ['a second number', ({ store }) => store.addNumber({ number: '0086075500000000' })],
    ['a second skill group', ({ store }) => store.addSkillGroup({ id: 255 })],
  ])('%s of one name', async (_what, add) => {
    const simulator = await atNoon()

    expect(() => add(simulator)).toThrow("The simulator's store already holds")
  })
})

describe('the seeded application', () => {
  it('has every skill group and agent that its campaigns name', async () => {
    const simulator = await atNoon()
    const seen = async (action: string, params: object) => {
      const { TotalCount } = await ask(simulator, action, { SdkAppId: SEEDED, ...params })
      return TotalCount
    }

    for (const CampaignId of [2569, 2570, 2571, 2572, 2573, 2574, 2575, 2576]) {
      const { response } = await call(simulator, 'DescribePredictiveDialingCampaign', {
        SdkAppId: SEEDED,
        CampaignId,
      })
      const { SkillGroupId } = response
      expect(await seen('DescribeSkillGroupInfoList', { SkillGroupId })).toBe(1)
      expect(await seen('DescribeStaffInfoList', { SkillGroupId })).toBeGreaterThan(3)
    }
    for (const CampaignId of [2569, 2601, 2602]) {
      const { response } = await call(simulator, 'DescribeAgentCruiseDialingCampaign', {
        SdkAppId: SEEDED,
        CampaignId,
      })
      expect(await seen('DescribeStaffInfoList', { StaffMail: response.Agent })).toBe(1)
    }
  })

  it('has the number that its tasks call from, and numbers that are stopped', async () => {
    const simulator = await atNoon()
    const { Callers } = await ask(simulator, 'DescribeAutoCalloutTask', {
      SdkAppId: SEEDED,
      TaskId: 1,
      PageSize: undefined,
      PageNumber: undefined,
    })

    const { Numbers } = await ask(simulator, 'DescribeNumbers', { SdkAppId: SEEDED })

    const list = Numbers as { Number: string; State: number }[]
    expect(list).toContainEqual(
      expect.objectContaining({ Number: (Callers as string[])[0], State: 1 }),
    )
    expect(new Set(list.map(({ State }) => State))).toEqual(new Set([1, 2, 4]))
  })
})
