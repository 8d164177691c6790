import { describe, expect, it } from 'vitest'
import { startRig } from '../rig.ts'

const WITH_UPSTREAM = { 'ccc-include-upstream': 'true' }
const EMPTY_APP = 1_400_123_455 // known to the simulator

/** A page of tasks, and a call for each of them. */
const TASKS = `query ($size: Int) { autoCalloutTasks(pageSize: $size) { nodes { description } } }`

it('refuses an operation that can take 101 calls, by both numbers, and sends none of them', async () => {
  const { query, simulator } = await startRig()

  const { status, body } = await query(TASKS, { size: 100 }, WITH_UPSTREAM)

  expect(status).toBe(400)
  expect(body).toEqual({
    errors: [
      {
        message:
          'This operation can take 101 upstream calls, and one operation may take 100. Nothing was ' +
          'sent. Ask for smaller pages or fewer fields, or in several operations.',
        extensions: { code: 'QUERY_TOO_EXPENSIVE', retryable: false, cost: 101, limit: 100 },
      },
    ],
    extensions: {
      upstream: { calls: [], cost: { worstCase: 101, limit: 100, sent: 0, joined: 0, kept: 0 } },
    },
  })
  expect(simulator.journal.entries).toEqual([])
})

it('lets one pass that can take 100, and tells what it did take', async () => {
  const { query, simulator } = await startRig()

  const { status, body } = await query(TASKS, { size: 99 }, WITH_UPSTREAM)

  expect(status).toBe(200)
  expect(body.errors).toBeUndefined()
  const { nodes } = body.data.autoCalloutTasks
  const sent = simulator.journal.entries.length
  expect(sent).toBe(1 + nodes.length)
  expect(body.extensions.upstream.cost).toEqual({
    worstCase: 100,
    limit: 100,
    sent,
    joined: 0,
    kept: 0,
  })
})

it('takes its limit from the configuration', async () => {
  const { query } = await startRig({ config: { maxUpstreamCalls: 2 } })

  const refused = await query(TASKS, { size: 2 })
  const passed = await query(TASKS, { size: 1 })

  expect(refused.body.errors[0].extensions).toMatchObject({ cost: 3, limit: 2 })
  expect(passed.body.errors).toBeUndefined()
})

it('refuses what comes by GET too', async () => {
  const { gateway, simulator } = await startRig()
  const variables = encodeURIComponent('{"size":100}')

  const response = await fetch(
    `${gateway.url}?query=${encodeURIComponent(TASKS)}&variables=${variables}`,
    { headers: { 'apollo-require-preflight': 'true' } },
  )

  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'QUERY_TOO_EXPENSIVE' } }],
  })
  expect(simulator.journal.entries).toEqual([])
})

it('leaves the key of a create free that it refuses', async () => {
  const { query, simulator } = await startRig({ config: { maxUpstreamCalls: 2 } })
  const input = {
    idempotencyKey: 'key-00001',
    notBefore: '2099-01-01T00:00:00Z',
    callees: ['+8613000000001'],
    callers: ['0086075500000000'],
    ivrId: '1',
  }
  const create = (fields: string) =>
    query(
      `mutation ($input: CreateAutoCalloutTaskInput!) {
        createAutoCalloutTask(input: $input) { replayed task { name ${fields} } }
      }`,
      { input },
    )

  const refused = await create('callerNumbers { number }')
  const passed = await create('')

  expect(refused.body.errors[0].extensions.code).toBe('QUERY_TOO_EXPENSIVE')
  expect(passed.body.data.createAutoCalloutTask.replayed).toBe(false)
  expect(simulator.journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
})

describe('references', () => {
  const ENTITIES = `query ($list: [_Any!]!) {
    _entities(representations: $list) { ... on AutoCalloutTask { name } }
  }`
  const references = (count: number, idOf: (n: number) => number) =>
    Array.from({ length: count }, (_, n) => ({
      __typename: 'AutoCalloutTask',
      id: `AutoCalloutTask:1400000000:${idOf(n)}`,
    }))

  it('to 101 different tasks are refused, and nothing is sent', async () => {
    const { query, simulator } = await startRig()

    const { status, body } = await query(ENTITIES, { list: references(101, (n) => n + 1) })

    expect(status).toBe(400)
    expect(body.errors[0].extensions).toMatchObject({ code: 'QUERY_TOO_EXPENSIVE', cost: 101 })
    expect(simulator.journal.entries).toEqual([])
  })

  it('to one task, 100 times, cost one call', async () => {
    const { query, simulator } = await startRig({ config: { maxUpstreamCalls: 1 } })

    const { body } = await query(ENTITIES, { list: references(100, () => 1) }, WITH_UPSTREAM)

    expect(body.errors).toBeUndefined()
    expect(body.data._entities).toHaveLength(100)
    expect(body.extensions.upstream.cost).toMatchObject({ worstCase: 1, sent: 1 })
    expect(simulator.journal.entries).toHaveLength(1)
  })
})

it('sends no more than the limit where an application has more groups than a page holds', async () => {
  const { query, simulator } = await startRig({ config: { maxUpstreamCalls: 3 } })
  for (let n = 1; n <= 500; n++) {
    simulator.store.addSkillGroup({ sdkAppId: EMPTY_APP, id: n, name: `Group ${n}` })
  }
  for (const skillGroupId of [1, 150, 499]) {
    simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY_APP, skillGroupId })
  }

  const { status, body } = await query(
    `{ predictiveDialingCampaigns(sdkAppId: ${EMPTY_APP}) { nodes { skillGroupId skillGroup { alias } } } }`,
    {},
    WITH_UPSTREAM,
  )

  expect(status).toBe(200)
  // The list of campaigns, one page of groups, and one of the two groups that this page did not have.
  expect(simulator.journal.entries).toHaveLength(3)
  const { nodes } = body.data.predictiveDialingCampaigns
  expect(nodes.filter((node: { skillGroup: unknown }) => node.skillGroup === null)).toHaveLength(1)
  expect(body.errors).toHaveLength(1)
  expect(body.errors[0].path).toEqual([
    'predictiveDialingCampaigns',
    'nodes',
    expect.any(Number),
    'skillGroup',
  ])
  expect(body.errors[0].extensions).toEqual({
    code: 'QUERY_TOO_EXPENSIVE',
    retryable: false,
    upstream: { action: 'DescribeSkillGroupInfoList' },
    cost: 4,
    limit: 3,
  })
  expect(body.extensions.upstream.cost).toMatchObject({ worstCase: 2, limit: 3, sent: 3 })
})

it('tells no cost where there is no operation', async () => {
  const { query } = await startRig()

  const { body } = await query('{ nothing }', {}, WITH_UPSTREAM)

  expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  expect(body.extensions.upstream).toEqual({ calls: [] })
})

it('lets the page of an allowed origin ask for the cost', async () => {
  const origin = 'https://app.example.com'
  const { gateway } = await startRig({ config: { corsOrigins: [origin] } })

  const preflight = await fetch(gateway.url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,ccc-include-upstream',
    },
  })

  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
  expect(preflight.headers.get('access-control-allow-headers')).toContain('ccc-include-upstream')
})
