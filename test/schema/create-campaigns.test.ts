import { describe, expect, it, onTestFinished } from 'vitest'
import { type Fault, startSimulator } from '../../src/simulator/index.ts'
import { hastyClock } from '../client/hasty-clock.ts'
import { type Rig, startRig, WIDE } from '../rig.ts'
import { CRUISE_INPUT, PREDICTIVE_INPUT } from './campaign-inputs.ts'
import { received } from './received.ts'

// What holds for the creates of both kinds of campaign.

const SdkAppId = 1_400_000_000
const UUID = /^[0-9a-f-]{36}$/

const KINDS = [
  { typename: 'PredictiveDialingCampaign', least: PREDICTIVE_INPUT },
  { typename: 'AgentCruiseDialingCampaign', least: CRUISE_INPUT },
] as const

describe.each(KINDS)('create$typename', ({ typename, least }) => {
  const [field, action, read] = [`create${typename}`, `Create${typename}`, `Describe${typename}`]
  const INPUT = { idempotencyKey: 'spring-campaign-1', ...least }
  const documentOf = (selection: string) =>
    `mutation ($input: Create${typename}Input!) { created: ${field}(input: $input) { ${selection} } }`
  const create = async (
    { query }: Pick<Rig, 'query'>,
    input: object = {},
    selection = 'campaignId replayed requestId',
  ) => (await query(documentOf(selection), { input: { ...INPUT, ...input } })).body
  const sent = ({ simulator }: Rig) => simulator.journal.ofAction(action)
  const isListed = typename === 'PredictiveDialingCampaign'
  const actions = ({ simulator }: Rig) => simulator.journal.entries.map((entry) => entry.action)
  const exists = ({ simulator: { store } }: Rig, id: number) =>
    (typename === 'PredictiveDialingCampaign'
      ? store.predictiveCampaign(SdkAppId, id)
      : store.cruiseCampaign(SdkAppId, id)) !== undefined

  describe('what is returned', () => {
    it('is the campaign as CCC has it now, its id and that of the request', async () => {
      const rig = await startRig()

      const { body } = await rig.query(
        documentOf(`campaignId requestId replayed campaign {
          __typename id sdkAppId campaignId name callOrder startTime endTime state
          progress { calleeCount }
        }`),
        { input: INPUT },
        { 'ccc-include-upstream': 'true' },
      )

      expect(body.errors).toBeUndefined()
      const { campaignId } = body.data.created
      expect(body.data.created).toEqual({
        campaignId: expect.stringMatching(/^\d+$/),
        requestId: body.extensions.upstream.calls[0].requestId,
        replayed: false,
        campaign: {
          __typename: typename,
          id: `${typename}:${SdkAppId}:${campaignId}`,
          sdkAppId: String(SdkAppId),
          campaignId,
          name: 'Spring',
          callOrder: typename === 'PredictiveDialingCampaign' ? 'IN_ORDER' : 'RANDOM',
          startTime: '2099-01-01T00:00:00.000Z',
          endTime: '2099-01-01T08:00:00.000Z',
          state: 'NOT_STARTED',
          progress: { calleeCount: 2 },
        },
      })
      expect(actions(rig).slice(0, 2)).toEqual([action, read])
      expect(received(rig)[1]?.[1]).toEqual({ SdkAppId, CampaignId: Number(campaignId) })
    })

    it('costs no second call where nothing but ids is asked for', async () => {
      const rig = await startRig()

      const body = await create(
        rig,
        {},
        `campaignId campaign { __typename ... on ${typename} { id sdkAppId campaignId } }`,
      )

      const { campaignId } = body.data.created
      expect(body.data.created.campaign).toEqual({
        __typename: typename,
        id: `${typename}:${SdkAppId}:${campaignId}`,
        sdkAppId: String(SdkAppId),
        campaignId,
      })
      expect(actions(rig)).toEqual([action])
    })

    it('is the id alone, with an error at the campaign, where that cannot be read back', async () => {
      const rig = await startRig()
      const code = 'AuthFailure.UnauthorizedOperation'
      rig.simulator.faults.always({ kind: 'error', action: read, code })

      const body = await create(rig, {}, 'campaignId requestId campaign { name startTime }')

      expect(body.data.created).toEqual({
        campaignId: expect.stringMatching(/^\d+$/),
        requestId: expect.stringMatching(UUID),
        campaign: null,
      })
      expect(body.errors).toHaveLength(1)
      expect(body.errors[0]).toMatchObject({
        path: ['created', 'campaign'],
        extensions: { code: 'FORBIDDEN', upstream: { action: read, code } },
      })
      expect(exists(rig, Number(body.data.created.campaignId))).toBe(true)
      expect(sent(rig)).toHaveLength(1)
    })

    it('stands whatever another create of the same operation ends with', async () => {
      const rig = await startRig({ config: { limits: WIDE } })

      const { body } = await rig.query(
        `mutation ($one: Create${typename}Input!, $two: Create${typename}Input!) {
          one: ${field}(input: $one) { campaignId }
          two: ${field}(input: $two) { campaignId }
        }`,
        { one: INPUT, two: { ...INPUT, callOrder: 'UNKNOWN' } },
      )

      expect(body.data).toEqual({
        one: { campaignId: expect.stringMatching(/^\d+$/) },
        two: null,
      })
      expect(body.errors).toHaveLength(1)
      expect(sent(rig)).toHaveLength(1)
    })

    it('holds an id beyond 2^53 with every digit', async () => {
      const rig = await startRig()
      rig.simulator.faults.next({
        kind: 'body',
        action,
        body: '{"Response":{"CampaignId":9007199254740993,"RequestId":"r-1"}}',
      })

      const body = await create(rig, {}, 'campaignId campaign { id } requestId')

      expect(body.data.created).toEqual({
        campaignId: '9007199254740993',
        campaign: { id: `${typename}:${SdkAppId}:9007199254740993` },
        requestId: 'r-1',
      })
    })
  })

  describe('a key', () => {
    it('used again with the same input sends nothing, and answers the same campaign', async () => {
      const rig = await startRig()

      const first = await create(rig)
      const second = await create(rig, {}, 'campaignId replayed requestId campaign { name }')

      expect(second.data.created).toEqual({
        ...first.data.created,
        replayed: true,
        campaign: { name: 'Spring' },
      })
      expect(actions(rig)).toEqual([action, read])
    })

    it('used by five at once creates one campaign', async () => {
      const rig = await startRig()

      const all = await Promise.all(Array.from({ length: 5 }, () => create(rig)))

      const created = all.map((body) => body.data.created)
      expect(new Set(created.map(({ campaignId }) => campaignId)).size).toBe(1)
      expect(created.filter(({ replayed }) => !replayed)).toHaveLength(1)
      expect(sent(rig)).toHaveLength(1)
    })

    it('used with another input is refused, and nothing is sent', async () => {
      const rig = await startRig()
      await create(rig)

      const body = await create(rig, { callees: ['008613000000003'] })

      expect(body.data).toEqual({ created: null })
      expect(body.errors[0].message).toMatch(
        'This idempotencyKey was used before with another input. Nothing was sent.',
      )
      expect(body.errors[0].extensions).toEqual({
        code: 'IDEMPOTENCY_KEY_CONFLICT',
        retryable: false,
      })
      expect(sent(rig)).toHaveLength(1)
    })

    it('is its own in each application', async () => {
      const rig = await startRig()

      const here = await create(rig)
      const there = await create(rig, { sdkAppId: '1400123455' })

      expect([here, there].map((body) => body.data.created.replayed)).toEqual([false, false])
      expect(sent(rig).map(({ params }) => params)).toEqual([
        expect.objectContaining({ SdkAppId }),
        expect.objectContaining({ SdkAppId: 1_400_123_455 }),
      ])
    })

    it.each<Fault>([
      { kind: 'reset-after-execution' },
      { kind: 'reset' },
      { kind: 'error', code: 'InternalError' },
      { kind: 'error-after-execution', code: 'InternalError.DBError' },
      { kind: 'truncated' },
      { kind: 'status', status: 502 },
      { kind: 'body', body: '{"Response":{"RequestId":"r-1"}}' },
      { kind: 'body', body: '{"Response":{"CampaignId":0,"RequestId":"r-1"}}' },
    ])('whose create met %j is not sent again, and found where CCC has a list', async (fault) => {
      const rig = await startRig()
      rig.simulator.faults.next({ ...fault, action })

      const [first, second] = [await create(rig), await create(rig)]

      if (isListed && exists(rig, 1)) {
        expect(first.data.created).toMatchObject({ campaignId: '1', replayed: false })
        expect(second.data.created).toMatchObject({ campaignId: '1', replayed: true })
      } else {
        for (const body of [first, second]) {
          expect(body.data).toEqual({ created: null })
          expect(body.errors[0].message).toMatch(`${action} may have created something.`)
          expect(body.errors[0].extensions).toMatchObject({
            code: 'CREATE_OUTCOME_UNKNOWN',
            retryable: isListed,
            upstream: { action },
          })
        }
      }
      expect(sent(rig)).toHaveLength(1)
    })

    it('whose create CCC refused is not sent again, and the error asks for a new one', async () => {
      const rig = await startRig()
      const code = 'LimitExceeded.OutOfCountLimit'
      rig.simulator.faults.next({ kind: 'error', action, code })

      const first = await create(rig)
      const second = await create(rig)

      for (const body of [first, second]) {
        expect(body.errors[0].message).toMatch(/^Nothing was created\. .* use a new idempotencyKey/)
        expect(body.errors[0].extensions).toMatchObject({
          code: 'QUOTA_EXCEEDED',
          retryable: false,
          upstream: { action, code },
        })
      }
      expect(sent(rig)).toHaveLength(1)
    })

    it('whose create went over the quota three times may be used again', async () => {
      const rig = await startRig({ parts: { clock: hastyClock } })
      const fault: Fault = { kind: 'error', action, code: 'RequestLimitExceeded' }
      rig.simulator.faults.next({ ...fault, times: 3 })

      const first = await create(rig)
      const second = await create(rig)

      expect(first.errors[0].extensions).toMatchObject({
        code: 'RATE_LIMITED',
        retryable: true,
        retryAfterSeconds: 1,
      })
      expect(second.data.created.replayed).toBe(false)
      expect(sent(rig)).toHaveLength(4)
    })

    it('whose create was not sent may be used again, also for another input', async () => {
      const rig = await startRig()
      const port = Number(new URL(rig.simulator.url).port)
      await rig.simulator.stop()

      const first = await create(rig)
      const simulator = await startSimulator({ port })
      onTestFinished(() => simulator.stop())
      const second = await create(rig, { name: 'Summer' })

      expect(first.errors[0].message).toMatch(/^Nothing was created\. /)
      expect(first.errors[0].extensions).toMatchObject({ code: 'CREATE_NOT_SENT', retryable: true })
      expect(second.data.created.replayed).toBe(false)
      expect(simulator.journal.ofAction(action)).toHaveLength(1)
    })

    it('whose input was refused before it was sent may be used again', async () => {
      const rig = await startRig()

      const first = await create(rig, { callees: [] })
      const second = await create(rig)

      expect(first.errors[0].extensions.code).toBe('BAD_USER_INPUT')
      expect(second.data.created.replayed).toBe(false)
      expect(sent(rig)).toHaveLength(1)
    })
  })

  describe('an input', () => {
    it('is told all its problems at once, and none of the numbers', async () => {
      const rig = await startRig()

      const body = await create(rig, {
        idempotencyKey: 'short',
        sdkAppId: 'mine',
        callees: ['008613912345678', '+8613912345678', 'x13912345678'],
        callers: [],
        callOrder: 'UNKNOWN',
      })

      const arguments_ = body.errors[0].extensions.problems.map(
        ({ argument }: { argument: string }) => argument.replace('input.', ''),
      )
      expect(arguments_.toSorted()).toEqual([
        'callOrder',
        'callees[1]',
        'callees[2]',
        'callers',
        'idempotencyKey',
        'sdkAppId',
      ])
      expect(JSON.stringify(body)).not.toMatch(/139\d{8}/)
      expect(received(rig)).toEqual([])
    })

    it('is refused as soon as twenty of its numbers are, however many there are', async () => {
      const rig = await startRig()

      const body = await create(rig, {
        callees: Array.from({ length: 100_000 }, (_, n) => `x${n}`),
      })

      expect(body.errors[0].extensions.problems).toHaveLength(20)
      expect(received(rig)).toEqual([])
    })

    it('of over 10 MB as sent is refused, and its key stays free', async () => {
      const rig = await startRig()
      const callees = Array.from(
        { length: 610_000 },
        (_, n) => `00861${String(n).padStart(10, '0')}`,
      )

      const refused = await create(rig, { callees })
      const accepted = await create(rig)

      expect(refused.errors[0].extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        problems: [{ argument: 'input', expected: 'at most 10485760 bytes as sent to CCC' }],
      })
      expect(accepted.data.created.replayed).toBe(false)
      expect(sent(rig)).toHaveLength(1)
    })

    it('needs an application where the gateway has no default one', async () => {
      const rig = await startRig({ config: { sdkAppId: null } })

      const refused = await create(rig)
      const accepted = await create(rig, { sdkAppId: String(SdkAppId) })

      expect(refused.errors[0].extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        problems: [{ argument: 'sdkAppId', got: 'nothing' }],
      })
      expect(accepted.errors).toBeUndefined()
      expect(sent(rig)).toHaveLength(1)
    })

    it.each([
      ['a number for a callee', { callees: [8613912345678] }],
      ['null for a callee', { callees: [null] }],
      ['a number for a time', { startTime: 1642500621 }],
      ['a time without a zone', { startTime: '2099-01-01T00:00:00' }],
      ['text that is no time', { endTime: '008613912345678' }],
      ['a name for an order', { callOrder: '008613912345678' }],
      ['a member nobody knows', { phone: '008613912345678' }],
      ['no name', { name: null }],
    ])('with %s is refused by its type, without repeating the value', async (_what, input) => {
      const rig = await startRig()

      const { body, status } = await rig.query(documentOf('campaignId'), {
        input: { ...INPUT, ...input },
      })

      expect(status).toBe(400)
      expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
      expect(JSON.stringify(body)).not.toMatch(/39123456|1642500621/)
      expect(received(rig)).toEqual([])
    })
  })
})

it('a key of one kind of campaign says nothing about the other kind', async () => {
  const rig = await startRig({ config: { limits: WIDE } })
  const key = { idempotencyKey: 'spring-campaign-1' }

  const { body } = await rig.query(
    `mutation ($predictive: CreatePredictiveDialingCampaignInput!, $cruise: CreateAgentCruiseDialingCampaignInput!) {
      predictive: createPredictiveDialingCampaign(input: $predictive) { replayed }
      cruise: createAgentCruiseDialingCampaign(input: $cruise) { replayed }
    }`,
    { predictive: { ...key, ...PREDICTIVE_INPUT }, cruise: { ...key, ...CRUISE_INPUT } },
  )

  expect(body).toEqual({
    data: { predictive: { replayed: false }, cruise: { replayed: false } },
  })
  expect(rig.simulator.journal.entries.map(({ action }) => action)).toEqual([
    'CreatePredictiveDialingCampaign',
    'CreateAgentCruiseDialingCampaign',
  ])
})
