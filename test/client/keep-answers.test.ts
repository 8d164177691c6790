import { describe, expect, it } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import { keepAnswers } from '../../src/client/keep-answers.ts'
import {
  DeadlineExceeded,
  RateLimited,
  UpstreamInterrupted,
  UpstreamRefusal,
  UpstreamTimeout,
} from '../../src/errors.ts'
import { DEFAULT_FRESHNESS, readFreshness } from '../../src/freshness.ts'
import {
  embeddedAnswers,
  type SharedAnswers,
  type Taken,
  type Wanted,
} from '../../src/state/shared-answers/index.ts'
import { answersRig, RUNNING, refusal } from './answers-rig.ts'
import { handClock, settled } from './hand-clock.ts'
import { scriptedSend } from './scripted-send.ts'

const { name: READ } = DescribeAutoCalloutTask
const OVER = { State: 2, Callees: [{ Callee: '0086', State: 1, Sessions: [] }] }

describe('reads of one thing at the same time', () => {
  it('are one call, and each is told how it came by the answer', async () => {
    const { read, sent } = answersRig()

    const reads = Array.from({ length: 200 }, () => read(1))
    await sent[0]?.answer(RUNNING)

    const replies = await Promise.all(reads)
    expect(sent).toHaveLength(1)
    expect(replies.map(({ answer }) => answer)).toEqual(Array(200).fill(RUNNING))
    expect(replies.map(({ source }) => source)).toEqual(['sent', ...Array(199).fill('joined')])
    expect(new Set(replies.map(({ kept }) => kept)).size).toBe(1)
  })

  it('are one call in whatever order their parameters stand, and for a bigint too', async () => {
    const { send, sent, clock } = answersRig()
    const read = (params: { SdkAppId: number; TaskId: number | bigint }) =>
      send({ action: DescribeAutoCalloutTask, params, deadline: clock.now() + 1000 })

    const reads = [
      read({ SdkAppId: 1, TaskId: 2 }),
      read({ TaskId: 2, SdkAppId: 1 }),
      read({ SdkAppId: 1, TaskId: 2n }),
    ]
    await sent[0]?.answer(RUNNING)

    await Promise.all(reads)
    expect(sent).toHaveLength(1)
  })

  it('of different things are calls of their own', async () => {
    const { read, sent } = answersRig()

    void read(1)
    void read(2)

    expect(sent).toHaveLength(2)
  })

  it('fail together, each with an error of its own that tells the same', async () => {
    const { read, sent } = answersRig()
    const reads = [read(1), read(1)].map((each) => each.catch((error) => error))

    await sent[0]?.fail(refusal('UnauthorizedOperation', 'r-7'))

    const [first, second] = await Promise.all(reads)
    expect(first).toBeInstanceOf(UpstreamRefusal)
    expect(second).toMatchObject({ code: first.code, requestId: 'r-7', source: 'joined' })
    expect(second).not.toBe(first)
    void read(1)
    expect(sent).toHaveLength(2)
  })
})

describe('an answer', () => {
  it('is given again without a call while it is fresh, and always as the very same', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))

    await clock.pass(999)
    const [one, other] = [await read(1), await read(1)]

    expect(sent).toHaveLength(1)
    expect(one).toMatchObject({ answer: RUNNING, requestId: 'r-1', source: 'kept' })
    expect(other).toBe(one)
  })

  it('is as old as its call, however long that took to be answered', async () => {
    const { read, sent, clock } = answersRig()
    const first = read(1)
    await clock.pass(900)
    await answered(first, sent[0]?.answer(RUNNING))

    await clock.pass(99)
    const kept = await read(1)
    await clock.pass(2)
    void read(1)

    expect(clock.now() - Number(kept.kept?.sentAt)).toBe(1001)
    expect(kept.kept?.freshUntil).toBe(Number(kept.kept?.sentAt) + 1000)
    expect(sent).toHaveLength(2)
  })

  it('past its time is given at once, while one call in the background renews it', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))
    await clock.pass(1000)

    const stale = await Promise.all([read(1), read(1), read(1)])
    expect(stale.map(({ source }) => source)).toEqual(['kept', 'kept', 'kept'])
    expect(sent).toHaveLength(2)
    expect(sent[1]?.call).toMatchObject({ lane: 'background', deadline: clock.now() + 3000 })

    await sent[1]?.answer({ State: 5 })
    expect(await read(1)).toMatchObject({ answer: { State: 5 }, source: 'kept' })
    expect(sent).toHaveLength(2)
    expect(stale[0]?.kept?.current).toBe(false)
  })

  it('stays for its time where its renewal fails, which is tried again half a second later', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))
    await clock.pass(1000)
    await read(1)
    await sent[1]?.fail(new UpstreamInterrupted(READ, 'HTTP 502'))

    expect(await read(1)).toMatchObject({ answer: RUNNING, source: 'kept' })
    expect(sent).toHaveLength(2)
    await clock.pass(500)
    expect(await read(1)).toMatchObject({ answer: RUNNING, source: 'kept' })
    expect(sent).toHaveLength(3)
  })

  it('past all its time is asked for anew, and waited for ahead of its renewal', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))
    await clock.pass(1000)
    await read(1)
    await clock.pass(3000)

    const late = read(1)

    expect(sent).toHaveLength(3)
    expect(sent[2]?.call.lane).toBeUndefined()
    await sent[2]?.answer({ State: 5 })
    expect(await late).toMatchObject({ answer: { State: 5 }, source: 'sent' })
  })

  it('does not take the place of one that was asked for later', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))
    await clock.pass(1000)
    await read(1) // renews
    await clock.pass(500)
    const fresher = read(1, { maxAgeMs: 0 })
    await sent[2]?.answer({ State: 5 })
    await fresher

    await sent[1]?.answer(RUNNING)

    expect(await read(1)).toMatchObject({ answer: { State: 5 }, source: 'kept' })
  })

  it('that is over is kept for minutes', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(OVER))

    await clock.pass(599_000)

    expect(await read(1)).toMatchObject({ answer: OVER, source: 'kept' })
    expect(sent).toHaveLength(1)
  })

  it('is used once where its rule keeps nothing, while reads under way are joined', async () => {
    const { read, sent } = answersRig({ rules: readFreshness('running=0') ?? DEFAULT_FRESHNESS })
    const reads = [read(1), read(1)]
    await sent[0]?.answer(RUNNING)

    const replies = await Promise.all(reads)

    expect(replies.map(({ source }) => source)).toEqual(['sent', 'joined'])
    expect(replies.map(({ kept }) => kept)).toEqual([undefined, undefined])
    void read(1)
    expect(sent).toHaveLength(2)
  })

  it('counts from before its call where nothing tells when that was sent', async () => {
    const { answers, clock } = answersRig()
    const { send: last } = scriptedSend(RUNNING, refusal('InvalidParameterValue'))
    const send = keepAnswers(answers)(last)
    const read = (TaskId: number) =>
      send({
        action: DescribeAutoCalloutTask,
        params: { SdkAppId: 1, TaskId },
        deadline: clock.now() + 1000,
      })

    const [{ kept }, absent] = [await read(1), await failure(read(2))]

    expect(kept?.sentAt).toBe(clock.now())
    expect(absent).toMatchObject({ sentAt: clock.now() })
  })

  it('is used once where its action names no rule', async () => {
    const { send, sent, clock } = answersRig()
    const { freshness: _none, ...action } = DescribeAutoCalloutTask
    const read = () =>
      send({ action, params: { SdkAppId: 1, TaskId: 1 }, deadline: clock.now() + 1000 })
    await answered(read(), sent[0]?.answer(RUNNING))

    void read()

    expect(sent).toHaveLength(2)
  })

  it('is not younger for a clock that is set back', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))

    await clock.pass(-5000)
    void read(1)

    expect(sent).toHaveLength(2)
  })
})

describe('a read that wants an answer of a certain age', () => {
  it('takes one that is as old, and asks where it is older, within its rule or not', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(OVER))
    await clock.pass(2000)

    expect(await read(1, { maxAgeMs: 2000 })).toMatchObject({ source: 'kept' })
    void read(1, { maxAgeMs: 1999 })

    expect(sent).toHaveLength(2)
  })

  it('gets nothing older than the rule allows, however old an answer will do', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))

    await clock.pass(4000)
    void read(1, { maxAgeMs: 60_000 })

    expect(sent).toHaveLength(2)
  })

  it('waits for a call under way, and asks anew where that was sent too early', async () => {
    const { read, sent, clock } = answersRig()
    const first = read(1)
    await clock.pass(100)

    const [fresh, lenient] = [read(1, { maxAgeMs: 50 }), read(1, { maxAgeMs: 100 })]
    expect(sent).toHaveLength(1)
    await sent[0]?.answer(RUNNING)

    expect(await lenient).toMatchObject({ answer: RUNNING, source: 'joined' })
    expect(sent).toHaveLength(2)
    await sent[1]?.answer({ State: 5 })
    expect(await fresh).toMatchObject({ answer: { State: 5 }, source: 'sent' })
    await first
  })
})

it('asks anew for who joined so late that the answer was past all its time', async () => {
  const { read, sent, clock } = answersRig()
  const first = read(1)
  await clock.pass(3999)
  const inTime = read(1)
  await clock.pass(1)
  const late = read(1)
  await sent[0]?.answer(RUNNING)

  expect(await inTime).toMatchObject({ answer: RUNNING, source: 'joined' })
  expect(sent).toHaveLength(2)
  await sent[1]?.answer({ State: 5 })
  expect(await late).toMatchObject({ answer: { State: 5 }, source: 'sent' })
  await first
})

describe('a read that only a fresh answer will do for', () => {
  const fresh = { freshOnly: true }

  it('takes one that is there until it would have to be renewed, then asks, and renews nothing', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))
    await clock.pass(999)

    expect(await read(1, fresh)).toMatchObject({ answer: RUNNING, source: 'kept' })
    await clock.pass(1)
    const asked = read(1, fresh)

    expect(sent).toHaveLength(2)
    expect(sent[1]?.call.lane).toBeUndefined()
    await sent[1]?.answer({ State: 5 })
    expect(await asked).toMatchObject({ answer: { State: 5 }, source: 'sent' })
    expect(sent).toHaveLength(2)
  })

  it('joins a call under way, and asks anew where its answer was not fresh any more', async () => {
    const { read, sent, clock } = answersRig()
    const first = read(1)
    await clock.pass(999)
    const inTime = read(1, fresh)
    await clock.pass(1)
    const [late, lenient] = [read(1, fresh), read(1)]
    await sent[0]?.answer(RUNNING)

    expect(await inTime).toMatchObject({ answer: RUNNING, source: 'joined' })
    expect(await lenient).toMatchObject({ answer: RUNNING, source: 'joined' })
    expect(sent).toHaveLength(2)
    await sent[1]?.answer({ State: 5 })
    expect(await late).toMatchObject({ answer: { State: 5 }, source: 'sent' })
    await first
  })

  it('is told a failure, and no last good answer', async () => {
    const { read, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))
    await clock.pass(1000)
    const broken = new UpstreamInterrupted(READ, 'HTTP 502')
    const told = [read(1, fresh), read(1, fresh)].map(failure)

    await sent[1]?.fail(broken)

    const { code } = broken
    expect(await Promise.all(told)).toMatchObject([{ code }, { code }])
    expect(sent).toHaveLength(2)
  })

  it('is given a fresh one that another lane brought, where its own call fails', async () => {
    const { read, sent } = answersRig()
    const polled = read(1, { ...fresh, lane: 'poll' })
    const wanted = read(1)
    await sent[1]?.answer(RUNNING)
    await wanted
    await sent[0]?.fail(new UpstreamInterrupted(READ, 'HTTP 502'))

    expect(await polled).toMatchObject({ answer: RUNNING, source: 'kept' })
  })

  it('takes no other of another replica, and nobody there waits for it who does not poll', async () => {
    const wanted: Wanted[] = []
    const take: SharedAnswers['take'] = (each) => {
      wanted.push(each)
      return embeddedAnswers.take(each)
    }
    const { read } = answersRig({ shared: { ...embeddedAnswers, take } })

    void read(1, { ...fresh, lane: 'poll' })
    void read(2, { lane: 'background' })
    void read(3)

    const told = wanted.map(({ freshOnly, background }) => ({ freshOnly, background }))
    expect(told).toEqual([
      { freshOnly: true, background: true },
      { freshOnly: false, background: true },
      { freshOnly: false, background: false },
    ])
  })
})

it('lets polls join whatever is under way, and nobody else join a poll', async () => {
  const { read, sent } = answersRig()
  const lanes = ['poll', 'background', 'interactive', 'urgent'] as const
  const first = lanes.map((lane) => read(1, { lane }))
  expect(sent.map(({ call }) => call.lane)).toEqual(lanes)
  const other = read(2)

  const joining = [read(1, { lane: 'poll' }), read(2, { lane: 'poll' })]
  expect(sent).toHaveLength(5)
  for (const each of sent) await each.answer(RUNNING)

  expect((await Promise.all(joining)).map(({ source }) => source)).toEqual(['joined', 'joined'])
  await Promise.all([...first, other])
})

describe('what does not exist', () => {
  it('is remembered for two seconds, with the same error and request id', async () => {
    const { read, sent, clock } = answersRig()
    const first = read(1).catch((error) => error)
    await sent[0]?.fail(refusal('InvalidParameterValue', 'r-7'))
    const told = await first

    await clock.pass(1999)
    const again = await read(1).catch((error) => error)

    expect(sent).toHaveLength(1)
    expect(again).toBeInstanceOf(UpstreamRefusal)
    expect(again.details()).toEqual(told.details())
    expect(again).toMatchObject({ message: told.message, code: told.code, source: 'kept' })
    expect(again).not.toBe(told)
    await clock.pass(1)
    void read(1)
    expect(sent).toHaveLength(2)
  })

  it.each([
    ['another refusal', refusal('ResourceNotFound')],
    ['a fault', refusal('InternalError')],
    ['a broken connection', new UpstreamInterrupted(READ, 'ECONNRESET')],
  ])('is not what %s says, which is asked anew', async (_what, error) => {
    const { read, sent } = answersRig()
    const first = read(1)
    await Promise.all([expect(first).rejects.toBe(error), sent[0]?.fail(error)])

    void read(1)

    expect(sent).toHaveLength(2)
  })
})

describe('a write', () => {
  it('drops what it concerns at once, and nothing else', async () => {
    const { read, stop, sent } = answersRig()
    const [one, other] = [read(1), read(2)]
    await sent[0]?.answer(RUNNING)
    await sent[1]?.answer(RUNNING)
    const [{ kept }, { kept: untouched }] = await Promise.all([one, other])

    const stopping = stop(1)
    expect(kept?.current).toBe(true)
    await sent[2]?.answer({})
    await stopping

    expect(kept?.current).toBe(false)
    expect(untouched?.current).toBe(true)
    expect(await read(2)).toMatchObject({ source: 'kept' })
    void read(1)
    expect(sent).toHaveLength(4)
  })

  it.each([
    ['was refused', refusal('UnsupportedOperation')],
    ['got no answer', new UpstreamTimeout('StopAutoCalloutTask', 10_000)],
  ])('drops it too where it %s', async (_what, error) => {
    const { read, stop, sent } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))

    const stopping = stop(1)
    await Promise.all([expect(stopping).rejects.toBe(error), sent[1]?.fail(error)])
    void read(1)

    expect(sent).toHaveLength(3)
  })

  it('lets a read under way end for who waits, but nobody joins it, and it is not kept', async () => {
    const { read, stop, sent, answers } = answersRig()
    const early = read(1)
    const stopping = stop(1)
    await sent[1]?.answer({})
    await stopping

    const late = read(1)
    expect(sent).toHaveLength(3)
    await sent[0]?.answer(RUNNING)
    expect(await early).toMatchObject({ answer: RUNNING, source: 'sent' })
    expect((await early).kept).toBeUndefined()
    await sent[2]?.answer({ State: 4 })
    expect(await late).toMatchObject({ answer: { State: 4 }, source: 'sent' })
    expect(await read(1)).toMatchObject({ answer: { State: 4 }, source: 'kept' })
    expect(answers.writes).toBe(1)
  })

  it('lets a renewal under way come to nothing', async () => {
    const { read, stop, sent, clock } = answersRig()
    await answered(read(1), sent[0]?.answer(RUNNING))
    await clock.pass(1000)
    await read(1)
    const stopping = stop(1)
    await sent[2]?.answer({})
    await stopping

    await sent[1]?.answer(RUNNING)
    void read(1)

    expect(sent).toHaveLength(4)
  })
})

describe('the deadline', () => {
  it('of who joined is its own', async () => {
    const { read, sent, clock } = answersRig()
    const first = read(1)
    const hasty = read(1, { deadline: clock.now() + 300 }).catch((error) => error)

    await clock.pass(300)
    expect(await hasty).toMatchObject({ code: 'UPSTREAM_TIMEOUT', name: 'UpstreamTimeout' })
    await sent[0]?.answer(RUNNING)

    expect(await first).toMatchObject({ answer: RUNNING })
  })

  it.each([
    ['its turn would have come too late', 0, new RateLimited(READ, 2)],
    ['its turn did not come', 300, new DeadlineExceeded(READ)],
    ['its time was over', 300, new UpstreamTimeout(READ, 300)],
  ])('of who was first does not count for who joined, where %s', async (_what, after, error) => {
    const { read, sent, clock } = answersRig()
    const hasty = read(1, { deadline: clock.now() + 300 })
    const latest = clock.now() + 60_000
    const [patient, other] = [read(1), read(1, { deadline: latest })]

    await clock.pass(after)
    await Promise.all([expect(hasty).rejects.toBe(error), sent[0]?.fail(error)])

    expect(sent).toHaveLength(2)
    expect(sent[1]?.call.deadline).toBe(latest)
    await sent[1]?.answer(RUNNING)
    expect(await patient).toMatchObject({ answer: RUNNING })
    expect(await other).toMatchObject({ answer: RUNNING })
  })

  it('of who was first is everybody’s, where the failure had another reason', async () => {
    const { read, sent, clock } = answersRig()
    const error = new UpstreamInterrupted(READ, 'HTTP 502')
    const reads = [read(1), read(1, { deadline: clock.now() + 60_000 })]

    await Promise.all([
      ...reads.map((each) => expect(each).rejects.toBe(error)),
      sent[0]?.fail(error),
    ])

    expect(sent).toHaveLength(1)
  })
})

it('leaves no timer behind where the answer comes before the deadline of who joined', async () => {
  const clock = handClock()
  const signals: (AbortSignal | undefined)[] = []
  const sleep = (milliseconds: number, signal?: AbortSignal) => {
    signals.push(signal)
    return clock.sleep(milliseconds)
  }
  const { read, sent } = answersRig({ clock: { ...clock, sleep } })
  const reads = [read(1, { deadline: clock.now() + 900 }), read(1, { deadline: clock.now() + 300 })]

  await sent[0]?.answer(RUNNING)
  await Promise.all(reads)

  expect(signals.map((signal) => signal?.aborted)).toEqual([true])
})

describe('a lane', () => {
  it('that goes first does not wait for one that goes last, which joins it in turn', async () => {
    const { read, sent } = answersRig()

    const polled = read(1, { lane: 'background' })
    const wanted = read(1)
    const polledToo = read(1, { lane: 'background' })
    const urgent = read(1, { lane: 'urgent' })

    expect(sent.map(({ call }) => call.lane)).toEqual(['background', undefined, 'urgent'])
    for (const each of sent) await each.answer(RUNNING)
    const replies = await Promise.all([polled, wanted, polledToo, urgent])
    expect(replies.map(({ source }) => source)).toEqual(['sent', 'sent', 'joined', 'sent'])
  })
})

describe('an answer of another replica', () => {
  const body = '{"Response":{"State":1,"RequestId":"r-9"}}'

  it.each([
    ['kept', false],
    ['joined', true],
  ])('is used without a call, and %s', async (source, waited) => {
    const { read, sent, clock } = answersRig({
      shared: has(() => ({ body, sentAt: clock.now() - 500, waited })),
    })

    const reply = await read(1)

    expect(reply).toMatchObject({ answer: RUNNING, requestId: 'r-9', source })
    expect(reply.kept?.freshUntil).toBe(clock.now() + 500)
    expect(await read(1)).toMatchObject({ source: 'kept' })
    expect(sent).toEqual([])
  })

  it('that says that there is nothing is that error', async () => {
    const absent = '{"Response":{"Error":{"Code":"InvalidParameterValue"},"RequestId":"r-9"}}'
    const { read, clock } = answersRig({
      shared: has(() => ({ body: absent, sentAt: clock.now(), waited: false })),
    })

    const [first, second] = [await failure(read(1)), await failure(read(1))]

    expect(first).toMatchObject({ upstreamCode: 'InvalidParameterValue', source: 'kept' })
    expect(second).toMatchObject({ requestId: 'r-9', source: 'kept' })
  })

  it('that is none fails, and is not kept', async () => {
    const bodies = ['<html>', body]
    const { read, clock } = answersRig({
      shared: has(() => ({ body: bodies.shift() ?? '', sentAt: clock.now(), waited: false })),
    })

    expect(await failure(read(1))).toMatchObject({ code: 'UPSTREAM_ERROR' })
    expect(await read(1)).toMatchObject({ answer: RUNNING })
  })

  it('is dropped when that replica changes what it tells of, or may have', async () => {
    let tell: (tags: readonly string[] | null) => void = () => {}
    const { read, sent } = answersRig({
      shared: {
        ...embeddedAnswers,
        whenDropped(listener) {
          tell = listener
        },
      },
    })
    const first = read(1)
    await sent[0]?.answer(RUNNING)

    tell(['AutoCalloutTask:1:2'])
    expect((await first).kept?.current).toBe(true)
    tell(['AutoCalloutTask:1:1'])
    expect((await first).kept?.current).toBe(false)
    const second = read(1)
    tell(null)
    await sent[1]?.answer(RUNNING)
    expect((await second).kept).toBeUndefined()
  })

  function has(taken: () => Taken): SharedAnswers {
    return { ...embeddedAnswers, take: async () => taken() }
  }
})

describe('the room for answers', () => {
  it('is bounded: what was used longest ago makes place, and says so', async () => {
    const { read, sent } = answersRig({ maxBytes: 40_000 })
    const large = { ...OVER, Description: 'x'.repeat(4000) }
    const replies = []
    for (const taskId of [1, 2, 3]) {
      const reply = read(taskId)
      await sent.at(-1)?.answer(large)
      replies.push(await reply)
    }

    expect(replies.map(({ kept }) => kept?.current)).toEqual([false, true, true])
    expect(await read(3)).toMatchObject({ source: 'kept' })
    void read(1)
    expect(sent).toHaveLength(4)
  })

  it('does not hold what alone is larger', async () => {
    const { read, sent } = answersRig({ maxBytes: 10_000 })
    const first = read(1)
    await sent[0]?.answer({ ...OVER, Description: 'x'.repeat(20_000) })

    expect((await first).kept).toBeUndefined()
    void read(1)
    expect(sent).toHaveLength(2)
  })
})

function failure(read: Promise<unknown>): Promise<unknown> {
  return read.catch((error) => error)
}

async function answered(read: Promise<unknown>, answer: Promise<void> | undefined) {
  await Promise.all([read, answer])
  await settled()
}
