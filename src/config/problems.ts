import { isLoopback } from '../addresses.ts'
import { sentence } from '../errors.ts'
import type { Environment } from './model.ts'
import { KNOWN, SETTINGS, SETTLE_SECONDS, type Settings } from './settings.ts'
import { credentialOf } from './values.ts'

export function valueProblem(name: string, given: Environment): string {
  const { expected = '', secret } = KNOWN.get(name) ?? {}
  const got = secret === true ? 'something else' : withoutSecrets(given[name] ?? '', given)
  return sentence({ argument: name, expected, got })
}

/** What came, unless a secret was put into the wrong variable; of an address without its user. */
function withoutSecrets(value: string, given: Environment): string {
  const names = Object.keys(given).filter((name) => KNOWN.get(name)?.secret === true)
  const secrets = names
    .flatMap((name) => (given[name] ?? '').split(','))
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
  if (secrets.some((secret) => value.includes(secret))) return 'something secret'
  return JSON.stringify(value).replace(/.*@/s, '"…@')
}

export function portProblems(settings: Settings): string[] {
  if (settings.PORT === 0) return []
  if (settings.PORT !== settings.CCC_GATEWAY_OPS_PORT) return []
  return ['CCC_GATEWAY_OPS_PORT must be another port than PORT, but both are the same.']
}

export function settleProblemsOf(settings: Settings): string[] {
  const { CCC_GATEWAY_SETTLE_SECONDS: seconds, CCC_ENDPOINT } = settings
  // Those of a file are asked once it is read.
  const isAlone = settings.CCC_GATEWAY_ACCOUNTS_FILE === undefined
  const isCalled = isAlone || credentialOf(settings) !== null
  return settleProblems(seconds, isCalled ? [CCC_ENDPOINT] : [])
}

/** A shorter time proves nothing of the real CCC. */
export function settleProblems(got: number, endpoints: readonly string[]): string[] {
  const isLocal = endpoints.every((each) => isLoopback(new URL(each).hostname))
  if (got >= SETTLE_SECONDS || isLocal) return []
  const { expected } = SETTINGS.CCC_GATEWAY_SETTLE_SECONDS
  return [sentence({ argument: 'CCC_GATEWAY_SETTLE_SECONDS', expected, got: `"${got}"` })]
}

export function credentialProblems(given: Environment): string[] {
  if (given.CCC_GATEWAY_CVM_ROLE !== undefined) return pairProblems(given)
  const id = given.TENCENTCLOUD_SECRET_ID !== undefined
  const secret = given.TENCENTCLOUD_SECRET_KEY !== undefined
  if (id && secret) return []
  if (id) return ['TENCENTCLOUD_SECRET_KEY must be set beside TENCENTCLOUD_SECRET_ID.']
  if (secret) return ['TENCENTCLOUD_SECRET_ID must be set beside TENCENTCLOUD_SECRET_KEY.']
  const why = reasonForCredentials(given)
  if (why === null) return []
  return [`TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY must be set ${why}.`]
}

/** Two kinds of credentials would leave open which of them are meant. */
function pairProblems(given: Environment): string[] {
  const pair = [
    'TENCENTCLOUD_SECRET_ID',
    'TENCENTCLOUD_SECRET_KEY',
    'TENCENTCLOUD_SESSION_TOKEN',
  ].filter((name) => given[name] !== undefined)
  return pair.map((name) => `${name} must be left out beside CCC_GATEWAY_CVM_ROLE.`)
}

/** Keys that pass, and those of several accounts, are nothing to make lasting ids with. */
export function secretProblems(given: Environment): string[] {
  if (given.CCC_GATEWAY_MARKER_SECRET !== undefined) return []
  const needing = ['CCC_GATEWAY_CVM_ROLE', 'CCC_GATEWAY_ACCOUNTS_FILE'].filter(
    (name) => given[name],
  )
  if (needing.length === 0) return []
  return [`CCC_GATEWAY_MARKER_SECRET must be set beside ${needing.join(' and ')}.`]
}

function reasonForCredentials(given: Environment): string | null {
  if (given.NODE_ENV === 'production' && given.CCC_GATEWAY_ACCOUNTS_FILE === undefined) {
    return 'with NODE_ENV=production, where no simulator stands in for CCC'
  }
  const needing = ['CCC_ENDPOINT', 'TENCENTCLOUD_SESSION_TOKEN'].filter((name) => given[name])
  return needing.length > 0 ? `beside ${needing.join(' and ')}` : null
}

const KEY_PLACES = ['CCC_GATEWAY_JWKS_URL', 'CCC_GATEWAY_JWT_KEY_FILE']
const TOKEN_RULES = ['CCC_GATEWAY_JWT_ISSUER', 'CCC_GATEWAY_JWT_AUDIENCE']
const TOKEN_CLAIMS = [...KNOWN.keys()].filter((name) => /_JWT_\w+_CLAIM$/.test(name))

/** A signature alone proves little: an issuer signs tokens for others too. */
export function tokenProblems(given: Environment): string[] {
  const places = KEY_PLACES.filter((name) => given[name] !== undefined)
  const [place] = places
  if (places.length > 1) return [`${places.join(' and ')} must not both be set.`]
  if (place !== undefined) {
    const missing = TOKEN_RULES.filter((name) => given[name] === undefined)
    return missing.map((name) => `${name} must be set beside ${place}.`)
  }
  const idle = [...TOKEN_RULES, ...TOKEN_CLAIMS].filter((name) => given[name] !== undefined)
  return idle.map((name) => `${name} must not be set without ${KEY_PLACES.join(' or ')}.`)
}

/** A router sends documents of its own making, which stand in no manifest. */
export function documentProblems(given: Environment): string[] {
  const both = ['CCC_GATEWAY_TRUSTED_DOCUMENTS', 'CCC_GATEWAY_ROUTER_SECRET']
  if (both.some((name) => given[name] === undefined)) return []
  return [`${both.join(' and ')} must not both be set: let the router have a gateway of its own.`]
}

/** Nobody is asked who they are only where that was wanted, or where only this machine can ask. */
export function anonymityProblems(given: Environment): string[] {
  const ways = [...KEY_PLACES, 'CCC_GATEWAY_API_KEYS_FILE']
  const set = ways.filter((name) => given[name] !== undefined)
  const isAllowed = given.CCC_GATEWAY_ALLOW_ANONYMOUS === 'true'
  if (set.length > 0 && isAllowed)
    return [`CCC_GATEWAY_ALLOW_ANONYMOUS must not be true beside ${set.join(' and ')}.`]
  const why = reasonForAuthentication(given)
  if (set.length > 0 || isAllowed || why === null) return []
  return [
    `${ways.join(', ')} or CCC_GATEWAY_ALLOW_ANONYMOUS=true must be set ${why}, ` +
      'since else whoever reaches the gateway may do everything.',
  ]
}

function reasonForAuthentication({ NODE_ENV, HOST = '127.0.0.1' }: Environment): string | null {
  if (NODE_ENV === 'production') return 'with NODE_ENV=production'
  return isLoopback(HOST) ? null : 'where HOST is no loopback address'
}
