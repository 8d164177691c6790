import {
  Answers,
  type CallWatch,
  connect,
  Quota,
  RoleCredentials,
  type ServerTime,
  type Ways,
} from '../client/index.ts'
import type { Account, Credential, SettledConfig } from '../config/index.ts'
import type { Redis } from '../state/redis.ts'
import { Access } from './access.ts'
import { openAnswers } from './answers.ts'
import type { Parts } from './backend.ts'
import { isRole, lastingPair } from './lasting-secrets.ts'
import { openSlots, standingOf } from './quota.ts'
import type { QuotaState } from './seen/index.ts'

/** The same on every machine of Tencent Cloud; no setting can point elsewhere. */
const METADATA = 'http://metadata.tencentyun.com'

/** How an account fares, in words for whoever looks after the gateway. */
export interface Standing {
  readonly name: string
  /** Why it cannot be used; null: it can, as far as is known. */
  readonly problem: string | null
  readonly quota: string
}

/** All that speaks to CCC as one account; nothing of it is shared with another. */
export interface OpenAccount {
  readonly account: Account
  readonly ways: Ways
  readonly answers: Answers
  readonly standing: Standing
  readonly quota: QuotaState
  stop(): Promise<void>
}

/** What all accounts of a gateway have in common. */
export interface Common {
  readonly config: SettledConfig
  readonly redis: Redis | null
  /** CCC has one clock, whoever asks. */
  readonly time: ServerTime
  /** Told of each call that is sent. */
  readonly watch: CallWatch
}

export async function openAccount(
  account: Account,
  { config, redis, time, watch }: Common,
  parts: Parts,
): Promise<OpenAccount> {
  const { clock, random } = parts
  const { endpoint, site, name } = account
  const { freshness: rules, replicas, cacheBytes, accounts } = config
  const callsPerSecond = account.callsPerSecond ?? config.callsPerSecond
  const pair = lastingPair(account, config)
  const credential = await openCredential(account, parts)
  const slots = await openSlots(pair, replicas, redis, clock)
  const shared = await openAnswers(pair, rules, redis, clock)
  const maxBytes = Math.floor(cacheBytes / accounts.length)
  const answers = new Answers({ clock, nowSeconds: time.seconds, rules, maxBytes, shared })
  const access = new Access(clock)
  const quota = new Quota(slots, clock, callsPerSecond)
  const send = connect({ endpoint, site, credential }, clock, random, time, quota, answers, watch)
  return {
    account,
    ways: { send: access.watch(send), known: (call) => answers.known(call) },
    answers,
    get standing() {
      const problem = problemOf(access, credential)
      return { name, problem, quota: standingOf(slots.standing, callsPerSecond) }
    },
    get quota() {
      const problem = problemOf(access, credential)
      return { figures: quota.figures, held: slots.standing.kind, problem }
    },
    async stop() {
      if (credential instanceof RoleCredentials) credential.stop()
      await slots.stop()
      shared.stop()
    },
  }
}

/** A key pair as it is, or whoever is lent one; in the latter case it wants to be stopped. */
export async function openCredential(
  { name, credential }: Account,
  { clock, log, metadata = METADATA }: Pick<Parts, 'clock' | 'log' | 'metadata'>,
): Promise<Credential | RoleCredentials> {
  if (!isRole(credential)) return credential
  const own = { clock, log, metadata, account: name }
  const lent = new RoleCredentials(credential.cvmRole, own)
  await lent.start()
  return lent
}

function problemOf(access: Access, credential: Credential | RoleCredentials): string | null {
  if (credential instanceof RoleCredentials && !credential.isValid)
    return 'the role of this machine lends no key pair'
  const { refusedWith } = access
  return refusedWith === null ? null : `CCC refuses this gateway with ${refusedWith}`
}
