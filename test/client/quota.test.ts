import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import type { Lane } from '../../src/client/call.ts'
import { LANES, rankOf } from '../../src/client/line.ts'
import { Quota, type Slot } from '../../src/client/quota.ts'
import { RateLimited } from '../../src/errors.ts'
import { embeddedSlots, REST_MS, type Slots } from '../../src/state/slots/index.ts'
import { type MovingClock, movingClock } from './moving-clock.ts'

const action = DescribeAutoCalloutTask

interface Wish {
  readonly at: number
  readonly lane: Lane
  /** Milliseconds from its coming to its deadline, and to its withdrawal. */
  readonly leftMs: number
  readonly patienceMs: number
  /** Milliseconds to CCC, and back. */
  readonly thereMs: number
  readonly backMs: number
}

const wish: fc.Arbitrary<Wish> = fc.record({
  at: fc.nat(2500),
  lane: fc.constantFrom(...LANES),
  leftMs: fc.integer({ min: 1, max: 8000 }),
  patienceMs: fc.oneof(fc.nat(3000), fc.constant(99_999)),
  thereMs: fc.nat(400),
  backMs: fc.nat(400),
})

interface Life extends Wish {
  readonly number: number
}

/** Lets all of them come, and writes down what happens. */
async function live(clock: MovingClock, quota: Quota, wishes: readonly Wish[], perSecond: number) {
  const arrivals: number[] = []
  const waiting = new Set<Life>()
  const passedBy: Life[] = []
  const beyondHalf: number[] = []
  /** When each slot that was taken is free again. */
  const freeAt: number[] = []
  const endings: unknown[] = []
  let number = 0

  async function one(mine: Wish) {
    await clock.sleep(mine.at)
    const me = { ...mine, number: number++ }
    const leaving = new AbortController()
    const deadline = clock.now() + me.leftMs
    waiting.add(me)
    void clock.sleep(me.patienceMs).then(() => leaving.abort('withdrawn'))
    try {
      const slot = await quota.take({ action, lane: me.lane, deadline, signal: leaving.signal })
      waiting.delete(me)
      passedBy.push(...[...waiting].filter((other) => goesBefore(other, me)))
      const place = freeAt.push(Number.POSITIVE_INFINITY) - 1
      const used = freeAt.filter((time) => time > clock.now()).length
      if (me.lane === 'poll' && used > Math.ceil(perSecond / 2)) beyondHalf.push(used)
      await clock.sleep(me.thereMs)
      arrivals.push(clock.now())
      await clock.sleep(me.backMs)
      slot.release()
      freeAt[place] = clock.now() + REST_MS
      endings.push('answered')
    } catch (reason) {
      waiting.delete(me)
      endings.push(reason instanceof RateLimited ? 'refused' : reason)
    }
  }
  await clock.passUntil(Promise.all(wishes.map(one)))
  return { arrivals, passedBy, beyondHalf, endings }
}

function goesBefore(one: Life, other: Life): boolean {
  const ranks = rankOf(one.lane) - rankOf(other.lane)
  return ranks < 0 || (ranks === 0 && one.number < other.number)
}

function mostInASecond(arrivals: readonly number[]): number {
  const counts = arrivals.map(
    (start) => arrivals.filter((time) => time >= start && time < start + 1000).length,
  )
  return Math.max(0, ...counts)
}

it('never lets more than are granted arrive in a second, keeps the order of the lanes, leaves half free of polls, loses nobody', async () => {
  let [answered, refused, withdrawn] = [0, 0, 0]
  const wishes = fc.array(wish, { minLength: 10, maxLength: 60 })
  const perSecond = fc.integer({ min: 1, max: 8 })

  await fc.assert(
    fc.asyncProperty(wishes, perSecond, async (all, granted) => {
      const clock = movingClock()
      const quota = new Quota(embeddedSlots(clock), clock, granted)

      const { arrivals, passedBy, beyondHalf, endings } = await live(clock, quota, all, granted)

      expect(mostInASecond(arrivals)).toBeLessThanOrEqual(granted)
      expect(passedBy).toEqual([])
      expect(beyondHalf).toEqual([])
      expect(endings).toHaveLength(all.length)
      const ends = (how: string) => endings.filter((ending) => ending === how).length
      answered += ends('answered')
      refused += ends('refused')
      withdrawn += ends('withdrawn')
      expect(ends('answered')).toBe(arrivals.length)
    }),
    { numRuns: 300 },
  )

  // Else the property would say nothing.
  expect(Math.min(answered, refused, withdrawn)).toBeGreaterThan(100)
  process.stdout.write(`${answered} answered, ${refused} refused, ${withdrawn} withdrawn\n`)
}, 60_000)

describe('a call whose turn would come too late', () => {
  const at = (clock: MovingClock, lane: Lane, leftMs: number) => ({
    action,
    lane,
    deadline: clock.now() + leftMs,
  })

  it('is refused at once, with the whole seconds until its turn', async () => {
    const clock = movingClock()
    const quota = new Quota(embeddedSlots(clock), clock)
    const inTime = Array.from({ length: 60 }, () => quota.take(at(clock, 'interactive', 5000)))
    const answered = inTime.map((slot) => slot.then((it) => it.release()))
    await clock.passUntil(Promise.all(answered.slice(0, 20)))

    const late = quota.take(at(clock, 'interactive', 2000)).catch((reason) => reason)
    const refusal = await clock.passUntil(late)

    expect(clock.now()).toBe(0)
    expect(refusal).toMatchObject({
      code: 'RATE_LIMITED',
      outcome: 'not-sent',
      retryable: true,
      retryAfterSeconds: 4,
    })
    await clock.passUntil(Promise.all(answered))
    expect(clock.now()).toBe(2020)
  })

  it('is not what is urgent: that passes all', async () => {
    const clock = movingClock()
    const quota = new Quota(embeddedSlots(clock), clock)
    const order: string[] = []
    const enter = (lane: Lane, leftMs: number) =>
      quota.take(at(clock, lane, leftMs)).then((slot) => {
        order.push(lane)
        slot.release()
      })
    const reads = Array.from({ length: 100 }, () => enter('interactive', 25_000))
    await clock.passUntil(Promise.all(reads.slice(0, 20)))

    const stop = enter('urgent', 1100)
    await clock.passUntil(Promise.all([stop, ...reads]))

    expect(order.indexOf('urgent')).toBe(20)
  })

  it('is refused when its time is over, where that could not be foreseen', async () => {
    const clock = movingClock()
    const quota = new Quota(embeddedSlots(clock), clock, 1)
    await clock.passUntil(quota.take(at(clock, 'interactive', 60_000))) // is never answered

    const waits = quota.take(at(clock, 'interactive', 3000)).catch((reason) => reason)
    const refusal = await clock.passUntil(waits)

    expect(refusal).toBeInstanceOf(RateLimited)
    expect(clock.now()).toBe(3000)
    expect(quota.figures[action.name]).toMatchObject({
      sent: 1,
      refusedHere: 1,
      waiting: [0, 0, 0, 0],
    })
  })
})

it('gives up a place that is withdrawn, also before it was taken', async () => {
  const clock = movingClock()
  const quota = new Quota(embeddedSlots(clock), clock, 1)
  const turn = { action, lane: 'interactive', deadline: 60_000 } as const
  const first = await clock.passUntil(quota.take(turn))
  const leaving = new AbortController()
  const gone = quota.take({ ...turn, signal: leaving.signal }).catch((reason) => reason)
  const next = quota.take(turn)

  leaving.abort('gone')
  const never = quota.take({ ...turn, signal: leaving.signal }).catch((reason) => reason)
  first.release()

  expect([await gone, await never]).toEqual(['gone', 'gone'])
  await clock.passUntil(next)
  expect(clock.now()).toBe(1010)
})

it('serves the lanes in their order also where all come at the same moment', async () => {
  const clock = movingClock()
  const quota = new Quota(embeddedSlots(clock), clock, 2)
  const order: Lane[] = []
  const enter = async (lane: Lane) => {
    const slot = await quota.take({ action, lane, deadline: 60_000 })
    order.push(lane)
    slot.release()
  }

  const lanes: Lane[] = ['background', 'interactive', 'urgent', 'background']
  await clock.passUntil(Promise.all(lanes.map(enter)))

  expect(order).toEqual(['urgent', 'interactive', 'background', 'background'])
})

it('gives back a slot whose call was withdrawn while it was asked for', async () => {
  const clock = movingClock()
  const quota = new Quota(embeddedSlots(clock), clock, 1)
  const turn = { action, lane: 'interactive', deadline: 60_000 } as const
  const leaving = new AbortController()
  const gone = quota.take({ ...turn, signal: leaving.signal }).catch((reason) => reason)

  leaving.abort('gone')

  expect(await gone).toBe('gone')
  await clock.passUntil(quota.take(turn))
  expect(clock.now()).toBe(1010)
})

it('comes back before those who came later, where it has the number of an earlier slot', async () => {
  const clock = movingClock()
  const quota = new Quota(embeddedSlots(clock), clock, 1)
  const turn = { action, lane: 'interactive', deadline: 60_000 } as const
  const order: string[] = []
  const enter = (name: string, number?: number): Promise<Slot> =>
    quota.take({ ...turn, ...(number && { number }) }).then((slot) => {
      order.push(name)
      slot.release()
      return slot
    })
  const { number } = await clock.passUntil(enter('first'))

  const all = [enter('second'), enter('third'), enter('first again', number)]
  await clock.passUntil(Promise.all(all))

  expect(order).toEqual(['first', 'first again', 'second', 'third'])
})

it('tells a failure of the slots to all who wait, and serves those who come after it', async () => {
  const clock = movingClock()
  const works = embeddedSlots(clock)
  const failure = new Error('a defect')
  let broken = true
  const slots: Slots = {
    standing: works.standing,
    take: async (wanted) => {
      if (broken) throw failure
      return works.take(wanted)
    },
    release: (name) => works.release(name),
    lower: (name, perSecond) => works.lower(name, perSecond),
    stop: () => works.stop(),
  }
  const quota = new Quota(slots, clock)
  const turn = { action, lane: 'interactive', deadline: 60_000 } as const

  const failed = await Promise.allSettled([quota.take(turn), quota.take(turn)])
  broken = false

  expect(failed.map((end) => end.status === 'rejected' && end.reason)).toEqual([failure, failure])
  expect(await clock.passUntil(quota.take(turn))).toBeDefined()
})

describe('what the gateway polls', () => {
  const rig = (perSecond = 20) => {
    const clock = movingClock()
    const slots = asked(embeddedSlots(clock))
    const quota = new Quota(slots, clock, perSecond)
    const enter = (lane: Lane, leftMs = 60_000, signal?: AbortSignal) =>
      quota.take({ action, lane, deadline: clock.now() + leftMs, ...(signal && { signal }) })
    const polls = (count: number) =>
      Array.from({ length: count }, () => enter('poll').then((slot) => slot.release()))
    const pass = (ms: number) => clock.passUntil(clock.sleep(ms))
    return { clock, slots, quota, enter, polls, pass }
  }

  it('leaves a slot at once to each person who comes while 200 polls wait, also to many at once', async () => {
    const { clock, quota, enter, polls, pass } = rig()
    const all = Promise.all(polls(200))

    for (let second = 0; second < 8; second++) {
      await pass(497)
      const start = clock.now()
      const came = Array.from({ length: 10 }, () => enter('interactive'))
      const slots = await clock.passUntil(Promise.all(came))
      expect(clock.now()).toBe(start)
      for (const slot of slots) slot.release()
      await pass(REST_MS)
    }
    await clock.passUntil(all)

    expect(quota.figures[action.name]).toMatchObject({ sent: 280, refusedHere: 0 })
  })

  it('is sent by half of the slots, each used again once it has rested', async () => {
    const { clock, slots, polls } = rig()

    await clock.passUntil(Promise.all(polls(60)))

    expect(clock.now()).toBe(5 * REST_MS)
    // Once for each round, and once for those who came while the first of them was asked for.
    expect(slots.questions).toBeLessThanOrEqual(8)
  })

  it('is sent by a single slot where nobody else waits for it', async () => {
    const { clock, enter, polls } = rig(1)
    const order: string[] = []
    const all = polls(3).map((poll) => poll.then(() => order.push('poll')))
    await clock.passUntil(Promise.race(all))
    const read = enter('interactive').then((slot) => {
      order.push('interactive')
      slot.release()
    })

    await clock.passUntil(Promise.all([...all, read]))

    expect(order).toEqual(['poll', 'interactive', 'poll', 'poll'])
  })

  it('is refused at once where half of the slots would be too few, and only there', async () => {
    const { clock, enter, polls, pass } = rig()
    const waiting = polls(40)
    await pass(1)

    const refusal = await clock.passUntil(enter('poll', 4000).catch((reason) => reason))
    expect(clock.now()).toBe(1)
    const inTime = enter('poll', 5000)

    expect(refusal).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 5 })
    await clock.passUntil(Promise.all([...waiting, inTime]))
    expect(clock.now()).toBe(4 * REST_MS)
  })

  it('is taken to wait for people no longer than they take with all slots', async () => {
    const { clock, enter, pass } = rig()
    const reads = Array.from({ length: 80 }, () =>
      enter('interactive').then((slot) => slot.release()),
    )
    await pass(1)

    // The last 20 reads go after three seconds, and the first poll when 11 of those have rested.
    const tooLate = await clock.passUntil(enter('poll', 4000).catch((reason) => reason))
    const inTime = enter('poll', 4700)

    expect(tooLate).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 5 })
    await clock.passUntil(Promise.all([...reads, inTime]))
    expect(clock.now()).toBe(4 * REST_MS)
  })

  it('fails at its deadline, and is counted, where people use half of the slots all the time', async () => {
    const { clock, quota, enter, pass } = rig(4)
    const busy = [await enter('interactive'), await enter('interactive')]

    const refusal = enter('poll', 3000).catch((reason) => reason)
    await pass(2999)
    expect(quota.figures[action.name]).toMatchObject({ waiting: [0, 0, 0, 1], refusedHere: 0 })

    expect(await clock.passUntil(refusal)).toBeInstanceOf(RateLimited)
    expect(clock.now()).toBe(3000)
    expect(quota.figures[action.name]).toMatchObject({ sent: 2, refusedHere: 1 })
    for (const slot of busy) slot.release()
  })

  it('gets no slot that was granted to somebody who left', async () => {
    const clock = movingClock()
    const slots = embeddedSlots(clock)
    const quota = new Quota(answeringLate(slots, clock), clock, 4)
    const leaving = new AbortController()
    const enter = (lane: Lane, signal?: AbortSignal) =>
      quota.take({ action, lane, deadline: 60_000, ...(signal && { signal }) })
    const pass = (ms: number) => clock.passUntil(clock.sleep(ms))
    const first = enter('interactive')
    const gone = [1, 2, 3].map(() => enter('interactive', leaving.signal).catch((reason) => reason))
    const polls = [1, 2, 3].map(() => enter('poll').then((slot) => slot.release()))

    await pass(LATE_MS * 1.5)
    leaving.abort('gone') // when they were granted, and have not heard of it yet
    await pass(LATE_MS)

    expect(await Promise.all(gone)).toEqual(['gone', 'gone', 'gone'])
    expect(quota.figures[action.name]).toMatchObject({ sent: 1, waiting: [0, 0, 0, 3] })
    const { release } = await first
    release()
    await clock.passUntil(Promise.all(polls))
  })
})

const LATE_MS = 10

/** Slots whose answers are on their way for a while. */
function answeringLate(slots: Slots, clock: MovingClock): Slots {
  return {
    standing: slots.standing,
    take: async (wanted) => {
      const grant = await slots.take(wanted)
      await clock.sleep(LATE_MS)
      return grant
    },
    release: (name, token) => slots.release(name, token),
    lower: (name, perSecond) => slots.lower(name, perSecond),
    stop: () => slots.stop(),
  }
}

/** Slots that count how often they were asked for. */
function asked(slots: Slots): Slots & { readonly questions: number } {
  let questions = 0
  return {
    get questions() {
      return questions
    },
    standing: slots.standing,
    take: (wanted) => {
      questions += 1
      return slots.take(wanted)
    },
    release: (name, token) => slots.release(name, token),
    lower: (name, perSecond) => slots.lower(name, perSecond),
    stop: () => slots.stop(),
  }
}
