import { expect, it } from 'vitest'
import { type Rig, startRig } from '../rig.ts'
import {
  expectRefused,
  FULL_PREDICTIVE_INPUT,
  FULL_PREDICTIVE_PARAMS,
  ID,
  LEAST_PREDICTIVE_PARAMS,
  PREDICTIVE_INPUT,
  PREDICTIVE_NULLS,
  REFUSED_PREDICTIVE_INPUTS,
} from './campaign-inputs.ts'

// What the input of a create becomes, and what is refused before it is sent.

const SdkAppId = 1_400_000_000
const CREATE = `mutation ($input: CreatePredictiveDialingCampaignInput!) {
  done: createPredictiveDialingCampaign(input: $input) { campaignId }
}`
const KEY = { idempotencyKey: 'spring-campaign-1' }
const sent = ({ simulator }: Rig) =>
  simulator.journal.ofAction('CreatePredictiveDialingCampaign').map(({ params }) => params)

it('sends every parameter in upstream spelling, each number a number', async () => {
  const rig = await startRig()

  const { body } = await rig.query(CREATE, {
    input: {
      ...KEY,
      ...FULL_PREDICTIVE_INPUT,
      sdkAppId: String(SdkAppId),
      timeZone: 'Asia/Shanghai',
      availableTime: [
        { startTime: '09:00:00', endTime: '11:30:00' },
        { startTime: '14:00:00', endTime: '17:30:59' },
      ],
    },
  })

  expect(body.errors).toBeUndefined()
  expect(sent(rig)).toEqual([
    {
      SdkAppId,
      ...FULL_PREDICTIVE_PARAMS,
      Name: expect.stringMatching(/^Spring ~[A-Z2-7]{16}$/),
      TimeZone: 'Asia/Shanghai',
      AvailableTime: [
        { StartTime: '09:00:00', EndTime: '11:30:00' },
        { StartTime: '14:00:00', EndTime: '17:30:59' },
      ],
    },
  ])
})

it('sends nothing for what was left out or null', async () => {
  const rig = await startRig()

  await rig.query(CREATE, { input: { ...KEY, ...PREDICTIVE_INPUT } })
  await rig.query(CREATE, {
    input: {
      ...PREDICTIVE_INPUT,
      ...PREDICTIVE_NULLS,
      idempotencyKey: 'spring-campaign-2',
      sdkAppId: null,
      timeZone: null,
      availableTime: null,
    },
  })

  const [first, second] = sent(rig)
  expect(Object.keys(first as object)).toEqual(['SdkAppId', ...LEAST_PREDICTIVE_PARAMS])
  expect({ ...Object(second), Name: '' }).toEqual({ ...Object(first), Name: '' })
})

it('takes both ends of every range', async () => {
  const rig = await startRig()
  const low = { priority: 1, expectedAbandonRate: 0, retryIntervalSeconds: 60, retryTimes: 0 }
  const high = {
    priority: 5,
    expectedAbandonRate: 50,
    retryIntervalSeconds: 86_400,
    retryTimes: 2,
  }

  for (const [n, ends] of [low, high].entries()) {
    const input = { ...PREDICTIVE_INPUT, ...ends, idempotencyKey: `spring-campaign-${n}` }
    const { body } = await rig.query(CREATE, { input })
    expect(body.errors).toBeUndefined()
  }

  expect(sent(rig)).toEqual([
    expect.objectContaining({
      Priority: 1,
      ExpectedAbandonRate: 0,
      RetryInterval: 60,
      RetryTimes: 0,
    }),
    expect.objectContaining({
      Priority: 5,
      ExpectedAbandonRate: 50,
      RetryInterval: 86_400,
      RetryTimes: 2,
    }),
  ])
})

it('sends RANDOM as 0', async () => {
  const rig = await startRig()

  await rig.query(CREATE, { input: { ...KEY, ...PREDICTIVE_INPUT, callOrder: 'RANDOM' } })

  expect(sent(rig)).toEqual([expect.objectContaining({ CallOrder: 0 })])
})

const KEY_FORM = '8 to 128 characters of A-Z a-z 0-9 _ -'
it.each<[string, object, string]>([
  ...REFUSED_PREDICTIVE_INPUTS,
  [
    'a key that is too short',
    { idempotencyKey: 'short77' },
    `idempotencyKey must be ${KEY_FORM}, but got text of length 7.`,
  ],
  [
    'a key that is too long',
    { idempotencyKey: 'k'.repeat(129) },
    `idempotencyKey must be ${KEY_FORM}, but got text of length 129.`,
  ],
  [
    'a key with a blank',
    { idempotencyKey: 'spring 2099' },
    `idempotencyKey must be ${KEY_FORM}, but got text of length 11.`,
  ],
  [
    'an application by name',
    { sdkAppId: 'mine' },
    `sdkAppId must be ${ID}, but got text of length 4.`,
  ],
  [
    'less than no abandoned call',
    { expectedAbandonRate: -1 },
    'expectedAbandonRate must be a whole number from 0 to 50, but got -1.',
  ],
  [
    'more than half of the calls abandoned',
    { expectedAbandonRate: 51 },
    'expectedAbandonRate must be a whole number from 0 to 50, but got 51.',
  ],
  [
    'a zone that does not exist',
    { timeZone: 'Mars/Olympus' },
    'timeZone must be an IANA name such as Asia/Shanghai, but got text of length 12.',
  ],
  [
    'an hour that does not exist',
    { availableTime: [{ startTime: '09:00:00', endTime: '24:00:00' }] },
    'availableTime[0].endTime must be HH:MM:SS on a 24-hour clock, but got 24:00:00.',
  ],
])('refuses %s, and nothing is sent', async (_what, input, sentence) => {
  const rig = await startRig()

  await expectRefused(rig, CREATE, { ...KEY, ...PREDICTIVE_INPUT, ...input }, sentence)
})
