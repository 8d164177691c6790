import { describe, expect, it } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import type { Reply } from '../../src/client/call.ts'
import {
  CallsUsedUp,
  DeadlineExceeded,
  RateLimited,
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../../src/errors.ts'
import { DEFAULT_FRESHNESS, readFreshness } from '../../src/freshness.ts'
import { embeddedAnswers } from '../../src/state/shared-answers/index.ts'
import { type AnswersRig, answersRig, RUNNING, refusal } from './answers-rig.ts'

const { name: READ } = DescribeAutoCalloutTask
const STOPPED = { State: 4 }
const broken = new UpstreamInterrupted(READ, 'HTTP 502')

describe('the last good answer', () => {
  it.each([
    ['no connection', new UpstreamUnreachable(READ, 'ECONNREFUSED')],
    ['HTTP 502', broken],
    ['no answer in time', new UpstreamTimeout(READ, 5000)],
    ['no turn in time', new RateLimited(READ, 3)],
    ['no time left', new DeadlineExceeded(READ)],
    ['RequestLimitExceeded', refusal('RequestLimitExceeded')],
    ['InternalError', refusal('InternalError.DBError')],
    ['ServiceUnavailable', refusal('ServiceUnavailable')],
  ])('is given after %s, and marked', async (_what, error) => {
    const rig = answersRig()
    const { sentAt } = await answered(rig, RUNNING)
    await rig.clock.pass(50_000)

    const reply = await failed(rig, error)

    expect(reply).toEqual({ answer: RUNNING, requestId: 'r-1', source: 'stale', sentAt })
    expect(rig.sent).toHaveLength(2)
  })

  it.each([
    ['a wrong signature', refusal('AuthFailure.SignatureFailure')],
    ['a right that is missing', refusal('UnauthorizedOperation')],
    ['HTML', new UpstreamMalformed(READ, 'HTML')],
    ['a redirect', new UpstreamMalformed(READ, 'HTTP 302', false)],
    ['too many calls of the operation', new CallsUsedUp(READ, 100)],
    ['a defect of the gateway', new TypeError('x is not a function')],
  ])('does not hide %s', async (_what, error) => {
    const rig = answersRig()
    await answered(rig, RUNNING)
    await rig.clock.pass(4000)

    await expect(failed(rig, error)).rejects.toBe(error)
  })

  it.each([
    ['given at 60 s', 60_000, undefined, true],
    ['too old after that', 60_001, undefined, false],
    ['given at the age that the operation allows', 5000, 5000, true],
    ['too old where the operation wants a younger one', 5000, 4999, false],
  ])('is %s', async (_what, age, maxAgeMs, isGiven) => {
    const rig = answersRig()
    await answered(rig, RUNNING)
    await rig.clock.pass(age)

    const told = failed(rig, broken, maxAgeMs === undefined ? {} : { maxAgeMs })

    if (isGiven) expect(await told).toMatchObject({ answer: RUNNING, source: 'stale' })
    else await expect(told).rejects.toBe(broken)
  })

  it('ages while the call that fails is under way', async () => {
    const rig = answersRig()
    await answered(rig, RUNNING)
    await rig.clock.pass(50_000)
    const late = rig.read(1, { deadline: rig.clock.now() + 15_000 })
    await rig.clock.pass(10_001)

    await Promise.all([expect(late).rejects.toBe(broken), rig.sent[1]?.fail(broken)])
  })

  it('is everybody’s who joined the read that failed, but for who wants a younger one', async () => {
    const rig = answersRig()
    await answered(rig, RUNNING)
    await rig.clock.pass(5000)
    const [first, second] = [rig.read(1), rig.read(1)]
    const strict = rig.read(1, { maxAgeMs: 100 })

    await Promise.all([expect(strict).rejects.toBe(broken), rig.sent[1]?.fail(broken)])

    expect(await first).toMatchObject({ answer: RUNNING, source: 'stale' })
    expect(await second).toMatchObject({ answer: RUNNING, source: 'stale' })
    expect(rig.sent).toHaveLength(2)
  })

  it('keeps nobody from asking anew', async () => {
    const rig = answersRig()
    await answered(rig, RUNNING)
    await rig.clock.pass(5000)
    await failed(rig, broken)

    expect(await answered(rig, STOPPED)).toMatchObject({ answer: STOPPED, source: 'sent' })
  })

  it('is never one that a write has dropped', async () => {
    const rig = answersRig()
    await answered(rig, RUNNING)
    const stopping = rig.stop(1)
    await Promise.all([
      expect(stopping).rejects.toThrow(UpstreamTimeout),
      rig.sent[1]?.fail(new UpstreamTimeout('StopAutoCalloutTask', 10_000)),
    ])

    await expect(failed(rig, broken)).rejects.toBe(broken)
  })

  it('is a plain one where another lane brought it meanwhile', async () => {
    const rig = answersRig()
    const polled = rig.read(1, { lane: 'background' })
    const wanted = rig.read(1)
    await rig.sent[0]?.answer(RUNNING)
    await polled
    await rig.sent[1]?.fail(broken)

    expect(await wanted).toMatchObject({ answer: RUNNING, source: 'kept' })
  })

  it('is that there is nothing only where CCC said that last', async () => {
    const rig = answersRig()
    await answered(rig, RUNNING)
    await rig.clock.pass(4000)
    await expect(failed(rig, refusal('InvalidParameterValue', 'r-7'))).rejects.toThrow()
    await rig.clock.pass(4000)

    const told = failed(rig, broken)

    await expect(told).rejects.toMatchObject({
      upstreamCode: 'InvalidParameterValue',
      requestId: 'r-7',
      source: 'stale',
      sentAt: rig.clock.now() - 4000,
    })
  })

  it('is not one from before a refusal', async () => {
    const rig = answersRig()
    await answered(rig, RUNNING)
    await rig.clock.pass(4000)
    await expect(failed(rig, refusal('UnauthorizedOperation'))).rejects.toThrow()

    await expect(failed(rig, broken)).rejects.toBe(broken)
  })

  it('is not one from before an answer that is not kept', async () => {
    const rig = answersRig({ rules: readFreshness('ended=0') ?? DEFAULT_FRESHNESS })
    await answered(rig, RUNNING)
    await rig.clock.pass(4000)
    await answered(rig, STOPPED)

    await expect(failed(rig, broken)).rejects.toBe(broken)
  })

  it('stays where the refusal of an older call comes late', async () => {
    const rig = answersRig()
    const polled = rig.read(1, { lane: 'background' })
    await rig.clock.pass(100)
    const first = rig.read(1)
    await rig.sent[1]?.answer(RUNNING)
    await first
    await Promise.all([
      expect(polled).rejects.toThrow(),
      rig.sent[0]?.fail(refusal('UnauthorizedOperation')),
    ])
    await rig.clock.pass(5000)

    expect(await failed(rig, broken)).toMatchObject({ answer: RUNNING, source: 'stale' })
  })

  it('is none where the rules keep nothing', async () => {
    const rig = answersRig({ rules: readFreshness('all=0') ?? DEFAULT_FRESHNESS })
    await answered(rig, RUNNING)

    await expect(failed(rig, broken)).rejects.toBe(broken)
  })

  it('is told to no other replica', async () => {
    const stored: string[] = []
    const rig = answersRig({
      shared: {
        ...embeddedAnswers,
        take: () => ({
          store: async (body: string) => {
            stored.push(body)
          },
          release: async () => {
            stored.push('nothing')
          },
        }),
      },
    })
    await answered(rig, RUNNING)
    await rig.clock.pass(5000)
    await failed(rig, broken)

    expect(stored).toEqual([expect.stringContaining('"State":1'), 'nothing'])
  })
})

/** A read of the task that is sent, and answered so. */
async function answered(rig: AnswersRig, fields: object): Promise<Reply<object>> {
  const reply = rig.read(1)
  await rig.sent.at(-1)?.answer(fields)
  return reply
}

/** A read of the task that is sent, and fails so. */
function failed(
  rig: AnswersRig,
  error: Error,
  terms: Parameters<AnswersRig['read']>[1] = {},
): Promise<Reply<object>> {
  const before = rig.sent.length
  const reply = rig.read(1, terms)
  expect(rig.sent).toHaveLength(before + 1)
  void rig.sent.at(-1)?.fail(error)
  return reply
}
