import type { Integer } from '../actions/index.ts'
import { RoleCredentials } from '../client/index.ts'
import type { Account, Config } from '../config/index.ts'
import type { Logger } from '../log.ts'
import { openCredential } from '../server/account.ts'
import { parseUpstreamId } from '../units.ts'
import { type Ask, asking } from './asking.ts'
import type { Finding } from './finding.ts'
import { aboutClock, aboutQuota } from './heard.ts'
import type { CheckParts } from './parts.ts'
import { aboutApplication, aboutSteps } from './steps.ts'
import { isAboutAll, stopOf } from './stop.ts'

/** Asked for where no application is known, since every read wants one: that of nobody. */
const NOBODYS: Integer = 1
/** Well below what CCC grants in a second, since the gateway may run meanwhile. */
const BETWEEN_MS = 200

/** One account: one row of each application that it is known to have. */
export async function checkAccount(
  account: Account,
  config: Config,
  parts: CheckParts,
): Promise<readonly Finding[]> {
  const credential = await openCredential(account, { ...parts, log: SILENT })
  try {
    const ask = asking({ ...account, credential }, parts.clock)
    return await checkApplications(account, config, ask, parts)
  } finally {
    if (credential instanceof RoleCredentials) credential.stop()
  }
}

async function checkApplications(
  account: Account,
  config: Config,
  ask: Ask,
  { clock }: CheckParts,
): Promise<readonly Finding[]> {
  const [first = null, ...others] = applicationsOf(account, config)
  const heard = await ask(first === null ? NOBODYS : idOf(first))
  const stop = stopOf(heard.failure, account.endpoint)
  const findings = [
    ...aboutSteps(account, stop, first),
    aboutClock(account, heard),
    aboutQuota(account, config, heard),
  ]
  if (isAboutAll(stop)) return findings
  for (const sdkAppId of others) {
    await clock.sleep(BETWEEN_MS)
    const { failure } = await ask(idOf(sdkAppId))
    findings.push(aboutApplication(account, stopOf(failure, account.endpoint), sdkAppId))
  }
  return findings
}

/** Those it names; else the one that is meant where a query names none, unless another account has it. */
function applicationsOf({ sdkAppIds }: Account, config: Config): readonly string[] {
  if (sdkAppIds !== null) return sdkAppIds
  const { sdkAppId, accounts } = config
  const isOthers = accounts.some((other) => other.sdkAppIds?.includes(sdkAppId ?? ''))
  return sdkAppId === null || isOthers ? [] : [sdkAppId]
}

/** That each is one was seen when the configuration was read. */
function idOf(sdkAppId: string): Integer {
  return parseUpstreamId(sdkAppId) ?? NOBODYS
}

/** What it would hear is told as a finding. */
const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} }
