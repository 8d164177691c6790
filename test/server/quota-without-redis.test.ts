import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import type { Gateway } from '../../src/server/gateway.ts'
import type { Simulator } from '../../src/simulator/index.ts'
import { closedPort } from '../client/upstream.ts'
import { startRedis, withoutRedis } from '../redis.ts'
import { readTasks, startReplica, startReplicaProcess, startThrottled } from '../replicas.ts'
import { undisturbed } from '../stall.ts'

const READ = 'DescribeAutoCalloutTask'

async function standing({ opsUrl }: Pick<Gateway, 'opsUrl'>): Promise<[number, string]> {
  const response = await fetch(`${opsUrl}/health/ready`)
  const { quota } = (await response.json()) as { quota: string }
  return [response.status, quota]
}

const stands = (gateway: Pick<Gateway, 'opsUrl'>, quota: string) =>
  vi.waitFor(async () => expect(await standing(gateway)).toEqual([200, quota]), 10_000)

/** Asks one gateway after the other for one task after the other, until told to stop. */
function keepReading(urls: readonly string[], ids: readonly string[]) {
  const answers: unknown[] = []
  let stopped = false
  const readers = Array.from({ length: 12 }, async (_, reader) => {
    for (let n = reader; !stopped; n += 12) {
      const url = urls[n % urls.length] ?? ''
      const asked = readTasks(url, [ids[n % ids.length] ?? ''])
      // What a gateway that was killed had begun is its client's to repeat.
      answers.push(...(await asked.catch(() => ['connection lost'])))
      await delay(10)
    }
  })
  const stop = async () => {
    stopped = true
    await Promise.all(readers)
    return answers
  }
  return { answers, stop }
}

function expectNoneRefused({ journal }: Simulator) {
  expect(journal.mostInASecond(READ)).toBeLessThanOrEqual(20)
  expect(new Set(journal.ofAction(READ).map(({ outcome }) => outcome))).toEqual(new Set(['ok']))
}

const names = (answers: readonly unknown[]) =>
  answers.filter((answer) => typeof answer === 'string')

it('without Redis from the start a gateway keeps to one call a second, and says so', async () => {
  const [simulator, ids] = await startThrottled(2)
  const redisUrl = `redis://127.0.0.1:${await closedPort()}`
  const gateway = await startReplica(simulator, { redisUrl })

  expect(await standing(gateway)).toEqual([200, 'own share of 1 a second'])
  expect(await readTasks(gateway.url, ids)).toEqual(['task 0', 'task 1'])

  const [first, second] = simulator.journal.ofAction(READ)
  expect((second?.receivedAt ?? 0) - (first?.receivedAt ?? 0)).toBeGreaterThanOrEqual(1000)
})

it('without Redis from the start a gateway keeps to the share that its settings tell', async () => {
  const [simulator] = await startThrottled(0)
  const redisUrl = `redis://127.0.0.1:${await closedPort()}`

  const gateway = await startReplica(simulator, { redisUrl, replicas: 3 })

  expect(await standing(gateway)).toEqual([200, 'own share of 6 a second'])
})

describe.skipIf(withoutRedis)('with redis-server (skipped where it is not installed)', () => {
  it('four gateways know of each other, and share again what one leaves', async () => {
    const [simulator] = await startThrottled(0)
    const server = await startRedis()
    const start = () => startReplica(simulator, { redisUrl: server.url })
    const [one, two, three, four] = await Promise.all([start(), start(), start(), start()])
    await stands(one, 'shared')

    await four.stop()
    await delay(600) // each hears of the others every half second
    await server.kill()

    for (const gateway of [one, two, three]) await stands(gateway, 'own share of 6 a second')
  })

  it(
    'killed and started under load, it costs time: no call refused upstream, none answered wrongly',
    () =>
      undisturbed(async () => {
        const [simulator, ids] = await startThrottled(60)
        const server = await startRedis()
        const config = { redisUrl: server.url }
        const gateways = await Promise.all([
          startReplica(simulator, config),
          startReplica(simulator, config),
        ])
        const [one, two] = gateways
        const load = keepReading([one.url, two.url], ids)
        await vi.waitFor(() => expect(load.answers.length).toBeGreaterThan(20), 10_000)

        await server.kill()
        await Promise.all(gateways.map((gateway) => stands(gateway, 'own share of 10 a second')))
        await delay(3000)
        const inBetween = load.answers.length
        await server.start()
        await Promise.all(gateways.map((gateway) => stands(gateway, 'shared')))
        await vi.waitFor(() => expect(load.answers.length).toBeGreaterThan(inBetween + 30), 10_000)
        const answers = await load.stop()

        expectNoneRefused(simulator)
        expect(names(answers)).toHaveLength(answers.length)
        process.stdout.write(`${answers.length} answered, most in a second: `)
        process.stdout.write(`${simulator.journal.mostInASecond(READ)}\n`)
      }),
    120_000,
  )

  it(
    'hung for a while under load, it costs time: no call refused upstream, none answered wrongly',
    () =>
      undisturbed(async () => {
        const [simulator, ids] = await startThrottled(60)
        const server = await startRedis()
        const config = { redisUrl: server.url }
        const gateways = await Promise.all([
          startReplica(simulator, config),
          startReplica(simulator, config),
        ])
        const load = keepReading(
          gateways.map(({ url }) => url),
          ids,
        )
        await vi.waitFor(() => expect(load.answers.length).toBeGreaterThan(20), 10_000)

        for (const hungMs of [300, 2500]) {
          server.pause()
          await delay(hungMs)
          server.resume()
          await Promise.all(gateways.map((gateway) => stands(gateway, 'shared')))
          await delay(1500)
        }
        const answers = await load.stop()

        expectNoneRefused(simulator)
        expect(names(answers)).toHaveLength(answers.length)
      }),
    120_000,
  )

  it(
    'one of two processes killed under load: the other goes on, and none is refused upstream',
    () =>
      undisturbed(async () => {
        const [simulator, ids] = await startThrottled(60)
        const REDIS_URL = (await startRedis()).url
        const start = () => startReplicaProcess(simulator, { REDIS_URL })
        const [killed, stays] = await Promise.all([start(), start()])
        const load = keepReading([killed.url, stays.url], ids)
        await vi.waitFor(() => expect(load.answers.length).toBeGreaterThan(20), 10_000)

        killed.kill()
        const afterwards = keepReading([stays.url], ids)
        await vi.waitFor(() => expect(names(afterwards.answers).length).toBeGreaterThan(40), 15_000)

        const answers = [...(await load.stop()), ...(await afterwards.stop())]
        expectNoneRefused(simulator)
        expect(names(answers)).toHaveLength(answers.length)
      }),
    120_000,
  )
})
