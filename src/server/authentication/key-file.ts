import { createPublicKey, type KeyObject } from 'node:crypto'
import type { TokenKeys } from '../../config/index.ts'
import { usableKeys } from './key-set.ts'

const LEAST_RSA_BITS = 2048
const EXPECTED = `a public key in PEM (RSA of ${LEAST_RSA_BITS} bits or more, P-256, P-384, P-521 or Ed25519), or a JWKS with public keys and nothing else`

/** The keys in a file. Null, and a problem that tells nothing of it, where there are none. */
export function parsedKeys(setting: string, text: string, problems: string[]): TokenKeys | null {
  const keys = text.trimStart().startsWith('{') ? keySetIn(text) : keyIn(text)
  if (keys === null) problems.push(`${setting} must hold ${EXPECTED}.`)
  return keys
}

function keySetIn(text: string): TokenKeys | null {
  try {
    const given = JSON.parse(text)
    const keys = usableKeys(given)
    return keys.length > 0 && keys.length === given.keys.length ? { set: { keys } } : null
  } catch {
    return null
  }
}

/** The public half could be made of a private key, which has no business here. */
function keyIn(text: string): TokenKeys | null {
  if (text.includes('PRIVATE KEY')) return null
  try {
    const key = createPublicKey(text)
    return isAccepted(key) ? { key } : null
  } catch {
    return null
  }
}

function isAccepted({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details,
}: KeyObject): boolean {
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= LEAST_RSA_BITS
  if (type === 'ec')
    return ['prime256v1', 'secp384r1', 'secp521r1'].includes(details?.namedCurve ?? '')
  return type === 'ed25519'
}
