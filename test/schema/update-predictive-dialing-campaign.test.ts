import { expect, it } from 'vitest'
import { type Rig, startRig } from '../rig.ts'
import {
  expectRefused,
  FULL_PREDICTIVE_INPUT,
  FULL_PREDICTIVE_PARAMS,
  LEAST_PREDICTIVE_PARAMS,
  PREDICTIVE_INPUT,
  PREDICTIVE_NULLS,
  REFUSED_PREDICTIVE_INPUTS,
} from './campaign-inputs.ts'
import { received } from './received.ts'

const SdkAppId = 1_400_000_000
const UPDATE = `mutation ($input: UpdatePredictiveDialingCampaignInput!) {
  done: updatePredictiveDialingCampaign(input: $input) {
    campaignId requestId replayed
    campaign { name priority expectedAbandonRate startTime state progress { calleeCount } }
  }
}`
const IDS_ONLY = `mutation ($input: UpdatePredictiveDialingCampaignInput!) {
  done: updatePredictiveDialingCampaign(input: $input) { campaign { id campaignId } }
}`
const ACTION = 'UpdatePredictiveDialingCampaign'
const READ = 'DescribePredictiveDialingCampaign'
const LIST = 'DescribePredictiveDialingCampaigns'
const idOf = (id: number | bigint) => ({ id: `PredictiveDialingCampaign:${SdkAppId}:${id}` })
/** A gateway, and the id of a campaign in a state that upstream counts so. */
const rigWith = async (status: number) => {
  const rig = await startRig()
  const id = rig.simulator.store.addPredictiveCampaign({ name: 'Winter', status, priority: 5 })
  return { rig, id }
}
const sent = ({ simulator }: Rig) => simulator.journal.ofAction(ACTION).map(({ params }) => params)

it('sends every parameter in upstream spelling once, each number a number', async () => {
  const { rig, id } = await rigWith(0)

  const { body } = await rig.query(IDS_ONLY, { input: { ...idOf(id), ...FULL_PREDICTIVE_INPUT } })

  expect(body).toEqual({
    data: { done: { campaign: { ...idOf(id), campaignId: String(id) } } },
  })
  expect(received(rig)).toEqual([[ACTION, { SdkAppId, CampaignId: id, ...FULL_PREDICTIVE_PARAMS }]])
})

it('sends nothing for what was left out or null', async () => {
  const { rig, id } = await rigWith(0)

  await rig.query(IDS_ONLY, { input: { ...idOf(id), ...PREDICTIVE_INPUT } })
  await rig.query(IDS_ONLY, { input: { ...idOf(id), ...PREDICTIVE_INPUT, ...PREDICTIVE_NULLS } })

  const [first, second] = sent(rig)
  expect(Object.keys(first as object)).toEqual([
    'SdkAppId',
    'CampaignId',
    ...LEAST_PREDICTIVE_PARAMS,
  ])
  expect(second).toEqual(first)
})

it('answers the campaign as it is after it', async () => {
  const { rig, id } = await rigWith(0)

  const { body } = await rig.query(UPDATE, { input: { ...idOf(id), ...PREDICTIVE_INPUT } })

  expect(body).toEqual({
    data: {
      done: {
        campaignId: String(id),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        replayed: false,
        campaign: {
          name: 'Spring',
          priority: 2,
          expectedAbandonRate: 10,
          startTime: '2099-01-01T00:00:00.000Z',
          state: 'NOT_STARTED',
          progress: { calleeCount: 2 },
        },
      },
    },
  })
  expect(received(rig).map(([action]) => action)).toEqual([ACTION, READ, LIST])
})

it('takes abandon rates from 5 to 50', async () => {
  const { rig, id } = await rigWith(0)

  for (const expectedAbandonRate of [5, 50]) {
    const input = { ...idOf(id), ...PREDICTIVE_INPUT, expectedAbandonRate }
    expect((await rig.query(IDS_ONLY, { input })).body.errors).toBeUndefined()
  }

  expect(sent(rig)).toEqual([
    expect.objectContaining({ ExpectedAbandonRate: 5 }),
    expect.objectContaining({ ExpectedAbandonRate: 50 }),
  ])
})

it.each<[string, object, string]>([
  ...REFUSED_PREDICTIVE_INPUTS,
  [
    'an abandon rate that only a create takes',
    { expectedAbandonRate: 4 },
    'expectedAbandonRate must be a whole number from 5 to 50, but got 4.',
  ],
  [
    'more than half of the calls abandoned',
    { expectedAbandonRate: 51 },
    'expectedAbandonRate must be a whole number from 5 to 50, but got 51.',
  ],
  [
    'an agent cruise campaign',
    { id: `AgentCruiseDialingCampaign:${SdkAppId}:2601` },
    'id must be PredictiveDialingCampaign:<sdkAppId>:<id>, but got text of length 42.',
  ],
  [
    "CCC's own number",
    { id: '2573' },
    'id must be PredictiveDialingCampaign:<sdkAppId>:<id>, but got 2573.',
  ],
])('refuses %s, and nothing is sent', async (_what, input, sentence) => {
  const rig = await startRig()

  await expectRefused(rig, UPDATE, { ...idOf(2573), ...PREDICTIVE_INPUT, ...input }, sentence)
})

it.each(['timeZone', 'availableTime', 'idempotencyKey', 'sdkAppId'])(
  'knows no %s',
  async (member) => {
    const rig = await startRig()

    const input = { ...idOf(2573), ...PREDICTIVE_INPUT, [member]: 'Asia/Shanghai' }
    const { body, status } = await rig.query(UPDATE, { input })

    expect(status).toBe(400)
    expect(body.errors[0].message).toMatch(
      'UpdatePredictiveDialingCampaignInput has no such field.',
    )
    expect(received(rig)).toEqual([])
  },
)

it.each([
  [1, 'RUNNING'],
  [2, 'PAUSED'],
  [3, 'TERMINATED'],
  [4, 'COMPLETED'],
])('an update of a campaign in status %d is a CONFLICT that names %s', async (status, state) => {
  const { rig, id } = await rigWith(status)

  const { body } = await rig.query(UPDATE, { input: { ...idOf(id), ...PREDICTIVE_INPUT } })

  expect(body.data).toEqual({ done: null })
  expect(body.errors).toHaveLength(1)
  expect(body.errors[0]).toMatchObject({
    message: `${ACTION} was refused with UnsupportedOperation: this predictive dialing campaign is ${state}, which does not allow it.`,
    extensions: {
      code: 'CONFLICT',
      state,
      upstream: { action: ACTION, code: 'UnsupportedOperation' },
    },
  })
  expect(received(rig).map(([action]) => action)).toEqual([ACTION, READ])
})

it('an update of a campaign that does not exist is NOT_FOUND', async () => {
  const rig = await startRig()

  const { body } = await rig.query(UPDATE, { input: { ...idOf(404), ...PREDICTIVE_INPUT } })

  expect(body.data).toEqual({ done: null })
  expect(body.errors[0].extensions).toMatchObject({
    code: 'NOT_FOUND',
    upstream: { action: ACTION, code: 'InvalidParameterValue' },
  })
  expect(received(rig).map(([action]) => action)).toEqual([ACTION, READ])
})

it.each([
  [0, { code: 'BAD_USER_INPUT' }],
  [1, { code: 'CONFLICT', state: 'RUNNING' }],
])('an update whose values CCC refuses is, in status %d, %o', async (status, told) => {
  const { rig, id } = await rigWith(status)
  const code = 'InvalidParameterValue'
  rig.simulator.faults.next({ kind: 'error', action: ACTION, code })

  const { body } = await rig.query(UPDATE, { input: { ...idOf(id), ...PREDICTIVE_INPUT } })

  expect(body.data).toEqual({ done: null })
  expect(body.errors[0].extensions).toEqual({
    ...told,
    retryable: false,
    upstream: { action: ACTION, code, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  })
  expect(received(rig).map(([action]) => action)).toEqual([ACTION, READ])
})

it('an update that cannot be read back says so at the campaign, and stands', async () => {
  const { rig, id } = await rigWith(0)
  const code = 'AuthFailure.UnauthorizedOperation'
  rig.simulator.faults.always({ kind: 'error', action: READ, code })

  const { body } = await rig.query(UPDATE, { input: { ...idOf(id), ...PREDICTIVE_INPUT } })

  expect(body.data.done).toEqual({
    campaignId: String(id),
    requestId: expect.any(String),
    replayed: false,
    campaign: null,
  })
  expect(body.errors).toEqual([
    expect.objectContaining({
      path: ['done', 'campaign'],
      extensions: expect.objectContaining({ code: 'FORBIDDEN' }),
    }),
  ])
  expect(rig.simulator.store.predictiveCampaign(SdkAppId, id)?.name).toBe('Spring')
})
