import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on AutoCalloutTask { name } }
}`

it.each([
  ['a type that there is not', { __typename: 'Nope' }],
  ['no type', { id: 'x' }],
])('fails alone where a reference has %s, and the others live', async (_what, bad) => {
  const { query, simulator } = await startRig()
  const wrong = { __typename: 'AutoCalloutTask', id: 'x' }
  const gone = { __typename: 'AutoCalloutTask', id: 'AutoCalloutTask:1400000000:404' }
  const good = { __typename: 'AutoCalloutTask', id: 'AutoCalloutTask:1400000000:1' }

  const { body } = await query(ENTITIES, { representations: [wrong, gone, bad, good] })

  expect(body.data._entities).toEqual([
    ...[null, null, null],
    { __typename: 'AutoCalloutTask', name: '快递派送通知' },
  ])
  const codes = body.errors.map(
    ({ path, extensions }: { path: unknown[]; extensions: { code: string } }) => [
      path[1],
      extensions.code,
    ],
  )
  expect(codes).toHaveLength(3)
  expect(Object.fromEntries(codes)).toEqual({
    0: 'BAD_USER_INPUT',
    1: 'NOT_FOUND',
    2: 'BAD_USER_INPUT',
  })
  expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toHaveLength(2)
})

it('does not take a number that has lost digits on its way for an id', async () => {
  const { query, simulator } = await startRig()

  const { body } = await query(
    '{ _entities(representations: [{ __typename: "AutoCalloutTask", sdkAppId: 1400000000, taskId: 9007199254740993 }]) { __typename } }',
  )

  expect(body.data._entities).toEqual([null])
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  expect(simulator.journal.entries).toEqual([])
})

it('asks nothing for a callee whose reference names none', async () => {
  const { query, simulator } = await startRig()
  const representations = [
    { __typename: 'Callee', id: 'Callee:1400000000:1' },
    { __typename: 'Callee', id: 'Callee:1400000000:1:short' },
  ]

  const { body } = await query(ENTITIES, { representations })

  expect(body).toEqual({ data: { _entities: [null, null] } })
  expect(simulator.journal.entries).toEqual([])
})

it('keeps the places of rows that are of no use, so that none is lost or told twice', async () => {
  const { query, simulator } = await startRig()
  const tasks = [{ TaskId: 1 }, {}, { TaskId: 3 }, { TaskId: {} }, { TaskId: 5 }]
  const page = (rows: object[]) =>
    JSON.stringify({ Response: { TotalCount: 8, Tasks: rows, RequestId: 'r' } })
  simulator.faults.next({ kind: 'body', body: page(tasks) })
  simulator.faults.next({ kind: 'body', body: page([]) })
  const document = `query ($after: String) {
    autoCalloutTasksConnection(first: 5, after: $after) {
      edges { cursor node { taskId } } pageInfo { hasNextPage endCursor }
    }
  }`

  const first = (await query(document)).body.data.autoCalloutTasksConnection
  const { endCursor } = first.pageInfo
  const second = (await query(document, { after: endCursor })).body.data.autoCalloutTasksConnection

  const ids = first.edges.map(({ node }: { node: { taskId: string } }) => node.taskId)
  expect(ids).toEqual(['1', '3', '5'])
  expect(first.pageInfo.hasNextPage).toBe(true)
  expect(simulator.journal.entries.map(({ params }) => params)).toMatchObject([
    { PageSize: 5, PageNumber: 0 },
    { PageSize: 5, PageNumber: 1 },
  ])
  // Nothing came: a front end that went on would start again from the top.
  expect(second).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } })
})

it('makes an odd list of one record null, and the other records live', async () => {
  const { query, simulator } = await startRig()
  const TelCdrList = [
    { SessionId: 'a', ServeParticipants: 'x', VoicemailRecordURL: '' },
    { SessionId: 'b', ServeParticipants: [{ Mail: 'agent-01@example.com' }] },
  ]
  const body = JSON.stringify({ Response: { TotalCount: 12.5, TelCdrList, RequestId: 'r' } })
  simulator.faults.next({ kind: 'body', body })
  const [from, to] = [new Date(Date.now() - 3_600_000), new Date()]

  const answer = await query(
    `query ($from: DateTime!, $to: DateTime!) {
      callRecords(from: $from, to: $to) {
        totalCount nodes { sessionId participants { mail } voicemailRecordUrls }
      }
    }`,
    { from, to },
  )

  expect(answer.body.data.callRecords).toEqual({
    totalCount: 2,
    nodes: [
      { sessionId: 'a', participants: null, voicemailRecordUrls: null },
      { sessionId: 'b', participants: [{ mail: 'agent-01@example.com' }], voicemailRecordUrls: [] },
    ],
  })
  const fields = answer.body.errors.map(({ path }: { path: unknown[] }) => path[3])
  expect(fields.sort()).toEqual(['participants', 'voicemailRecordUrls'])
})

it('finds one of the staff beside another whose account is no text', async () => {
  const { query, simulator } = await startRig()
  const StaffList = [{ Mail: 5 }, { Mail: 'A@x.example', Name: 'Ann' }, { Mail: 'b@x.example' }]
  const body = JSON.stringify({ Response: { TotalCount: 3, StaffList, RequestId: 'r' } })
  simulator.faults.next({ kind: 'body', body })

  const answer = await query(
    '{ a: staff(mail: "a@x.example") { id name } b: staff(mail: "b@x.example") { mail } }',
  )

  expect(answer.body.data).toEqual({
    a: { id: 'Staff:1400000000:A@x.example', name: 'Ann' },
    b: { mail: 'b@x.example' },
  })
  expect(simulator.journal.entries).toHaveLength(1)
})

it.each([
  ['a fragment on the other kind', '... on AgentCruiseDialingCampaign { concurrencyNumber }'],
  ['a field that is left out', 'startTime @include(if: false) endTime @skip(if: true)'],
])('reads a campaign from the list alone, whatever %s asks for', async (_what, more) => {
  const { query, simulator } = await startRig()

  const { body } = await query(
    `{ campaign(id: "PredictiveDialingCampaign:1400000000:2572") {
      __typename id name state progress { calleeCount } ${more}
    } }`,
  )

  expect(body.data.campaign).toMatchObject({ state: 'COMPLETED', progress: { calleeCount: 250 } })
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual([
    'DescribePredictiveDialingCampaigns',
  ])
})

it('reads a campaign whose call records are asked for by itself, which tells its state too', async () => {
  const { query, simulator } = await startRig()

  const { body } = await query(
    '{ predictiveDialingCampaign(campaignId: 2572) { name state sessions { nodes { callRecord { endStatus } } } } }',
  )

  expect(body.data.predictiveDialingCampaign).toMatchObject({ state: 'COMPLETED' })
  expect(simulator.journal.entries.map(({ action }) => action)).toEqual([
    'DescribePredictiveDialingCampaign',
    'DescribePredictiveDialingSessions',
    'DescribeTelCdr',
  ])
})

it.each([-600, -240, 240])(
  'finds a call of this minute though its own clock is off by %d seconds',
  async (off) => {
    const { query, simulator } = await startRig({
      simulator: { now: () => Date.now() - off * 1000 },
    })
    const now = Math.floor(simulator.clock.now() / 1000)
    const start = now - 60
    const sessionId = simulator.store.addCall({ start, ring: start, accept: start, end: now - 30 })
    const document = `{
      session(sessionId: "${sessionId}") { callRecord { endStatus } detail { endStatus } }
      unknown: session(sessionId: "nobody") { callRecord { id } }
    }`

    await query('{ skillGroups { totalCount } }') // any answer tells the time
    const { body } = await query(document)

    expect(body).toEqual({
      data: {
        session: { callRecord: { endStatus: 'OK' }, detail: { endStatus: 'OK' } },
        unknown: { callRecord: null },
      },
    })
  },
)
