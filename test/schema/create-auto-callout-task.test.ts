import { describe, expect, it } from 'vitest'
import { hastyClock } from '../client/hasty-clock.ts'
import { type Rig, startRig, WIDE } from '../rig.ts'

const CREATE = `mutation ($input: CreateAutoCalloutTaskInput!) {
  createAutoCalloutTask(input: $input) {
    replayed
    task { taskId name description notBefore notAfter callers ivrId state maxRingTimeoutSeconds
      callees { nodes { number state } } }
  }
}`

const INPUT = {
  idempotencyKey: 'spring-campaign-1',
  notBefore: '2026-12-01T01:00:00Z',
  callees: ['008613000000001', '008613000000002'],
  callers: ['0086075500000001'],
  ivrId: '8',
}

const create = ({ query }: Rig, input: object = {}) =>
  query(CREATE, { input: { ...INPUT, ...input } })
const created = ({ simulator }: Rig) => simulator.journal.ofAction('CreateAutoCalloutTask')

describe('what is sent', () => {
  it('is every parameter in upstream spelling, each number a number', async () => {
    const rig = await startRig()

    const { body } = await create(rig, {
      sdkAppId: '1400000000',
      name: 'Spring',
      description: 'Offers',
      notAfter: '2026-12-01T09:00:00.900Z',
      ivrId: null,
      aiAgentId: '77',
      tries: 3,
      variables: [{ key: 'city', value: '深圳' }],
      uui: 'vip',
      calleeAttributes: [
        { callee: '008613000000002', uui: 'two', variables: [{ key: 'a', value: 'b' }] },
        { callee: '008613000000001' },
      ],
      timeZone: 'Asia/Shanghai',
      availableTime: [{ startTime: '09:00:00', endTime: '17:30:00' }],
      retryIntervalSeconds: 600,
      maxRingTimeoutSeconds: 30,
      retryHangupTypes: [202, 206],
      retryTags: [{ name: 'mood', value: 'busy' }],
      availableWorkTimeConfig: [
        {
          dayType: 'CUSTOM',
          daysOfWeek: ['MONDAY', 'SUNDAY'],
          timeRanges: [{ startTime: '10:00:00', endTime: '11:00:00' }],
        },
        { dayType: 'BUSINESS_DAY' },
      ],
      triggerStrategy: [
        {
          callback: {
            url: 'https://hooks.example.com/ccc',
            headers: [{ key: 'x-source', value: 'ccc' }],
            params: [{ key: 'id', value: '1', valueType: 'string' }],
            returns: ['ok'],
            async: true,
            auth: { basicToken: 'made-up' },
          },
          hangupTypes: [1],
          callTags: [{ name: 'mood', value: 'good' }],
          triggerMode: 'ONCE_PER_NUMBER',
        },
        { callback: { url: 'http://hooks.example.com', auth: { bearerToken: 'made-up' } } },
        {
          callback: { url: 'http://hooks.example.com', auth: { custom: { key: 'k', value: 'v' } } },
        },
        {
          callback: {
            url: 'http://hooks.example.com',
            auth: {
              oauth2: { tokenUrl: 'https://t.example.com', clientId: 'c', clientSecret: 's' },
            },
          },
        },
      ],
      concurrencyLimit: 5,
    })

    expect(body.errors).toBeUndefined()
    expect(created(rig).map(({ params }) => params)).toEqual([
      {
        SdkAppId: 1400000000,
        NotBefore: 1796086800,
        Callees: ['008613000000001', '008613000000002'],
        Callers: ['0086075500000001'],
        Name: expect.stringMatching(/^Spring ~[A-Z2-7]{16}$/),
        Description: 'Offers',
        NotAfter: 1796115600,
        Tries: 3,
        Variables: [{ Key: 'city', Value: '深圳' }],
        UUI: 'vip',
        CalleeAttributes: [
          { Callee: '008613000000002', UUI: 'two', Variables: [{ Key: 'a', Value: 'b' }] },
          { Callee: '008613000000001' },
        ],
        TimeZone: 'Asia/Shanghai',
        AvailableTime: [{ StartTime: '09:00:00', EndTime: '17:30:00' }],
        AIAgentId: 77,
        RetryInterval: 600,
        MaxRingTimeoutSecond: 30,
        RetryHangupTypes: ['202', '206'],
        RetryTags: [{ TagName: 'mood', TagValue: 'busy' }],
        AvailableWorkTimeConfig: [
          {
            DayType: 'Custom',
            DaysOfWeek: ['Monday', 'Sunday'],
            TimeRanges: [{ StartTime: '10:00:00', EndTime: '11:00:00' }],
          },
          { DayType: 'BusinessDay' },
        ],
        TriggerStrategy: [
          {
            InterfaceConfig: {
              Url: 'https://hooks.example.com/ccc',
              HeaderParams: [{ Key: 'x-source', Value: 'ccc' }],
              Params: [{ Key: 'id', Value: '1', ValueType: 'string' }],
              Returns: [{ Key: 'ok' }],
              Async: true,
              AuthType: 1,
              BasicAuth: { BasicToken: 'made-up' },
            },
            HangupTypes: ['1'],
            CallTags: [{ TagName: 'mood', TagValue: 'good' }],
            TriggerMode: 'ONCE_PER_NUMBER',
          },
          {
            InterfaceConfig: {
              Url: 'http://hooks.example.com',
              AuthType: 1,
              BearerAuth: { BearerToken: 'made-up' },
            },
          },
          {
            InterfaceConfig: {
              Url: 'http://hooks.example.com',
              AuthType: 1,
              CustomAuth: { Key: 'k', Value: 'v' },
            },
          },
          {
            InterfaceConfig: {
              Url: 'http://hooks.example.com',
              AuthType: 1,
              Oauth2Auth: { TokenURL: 'https://t.example.com', ClientId: 'c', ClientSecret: 's' },
            },
          },
        ],
        ConcurrencyLimit: 5,
      },
    ])
  })

  it('is nothing for what was left out or null', async () => {
    const rig = await startRig()

    await create(rig, { name: null, tries: null, variables: null })

    expect(Object.keys(created(rig)[0]?.params as object)).toEqual([
      'SdkAppId',
      'NotBefore',
      'Callees',
      'Callers',
      'IvrId',
      'Name',
    ])
    expect(created(rig)[0]?.params).toMatchObject({
      Name: expect.stringMatching(/^~[A-Z2-7]{16}$/),
    })
  })

  it('is never what only the China site knows, where the gateway speaks to the other', async () => {
    const rig = await startRig({ simulator: { site: 'international' } })

    const { body } = await create(rig, { concurrencyLimit: 5 })

    expect(body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument: 'concurrencyLimit' }],
    })
    expect(created(rig)).toEqual([])
  })
})

describe('what is returned', () => {
  it('is the task as CCC has it now', async () => {
    const rig = await startRig()

    const { body } = await create(rig, { name: 'Spring' })

    expect(body.data.createAutoCalloutTask).toMatchObject({
      replayed: false,
      task: {
        name: 'Spring',
        notBefore: '2026-12-01T01:00:00.000Z',
        callees: { nodes: [{ number: '008613000000001' }, { number: '008613000000002' }] },
      },
    })
    expect(rig.simulator.journal.entries.map(({ action }) => action)).toEqual([
      'CreateAutoCalloutTask',
      'DescribeAutoCalloutTask',
    ])
  })

  it('is the task as it was asked for, states unknown, where it cannot be read back', async () => {
    const rig = await startRig()
    rig.simulator.faults.always({
      kind: 'error',
      action: 'DescribeAutoCalloutTask',
      code: 'InternalError',
      message: '',
    })

    const { body } = await create(rig, {
      notAfter: '2026-12-02T00:00:00Z',
      maxRingTimeoutSeconds: 20,
    })

    expect(body.errors).toBeUndefined()
    expect(body.data.createAutoCalloutTask).toEqual({
      replayed: false,
      task: {
        taskId: expect.stringMatching(/^\d+$/),
        name: null,
        description: null,
        notBefore: '2026-12-01T01:00:00.000Z',
        notAfter: '2026-12-02T00:00:00.000Z',
        callers: ['0086075500000001'],
        ivrId: '8',
        state: null,
        maxRingTimeoutSeconds: 20,
        callees: {
          nodes: [
            { number: '008613000000001', state: 'UNKNOWN' },
            { number: '008613000000002', state: 'UNKNOWN' },
          ],
        },
      },
    })
  })

  it('is the same task for the same key, and nothing is sent again', async () => {
    const rig = await startRig()

    const first = await create(rig)
    const second = await create(rig)

    expect(second.body.data.createAutoCalloutTask).toMatchObject({
      replayed: true,
      task: { taskId: first.body.data.createAutoCalloutTask.task.taskId },
    })
    expect(created(rig)).toHaveLength(1)
  })
})

describe('a create that happened is answered with its id', () => {
  it('whatever is wrong with what is asked of the task', async () => {
    const rig = await startRig()

    const { body } = await rig.query(
      `mutation ($input: CreateAutoCalloutTaskInput!) {
        createAutoCalloutTask(input: $input) { requestId task { taskId callees(pageSize: 0) { totalCount } } }
      }`,
      { input: INPUT },
    )

    expect(body.data.createAutoCalloutTask).toEqual({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      task: { taskId: expect.stringMatching(/^\d+$/), callees: null },
    })
    expect(body.errors[0]).toMatchObject({
      path: ['createAutoCalloutTask', 'task', 'callees'],
      extensions: { code: 'BAD_USER_INPUT' },
    })
    expect(created(rig)).toHaveLength(1)
  })

  it('whatever comes back of it', async () => {
    const rig = await startRig()
    rig.simulator.faults.next({
      kind: 'body',
      action: 'DescribeAutoCalloutTask',
      body: '{"Response":{"Callees":"none","RequestId":"r"}}',
    })

    const { body } = await create(rig)

    expect(body.data.createAutoCalloutTask.task).toMatchObject({
      taskId: expect.stringMatching(/^\d+$/),
      callees: null,
    })
  })

  it('whatever another create of the same operation ends with', async () => {
    const rig = await startRig({ config: { limits: WIDE } })

    const { body } = await rig.query(
      `mutation ($one: CreateAutoCalloutTaskInput!, $two: CreateAutoCalloutTaskInput!) {
        one: createAutoCalloutTask(input: $one) { task { taskId } }
        two: createAutoCalloutTask(input: $two) { task { taskId } }
      }`,
      { one: INPUT, two: { ...INPUT, tries: 9 } },
    )

    expect(body.data.one.task.taskId).toMatch(/^\d+$/)
    expect(body.data.two).toBeNull()
    expect(created(rig)).toHaveLength(1)
  })

  it('without a second call where nothing but ids is asked for', async () => {
    const rig = await startRig()

    const { body } = await rig.query(
      `mutation ($input: CreateAutoCalloutTaskInput!) {
        createAutoCalloutTask(input: $input) { task { ...Ids ... on AutoCalloutTask { sdkAppId } __typename } }
      }
      fragment Ids on AutoCalloutTask { id taskId }`,
      { input: INPUT },
    )

    const { taskId } = body.data.createAutoCalloutTask.task
    expect(body.data.createAutoCalloutTask.task).toEqual({
      __typename: 'AutoCalloutTask',
      id: `AutoCalloutTask:1400000000:${taskId}`,
      sdkAppId: '1400000000',
      taskId,
    })
    expect(rig.simulator.journal.entries.map(({ action }) => action)).toEqual([
      'CreateAutoCalloutTask',
    ])
  })
})

describe('what can go wrong', () => {
  it('a key used for another input is refused with nothing sent', async () => {
    const rig = await startRig()
    await create(rig)

    const { body } = await create(rig, { callees: ['008613000000003'] })

    expect(body.errors[0].extensions).toEqual({
      code: 'IDEMPOTENCY_KEY_CONFLICT',
      retryable: false,
    })
    expect(created(rig)).toHaveLength(1)
  })

  it('a task whose answer was lost is found by its name, and not sent again', async () => {
    const rig = await startRig()
    rig.simulator.faults.next({ kind: 'reset-after-execution', action: 'CreateAutoCalloutTask' })

    const first = await create(rig)
    const second = await create(rig)

    expect(first.body.data.createAutoCalloutTask).toMatchObject({
      replayed: false,
    })
    expect(second.body.data.createAutoCalloutTask).toEqual({
      ...first.body.data.createAutoCalloutTask,
      replayed: true,
    })
    expect(created(rig)).toHaveLength(1)
  })

  it('a task that is not found is told as unknown, and is not sent again', async () => {
    const rig = await startRig()
    rig.simulator.faults.next({ kind: 'reset', action: 'CreateAutoCalloutTask' })

    const first = await create(rig)
    const second = await create(rig)

    for (const { body } of [first, second]) {
      expect(body.errors[0].extensions).toMatchObject({
        code: 'CREATE_OUTCOME_UNKNOWN',
        retryable: true,
        retryAfterSeconds: 5,
        upstream: { action: 'CreateAutoCalloutTask' },
        repeat: 'LOOKS_UP',
        marker: expect.stringMatching(/^[A-Z2-7]{16}$/),
      })
    }
    expect(created(rig)).toHaveLength(1)
  })

  it('a create three times over the quota is told to wait, and the key may be sent again', async () => {
    const rig = await startRig({ parts: { clock: hastyClock } })
    rig.simulator.faults.next({
      kind: 'error',
      action: 'CreateAutoCalloutTask',
      code: 'RequestLimitExceeded',
      message: '',
      times: 3,
    })

    const first = await create(rig)
    const second = await create(rig)

    expect(first.body.errors[0].extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfterSeconds: 1,
    })
    expect(second.body.data.createAutoCalloutTask.replayed).toBe(false)
    expect(created(rig)).toHaveLength(4)
  })

  it('a create over the quota once is sent again a second later, since CCC did not look at it', async () => {
    const rig = await startRig({ parts: { clock: hastyClock } })
    rig.simulator.faults.next({
      kind: 'error',
      action: 'CreateAutoCalloutTask',
      code: 'RequestLimitExceeded',
    })

    const { body } = await create(rig)

    expect(body.data.createAutoCalloutTask.replayed).toBe(false)
    expect(created(rig).map(({ outcome }) => outcome)).toEqual(['fault:error', 'ok'])
  })
})

describe('an input that cannot be meant', () => {
  it('is refused as soon as twenty of its numbers are, however many there are', async () => {
    const rig = await startRig()
    const callees = Array.from({ length: 100_000 }, (_, n) => `x${n}`)

    const { body } = await create(rig, {
      callees,
      calleeAttributes: callees.map((callee) => ({ callee: `y${callee}` })),
    })

    expect(body.errors[0].extensions.problems).toHaveLength(20)
    expect(rig.simulator.journal.entries).toEqual([])
  })

  const many = (count: number, digit: string) =>
    Array.from({ length: count }, (_, n) => `0086${digit}${String(n).padStart(10, '0')}`)

  it.each<[string, object, string]>([
    ['a key that is too short', { idempotencyKey: 'short' }, 'idempotencyKey'],
    ['a key that is too long', { idempotencyKey: 'k'.repeat(129) }, 'idempotencyKey'],
    ['a key with a line break', { idempotencyKey: 'line\nbreak-1' }, 'idempotencyKey'],
    ['an application that is no number', { sdkAppId: 'mine' }, 'sdkAppId'],
    ['a voice flow that is no number', { ivrId: '8.5' }, 'ivrId'],
    ['an AI agent of 0', { ivrId: null, aiAgentId: '0' }, 'aiAgentId'],
    ['nobody who speaks', { ivrId: null }, 'ivrId'],
    ['two who speak', { aiAgentId: '7' }, 'ivrId'],
    ['an end before the start', { notAfter: '2026-11-30T00:00:00Z' }, 'notAfter'],
    ['an end within the second of the start', { notAfter: '2026-12-01T01:00:00.900Z' }, 'notAfter'],
    ['a start before 1970', { notBefore: '0001-01-01T00:00:00Z' }, 'notBefore'],
    ['no callees', { callees: [] }, 'callees'],
    ['no callers', { callers: [] }, 'callers'],
    ['a callee with letters', { callees: ['call me'] }, 'callees[0]'],
    ['a callee twice', { callees: ['008613000000001', '008613000000001'] }, 'callees[1]'],
    ['a callee in two spellings', { callees: ['+8613000000001', '13000000001'] }, 'callees[1]'],
    ['no tries', { tries: 0 }, 'tries'],
    ['four tries', { tries: 4 }, 'tries'],
    ['a hasty retry', { retryIntervalSeconds: 599 }, 'retryIntervalSeconds'],
    ['a retry after days', { retryIntervalSeconds: 86_401 }, 'retryIntervalSeconds'],
    ['no time to ring', { maxRingTimeoutSeconds: 0 }, 'maxRingTimeoutSeconds'],
    ['no concurrency', { concurrencyLimit: 0 }, 'concurrencyLimit'],
    [
      'an attribute of a stranger',
      { calleeAttributes: [{ callee: '008613000000009' }] },
      'calleeAttributes[0].callee',
    ],
    [
      'two attributes of one callee',
      { calleeAttributes: [{ callee: '008613000000001' }, { callee: '008613000000001' }] },
      'calleeAttributes[1].callee',
    ],
    ['retries that need an AI agent', { retryHangupTypes: [202] }, 'retryHangupTypes'],
    ['tags that need an AI agent', { retryTags: [{ name: 'a', value: 'b' }] }, 'retryTags'],
    [
      'an end status nobody retries',
      { ivrId: null, aiAgentId: '7', retryHangupTypes: [1] },
      'retryHangupTypes[0]',
    ],
    ['a zone that does not exist', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    [
      'an hour that does not exist',
      { availableTime: [{ startTime: '24:00:00', endTime: '9:00' }] },
      'availableTime[0].startTime',
    ],
    [
      'weekdays without CUSTOM',
      { availableWorkTimeConfig: [{ daysOfWeek: ['MONDAY'] }] },
      'availableWorkTimeConfig[0].daysOfWeek',
    ],
    [
      'an hour of a day that does not exist',
      { availableWorkTimeConfig: [{ timeRanges: [{ startTime: '1', endTime: '09:00:00' }] }] },
      'availableWorkTimeConfig[0].timeRanges[0].startTime',
    ],
    [
      'a webhook that is no address',
      { triggerStrategy: [{ callback: { url: 'mine' } }] },
      'triggerStrategy[0].callback.url',
    ],
    [
      'a webhook with two proofs',
      {
        triggerStrategy: [
          { callback: { url: 'https://a.example', auth: { basicToken: 'a', bearerToken: 'b' } } },
        ],
      },
      'triggerStrategy[0].callback.auth',
    ],
  ])('%s is refused, and nothing is sent', async (_what, input, argument) => {
    const rig = await startRig()

    const { body } = await create(rig, input)

    expect(body.errors).toHaveLength(1)
    expect(body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', retryable: false })
    expect(body.errors[0].extensions.problems[0]).toEqual({
      argument: `input.${argument}`,
      expected: expect.any(String),
      got: expect.any(String),
    })
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it('is told all its problems at once, and none of the numbers', async () => {
    const rig = await startRig()

    const { body } = await create(rig, {
      tries: 9,
      callees: ['008613912345678', '+8613912345678', 'x13912345678'],
      calleeAttributes: [{ callee: '008613987654321' }],
    })

    expect(body.errors[0].message).toBe(
      'input.callees[2] must be 3 to 32 digits, with nothing but a + before them, but got other characters, such as blanks, hyphens or letters. ' +
        'input.callees[1] must be another number, but got callees[0] again. ' +
        'input.tries must be a whole number from 1 to 3, but got 9. ' +
        'input.calleeAttributes[0].callee must be one of callees, spelt the same, with one attribute each, but got a number that is no callee.',
    )
    expect(JSON.stringify(body)).not.toMatch(/139\d{8}/)
  })

  it('of over 10 MB as sent is refused, and its key stays free', async () => {
    const rig = await startRig()

    const refused = await create(rig, { callees: many(610_000, '1') })
    const accepted = await create(rig)

    expect(refused.body.errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ argument: 'input', expected: 'at most 10485760 bytes as sent to CCC' }],
    })
    expect(accepted.body.data.createAutoCalloutTask.replayed).toBe(false)
    expect(created(rig)).toHaveLength(1)
  })

  it.each([
    ['a number for a callee', { callees: [8613912345678] }],
    ['a number for a time', { notBefore: 1642500621 }],
    ['text that is no time', { notBefore: '008613912345678' }],
    ['a member nobody knows', { phone: '008613912345678' }],
    [
      'an enum value with a number in it',
      { triggerStrategy: [{ triggerMode: '008613912345678' }] },
    ],
  ])('%s is refused by its type, without repeating the value', async (_what, input) => {
    const rig = await startRig()

    const { body, status } = await create(rig, input)

    expect(status).toBe(400)
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
    expect(JSON.stringify(body)).not.toMatch(/39123456|1642500621/)
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it.each([
    'mutation { createAutoCalloutTask(input: 8613912345678) { replayed } }',
    'mutation { createAutoCalloutTask(input: { callees: [8613912345678] }) { replayed } }',
    '{ autoCalloutTask(taskId: 1) { name } } "008613912345678"',
    '{ autoCalloutTask(taskId: 1) { name } } 8613912345678',
    '{ autoCalloutTask(taskId: 1) { callees(state: ["008613912345678"]) { totalCount } } }',
  ])(
    'a document with a number where it does not belong is refused without it: %s',
    async (document) => {
      const rig = await startRig()

      const { body, status } = await rig.query(document)

      expect(status).toBe(400)
      expect(JSON.stringify(body.errors)).not.toContain('39123456')
    },
  )
})
