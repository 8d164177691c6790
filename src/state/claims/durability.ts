import type { Redis } from '../redis.ts'

/** What a Redis server may lose of what it was told. */
export interface Durability {
  /**
   * The `run_id` of a server that is the one that wrote what it knows, and has each write on disk before
   * it is answered. Empty where that is not so, or the server does not say.
   */
  readonly losslessRun: string
  /** In words for whoever looks after it; empty where there is nothing to mend. */
  readonly weaknesses: readonly string[]
}

export async function durabilityOf(redis: Redis): Promise<Durability> {
  const [server, replication, persistence, memory, appendfsync] = await Promise.all([
    ...['server', 'replication', 'persistence', 'memory'].map((part) => info(redis, part)),
    redis.command('CONFIG', 'GET', 'appendfsync').then(JSON.stringify, () => ''),
  ])
  const isFirst = /master_replid2:0+\b/.test(replication ?? '')
  const isWritten = /aof_enabled:1\b/.test(persistence ?? '') && /"always"/.test(appendfsync ?? '')
  const [, run = ''] = /run_id:(\w+)/.exec(server ?? '') ?? []
  const [, policy = 'noeviction'] = /maxmemory_policy:(\S+)/.exec(memory ?? '') ?? []
  return {
    losslessRun: isFirst && isWritten ? run : '',
    weaknesses: [
      ...(isWritten ? [] : ['appendonly yes and appendfsync always are not both set']),
      ...(policy === 'noeviction' ? [] : [`maxmemory-policy is ${policy}, and not noeviction`]),
    ],
  }
}

async function info(redis: Redis, part: string): Promise<string> {
  return String(await redis.command('INFO', part))
}
