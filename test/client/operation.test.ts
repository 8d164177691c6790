import { expect, it } from 'vitest'
import type { ActionRecord } from '../../src/actions/index.ts'
import * as actions from '../../src/actions/index.ts'
import { cccForOperation, type Send, type UpstreamCall } from '../../src/client/index.ts'
import { readRefusal } from '../../src/client/refusals.ts'
import { CallsUsedUp, UpstreamRefusal, UpstreamTimeout } from '../../src/errors.ts'
import { scriptedSend } from './scripted-send.ts'

const { DescribeAutoCalloutTask, StopAutoCalloutTask } = actions
const NAME = DescribeAutoCalloutTask.name
const DEADLINE = 1_700_000_025_000
const PARAMS = { SdkAppId: 1, TaskId: 2 }

it('gives every call of an operation the same deadline', async () => {
  const { send, calls } = scriptedSend({ Name: 'foobar' }, {})
  const ccc = cccForOperation({ send }, { deadline: DEADLINE }, [])

  const reply = await ccc.call(DescribeAutoCalloutTask, PARAMS)
  await ccc.call(DescribeAutoCalloutTask, PARAMS)

  expect(reply).toEqual({ answer: { Name: 'foobar' }, requestId: 'r-1' })
  const call = { action: DescribeAutoCalloutTask, params: PARAMS, deadline: DEADLINE }
  expect(calls).toEqual([call, call])
})

it('lets what stops calls go first, and all that the same operation asks after it', async () => {
  const { send, calls } = scriptedSend({}, {}, {})
  const ccc = cccForOperation({ send }, { deadline: DEADLINE, lane: 'background', maxAgeMs: 5 }, [])

  await ccc.call(DescribeAutoCalloutTask, PARAMS)
  await ccc.call(StopAutoCalloutTask, PARAMS)
  await ccc.call(DescribeAutoCalloutTask, PARAMS)

  expect(calls.map(({ lane }) => lane)).toEqual(['background', 'urgent', 'urgent'])
  expect(calls.map(({ maxAgeMs }) => maxAgeMs)).toEqual([5, 5, 5])
})

it('has pauses, stops and aborts go first, and nothing else', () => {
  const urgent = Object.values(actions).filter((action) => isAction(action) && action.urgent)

  expect(urgent.map((action) => isAction(action) && action.name).sort()).toEqual([
    'AbortAgentCruiseDialingCampaign',
    'AbortPredictiveDialingCampaign',
    'PauseAutoCalloutTask',
    'PausePredictiveDialingCampaign',
    'StopAutoCalloutTask',
  ])
})

const isAction = (value: unknown): value is ActionRecord =>
  typeof value === 'object' && value !== null && 'perSecond' in value

it('writes down the request id of a success and of a refusal, and null where none came', async () => {
  const refusal = new UpstreamRefusal(
    NAME,
    'InvalidParameterValue',
    'r-refused',
    readRefusal('InvalidParameterValue'),
  )
  const timeout = new UpstreamTimeout(NAME, 5000)
  const written: UpstreamCall[] = []
  const ccc = cccForOperation(scriptedSend({}, refusal, timeout), { deadline: DEADLINE }, written)

  await ccc.call(DescribeAutoCalloutTask, PARAMS)
  await expect(ccc.call(DescribeAutoCalloutTask, PARAMS)).rejects.toBe(refusal)
  await expect(ccc.call(DescribeAutoCalloutTask, PARAMS)).rejects.toBe(timeout)

  expect(written).toEqual([
    { action: NAME, requestId: 'r-1', source: 'sent' },
    { action: NAME, requestId: 'r-refused', source: 'sent' },
    { action: NAME, requestId: null, source: 'sent' },
  ])
})

it('sends no more than the operation may, and names the call that would have been one more', async () => {
  const { send, calls } = scriptedSend({}, new UpstreamTimeout(NAME, 5000))
  const written: UpstreamCall[] = []
  const ccc = cccForOperation({ send }, { deadline: DEADLINE }, written, 2)

  await ccc.call(DescribeAutoCalloutTask, PARAMS)
  await expect(ccc.call(DescribeAutoCalloutTask, PARAMS)).rejects.toThrow(UpstreamTimeout)
  const third = ccc.call(DescribeAutoCalloutTask, PARAMS)

  await expect(third).rejects.toThrow(CallsUsedUp)
  await expect(third).rejects.toMatchObject({
    code: 'QUERY_TOO_EXPENSIVE',
    outcome: 'not-sent',
    retryable: false,
    message: expect.stringContaining(
      `${NAME} was not sent: the operation has made 2 upstream calls`,
    ),
  })
  expect(calls).toHaveLength(2)
  expect(written).toHaveLength(2)
})

it('does not count what was joined or kept, once that is known', async () => {
  const sources = ['joined', 'kept', 'sent'] as const
  const calls: string[] = []
  const send = (async ({ action }) => {
    const source = sources[calls.length]
    calls.push(action.name)
    return { answer: {}, requestId: null, ...(source && { source }) }
  }) as Send
  const ccc = cccForOperation({ send }, { deadline: DEADLINE }, [], 1)

  for (const _ of sources) await ccc.call(DescribeAutoCalloutTask, PARAMS)
  await expect(ccc.call(DescribeAutoCalloutTask, PARAMS)).rejects.toThrow(CallsUsedUp)

  expect(calls).toHaveLength(3)
})

it('does not count what was refused to others before among the calls that an operation may make', async () => {
  const reading = readRefusal('InvalidParameterValue')
  const told = new UpstreamRefusal(NAME, 'InvalidParameterValue', 'r-7', reading)
  Object.assign(told, { source: 'kept', sentAt: DEADLINE - 26_000 })
  const written: UpstreamCall[] = []
  const { send } = scriptedSend(told, {})
  const ccc = cccForOperation({ send }, { deadline: DEADLINE }, written, 1)

  await expect(ccc.call(DescribeAutoCalloutTask, PARAMS)).rejects.toBe(told)
  await ccc.call(DescribeAutoCalloutTask, PARAMS)

  expect(written[0]).toEqual({
    action: NAME,
    requestId: 'r-7',
    source: 'kept',
    sentAt: DEADLINE - 26_000,
  })
})
