import { describe, expect, it } from 'vitest'
import { type Event, type Sight, Watches } from '../../src/live/index.ts'
import { handClock, settled } from '../client/hand-clock.ts'

/** Something to watch: what each look sees is what the test put there. */
function watched(begun: (look: Promise<Sight>) => void = () => {}) {
  const clock = handClock()
  const watches = new Watches(clock)
  const looks: number[] = []
  const start = clock.now()
  let seen: Partial<Sight> & { readonly state: string } = { state: 'RUNNING' }
  const look = async (): Promise<Sight> => {
    const now = clock.now()
    looks.push(now - start)
    const { state, ...other } = seen
    return {
      answer: { data: { state } },
      text: state,
      outcome: 'going on',
      oldestAt: now,
      askedAt: now,
      freshUntil: now + 1000,
      isShared: true,
      isCurrent: () => true,
      ...other,
    }
  }
  return {
    clock,
    watches,
    /** When each look was taken, milliseconds from the start. */
    looks,
    subscribe: (key = 'campaign') =>
      watches.subscribe(key, () => {
        const sight = look()
        begun(sight)
        return sight
      }),
    see(other: typeof seen) {
      seen = other
    },
  }
}

/** All that a subscriber was told so far who takes each event at once. */
function reading(subscriber: AsyncIterable<Event>) {
  const told: unknown[] = []
  const ended = (async () => {
    for await (const { data, errors } of subscriber) told.push(errors ?? data?.state)
    told.push('end')
  })()
  return { told, ended }
}

it('tells the present state first, and then each that is another', async () => {
  const { clock, subscribe, see } = watched()
  const { told } = reading(subscribe())
  await settled()
  expect(told).toEqual(['RUNNING'])

  await clock.pass(2000)
  await clock.pass(2500)
  expect(told).toEqual(['RUNNING'])

  see({ state: 'PAUSED' })
  await clock.pass(4000)
  expect(told).toEqual(['RUNNING', 'PAUSED'])
})

it('looks once for all who watch the same, and for who comes later not at all', async () => {
  const { clock, looks, subscribe, watches } = watched()
  const readers = Array.from({ length: 50 }, () => reading(subscribe()))
  await settled()
  await clock.pass(1000)
  const late = reading(subscribe())
  await settled()

  expect(looks).toEqual([0])
  expect([...readers, late].map(({ told }) => told)).toEqual(Array(51).fill(['RUNNING']))
  expect([watches.pollers, watches.subscribers]).toEqual([1, 51])
})

it('says which look is the first, for which somebody waits, also where that saw nothing', async () => {
  const clock = handClock()
  const firsts: boolean[] = []
  const look = async (isFirst: boolean): Promise<Sight> => {
    firsts.push(isFirst)
    return {
      ...{ answer: { data: null }, text: '', outcome: 'not seen' },
      ...{ oldestAt: null, askedAt: null, freshUntil: 0, isShared: true, isCurrent: () => true },
    }
  }
  reading(new Watches(clock).subscribe('campaign', look))
  await settled()
  await clock.pass(2000)

  expect(firsts).toEqual([true, false])
})

it('looks at different things by themselves', async () => {
  const { looks, subscribe, watches } = watched()
  for (const key of ['one', 'other']) reading(subscribe(key))
  await settled()

  expect(looks).toEqual([0, 0])
  expect(watches.pollers).toBe(2)
})

it('ends after the last state, for who is there and for who reads it later', async () => {
  const { clock, looks, subscribe, see, watches } = watched()
  const first = reading(subscribe())
  const slow = subscribe()
  await settled()
  see({ state: 'COMPLETED', outcome: 'over' })
  await clock.pass(2000)

  await first.ended
  expect(first.told).toEqual(['RUNNING', 'COMPLETED', 'end'])
  const { told, ended } = reading(slow)
  await ended
  expect(told).toEqual(['COMPLETED', 'end'])
  await clock.pass(60_000)
  expect(looks).toEqual([0, 2000])
  expect([watches.pollers, watches.subscribers, clock.sleeping]).toEqual([0, 0, 0])
})

it('tells what is over once, and ends', async () => {
  const { subscribe, see, watches } = watched()
  see({ state: 'COMPLETED', outcome: 'over' })
  const { told, ended } = reading(subscribe())
  await ended

  expect(told).toEqual(['COMPLETED', 'end'])
  expect(watches.pollers).toBe(0)
})

it('tells who reads seldom the newest state alone, with its age', async () => {
  const { clock, subscribe, see } = watched()
  const subscriber = subscribe()
  for (const state of ['RUNNING', 'PAUSED', 'ENDING']) {
    see({ state })
    await settled()
    await clock.pass(2000)
  }
  await clock.pass(700)

  expect(await subscriber.next()).toEqual({
    done: false,
    value: { data: { state: 'ENDING' }, extensions: { ageSeconds: 0.7 } },
  })
})

it('stops looking when nobody watches any more, also in the middle of a pause', async () => {
  const { clock, looks, subscribe, watches } = watched()
  const [one, other] = [subscribe(), subscribe()]
  await settled()
  await one.return()
  await clock.pass(2000)
  expect(looks).toEqual([0, 2000])

  await other.return()
  await settled()
  expect([watches.pollers, clock.sleeping]).toEqual([0, 0])
  await clock.pass(60_000)
  expect(looks).toEqual([0, 2000])
})

it('ends a look once the last of those who wait for it has left', async () => {
  const signals: AbortSignal[] = []
  const watches = new Watches(handClock())
  const look = (_isFirst: boolean, gone: AbortSignal) => {
    signals.push(gone)
    return new Promise<Sight>(() => {})
  }
  const [one, other] = [watches.subscribe('task', look), watches.subscribe('task', look)]

  await one.return()
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  await other.return()

  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
})

it('begins anew for who comes after all have left', async () => {
  const { clock, looks, subscribe } = watched()
  await subscribe().return()
  const { told } = reading(subscribe())
  await settled()
  await clock.pass(2000)

  expect(told).toEqual(['RUNNING'])
  // That of who left had begun already, and is not repeated.
  expect(looks).toEqual([0, 0, 2000])
})

it('lets who waits for the next state leave at once', async () => {
  const { subscribe } = watched()
  const subscriber = subscribe()
  await subscriber.next()
  const next = subscriber.next()
  await subscriber.return()

  expect(await next).toEqual({ done: true, value: undefined })
  expect(await subscriber.next()).toEqual({ done: true, value: undefined })
})

it('slows down as nothing happens, and is quick again once something does', async () => {
  const { clock, looks, subscribe, see } = watched()
  reading(subscribe())
  await settled()
  for (let passed = 0; passed < 15_000; passed += 125) await clock.pass(125)
  const quiet = looks.length
  see({ state: 'PAUSED' })
  for (let passed = 0; passed < 8000; passed += 125) await clock.pass(125)

  const gaps = looks.slice(1).map((at, index) => at - (looks[index] ?? 0))
  expect(gaps.slice(0, quiet - 1)).toEqual(
    [2000, 2500, 3125, 4000].concat(gaps.slice(4, quiet - 1)),
  )
  expect(gaps.slice(quiet)).toEqual([2000, 2500])
})

describe('where nothing can be seen', () => {
  const NOT_SEEN = {
    answer: { data: null, errors: [{ message: 'no answer' }] },
    outcome: 'not seen',
    oldestAt: null,
  } as const

  it('tells the failure to who knows no state yet, and the state once there is one', async () => {
    const { clock, subscribe, see } = watched()
    see({ state: '', ...NOT_SEEN })
    const { told } = reading(subscribe())
    await settled()
    await clock.pass(2000)
    expect(told).toEqual([[{ message: 'no answer' }]])

    see({ state: 'RUNNING' })
    await clock.pass(4000)
    expect(told.at(-1)).toBe('RUNNING')
  })

  it('keeps the last state, and tells it again with its age after half a minute', async () => {
    const { clock, looks, subscribe, see } = watched()
    const subscriber = subscribe()
    await subscriber.next()
    see({ state: '', ...NOT_SEEN })
    const next = subscriber.next()
    for (let passed = 0; passed < 40_000; passed += 1000) await clock.pass(1000)

    expect(looks).toEqual([0, 2000, 4000, 8000, 16_000, 32_000])
    expect(await next).toEqual({
      done: false,
      value: { data: { state: 'RUNNING' }, extensions: { ageSeconds: 32 } },
    })
  })

  it('tells the same state again once it can be seen, since it is young again', async () => {
    const { clock, subscribe, see } = watched()
    const { told } = reading(subscribe())
    await settled()
    see({ state: '', ...NOT_SEEN })
    await clock.pass(2000)
    see({ state: 'RUNNING' })
    await clock.pass(2000)

    expect(told).toEqual(['RUNNING', 'RUNNING'])
  })

  it('ends where it never will be seen', async () => {
    const { subscribe, see } = watched()
    see({ state: '', ...NOT_SEEN, outcome: 'refused' })
    const { told, ended } = reading(subscribe())
    await ended

    expect(told).toEqual([[{ message: 'no answer' }], 'end'])
  })
})

it('looks at once when what was seen was dropped, and only then', async () => {
  const { clock, watches, looks, subscribe, see } = watched()
  let current = true
  see({ state: 'RUNNING', isCurrent: () => current })
  const { told } = reading(subscribe())
  await settled()
  await clock.pass(500)
  watches.wake()
  await settled()
  expect(looks).toEqual([0])

  current = false
  see({ state: 'PAUSED' })
  watches.wake()
  await settled()
  expect(looks).toEqual([0, 500])
  expect(told).toEqual(['RUNNING', 'PAUSED'])
})

it('looks again soon where something was dropped while it looked', async () => {
  const { clock, watches, looks, subscribe } = watched()
  reading(subscribe())
  watches.wake()
  await settled()
  await clock.pass(200)
  await clock.pass(200)

  expect(looks).toEqual([0, 200])
})

it('looks again soon where something was dropped when a look had just ended', async () => {
  const { clock, watches, subscribe, looks } = watched((look) => {
    look.then(() => {}).then(() => watches.wake())
  })
  subscribe()
  await settled()
  await clock.pass(200)

  expect(looks).toEqual([0, 200])
})

it('ends all subscriptions when it is stopped', async () => {
  const { clock, watches, subscribe } = watched()
  const readers = [reading(subscribe()), reading(subscribe('other'))]
  await settled()
  watches.stop()
  await Promise.all(readers.map(({ ended }) => ended))

  expect([watches.pollers, watches.subscribers, clock.sleeping]).toEqual([0, 0, 0])
})
