import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { durabilityOf } from '../../src/state/claims/durability.ts'
import type { Claims, Entry } from '../../src/state/claims/index.ts'
import { RedisClaims } from '../../src/state/claims/redis.ts'
import { claimsInFile, claimsInMemory } from '../../src/state/claims/sqlite.ts'
import { connectRedis, type Redis } from '../../src/state/redis.ts'
import { startRedis, withoutRedis } from '../redis.ts'
import { collectingLog } from '../rig.ts'

const NOW = 1_800_000_000
const KEY = 'china|CreateAutoCalloutTask|1400000000|autumn-0001'
const FIRST: Entry = { version: 'v1', text: '{"state":"claimed"}', keptUntil: null }
const SECOND: Entry = { version: 'v2', text: '{"state":"sending","é":"漢"}', keptUntil: null }
const LAST: Entry = { version: 'v3', text: '{"state":"created"}', keptUntil: NOW * 2 }

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'claims-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

function modeOf(...path: string[]): string {
  return (statSync(join(...path)).mode & 0o777).toString(8)
}

async function inFile(): Promise<Claims> {
  return opened(folder())
}

function opened(path: string, now = NOW): Claims {
  const claims = claimsInFile(path, now)
  onTestFinished(() => claims.stop())
  return claims
}

async function inRedis(): Promise<Claims> {
  const server = await startRedis()
  return connected(server.url)
}

async function connected(url: string): Promise<Claims> {
  return new RedisClaims(await connectedRedis(url))
}

/** On a busy machine the first attempt may take too long, which is none of this. */
async function connectedRedis(url: string): Promise<Redis> {
  const redis = await connectRedis(url, collectingLog([]))
  onTestFinished(() => redis.stop())
  await vi.waitFor(() => expect(redis.reachable).toBe(true))
  return redis
}

const engines: [string, () => Promise<Claims>][] = [
  ['a file', inFile],
  ['memory', async () => claimsInMemory()],
  ...(withoutRedis ? [] : [['redis-server', inRedis] as [string, () => Promise<Claims>]]),
]

describe.each(engines)('entries in %s', (_name, open) => {
  it('gives a key to the first that claims it, and shows the others what stands there', async () => {
    const claims = await open()

    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => claims.claim(KEY, { ...FIRST, version: `v${n}` }, NOW)),
    )

    const [winner] = all.filter(({ isNew }) => isNew)
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(all.map(({ entry }) => entry.version))).toEqual(new Set([winner?.entry.version]))
    expect(await claims.find(KEY, NOW)).toEqual(winner?.entry)
  })

  it('replaces an entry once, whoever else wants to', async () => {
    const claims = await open()
    await claims.claim(KEY, FIRST, NOW)

    const done = await Promise.all([
      claims.replace(KEY, FIRST, SECOND),
      claims.replace(KEY, FIRST, { ...SECOND, version: 'other' }),
    ])

    expect(done).toEqual([true, false])
    expect(await claims.find(KEY, NOW)).toEqual(SECOND)
  })

  it('frees a key for the next, but only from the entry that was meant', async () => {
    const claims = await open()
    await claims.claim(KEY, FIRST, NOW)
    await claims.replace(KEY, FIRST, SECOND)

    expect(await claims.replace(KEY, FIRST, null)).toBe(false)
    expect(await claims.find(KEY, NOW)).toEqual(SECOND)
    expect(await claims.replace(KEY, SECOND, null)).toBe(true)
    expect(await claims.find(KEY, NOW)).toBeNull()
    expect(await claims.replace(KEY, SECOND, LAST)).toBe(false)
    expect(await claims.claim(KEY, LAST, NOW)).toMatchObject({ entry: LAST, isNew: true })
  })

  it('lists what is open, and nothing else', async () => {
    const claims = await open()
    await claims.claim('b', FIRST, NOW)
    await claims.claim('a', FIRST, NOW)
    await claims.claim('c', LAST, NOW)
    await claims.claim('d', FIRST, NOW)
    await claims.replace('b', FIRST, LAST)
    await claims.replace('d', FIRST, null)

    expect(await claims.openKeys()).toEqual(['a'])
    await claims.replace('b', LAST, SECOND)
    expect(await claims.openKeys()).toEqual(['a', 'b'])
  })

  it('tells the same time of its first memory to all', async () => {
    const claims = await open()

    const first = await claims.claim('a', FIRST, NOW)
    const second = await claims.claim('b', FIRST, NOW + 100)

    expect(second.rememberedSince).toBe(first.rememberedSince)
  })
})

describe('a file', () => {
  it('keeps what was written when the process ends, and since when', async () => {
    const path = folder()
    const before = opened(path)
    await before.claim(KEY, FIRST, NOW)
    await before.replace(KEY, FIRST, SECOND)
    before.stop()

    const after = opened(path, NOW + 1000)

    expect(await after.claim(KEY, FIRST, NOW + 1000)).toEqual({
      entry: SECOND,
      isNew: false,
      rememberedSince: NOW,
    })
    expect(await after.openKeys()).toEqual([KEY])
  })

  it('is refused to a second gateway, by name and with what to do', () => {
    const path = folder()
    opened(path)

    expect(() => claimsInFile(path, NOW)).toThrow(
      expect.objectContaining({
        name: 'StateInUse',
        message: expect.stringMatching(/CCC_GATEWAY_STATE_DIR.*in use by another.*REDIS_URL/s),
      }),
    )
  })

  it('is readable for its own user alone, and so are its folder and what stands beside it', async () => {
    const path = join(folder(), 'state')
    const usual = process.umask(0)
    onTestFinished(() => void process.umask(usual))

    await opened(path).claim(KEY, FIRST, NOW)

    const modes = Object.fromEntries(readdirSync(path).map((name) => [name, modeOf(path, name)]))
    expect(modes).toEqual({ 'claims.sqlite': '600', 'claims.sqlite-wal': '600' })
    expect(modeOf(path)).toBe('700')
  })

  it('of an older release is kept to its user from the next start on', async () => {
    const path = folder()
    const before = opened(path)
    await before.claim(KEY, FIRST, NOW)
    before.stop()
    chmodSync(join(path, 'claims.sqlite'), 0o644)

    const entry = await opened(path).find(KEY, NOW)

    expect(entry).toEqual(FIRST)
    expect(modeOf(path, 'claims.sqlite')).toBe('600')
  })

  it('that cannot be made is refused by name', () => {
    expect(() => claimsInFile('/dev/null/state', NOW)).toThrow(/CCC_GATEWAY_STATE_DIR.*ENOTDIR/s)
  })

  it('forgets what was kept long enough, and nothing that is open', async () => {
    const path = folder()
    const before = opened(path)
    await before.claim('open', FIRST, NOW)
    await before.claim('old', { ...LAST, keptUntil: NOW + 9 }, NOW)
    await before.claim('new', { ...LAST, keptUntil: NOW + 11 }, NOW)
    before.stop()

    const after = opened(path, NOW + 10)

    expect(await after.find('old', NOW)).toBeNull()
    expect(await after.find('new', NOW)).not.toBeNull()
    expect(await after.find('open', NOW)).toEqual(FIRST)
  })

  it('that is closed gives no answer, by the name of that', async () => {
    const claims = opened(folder())
    claims.stop()

    await expect(claims.claim(KEY, FIRST, NOW)).rejects.toMatchObject({ name: 'StoreUnavailable' })
  })
})

it('memory has nothing that could have been lost', async () => {
  const { rememberedSince } = await claimsInMemory().claim(KEY, FIRST, NOW)

  expect(rememberedSince).toBe(Number.NEGATIVE_INFINITY)
})

describe.skipIf(withoutRedis)('redis-server (skipped where it is not installed)', () => {
  it('shares entries between replicas', async () => {
    const server = await startRedis()
    const [one, other] = [await connected(server.url), await connected(server.url)]
    await one.claim(KEY, FIRST, NOW)

    expect(await other.claim(KEY, SECOND, NOW + 1)).toEqual({
      entry: FIRST,
      isNew: false,
      rememberedSince: NOW,
    })
  })

  it('that was flushed remembers nothing from before', async () => {
    const server = await startRedis()
    const redis = await connectedRedis(server.url)
    const claims = new RedisClaims(redis)
    await claims.claim(KEY, FIRST, NOW)
    await redis.command('FLUSHALL')

    expect(await claims.claim(KEY, SECOND, NOW + 100)).toEqual({
      entry: SECOND,
      isNew: true,
      rememberedSince: NOW + 100,
    })
  })

  it('that writes everything to disk at once remembers over a restart', async () => {
    const server = await startRedis({ durable: true })
    const claims = await connected(server.url)
    await claims.claim(KEY, FIRST, NOW)

    await server.kill()
    await server.start()

    const held = { entry: FIRST, isNew: false, rememberedSince: NOW }
    await expect.poll(() => claims.claim(KEY, SECOND, NOW + 100).catch(() => null)).toEqual(held)
  })

  it('that lost all in a restart says since when it remembers', async () => {
    const server = await startRedis()
    const claims = await connected(server.url)
    await claims.claim(KEY, FIRST, NOW)

    await server.kill()
    await server.start()

    const held = { entry: SECOND, isNew: true, rememberedSince: NOW + 100 }
    await expect.poll(() => claims.claim(KEY, SECOND, NOW + 100).catch(() => null)).toEqual(held)
  })

  it('that took over from another may not know its last words', async () => {
    const server = await startRedis({ durable: true })
    await (await connected(server.url)).claim(KEY, FIRST, NOW)
    const replica = await server.replica()
    await server.kill()
    await replica.promote()

    const claims = await connected(replica.url)

    expect(await claims.claim(KEY, SECOND, NOW + 100)).toMatchObject({
      entry: { text: FIRST.text, lostBefore: NOW + 100 },
      isNew: false,
      rememberedSince: NOW + 100,
    })
  })

  it('that does not let itself be asked for its settings is taken for one that may forget', async () => {
    const server = await startRedis({ durable: true })
    const redis = await connectedRedis(server.url)
    await redis.command('ACL', 'SETUSER', 'default', '-config')

    const before = await durabilityOf(redis)
    const held = await new RedisClaims(redis).claim(KEY, FIRST, NOW)

    expect(before.losslessRun).toBe('')
    expect(held).toMatchObject({ isNew: true, rememberedSince: NOW })
    expect(redis.reachable).toBe(true)
  })

  it('tells what there is to mend', async () => {
    const [weak, strong] = [await startRedis(), await startRedis({ durable: true })]
    const [one, other] = [await connectedRedis(weak.url), await connectedRedis(strong.url)]
    await one.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru')

    expect((await durabilityOf(one)).weaknesses).toEqual([
      'appendonly yes and appendfsync always are not both set',
      'maxmemory-policy is allkeys-lru, and not noeviction',
    ])
    expect((await durabilityOf(other)).weaknesses).toEqual([])
  })

  it('that may have lost what was written last says so of what it still has, and lets nobody replace what was read before', async () => {
    const server = await startRedis()
    const redis = await connectedRedis(server.url)
    const claims = new RedisClaims(redis)
    await claims.claim(KEY, FIRST, NOW)
    // What a server sees that took over from another.
    await redis.command('HSET', 'ccc-gateway:{claims}:memory', 'run', 'another')

    expect(await claims.replace(KEY, FIRST, SECOND)).toBe(false)
    const found = await claims.find(KEY, NOW + 100)
    expect(found).toMatchObject({ text: FIRST.text, lostBefore: NOW + 100 })
    expect(await claims.replace(KEY, FIRST, SECOND)).toBe(false)
    expect(await claims.claim(KEY, SECOND, NOW + 200)).toEqual({
      entry: found,
      isNew: false,
      rememberedSince: NOW + 100,
    })
    expect(await claims.replace(KEY, found ?? FIRST, SECOND)).toBe(true)
    expect(await claims.find(KEY, NOW + 300)).toEqual(SECOND)
  })

  it('tells two losses apart, though the second is told by a clock that is behind', async () => {
    const server = await startRedis()
    const redis = await connectedRedis(server.url)
    const claims = new RedisClaims(redis)
    await claims.claim(KEY, FIRST, NOW)
    await redis.command('HSET', 'ccc-gateway:{claims}:memory', 'run', 'another')

    expect(await claims.find(KEY, NOW - 20)).toMatchObject({ lostBefore: NOW + 1 })
  })
})
