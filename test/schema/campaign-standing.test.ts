import { describe, expect, it } from 'vitest'
import { type Rig, startRig } from '../rig.ts'
import { type Call, inAnyOrder, received } from './received.ts'

// The state of a predictive campaign, why it is in it, and how far it has come: which calls tell it.

const SdkAppId = 1_400_123_455 // known to the simulator, and empty

type Site = 'china' | 'international'

/** A gateway whose default application holds so many campaigns, of ids from 1 on. */
async function rigWith(count: number, site: Site, nameOf = (id: number) => `No. ${id}`) {
  const rig = await startRig({ simulator: { site }, config: { sdkAppId: String(SdkAppId) } })
  for (let id = 1; id <= count; id++) {
    const standing = { status: 3, statusReason: 1, calleeCount: 8 }
    rig.simulator.store.addPredictiveCampaign({ sdkAppId: SdkAppId, name: nameOf(id), ...standing })
  }
  return rig
}

const DETAIL = 'DescribePredictiveDialingCampaign'
const LIST = 'DescribePredictiveDialingCampaigns'
const detailOf = (CampaignId: number): Call => [DETAIL, { SdkAppId, CampaignId }]
const pageOf = (PageNumber: number): Call => [LIST, { SdkAppId, PageSize: 100, PageNumber }]
const byName = (Name: string, PageNumber: number): Call => [
  LIST,
  { SdkAppId, Name, PageSize: 100, PageNumber },
]
const byId = (CampaignId: number): Call => [
  LIST,
  { SdkAppId, CampaignId, PageSize: 1, PageNumber: 0 },
]

async function ask({ query }: Rig, id: number, fields: string) {
  const { body } = await query(`{ campaign: predictiveDialingCampaign(campaignId: ${id}) {
    ${fields}
  } }`)
  return body
}

/** Several campaigns, as a router asks for them. */
async function askAll({ query }: Rig, ids: readonly number[], fields: string) {
  const { body } = await query(
    `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on PredictiveDialingCampaign { ${fields} }
    } }`,
    {
      r: ids.map((id) => ({
        __typename: 'PredictiveDialingCampaign',
        id: `PredictiveDialingCampaign:${SdkAppId}:${id}`,
      })),
    },
  )
  return body
}

describe('one campaign on the China site', () => {
  it.each([
    ['state', { state: 'TERMINATED' }],
    ['stateReason', { stateReason: 'ENDED_BY_HAND' }],
    ['progress { calleeCount }', { progress: { calleeCount: 8 } }],
    [
      'name priority skillGroupId skillGroup { id } state',
      {
        name: 'No. 2',
        priority: 3,
        skillGroupId: '255',
        skillGroup: { id: `SkillGroup:${SdkAppId}:255` },
        state: 'TERMINATED',
      },
    ],
  ])('is read from the list by its id for %s', async (fields, campaign) => {
    const rig = await rigWith(3, 'china')

    const body = await ask(rig, 2, fields)

    expect(body).toEqual({ data: { campaign } })
    expect(received(rig)).toEqual([byId(2)])
  })

  it('is read by itself for its state and what only that tells', async () => {
    const rig = await rigWith(3, 'china')

    const body = await ask(rig, 2, 'name state stateReason retryTimes')

    expect(body.data.campaign).toEqual({
      name: 'No. 2',
      state: 'TERMINATED',
      stateReason: 'ENDED_BY_HAND',
      retryTimes: 0,
    })
    expect(received(rig)).toEqual([detailOf(2)])
  })

  it('is read both ways for progress and what only the campaign itself tells', async () => {
    const rig = await rigWith(3, 'china')

    const body = await ask(rig, 2, 'startTime state progress { calleeCount ratio }')

    expect(body.data.campaign).toEqual({
      startTime: expect.any(String),
      state: 'TERMINATED',
      progress: { calleeCount: 8, ratio: 0 },
    })
    expect(received(rig)).toEqual([detailOf(2), byId(2)])
  })

  it('is not taken for another one that the list answers in its place', async () => {
    const rig = await rigWith(3, 'china')
    rig.simulator.faults.always({
      kind: 'body',
      action: LIST,
      body: '{"Response":{"TotalCount":3,"CampaignList":[{"CampaignId":3,"Status":1,"CalleeCount":5}],"RequestId":"r"}}',
    })

    const body = await ask(rig, 2, 'state progress { calleeCount }')

    expect(body).toEqual({ data: { campaign: { state: 'TERMINATED', progress: null } } })
    expect(received(rig)).toEqual([byId(2), detailOf(2)])
  })

  it('is null with an error where neither way answers', async () => {
    const rig = await rigWith(3, 'china')
    rig.simulator.faults.always({ kind: 'error', code: 'AuthFailure.UnauthorizedOperation' })

    const body = await ask(rig, 2, 'state')

    expect(body.data).toEqual({ campaign: null })
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ path: ['campaign'], extensions: { code: 'FORBIDDEN' } })
  })
})

describe("the documentation's example campaign 2569", () => {
  const key = { SdkAppId: 1_400_000_000, CampaignId: 2569 }
  const detail: Call = [DETAIL, key]
  const listed: Call = [LIST, { ...key, PageSize: 1, PageNumber: 0 }]
  const standing = {
    state: 'COMPLETED',
    stateReason: 'NORMAL',
    progress: { calleeCount: 66, finishedCalleeCount: 66, ratio: 1 },
  }
  const STANDING = 'state stateReason progress { calleeCount finishedCalleeCount ratio }'

  it('has its standing from the list alone', async () => {
    const rig = await startRig()

    const body = await ask(rig, 2569, STANDING)

    expect(body).toEqual({ data: { campaign: standing } })
    expect(received(rig)).toEqual([listed])
  })

  it('has it from the list too where its own answer, which tells none, is read anyway', async () => {
    const rig = await startRig()

    const body = await ask(rig, 2569, `ivrId ${STANDING}`)

    expect(body).toEqual({ data: { campaign: { ivrId: '4600', ...standing } } })
    expect(received(rig)).toEqual([detail, listed])
  })
})

describe('one campaign on the international site', () => {
  it('is found on the first page of the list, which one call reads', async () => {
    const rig = await rigWith(100, 'international')

    const body = await ask(rig, 1, 'state stateReason progress { calleeCount }')

    expect(body.data.campaign).toEqual({
      state: 'TERMINATED',
      stateReason: 'ENDED_BY_HAND',
      progress: { calleeCount: 8 },
    })
    expect(received(rig)).toEqual([pageOf(0)])
  })

  it('is found on the second page where there are no more than two', async () => {
    const rig = await rigWith(101, 'international')

    const body = await ask(rig, 1, 'state')

    expect(body).toEqual({ data: { campaign: { state: 'TERMINATED' } } })
    expect(received(rig)).toEqual([pageOf(0), pageOf(1)])
  })

  it('is found by its name where the first page of many does not have it', async () => {
    const rig = await rigWith(250, 'international', (id) => (id === 40 ? '春季优惠' : `No. ${id}`))

    const body = await ask(rig, 40, 'state progress { calleeCount }')

    expect(body.data.campaign).toEqual({ state: 'TERMINATED', progress: { calleeCount: 8 } })
    expect(received(rig)).toEqual([pageOf(0), detailOf(40), byName('春季优惠', 0)])
  })

  it('is told from others whose names hold its own, over as many pages as these take', async () => {
    const rig = await rigWith(250, 'international', (id) => (id > 130 ? 'Winter' : 'Spring'))

    const body = await ask(rig, 1, 'state')

    expect(body).toEqual({ data: { campaign: { state: 'TERMINATED' } } })
    expect(received(rig)).toEqual([
      pageOf(0),
      detailOf(1),
      byName('Spring', 0),
      byName('Spring', 1),
    ])
  })

  it('without a name is looked for page by page, none of them twice', async () => {
    const rig = await rigWith(250, 'international', () => '')

    const body = await ask(rig, 1, 'state')

    expect(body).toEqual({ data: { campaign: { state: 'TERMINATED' } } })
    expect(received(rig)).toEqual([pageOf(0), detailOf(1), pageOf(1), pageOf(2)])
  })

  it('is read both ways for its state and what only the campaign itself tells', async () => {
    const rig = await rigWith(3, 'international')

    const body = await ask(rig, 2, 'retryTimes state')

    expect(body).toEqual({ data: { campaign: { retryTimes: 0, state: 'TERMINATED' } } })
    expect(received(rig)).toEqual([detailOf(2), pageOf(0)])
  })

  it('that is in no list has no state, and no error', async () => {
    const rig = await rigWith(3, 'international')
    rig.simulator.faults.always({
      kind: 'body',
      action: LIST,
      body: '{"Response":{"TotalCount":0,"CampaignList":[],"RequestId":"r"}}',
    })

    const body = await ask(rig, 2, 'name state stateReason progress { ratio }')

    expect(body).toEqual({
      data: { campaign: { name: 'No. 2', state: null, stateReason: null, progress: null } },
    })
    expect(received(rig)).toEqual([pageOf(0), detailOf(2)])
  })
})

describe.each(['china', 'international'] as const)('several campaigns on the %s site', (site) => {
  it('are read with one page', async () => {
    const rig = await rigWith(60, site)

    const body = await askAll(rig, [60, 2, 31], 'name state progress { calleeCount }')

    expect(body).toEqual({
      data: {
        _entities: [60, 2, 31].map((id) => ({
          name: `No. ${id}`,
          state: 'TERMINATED',
          progress: { calleeCount: 8 },
        })),
      },
    })
    expect(received(rig)).toEqual([pageOf(0)])
  })

  it('are read with the page that is asked for beside them', async () => {
    const rig = await rigWith(60, site)

    const { body } = await rig.query(`{
      predictiveDialingCampaigns(pageSize: 100) { totalCount }
      one: predictiveDialingCampaign(campaignId: 1) { state }
      two: predictiveDialingCampaign(campaignId: 2) { state }
    }`)

    expect(body.data).toEqual({
      predictiveDialingCampaigns: { totalCount: 60 },
      one: { state: 'TERMINATED' },
      two: { state: 'TERMINATED' },
    })
    expect(received(rig)).toEqual([pageOf(0)])
  })

  it('are told apart by their applications', async () => {
    const rig = await rigWith(2, site)
    rig.simulator.store.addPredictiveCampaign({ sdkAppId: 1, id: 2, status: 1 })

    const { body } = await rig.query(`{
      mine: predictiveDialingCampaign(campaignId: 2) { state }
      other: predictiveDialingCampaign(campaignId: 2, sdkAppId: 1) { state }
    }`)

    expect(body.data).toEqual({ mine: { state: 'TERMINATED' }, other: { state: 'RUNNING' } })
    expect(received(rig)).toHaveLength(2)
  })

  it('are read page by page where that is fewer calls than each by itself', async () => {
    const rig = await rigWith(250, site)

    const body = await askAll(rig, [250, 3, 2, 1], 'state')

    expect(body).toEqual({ data: { _entities: Array(4).fill({ state: 'TERMINATED' }) } })
    expect(received(rig)).toEqual([pageOf(0), pageOf(1), pageOf(2)])
  })
})

describe('several campaigns that the first page does not have', () => {
  it('are read each by its id on the China site where that is fewer calls', async () => {
    const rig = await rigWith(250, 'china')

    const body = await askAll(rig, [250, 2, 1], 'state')

    expect(body).toEqual({ data: { _entities: Array(3).fill({ state: 'TERMINATED' }) } })
    expect(inAnyOrder(received(rig))).toEqual(inAnyOrder([pageOf(0), byId(1), byId(2)]))
  })

  it('are read page by page on the international site, where each by itself takes two calls', async () => {
    const rig = await rigWith(250, 'international')

    const body = await askAll(rig, [250, 2, 1], 'state')

    expect(body).toEqual({ data: { _entities: Array(3).fill({ state: 'TERMINATED' }) } })
    expect(received(rig)).toEqual([pageOf(0), pageOf(1), pageOf(2)])
  })

  it('are read by name on the international site where that is fewer calls', async () => {
    const rig = await rigWith(450, 'international')

    const body = await askAll(rig, [450, 102, 101], 'state')

    expect(body).toEqual({ data: { _entities: Array(3).fill({ state: 'TERMINATED' }) } })
    expect(inAnyOrder(received(rig))).toEqual(
      inAnyOrder([
        pageOf(0),
        ...[101, 102].flatMap((id) => [detailOf(id), byName(`No. ${id}`, 0)]),
      ]),
    )
  })
})

describe.each([
  ['china', 3],
  ['international', 3],
  ['international', 250],
] as const)('a campaign that does not exist, on the %s site with %d others', (site, count) => {
  const NOT_FOUND = {
    code: 'NOT_FOUND',
    retryable: false,
    upstream: {
      action: DETAIL,
      code: 'InvalidParameterValue',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  }

  it.each([
    'state',
    'progress { ratio }',
    'name stateReason',
    'startTime state',
    'startTime progress { ratio }',
  ])('is null with NOT_FOUND where %s is asked for', async (fields) => {
    const rig = await rigWith(count, site)

    const body = await ask(rig, 404, fields)

    expect(body.data).toEqual({ campaign: null })
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ path: ['campaign'], extensions: NOT_FOUND })
  })

  it('is null with NOT_FOUND by its global id', async () => {
    const rig = await rigWith(count, site)

    const { body } = await rig.query(
      `{ campaign(id: "PredictiveDialingCampaign:${SdkAppId}:404") { name state } }`,
    )

    expect(body.data).toEqual({ campaign: null })
    expect(body.errors[0].extensions).toEqual(NOT_FOUND)
  })

  it('is null with NOT_FOUND among references, and the others live', async () => {
    const rig = await rigWith(count, site)

    const body = await askAll(rig, [404, count, count - 1], 'name state')

    expect(body.data._entities).toEqual([
      null,
      { name: `No. ${count}`, state: 'TERMINATED' },
      { name: `No. ${count - 1}`, state: 'TERMINATED' },
    ])
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ path: ['_entities', 0], extensions: NOT_FOUND })
  })
})
