import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { connectRedis, type Redis } from '../../src/state/redis.ts'
import {
  embeddedAnswers,
  isLease,
  type Lease,
  type SharedAnswers,
  type Taken,
  type Wanted,
} from '../../src/state/shared-answers/index.ts'
import { redisAnswers } from '../../src/state/shared-answers/redis.ts'
import { type RedisServer, startRedis, withoutRedis } from '../redis.ts'
import { collectingLog } from '../rig.ts'

const PHONE = '008613000000001'
const BODY = JSON.stringify({ Response: { Callee: PHONE, RequestId: 'r-1' } })
const RULE = { fresh: 60, renewing: 60 }
const ACCOUNT = {
  endpoint: 'http://127.0.0.1:1',
  secretId: 'AKIDEXAMPLE-not-real',
  secretKey: 'example-secret-key-not-real',
}

function wanted(changes: Partial<Wanted> = {}): Wanted {
  const tags = ['Task:1:7', 'Tasks:1']
  const deadline = Date.now() + 10_000
  return {
    key: `read of ${PHONE}`,
    tags,
    background: false,
    freshOnly: false,
    maxAgeMs: Infinity,
    deadline,
    ...changes,
  }
}

describe('every engine', () => {
  const engines = [
    ['embedded', false, async () => embeddedAnswers],
    [
      'Redis (skipped where redis-server is not installed)',
      withoutRedis,
      () => replicaOf(startRedis()),
    ],
  ] as const

  describe.each(engines)('%s', (_name, isMissing, start) => {
    it.skipIf(isMissing)('tells who is alone to ask, again after nothing came of it', async () => {
      const answers = await start()

      const lease = leaseOf(await answers.take(wanted()))
      await lease.release()

      expect(isLease(await answers.take(wanted()))).toBe(true)
    })

    it.skipIf(isMissing)(
      'never gives what was dropped, nor what was asked for before the drop',
      async () => {
        const answers = await start()
        await leaseOf(await answers.take(wanted())).store(BODY, Date.now(), RULE)
        await answers.drop(['Task:1:7'])
        const lease = leaseOf(await answers.take(wanted()))
        await answers.drop(['Tasks:1'])

        await lease.store(BODY, Date.now(), RULE)

        expect(isLease(await answers.take(wanted()))).toBe(true)
      },
    )

    it.skipIf(isMissing)('makes nobody wait whose time is over', async () => {
      const answers = await start()
      await answers.take(wanted())

      expect(isLease(await answers.take(wanted({ deadline: Date.now() })))).toBe(true)
    })
  })
})

describe.skipIf(withoutRedis)('over one redis-server (skipped where it is not installed)', () => {
  it('two replicas use one answer, as old as it is', async () => {
    const [one, other] = await twoReplicas()
    const sentAt = Date.now() - 5000
    await leaseOf(await one.take(wanted())).store(BODY, sentAt, RULE)

    const taken = await other.take(wanted())

    expect(taken).toMatchObject({ body: BODY, waited: false })
    expect(Math.abs(answerOf(taken).sentAt - sentAt)).toBeLessThan(100)
  })

  it('who has gone looks no more, and leaves the lease to others', async () => {
    const [one, other] = await twoReplicas()
    const lease = leaseOf(await one.take(wanted()))
    const leaving = new AbortController()
    const gone = other.take(wanted({ signal: leaving.signal }))
    leaving.abort()

    await leaseOf(await gone).release()
    await lease.store(BODY, Date.now(), RULE)

    expect(answerOf(await other.take(wanted()))).toMatchObject({ body: BODY, waited: false })
  })

  it('an answer is given as long as its rule says, and only fresh to who renews', async () => {
    const [one, other] = await twoReplicas()
    await leaseOf(await one.take(wanted())).store(BODY, Date.now() - 5000, {
      fresh: 1,
      renewing: 60,
    })

    expect(isLease(await other.take(wanted()))).toBe(false)
    expect(isLease(await other.take(wanted({ maxAgeMs: 4000 })))).toBe(true)
    expect(isLease(await other.take(wanted({ background: true, freshOnly: true, key: 'b' })))).toBe(
      true,
    )
    const renewal = wanted({ background: true, freshOnly: true, deadline: Date.now() + 50 })
    expect(isLease(await one.take(renewal))).toBe(true)
  })

  it('who wants what another replica is asking for waits, and is told when it is there', async () => {
    const [one, other] = await twoReplicas()
    const lease = leaseOf(await one.take(wanted()))
    const waiting = Promise.resolve(other.take(wanted()))
    await delay(50)
    const stored = Date.now()
    await lease.store(BODY, stored, RULE)

    expect(await waiting).toMatchObject({ body: BODY, waited: true })
    expect(Date.now() - stored).toBeLessThan(500)
  })

  it('who waited asks at once where nothing came of it', async () => {
    const [one, other] = await twoReplicas()
    const lease = leaseOf(await one.take(wanted()))
    const waiting = Promise.resolve(other.take(wanted()))
    await delay(50)
    const released = Date.now()
    await lease.release()

    expect(isLease(await waiting)).toBe(true)
    expect(Date.now() - released).toBeLessThan(500)
  })

  it('who polls waits for who is waited for, and nobody waits for who polls', async () => {
    const [one, other] = await twoReplicas()
    const polling = wanted({ background: true, deadline: Date.now() + 200 })

    expect(isLease(await one.take({ ...polling, deadline: Date.now() + 10_000 }))).toBe(true)
    const lease = leaseOf(await other.take(wanted()))
    const waiting = Promise.resolve(one.take(polling))
    await lease.store(BODY, Date.now(), RULE)

    expect(await waiting).toMatchObject({ body: BODY })
  })

  it('a replica that asks for long keeps its lease, and one that was killed blocks nobody for more than 4 seconds', async () => {
    const server = await startRedis()
    const [one, other] = [await replica(server), await replica(server)]
    await one.take(wanted())
    const begun = Date.now()
    const waiting = Promise.resolve(other.take(wanted({ deadline: begun + 20_000 })))

    await delay(4000)
    expect(await Promise.race([waiting, 'still waiting'])).toBe('still waiting')
    one.stop() // as if it had been killed: it says no more that it asks
    const killed = Date.now()

    expect(isLease(await waiting)).toBe(true)
    const blocked = Date.now() - killed
    process.stdout.write(`blocked for ${blocked} ms\n`)
    expect(blocked).toBeLessThan(4000)
  })

  it('a drop is told to the other replicas, and not to who dropped by a message', async () => {
    const [one, other] = await twoReplicas()
    const told: unknown[] = []
    const heard = new Promise<void>((resolve) =>
      other.whenDropped((tags) => {
        told.push(tags)
        resolve()
      }),
    )

    await one.drop(['Task:1:7'])
    await heard

    expect(told).toEqual([['Task:1:7']])
  })

  it('names nobody: keys are HMACs, and contents are encrypted', async () => {
    const server = await startRedis()
    const redis = await connected(server)
    const answers = await redisAnswers(redis, ACCOUNT, systemClock)
    onTestFinished(() => answers.stop())
    await leaseOf(await answers.take(wanted())).store(BODY, Date.now(), RULE)
    await answers.take(wanted({ key: 'another' }))

    const keys = (await redis.command('KEYS', '*')) as string[]
    const contents = await Promise.all(
      keys.map((key) => redis.command('DUMP', key).catch(() => '')),
    )

    expect(keys.filter((key) => key.startsWith('ccc-gateway:answers:')).length).toBeGreaterThan(3)
    for (const text of [...keys, ...contents.map(String)]) {
      expect(text).not.toMatch(new RegExp(`${PHONE}|another|Task:1|AKID|r-1`))
    }
  })

  it('another account finds nothing, and what was tampered with counts as nothing', async () => {
    const server = await startRedis()
    const [redis, one] = [await connected(server), await replica(server)]
    const stranger = await redisAnswers(
      await connected(server),
      { ...ACCOUNT, secretKey: randomUUID() },
      systemClock,
    )
    onTestFinished(() => stranger.stop())
    await leaseOf(await one.take(wanted())).store(BODY, Date.now(), RULE)

    await leaseOf(await stranger.take(wanted())).release()
    const [key = ''] = (await redis.command('KEYS', '*:answer:*')) as string[]
    await redis.command(
      'HSET',
      key,
      'body',
      Buffer.from('tampered with, and long enough').toString('base64'),
    )
    expect(isLease(await one.take(wanted()))).toBe(true)
  })

  it('an unreachable Redis is not waited for, and told of drops before it is believed again', async () => {
    const server = await startRedis()
    const redis = await connected(server)
    const one = await redisAnswers(redis, ACCOUNT, systemClock)
    onTestFinished(() => one.stop())
    const other = await replica(server)
    await leaseOf(await one.take(wanted())).store(BODY, Date.now(), RULE)
    const told: unknown[] = []
    one.whenDropped((tags) => told.push(tags))
    server.pause()
    await changed(redis)

    const begun = Date.now()
    for (let n = 0; n < 50; n++) expect(isLease(await one.take(wanted()))).toBe(true)
    await one.drop(['Tasks:1'])
    const took = Date.now() - begun
    process.stdout.write(`50 reads and a write without Redis: ${took} ms\n`)
    expect(took).toBeLessThan(2000)
    server.resume()
    await changed(redis)

    expect(isLease(await one.take(wanted()))).toBe(true)
    expect(isLease(await other.take(wanted({ deadline: Date.now() + 100 })))).toBe(true)
    expect(told).toEqual(expect.arrayContaining([null]))
  })
})

async function connected(server: RedisServer): Promise<Redis> {
  const redis = await connectRedis(server.url, collectingLog([]))
  onTestFinished(() => redis.stop())
  return redis
}

async function replica(server: RedisServer): Promise<SharedAnswers> {
  const answers = await redisAnswers(await connected(server), ACCOUNT, systemClock)
  onTestFinished(() => answers.stop())
  return answers
}

async function replicaOf(starting: Promise<RedisServer>): Promise<SharedAnswers> {
  return replica(await starting)
}

async function twoReplicas(): Promise<[SharedAnswers, SharedAnswers]> {
  const server = await startRedis()
  return [await replica(server), await replica(server)]
}

/** The next time that Redis comes or goes. */
function changed(redis: Redis): Promise<void> {
  return new Promise((resolve) => redis.whenChanged(() => resolve()))
}

function leaseOf(taken: Taken): Lease {
  if (!isLease(taken)) throw new Error('an answer came where a lease was expected')
  return taken
}

function answerOf(taken: Taken) {
  if (isLease(taken)) throw new Error('a lease came where an answer was expected')
  return taken
}
