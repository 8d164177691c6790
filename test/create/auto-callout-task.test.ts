import { describe, expect, it, onTestFinished } from 'vitest'
import type { CreateAutoCalloutTaskRequest } from '../../src/actions/index.ts'
import { cccForOperation, connect, serverTime } from '../../src/client/index.ts'
import { systemClock } from '../../src/clock.ts'
import { AUTO_CALLOUT_TASK } from '../../src/create/index.ts'
import { UNRESTRICTED } from '../../src/rights.ts'
import { type Fault, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts'
import { hastyClock } from '../client/hasty-clock.ts'
import { closedPort } from '../client/upstream.ts'
import { newCreates } from './creates.ts'

const NAME = 'CreateAutoCalloutTask'
const KEY = 'key-00001'
const TASK: CreateAutoCalloutTaskRequest = {
  SdkAppId: 1_400_123_455, // known to the simulator, and empty: its first task has id 1
  NotBefore: 1_700_000_000,
  Callees: ['008613800138000'],
  Callers: ['008675586013388'],
  IvrId: 4600,
  Name: 'Autumn',
}

/** Creates as one operation of a gateway sees them, with 25 s or less left to it. */
async function creating(options: SimulatorOptions = {}, leftMs = 25_000) {
  const simulator = await startSimulator(options)
  onTestFinished(() => simulator.stop())
  const time = serverTime(hastyClock)
  const creates = newCreates({ send: sendTo(simulator.url) }, { nowSeconds: time.seconds })
  const create = (request = TASK, key = KEY, endpoint = simulator.url) =>
    creates.create(askerAt(endpoint, leftMs), AUTO_CALLOUT_TASK, request, key)
  /** The tasks that exist: with each of them phones ring. */
  const tasks = (sdkAppId = TASK.SdkAppId) =>
    [1, 2, 3].filter((id) => simulator.store.autoCalloutTask(sdkAppId, id) !== undefined)
  const sent = () => simulator.journal.ofAction(NAME).map(({ outcome }) => outcome)
  return { simulator, create, tasks, sent }

  function sendTo(endpoint: string) {
    const upstream = { endpoint, site: 'china', credential: simulator.credential } as const
    return connect(upstream, hastyClock, Math.random, time)
  }

  function askerAt(endpoint: string, left: number) {
    const terms = { deadline: systemClock.now() + left }
    return {
      viewer: UNRESTRICTED,
      ccc: cccForOperation({ send: sendTo(endpoint) }, terms, []),
      terms,
    }
  }
}

describe('a create', () => {
  it('gives the id of the task, what it was asked to be and the request id', async () => {
    const { create, tasks, sent, simulator } = await creating()

    const created = await create()

    expect(created).toEqual({
      request: TASK,
      id: 1,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      replayed: false,
    })
    expect(tasks()).toEqual([1])
    expect(sent()).toEqual(['ok'])
    expect(simulator.journal.entries[0]?.params).toEqual({
      ...TASK,
      Name: expect.stringMatching(/^Autumn ~[A-Z2-7]{16}$/),
    })
  })

  it('repeated with its key is sent once and replayed', async () => {
    const { create, tasks, sent } = await creating()

    const first = await create()
    const second = await create()

    expect(second).toEqual({ ...first, replayed: true })
    expect(tasks()).toEqual([1])
    expect(sent()).toEqual(['ok'])
  })

  it('asked for twenty times at once makes one task', async () => {
    const { create, tasks, sent } = await creating()

    const all = await Promise.all(Array.from({ length: 20 }, () => create()))

    expect(all.map(({ id }) => id)).toEqual(Array(20).fill(1))
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(tasks()).toEqual([1])
    expect(sent()).toEqual(['ok'])
  })

  it('of another input under the same key is a conflict, and nothing is sent', async () => {
    const { create, tasks, sent } = await creating()
    await create()

    await expect(create({ ...TASK, Name: 'Winter' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_CONFLICT',
    })

    expect(tasks()).toEqual([1])
    expect(sent()).toEqual(['ok'])
  })

  it('is made for each key, and for each application under the same key', async () => {
    const { create, tasks, sent } = await creating()

    await create()
    await create(TASK, 'key-00002')
    await create({ ...TASK, SdkAppId: 1 })

    expect(tasks()).toEqual([1, 2])
    expect(tasks(1)).toHaveLength(2) // one of the seeds, and this one
    expect(sent()).toEqual(['ok', 'ok', 'ok'])
  })
})

describe('a key that may be used again at once', () => {
  it('is one under which nothing was sent', async () => {
    const { create, tasks, sent } = await creating()
    const nobody = `http://127.0.0.1:${await closedPort()}`

    await expect(create(TASK, KEY, nobody)).rejects.toMatchObject({
      code: 'CREATE_NOT_SENT',
      retryable: true,
    })
    const created = await create()

    expect(created).toMatchObject({ id: 1, replayed: false })
    expect(tasks()).toEqual([1])
    expect(sent()).toEqual(['ok'])
  })

  it('is one that CCC turned away for its rate', async () => {
    const { create, tasks, sent, simulator } = await creating()
    simulator.faults.next({ kind: 'error', code: 'RequestLimitExceeded', times: 3 })

    await expect(create()).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfterSeconds: 1,
    })
    const created = await create()

    expect(created).toMatchObject({ id: 1, replayed: false })
    expect(tasks()).toEqual([1])
    expect(sent()).toEqual(['fault:error', 'fault:error', 'fault:error', 'ok'])
  })
})

it('a refusal is kept: the same key gets it again, and nothing is sent', async () => {
  const { create, tasks, sent } = await creating()
  const wrong = { ...TASK, SdkAppId: 99 }

  const first = create(wrong)
  await expect(first).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  const second = create(wrong)
  await expect(second).rejects.toThrow('use a new idempotencyKey')

  expect(tasks(99)).toEqual([])
  expect(sent()).toEqual(['InvalidParameterValue'])
})

describe('a create whose answer is lost is looked for, and never sent again', () => {
  it.each<[string, Fault, number[]]>([
    ['reset after it was carried out', { kind: 'reset-after-execution' }, [1]],
    ['reset before it was carried out', { kind: 'reset' }, []],
    [
      'an internal error after it was carried out',
      { kind: 'error-after-execution', code: 'InternalError' },
      [1],
    ],
    ['an internal error', { kind: 'error', code: 'InternalError.DBError' }, []],
    ['a code nobody has heard of', { kind: 'error', code: 'Teapot' }, []],
    ['an answer that breaks off', { kind: 'truncated' }, [1]],
    ['HTML', { kind: 'html' }, []],
    ['HTTP 502', { kind: 'status', status: 502 }, []],
    ['HTTP 404', { kind: 'status', status: 404 }, []],
    ['an empty answer', { kind: 'empty' }, []],
    ['no TaskId', { kind: 'body', body: '{"Response":{"RequestId":"r-1"}}' }, []],
    ['a null TaskId', { kind: 'body', body: '{"Response":{"TaskId":null}}' }, []],
    ['a TaskId of 0', { kind: 'body', body: '{"Response":{"TaskId":0}}' }, []],
    ['a TaskId below 0', { kind: 'body', body: '{"Response":{"TaskId":-1}}' }, []],
    ['a TaskId that is no integer', { kind: 'body', body: '{"Response":{"TaskId":1.5}}' }, []],
    ['a TaskId that is text', { kind: 'body', body: '{"Response":{"TaskId":"7"}}' }, []],
  ])('%s', async (_what, fault, existing) => {
    const { create, tasks, sent, simulator } = await creating()
    simulator.faults.next(fault)

    const answers = [await settled(create()), await settled(create())]

    if (existing.length > 0) {
      expect(answers).toMatchObject([
        { id: 1, requestId: null, replayed: false },
        { id: 1, replayed: true },
      ])
    } else {
      const unknown = { code: 'CREATE_OUTCOME_UNKNOWN', retryable: true, retryAfterSeconds: 5 }
      expect(answers).toMatchObject([unknown, unknown])
    }
    expect(tasks()).toEqual(existing)
    expect(sent()).toEqual([`fault:${fault.kind}`])
  })

  it('no answer in time', async () => {
    const { create, tasks, sent, simulator } = await creating({}, 300)
    simulator.faults.next({ kind: 'hang-after-execution' })

    await expect(create()).rejects.toMatchObject({ code: 'CREATE_OUTCOME_UNKNOWN' })
    const found = await create()

    expect(found).toMatchObject({ id: 1, requestId: null, replayed: true })
    expect(tasks()).toEqual([1])
    expect(sent()).toEqual(['fault:hang-after-execution'])
  })
})

it('takes an id beyond 2^53 with all its digits', async () => {
  const { create, simulator } = await creating()
  const body = '{"Response":{"TaskId":9007199254740993,"RequestId":"r-1"}}'
  simulator.faults.next({ kind: 'body', body })

  const created = await create()

  expect(created).toMatchObject({ id: 9_007_199_254_740_993n, requestId: 'r-1' })
})

it('signs a create again whose time was refused, which makes one task', async () => {
  const { create, tasks, sent } = await creating({ now: () => Date.now() + 400_000 })

  const created = await create()

  expect(created).toMatchObject({ id: 1, replayed: false })
  expect(tasks()).toEqual([1])
  expect(sent()).toEqual(['AuthFailure.SignatureExpire', 'ok'])
})

function settled<Value>(promise: Promise<Value>): Promise<unknown> {
  return promise.catch((error: unknown) => error)
}
