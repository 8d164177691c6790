import { createHash, randomUUID } from 'node:crypto'
import { COMMAND_MS, defineScript, type Redis } from '../redis.ts'
import { type Grant, LOWER_EVERY_MS, RAISE_EVERY_MS, REST_MS, total, type Wanted } from './slots.ts'

/** A replica that was not heard of for so long is none. */
const REPLICA_MS = 3000
/** What replicas wait for is believed for so long; whoever waits asks again sooner. */
const WAITING_MS = 2 * REST_MS
/** Longer than a call takes and than the number of slots takes to recover. */
const FORGET_MS = 60_000
/** A decision that comes so much later than it was asked for was given up by whoever asked. */
const LATE_MS = COMMAND_MS
/** Where a lane of another replica goes first, this one looks again soon. */
const AFTER_OTHERS_MS = 25

/**
 * Time comes from Redis alone. A Redis that knows no epoch was started empty or flushed: what
 * replicas did before is unknown, so that nothing is granted until that has rested for a second.
 */
const PRELUDE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function greet(epoch, replicas, replica, settleMs)
  redis.call('SET', epoch, now, 'NX')
  redis.call('ZADD', replicas, now, replica)
  redis.call('ZREMRANGEBYSCORE', replicas, '-inf', now - ${REPLICA_MS})
  return redis.call('GET', epoch) + settleMs - now
end
local function limitOf(key, perSecond)
  local by, at = unpack(redis.call('HMGET', key, 'by', 'at'))
  if not by then return perSecond, 0 end
  local raised = math.max(0, math.floor((now - at) / ${RAISE_EVERY_MS}))
  return math.max(1, math.min(perSecond, perSecond - by + raised)), at
end
`

/** KEYS: epoch, replicas. ARGV: replica, settleMs. */
const GREET = defineScript(
  'greet',
  `${PRELUDE}
greet(KEYS[1], KEYS[2], ARGV[1], ARGV[2])
return {now, redis.call('ZCARD', KEYS[2])}`,
)

/**
 * KEYS: epoch, replicas, slots, lowered, waiting.
 * ARGV: replica, settleMs, perSecond, holdMs, notAfter, first number, waiting of each of the four
 * lanes.
 */
const TAKE = defineScript(
  'take',
  `${PRELUDE}
local settling = greet(KEYS[1], KEYS[2], ARGV[1], ARGV[2])
local replica, holdMs, number = ARGV[1], tonumber(ARGV[4]), tonumber(ARGV[6])
local late = now > tonumber(ARGV[5])
local limit = limitOf(KEYS[4], tonumber(ARGV[3]))
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
local free = limit - redis.call('ZCARD', KEYS[3])
if late or settling > 0 then free = 0 end

local others = {0, 0, 0, 0}
local rows = redis.call('HGETALL', KEYS[5])
for i = 1, #rows, 2 do
  local urgent, interactive, background, poll, till =
    string.match(rows[i + 1], '(%d+) (%d+) (%d+) (%d+) (%d+)')
  if tonumber(till) < now then redis.call('HDEL', KEYS[5], rows[i])
  elseif rows[i] ~= replica then
    others = {others[1] + urgent, others[2] + interactive, others[3] + background, others[4] + poll}
  end
end

local freeOfPolls = math.floor(limit / 2)
local left, higher, granted = {0, 0, 0, 0}, 0, 0
for lane = 1, 4 do
  local mine = tonumber(ARGV[6 + lane])
  if lane == 4 then higher = higher + freeOfPolls end
  local share = math.max(0, math.min(mine, free - higher))
  free, granted, left[lane] = free - share, granted + share, mine - share
  higher = higher + others[lane]
end
for i = 0, granted - 1 do redis.call('ZADD', KEYS[3], now + holdMs, replica .. ':' .. number + i) end
redis.call('PEXPIRE', KEYS[3], ${FORGET_MS})

local missing = left[1] + left[2] + left[3] + left[4]
local reply = {now, redis.call('ZCARD', KEYS[2]), granted, ${REST_MS}, limit, unpack(others)}
if missing == 0 or late then
  redis.call('HDEL', KEYS[5], replica)
  return reply
end
redis.call('HSET', KEYS[5], replica, table.concat(left, ' ') .. ' ' .. now + ${WAITING_MS})
redis.call('PEXPIRE', KEYS[5], ${FORGET_MS})
local busy = redis.call('ZRANGE', KEYS[3], 0, -1, 'WITHSCORES')
for i = 2, #busy, 2 do reply[#reply + 1] = busy[i] - now end
-- Where polls alone are left, so many have to be free first that one of them may go.
local kept, first = 0, 1
if missing == left[4] then kept, first = freeOfPolls, #busy / 2 - (limit - freeOfPolls) + 1 end
if busy[2 * first] then reply[4] = math.min(${REST_MS}, busy[2 * first] - now) end
if free > kept then reply[4] = ${AFTER_OTHERS_MS} end
if settling > 0 then reply[4] = settling end
return reply`,
)

/** KEYS: slots. ARGV: token. */
const RELEASE = defineScript(
  'release',
  `${PRELUDE}
redis.call('ZADD', KEYS[1], now + ${REST_MS}, ARGV[1])
return redis.call('PEXPIRE', KEYS[1], ${FORGET_MS})`,
)

/** KEYS: lowered. ARGV: perSecond. */
const LOWER = defineScript(
  'lower',
  `${PRELUDE}
local perSecond = tonumber(ARGV[1])
local limit, at = limitOf(KEYS[1], perSecond)
if now - at < ${LOWER_EVERY_MS} then return 0 end
redis.call('HSET', KEYS[1], 'by', perSecond - math.max(1, math.floor(limit / 2)), 'at', now)
return redis.call('PEXPIRE', KEYS[1], ${FORGET_MS})`,
)

export interface Account {
  readonly secretId: string
  readonly endpoint: string
}

/** The slots of one account, as Redis keeps them for all its replicas. Every question may reject. */
export class RedisSlots {
  readonly #redis: Redis
  readonly #settleMs: string
  readonly #prefix: string
  readonly #replica = randomUUID()
  #number = 0
  #replicas = 0
  /** What was asked for and given up: Redis may have granted it, and nobody uses it. */
  #inDoubt: { readonly slots: string; readonly tokens: readonly string[] }[] = []
  /** How far the clock of Redis is ahead of this process's monotonic one, at the least. */
  #ahead: number | null = null

  constructor(redis: Redis, { secretId, endpoint }: Account, settleMs: number) {
    this.#redis = redis
    this.#settleMs = String(settleMs)
    // The braces keep the keys of an account in one place of a Redis cluster.
    const account = createHash('sha256').update(`${secretId} ${endpoint}`).digest('hex')
    this.#prefix = `ccc-gateway:quota:{${account.slice(0, 16)}}`
  }

  /** How many replicas there were when Redis was last heard of; 0: never. */
  get replicas() {
    return this.#replicas
  }

  async greet(): Promise<void> {
    this.#heard(await this.#run(GREET, ['epoch', 'replicas'], [this.#replica, this.#settleMs]))
  }

  async take({ action, perSecond, longestMs, waiting }: Wanted): Promise<Grant> {
    const first = this.#number
    this.#number += total(waiting)
    const names = Array.from({ length: total(waiting) }, (_, n) => `${this.#replica}:${first + n}`)
    const keys = ['epoch', 'replicas', `slots:${action}`, `lowered:${action}`, `waiting:${action}`]
    const holdMs = longestMs + REST_MS
    const numbers = [this.#settleMs, perSecond, holdMs, this.#notAfter(), first, ...waiting]
    const asked = this.#run(TAKE, keys, [this.#replica, ...numbers.map(String)])
    asked.catch(() => this.#inDoubt.push({ slots: `slots:${action}`, tokens: names }))
    const reply = await asked
    const [, , granted = 0, againMs = REST_MS, limit = perSecond, ...rest] = this.#heard(reply)
    return {
      tokens: names.slice(0, granted),
      againMs,
      limit,
      others: [rest[0] ?? 0, rest[1] ?? 0, rest[2] ?? 0, rest[3] ?? 0],
      freeInMs: rest.slice(4),
    }
  }

  async release(action: string, token: string): Promise<void> {
    await this.#run(RELEASE, [`slots:${action}`], [token])
  }

  async lower(action: string, perSecond: number): Promise<void> {
    await this.#run(LOWER, [`lowered:${action}`], [String(perSecond)])
  }

  /** Gives back what may have been granted without anybody hearing of it. */
  async settleDoubts(): Promise<void> {
    const inDoubt = this.#inDoubt
    this.#inDoubt = []
    for (const { slots, tokens } of inDoubt) {
      await this.#redis.command('ZREM', `${this.#prefix}:${slots}`, ...tokens)
    }
  }

  /** Makes room for the others at once. */
  async leave(): Promise<void> {
    await this.#redis.command('ZREM', `${this.#prefix}:replicas`, this.#replica)
  }

  /** A decision made later would hold slots for nobody. */
  #notAfter(): number {
    if (this.#ahead === null) return Number.MAX_SAFE_INTEGER
    return Math.ceil(performance.now() + this.#ahead + LATE_MS)
  }

  #run(script: Parameters<Redis['run']>[0], keys: readonly string[], args: readonly string[]) {
    return this.#redis.run(
      script,
      keys.map((key) => `${this.#prefix}:${key}`),
      args,
    )
  }

  #heard(reply: unknown): number[] {
    const numbers = reply as number[] // what the scripts above return
    this.#ahead = (numbers[0] ?? 0) - performance.now()
    this.#replicas = numbers[1] ?? 0
    return numbers
  }
}
