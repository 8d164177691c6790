import { defineScript } from '../redis.ts'

/*
 * What each decision takes, in one round trip and by the clock of Redis. All keys of one account
 * stand in one slot, so that a tag can name the keys of answers and leases.
 *
 *   answer  a hash: body, sentAt, freshMs, renewingMs
 *   lease   the token of who asks; gone when the answer is there, or soon after who asks is gone
 *   tag     the keys of what tells of it, each with the time at which it is gone by itself
 */

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`

const NOTE = `
local function note(tag, key, ms)
  redis.call('ZREMRANGEBYSCORE', tag, '-inf', now)
  redis.call('ZADD', tag, now + ms, key)
  if redis.call('PTTL', tag) < ms then redis.call('PEXPIRE', tag, ms) end
end
`

/**
 * KEYS: the answer, the lease to take, another lease to wait for or the same, then tags.
 * ARGV: token, milliseconds of the lease, most milliseconds of age, 1 where only fresh will do.
 * Answers {'answer', age, body}, {'wait', milliseconds} or {'ask'}.
 */
export const TAKE = defineScript(
  'take',
  `${NOW}${NOTE}
local kept = redis.call('HMGET', KEYS[1], 'sentAt', 'freshMs', 'renewingMs')
if kept[1] then
  local age = math.max(0, now - kept[1])
  local usable = tonumber(kept[2])
  if ARGV[4] ~= '1' then usable = usable + kept[3] end
  if age < usable and age <= tonumber(ARGV[3]) then
    return {'answer', age, redis.call('HGET', KEYS[1], 'body')}
  end
end
for index = 2, 3 do
  local left = redis.call('PTTL', KEYS[index])
  if left > 0 then return {'wait', left} end
end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
for index = 4, #KEYS do note(KEYS[index], KEYS[2], tonumber(ARGV[2])) end
return {'ask'}
`,
)

/**
 * KEYS: the answer, the lease, then tags. ARGV: token, age, fresh and renewing milliseconds, body,
 * channel, message. An older answer does not take the place of a newer one.
 */
export const STORE = defineScript(
  'store',
  `${NOW}${NOTE}
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[2])
local sentAt = now - ARGV[2]
local left = ARGV[3] + ARGV[4] - ARGV[2]
local other = redis.call('HGET', KEYS[1], 'sentAt')
if left > 0 and not (other and tonumber(other) > sentAt) then
  redis.call('HSET', KEYS[1], 'sentAt', sentAt, 'freshMs', ARGV[3], 'renewingMs', ARGV[4], 'body', ARGV[5])
  redis.call('PEXPIRE', KEYS[1], left)
  for index = 3, #KEYS do note(KEYS[index], KEYS[1], left) end
end
redis.call('PUBLISH', ARGV[6], ARGV[7])
return 1
`,
)

/** KEYS: leases. ARGV: milliseconds, then the token of each. One that was dropped stays so. */
export const HOLD = defineScript(
  'hold',
  `
for index, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[index + 1] then redis.call('PEXPIRE', key, ARGV[1]) end
end
`,
)

/** KEYS: the lease. ARGV: token, channel, message. */
export const RELEASE = defineScript(
  'release',
  `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return end
redis.call('DEL', KEYS[1])
redis.call('PUBLISH', ARGV[2], ARGV[3])
`,
)

/** KEYS: tags. ARGV: channel, message. */
export const DROP = defineScript(
  'drop',
  `
for _, tag in ipairs(KEYS) do
  for _, key in ipairs(redis.call('ZRANGE', tag, 0, -1)) do redis.call('DEL', key) end
  redis.call('DEL', tag)
end
redis.call('PUBLISH', ARGV[1], ARGV[2])
`,
)
