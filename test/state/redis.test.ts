import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectRedis, defineScript, type Redis } from '../../src/state/redis.ts'
import { listen } from '../client/upstream.ts'
import { type RedisServer, startRedis, withoutRedis } from '../redis.ts'
import { collectingLog } from '../rig.ts'

const ECHO = defineScript('echo', 'return {KEYS[1], ARGV[1]}')

const connect = async (url: string, logged: string[] = []): Promise<Redis> => {
  const redis = await connectRedis(url, collectingLog(logged))
  onTestFinished(() => redis.stop())
  return redis
}

const started = async (): Promise<[RedisServer, Redis]> => {
  const server = await startRedis()
  return [server, await connect(server.url)]
}

const becomes = (redis: Redis, reachable: boolean) =>
  vi.waitFor(() => expect(redis.reachable).toBe(reachable), { timeout: 3000, interval: 5 })

/** Milliseconds until it is rejected, and with what. */
const rejection = async (answer: Promise<unknown>): Promise<[number, unknown]> => {
  const start = performance.now()
  const error = await answer.catch((reason: unknown) => reason)
  return [performance.now() - start, error]
}

const UNAVAILABLE = expect.objectContaining({ name: 'StoreUnavailable' })

it('gives up on a server that takes a connection and says nothing, and goes on trying', async () => {
  let connections = 0
  const server = createServer(() => {
    connections += 1
  })
  const port = await listen(server)

  const redis = await connect(`redis://127.0.0.1:${port}`)

  expect(redis.reachable).toBe(false)
  expect((await rejection(redis.command('PING')))[1]).toEqual(UNAVAILABLE)
  await vi.waitFor(() => expect(connections).toBeGreaterThan(1), 2000)
})

describe.skipIf(withoutRedis)('with redis-server (skipped where it is not installed)', () => {
  it('is connected once connectRedis has resolved, and answers', async () => {
    const [, redis] = await started()

    expect(redis.reachable).toBe(true)
    expect(await redis.command('SET', 'key', 'value')).toBe('OK')
    expect(await redis.command('GET', 'key')).toBe('value')
  })

  it('runs a script that the server does not have, or has no longer', async () => {
    const [, redis] = await started()

    expect(await redis.run(ECHO, ['k'], ['a'])).toEqual(['k', 'a'])
    await redis.command('SCRIPT', 'FLUSH')
    expect(await redis.run(ECHO, ['k'], ['b'])).toEqual(['k', 'b'])
    expect(await redis.command('SCRIPT', 'EXISTS', ECHO.sha1)).toEqual([1])
  })

  it('gives up on a server that hangs within 200 ms, and works again once it goes on', async () => {
    const [server, redis] = await started()
    const changes: boolean[] = []
    redis.whenChanged((reachable) => changes.push(reachable))

    server.pause()
    const [waitedMs, error] = await rejection(redis.command('PING'))

    expect(error).toEqual(UNAVAILABLE)
    expect(waitedMs).toBeGreaterThan(150)
    expect(waitedMs).toBeLessThan(300)
    const [refusedMs] = await rejection(redis.command('PING'))
    expect(refusedMs).toBeLessThan(50)
    server.resume()
    await becomes(redis, true)
    expect(await redis.command('PING')).toBe('PONG')
    expect(changes).toEqual([false, true])
  })

  it('notices by itself that a server hangs', async () => {
    const [server, redis] = await started()

    server.pause()

    await becomes(redis, false)
    server.resume()
  })

  it('works again by itself after the server was killed and started', async () => {
    const server = await startRedis()
    const logged: string[] = []
    const redis = await connect(server.url, logged)

    await server.kill()
    await becomes(redis, false)
    expect((await rejection(redis.command('PING')))[1]).toEqual(UNAVAILABLE)
    await server.start()
    await becomes(redis, true)

    expect(await redis.command('PING')).toBe('PONG')
    const told = logged.map((line) => JSON.parse(line).msg)
    expect(told).toEqual(['Redis is reachable', 'Redis is not reachable', 'Redis is reachable'])
    expect(logged.join()).not.toContain(server.url)
  })

  it('finds a server that is started only later', async () => {
    const server = await startRedis()
    await server.kill()
    const redis = await connect(server.url)
    expect(redis.reachable).toBe(false)

    await server.start()

    await becomes(redis, true)
  })

  it('takes a server that refuses to write for one that is not there', async () => {
    const [server, redis] = await started()
    const other = await connect(server.url)

    await other.command('CONFIG', 'SET', 'maxmemory', '1')

    await becomes(redis, false)
    expect((await rejection(redis.command('SET', 'key', 'value')))[1]).toEqual(UNAVAILABLE)
  })

  it('delivers what others publish, also after the server was away', async () => {
    const [server, redis] = await started()
    const other = await connect(server.url)
    const heard: string[] = []
    await redis.subscribe('first', (message) => heard.push(`1 ${message}`))
    await redis.subscribe('second', (message) => heard.push(`2 ${message}`))
    await redis.subscribe('second', (message) => heard.push(`3 ${message}`))

    await other.publish('first', 'a')
    await other.publish('second', 'b')
    await vi.waitFor(() => expect(heard).toEqual(['1 a', '2 b', '3 b']))
    await server.kill()
    await becomes(redis, false)
    await server.start()
    await Promise.all([becomes(redis, true), becomes(other, true)])
    await other.publish('second', 'c')

    await vi.waitFor(() => expect(heard.slice(3)).toEqual(['2 c', '3 c']))
  })

  it('is not reachable as long as its subscriptions are not', async () => {
    const [, redis] = await started()
    const changes: boolean[] = []
    await redis.subscribe('first', () => {})
    redis.whenChanged((reachable) => changes.push(reachable))

    await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub')

    await vi.waitFor(() => expect(changes).toEqual([false, true]))
  })

  it('asks nothing any more once it was stopped', async () => {
    const [server, redis] = await started()
    const other = await connect(server.url)

    redis.stop()

    expect((await rejection(redis.command('PING')))[1]).toEqual(UNAVAILABLE)
    await vi.waitFor(async () => {
      const clients = String(await other.command('CLIENT', 'LIST'))
      expect(clients.trim().split('\n')).toHaveLength(1)
    })
  })
})
