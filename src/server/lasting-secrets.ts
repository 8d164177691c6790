import type { Account, CvmRole, SettledConfig } from '../config/index.ts'
import { InvalidConfiguration } from '../errors.ts'

/** What tells an account from others, and keeps others from what it knows. */
export interface LastingPair {
  readonly endpoint: string
  readonly secretId: string
  readonly secretKey: string
}

export function isRole(credential: Account['credential']): credential is CvmRole {
  return 'cvmRole' in credential
}

/** The same for all replicas, and for as long as they run, though the key pairs of a role pass. */
export function lastingPair(
  { name, endpoint, credential }: Account,
  config: SettledConfig,
): LastingPair {
  if (!isRole(credential)) return { endpoint, ...credential }
  const secretId = `role ${credential.cvmRole} of ${name}`
  return { endpoint, secretId, secretKey: givenSecret(config) }
}

/** What ids of callees are made with: those of a single key pair are as long as that. */
export function calleesSecret(config: SettledConfig): string {
  return onlySecretKey(config) ?? givenSecret(config)
}

/** What seals and marks of creates are made with. */
export function createsSecret(config: SettledConfig): string {
  const { inNames, secret } = config.marker
  return (inNames ? secret : null) ?? calleesSecret(config)
}

/** Null where there may be others, now or once the file names more. */
function onlySecretKey({ accounts: [account], accountsFile }: SettledConfig): string | null {
  if (accountsFile !== null || isRole(account.credential)) return null
  return account.credential.secretKey
}

function givenSecret({ marker }: SettledConfig): string {
  if (marker.secret !== null) return marker.secret
  throw new InvalidConfiguration(['CCC_GATEWAY_MARKER_SECRET must be set: keys may pass.'])
}
