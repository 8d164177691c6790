import { describe, expect, it } from 'vitest'
import { DEFAULT_FRESHNESS, readFreshness } from '../../src/freshness.ts'
import { startRig } from '../rig.ts'
import { APP, actions, answer, DAY, OTHER_APP, rigAtNoon, sent } from './noon.ts'
import { inAnyOrder, received } from './received.ts'
import { brief, CALLER, check, INPUT, ofThisInput, rigWithNumber } from './task-check.ts'

const START = Date.parse(INPUT.notBefore) / 1000

const LISTS = [
  ['DescribeAutoCalloutTasks', { SdkAppId: APP, PageSize: 100, PageNumber: 0 }],
  ['DescribeNumbers', { SdkAppId: APP, PageSize: 100, PageNumber: 0 }],
] as const

describe('a task that nothing is to be said against', () => {
  it('may be created, says its figures, and takes two reads and no create', async () => {
    const rig = await rigWithNumber()

    const told = await check(rig)

    expect(told).toMatchObject({
      mayCreate: true,
      calleeCount: 2,
      distinctCalleeCount: 2,
      callerCount: 1,
      refusals: [],
      warnings: [],
      similarTasks: [],
    })
    expect(ofThisInput(told.unchecked)).toEqual([])
    expect(inAnyOrder(received(rig))).toEqual(LISTS)
  })

  it('is told the size of the very request that the mutation sends', async () => {
    const rig = await rigWithNumber()

    const { requestBytes } = await check(rig, { name: '春' })
    await rig.query(
      'mutation ($input: CreateAutoCalloutTaskInput!) { createAutoCalloutTask(input: $input) { requestId } }',
      { input: { ...INPUT, name: '春' } },
    )

    const [params] = sent(rig.simulator, 'CreateAutoCalloutTask')
    expect(requestBytes).toBe(Buffer.byteLength(JSON.stringify(params)))
  })

  it('leaves its key free, and creates nothing however often it is asked', async () => {
    const rig = await rigWithNumber()

    await check(rig)
    await check(rig, { callees: ['008613000000009'] })
    const { body } = await rig.query(
      'mutation ($input: CreateAutoCalloutTaskInput!) { createAutoCalloutTask(input: $input) { replayed } }',
      { input: INPUT },
    )

    expect(body.data.createAutoCalloutTask).toEqual({ replayed: false })
    expect(sent(rig.simulator, 'CreateAutoCalloutTask')).toHaveLength(1)
  })
})

describe('upstream is asked', () => {
  it.each([
    ['mayCreate calleeCount distinctCalleeCount callerCount requestBytes refusals { code }', []],
    ['similarTasks { sameCalleeCount }', ['DescribeAutoCalloutTasks']],
    ['warnings { code }', ['DescribeAutoCalloutTasks', 'DescribeNumbers']],
    ['unchecked { why }', ['DescribeAutoCalloutTasks', 'DescribeNumbers']],
  ])('for %s: %j', async (fields, wanted) => {
    const rig = await rigWithNumber()

    await check(rig, {}, fields)

    expect(actions(rig.simulator).toSorted()).toEqual(wanted)
  })

  it('once for the numbers, for all callers together', async () => {
    const rig = await rigWithNumber()
    const others = ['0086075500000002', '0086075500000003', '0086075500000004']
    for (const number of others) rig.simulator.store.addNumber({ sdkAppId: APP, number })

    const { warnings } = await check(rig, { callers: [CALLER, ...others] })

    expect(warnings).toEqual([])
    expect(sent(rig.simulator, 'DescribeNumbers')).toHaveLength(1)
  })
})

describe('a number to call', () => {
  it('of an unusual length is a warning that does not repeat it', async () => {
    const rig = await rigWithNumber()

    const told = await check(rig, { callees: ['008613000000001', '00861391234567'] })

    expect(told.mayCreate).toBe(true)
    expect(told.warnings).toEqual([
      {
        code: 'UNUSUAL_NUMBER',
        argument: 'input.callees[1]',
        expected: 'as long as numbers of its country are',
        got: 'a number of length 14',
      },
    ])
    expect(JSON.stringify(told)).not.toContain('1391234567')
  })

  it('is warned of twenty times at most', async () => {
    const rig = await rigWithNumber()
    const callees = Array.from({ length: 100 }, (_, n) => `+86139${1000 + n}`)

    const { warnings } = await check(rig, { callees })

    expect(warnings).toHaveLength(20)
  })

  it('counts once in two spellings, which the mutation would refuse', async () => {
    const rig = await rigWithNumber()

    const told = await check(rig, { callees: ['008613000000001', '13000000001', '+12125550100'] })

    expect(told).toMatchObject({ mayCreate: false, calleeCount: 3, distinctCalleeCount: 2 })
    expect(brief(told.refusals)).toEqual(['REPEATED_NUMBER input.callees[1]'])
  })
})

describe('a number to call from', () => {
  it('of another application is not known', async () => {
    const rig = await rigWithNumber()
    rig.simulator.store.addNumber({ sdkAppId: OTHER_APP, number: '0086075500000009' })

    const told = await check(rig, { callers: [CALLER, '0086075500000009'] })

    expect(told.mayCreate).toBe(true)
    expect(brief(told.warnings)).toEqual(['UNKNOWN_CALLER input.callers[1]'])
    expect(JSON.stringify(told)).not.toContain('00000009')
  })

  it('is looked for in the application that the input names', async () => {
    const rig = await rigWithNumber()
    rig.simulator.store.addNumber({ sdkAppId: OTHER_APP, number: '0086075500000009' })

    const told = await check(rig, { sdkAppId: String(OTHER_APP), callers: ['0086075500000009'] })

    expect(told.warnings).toEqual([])
  })

  it.each([
    [2, 'STOPPED_FOR_ARREARS'],
    [4, 'STOPPED_BY_ADMINISTRATOR'],
    [5, 'STOPPED_FOR_VIOLATION'],
    [9, 'UNKNOWN'],
  ])('in state %i is told to be %s', async (state, word) => {
    const rig = await rigAtNoon()
    rig.simulator.store.addNumber({ sdkAppId: APP, number: CALLER, state })

    const { warnings } = await check(rig)

    expect(warnings).toEqual([
      {
        code: 'STOPPED_CALLER',
        argument: 'input.callers[0]',
        expected: 'a number whose state is NORMAL',
        got: `one that is ${word}`,
      },
    ])
  })

  it('of no state is not said to be stopped', async () => {
    const rig = await rigAtNoon()
    rig.simulator.faults.next(
      answer('DescribeNumbers', `"TotalCount":1,"Numbers":[{"Number":"${CALLER}"}]`),
    )

    expect((await check(rig)).warnings).toEqual([])
  })

  it('is known in whatever spelling', async () => {
    const rig = await rigWithNumber()

    const { warnings } = await check(rig, { callers: ['+8675500000001'] })

    expect(warnings).toEqual([])
  })

  it('that stands twice is a warning, since the mutation takes it', async () => {
    const rig = await rigWithNumber()

    const told = await check(rig, { callers: [CALLER, '+8675500000001'] })

    expect(told.mayCreate).toBe(true)
    expect(brief(told.warnings)).toEqual(['REPEATED_NUMBER input.callers[1]'])
  })

  it.each([
    ['an AI agent', { ivrId: null, aiAgentId: '7' }, 'input.aiAgentId'],
    ['a time to ring', { maxRingTimeoutSeconds: 30 }, 'input.maxRingTimeoutSeconds'],
  ])('has to be your own for %s', async (_what, changes, argument) => {
    const [tencents, own] = [await rigWithNumber(), await rigWithNumber(1)]

    const warned = await check(tencents, changes)

    expect(warned.warnings).toEqual([
      {
        code: 'TENCENT_CALLER',
        argument: 'input.callers[0]',
        expected: `a number of your own carrier, as ${argument} needs`,
        got: 'a number bought from Tencent',
      },
    ])
    expect((await check(own, changes)).warnings).toEqual([])
  })

  it('is one of the first thousand, or not looked up', async () => {
    const rig = await rigWithNumber()
    const callers = Array.from({ length: 1001 }, (_, n) => `00860755${String(n).padStart(8, '0')}`)

    const { unchecked } = await check(rig, { callers })

    expect(ofThisInput(unchecked)).toEqual(['NOT_ALL_READ input.callers'])
  })
})

describe('a task that looks the same', () => {
  const alike = { sdkAppId: APP, callers: [CALLER], notBefore: START }

  it('is named, with how many of the people are the same, in whatever spelling and order', async () => {
    const rig = await rigWithNumber()
    const id = rig.simulator.store.addAutoCalloutTask({
      ...alike,
      name: 'Spring',
      callers: ['+8675500000001'],
      callees: ['13000000002', '+8613000000099'],
    })

    const told = await check(rig)

    expect(told.mayCreate).toBe(true)
    expect(told.similarTasks).toEqual([
      { sameCalleeCount: 1, task: { taskId: String(id), name: 'Spring' } },
    ])
    expect(told.warnings).toEqual([
      {
        code: 'SIMILAR_TASK',
        argument: 'input.callees',
        expected: 'people whom no other task calls about that time',
        got: `task ${id}, INITIAL, which calls 1 of these 2`,
      },
    ])
    expect(inAnyOrder(received(rig))).toEqual([
      ['DescribeAutoCalloutTask', { SdkAppId: APP, TaskId: id }],
      ...LISTS,
    ])
  })

  it('tells all of the task without a further call', async () => {
    const rig = await rigWithNumber()
    rig.simulator.store.addAutoCalloutTask({ ...alike, callees: INPUT.callees })

    const { similarTasks } = await check(
      rig,
      {},
      'similarTasks { task { description state callees { nodes { number } } } }',
    )

    expect(similarTasks[0].task.callees.nodes).toHaveLength(2)
    expect(actions(rig.simulator)).toEqual(['DescribeAutoCalloutTasks', 'DescribeAutoCalloutTask'])
  })

  it('but calls other people is not told of', async () => {
    const rig = await rigWithNumber()
    const callees = ['008613000000008', '008613000000009']
    rig.simulator.store.addAutoCalloutTask({ ...alike, callees })

    expect(await check(rig)).toMatchObject({ similarTasks: [], warnings: [] })
    expect(sent(rig.simulator, 'DescribeAutoCalloutTask')).toHaveLength(1)
  })

  it.each([
    ['has more callees', { callees: [...INPUT.callees, '008613000000003'] }],
    ['calls from another number', { callers: ['0086075500000009'] }],
    ['calls from one number more', { callers: [CALLER, '0086075500000009'] }],
    ['starts a week before', { notBefore: START - 7 * DAY }],
    ['starts a week later', { notBefore: START + 7 * DAY }],
  ])('but %s is not even read', async (_what, changes) => {
    const rig = await rigWithNumber()
    rig.simulator.store.addAutoCalloutTask({ ...alike, callees: INPUT.callees, ...changes })

    expect(await check(rig)).toMatchObject({ similarTasks: [], warnings: [] })
    expect(sent(rig.simulator, 'DescribeAutoCalloutTask')).toEqual([])
  })

  it('is read ten times at most, those first that start about the same time', async () => {
    const rig = await rigWithNumber()
    const hours = [50, 1, 40, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const ids = hours.map((hour) =>
      rig.simulator.store.addAutoCalloutTask({
        ...alike,
        callees: INPUT.callees,
        notBefore: START + hour * 3600,
      }),
    )

    const told = await check(rig)

    const nearest = ids.filter((_id, index) => Number(hours[index]) < 40)
    expect(told.similarTasks.map(({ task }: { task: { taskId: string } }) => task.taskId)).toEqual(
      nearest.map(String),
    )
    expect(sent(rig.simulator, 'DescribeAutoCalloutTask')).toHaveLength(10)
    expect(ofThisInput(told.unchecked)).toEqual(['NOT_ALL_READ input.callees'])
  })

  it('is looked for among the first hundred of the list, and the rest is told', async () => {
    const rig = await rigWithNumber()
    for (let n = 0; n < 101; n++) rig.simulator.store.addAutoCalloutTask({ sdkAppId: APP })

    const { unchecked } = await check(rig)

    expect(unchecked).toContainEqual(
      expect.objectContaining({
        reason: 'NOT_ALL_READ',
        why: "Of 101 tasks the first 100 in CCC's list were looked at.",
      }),
    )
    expect(sent(rig.simulator, 'DescribeAutoCalloutTasks')).toHaveLength(1)
  })

  it('is passed over where the list tells no sense of it', async () => {
    const rig = await rigWithNumber()
    const row = (fields: object) =>
      JSON.stringify({ TaskId: 5, CalleeCount: 2, Callers: [CALLER], NotBefore: START, ...fields })
    const rows = [
      row({ TaskId: 0 }),
      row({ Callers: 'none' }),
      row({ Callers: [7, null] }),
      row({ NotBefore: null }),
      row({ NotBefore: 'soon' }),
      row({ CalleeCount: null }),
    ]
    rig.simulator.faults.next(
      answer('DescribeAutoCalloutTasks', `"Tasks":[${rows.join()}],"TotalCount":null`),
    )

    const told = await check(rig)

    expect(told).toMatchObject({ similarTasks: [], warnings: [] })
    expect(sent(rig.simulator, 'DescribeAutoCalloutTask')).toEqual([])
  })
})

describe('a read that fails leaves the rest as it is', () => {
  it.each([
    ['InvalidParameterValue', 'BAD_USER_INPUT', null],
    ['AuthFailure.UnauthorizedOperation', 'FORBIDDEN', null],
    ['RequestLimitExceeded', 'RATE_LIMITED', 1],
  ])('of the numbers, with %s', async (code, errorCode, retryAfterSeconds) => {
    const rig = await rigWithNumber()
    const callees = INPUT.callees
    rig.simulator.store.addAutoCalloutTask({
      sdkAppId: APP,
      callers: [CALLER],
      notBefore: START,
      callees,
    })
    rig.simulator.faults.always({ kind: 'error', action: 'DescribeNumbers', code })

    const told = await check(rig)

    expect(told.mayCreate).toBe(true)
    expect(brief(told.warnings)).toEqual(['SIMILAR_TASK input.callees'])
    expect(told.unchecked).toContainEqual({
      argument: 'input.callers',
      reason: 'READ_FAILED',
      why: expect.stringContaining(`DescribeNumbers was refused with ${code}`),
      errorCode,
      retryAfterSeconds,
    })
  })

  it('of the tasks', async () => {
    const rig = await rigWithNumber()
    rig.simulator.faults.always({ kind: 'html', action: 'DescribeAutoCalloutTasks' })

    const told = await check(rig, { callers: ['0086075500000009'] })

    expect(told.similarTasks).toBeNull()
    expect(brief(told.warnings)).toEqual(['UNKNOWN_CALLER input.callers[0]'])
    expect(told.unchecked).toContainEqual(
      expect.objectContaining({
        argument: 'input.callees',
        reason: 'READ_FAILED',
        errorCode: 'UPSTREAM_ERROR',
      }),
    )
  })

  it.each([
    ['refused', { kind: 'error', code: 'FailedOperation.PermissionDenied' } as const, 'FORBIDDEN'],
    ['malformed', answer('DescribeAutoCalloutTask', '"Callees":"8613912345678"'), 'UPSTREAM_ERROR'],
  ])('of one task that looks the same: %s', async (_how, fault, errorCode) => {
    const rig = await rigWithNumber()
    const alike = { sdkAppId: APP, callers: [CALLER], callees: INPUT.callees }
    const near = rig.simulator.store.addAutoCalloutTask({ ...alike, notBefore: START })
    const far = rig.simulator.store.addAutoCalloutTask({ ...alike, notBefore: START + 60 })
    rig.simulator.faults.next({ ...fault, action: 'DescribeAutoCalloutTask' })

    const told = await check(rig)

    const counts = told.similarTasks.map(
      ({ sameCalleeCount }: { sameCalleeCount: number | null }) => sameCalleeCount,
    )
    expect(counts.toSorted()).toEqual([2, null])
    expect(brief(told.warnings)).toEqual(['SIMILAR_TASK input.callees'])
    expect(told.unchecked).toContainEqual(
      expect.objectContaining({
        reason: 'READ_FAILED',
        errorCode,
        why: expect.stringMatching(
          new RegExp(`^Whether task (${near}|${far}) calls the same people: `),
        ),
      }),
    )
    expect(JSON.stringify(told.unchecked)).not.toContain('139')
  })
})

it('says of every input what no one can tell', async () => {
  const rig = await rigWithNumber(1)

  const byFlow = await check(rig)
  const byAgent = await check(rig, { ivrId: null, aiAgentId: '7' })

  const notKnown = ({ unchecked }: typeof byFlow) =>
    unchecked.map(({ argument, reason }: { argument: string; reason: string }) => [
      reason,
      argument,
    ])
  const always = [
    ['NOT_KNOWN', 'input'],
    ['NOT_KNOWN', 'input'],
    ['NOT_KNOWN', 'input.callees'],
  ]
  expect(notKnown(byFlow)).toEqual([['NOT_KNOWN', 'input.ivrId'], ...always])
  expect(notKnown(byAgent)).toEqual([['NOT_KNOWN', 'input.aiAgentId'], ...always])
})

it('is answered from what was read a moment ago, and anew after a create', async () => {
  const rig = await startRig({
    config: { freshness: readFreshness('all=3600') ?? DEFAULT_FRESHNESS },
  })
  const input = { callers: ['0086075500000000'], notBefore: new Date().toISOString() }
  const warned = async () => {
    const { warnings } = await check(rig, { ...input, notAfter: null }, 'warnings { code }')
    return warnings.filter(({ code }: { code: string }) => code === 'SIMILAR_TASK').length
  }

  const [first, second] = [await warned(), await warned()]
  await rig.query(
    'mutation ($input: CreateAutoCalloutTaskInput!) { createAutoCalloutTask(input: $input) { requestId } }',
    { input: { ...INPUT, ...input, notAfter: null } },
  )
  const third = await warned()

  expect([first, second, third]).toEqual([0, 0, 1])
  expect(sent(rig.simulator, 'DescribeNumbers')).toHaveLength(1)
  expect(sent(rig.simulator, 'DescribeAutoCalloutTasks')).toHaveLength(2)
})
