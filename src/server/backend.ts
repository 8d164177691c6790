import { type ServerTime, serverTime, type Ways } from '../client/index.ts'
import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config/index.ts'
import type { Applications } from '../context.ts'
import type { Creates } from '../create/index.ts'
import type { Logger } from '../log.ts'
import type { Redis } from '../state/redis.ts'
import { openAccount, type Standing } from './account.ts'
import { openCreates } from './creates.ts'
import { Owners } from './owners.ts'
import type { Metrics, QuotaState } from './seen/index.ts'

/** What the gateway takes from outside, so that a test can give it something else. */
export interface Parts {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Logger
  /** Where the machine's metadata service answers; left out: where it does on every machine. */
  readonly metadata?: string
}

/** All of a gateway that speaks to CCC and remembers; nothing of it listens. */
export interface Backend {
  readonly ways: Ways
  readonly time: ServerTime
  readonly applications: Applications
  /** Writes that have ended so far, of all accounts. */
  readonly writes: () => number
  /** Calls the listener whenever an answer of any account was dropped, here or elsewhere. */
  readonly whenDropped: (listener: () => void) => void
  readonly standings: () => readonly Standing[]
  readonly creates: Creates
  readonly quotas: () => readonly QuotaState[]
  stop(): Promise<void>
}

export async function openBackend(
  config: SettledConfig,
  parts: Parts,
  metrics: Metrics,
): Promise<Backend> {
  const redis = await openRedis(config.redisUrl, parts.log)
  const time = serverTime(parts.clock)
  const common = { config, redis, time, watch: metrics }
  const accounts = await Promise.all(
    config.accounts.map((account) => openAccount(account, common, parts)),
  )
  const owners = new Owners(accounts)
  const { ways } = owners
  const creates = await openCreates(config, redis, owners, { ...parts, time, ways, metrics })
  return {
    ...{ ways, time, creates, applications: owners },
    writes: () => accounts.reduce((sum, { answers }) => sum + answers.writes, 0),
    whenDropped(listener) {
      for (const { answers } of accounts) answers.whenDropped(listener)
    },
    standings: () => accounts.map(({ standing }) => standing),
    quotas: () => accounts.map(({ quota }) => quota),
    async stop() {
      creates.stop()
      await Promise.all(accounts.map((account) => account.stop()))
      redis?.stop()
    },
  }
}

/** Loaded only where it is used: its many commands would make every start notably longer. */
async function openRedis(url: string | null, log: Logger): Promise<Redis | null> {
  if (url === null) return null
  const { connectRedis } = await import('../state/redis.ts')
  return connectRedis(url, log)
}
