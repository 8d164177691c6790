import { describe, expect, it } from 'vitest'
import { PauseAutoCalloutTask } from '../../src/actions/index.ts'
import { change, isGone, isIn, type Proof } from '../../src/change/index.ts'
import type { Ccc } from '../../src/client/index.ts'
import { readRefusal } from '../../src/client/refusals.ts'
import {
  DeadlineExceeded,
  NotFound,
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamRedirected,
  UpstreamRefusal,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../../src/errors.ts'

const NAME = PauseAutoCalloutTask.name
const KEY = { SdkAppId: 1, TaskId: 2 }

const refusal = (code: string) => new UpstreamRefusal(NAME, code, 'r-1', readRefusal(code))

/** A change of a task that CCC answers with `answer`, where reading its state ends with `read`. */
async function changing(
  answer: string | Error,
  read: string | null | Error,
  idsOnly = true,
  isMade: Proof = isIn('PAUSED'),
) {
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
    isMade,
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
  refusal('AuthFailure.SignatureExpire'),
  refusal('AuthFailure.SignatureFailure'),
  new UpstreamRedirected(NAME, 302),
  new DeadlineExceeded(NAME),
  new UpstreamUnreachable(NAME, 'ECONNREFUSED'),
  new TypeError('x is not a function'),
])('passes on what says nothing about the state, and reads nothing: %s', async (failure) => {
  const { sent, reads, outcome } = await changing(failure, 'RUNNING')

  expect(outcome).toEqual({ status: 'rejected', reason: failure })
  expect([sent.length, reads]).toEqual([1, 0])
})

const gone = () => {
  const code = 'InvalidParameterValue'
  return new NotFound(
    'this task',
    new UpstreamRefusal('DescribeAutoCalloutTask', code, 'r-2', readRefusal(code)),
  )
}

describe.each([
  new UpstreamInterrupted(NAME, 'ECONNRESET'),
  new UpstreamTimeout(NAME, 10_000),
  new UpstreamMalformed(NAME, 'HTML'),
  new UpstreamMalformed(NAME, 'more than 8388608 bytes', false),
  new UpstreamMalformed(NAME, 'HTTP 404', false),
  refusal('InternalError.DBError'),
  refusal('ServiceUnavailable'),
  refusal('FailedOperation'),
  refusal('Teapot'),
])('a change whose answer is lost: %s', (lost) => {
  const requestId = lost instanceof UpstreamRefusal ? 'r-1' : null

  it('is a success where the state is the one it leads to', async () => {
    const { sent, outcome } = await changing(lost, 'PAUSED')

    expect(outcome).toEqual({ status: 'fulfilled', value: requestId })
    expect(sent).toHaveLength(1)
  })

  it.each(['RUNNING', 'UNKNOWN', null])('is not denied where the state is %s', async (state) => {
    const { sent, outcome } = await changing(lost, state)

    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { name: 'ChangeOutcomeUnknown', outcome: 'unknown', retryable: true, state },
    })
    const { reason } = outcome as PromiseRejectedResult
    expect(reason.message).toContain(`${lost.message} This task was read since`)
    expect(reason.details()).toEqual({ ...lost.details(), state })
    expect(sent).toHaveLength(1)
  })

  it('is told as it was lost where the state cannot be read', async () => {
    const failure = new UpstreamTimeout('DescribeAutoCalloutTask', 5000)

    const { sent, reads, outcome } = await changing(lost, failure)

    expect(outcome).toEqual({ status: 'rejected', reason: lost })
    expect([sent.length, reads]).toEqual([1, 1])
  })

  it('is NOT_FOUND where the object is not there', async () => {
    const { outcome } = await changing(lost, gone())

    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } })
  })
})

describe('a deletion whose answer is lost', () => {
  const lost = new UpstreamInterrupted(NAME, 'ECONNRESET')

  it('is a success where the object is not there', async () => {
    const { reads, outcome } = await changing(lost, gone(), true, isGone)

    expect(outcome).toEqual({ status: 'fulfilled', value: null })
    expect(reads).toBe(1)
  })

  it('is not denied where the object is there', async () => {
    const { outcome } = await changing(lost, 'RUNNING', true, isGone)

    expect(outcome).toMatchObject({ reason: { code: 'CHANGE_OUTCOME_UNKNOWN', state: 'RUNNING' } })
  })

  it('is told as it was lost where the read is refused for another reason', async () => {
    const { outcome } = await changing(lost, refusal('UnauthorizedOperation'), true, isGone)

    expect(outcome).toEqual({ status: 'rejected', reason: lost })
  })
})
