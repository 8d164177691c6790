import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { StoreUnavailable } from '../../src/errors.ts'
import { connectRedis, type Redis } from '../../src/state/redis.ts'
import { embeddedSlots, type Grant, type Slots, type Waiting } from '../../src/state/slots/index.ts'
import { sharedSlots } from '../../src/state/slots/shared.ts'
import { closedPort } from '../client/upstream.ts'
import { startRedis, withoutRedis } from '../redis.ts'
import { collectingLog } from '../rig.ts'

const ACCOUNT = { secretId: 'made-up-id', endpoint: 'http://127.0.0.1' }
const ACTION = 'DescribeTelCdr'

async function openShared(url: string, account = ACCOUNT): Promise<Slots> {
  const redis = await connectRedis(url, collectingLog([]))
  const slots = await sharedSlots(redis, account, systemClock, null)
  onTestFinished(async () => {
    await slots.stop()
    redis.stop()
  })
  return slots
}

/** A Redis that has been in use for so long that it grants at once. */
async function startSettled(): Promise<string> {
  const { url } = await startRedis()
  const redis = await connectRedis(url, collectingLog([]))
  // The epoch of the account, long ago; the name is asserted below by the test of an empty Redis.
  const slots = await sharedSlots(redis, ACCOUNT, systemClock, null)
  const [epoch] = (await redis.command('KEYS', '*:epoch')) as string[]
  await redis.command('SET', epoch ?? '', '0')
  await slots.stop()
  redis.stop()
  return url
}

const take = (slots: Slots, waiting: Waiting, perSecond = 20): Promise<Grant> =>
  slots.take({ action: ACTION, perSecond, longestMs: 5000, waiting })

/** Slots over a connection whose answers can be lost, after which it is made anew. */
async function withDeafRedis() {
  const redis = await connectRedis(await startSettled(), collectingLog([]))
  const connection = { deaf: false }
  const listeners: ((reachable: boolean) => void)[] = []
  const deafened: Redis = {
    ...{ reachable: true, whenChanged: (listener) => listeners.push(listener) },
    command: (...args) => redis.command(...args),
    publish: (channel, message) => redis.publish(channel, message),
    subscribe: (channel, listener) => redis.subscribe(channel, listener),
    stop: () => redis.stop(),
    async run(script, keys, args) {
      const reply = await redis.run(script, keys, args)
      if (!connection.deaf) return reply
      for (const reachable of [false, true]) setTimeout(() => listeners[0]?.(reachable))
      throw new StoreUnavailable('lost')
    },
  }
  const slots = await sharedSlots(deafened, ACCOUNT, systemClock, null)
  onTestFinished(async () => {
    await slots.stop()
    redis.stop()
  })
  return { connection, redis, slots }
}

const give = (slots: Slots, { tokens }: Grant) => {
  for (const token of tokens) slots.release(ACTION, token)
}

const engines: [string, () => Promise<Slots>][] = [
  ['embedded', async () => embeddedSlots(systemClock)],
  ['Redis', async () => openShared(await startSettled())],
]

describe.each(engines)(
  'slots of the %s engine (Redis: skipped without redis-server)',
  (name, open) => {
    const check = it.skipIf(name === 'Redis' && withoutRedis)

    check(
      'are granted as wanted, up to all there are, and each has a name of its own',
      async () => {
        const slots = await open()

        const first = await take(slots, [0, 15, 0, 0])
        const second = await take(slots, [0, 15, 0, 0])

        expect([first.tokens.length, second.tokens.length]).toEqual([15, 5])
        expect(second.limit).toBe(20)
        if (name === 'Redis') expect(new Set([...first.tokens, ...second.tokens]).size).toBe(20)
      },
    )

    check('are free a second after their release, and not before', async () => {
      const slots = await open()
      const first = await take(slots, [0, 20, 0, 0])
      await delay(300)
      const start = performance.now()
      give(slots, first)

      const { againMs } = await take(slots, [0, 20, 0, 0])
      await delay(980)
      const early = await take(slots, [0, 20, 0, 0])
      await delay(45)
      const then = await take(slots, [0, 20, 0, 0])

      expect(againMs).toBeGreaterThan(980)
      expect(againMs).toBeLessThanOrEqual(1010)
      expect(early.tokens).toEqual([])
      expect(early.freeInMs).toHaveLength(20)
      expect(then.tokens).toHaveLength(20)
      expect(performance.now() - start).toBeGreaterThan(1010)
    })

    check(
      'in use are asked for again after a second, since their answer may come at once',
      async () => {
        const slots = await open()
        await take(slots, [0, 20, 0, 0])

        const { tokens, againMs, freeInMs } = await take(slots, [0, 1, 0, 0])

        expect([tokens, againMs]).toEqual([[], 1010])
        expect(Math.min(...freeInMs)).toBeGreaterThan(2000)
      },
    )

    check('of one action say nothing of another', async () => {
      const slots = await open()
      await take(slots, [0, 20, 0, 0])

      const other = {
        action: 'Other',
        perSecond: 20,
        longestMs: 5000,
        waiting: [0, 1, 0, 0],
      } as const

      expect((await slots.take(other)).tokens).toHaveLength(1)
    })

    check(
      'are half after a refusal, once a second, and one more each second after it',
      async () => {
        const slots = await open()
        for (let refusal = 0; refusal < 5; refusal++) slots.lower(ACTION, 20)
        await delay(20)

        const lowered = await take(slots, [0, 20, 0, 0])
        await delay(1010)
        const raised = await take(slots, [0, 20, 0, 0])

        expect([lowered.limit, lowered.tokens.length]).toEqual([10, 10])
        expect([raised.limit, raised.tokens.length]).toEqual([11, 1])
      },
    )

    check('are left free by polls to half, for all others to use', async () => {
      const slots = await open()

      const polls = await take(slots, [0, 0, 0, 30])
      const further = await take(slots, [0, 0, 0, 30])
      const others = await take(slots, [1, 5, 9, 30])

      expect([polls, further, others].map(({ tokens }) => tokens.length)).toEqual([10, 0, 10])
      expect(others.freeInMs).toHaveLength(20)
    })

    check('go to polls after all others, and none where those use half of them', async () => {
      const slots = await open()

      const together = await take(slots, [1, 1, 2, 30])
      const background = await take(slots, [0, 0, 2, 30])

      expect(together.tokens).toHaveLength(10)
      expect(background.tokens).toHaveLength(2)
    })

    check('are to be asked for by polls again once enough of them have rested', async () => {
      const slots = await open()
      const first = await take(slots, [0, 1, 0, 0], 4)
      const second = await take(slots, [0, 2, 0, 0], 4)
      give(slots, first)
      await delay(300)
      give(slots, { ...second, tokens: second.tokens.slice(0, 1) })
      const start = performance.now()
      await delay(300)

      // One rests for 400 ms more, one for 700, and one is in use.
      const { tokens, againMs } = await take(slots, [0, 0, 0, 1], 4)
      const passedMs = performance.now() - start
      await delay(againMs + 5)
      const then = await take(slots, [0, 0, 0, 2], 4)

      expect(tokens).toEqual([])
      expect(againMs).toBeGreaterThanOrEqual(1000 - passedMs)
      expect(againMs).toBeLessThan(800)
      expect(then.tokens).toHaveLength(1)
    })

    check('go to a poll also where there is but one', async () => {
      const slots = await open()

      const both = await take(slots, [0, 1, 0, 1], 1)
      give(slots, both)
      await delay(both.againMs + 10)
      const poll = await take(slots, [0, 0, 0, 1], 1)

      expect([both.tokens.length, poll.tokens.length]).toEqual([1, 1])
    })

    check('never get fewer than one', async () => {
      const slots = await open()
      slots.lower(ACTION, 1)
      await delay(20)

      expect((await take(slots, [0, 2, 0, 0], 1)).tokens).toHaveLength(1)
    })
  },
)

describe.skipIf(withoutRedis)('slots in Redis (skipped without redis-server)', () => {
  it('are shared by all replicas of an account, and by no other account', async () => {
    const url = await startSettled()
    const [one, two] = [await openShared(url), await openShared(url)]
    const other = await openShared(url, { ...ACCOUNT, secretId: 'another' })

    const grants = await Promise.all([take(one, [0, 15, 0, 0]), take(two, [0, 15, 0, 0])])

    expect(grants.map(({ tokens }) => tokens.length).sort()).toEqual([15, 5])
    expect(one.standing).toEqual({ kind: 'shared', replicas: 2 })
    expect(other.standing).toEqual({ kind: 'shared', replicas: 1 })
  })

  it('keep what a lane of another replica waits for, and tell of it', async () => {
    const url = await startSettled()
    const [one, two] = [await openShared(url), await openShared(url)]
    const inUse = await take(one, [0, 20, 0, 0])
    await take(one, [2, 0, 3, 0])
    give(one, { ...inUse, tokens: inUse.tokens.slice(0, 5) })
    await delay(1015)

    const behind = await take(two, [0, 9, 0, 0])
    const ahead = await take(one, [2, 0, 3, 0])

    expect(behind.tokens).toHaveLength(3)
    expect(behind.others).toEqual([2, 0, 3, 0])
    expect(ahead.tokens).toHaveLength(2)
    expect(ahead.others).toEqual([0, 6, 0, 0])
  })

  it('are left free to half by the polls of all replicas together', async () => {
    const url = await startSettled()
    const [one, two] = [await openShared(url), await openShared(url)]

    const first = await take(one, [0, 4, 0, 5])
    const second = await take(two, [0, 0, 0, 5])
    const others = await take(two, [0, 10, 0, 4])

    const granted = [first, second, others].map(({ tokens }) => tokens.length)
    expect(granted).toEqual([9, 1, 10])
    expect(second.againMs).toBeGreaterThan(900)
  })

  it('are kept from polls also where a person waits at another replica', async () => {
    const url = await startSettled()
    const [one, two] = [await openShared(url), await openShared(url)]
    const inUse = await take(one, [0, 20, 0, 0])
    await take(one, [0, 3, 0, 6])
    give(one, inUse)
    await delay(1015)

    const polls = await take(two, [0, 0, 0, 20])

    expect(polls.tokens).toHaveLength(7)
    expect(polls.others).toEqual([0, 3, 0, 6])
  })

  it('of an own share are left free by polls to half while Redis is away', async () => {
    const url = `redis://127.0.0.1:${await closedPort()}`
    const redis = await connectRedis(url, collectingLog([]))
    const slots = await sharedSlots(redis, ACCOUNT, systemClock, 2)
    onTestFinished(async () => {
      await slots.stop()
      redis.stop()
    })
    await delay(1100)

    const polls = await take(slots, [0, 0, 0, 20])
    const others = await take(slots, [0, 5, 0, 20])

    expect([polls.tokens.length, others.tokens.length]).toEqual([5, 5])
    expect(slots.standing).toEqual({ kind: 'own share', replicas: 2 })
  })

  it('name nobody: no key and no value holds the id of the account', async () => {
    const url = await startSettled()
    const slots = await openShared(url)
    await take(slots, [0, 1, 0, 0])
    const redis = await connectRedis(url, collectingLog([]))
    onTestFinished(() => redis.stop())

    const keys = (await redis.command('KEYS', '*')) as string[]

    expect(keys.length).toBeGreaterThan(2)
    expect(keys.join()).not.toContain(ACCOUNT.secretId)
  })

  it('of a Redis that is empty are granted once all that was sent before has rested', async () => {
    const { url } = await startRedis()
    const slots = await openShared(url)

    const early = await take(slots, [0, 1, 0, 0])

    expect(early.tokens).toEqual([])
    expect(early.againMs).toBeGreaterThan(1200)
    await delay(early.againMs + 5)
    expect((await take(slots, [0, 1, 0, 0])).tokens).toHaveLength(1)
  })

  it('granted by an answer that nobody heard are given back', async () => {
    const { connection, redis, slots } = await withDeafRedis()
    await take(slots, [0, 20, 0, 0])

    connection.deaf = true
    const unheard = await take(slots, [0, 20, 0, 0], 40)
    connection.deaf = false

    expect(unheard.tokens).toEqual([])
    const [key] = (await redis.command('KEYS', '*slots*')) as string[]
    await vi.waitFor(async () => expect(await redis.command('ZCARD', key ?? '')).toBe(20))
  })

  it('are all there after Redis hung, whatever it was asked meanwhile', async () => {
    const server = await startRedis()
    const slots = await openShared(server.url)
    await delay((await take(slots, [0, 1, 0, 0])).againMs)

    server.pause()
    const asked = await take(slots, [0, 20, 0, 0])
    server.resume()

    expect(asked.tokens).toEqual([])
    await vi.waitFor(
      async () => expect((await take(slots, [0, 20, 0, 0])).tokens).toHaveLength(20),
      {
        timeout: 5000,
        interval: 50,
      },
    )
  })

  it('are kept for a replica that was killed, until its calls must have ended', async () => {
    const url = await startSettled()
    const killed = await openShared(url)
    const wanted = {
      action: ACTION,
      perSecond: 20,
      longestMs: 200,
      waiting: [0, 20, 0, 0],
    } as const
    await killed.take(wanted)
    const other = await openShared(url)

    const early = await take(other, [0, 20, 0, 0])
    await delay(1215)
    const then = await take(other, [0, 20, 0, 0])

    expect([early.tokens.length, then.tokens.length]).toEqual([0, 20])
  })
})
