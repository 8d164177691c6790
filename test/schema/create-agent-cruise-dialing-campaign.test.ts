import { expect, it } from 'vitest'
import { type Rig, startRig } from '../rig.ts'
import { CRUISE_INPUT, expectRefused, ID, PHONE } from './campaign-inputs.ts'

// What the input of a create becomes, and what is refused before it is sent.

const SdkAppId = 1_400_000_000
const INPUT = { idempotencyKey: 'spring-campaign-1', ...CRUISE_INPUT }

const CREATE = `mutation ($input: CreateAgentCruiseDialingCampaignInput!) {
  done: createAgentCruiseDialingCampaign(input: $input) { campaignId }
}`
const create = ({ query }: Rig, input: object = {}) =>
  query(CREATE, { input: { ...INPUT, ...input } })
const sent = ({ simulator }: Rig) =>
  simulator.journal.ofAction('CreateAgentCruiseDialingCampaign').map(({ params }) => params)

it('sends every parameter in upstream spelling, each number a number', async () => {
  const rig = await startRig()

  const { body } = await create(rig, {
    sdkAppId: String(SdkAppId),
    startTime: '2099-01-01T08:00:00+08:00',
    endTime: '2099-01-01T08:00:00.900Z',
    callers: ['0086075500000001'],
    callOrder: 'IN_ORDER',
    uui: 'vip',
  })

  expect(body.errors).toBeUndefined()
  expect(sent(rig)).toEqual([
    {
      SdkAppId,
      Name: expect.stringMatching(/^Spring ~[A-Z2-7]{16}$/),
      Agent: 'agent-01@example.com',
      ConcurrencyNumber: 4,
      StartTime: 4_070_908_800,
      EndTime: 4_070_937_600,
      Callees: ['008613000000001', '+8613000000002'],
      Callers: ['0086075500000001'],
      CallOrder: 1,
      UUI: 'vip',
    },
  ])
})

it('sends nothing for what was left out or null', async () => {
  const rig = await startRig()
  const nulls = { sdkAppId: null, callers: null, callOrder: null, uui: null }

  await create(rig)
  await create(rig, { ...nulls, idempotencyKey: 'spring-campaign-2' })

  const [first, second] = sent(rig)
  expect(Object.keys(first as object)).toEqual([
    ...['SdkAppId', 'Name', 'Agent', 'ConcurrencyNumber', 'StartTime', 'EndTime', 'Callees'],
  ])
  expect({ ...Object(second), Name: '' }).toEqual({ ...Object(first), Name: '' })
})

it('takes both ends of every range, and user data of 1024 bytes', async () => {
  const rig = await startRig()
  const uui = `${'深'.repeat(341)}x`

  for (const concurrencyNumber of [1, 20]) {
    const idempotencyKey = `spring-campaign-${concurrencyNumber}`
    const { body } = await create(rig, { idempotencyKey, concurrencyNumber, uui })
    expect(body.errors).toBeUndefined()
  }

  expect(sent(rig)).toEqual([
    expect.objectContaining({ ConcurrencyNumber: 1, UUI: uui }),
    expect.objectContaining({ ConcurrencyNumber: 20, UUI: uui }),
  ])
})

const MAIL = '1 to 320 characters without blanks'
const KEY = '8 to 128 characters of A-Z a-z 0-9 _ -'

it.each<[string, object, string]>([
  [
    'a key that is too short',
    { idempotencyKey: 'short77' },
    `idempotencyKey must be ${KEY}, but got text of length 7.`,
  ],
  [
    'a key with a line break',
    { idempotencyKey: 'line\nbreak-1' },
    `idempotencyKey must be ${KEY}, but got text of length 12.`,
  ],
  [
    'an application by name',
    { sdkAppId: 'mine' },
    `sdkAppId must be ${ID}, but got text of length 4.`,
  ],
  ['no agent', { agent: '' }, `agent must be ${MAIL}, but got empty text.`],
  ['a blank agent', { agent: ' ' }, `agent must be ${MAIL}, but got text of length 1.`],
  ['an agent by name', { agent: 'Zhang Wei' }, `agent must be ${MAIL}, but got text of length 9.`],
  [
    'an agent that is too long',
    { agent: 'a'.repeat(321) },
    `agent must be ${MAIL}, but got text of length 321.`,
  ],
  [
    'no calls side by side',
    { concurrencyNumber: 0 },
    'concurrencyNumber must be a whole number from 1 to 20, but got 0.',
  ],
  [
    '21 calls side by side',
    { concurrencyNumber: 21 },
    'concurrencyNumber must be a whole number from 1 to 20, but got 21.',
  ],
  [
    'a start before 1970',
    { startTime: '1969-12-31T23:59:59Z' },
    'startTime must be a time since 1970, but got 1969-12-31T23:59:59.000Z.',
  ],
  [
    'an end before the start',
    { endTime: '2098-12-31T23:59:59Z' },
    'endTime must be a second or more after startTime, 2099-01-01T00:00:00.000Z, but got 2098-12-31T23:59:59.000Z.',
  ],
  [
    'an end within the second of the start',
    { endTime: '2099-01-01T00:00:00.900Z' },
    'endTime must be a second or more after startTime, 2099-01-01T00:00:00.000Z, but got 2099-01-01T00:00:00.900Z.',
  ],
  ['no callees', { callees: [] }, 'callees must be at least one number, but got an empty list.'],
  [
    'a callee with letters',
    { callees: ['call me'] },
    `callees[0] must be ${PHONE}, but got other characters, such as blanks, hyphens or letters.`,
  ],
  [
    'a callee again in another spelling',
    { callees: ['+8613000000001', '008613000000002', '13000000001'] },
    'callees[2] must be another number, but got callees[0] again.',
  ],
  ['no callers', { callers: [] }, 'callers must be at least one number, but got an empty list.'],
  [
    'a caller that is too long',
    { callers: ['1'.repeat(33)] },
    `callers[0] must be ${PHONE}, but got a number of length 33.`,
  ],
  [
    'an unknown order',
    { callOrder: 'UNKNOWN' },
    'callOrder must be RANDOM or IN_ORDER, but got UNKNOWN.',
  ],
  [
    'user data of 1025 bytes',
    { uui: 'x'.repeat(1025) },
    'uui must be at most 1024 bytes as UTF-8, but got 1025 bytes.',
  ],
  [
    'user data of 342 characters that are 1026 bytes',
    { uui: '深'.repeat(342) },
    'uui must be at most 1024 bytes as UTF-8, but got 1026 bytes.',
  ],
])('refuses %s, and nothing is sent', async (_what, input, sentence) => {
  const rig = await startRig()

  await expectRefused(rig, CREATE, { ...INPUT, ...input }, sentence)
})
