import type { Logger, Write } from '../log.ts'
import { durabilityOf } from '../state/claims/durability.ts'
import { connectRedis, type Redis } from '../state/redis.ts'
import { type Finding, ok, unknown, wrong } from './finding.ts'

const ABOUT = 'redis'
/** 6.2, as a number. */
const LEAST_VERSION = 602

/** Whether it can be reached and takes writes, and what it may lose of what was created. */
export async function checkRedis(url: string): Promise<readonly Finding[]> {
  const reasons: string[] = []
  const redis = await connectRedis(url, listening(reasons))
  try {
    if (!redis.reachable) return [unreachable(reasons.at(-1) ?? 'timeout')]
    return [await version(redis), ...(await keeping(redis))]
  } finally {
    redis.stop()
  }
}

async function version(redis: Redis): Promise<Finding> {
  const told = await redis.command('INFO', 'server').then(String, () => '')
  const [, major = '', minor = ''] = /redis_version:(\d+)\.(\d+)/.exec(told) ?? []
  if (major === '') return ok(ABOUT, 'can be reached, and takes writes.')
  const number = `${major}.${minor}`
  const isNewEnough = Number(major) * 100 + Number(minor) >= LEAST_VERSION
  if (isNewEnough) return ok(ABOUT, `${number} can be reached, and takes writes.`)
  return wrong(ABOUT, `${number} is too old.`, 'The gateway needs 6.2 or newer.')
}

async function keeping(redis: Redis): Promise<readonly Finding[]> {
  const weaknesses = await weaknessesOf(redis)
  if (weaknesses === null) return [unknown(ABOUT, 'does not tell what it keeps.', WEAK_CURE)]
  if (weaknesses.length === 0) return [ok(ABOUT, 'keeps what was created: it writes at once.')]
  if (await tellsSettings(redis)) return weaknesses.map(weak)
  const says = `does not tell its settings, so that it may be that ${weaknesses.join(', and ')}.`
  return [unknown(ABOUT, says, WEAK_CURE)]
}

/** Null where it does not let itself be asked. */
function weaknessesOf(redis: Redis): Promise<readonly string[] | null> {
  return durabilityOf(redis).then(
    ({ weaknesses }) => weaknesses,
    () => null,
  )
}

const WEAK_CURE =
  'Set appendonly yes, appendfsync always and maxmemory-policy noeviction, or expect what docs/creates.md tells of a store that forgets.'

function weak(weakness: string): Finding {
  return wrong(ABOUT, `may lose which creates were sent: ${weakness}.`, WEAK_CURE)
}

/** Managed ones as a rule do not let themselves be asked. */
function tellsSettings(redis: Redis): Promise<boolean> {
  return redis.command('CONFIG', 'GET', 'appendfsync').then(
    (told) => JSON.stringify(told).includes('appendfsync'),
    () => false,
  )
}

const CURES: Readonly<Record<string, string>> = {
  ENOTFOUND:
    'Its name is not known here: check the host in REDIS_URL, and the DNS of this machine.',
  EAI_AGAIN: 'Its name cannot be looked up: check the DNS of this machine.',
  ECONNREFUSED: 'Nothing listens there: check host and port in REDIS_URL, and that Redis runs.',
  NOAUTH: 'It wants a password: put user and password into REDIS_URL.',
  WRONGPASS: 'It does not accept user and password: check those in REDIS_URL.',
  NOPERM: 'Its user may not write: allow it the keys that begin with ccc-gateway.',
  READONLY: 'It is a replica: REDIS_URL has to name the server that takes writes.',
  OOM: 'It is full, and rightly drops nothing: give it more memory.',
  MISCONF: 'It cannot save to its disk, and so takes no writes: see its log.',
  LOADING: 'It still reads what it had saved: check again.',
}

function unreachable(reason: string): Finding {
  const cure = CURES[reason] ?? 'Check REDIS_URL, what lies in between, and the log of Redis.'
  return wrong(ABOUT, `cannot be used (${reason}).`, cure)
}

/** Why there is no connection is told in the log alone. */
function listening(reasons: string[]): Logger {
  const hear: Write = (known) => {
    if (typeof known === 'object' && known.reason !== undefined) reasons.push(known.reason)
  }
  return { debug: hear, info: hear, warn: hear, error: hear }
}
