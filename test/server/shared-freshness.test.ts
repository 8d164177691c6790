import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Config } from '../../src/config/index.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import type { Gateway } from '../../src/server/gateway.ts'
import { type Simulator, startSimulator } from '../../src/simulator/index.ts'
import { type RedisServer, startRedis, withoutRedis } from '../redis.ts'
import { startReplica } from '../replicas.ts'
import { post } from '../rig.ts'

const READ = 'DescribeAutoCalloutTask'
const RUNNING = '{ autoCalloutTask(taskId: 3) { state } }'
/** One that a slow machine would not have to renew in the middle of a test. */
const TASK = '{ autoCalloutTask(taskId: 1) { state } }'

describe.skipIf(withoutRedis)('over one redis-server (skipped where it is not installed)', () => {
  // Gateways share nothing where the machine is so busy that Redis takes over 200 ms.
  it('2 gateways answer 100 requests each at once with 1 upstream call', { retry: 2 }, async () => {
    const { gateways, simulator } = await startReplicas()
    // One that has just started may be busy for longer than Redis is waited for.
    for (const gateway of gateways) await ask(gateway, '{ autoCalloutTasks { totalCount } }')
    simulator.faults.always({ kind: 'delay', ms: 300 })

    const answers = await Promise.all(
      gateways.flatMap((gateway) => Array.from({ length: 100 }, () => ask(gateway, TASK))),
    )

    const states = answers.map(({ body }) => body.data?.autoCalloutTask?.state)
    expect(states).toEqual(Array(200).fill(states[0]))
    const calls = simulator.journal.ofAction(READ).length
    process.stdout.write(`2 gateways, 100 requests each at once: ${calls} upstream call(s)\n`)
    expect(calls).toBe(1)
  })

  it('a change through one gateway is seen by the next read of the other', async () => {
    const { gateways, simulator } = await startReplicas()
    const [one, other] = gateways
    const before = [await ask(one, RUNNING), await ask(other, RUNNING)].map(stateOf)

    await ask(
      one,
      'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:3") { requestId } }',
    )
    const after = [await ask(other, RUNNING), await ask(one, RUNNING)].map(stateOf)

    expect(before).toEqual(['RUNNING', 'RUNNING'])
    expect(after).toEqual(['PAUSED', 'PAUSED'])
    const { entries } = simulator.journal
    const paused = entries.findIndex(({ action }) => action === 'PauseAutoCalloutTask')
    expect(entries.slice(paused + 1).map(({ action }) => action)).toEqual([READ])
  })

  it('a change whose answer is lost is judged by a read of its own, not by what they share', async () => {
    const { gateways, simulator } = await startReplicas()
    const before = stateOf(await ask(gateways[1], RUNNING))
    simulator.faults.next({ kind: 'reset-after-execution', action: 'PauseAutoCalloutTask' })

    const { body } = await ask(
      gateways[0],
      'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:3") { task { state } } }',
    )

    expect(before).toBe('RUNNING')
    expect(body.data).toEqual({ pauseAutoCalloutTask: { task: { state: 'PAUSED' } } })
    expect(simulator.journal.entries.map(({ action }) => action)).toEqual([
      READ,
      'PauseAutoCalloutTask',
      READ,
    ])
  })

  it('what does not exist is asked for once, and told alike by both', async () => {
    const { gateways, simulator } = await startReplicas()
    const unknown = '{ autoCalloutTask(taskId: 404) { name } }'

    const [first, second] = [await ask(gateways[0], unknown), await ask(gateways[1], unknown)]

    expect(first.body.errors[0].extensions.code).toBe('NOT_FOUND')
    expect(second.body.errors).toEqual(first.body.errors)
    expect(simulator.journal.ofAction(READ)).toHaveLength(1)
  })

  it('an answer is as old through the other gateway, and told to be kept', async () => {
    const { gateways } = await startReplicas()
    await ask(gateways[0], TASK)
    await delay(1100)

    const { headers, body } = await ask(gateways[1], TASK)

    expect(headers.get('age')).toBe('1')
    expect(body.extensions.upstream.calls[0].source).toBe('kept')
  })

  it('each gateway goes on by itself while Redis is away, and is not slowed down', async () => {
    const { gateways, simulator, redis } = await startReplicas()
    await ask(gateways[0], TASK)
    await redis.kill()
    await ask(gateways[0], TASK) // notices

    const begun = Date.now()
    for (let n = 0; n < 20; n++) await ask(gateways[0], TASK)
    const took = Date.now() - begun
    process.stdout.write(`20 requests without Redis: ${took} ms\n`)

    expect(took).toBeLessThan(2000)
    expect(simulator.journal.ofAction(READ).length).toBeLessThanOrEqual(3)
  })
})

interface Replicas {
  readonly simulator: Simulator
  readonly redis: RedisServer
  readonly gateways: readonly [Gateway, Gateway]
}

async function startReplicas(): Promise<Replicas> {
  const simulator = await startSimulator()
  onTestFinished(() => simulator.stop())
  const redis = await startRedis()
  const config: Partial<Config> = { redisUrl: redis.url, freshness: DEFAULT_FRESHNESS }
  const gateways = [await startReplica(simulator, config), await startReplica(simulator, config)]
  return { simulator, redis, gateways: gateways as unknown as [Gateway, Gateway] }
}

function ask({ url }: Gateway, query: string) {
  return post(url, JSON.stringify({ query }), { 'ccc-include-upstream': 'true' })
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
function stateOf({ body }: { body: any }): string {
  return body.data.autoCalloutTask.state
}
