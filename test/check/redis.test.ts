import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectRedis } from '../../src/state/redis.ts'
import { closedPort, listen } from '../client/upstream.ts'
import { startRedis, withoutRedis } from '../redis.ts'
import { collectingLog } from '../rig.ts'
import { checked, settingsFor, startCcc } from './rig.ts'

async function withRedis(url: string) {
  const env = settingsFor(await startCcc(), { REDIS_URL: url })
  const { verdicts, of } = await checked(env)
  return { verdicts: verdicts.filter((each) => each.endsWith('redis')), says: of('redis') }
}

it('tells a Redis where nothing listens', async () => {
  const { verdicts, says } = await withRedis(`redis://127.0.0.1:${await closedPort()}`)

  expect(verdicts).toEqual(['wrong redis'])
  expect(says).toMatch(/ECONNREFUSED.*REDIS_URL/)
})

it('tells something that is no Redis, without its address', async () => {
  const port = await listen(createServer())
  const { verdicts, says } = await withRedis(`redis://user:made-up-word@127.0.0.1:${port}`)

  expect(verdicts).toEqual(['wrong redis'])
  expect(says).not.toMatch(/made-up-word|user@|127\.0/)
})

describe.skipIf(withoutRedis)('redis-server (skipped where it is not installed)', () => {
  it('that writes everything at once and drops nothing is in order', async () => {
    const { url } = await startRedis({ durable: true })

    expect((await withRedis(url)).verdicts).toEqual(['ok redis', 'ok redis'])
  })

  it('that does not is wrong, and told what to set', async () => {
    const { url } = await startRedis()
    const { verdicts, says } = await withRedis(url)

    expect(verdicts).toEqual(['ok redis', 'wrong redis'])
    expect(says).toContain('appendonly yes and appendfsync always are not both set')
    expect(says).toContain('Set appendonly yes, appendfsync always and maxmemory-policy noeviction')
  })

  it.each([
    ['-config', 'does not tell its settings'],
    ['-info', 'does not tell what it keeps'],
  ])('that does not let itself be asked (%s) is left open', async (rule, told) => {
    const { url } = await startRedis({ durable: true })
    const redis = await connectRedis(url, collectingLog([]))
    onTestFinished(() => redis.stop())
    await redis.command('ACL', 'SETUSER', 'default', rule)

    const { verdicts, says } = await withRedis(url)

    expect(verdicts).toEqual(['ok redis', 'unknown redis'])
    expect(says).toContain(told)
  })

  it('that is a mere replica is wrong', async () => {
    const { url } = await (await startRedis()).replica()
    const { verdicts, says } = await withRedis(url)

    expect(verdicts).toEqual(['wrong redis'])
    expect(says).toMatch(/READONLY.*the server that takes writes/)
  })
})
