import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectRedis, type Redis } from '../src/state/redis.ts'
import { startProxy } from './proxy.ts'
import { startRedis, withoutRedis } from './redis.ts'
import { collectingLog } from './rig.ts'

async function connected(url: string): Promise<Redis> {
  const redis = await connectRedis(url, collectingLog([]))
  onTestFinished(() => redis.stop())
  return redis
}

const reachable = (redis: Redis) => vi.waitFor(() => expect(redis.reachable).toBe(true), 5000)

describe.skipIf(withoutRedis)('redis-server (skipped where it is not installed)', () => {
  it.each([
    [true, 'keeps', 'kept'],
    [false, 'loses', null],
  ])('that is durable (%s) %s what it knew when it is killed', async (durable, _does, left) => {
    const server = await startRedis({ durable })
    await (await connected(server.url)).command('SET', 'key', 'kept')

    await server.kill()
    await server.start()

    expect(await (await connected(server.url)).command('GET', 'key')).toBe(left)
  })

  it('that is flushed forgets everything, and keeps its connections', async () => {
    const server = await startRedis()
    const redis = await connected(server.url)
    await redis.command('SET', 'key', 'value')

    await server.flush()

    expect(await redis.command('GET', 'key')).toBe(null)
  })

  it('fails over to a replica that knows what it was told before', async () => {
    const first = await startRedis()
    const proxy = await startProxy(first.url)
    const redis = await connected(proxy.url)
    await redis.command('SET', 'key', 'before')
    const replica = await first.replica()

    await first.kill()
    await replica.promote()
    proxy.pointTo(replica.url)
    await vi.waitFor(async () => expect(await redis.command('GET', 'key')).toBe('before'), 5000)

    await reachable(redis)
    expect(await redis.command('SET', 'key', 'after')).toBe('OK')
  })
})
