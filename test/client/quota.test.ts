import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import type { Lane } from '../../src/client/call.ts'
import { rankOf } from '../../src/client/line.ts'
import { Quota, type Slot } from '../../src/client/quota.ts'
import { RateLimited } from '../../src/errors.ts'
import { embeddedSlots, type Slots } from '../../src/state/slots/index.ts'
import { type MovingClock, movingClock } from './moving-clock.ts'

const action = DescribeAutoCalloutTask
const LANES: Lane[] = ['urgent', 'interactive', 'background']

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
async function live(clock: MovingClock, quota: Quota, wishes: readonly Wish[]) {
  const arrivals: number[] = []
  const waiting = new Set<Life>()
  const passedBy: Life[] = []
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
      await clock.sleep(me.thereMs)
      arrivals.push(clock.now())
      await clock.sleep(me.backMs)
      slot.release()
      endings.push('answered')
    } catch (reason) {
      waiting.delete(me)
      endings.push(reason instanceof RateLimited ? 'refused' : reason)
    }
  }
  await clock.passUntil(Promise.all(wishes.map(one)))
  return { arrivals, passedBy, endings }
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

it('never lets more than are granted arrive in a second, keeps the order of the lanes, loses nobody', async () => {
  let [answered, refused, withdrawn] = [0, 0, 0]
  const wishes = fc.array(wish, { minLength: 10, maxLength: 60 })
  const perSecond = fc.integer({ min: 1, max: 8 })

  await fc.assert(
    fc.asyncProperty(wishes, perSecond, async (all, granted) => {
      const clock = movingClock()
      const quota = new Quota(embeddedSlots(clock), clock, granted)

      const { arrivals, passedBy, endings } = await live(clock, quota, all)

      expect(mostInASecond(arrivals)).toBeLessThanOrEqual(granted)
      expect(passedBy).toEqual([])
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
