import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FRESHNESS } from '../../../src/freshness.ts'
import { type Following, follow } from '../../follow.ts'
import { startRedis, withoutRedis } from '../../redis.ts'
import { startReplica, startReplicaProcess, startThrottled } from '../../replicas.ts'

const APP = '1400000000'
const PERIOD_MS = 2000
const WATCH = (alias: string) =>
  `subscription ($id: ID!) { autoCalloutTaskChanged(id: $id) { state ${alias}: name } }`

describe.skipIf(withoutRedis)('two replicas over one Redis (needs redis-server)', () => {
  it('ask CCC as often as one, whoever watches at which', async () => {
    const [simulator, ids] = await startThrottled(30)
    const redis = await startRedis()
    const config = { redisUrl: redis.url, freshness: DEFAULT_FRESHNESS }
    const replicas = [await startReplica(simulator, config), await startReplica(simulator, config)]
    const begun = Date.now()
    const all = await Promise.all(
      replicas.flatMap(({ url }, replica) =>
        ids.map((id) => follow(url, WATCH(`of${replica}`), { id: `AutoCalloutTask:${APP}:${id}` })),
      ),
    )
    const calls = () => simulator.journal.ofAction('DescribeAutoCalloutTasks').length
    await delay(3 * PERIOD_MS)
    const periods = (Date.now() - begun) / PERIOD_MS
    const asked = calls()
    simulator.clock.advance(7200)
    const ends = await Promise.all(all.map((one) => one.rest()))

    expect(asked).toBeGreaterThan(1)
    expect(asked).toBeLessThanOrEqual(periods + 1)
    expect(simulator.journal.ofAction('DescribeAutoCalloutTask')).toEqual([])
    expect(ends.map((events) => stateIn(events.at(-1)))).toEqual(all.map(() => 'COMPLETED'))
  })

  it('lose no final state when one of them is killed, and its subscribers go to the other', async () => {
    const [simulator, ids] = await startThrottled(10)
    const redis = await startRedis()
    const settings = { REDIS_URL: redis.url }
    const [first, second] = [
      await startReplicaProcess(simulator, settings),
      await startReplicaProcess(simulator, settings),
    ]
    const ended = ids.map(async (id, number) => {
      const variables = { id: `AutoCalloutTask:${APP}:${id}` }
      const states: unknown[] = []
      for (const { url } of [first, second]) {
        const events = readingAll(await follow(url, WATCH('name'), variables))
        for await (const event of events) {
          if (event === 'complete') return states
          states.push(stateIn(event))
          if (states.length === 1 && number === ids.length - 1) allWatch.resolve()
        }
      }
      throw new Error('cut off twice')
    })
    const allWatch = Promise.withResolvers<void>()
    await allWatch.promise
    first.kill()
    simulator.clock.advance(7200)

    const states = await Promise.all(ended)
    expect(states.map((of) => of.at(-1))).toEqual(ids.map(() => 'COMPLETED'))
  })
})

/** Every event until the end, or until the connection is cut. */
async function* readingAll(following: Following) {
  for (;;) {
    const event = await following.next().catch(() => 'cut off')
    if (event === 'cut off') return
    yield event
  }
}

function stateIn(event: unknown): string {
  const { data } = event as { readonly data: { autoCalloutTaskChanged: { state: string } } }
  return data.autoCalloutTaskChanged.state
}
