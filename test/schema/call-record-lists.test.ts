import { describe, expect, it } from 'vitest'
import type { Rig } from '../rig.ts'
import { APP, answer, DAY, HOUR, NOON, OTHER_APP, rigAtNoon, sent } from './noon.ts'

const CDR = 'DescribeTelCdr'
const PROTECTED = 'DescribeProtectedTelCdr'

/** A time so many seconds from now, as the graph writes it. */
function at(seconds: number): string {
  return new Date((NOON + seconds) * 1000).toISOString()
}

const TODAY = `from: "${at(-DAY)}", to: "${at(0)}"`
const SPAN = { SdkAppId: APP, StartTimeStamp: NOON - DAY, EndTimeStamp: NOON }

/** A rig with so many calls, `call-0` the newest, which is first in the simulator's order. */
async function rigWithCalls(count: number, more: object = {}): Promise<Rig> {
  const rig = await rigAtNoon()
  rig.simulator.store.addApplication(APP)
  for (let n = 0; n < count; n++) {
    const start = NOON - HOUR - n
    rig.simulator.store.addCall({ sdkAppId: APP, sessionId: `call-${n}`, start, ...more })
  }
  return rig
}

const callIds = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => ({ sessionId: `call-${from + n}` }))

describe('the call records of a span', () => {
  it('are told a page at a time', async () => {
    const { query, simulator } = await rigWithCalls(45)

    const { body } = await query(`{ callRecords(${TODAY}, pageSize: 20, pageNumber: 2) {
      totalCount pageSize pageNumber hasNextPage nodes { sessionId }
    } }`)

    expect(body).toEqual({
      data: {
        callRecords: {
          totalCount: 45,
          pageSize: 20,
          pageNumber: 2,
          hasNextPage: false,
          nodes: callIds(40, 45),
        },
      },
    })
    expect(sent(simulator, CDR)).toEqual([{ ...SPAN, PageSize: 20, PageNumber: 2 }])
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('are the first 20 where nobody says how many', async () => {
    const { query, simulator } = await rigWithCalls(45)

    const { body } = await query(`{ callRecords(${TODAY}) { hasNextPage nodes { sessionId } } }`)

    expect(body.data.callRecords).toEqual({ hasNextPage: true, nodes: callIds(0, 20) })
    expect(sent(simulator, CDR)).toEqual([{ ...SPAN, PageSize: 20, PageNumber: 0 }])
  })

  it('are those of the application that is named', async () => {
    const { query, simulator } = await rigWithCalls(1)
    simulator.store.addCall({ sdkAppId: OTHER_APP, sessionId: 'other' })

    const { body } = await query(`{
      callRecords(${TODAY}, sdkAppId: ${OTHER_APP}) { nodes { id sdkAppId sessionId } }
    }`)

    expect(body.data.callRecords.nodes).toEqual([
      { id: `CallRecord:${OTHER_APP}:other`, sdkAppId: String(OTHER_APP), sessionId: 'other' },
    ])
    expect(sent(simulator, CDR)).toMatchObject([{ SdkAppId: OTHER_APP }])
  })

  it('can be narrowed to some phone numbers, which are sent as they were given', async () => {
    const { query, simulator } = await rigWithCalls(2)
    const [caller, callee] = ['0086075500000042', '008613090000042']
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'out', start: NOON - 200, callee })
    simulator.store.addCall({ sdkAppId: APP, sessionId: 'in', start: NOON - 300, caller })

    const { body } = await query(
      `query ($phones: [String!]) {
        callRecords(${TODAY}, phones: $phones) { totalCount nodes { sessionId } }
        callRecordsConnection(${TODAY}, phones: $phones) { totalCount }
      }`,
      { phones: [callee, caller] },
    )

    expect(body.data).toEqual({
      callRecords: { totalCount: 2, nodes: [{ sessionId: 'out' }, { sessionId: 'in' }] },
      callRecordsConnection: { totalCount: 2 },
    })
    expect(sent(simulator, CDR)).toEqual([
      { ...SPAN, Phones: [callee, caller], PageSize: 20, PageNumber: 0 },
    ])
  })

  it('can be narrowed to 100 phone numbers at once, and to no more', async () => {
    const { query, simulator } = await rigWithCalls(2)
    const phones = Array.from({ length: 101 }, (_, n) => `00861300000${1000 + n}`)
    const document = `query ($phones: [String!]) {
      callRecords(${TODAY}, phones: $phones) { totalCount } }`

    const most = await query(document, { phones: phones.slice(1) })
    const more = await query(document, { phones })

    expect(most.body.data.callRecords).toEqual({ totalCount: 0 })
    expect(more.body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument: 'phones', got: '101' }],
    })
    expect(sent(simulator, CDR)).toHaveLength(1)
  })

  it('are not narrowed by null', async () => {
    const { query, simulator } = await rigWithCalls(2)

    const { body } = await query(`{ callRecords(${TODAY}, phones: null) { totalCount } }`)

    expect(body.data.callRecords).toEqual({ totalCount: 2 })
    expect(sent(simulator, CDR)).toEqual([{ ...SPAN, PageSize: 20, PageNumber: 0 }])
  })

  it('cut off fractions of a second', async () => {
    const { query, simulator } = await rigWithCalls(1)
    const [from, to] = ['2023-11-13T22:13:20.999Z', '2023-11-15T06:13:20.999+08:00']

    const { body } = await query(`{ callRecords(from: "${from}", to: "${to}") { totalCount } }`)

    expect(body.data.callRecords).toEqual({ totalCount: 1 })
    expect(sent(simulator, CDR)).toMatchObject([{ StartTimeStamp: NOON - DAY, EndTimeStamp: NOON }])
  })

  it('are asked for once where a query wants the same page twice', async () => {
    const { query, simulator } = await rigWithCalls(3)

    await query(`{
      callRecords(${TODAY}, pageSize: 2) { totalCount }
      again: callRecords(${TODAY}, pageSize: 2) { nodes { caller } }
      connection: callRecordsConnection(${TODAY}, first: 2) { nodes { callee } }
    }`)

    expect(sent(simulator, CDR)).toHaveLength(1)
  })
})

describe('as a connection', () => {
  const connection = (args: string) => `{ callRecordsConnection(${TODAY}, ${args}) {
    totalCount
    edges { cursor node { sessionId } }
    nodes { sessionId }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }`

  it('they go on after a cursor, with one page of upstream', async () => {
    const { query, simulator } = await rigWithCalls(30)

    const first = (await query(connection('first: 10'))).body.data.callRecordsConnection
    const cursor = first.pageInfo.endCursor
    const second = (await query(connection(`first: 10, after: "${cursor}"`))).body.data
      .callRecordsConnection

    expect(first.nodes).toEqual(callIds(0, 10))
    expect(second).toMatchObject({
      totalCount: 30,
      nodes: callIds(10, 20),
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    })
    expect(second.edges.map(({ node }: { node: unknown }) => node)).toEqual(second.nodes)
    expect(second.pageInfo.startCursor).toBe(second.edges[0].cursor)
    expect(sent(simulator, CDR)).toEqual([
      { ...SPAN, PageSize: 10, PageNumber: 0 },
      { ...SPAN, PageSize: 10, PageNumber: 1 },
    ])
  })

  it('they go on anywhere, by a larger page that holds the stretch', async () => {
    const { query, simulator } = await rigWithCalls(30)
    const { edges } = (await query(connection('first: 10'))).body.data.callRecordsConnection
    simulator.journal.clear()

    const { body } = await query(connection(`first: 10, after: "${edges[4].cursor}"`))

    expect(body.data.callRecordsConnection.nodes).toEqual(callIds(5, 15))
    expect(sent(simulator, CDR)).toEqual([{ ...SPAN, PageSize: 15, PageNumber: 0 }])
  })

  it('they go on by two pages of upstream where none holds the stretch', async () => {
    const { query, simulator } = await rigWithCalls(200)
    const { edges } = (await query(connection('first: 50'))).body.data.callRecordsConnection
    simulator.journal.clear()

    const { body } = await query(connection(`first: 100, after: "${edges[49].cursor}"`))

    expect(body.data.callRecordsConnection.nodes).toEqual(callIds(50, 150))
    expect(sent(simulator, CDR)).toHaveLength(2)
    expect(sent(simulator, CDR)).toEqual(
      expect.arrayContaining([
        { ...SPAN, PageSize: 100, PageNumber: 0 },
        { ...SPAN, PageSize: 100, PageNumber: 1 },
      ]),
    )
  })
})

describe('the records of protected numbers', () => {
  it('are those alone, with ids in place of the numbers', async () => {
    const { query, simulator } = await rigWithCalls(2)
    simulator.store.addCall({
      ...{ sdkAppId: APP, sessionId: 'hidden', protected: true },
      record: { ProtectedCaller: 'hidden-1', ProtectedCallee: 'hidden-2' },
    })

    const { body } = await query(`{ protectedCallRecords(${TODAY}, pageSize: 5) {
      totalCount pageSize pageNumber hasNextPage
      nodes { sessionId caller callee protectedCaller protectedCallee }
    } }`)

    expect(body).toEqual({
      data: {
        protectedCallRecords: {
          ...{ totalCount: 1, pageSize: 5, pageNumber: 0, hasNextPage: false },
          nodes: [
            {
              ...{ sessionId: 'hidden', caller: null, callee: null },
              ...{ protectedCaller: 'hidden-1', protectedCallee: 'hidden-2' },
            },
          ],
        },
      },
    })
    expect(sent(simulator, PROTECTED)).toEqual([{ ...SPAN, PageSize: 5, PageNumber: 0 }])
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('have pages', async () => {
    const { query, simulator } = await rigWithCalls(5, { protected: true })

    const { body } = await query(`{
      protectedCallRecords(${TODAY}, pageSize: 2, pageNumber: 1) { hasNextPage nodes { sessionId } }
    }`)

    expect(body.data.protectedCallRecords).toEqual({ hasNextPage: true, nodes: callIds(2, 4) })
    expect(sent(simulator, PROTECTED)).toEqual([{ ...SPAN, PageSize: 2, PageNumber: 1 }])
  })
})

describe.each(['callRecords', 'callRecordsConnection', 'protectedCallRecords'])('%s', (field) => {
  it.each([
    ['a second', -1, 0],
    ['a second less than 90 days', -90 * DAY + 1, 0],
    ['180 days ago', -180 * DAY, -179 * DAY],
  ])('lets a span of %s through', async (_title, from, to) => {
    const { query, simulator } = await rigWithCalls(0)

    const { body } = await query(
      `{ ${field}(from: "${at(from)}", to: "${at(to)}") { totalCount } }`,
    )

    expect(body).toEqual({ data: { [field]: { totalCount: 0 } } })
    expect(simulator.journal.entries).toMatchObject([
      { params: { StartTimeStamp: NOON + from, EndTimeStamp: NOON + to }, outcome: 'ok' },
    ])
  })

  it.each([
    ['that is empty', -1, -1, ['to']],
    ['that ends before it starts', 0, -1, ['to']],
    ['of 90 days', -90 * DAY, 0, ['to']],
    ['that starts a second more than 180 days ago', -180 * DAY - 1, -179 * DAY, ['from']],
    ['that is too long and too old', -200 * DAY, 0, ['to', 'from']],
  ])('refuses a span %s, and sends nothing', async (_title, from, to, wrong) => {
    const { query, simulator } = await rigWithCalls(0)

    const { body } = await query(
      `{ ${field}(from: "${at(from)}", to: "${at(to)}") { totalCount } }`,
    )

    expect(body.data).toEqual({ [field]: null })
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ path: [field], extensions: { code: 'BAD_USER_INPUT' } })
    const problems: readonly { argument: string }[] = body.errors[0].extensions.problems
    expect(problems.map(({ argument }) => argument)).toEqual(wrong)
    expect(simulator.journal.entries).toEqual([])
  })

  it.each([0, 101])('refuses a page of %i, and sends nothing', async (size) => {
    const { query, simulator } = await rigWithCalls(0)
    const argument = field === 'callRecordsConnection' ? 'first' : 'pageSize'

    const { body } = await query(`{ ${field}(${TODAY}, ${argument}: ${size}) { totalCount } }`)

    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument, expected: 'a whole number from 1 to 100', got: String(size) }],
    })
    expect(simulator.journal.entries).toEqual([])
  })
})

describe('what CCC leaves out', () => {
  it.each(['', '"TotalCount":0,"TelCdrList":null', '"TelCdrList":[]'])(
    'is no record: {%s}',
    async (response) => {
      const { query, simulator } = await rigWithCalls(0)
      simulator.faults.next({
        ...{ kind: 'body', action: CDR },
        body: `{"Response":{${response}${response && ','}"RequestId":"r"}}`,
      })

      const { body } = await query(
        `{ callRecords(${TODAY}) { totalCount hasNextPage nodes { sessionId } } }`,
      )

      expect(body).toEqual({
        data: { callRecords: { totalCount: 0, hasNextPage: false, nodes: [] } },
      })
    },
  )

  it('is a row of no use where it has no session', async () => {
    const { query, simulator } = await rigWithCalls(0)
    const rows = '[null,{},{"SessionId":""},{"SessionId":"a","Caller":"10086"}]'
    simulator.faults.next(answer(CDR, `"TotalCount":4,"TelCdrList":${rows}`))

    const { body } = await query(
      `{ callRecords(${TODAY}) { totalCount nodes { sessionId caller } } }`,
    )

    expect(body).toEqual({
      data: { callRecords: { totalCount: 4, nodes: [{ sessionId: 'a', caller: '10086' }] } },
    })
  })

  it('is not taken for an empty list where it is another thing', async () => {
    const { query, simulator } = await rigWithCalls(0)
    simulator.faults.next(answer(CDR, '"TotalCount":4,"TelCdrList":{"a":1}'))

    const { body } = await query(`{ callRecords(${TODAY}) { totalCount } }`)

    expect(body.data).toEqual({ callRecords: null })
    expect(body.errors[0].extensions.code).toBe('UPSTREAM_ERROR')
  })

  it('is a total, where a full page is then taken to have a next one', async () => {
    const { query, simulator } = await rigWithCalls(0)
    const rows = '[{"SessionId":"a"},{"SessionId":"b"}]'
    simulator.faults.next(answer(CDR, `"TelCdrList":${rows}`))

    const { body } = await query(`{
      callRecords(${TODAY}, pageSize: 2, pageNumber: 1) { totalCount hasNextPage }
    }`)

    expect(body.data.callRecords).toEqual({ totalCount: 4, hasNextPage: true })
  })
})

it('makes a list null with an error where CCC refuses it', async () => {
  const { query, simulator } = await rigAtNoon()

  const { body } = await query(`{ callRecords(${TODAY}, sdkAppId: 404) { totalCount } }`)

  expect(body.data).toEqual({ callRecords: null })
  expect(body.errors[0].extensions).toMatchObject({
    code: 'NOT_FOUND',
    upstream: { action: CDR, code: 'InvalidParameterValue.InstanceNotExist' },
  })
  expect(sent(simulator, CDR)).toHaveLength(1)
})
