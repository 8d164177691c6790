import type { Config } from '../../src/config/index.ts'
import type { Claims } from '../../src/state/claims/index.ts'
import { RedisClaims } from '../../src/state/claims/redis.ts'
import { claimsInFile } from '../../src/state/claims/sqlite.ts'
import { connectRedis } from '../../src/state/redis.ts'
import { startRedis } from '../redis.ts'
import { newFolder } from '../replicas.ts'
import { collectingLog } from '../rig.ts'

/** Where gateways keep what they created, as a setting of a process and of one in this process. */
export interface Store {
  readonly settings: Record<string, string>
  readonly config: Partial<Config>
}

/** Longer than a key may have been lost and still be repeated. */
const LONG_AGO_SECONDS = 8 * 86_400

/** A file that has remembered everything for so long that a key it does not know is new. */
export async function fileStore(): Promise<Store> {
  const folder = newFolder()
  const claims = claimsInFile(folder, longAgo())
  claims.stop()
  return { settings: { CCC_GATEWAY_STATE_DIR: folder }, config: { stateDir: folder } }
}

/** The same in a Redis of its own. */
export async function redisStore(): Promise<Store> {
  const { url } = await startRedis()
  await rememberInRedis(url)
  return { settings: { REDIS_URL: url }, config: { redisUrl: url } }
}

/** Lets this Redis have forgotten nothing for longer than keys are repeated. */
export async function rememberInRedis(url: string): Promise<void> {
  const redis = await connectRedis(url, collectingLog([]))
  const claims: Claims = new RedisClaims(redis)
  await claims.claim('old', { version: '1', text: '{}', keptUntil: longAgo() + 1e9 }, longAgo())
  redis.stop()
}

function longAgo(): number {
  return Math.floor(Date.now() / 1000) - LONG_AGO_SECONDS
}
