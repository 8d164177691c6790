import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Claims } from '../../src/state/claims/index.ts'
import { RedisClaims } from '../../src/state/claims/redis.ts'
import { claimsInFile } from '../../src/state/claims/sqlite.ts'
import { connectRedis } from '../../src/state/redis.ts'
import type { Settings } from './gateway.ts'

/** Where gateways write down what they create, and what stands there. */
export interface Store {
  readonly settings: Settings
  /** How many gateways can use it at once. */
  readonly gateways: number
  /** The state under each key; `nothing` where there is none. */
  statesOf(keys: readonly string[]): Promise<readonly string[]>
  stop(): void
}

/** A file, looked into while no gateway runs; in a copy, so that the next one recovers it itself. */
export function storeInFile(since: number): Store {
  const folder = newFolder()
  claimsInFile(folder, since).stop()
  return {
    settings: { CCC_GATEWAY_STATE_DIR: folder },
    gateways: 1,
    async statesOf(keys) {
      const copy = newFolder()
      cpSync(folder, copy, { recursive: true })
      const claims = claimsInFile(copy, since)
      const states = await statesIn(claims, keys)
      claims.stop()
      rmSync(copy, { recursive: true })
      return states
    },
    stop: () => rmSync(folder, { recursive: true }),
  }
}

export async function storeInRedis(url: string, since: number): Promise<Store> {
  const redis = await connectRedis(url, pino({ level: 'silent' }))
  const claims = new RedisClaims(redis)
  await begin(claims, since)
  return {
    settings: { REDIS_URL: url },
    gateways: 2,
    statesOf: (keys) => statesIn(claims, keys),
    stop: () => redis.stop(),
  }
}

/** Redis remembers since its first claim. */
async function begin(claims: Claims, since: number): Promise<void> {
  const entry = { version: 'first', text: '', keptUntil: null }
  await claims.claim('first', entry, since)
  await claims.replace('first', entry, null)
}

function statesIn(claims: Claims, keys: readonly string[]): Promise<string[]> {
  return Promise.all(keys.map(async (key) => stateOf((await claims.find(key, 0))?.text)))
}

function stateOf(text: string | undefined): string {
  return text === undefined ? 'nothing' : JSON.parse(text).state
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kills-'))
}
