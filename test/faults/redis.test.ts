import { createClient } from '@redis/client'
import { describe, expect, onTestFinished } from 'vitest'
import { startProxy } from '../proxy.ts'
import { type RedisServer, startRedis, withoutRedis } from '../redis.ts'
import type { Answer } from '../rig.ts'
import {
  addTask,
  CHANGE,
  CREATE,
  create,
  createdTask,
  failure,
  foundTask,
  LIST,
  PAUSED,
  pause,
  READ,
  type Read,
  SETTLE_SECONDS,
  tasks,
  UNKNOWN,
} from './operations.ts'
import { type FaultRig, startFaultRig } from './rig.ts'
import { testRows } from './rows.ts'
import { rememberInRedis } from './stores.ts'

interface WithRedis extends FaultRig {
  readonly redis: RedisServer
}

/** A gateway over a Redis that has forgotten nothing for a long time. */
async function start(): Promise<WithRedis> {
  const redis = await startRedis()
  await rememberInRedis(redis.url)
  return { ...(await startFaultRig({ config: { redisUrl: redis.url } })), redis }
}

/** As `start`, with a second Redis that can take over at the same address. */
async function startTwo() {
  const redis = await startRedis()
  await rememberInRedis(redis.url)
  const address = await startProxy(redis.url)
  const replica = await redis.replica()
  const rig = await startFaultRig({ config: { redisUrl: address.url } })
  const takeOver = async () => {
    await redis.kill()
    await replica.promote()
    address.pointTo(replica.url)
  }
  return { ...rig, replica, takeOver }
}

const STORE_AWAY = { code: 'IDEMPOTENCY_STORE_UNAVAILABLE', retryable: true, retryAfterSeconds: 1 }

/** Repeats a create until the store is back. */
async function createOnceBack(rig: FaultRig, key?: string): Promise<Answer> {
  for (;;) {
    const answer = await create(rig, key)
    if (answer.body.errors?.[0].extensions.code !== STORE_AWAY.code) return answer
  }
}

/** A key that the store may have forgotten is looked for, and sent when nothing of it can appear. */
async function expectLookedUpFirst(rig: FaultRig, key: string, taskId: string) {
  const before = rig.sent().length
  const first = await createOnceBack(rig, key)
  rig.pass(SETTLE_SECONDS)
  const created = await create(rig, key)

  expect(failure(first)).toMatchObject(UNKNOWN)
  expect(created.body.data.createAutoCalloutTask).toMatchObject({
    replayed: false,
    task: { taskId },
  })
  expect(rig.sent().slice(before)).toEqual([LIST, LIST, LIST, CREATE])
  expect(tasks(rig)).toBe(Number(taskId))
}

async function expectAnswered(rig: FaultRig, read: Read) {
  expect((await read.send(rig)).body).toEqual({ data: read.data })
  expect(rig.sent()).toEqual([READ])
}

async function expectMade(rig: FaultRig) {
  expect((await pause(rig, addTask(rig))).body).toEqual(PAUSED)
  expect(rig.sent()).toEqual([CHANGE])
}

const quotaOf = async ({ opsUrl }: FaultRig) => {
  const response = await fetch(`${opsUrl}/health/ready`)
  return ((await response.json()) as { quota: string }).quota
}

describe.skipIf(withoutRedis)('with redis-server (skipped where it is not installed)', () => {
  testRows('redis', {
    'Redis is away': {
      async read(read) {
        const rig = await start()
        await rig.redis.kill()

        await expectAnswered(rig, read)
        expect(await quotaOf(rig)).toMatch(/^own share of/)
      },
      async create() {
        const rig = await start()
        await rig.redis.kill()

        const refused = await create(rig)
        const before = rig.sent()
        await rig.redis.start()

        expect(failure(refused)).toMatchObject(STORE_AWAY)
        expect(before).toEqual([])
        await expectLookedUpFirst(rig, 'autumn-0001', '1')
      },
      async change() {
        const rig = await start()
        await rig.redis.kill()

        await expectMade(rig)
      },
    },
    'Redis hangs': {
      async read(read) {
        const rig = await start()
        rig.redis.pause()

        await expectAnswered(rig, read)
        expect(await quotaOf(rig)).toMatch(/^own share of/)
      },
      async create() {
        const rig = await start()
        rig.redis.pause()

        const begun = performance.now()
        const refused = await create(rig)
        const took = performance.now() - begun
        const before = rig.sent()
        rig.redis.resume()
        const created = await createOnceBack(rig)

        expect(failure(refused)).toMatchObject(STORE_AWAY)
        expect(took).toBeLessThan(1000)
        expect(before).toEqual([])
        expect(created.body).toEqual(createdTask(false))
        expect(rig.sent()).toEqual([CREATE])
        expect(tasks(rig)).toBe(1)
      },
      async change() {
        const rig = await start()
        rig.redis.pause()

        await expectMade(rig)
      },
    },
    'Redis has forgotten everything': {
      async read(read) {
        const rig = await start()
        await rig.redis.flush()

        await expectAnswered(rig, read)
      },
      async create() {
        const rig = await start()
        const created = await create(rig)
        await rig.redis.flush()

        const again = await create(rig)

        expect(created.body).toEqual(createdTask(false))
        expect(again.body).toEqual(foundTask(true))
        expect(rig.sent()).toEqual([CREATE, LIST])
        await expectLookedUpFirst(rig, 'winter-0001', '2')
      },
      async change() {
        const rig = await start()
        await rig.redis.flush()

        await expectMade(rig)
      },
    },
    'a replica of Redis takes over': {
      async read(read) {
        const rig = await startTwo()
        await rig.takeOver()

        await expectAnswered(rig, read)
      },
      async create() {
        const rig = await startTwo()
        const created = await create(rig)
        await hasCopied(rig.replica, 'autumn-0001')
        await rig.takeOver()

        const again = await createOnceBack(rig)

        expect(created.body).toEqual(createdTask(false))
        expect(again.body).toEqual(createdTask(true))
        expect(rig.sent()).toEqual([CREATE])
        await expectLookedUpFirst(rig, 'winter-0001', '2')
      },
      async change() {
        const rig = await startTwo()
        await rig.takeOver()

        await expectMade(rig)
      },
    },
  })
})

/** A replica learns of what was created a little later. */
async function hasCopied({ url }: RedisServer, key: string) {
  const client = await createClient({ url }).connect()
  onTestFinished(() => client.destroy())
  await expect
    .poll(async () => stateIn(await client.keys(`*${key}`)), { timeout: 10_000 })
    .toBe('created')

  async function stateIn([name = '']: readonly string[]) {
    return JSON.parse((await client.hGet(name, 'text')) ?? '{}').state
  }
}
