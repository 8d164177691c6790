import { describe, expect, it } from 'vitest'
import type { Fault } from '../../src/simulator/index.ts'
import { type Rig, startRig } from '../rig.ts'
import { CRUISE_INPUT, PREDICTIVE_INPUT } from './campaign-inputs.ts'

// Whom a campaign calls and who takes the calls is told in no error and no line of the log.

const MAIL = 'zhang.wei@example.com'
const PERSONAL = /139.?1234|139.?8765|755.?6789|zhang|example\.com|张伟|secret/i

const PEOPLE = {
  name: 'Zhang Wei 张伟',
  callees: ['+8613912345678', '008613987654321'],
  callers: ['008675567890123'],
  uui: 'secret of +8613912345678',
}
const CALL_DATA = {
  variables: [{ key: 'phone', value: '13912345678' }],
  calleeAttributes: [{ callee: '+8613912345678', uui: MAIL }],
}
const KEY = { idempotencyKey: 'spring-campaign-1' }
const ID = 'PredictiveDialingCampaign:1400000000:2573' // a seed that has not started

const MUTATIONS = [
  {
    name: 'CreatePredictiveDialingCampaign',
    good: { ...KEY, ...PREDICTIVE_INPUT, ...PEOPLE, ...CALL_DATA },
  },
  {
    name: 'UpdatePredictiveDialingCampaign',
    good: { id: ID, ...PREDICTIVE_INPUT, ...PEOPLE, ...CALL_DATA },
  },
  {
    name: 'CreateAgentCruiseDialingCampaign',
    good: { ...KEY, ...CRUISE_INPUT, ...PEOPLE, agent: MAIL },
  },
] as const

/** Asks for nothing of the input, so that all that is told of it would be told by mistake. */
const documentOf = (name: string) => `mutation ($input: ${name}Input!) {
  ${name.charAt(0).toLowerCase()}${name.slice(1)}(input: $input) { campaignId campaign { state } }
}`

function expectNothingPersonal({ logged }: Rig, body: object) {
  const told = `${JSON.stringify(body)} ${logged.join(' ')}`
  expect(told).toContain('"errors"')
  expect(told).not.toMatch(PERSONAL)
  expect(told).not.toContain('INTERNAL_SERVER_ERROR')
}

describe.each(MUTATIONS)('$name tells nobody of', ({ name, good }) => {
  // Not every input has each of these members; where it has not, its type refuses them.
  it.each<[string, object]>([
    ['callees that are no numbers', { callees: ['Zhang Wei', '139-1234-5678', '+86 13912345678'] }],
    ['callees who stand twice', { callees: ['+8613912345678', '13912345678'] }],
    ['callers that are no numbers', { callers: ['+86 755 67890123', MAIL] }],
    ['a mail for an application', { sdkAppId: MAIL }],
    ['a mail for an id', { id: MAIL }],
    ['a mail in an id', { id: `PredictiveDialingCampaign:1:${MAIL}` }],
    ['a number for a key', { idempotencyKey: '+8613912345678' }],
    ['a name for an account', { agent: 'Zhang Wei 13912345678' }],
    ['a name for a skill group', { skillGroupId: 'Zhang Wei' }],
    ['a number for a voice flow', { ivrId: '+8613912345678' }],
    ['a number for a rank', { priority: 1391234567 }],
    ['a number for a rate', { expectedAbandonRate: 1391234567 }],
    ['a number for an interval', { retryIntervalSeconds: 1391234567 }],
    ['a number for a count of retries', { retryTimes: 1391234567 }],
    ['a number for a count of calls', { concurrencyNumber: 1391234567 }],
    ['an attribute of a stranger', { calleeAttributes: [{ callee: '+8613987654321' }] }],
    ['a name for a zone', { timeZone: 'Zhang Wei' }],
    ['a number for an hour', { availableTime: [{ startTime: '13912345678', endTime: MAIL }] }],
    ['user data beside an empty list', { callees: [] }],
    ['user data that is too long', { uui: '+8613912345678'.repeat(1000), callers: [] }],
    ['a number of another type', { callees: [13912345678] }],
    ['an object for a number', { callees: [{ phone: MAIL }] }],
    ['a name for an order', { callOrder: 'Zhang_Wei_13912345678' }],
    ['a number for a time', { startTime: '13912345678' }],
    ['a member that nobody knows', { [MAIL]: '13912345678' }],
  ])('%s', async (_what, wrong) => {
    const rig = await startRig()

    const { body } = await rig.query(documentOf(name), { input: { ...good, ...wrong } })

    expectNothingPersonal(rig, body)
    expect(rig.simulator.journal.ofAction(name)).toEqual([])
  })

  it.each<Fault>([
    {
      kind: 'error',
      code: 'InvalidParameterValue',
      message: `Callee +8613912345678 of ${MAIL} (Zhang Wei) is not allowed.`,
    },
    { kind: 'error', code: 'LimitExceeded.OutOfCountLimit', message: `13912345678 ${MAIL}` },
    { kind: 'error', code: 'UnsupportedOperation', message: `13912345678 ${MAIL}` },
    { kind: 'error', code: 'InternalError', message: `13912345678 ${MAIL}` },
    { kind: 'error', code: 'Zhang Wei', message: `13912345678 ${MAIL}` },
    { kind: 'reset' },
    { kind: 'malformed' },
    { kind: 'html' },
    { kind: 'body', body: `13912345678 ${MAIL}` },
  ])('what was sent where CCC ends it with %j', async (fault) => {
    const rig = await startRig()
    rig.simulator.faults.next({ ...fault, action: name })

    const { body } = await rig.query(documentOf(name), { input: good })

    expect(rig.simulator.journal.ofAction(name)).toHaveLength(1)
    expectNothingPersonal(rig, body)
  })

  it('what was sent where it cannot be read back', async () => {
    const rig = await startRig()
    rig.simulator.faults.always({
      kind: 'error',
      action: name.replace(/^Create|^Update/, 'Describe'),
      code: 'InvalidParameterValue',
      message: `Callee +8613912345678 of ${MAIL} is not allowed.`,
    })
    rig.simulator.faults.always({
      kind: 'body',
      action: 'DescribePredictiveDialingCampaigns',
      body: `{"Response":{"CampaignList":"13912345678 ${MAIL}","RequestId":"r"}}`,
    })

    const { body } = await rig.query(documentOf(name), { input: good })

    expect(Object.values(body.data)).toEqual([
      { campaignId: expect.stringMatching(/^\d+$/), campaign: null },
    ])
    expectNothingPersonal(rig, body)
  })
})

const CREATES = MUTATIONS.filter(({ name }) => name.startsWith('Create'))

it.each(CREATES)('$name tells nobody of an answer that is no id', async ({ name, good }) => {
  const rig = await startRig()
  const body = `{"Response":{"CampaignId":"13912345678 ${MAIL}","RequestId":"r"}}`
  rig.simulator.faults.next({ kind: 'body', action: name, body })

  const answer = await rig.query(documentOf(name), { input: good })

  expect(answer.body.errors[0].extensions.code).toBe('CREATE_OUTCOME_UNKNOWN')
  expectNothingPersonal(rig, answer.body)
})

it.each(CREATES)(
  '$name tells nobody of either input of a key that was used for two',
  async ({ name, good }) => {
    const rig = await startRig()

    await rig.query(documentOf(name), { input: good })
    const { body } = await rig.query(documentOf(name), {
      input: { ...good, callees: ['+8613987654321'], calleeAttributes: undefined },
    })

    expect(body.errors[0].extensions.code).toBe('IDEMPOTENCY_KEY_CONFLICT')
    expectNothingPersonal(rig, body)
  },
)

it.each([
  'pauseAutoCalloutTask',
  'resumeAutoCalloutTask',
  'stopAutoCalloutTask',
  'pausePredictiveDialingCampaign',
  'resumePredictiveDialingCampaign',
  'abortPredictiveDialingCampaign',
  'deletePredictiveDialingCampaign',
  'abortAgentCruiseDialingCampaign',
])('%s tells nobody of an id that names a person', async (field) => {
  const rig = await startRig()
  const ids = [`${MAIL}`, '+8613912345678', 'AutoCalloutTask:13912345678x:Zhang Wei']
  const typenames = ['AutoCalloutTask', 'PredictiveDialingCampaign', 'AgentCruiseDialingCampaign']

  for (const id of [...ids, ...typenames.map((typename) => `${typename}:1:${MAIL}`)]) {
    const { body } = await rig.query(`mutation ($id: ID!) { ${field}(id: $id) { requestId } }`, {
      id,
    })
    expectNothingPersonal(rig, body)
  }

  expect(rig.simulator.journal.entries).toEqual([])
})
