import { defineScript, type Redis } from '../redis.ts'
import { type Durability, durabilityOf } from './durability.ts'
import type { Claims, Entry, Held } from './index.ts'

const PREFIX = 'ccc-gateway:{claims}:'
const OPEN = `${PREFIX}open`
const MEMORY = `${PREFIX}memory`

/**
 * A server that was started anew, or took over from another, may have lost what was written last,
 * unless its every write was on disk before it was answered. `run_id` tells one start from another;
 * the second argument is the `run_id` of a server that is known to lose nothing.
 */
const REMEMBER = `
  local function remembered_since(memory, now, lossless)
    local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
    local known = redis.call('HGET', memory, 'run')
    if known == run then return redis.call('HGET', memory, 'since') end
    redis.call('HSET', memory, 'run', run)
    if not known or run ~= lossless then redis.call('HSET', memory, 'since', now) end
    return redis.call('HGET', memory, 'since')
  end
`

/** An entry with `keptUntil` left empty is open. */
const WRITE = `
  local function write(key, open, name, version, text, kept_until)
    redis.call('HSET', key, 'version', version, 'text', text, 'keptUntil', kept_until)
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
  `${REMEMBER}${WRITE}
  local since = remembered_since(KEYS[3], ARGV[1], ARGV[2])
  local there = redis.call('HMGET', KEYS[1], 'version', 'text', 'keptUntil')
  if there[1] then return { since, '', there[1], there[2], there[3] } end
  write(KEYS[1], KEYS[2], unpack(ARGV, 3))
  return { since, 'new' }`,
)

const REPLACE = defineScript(
  'replace',
  `${WRITE}
  if redis.call('HGET', KEYS[1], 'version') ~= ARGV[2] then return 0 end
  if ARGV[3] then
    write(KEYS[1], KEYS[2], ARGV[1], unpack(ARGV, 3))
  else
    redis.call('DEL', KEYS[1])
    redis.call('SREM', KEYS[2], ARGV[1])
  end
  return 1`,
)

type Row = [version: string, text: string, keptUntil: string]

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
    this.#durability ??= durabilityOf(this.#redis)
    const { losslessRun } = await this.#durability
    const [since, isNew, ...row] = (await this.#redis.run(
      CLAIM,
      [PREFIX + key, OPEN, MEMORY],
      [String(nowSeconds), losslessRun, key, ...columns(entry)],
    )) as [string, string, ...Row]
    const there = isNew === 'new' ? entry : entryOf(row)
    return { entry: there, isNew: isNew === 'new', rememberedSince: Number(since) }
  }

  async find(key: string): Promise<Entry | null> {
    const fields = ['version', 'text', 'keptUntil']
    const row = (await this.#redis.command('HMGET', PREFIX + key, ...fields)) as Row | null[]
    return row[0] === null ? null : entryOf(row as Row)
  }

  async replace(key: string, before: Entry, after: Entry | null): Promise<boolean> {
    const replacement = after === null ? [] : columns(after)
    const args = [key, before.version, ...replacement]
    return (await this.#redis.run(REPLACE, [PREFIX + key, OPEN], args)) === 1
  }

  async openKeys(): Promise<readonly string[]> {
    const keys = (await this.#redis.command('SMEMBERS', OPEN)) as string[]
    return keys.sort()
  }

  /** The connection belongs to all that is kept in Redis. */
  stop(): void {}
}

function columns({ version, text, keptUntil }: Entry): [string, string, string] {
  return [version, text, String(keptUntil ?? '')]
}

function entryOf([version, text, keptUntil]: Row): Entry {
  return { version, text, keptUntil: keptUntil === '' ? null : Number(keptUntil) }
}
