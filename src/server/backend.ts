import {
  type Answers,
  connect,
  Quota,
  type ServerTime,
  serverTime,
  type Ways,
} from '../client/index.ts'
import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config.ts'
import type { Creates } from '../create/index.ts'
import type { Logger } from '../log.ts'
import type { Redis } from '../state/redis.ts'
import type { Slots } from '../state/slots/index.ts'
import { Access } from './access.ts'
import { answersOf, openAnswers } from './answers.ts'
import { openCreates } from './creates.ts'
import { openSlots } from './quota.ts'

/** What the gateway takes from outside, so that a test can give it something else. */
export interface Parts {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Logger
}

/** All of a gateway that speaks to CCC and remembers; nothing of it listens. */
export interface Backend {
  readonly ways: Ways
  readonly time: ServerTime
  readonly slots: Slots
  readonly answers: Answers
  readonly access: Access
  readonly creates: Creates
  stop(): Promise<void>
}

export async function openBackend(config: SettledConfig, parts: Parts): Promise<Backend> {
  const { clock, random } = parts
  const redis = await openRedis(config.redisUrl, parts.log)
  const slots = await openSlots(config, redis, clock)
  const quota = new Quota(slots, clock, config.callsPerSecond)
  const shared = await openAnswers(config, redis, clock)
  const time = serverTime(clock)
  const answers = answersOf(config, clock, time, shared)
  const access = new Access(clock)
  const send = connect(config.upstream, clock, random, time, quota, answers)
  const ways: Ways = { send: access.watch(send), known: (call) => answers.known(call) }
  const creates = await openCreates(config, redis, { ...parts, time, ways })
  return {
    ...{ ways, time, slots, answers, access, creates },
    async stop() {
      creates.stop()
      await slots.stop()
      shared.stop()
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
