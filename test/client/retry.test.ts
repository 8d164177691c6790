import { describe, expect, it, onTestFinished } from 'vitest'
import { DescribeAutoCalloutTask, PauseAutoCalloutTask } from '../../src/actions/index.ts'
import { connect, type Upstream } from '../../src/client/index.ts'
import { readRefusal } from '../../src/client/refusals.ts'
import { retry } from '../../src/client/retry.ts'
import { RetryBudget } from '../../src/client/retry-budget.ts'
import { type Clock, systemClock } from '../../src/clock.ts'
import {
  InvalidInput,
  RateLimited,
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamRedirected,
  UpstreamRefusal,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../../src/errors.ts'
import { type Fault, startSimulator } from '../../src/simulator/index.ts'
import { create, read } from './calls.ts'
import { scriptedSend } from './scripted-send.ts'
import { type StillClock, stillClock } from './still-clock.ts'

const NAME = DescribeAutoCalloutTask.name
const ANSWER = { Name: 'foobar' }

const middle = () => 0.5
const refusal = (code: string) => new UpstreamRefusal(NAME, code, 'r-1', readRefusal(code))
const broken = new UpstreamInterrupted(NAME, 'ECONNRESET')

describe('a read', () => {
  it('that is answered is sent once', async () => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(ANSWER)]

    const reply = await retry(new RetryBudget(clock), clock, middle)(send)(read(clock))

    expect(reply).toEqual({ answer: ANSWER, requestId: 'r-1' })
    expect(calls).toHaveLength(1)
    expect(clock.waits).toEqual([])
  })

  it('is sent a second and a third time, unchanged, and its answer is given', async () => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(broken, broken, ANSWER)]
    const call = read(clock)

    const reply = await retry(new RetryBudget(clock), clock, middle)(send)(call)

    expect(reply.answer).toEqual(ANSWER)
    expect(calls).toEqual([call, call, call])
    expect(clock.waits).toEqual([50, 200])
  })

  it('is not sent a fourth time: the last error stands', async () => {
    const last = new UpstreamTimeout(NAME, 5000)
    const [clock, { send, calls }] = [stillClock(), scriptedSend(broken, broken, last, ANSWER)]

    await expect(retry(new RetryBudget(clock), clock, middle)(send)(read(clock))).rejects.toBe(last)

    expect(calls).toHaveLength(3)
  })

  it.each([
    ['no connection', new UpstreamUnreachable(NAME, 'ECONNREFUSED')],
    ['a broken connection', broken],
    ['no answer in time', new UpstreamTimeout(NAME, 5000)],
    ['HTML', new UpstreamMalformed(NAME, 'HTML')],
    ['InternalError', refusal('InternalError')],
    ['InternalError.DBError', refusal('InternalError.DBError')],
    ['ServiceUnavailable', refusal('ServiceUnavailable')],
  ])('is sent again after %s', async (_what, error) => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(error, ANSWER)]

    const reply = await retry(new RetryBudget(clock), clock, middle)(send)(read(clock))

    expect(reply.answer).toEqual(ANSWER)
    expect(calls).toHaveLength(2)
  })

  it.each([
    ['a wrong value', refusal('InvalidParameterValue')],
    ['a wrong signature', refusal('AuthFailure.SignatureFailure')],
    ['a code nobody has heard of', refusal('Teapot')],
    ['a redirect', new UpstreamRedirected(NAME, 302)],
    ['HTTP 404', new UpstreamMalformed(NAME, 'HTTP 404', false)],
    ['input refused by the gateway itself', new InvalidInput([])],
    ['too many calls, which the quota sees to', refusal('RequestLimitExceeded')],
    ['a turn that would come too late', new RateLimited(NAME, 3)],
    ['a defect of the gateway', new TypeError('x is not a function')],
  ])('is not sent again after %s', async (_what, error) => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(error, ANSWER)]

    await expect(retry(new RetryBudget(clock), clock, middle)(send)(read(clock))).rejects.toBe(
      error,
    )

    expect(calls).toHaveLength(1)
    expect(clock.waits).toEqual([])
  })
})

describe('the wait before another attempt', () => {
  it.each([
    ['nothing at the least', 0, [0, 0]],
    ['100 and 400 ms at the most', 1, [100, 400]],
  ])('is %s', async (_what, random, waits) => {
    const [clock, { send }] = [stillClock(), scriptedSend(broken, broken, ANSWER)]

    await retry(new RetryBudget(clock), clock, () => random)(send)(read(clock))

    expect(clock.waits).toEqual(waits)
  })

  it('is not begun where it would end at the deadline or later', async () => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(broken, ANSWER)]

    await expect(retry(new RetryBudget(clock), clock, middle)(send)(read(clock, 50))).rejects.toBe(
      broken,
    )

    expect(calls).toHaveLength(1)
    expect(clock.waits).toEqual([])
  })

  it('is begun where it ends before the deadline', async () => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(broken, broken, ANSWER)]

    await expect(retry(new RetryBudget(clock), clock, middle)(send)(read(clock, 51))).rejects.toBe(
      broken,
    )

    expect(calls).toHaveLength(2)
    expect(clock.waits).toEqual([50])
  })
})

describe('a change', () => {
  const change = (clock: StillClock, leftMs = 25_000) => ({
    ...read(clock, leftMs),
    action: PauseAutoCalloutTask,
  })
  const unsent = new UpstreamUnreachable(NAME, 'ECONNREFUSED')

  it('that was certainly not sent is sent a second and a third time', async () => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(unsent, unsent, {})]
    const call = change(clock)

    await retry(new RetryBudget(clock), clock, middle)(send)(call)

    expect(calls).toEqual([call, call, call])
    expect(clock.waits).toEqual([50, 200])
  })

  it('is sent again also where its client has gone meanwhile', async () => {
    const still = stillClock()
    const sleep: Clock['sleep'] = async (milliseconds, signal) => {
      signal?.throwIfAborted()
      await still.sleep(milliseconds)
    }
    const [clock, { send, calls }] = [{ ...still, sleep }, scriptedSend(unsent, {})]
    const call = { ...change(clock), signal: AbortSignal.abort() }

    await retry(new RetryBudget(clock), clock, middle)(send)(call)

    expect(calls).toEqual([call, call])
  })

  it('is not sent a fourth time, nor at the deadline', async () => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(unsent, unsent, unsent, {})]
    await expect(retry(new RetryBudget(clock), clock, middle)(send)(change(clock))).rejects.toBe(
      unsent,
    )
    expect(calls).toHaveLength(3)

    const [later, script] = [stillClock(), scriptedSend(unsent, {})]
    await expect(
      retry(new RetryBudget(later), later, middle)(script.send)(change(later, 50)),
    ).rejects.toBe(unsent)
    expect(script.calls).toHaveLength(1)
  })

  it.each([
    ['a broken connection', broken],
    ['no answer in time', new UpstreamTimeout(NAME, 10_000)],
    ['HTML', new UpstreamMalformed(NAME, 'HTML')],
    ['a redirect', new UpstreamRedirected(NAME, 302)],
    ['InternalError', refusal('InternalError')],
    ['RequestLimitExceeded', refusal('RequestLimitExceeded')],
    ['a wrong signature', refusal('AuthFailure.SignatureFailure')],
  ])('is not sent again after %s', async (_what, error) => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(error, {})]

    await expect(retry(new RetryBudget(clock), clock, middle)(send)(change(clock))).rejects.toBe(
      error,
    )

    expect(calls).toHaveLength(1)
    expect(clock.waits).toEqual([])
  })
})

describe('a create', () => {
  it.each([
    ['no connection', new UpstreamUnreachable(NAME, 'ECONNREFUSED')],
    ['a broken connection', broken],
    ['no answer in time', new UpstreamTimeout(NAME, 10_000)],
    ['InternalError', refusal('InternalError')],
    ['RequestLimitExceeded', refusal('RequestLimitExceeded')],
  ])('is sent once, whatever happens: %s', async (_what, error) => {
    const [clock, { send, calls }] = [stillClock(), scriptedSend(error, { TaskId: 1 })]

    await expect(retry(new RetryBudget(clock), clock, middle)(send)(create(clock))).rejects.toBe(
      error,
    )

    expect(calls).toHaveLength(1)
    expect(clock.waits).toEqual([])
  })
})

describe('over the network', () => {
  it.each<Fault>([
    { kind: 'reset', times: 2 },
    { kind: 'truncated', times: 2 },
    { kind: 'html', times: 2 },
    { kind: 'status', status: 503, times: 2 },
    { kind: 'error', code: 'InternalError', times: 2 },
  ])('a read outlives two faults in a row: $kind', async (fault) => {
    const simulator = await startSimulator()
    onTestFinished(() => simulator.stop())
    simulator.faults.next(fault)
    const upstream = { endpoint: simulator.url, site: 'china', credential: simulator.credential }
    const send = connect(upstream as Upstream, systemClock, () => 0)

    const { answer } = await send({
      action: DescribeAutoCalloutTask,
      params: { SdkAppId: 1, TaskId: 2 },
      deadline: systemClock.now() + 25_000,
    })

    expect(answer.Name).toBe('foobar')
    const failed = `fault:${fault.kind}`
    expect(simulator.journal.entries.map(({ outcome }) => outcome)).toEqual([failed, failed, 'ok'])
  })
})
