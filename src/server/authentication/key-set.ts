import type { JWK } from 'jose'
import { isObject } from '../../json.ts'

const MOST_KEYS = 100
/** Types of keys whose public half is published; a shared secret is none of them. */
const TYPES = ['RSA', 'EC', 'OKP']
/** Members of the private half. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']

/** The public keys of a JSON Web Key Set (RFC 7517); throws where it is none, or too large a one. */
export function usableKeys(set: unknown): JWK[] {
  const keys: unknown = isObject(set) ? set.keys : null
  if (!Array.isArray(keys) || keys.length > MOST_KEYS) throw new TypeError('no set of keys')
  return keys.filter(isPublic)
}

function isPublic(key: unknown): key is JWK {
  if (!isObject(key) || typeof key.kty !== 'string' || !TYPES.includes(key.kty)) return false
  return PRIVATE.every((name) => key[name] === undefined)
}
