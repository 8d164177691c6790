import type { Config } from '../config/index.ts'
import { checkAccount } from './account.ts'
import { checkConfiguration } from './configuration.ts'
import { type Finding, wrong } from './finding.ts'
import type { CheckParts } from './parts.ts'
import { checkStore } from './store.ts'

export { describeCures } from './cures.ts'
export { asJson, asText, type Finding, isInOrder } from './finding.ts'

/**
 * Whether a gateway with these settings would work: reads them as it would, and asks CCC for one row of
 * each application that they name. It creates and changes nothing, and may run beside the gateway.
 */
export async function check(parts: CheckParts): Promise<readonly Finding[]> {
  const { config, findings } = await checkConfiguration(parts.env)
  if (config === null) return findings
  const about = await Promise.all([
    checkStore(config),
    ...config.accounts.map((account) => checkAccount(account, config, parts)),
  ])
  return [...findings, ...lackOfAccounts(config), ...about.flat()]
}

function lackOfAccounts({ accounts }: Config): Finding[] {
  if (accounts.length > 0) return []
  const says = 'none are set, so that `serve` runs on the embedded simulator and CCC is not asked.'
  const cure = 'Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or CCC_GATEWAY_CVM_ROLE.'
  return [wrong('credentials', says, cure)]
}
