import { expect, it } from 'vitest'
import { startRig } from '../rig.ts'

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on PredictiveDialingCampaign { id name }
    ... on AgentCruiseDialingCampaign { id agent }
    ... on AutoCalloutTask { id description }
    ... on Session { id sessionId }
  }
}`

const WANTED = [
  {
    __typename: 'PredictiveDialingCampaign',
    id: 'PredictiveDialingCampaign:1400000000:2569',
    name: 'New energy SUV recommendation',
  },
  {
    __typename: 'AgentCruiseDialingCampaign',
    id: 'AgentCruiseDialingCampaign:1400000000:2569',
    agent: 'foo@tencent.com',
  },
  { __typename: 'AutoCalloutTask', id: 'AutoCalloutTask:1:2', description: 'foobar' },
  { __typename: 'Session', id: 'Session:1:foobar', sessionId: 'foobar' },
]

it('resolves references by global id', async () => {
  const { query } = await startRig()

  const { body } = await query(ENTITIES, {
    representations: WANTED.map(({ __typename, id }) => ({ __typename, id })),
  })

  expect(body).toEqual({ data: { _entities: WANTED } })
})

it("resolves references by CCC's own numbers, as text or as JSON numbers", async () => {
  const { query } = await startRig()

  const { body } = await query(ENTITIES, {
    representations: [
      { __typename: 'PredictiveDialingCampaign', sdkAppId: '1400000000', campaignId: '2569' },
      { __typename: 'AgentCruiseDialingCampaign', sdkAppId: 1400000000, campaignId: 2569 },
      { __typename: 'AutoCalloutTask', sdkAppId: '1', taskId: 2 },
      { __typename: 'Session', sdkAppId: '1', sessionId: 'foobar' },
    ],
  })

  expect(body).toEqual({ data: { _entities: WANTED } })
})

it('answers null with NOT_FOUND for a reference that does not exist, and the others live', async () => {
  const { query } = await startRig()

  const { body } = await query(ENTITIES, {
    representations: [
      { __typename: 'AutoCalloutTask', sdkAppId: '1', taskId: '2' },
      { __typename: 'AutoCalloutTask', sdkAppId: '1', taskId: '404' },
    ],
  })

  expect(body.data._entities).toEqual([WANTED[2], null])
  expect(body.errors).toEqual([
    expect.objectContaining({
      path: ['_entities', 1],
      extensions: {
        code: 'NOT_FOUND',
        retryable: false,
        upstream: {
          action: 'DescribeAutoCalloutTask',
          code: 'InvalidParameterValue',
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    }),
  ])
})

it('refuses a reference whose id is of another type or none, and sends nothing for it', async () => {
  const { query, simulator } = await startRig()

  const { body } = await query(ENTITIES, {
    representations: [
      { __typename: 'AutoCalloutTask', id: 'Session:1:foobar' },
      { __typename: 'PredictiveDialingCampaign', id: { nested: true } },
      { __typename: 'AutoCalloutTask', sdkAppId: '1' },
    ],
  })

  expect(body.data._entities).toEqual([null, null, null])
  const codes = body.errors.map((error: { extensions: { code: string } }) => error.extensions.code)
  expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT'])
  expect(simulator.journal.entries).toEqual([])
})

it('refuses references that are no objects with 400, tells a few, and sends nothing', async () => {
  const { query, simulator } = await startRig()
  const representations = Array.from({ length: 1000 }, (_, n) => [n, [], 'x'][n % 3])

  const { status, body } = await query(ENTITIES, { representations })

  expect(status).toBe(400)
  expect(body.data).toBeUndefined()
  expect(body.errors.length).toBeGreaterThan(1)
  expect(body.errors.length).toBeLessThanOrEqual(5)
  expect(body.errors[0]).toMatchObject({
    message:
      'Variable "$representations" got an invalid value at "representations[0]"; It does not fit its type.',
    extensions: { code: 'BAD_USER_INPUT', retryable: false },
  })
  expect(simulator.journal.entries).toEqual([])
})

it('publishes its schema to a supergraph', async () => {
  const { query } = await startRig()

  const { body } = await query('{ _service { sdl } }')

  expect(body.data._service.sdl).toContain('@key(fields: "sdkAppId campaignId")')
})
