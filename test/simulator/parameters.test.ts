import { describe, expect, it } from 'vitest'
import { freshSimulator, refusalOf } from './client.ts'

const SESSIONS = { SdkAppId: 1400000000, CampaignId: 2570, PageSize: 10, PageNumber: 0 }
const TASK = {
  SdkAppId: 1400123455,
  NotBefore: 1642500621,
  Callees: ['008613012345678'],
  Callers: ['008602012345678'],
  IvrId: 8,
}
const BY_AGENT = { ...TASK, IvrId: undefined, AIAgentId: 7 }

describe('reads are strict', () => {
  it.each<[string, string, object, string]>([
    [
      'a missing parameter',
      'DescribeAutoCalloutTask',
      { SdkAppId: 1 },
      'MissingParameter: The request is missing a required parameter `TaskId`.',
    ],
    [
      'a number as a string',
      'DescribeAutoCalloutTask',
      { SdkAppId: 1, TaskId: '2' },
      'InvalidParameter: The value type of parameter `TaskId` is not valid.',
    ],
    [
      'a fraction',
      'DescribeAutoCalloutTask',
      { SdkAppId: 1, TaskId: 2.5 },
      'InvalidParameter: The value type of parameter `TaskId` is not valid.',
    ],
    [
      'a null',
      'DescribeAutoCalloutTask',
      { SdkAppId: 1, TaskId: null },
      'InvalidParameter: The value type of parameter `TaskId` is not valid.',
    ],
    [
      'a negative uint64',
      'DescribeAutoCalloutTask',
      { SdkAppId: -1, TaskId: 2 },
      'InvalidParameter: The value type of parameter `SdkAppId` is not valid.',
    ],
    [
      'an extra parameter',
      'DescribeAutoCalloutTask',
      { SdkAppId: 1, TaskId: 2, Offset: 0 },
      'UnknownParameter: The parameter `Offset` is not recognized.',
    ],
    [
      'a name that every object inherits',
      'DescribeAutoCalloutTask',
      { SdkAppId: 1, TaskId: 2, toString: 0 },
      'UnknownParameter: The parameter `toString` is not recognized.',
    ],
    [
      'an unknown task',
      'DescribeAutoCalloutTask',
      { SdkAppId: 1, TaskId: 99 },
      'InvalidParameterValue: The value of parameter `TaskId` does not exist in this application.',
    ],
    [
      'an unknown application',
      'DescribeAutoCalloutTask',
      { SdkAppId: 77, TaskId: 2 },
      'InvalidParameterValue: The value of parameter `TaskId` does not exist in this application.',
    ],
    [
      'an unknown predictive campaign',
      'DescribePredictiveDialingCampaign',
      { SdkAppId: 1400000000, CampaignId: 1 },
      'InvalidParameterValue: The value of parameter `CampaignId` does not exist in this application.',
    ],
    [
      'a negative id of a campaign, an int64, as merely unknown',
      'DescribePredictiveDialingCampaign',
      { SdkAppId: 1400000000, CampaignId: -1 },
      'InvalidParameterValue: The value of parameter `CampaignId` does not exist in this application.',
    ],
    [
      'an unknown cruise campaign',
      'DescribeAgentCruiseDialingCampaign',
      { SdkAppId: 1400000000, CampaignId: 1 },
      'InvalidParameterValue: The value of parameter `CampaignId` does not exist in this application.',
    ],
    [
      'sessions of an unknown campaign',
      'DescribePredictiveDialingSessions',
      { ...SESSIONS, CampaignId: 1 },
      'InvalidParameterValue: The value of parameter `CampaignId` does not exist in this application.',
    ],
    [
      'a page of none',
      'DescribePredictiveDialingSessions',
      { ...SESSIONS, PageSize: 0 },
      'InvalidParameterValue: The value of parameter `PageSize` must be from 1 to 1000.',
    ],
    [
      'a page of 1001',
      'DescribePredictiveDialingSessions',
      { ...SESSIONS, PageSize: 1001 },
      'InvalidParameterValue: The value of parameter `PageSize` must be from 1 to 1000.',
    ],
    [
      'a page before the first',
      'DescribePredictiveDialingSessions',
      { ...SESSIONS, PageNumber: -1 },
      'InvalidParameterValue: The value of parameter `PageNumber` must be at least 0.',
    ],
  ])('%s', async (_what, action, params, refusal) => {
    const simulator = await freshSimulator()

    expect(await refusalOf(simulator, action, params)).toBe(refusal)
  })

  it.each([
    ['18446744073709551615', 'InvalidParameterValue'],
    ['18446744073709551616', 'InvalidParameter'],
    ['1e30', 'InvalidParameter'],
  ])('the TaskId %s as %s', async (id, code) => {
    const simulator = await freshSimulator()

    const refusal = await refusalOf(
      simulator,
      'DescribeAutoCalloutTask',
      {},
      {
        body: `{"SdkAppId":1,"TaskId":${id}}`,
      },
    )

    expect(refusal.split(': ')[0]).toBe(code)
  })

  it.each([
    ['{"SdkAppId":1', 'InvalidParameter: The request body is not valid JSON.'],
    ['[1]', 'InvalidParameter: The value type of parameter `body` is not valid.'],
    ['null', 'InvalidParameter: The value type of parameter `body` is not valid.'],
  ])('the body %s', async (body, refusal) => {
    const simulator = await freshSimulator()

    expect(await refusalOf(simulator, 'DescribeAutoCalloutTask', {}, { body })).toBe(refusal)
  })

  it.each([1, 1000])('but a page of %i is answered', async (PageSize) => {
    const simulator = await freshSimulator()
    const params = { ...SESSIONS, PageSize }

    expect(await refusalOf(simulator, 'DescribePredictiveDialingSessions', params)).toBe('accepted')
  })
})

describe('CreateAutoCalloutTask accepts', () => {
  it.each<[string, object]>([
    ['three tries', { ...TASK, Tries: 3 }],
    ['the shortest retry interval', { ...TASK, RetryInterval: 600 }],
    ['the longest retry interval', { ...TASK, RetryInterval: 86_400 }],
    ['no end as 0', { ...TASK, NotAfter: 0 }],
    ['an agent instead of an IVR', BY_AGENT],
    [
      'everything at once',
      {
        ...TASK,
        Name: 'n',
        Description: 'd',
        NotAfter: 1642500622,
        Tries: 1,
        Variables: [{ Key: 'k', Value: '' }],
        UUI: 'u',
        CalleeAttributes: [
          { Callee: '008613012345678', UUI: 'u', Variables: [{ Key: 'k', Value: 'v' }] },
        ],
        TimeZone: 'Asia/Shanghai',
        AvailableTime: [{ StartTime: '00:00:00', EndTime: '23:59:59' }],
        AIAgentId: 7,
        RetryInterval: 600,
        MaxRingTimeoutSecond: 30,
        RetryHangupTypes: ['202', '234'],
        RetryTags: [{ TagName: 't', TagValue: 'v' }],
        AvailableWorkTimeConfig: [
          {
            DayType: 'Custom',
            DaysOfWeek: ['Monday'],
            TimeRanges: [{ StartTime: '09:00:00', EndTime: '18:00:00' }],
          },
          { DayType: 'EveryDay' },
        ],
        TriggerStrategy: [
          {
            InterfaceConfig: {
              Url: 'https://example.com/hook',
              HeaderParams: [{ Key: 'k', Value: 'v' }],
              Params: [{ Key: 'k', Value: 'v', ValueType: 'string' }],
              Returns: [{ Key: 'ok' }],
              Async: true,
              AuthType: 1,
              BasicAuth: { BasicToken: 't' },
              BearerAuth: { BearerToken: 't' },
              CustomAuth: { Key: 'k', Value: 'v' },
              Oauth2Auth: { TokenURL: 'https://example.com', ClientId: 'i', ClientSecret: 's' },
            },
            HangupTypes: ['202'],
            CallTags: [{ TagName: 't', TagValue: 'v' }],
            TriggerMode: 'ONCE_PER_NUMBER',
          },
        ],
        ConcurrencyLimit: 5,
      },
    ],
  ])('%s', async (_what, params) => {
    const simulator = await freshSimulator()

    expect(await refusalOf(simulator, 'CreateAutoCalloutTask', params)).toBe('accepted')
  })
})

const HANGUP_TYPES = '202 203 204 205 206 207 208 210 212 213 215 216 217 218 219 221 222 234'

it('CreateAutoCalloutTask accepts every documented hangup type with an agent', async () => {
  const simulator = await freshSimulator()
  const params = { ...BY_AGENT, RetryHangupTypes: HANGUP_TYPES.split(' ') }

  expect(await refusalOf(simulator, 'CreateAutoCalloutTask', params)).toBe('accepted')
})

describe('CreateAutoCalloutTask refuses, and creates nothing', () => {
  const value = 'InvalidParameterValue: The value of parameter'
  const type = 'InvalidParameter: The value type of parameter'

  it.each<[string, object, string]>([
    ['an unknown application', { ...TASK, SdkAppId: 77 }, `${value} \`SdkAppId\` is not known.`],
    ['no callees', { ...TASK, Callees: [] }, `${value} \`Callees\` must not be empty.`],
    ['no callers', { ...TASK, Callers: [] }, `${value} \`Callers\` must not be empty.`],
    [
      'a callee that is a number',
      { ...TASK, Callees: ['1', 2] },
      `${type} \`Callees.1\` is not valid.`,
    ],
    ['callees that are no list', { ...TASK, Callees: '1' }, `${type} \`Callees\` is not valid.`],
    [
      'neither IVR nor agent',
      { ...TASK, IvrId: undefined },
      `${value} \`IvrId\` must be given where \`AIAgentId\` is not.`,
    ],
    ['no tries', { ...TASK, Tries: 0 }, `${value} \`Tries\` must be from 1 to 3.`],
    ['four tries', { ...TASK, Tries: 4 }, `${value} \`Tries\` must be from 1 to 3.`],
    [
      'a retry after 599 s',
      { ...TASK, RetryInterval: 599 },
      `${value} \`RetryInterval\` must be from 600 to 86400.`,
    ],
    [
      'a retry after 86401 s',
      { ...TASK, RetryInterval: 86_401 },
      `${value} \`RetryInterval\` must be from 600 to 86400.`,
    ],
    [
      'a ring of no time',
      { ...TASK, MaxRingTimeoutSecond: 0 },
      `${value} \`MaxRingTimeoutSecond\` must be at least 1.`,
    ],
    [
      'no concurrency',
      { ...TASK, ConcurrencyLimit: 0 },
      `${value} \`ConcurrencyLimit\` must be at least 1.`,
    ],
    [
      'an end at its start',
      { ...TASK, NotAfter: TASK.NotBefore },
      `${value} \`NotAfter\` must be later than \`NotBefore\`.`,
    ],
    [
      'hangup types without an agent',
      { ...TASK, RetryHangupTypes: ['202'] },
      `${value} \`RetryHangupTypes\` may be given together with \`AIAgentId\` only.`,
    ],
    [
      'tags without an agent',
      { ...TASK, RetryTags: [] },
      `${value} \`RetryTags\` may be given together with \`AIAgentId\` only.`,
    ],
    [
      'a hangup type as a number',
      { ...BY_AGENT, RetryHangupTypes: [202] },
      `${type} \`RetryHangupTypes.0\` is not valid.`,
    ],
    [
      'a time zone nobody has',
      { ...TASK, TimeZone: 'Mars' },
      `${value} \`TimeZone\` must be an IANA time zone.`,
    ],
    [
      'a time of day past the last',
      { ...TASK, AvailableTime: [{ StartTime: '24:00:00', EndTime: '23:00:00' }] },
      `${value} \`AvailableTime.0.StartTime\` must be a time of day as HH:MM:SS.`,
    ],
    [
      'a time of day without seconds',
      { ...TASK, AvailableTime: [{ StartTime: '09:00:00', EndTime: '23:00' }] },
      `${value} \`AvailableTime.0.EndTime\` must be a time of day as HH:MM:SS.`,
    ],
    [
      'days of the week for every day',
      { ...TASK, AvailableWorkTimeConfig: [{ DaysOfWeek: ['Monday'] }] },
      `${value} \`AvailableWorkTimeConfig.0.DaysOfWeek\` may be given for \`Custom\` days only.`,
    ],
    [
      'an unknown day type',
      { ...TASK, AvailableWorkTimeConfig: [{ DayType: 'Someday' }] },
      `${value} \`AvailableWorkTimeConfig.0.DayType\` must be one of EveryDay, BusinessDay, Holiday, Custom.`,
    ],
    [
      'an unknown trigger mode',
      { ...TASK, TriggerStrategy: [{ TriggerMode: 'NEVER' }] },
      `${value} \`TriggerStrategy.0.TriggerMode\` must be one of ONCE_PER_NUMBER, ALWAYS_ON_MATCH.`,
    ],
    [
      'an Async that is a number',
      { ...TASK, TriggerStrategy: [{ InterfaceConfig: { Async: 1 } }] },
      `${type} \`TriggerStrategy.0.InterfaceConfig.Async\` is not valid.`,
    ],
    [
      'attributes without their callee',
      { ...TASK, CalleeAttributes: [{ UUI: 'u' }] },
      'MissingParameter: The request is missing a required parameter `CalleeAttributes.0.Callee`.',
    ],
    [
      'an extra member deep inside',
      { ...TASK, CalleeAttributes: [{ Callee: '1', Variables: [{ Key: 'k', Value: 'v', X: 1 }] }] },
      'UnknownParameter: The parameter `CalleeAttributes.0.Variables.0.X` is not recognized.',
    ],
    [
      'a variable that is no object',
      { ...TASK, Variables: ['k=v'] },
      `${type} \`Variables.0\` is not valid.`,
    ],
  ])('%s', async (_what, params, refusal) => {
    const simulator = await freshSimulator()

    expect(await refusalOf(simulator, 'CreateAutoCalloutTask', params)).toBe(refusal)
    expect(simulator.store.autoCalloutTask(TASK.SdkAppId, 1)).toBeUndefined()
  })

  it.each(['201', '209', '211', '214', '220', '233', '235'])(
    'the hangup type %s, which is not in the list',
    async (hangupType) => {
      const simulator = await freshSimulator()
      const params = { ...BY_AGENT, RetryHangupTypes: [hangupType] }

      expect(await refusalOf(simulator, 'CreateAutoCalloutTask', params)).toContain(
        'InvalidParameterValue: The value of parameter `RetryHangupTypes.0` must be one of 202,',
      )
    },
  )
})

describe('the international site', () => {
  it('does not know ConcurrencyLimit', async () => {
    const simulator = await freshSimulator({ site: 'international' })

    expect(
      await refusalOf(simulator, 'CreateAutoCalloutTask', { ...TASK, ConcurrencyLimit: 5 }),
    ).toBe('UnknownParameter: The parameter `ConcurrencyLimit` is not recognized.')
  })

  it('creates tasks as the China site does without it', async () => {
    const simulator = await freshSimulator({ site: 'international' })

    expect(await refusalOf(simulator, 'CreateAutoCalloutTask', TASK)).toBe('accepted')
  })
})
