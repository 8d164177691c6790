import { defineScript, type Redis } from '../redis.ts'
import { type Durability, durabilityOf } from './durability.ts'
import type { Claims, Entry, Found, Held } from './index.ts'

const PREFIX = 'ccc-gateway:{claims}:'
const OPEN = `${PREFIX}open`
const MEMORY = `${PREFIX}memory`

/**
 * A server that was started anew, or took over from another, may have lost what was written last,
 * unless its every write was on disk before it was answered. `run_id` tells one start from another;
 * `lossless` is the `run_id` of a server that is known to lose nothing. No two losses have one time.
 */
const REMEMBER = `
  local function remembers(memory, lossless)
    local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
    local known = redis.call('HGET', memory, 'run')
    return known and (known == run or run == lossless), run
  end
  local function remembered_since(memory, now, lossless)
    local all, run = remembers(memory, lossless)
    local since = redis.call('HGET', memory, 'since')
    if not all then since = string.format('%d', math.max(now, (tonumber(since) or 0) + 1)) end
    redis.call('HSET', memory, 'run', run, 'since', since)
    return since
  end
`

/** What was written before a loss gets another version, so that nobody replaces it who read it before. */
const READ = `
  local function read(key, since)
    local there = redis.call('HMGET', key, 'version', 'text', 'keptUntil', 'since', 'lostBefore')
    if not there[1] then return nil end
    if there[4] ~= since then
      there[1], there[5] = there[1] .. '@' .. since, since
      redis.call('HSET', key, 'version', there[1], 'since', since, 'lostBefore', since)
    end
    return { there[1], there[2], there[3], there[5] }
  end
`

/** An entry with `keptUntil` left empty is open. */
const WRITE = `
  local function write(key, open, since, name, version, text, kept_until)
    redis.call('HSET', key, 'version', version, 'text', text, 'keptUntil', kept_until)
    redis.call('HSET', key, 'since', since, 'lostBefore', '')
    if kept_until == '' then
      redis.call('PERSIST', key)
      redis.call('SADD', open, name)
    else
      redis.call('EXPIREAT', key, kept_until)
      redis.call('SREM', open, name)
    end
  end
`

const CLAIM = defineScript(
  'claim',
  `${REMEMBER}${READ}${WRITE}
  local since = remembered_since(KEYS[3], ARGV[1], ARGV[2])
  local there = read(KEYS[1], since)
  if there then return { since, there } end
  write(KEYS[1], KEYS[2], since, unpack(ARGV, 3))
  return { since }`,
)

const FIND = defineScript(
  'find',
  `${REMEMBER}${READ}
  return read(KEYS[1], remembered_since(KEYS[2], ARGV[1], ARGV[2]))`,
)

const REPLACE = defineScript(
  'replace',
  `${REMEMBER}${WRITE}
  if not remembers(KEYS[3], ARGV[1]) then return 0 end
  local since = redis.call('HGET', KEYS[3], 'since')
  local version, written = unpack(redis.call('HMGET', KEYS[1], 'version', 'since'))
  if version ~= ARGV[3] or written ~= since then return 0 end
  if ARGV[4] then
    write(KEYS[1], KEYS[2], since, ARGV[2], unpack(ARGV, 4))
  else
    redis.call('DEL', KEYS[1])
    redis.call('SREM', KEYS[2], ARGV[2])
  end
  return 1`,
)

type Row = [version: string, text: string, keptUntil: string, lostBefore: string]

/** Entries in Redis, for all replicas. */
export class RedisClaims implements Claims {
  readonly #redis: Redis
  /** Of the server at the other end of this connection. */
  #durability: Promise<Durability> | undefined

  constructor(redis: Redis) {
    this.#redis = redis
    redis.whenChanged(() => {
      this.#durability = undefined
    })
  }

  async claim(key: string, entry: Entry, nowSeconds: number): Promise<Held> {
    const [since, row] = (await this.#redis.run(
      CLAIM,
      [PREFIX + key, OPEN, MEMORY],
      [String(nowSeconds), await this.#lossless(), key, ...columns(entry)],
    )) as [string, Row?]
    const there = row === undefined ? entry : entryOf(row)
    return { entry: there, isNew: row === undefined, rememberedSince: Number(since) }
  }

  async find(key: string, nowSeconds: number): Promise<Found | null> {
    const args = [String(nowSeconds), await this.#lossless()]
    const row = (await this.#redis.run(FIND, [PREFIX + key, MEMORY], args)) as Row | null
    return row === null ? null : entryOf(row)
  }

  async replace(key: string, before: Entry, after: Entry | null): Promise<boolean> {
    const replacement = after === null ? [] : columns(after)
    const args = [await this.#lossless(), key, before.version, ...replacement]
    return (await this.#redis.run(REPLACE, [PREFIX + key, OPEN, MEMORY], args)) === 1
  }

  async openKeys(): Promise<readonly string[]> {
    const keys = (await this.#redis.command('SMEMBERS', OPEN)) as string[]
    return keys.sort()
  }

  /** The connection belongs to all that is kept in Redis. */
  stop(): void {}

  /** What to mend at the server, in words. */
  async weaknesses(): Promise<readonly string[]> {
    return (await this.#asked()).weaknesses
  }

  async #lossless(): Promise<string> {
    return (await this.#asked()).losslessRun
  }

  #asked(): Promise<Durability> {
    this.#durability ??= durabilityOf(this.#redis)
    return this.#durability
  }
}

function columns({ version, text, keptUntil }: Entry): [string, string, string] {
  return [version, text, String(keptUntil ?? '')]
}

function entryOf([version, text, keptUntil, lostBefore]: Row): Found {
  const entry = { version, text, keptUntil: keptUntil === '' ? null : Number(keptUntil) }
  return lostBefore === '' ? entry : { ...entry, lostBefore: Number(lostBefore) }
}
