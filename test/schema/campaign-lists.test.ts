import { describe, expect, it } from 'vitest'
import type { Simulator } from '../../src/simulator/index.ts'
import { type Rig, startRig } from '../rig.ts'
import { type Call, inAnyOrder, received } from './received.ts'

const APPLICATION = 1_400_123_455 // known to the simulator, and empty

/** A gateway whose default application holds nothing but so many of a list. */
async function rigWith(count: number, add: (store: Simulator['store'], name: string) => void) {
  const rig = await startRig({ config: { sdkAppId: String(APPLICATION) } })
  for (let n = 1; n <= count; n++) add(rig.simulator.store, `No. ${n}`)
  return rig
}

const addCampaign = (store: Simulator['store'], name: string) =>
  store.addPredictiveCampaign({ sdkAppId: APPLICATION, name, status: 2, calleeCount: 10 })
const addTask = (store: Simulator['store'], name: string) =>
  store.addAutoCalloutTask({ sdkAppId: APPLICATION, name, state: 5, callees: ['008613000000001'] })

const actions = ({ simulator }: Rig) => simulator.journal.entries.map(({ action }) => action)
const namesOf = (nodes: { name: string }[]) => nodes.map(({ name }) => name)
/** CCC's own order as the simulator has it: the newest first. */
const newestFirst = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, n) => `No. ${from - n}`)

describe.each([
  ['predictiveDialingCampaigns', 'DescribePredictiveDialingCampaigns', addCampaign],
  ['autoCalloutTasks', 'DescribeAutoCalloutTasks', addTask],
] as const)('%s', (field, action, add) => {
  const pageOf = (PageSize: number, PageNumber: number): Call => [
    action,
    { SdkAppId: APPLICATION, PageSize, PageNumber },
  ]
  const page = (args = '') =>
    `{ list: ${field}${args} { totalCount pageSize pageNumber hasNextPage nodes { name } } }`
  const connection = (args = '') => `{ list: ${field}Connection${args} {
    totalCount nodes { name } edges { cursor node { name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }`

  it('is a page of 20 from the start where nothing else is said', async () => {
    const rig = await rigWith(45, add)

    const { body } = await rig.query(page())

    expect(body).toEqual({
      data: {
        list: {
          totalCount: 45,
          pageSize: 20,
          pageNumber: 0,
          hasNextPage: true,
          nodes: newestFirst(45, 26).map((name) => ({ name })),
        },
      },
    })
    expect(received(rig)).toEqual([pageOf(20, 0)])
  })

  it('is gone through by pages without a gap or a repeat', async () => {
    const rig = await rigWith(45, add)

    const pages = []
    for (const pageNumber of [0, 1, 2]) {
      const { body } = await rig.query(page(`(pageSize: 20, pageNumber: ${pageNumber})`))
      pages.push(body.data.list)
    }

    expect(pages.map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false])
    expect(pages.flatMap(({ nodes }) => namesOf(nodes))).toEqual(newestFirst(45, 1))
    expect(received(rig)).toEqual([pageOf(20, 0), pageOf(20, 1), pageOf(20, 2)])
  })

  it('is empty past its end, and still tells how many there are', async () => {
    const rig = await rigWith(45, add)

    const { body } = await rig.query(page('(pageSize: 100, pageNumber: 7)'))

    expect(body.errors).toBeUndefined()
    expect(body.data.list).toEqual({
      totalCount: 45,
      pageSize: 100,
      pageNumber: 7,
      hasNextPage: false,
      nodes: [],
    })
    expect(received(rig)).toEqual([pageOf(100, 7)])
  })

  it('has no next page where the last one is full', async () => {
    const rig = await rigWith(40, add)

    const { body } = await rig.query(page('(pageSize: 20, pageNumber: 1)'))

    expect(body.data.list.nodes).toHaveLength(20)
    expect(body.data.list.hasNextPage).toBe(false)
  })

  it('is gone through by cursors without a gap or a repeat, with a call for each stretch', async () => {
    const rig = await rigWith(45, add)

    const stretches = []
    for (let after: string | null = null, more = true; more; ) {
      const { body } = await rig.query(connection(`(first: 20, after: ${JSON.stringify(after)})`))
      stretches.push(body.data.list)
      ;({ endCursor: after, hasNextPage: more } = body.data.list.pageInfo)
    }

    expect(stretches.map(({ totalCount }) => totalCount)).toEqual([45, 45, 45])
    expect(stretches.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual([false, true, true])
    expect(stretches.flatMap(({ nodes }) => namesOf(nodes))).toEqual(newestFirst(45, 1))
    for (const { edges, nodes, pageInfo } of stretches) {
      expect(edges.map(({ node }: { node: object }) => node)).toEqual(nodes)
      expect(edges[0].cursor).toBe(pageInfo.startCursor)
      expect(edges.at(-1).cursor).toBe(pageInfo.endCursor)
    }
    expect(received(rig)).toEqual([pageOf(20, 0), pageOf(20, 1), pageOf(20, 2)])
  })

  it('is an empty stretch after its last cursor', async () => {
    const rig = await rigWith(3, add)
    const { body: all } = await rig.query(connection())

    const { body } = await rig.query(connection(`(after: "${all.data.list.pageInfo.endCursor}")`))

    expect(body.data.list).toEqual({
      totalCount: 3,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
  })

  it('takes two calls for a stretch that no page of 100 holds', async () => {
    const rig = await rigWith(130, add)
    const { body: start } = await rig.query(connection('(first: 50)'))
    rig.simulator.journal.clear()

    const after = start.data.list.pageInfo.endCursor
    const { body } = await rig.query(connection(`(first: 60, after: "${after}")`))

    expect(namesOf(body.data.list.nodes)).toEqual(newestFirst(80, 21))
    expect(inAnyOrder(received(rig))).toEqual([pageOf(60, 0), pageOf(60, 1)])
  })

  it('is read once for both of its forms and all aliases, where they want the same rows', async () => {
    const rig = await rigWith(30, add)

    const { body } = await rig.query(`{
      one: ${field} { nodes { name } }
      again: ${field}(pageSize: 20) { totalCount nodes { id } }
      relay: ${field}Connection(first: 20) { nodes { name } }
    }`)

    expect(body.errors).toBeUndefined()
    expect(namesOf(body.data.one.nodes)).toEqual(newestFirst(30, 11))
    expect(body.data.relay).toEqual(body.data.one)
    expect(body.data.again.nodes).toHaveLength(20)
    expect(actions(rig)).toEqual([action])
  })

  it.each([
    ['(pageSize: 0)', 'pageSize must be a whole number from 1 to 100, but got 0.'],
    ['(pageSize: 101)', 'pageSize must be a whole number from 1 to 100, but got 101.'],
    ['(pageSize: null)', 'pageSize must be a whole number from 1 to 100, but got null.'],
    ['(pageNumber: -1)', 'pageNumber must be a whole number of at least 0, but got -1.'],
    ['(pageNumber: null)', 'pageNumber must be a whole number of at least 0, but got null.'],
    ['Connection(first: 0)', 'first must be a whole number from 1 to 100, but got 0.'],
    ['Connection(first: 101)', 'first must be a whole number from 1 to 100, but got 101.'],
    ['Connection(first: null)', 'first must be a whole number from 1 to 100, but got null.'],
    ['Connection(after: "")', 'after must be a cursor of an answer, but got another text.'],
    ['Connection(after: "cm93")', 'after must be a cursor of an answer, but got another text.'],
    [
      '(sdkAppId: "mine")',
      'sdkAppId must be a positive whole number of at most 63 bits, but got text of length 4.',
    ],
    [
      'Connection(sdkAppId: 0)',
      'sdkAppId must be a positive whole number of at most 63 bits, but got 0.',
    ],
  ])('refuses %s at its argument, and nothing is sent', async (args, message) => {
    const rig = await rigWith(0, add)

    const { body } = await rig.query(`{ list: ${field}${args} { totalCount } }`)

    expect(body.data).toEqual({ list: null })
    expect(body.errors).toEqual([
      expect.objectContaining({
        message,
        path: ['list'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', retryable: false }),
      }),
    ])
    expect(received(rig)).toEqual([])
  })

  it('is null with the refusal of CCC, and what else was asked for lives', async () => {
    const rig = await rigWith(1, add)

    const { body } = await rig.query(`{
      list: ${field}(sdkAppId: 99) { totalCount }
      mine: ${field} { totalCount }
    }`)

    expect(body.data).toEqual({ list: null, mine: { totalCount: 1 } })
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['list'],
        extensions: expect.objectContaining({
          code: 'BAD_USER_INPUT',
          upstream: expect.objectContaining({ action, code: 'InvalidParameterValue' }),
        }),
      }),
    ])
  })
})

describe('predictiveDialingCampaigns', () => {
  it('passes its filters on, as a page and as a connection', async () => {
    const rig = await rigWith(2, addCampaign)
    const { store } = rig.simulator
    const spring = { sdkAppId: APPLICATION, name: 'Spring offers' }
    store.addPredictiveCampaign({ ...spring, skillGroupId: 7 })
    store.addPredictiveCampaign({ ...spring, skillGroupId: 8 })

    const { body } = await rig.query(`{
      named: predictiveDialingCampaigns(name: "Spring") { totalCount }
      grouped: predictiveDialingCampaigns(skillGroupId: 7) { nodes { name skillGroupId } }
      both: predictiveDialingCampaignsConnection(name: "No.", skillGroupId: "8") { totalCount }
      neither: predictiveDialingCampaigns(name: null, skillGroupId: null) { totalCount }
    }`)

    expect(body).toEqual({
      data: {
        named: { totalCount: 2 },
        grouped: { nodes: [{ name: 'Spring offers', skillGroupId: '7' }] },
        both: { totalCount: 0 },
        neither: { totalCount: 4 },
      },
    })
    const filters = [{ Name: 'Spring' }, { SkillGroupId: 7 }, { Name: 'No.', SkillGroupId: 8 }, {}]
    const expected = filters.map(
      (filter): Call => [
        'DescribePredictiveDialingCampaigns',
        { SdkAppId: APPLICATION, ...filter, PageSize: 20, PageNumber: 0 },
      ],
    )
    expect(inAnyOrder(received(rig))).toEqual(inAnyOrder(expected))
  })

  it('refuses a skill group that is no number, and nothing is sent', async () => {
    const rig = await rigWith(1, addCampaign)

    const { body } = await rig.query(
      '{ predictiveDialingCampaigns(skillGroupId: "north") { totalCount } }',
    )

    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument: 'skillGroupId', got: 'text of length 5' }],
    })
    expect(received(rig)).toEqual([])
  })

  it('costs one call for all that the list tells', async () => {
    const rig = await rigWith(1, addCampaign)
    const { store } = rig.simulator
    const campaign = { sdkAppId: APPLICATION, id: 70, name: 'Spring', skillGroupId: 7, priority: 2 }
    store.addPredictiveCampaign({ ...campaign, status: 3, statusReason: 2, calleeCount: 40 })

    const { body } = await rig.query(`{
      predictiveDialingCampaigns(pageSize: 1) {
        nodes {
          __typename id sdkAppId campaignId name priority state stateReason skillGroupId
          progress { calleeCount finishedCalleeCount ratio }
          skillGroup { id sdkAppId skillGroupId }
        }
      }
    }`)

    expect(body.errors).toBeUndefined()
    expect(body.data.predictiveDialingCampaigns.nodes).toEqual([
      {
        __typename: 'PredictiveDialingCampaign',
        id: 'PredictiveDialingCampaign:1400123455:70',
        sdkAppId: '1400123455',
        campaignId: '70',
        name: 'Spring',
        priority: 2,
        state: 'TERMINATED',
        stateReason: 'ENDED_BY_TIMEOUT',
        skillGroupId: '7',
        progress: { calleeCount: 40, finishedCalleeCount: 0, ratio: 0 },
        skillGroup: {
          id: 'SkillGroup:1400123455:7',
          sdkAppId: '1400123455',
          skillGroupId: '7',
        },
      },
    ])
    expect(actions(rig)).toEqual(['DescribePredictiveDialingCampaigns'])
  })

  it('costs a call more for each campaign for what the list does not tell, however often', async () => {
    const rig = await rigWith(3, addCampaign)

    const { body } = await rig.query(`{
      page: predictiveDialingCampaigns {
        nodes {
          name state callOrder uui startTime endTime ivrId expectedAbandonRate retryTimes
          retryIntervalSeconds variables { key }
        }
      }
      relay: predictiveDialingCampaignsConnection { edges { node { startTime } } }
    }`)

    expect(body.errors).toBeUndefined()
    expect(body.data.page.nodes[0]).toEqual({
      name: 'No. 3',
      state: 'PAUSED',
      callOrder: 'RANDOM',
      uui: '',
      startTime: expect.any(String),
      endTime: expect.any(String),
      ivrId: null,
      expectedAbandonRate: 10,
      retryTimes: 0,
      retryIntervalSeconds: 600,
      variables: [],
    })
    expect(body.data.relay.edges.map(({ node }: { node: object }) => node)).toEqual(
      body.data.page.nodes.map(({ startTime }: { startTime: string }) => ({ startTime })),
    )
    const [list, ...details] = received(rig)
    expect(list?.[0]).toBe('DescribePredictiveDialingCampaigns')
    expect(inAnyOrder(details)).toEqual([
      ['DescribePredictiveDialingCampaign', { SdkAppId: APPLICATION, CampaignId: 1 }],
      ['DescribePredictiveDialingCampaign', { SdkAppId: APPLICATION, CampaignId: 2 }],
      ['DescribePredictiveDialingCampaign', { SdkAppId: APPLICATION, CampaignId: 3 }],
    ])
  })

  it('keeps what the list told of a campaign that is gone when the rest is read', async () => {
    const rig = await rigWith(1, addCampaign)
    rig.simulator.faults.next({
      kind: 'body',
      action: 'DescribePredictiveDialingCampaigns',
      body: `{"Response":{"TotalCount":2,"CampaignList":[
        {"CampaignId":404,"Name":"Gone","Status":4},{"CampaignId":1,"Name":"No. 1","Status":2}
      ],"RequestId":"r"}}`,
    })

    const { body } = await rig.query(
      '{ predictiveDialingCampaigns { nodes { name state startTime } } }',
    )

    expect(body.data.predictiveDialingCampaigns.nodes).toEqual([
      { name: 'Gone', state: 'COMPLETED', startTime: null },
      { name: 'No. 1', state: 'PAUSED', startTime: expect.any(String) },
    ])
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['predictiveDialingCampaigns', 'nodes', 0, 'startTime'],
        extensions: expect.objectContaining({ code: 'NOT_FOUND' }),
      }),
    ])
  })
})

describe('autoCalloutTasks', () => {
  it('costs one call for all that the list tells', async () => {
    const rig = await rigWith(0, addTask)
    rig.simulator.store.addAutoCalloutTask({
      sdkAppId: APPLICATION,
      id: 70,
      name: 'Spring',
      notBefore: 1_700_000_000,
      notAfter: 1_700_003_600,
      callers: ['0086075500000001'],
      callees: ['008613000000001', '008613000000002'],
      ivrId: 8,
      state: 4,
      maxRingTimeoutSecond: 30,
    })

    const { body } = await rig.query(`{
      autoCalloutTasks {
        nodes {
          __typename id sdkAppId taskId name notBefore notAfter callers ivrId state
          maxRingTimeoutSeconds calleeCount
        }
      }
    }`)

    expect(body).toEqual({
      data: {
        autoCalloutTasks: {
          nodes: [
            {
              __typename: 'AutoCalloutTask',
              id: 'AutoCalloutTask:1400123455:70',
              sdkAppId: '1400123455',
              taskId: '70',
              name: 'Spring',
              notBefore: '2023-11-14T22:13:20.000Z',
              notAfter: '2023-11-14T23:13:20.000Z',
              callers: ['0086075500000001'],
              ivrId: '8',
              state: 'TERMINATED',
              maxRingTimeoutSeconds: 30,
              calleeCount: 2,
            },
          ],
        },
      },
    })
    expect(actions(rig)).toEqual(['DescribeAutoCalloutTasks'])
  })

  it('costs a call more for each task for what the list does not tell, however often', async () => {
    const rig = await rigWith(3, addTask)

    const { body } = await rig.query(`{
      page: autoCalloutTasks {
        nodes { name description callees { nodes { number } } calleeSummary { total } }
      }
      relay: autoCalloutTasksConnection {
        nodes { description calleesConnection { totalCount } }
      }
    }`)

    expect(body.errors).toBeUndefined()
    expect(body.data.page.nodes[0]).toEqual({
      name: 'No. 3',
      description: '',
      callees: { nodes: [{ number: '008613000000001' }] },
      calleeSummary: { total: 1 },
    })
    expect(body.data.relay.nodes).toEqual(
      Array(3).fill({ description: '', calleesConnection: { totalCount: 1 } }),
    )
    const [list, ...details] = received(rig)
    expect(list?.[0]).toBe('DescribeAutoCalloutTasks')
    expect(inAnyOrder(details)).toEqual([
      ['DescribeAutoCalloutTask', { SdkAppId: APPLICATION, TaskId: 1 }],
      ['DescribeAutoCalloutTask', { SdkAppId: APPLICATION, TaskId: 2 }],
      ['DescribeAutoCalloutTask', { SdkAppId: APPLICATION, TaskId: 3 }],
    ])
  })
})
