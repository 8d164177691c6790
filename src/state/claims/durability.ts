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
  const [info, appendfsync] = await Promise.all([
    redis.command('INFO').then(String),
    redis.command('CONFIG', 'GET', 'appendfsync').then(JSON.stringify, () => ''),
  ])
  const isFirst = /master_replid2:0+\b/.test(info)
  const isWritten = /aof_enabled:1\b/.test(info) && /"always"/.test(appendfsync)
  const [, run = ''] = /run_id:(\w+)/.exec(info) ?? []
  const [, policy = 'noeviction'] = /maxmemory_policy:(\S+)/.exec(info) ?? []
  return {
    losslessRun: isFirst && isWritten ? run : '',
    weaknesses: [
      ...(isWritten ? [] : ['appendonly yes and appendfsync always are not both set']),
      ...(policy === 'noeviction' ? [] : [`maxmemory-policy is ${policy}, and not noeviction`]),
    ],
  }
}
