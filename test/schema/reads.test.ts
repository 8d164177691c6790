import { describe, expect, it } from 'vitest'
import { startRig } from '../rig.ts'

describe('an object that does not exist', () => {
  it.each([
    ['predictiveDialingCampaign(campaignId: 404) { name }', 'DescribePredictiveDialingCampaign'],
    ['agentCruiseDialingCampaign(campaignId: 404) { name }', 'DescribeAgentCruiseDialingCampaign'],
    ['autoCalloutTask(taskId: 404) { name }', 'DescribeAutoCalloutTask'],
    [
      'campaign(id: "PredictiveDialingCampaign:1:404") { name }',
      'DescribePredictiveDialingCampaign',
    ],
  ])('%s is null with NOT_FOUND, which keeps what CCC said', async (field, action) => {
    const { query } = await startRig()

    const { body, status } = await query(`{ found: ${field} }`)

    expect(status).toBe(200)
    expect(body.data).toEqual({ found: null })
    expect(body.errors[0].extensions).toMatchObject({
      code: 'NOT_FOUND',
      retryable: false,
      upstream: { action, code: 'InvalidParameterValue' },
    })
  })
})

describe('arguments out of their range', () => {
  const page = (args: string) =>
    `predictiveDialingCampaign(campaignId: 2569) { sessions(${args}) { totalCount } }`
  const callees = (args: string) =>
    `autoCalloutTask(sdkAppId: 1, taskId: 2) { callees(${args}) { totalCount } }`

  it.each([
    ['predictiveDialingCampaign(campaignId: "0") { name }', 'campaignId', '0'],
    ['predictiveDialingCampaign(campaignId: "-1") { name }', 'campaignId', '-1'],
    ['predictiveDialingCampaign(campaignId: "1.5") { name }', 'campaignId', '1.5'],
    [
      'predictiveDialingCampaign(campaignId: "9223372036854775808") { name }',
      'campaignId',
      'a number of length 19',
    ],
    [
      'agentCruiseDialingCampaign(campaignId: "", sdkAppId: 1) { name }',
      'campaignId',
      'empty text',
    ],
    ['autoCalloutTask(taskId: "x\\ny") { name }', 'taskId', 'text of length 3'],
    ['autoCalloutTask(taskId: 1, sdkAppId: "app") { name }', 'sdkAppId', 'text of length 3'],
    ['session(sessionId: "two words") { id }', 'sessionId', 'text of length 9'],
    ['campaign(id: "AutoCalloutTask:1:2") { name }', 'id', 'text of length 19'],
    ['campaign(id: "nonsense") { name }', 'id', 'text of length 8'],
    ['campaign(id: "+8613012345678") { name }', 'id', 'text of length 14'],
  ])('%s is refused, and nothing is sent', async (field, argument, got) => {
    const { query, simulator } = await startRig()

    const { body } = await query(`{ ${field} }`)

    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      retryable: false,
      problems: [{ argument, expected: expect.any(String), got }],
    })
    expect(simulator.journal.entries).toEqual([])
  })

  it.each([
    [page('pageSize: 0'), 'pageSize'],
    [page('pageSize: 1001'), 'pageSize'],
    [page('pageSize: 100000000'), 'pageSize'],
    [page('pageSize: null'), 'pageSize'],
    [page('pageNumber: -1'), 'pageNumber'],
    [page('pageNumber: null'), 'pageNumber'],
    [callees('pageSize: -5'), 'pageSize'],
    [callees('pageNumber: -1'), 'pageNumber'],
  ])('%s is refused at its argument, and no page is asked for', async (field, argument) => {
    const { query, simulator } = await startRig()

    const { body } = await query(`{ ${field} }`)

    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument, expected: expect.stringContaining('whole number') }],
    })
    expect(simulator.journal.ofAction('DescribePredictiveDialingSessions')).toEqual([])
  })

  it('names both arguments of a page where both are wrong', async () => {
    const { query } = await startRig()

    const { body } = await query(`{ ${page('pageSize: 0, pageNumber: -1')} }`)

    expect(body.errors[0].message).toBe(
      'pageSize must be a whole number from 1 to 1000, but got 0. ' +
        'pageNumber must be a whole number of at least 0, but got -1.',
    )
  })

  it('asks for an application where neither the query nor the gateway names one', async () => {
    const { query, simulator } = await startRig({ config: { sdkAppId: null } })

    const { body } = await query('{ autoCalloutTask(taskId: 2) { name } }')

    expect(body.errors[0].extensions.problems[0]).toMatchObject({
      argument: 'sdkAppId',
      got: 'nothing',
    })
    expect(simulator.journal.entries).toEqual([])
  })
})

describe('ids beyond 2^53', () => {
  it('reach CCC and come back with every digit, inline and as text variables', async () => {
    const { query, simulator } = await startRig()
    const id = 9_007_199_254_740_993n
    simulator.store.addPredictiveCampaign({ id, name: 'big' })

    const { body } = await query(
      `query ($id: ID!) {
        a: predictiveDialingCampaign(campaignId: 9007199254740993) { id campaignId name }
        b: predictiveDialingCampaign(campaignId: $id) { name }
      }`,
      { id: String(id) },
    )

    expect(body.data.a).toEqual({
      id: `PredictiveDialingCampaign:1400000000:${id}`,
      campaignId: String(id),
      name: 'big',
    })
    expect(body.data.b).toEqual({ name: 'big' })
    expect(simulator.journal.entries.map(({ body }) => body)).toEqual([
      `{"SdkAppId":1400000000,"CampaignId":${id}}`,
    ])
  })

  it('are refused as JSON numbers, whose digits a client would have lost', async () => {
    const { gateway, simulator } = await startRig()

    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"query ($id: ID!) { autoCalloutTask(taskId: $id) { name } }","variables":{"id":9007199254740993}}',
    })

    expect(response.status).toBe(400)
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_REQUEST')
    expect(simulator.journal.entries).toEqual([])
  })
})

describe('what CCC leaves out or adds', () => {
  it('reads null, absent and empty lists alike, and newer numbers as UNKNOWN', async () => {
    const { query, simulator } = await startRig()
    simulator.faults.next({
      kind: 'body',
      body: '{"Response":{"State":99,"NotAfter":null,"Callees":[{"Callee":"0086130","State":77,"Sessions":null},{},null],"RequestId":"r"}}',
    })

    const { body } = await query(`{
      autoCalloutTask(taskId: 5) {
        name description notBefore notAfter callers ivrId state maxRingTimeoutSeconds
        callees { totalCount nodes { number state sessions { id } } }
        calleeSummary { total unknown }
      }
    }`)

    expect(body).toEqual({
      data: {
        autoCalloutTask: {
          name: null,
          description: null,
          notBefore: null,
          notAfter: null,
          callers: null,
          ivrId: null,
          state: 'UNKNOWN',
          maxRingTimeoutSeconds: null,
          callees: {
            totalCount: 2,
            nodes: [
              { number: '0086130', state: 'UNKNOWN', sessions: [] },
              { number: '', state: 'UNKNOWN', sessions: [] },
            ],
          },
          calleeSummary: { total: 2, unknown: 2 },
        },
      },
    })
  })

  it('makes a value of another type null with an error at its path, and siblings live', async () => {
    const { query, simulator } = await startRig()
    simulator.faults.next({
      kind: 'body',
      body: '{"Response":{"Name":{"no":"text"},"StartTime":"soon","Priority":2,"RetryTimes":1.5,"RequestId":"r"}}',
    })

    const { body } = await query(
      '{ predictiveDialingCampaign(campaignId: 5) { name startTime priority retryTimes } }',
    )

    expect(body.data.predictiveDialingCampaign).toEqual({
      name: null,
      startTime: null,
      priority: 2,
      retryTimes: null,
    })
    const errors = body.errors.map(
      ({ path, extensions }: { path: string[]; extensions: object }) => [path[1], extensions],
    )
    const refused = { code: 'UPSTREAM_ERROR', retryable: false }
    expect(Object.fromEntries(errors)).toEqual({
      name: refused,
      startTime: refused,
      retryTimes: refused,
    })
  })

  it('does not take a list of another type for an empty one', async () => {
    const { query, simulator } = await startRig()
    simulator.faults.next({
      kind: 'body',
      body: '{"Response":{"Name":"x","Callees":"none","RequestId":"r"}}',
    })

    const { body } = await query('{ autoCalloutTask(taskId: 5) { name calleeSummary { total } } }')

    expect(body.data.autoCalloutTask).toEqual({ name: 'x', calleeSummary: null })
    expect(body.errors[0]).toMatchObject({
      path: ['autoCalloutTask', 'calleeSummary'],
      extensions: { code: 'UPSTREAM_ERROR' },
    })
  })

  it('passes over what is null in a list, and takes no word for a number', async () => {
    const { query, simulator } = await startRig()
    simulator.faults.next({
      kind: 'body',
      body: '{"Response":{"Callers":[null,"1"],"State":"length","RequestId":"r"}}',
    })
    simulator.faults.next({
      kind: 'body',
      body: '{"Response":{"Variables":[null,{"Key":"a","Value":"b"}],"CallOrder":"map","RequestId":"r"}}',
    })

    const task = await query('{ autoCalloutTask(taskId: 5) { callers state } }')
    const campaign = await query(
      '{ predictiveDialingCampaign(campaignId: 5) { variables { key value } callOrder } }',
    )

    expect(task.body).toEqual({ data: { autoCalloutTask: { callers: ['1'], state: 'UNKNOWN' } } })
    expect(campaign.body).toEqual({
      data: {
        predictiveDialingCampaign: { variables: [{ key: 'a', value: 'b' }], callOrder: 'UNKNOWN' },
      },
    })
  })

  it('takes a full page to have a next one where CCC tells no total', async () => {
    const { query, simulator } = await startRig()
    simulator.faults.next({
      kind: 'body',
      action: 'DescribePredictiveDialingSessions',
      body: '{"Response":{"TotalCount":-1,"SessionList":["a","b"],"RequestId":"r"}}',
    })

    const { body } = await query(
      '{ predictiveDialingCampaign(campaignId: 2569) { sessions(pageSize: 2) { totalCount hasNextPage } } }',
    )

    expect(body.data.predictiveDialingCampaign.sessions).toEqual({
      totalCount: 2,
      hasNextPage: true,
    })
  })

  it('counts the sessions known so far where CCC tells no total', async () => {
    const { query, simulator } = await startRig()
    simulator.faults.next({
      kind: 'body',
      action: 'DescribePredictiveDialingSessions',
      body: '{"Response":{"SessionList":["a","b"],"RequestId":"r"}}',
    })

    const { body } = await query(
      '{ predictiveDialingCampaign(campaignId: 2569) { sessions(pageSize: 10, pageNumber: 3) { totalCount hasNextPage } } }',
    )

    expect(body.data.predictiveDialingCampaign.sessions).toEqual({
      totalCount: 32,
      hasNextPage: false,
    })
  })
})

it('tells user data and variables of a predictive campaign on the China site only, its state on both', async () => {
  const document = `{ predictiveDialingCampaign(campaignId: 7) { state stateReason uui progress { calleeCount ratio } variables { key value } } }`
  const china = await startRig()
  const international = await startRig({ simulator: { site: 'international' } })
  const campaign = { id: 7, uui: 'vip', variables: [{ Key: 'city', Value: 'Shenzhen' }] }
  for (const { simulator } of [china, international]) {
    simulator.store.addPredictiveCampaign({ ...campaign, status: 2, calleeCount: 40 })
  }

  const told = await china.query(document)
  const untold = await international.query(document)

  const standing = {
    state: 'PAUSED',
    stateReason: 'NORMAL',
    progress: { calleeCount: 40, ratio: expect.any(Number) },
  }
  expect(told.body.data.predictiveDialingCampaign).toEqual({
    ...standing,
    uui: 'vip',
    variables: [{ key: 'city', value: 'Shenzhen' }],
  })
  expect(untold.body.data.predictiveDialingCampaign).toEqual({
    ...standing,
    uui: null,
    variables: null,
  })
})

it('gives each callee an id that is stable, its own, and tells no number', async () => {
  const { query, simulator } = await startRig()
  const taskId = simulator.store.addAutoCalloutTask({
    callees: ['008613000000001', '008613000000002'],
  })
  const document = `{ autoCalloutTask(taskId: ${taskId}) { callees { nodes { id } } } }`

  const first = (await query(document)).body.data.autoCalloutTask.callees.nodes
  const second = (await query(document)).body.data.autoCalloutTask.callees.nodes

  expect(second).toEqual(first)
  expect(first[0].id).toMatch(new RegExp(`^Callee:1400000000:${taskId}:[\\w-]{22}$`))
  expect(first[0].id).not.toBe(first[1].id)
})

it('names a session without asking CCC', async () => {
  const { query, simulator } = await startRig()

  const { body } = await query(
    '{ session(sessionId: "a5be1044-e8b0-4f02-9b25-64baee24374b") { id sdkAppId sessionId } }',
  )

  expect(body.data.session).toEqual({
    id: 'Session:1400000000:a5be1044-e8b0-4f02-9b25-64baee24374b',
    sdkAppId: '1400000000',
    sessionId: 'a5be1044-e8b0-4f02-9b25-64baee24374b',
  })
  expect(simulator.journal.entries).toEqual([])
})
