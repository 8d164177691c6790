import { describe, expect, it } from 'vitest'
import { atNoon, EMPTY } from './calls.ts'
import { refusalOf } from './client.ts'
import { CRUISE, PREDICTIVE } from './dialing.ts'

const PAGE = { PageSize: 10, PageNumber: 0 }
const CALL_DATA = { Variables: [], UUI: '', CalleeAttributes: [] }
const { SdkAppId } = CRUISE

/** What each action must get, and what it may get. */
const ACTIONS: readonly (readonly [action: string, required: object, optional: object])[] = [
  ['DescribeAutoCalloutTasks', { SdkAppId, ...PAGE }, {}],
  ['StopAutoCalloutTask', { SdkAppId, TaskId: 1 }, {}],
  ['PauseAutoCalloutTask', { SdkAppId, TaskId: 1 }, {}],
  ['ResumeAutoCalloutTask', { SdkAppId, TaskId: 1 }, {}],
  [
    'CreatePredictiveDialingCampaign',
    PREDICTIVE,
    { ...CALL_DATA, IVRId: 1, RetryTimes: 1, TimeZone: 'Asia/Shanghai', AvailableTime: [] },
  ],
  [
    'UpdatePredictiveDialingCampaign',
    { ...PREDICTIVE, CampaignId: 1 },
    { ...CALL_DATA, IVRId: 1, RetryTimes: 1 },
  ],
  [
    'DescribePredictiveDialingCampaigns',
    { SdkAppId, ...PAGE },
    { Name: 'n', SkillGroupId: 1, CampaignId: 1 },
  ],
  ['PausePredictiveDialingCampaign', { SdkAppId, CampaignId: 1 }, {}],
  ['ResumePredictiveDialingCampaign', { SdkAppId, CampaignId: 1 }, {}],
  ['AbortPredictiveDialingCampaign', { SdkAppId, CampaignId: 1 }, {}],
  ['DeletePredictiveDialingCampaign', { SdkAppId, CampaignId: 1 }, {}],
  ['CreateAgentCruiseDialingCampaign', CRUISE, { Callees: [], Callers: [], CallOrder: 1, UUI: '' }],
  ['AbortAgentCruiseDialingCampaign', { SdkAppId, CampaignId: 1 }, {}],
]

describe.each(ACTIONS)('%s', (action, required, optional) => {
  const all = { ...required, ...optional }

  /** A simulator in which the ids above are those of things the action may be done to. */
  async function ready() {
    const simulator = await atNoon()
    const state = action.startsWith('Resume') ? { state: 5, status: 2 } : { state: 1, status: 1 }
    const early = /^(Update|Delete)/.test(action)
    simulator.store.addAutoCalloutTask({ sdkAppId: EMPTY, state: state.state })
    simulator.store.addPredictiveCampaign({ sdkAppId: EMPTY, status: early ? 0 : state.status })
    simulator.store.addCruiseCampaign({ sdkAppId: EMPTY, state: 1 })
    return simulator
  }

  it('takes its required parameters alone, and all of them', async () => {
    expect(await refusalOf(await ready(), action, required)).toBe('accepted')
    expect(await refusalOf(await ready(), action, all)).toBe('accepted')
  })

  it.each(Object.keys(required))('misses %s', async (name) => {
    const simulator = await ready()

    expect(await refusalOf(simulator, action, { ...all, [name]: undefined })).toBe(
      `MissingParameter: The request is missing a required parameter \`${name}\`.`,
    )
  })

  it.each(Object.entries(all))(
    'refuses %s of another type than that of %j',
    async (name, value) => {
      const simulator = await ready()
      const wrong = typeof value === 'number' ? [String(value), value + 0.5] : [1]

      for (const given of [...wrong, null, true, { a: 1 }]) {
        expect([given, await refusalOf(simulator, action, { ...all, [name]: given })]).toEqual([
          given,
          `InvalidParameter: The value type of parameter \`${name}\` is not valid.`,
        ])
      }
    },
  )

  it('refuses a parameter that it does not know', async () => {
    const params = { ...all, ClientToken: 't' }

    expect(await refusalOf(await ready(), action, params)).toBe(
      'UnknownParameter: The parameter `ClientToken` is not recognized.',
    )
  })
})

describe('a negative id', () => {
  const type = (name: string) =>
    `InvalidParameter: The value type of parameter \`${name}\` is not valid.`
  const absent =
    'InvalidParameterValue: The value of parameter `CampaignId` does not exist in this application.'

  it.each([
    ['StopAutoCalloutTask', { TaskId: -1 }, type('TaskId')],
    ['PauseAutoCalloutTask', { TaskId: -1 }, type('TaskId')],
    ['ResumeAutoCalloutTask', { TaskId: -1 }, type('TaskId')],
    ['AbortAgentCruiseDialingCampaign', { CampaignId: -1 }, type('CampaignId')],
    ['PausePredictiveDialingCampaign', { CampaignId: -1 }, absent],
    ['DeletePredictiveDialingCampaign', { CampaignId: -1 }, absent],
  ])(
    'is for %s %j: a wrong type where ids have no sign, else merely unknown',
    async (action, id, refusal) => {
      const simulator = await atNoon()

      expect(await refusalOf(simulator, action, { SdkAppId, ...id })).toBe(refusal)
    },
  )
})
