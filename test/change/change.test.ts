import { expect, it } from 'vitest'
import { PauseAutoCalloutTask } from '../../src/actions/index.ts'
import { change } from '../../src/change/index.ts'
import type { Ccc } from '../../src/client/index.ts'
import { readRefusal } from '../../src/client/refusals.ts'
import {
  NotFound,
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamRefusal,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../../src/errors.ts'

const NAME = PauseAutoCalloutTask.name
const KEY = { SdkAppId: 1, TaskId: 2 }

const refusal = (code: string) => new UpstreamRefusal(NAME, code, 'r-1', readRefusal(code))

/** A change of a task that CCC answers with `answer`, where reading its state ends with `read`. */
async function changing(answer: string | Error, read: string | null | Error, idsOnly = true) {
  const told = { sent: [] as unknown[], reads: 0 }
  const ccc = {
    call: async (action: object, params: object) => {
      told.sent.push([action, params])
      if (answer instanceof Error) throw answer
      return { answer: {}, requestId: answer }
    },
  }
  const readState = async () => {
    told.reads += 1
    if (read instanceof Error) throw read
    return read
  }
  // `call` is generic over all actions; this one answers none but acknowledged ones.
  const ending = change(ccc as Ccc, PauseAutoCalloutTask, KEY, {
    what: 'task',
    mayForbid: () => idsOnly,
    readState,
  })
  const [outcome] = await Promise.allSettled([ending])
  return { ...told, outcome }
}

it('sends the change once, gives back the id of the request, and reads nothing', async () => {
  const { sent, reads, outcome } = await changing('r-7', 'RUNNING')

  expect(outcome).toEqual({ status: 'fulfilled', value: 'r-7' })
  expect(sent).toEqual([[PauseAutoCalloutTask, KEY]])
  expect(reads).toBe(0)
})

it.each(['UnsupportedOperation', 'ResourceInUse', 'InvalidParameterValue'])(
  'names the state after a refusal with %s of a change that sends nothing but ids',
  async (code) => {
    const { sent, reads, outcome } = await changing(refusal(code), 'COMPLETED')

    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { name: 'WrongState', code: 'CONFLICT', state: 'COMPLETED', upstreamCode: code },
    })
    expect([sent.length, reads]).toEqual([1, 1])
  },
)

it.each(['UnsupportedOperation', 'InvalidParameterValue'])(
  'says that the object does not exist where its read says so after %s',
  async (code) => {
    const read = new UpstreamRefusal('DescribeAutoCalloutTask', code, 'r-2', readRefusal(code))

    const { outcome } = await changing(refusal(code), new NotFound('this task', read))

    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'NOT_FOUND',
        message: expect.stringContaining('this task does not exist'),
        action: NAME,
        upstreamCode: code,
        requestId: 'r-1',
      },
    })
  },
)

it.each([
  ['UnsupportedOperation', true],
  ['InvalidParameterValue', true],
  ['InvalidParameterValue', false],
] as const)(
  'leaves a refusal with %s as it is where the state cannot be read',
  async (code, idsOnly) => {
    const refused = refusal(code)
    const failure = new UpstreamTimeout('DescribeAutoCalloutTask', 5000)

    const { outcome } = await changing(refused, failure, idsOnly)

    expect(outcome).toEqual({ status: 'rejected', reason: refused })
  },
)

it('takes InvalidParameterValue for a wrong value where values were sent, and the object is there', async () => {
  const refused = refusal('InvalidParameterValue')

  const { reads, outcome } = await changing(refused, 'NOT_STARTED', false)

  expect(outcome).toEqual({ status: 'rejected', reason: refused })
  expect(refused.code).toBe('BAD_USER_INPUT')
  expect(reads).toBe(1)
})

it('takes UnsupportedOperation for a wrong state where values were sent too', async () => {
  const { outcome } = await changing(refusal('UnsupportedOperation'), 'RUNNING', false)

  expect(outcome).toMatchObject({ reason: { code: 'CONFLICT', state: 'RUNNING' } })
})

it.each([
  refusal('InvalidParameter'),
  refusal('InvalidParameterValue.InstanceNotExist'),
  refusal('InvalidParameterValue.ExperienceAccount'),
  refusal('UnauthorizedOperation'),
  refusal('RequestLimitExceeded'),
  refusal('InternalError'),
  refusal('Teapot'),
  new UpstreamInterrupted(NAME, 'ECONNRESET'),
  new UpstreamMalformed(NAME, 'HTML'),
  new UpstreamTimeout(NAME, 10_000),
  new UpstreamUnreachable(NAME, 'ECONNREFUSED'),
  new TypeError('x is not a function'),
])('passes on what says nothing about the state, and reads nothing: %s', async (failure) => {
  const { sent, reads, outcome } = await changing(failure, 'RUNNING')

  expect(outcome).toEqual({ status: 'rejected', reason: failure })
  expect([sent.length, reads]).toEqual([1, 0])
})
