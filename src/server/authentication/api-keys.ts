import { hash, randomBytes } from 'node:crypto'
import type { ApiKey } from '../../config/index.ts'
import { Unauthenticated } from '../../errors.ts'
import { Viewer } from '../../rights.ts'
import type { Proven } from './index.ts'

/** What tells a key from a token, to people and programs that look for secrets, too. */
export const API_KEY_PREFIX = 'ccc_'
const KEY_BYTES = 32

/** Keys for machines, known by their hashes alone: that of one that is random cannot be turned back. */
export class ApiKeys {
  readonly #callers: ReadonlyMap<string, Proven>

  constructor(keys: readonly ApiKey[]) {
    this.#callers = new Map(keys.map((key) => [key.sha256, callerWith(key)]))
  }

  find(key: string): Proven {
    const caller = this.#callers.get(hash('sha256', key))
    if (caller === undefined) throw new Unauthenticated('The API key is not known here.')
    return caller
  }
}

function callerWith({ tenant, grants }: ApiKey): Proven {
  const viewer = new Viewer(tenant, grants)
  return { viewer, until: Number.POSITIVE_INFINITY, expiresAt: Number.POSITIVE_INFINITY }
}

/** A key that nobody can guess, and what the gateway keeps of it. */
export function newApiKey(): { key: string; sha256: string } {
  const key = `${API_KEY_PREFIX}${randomBytes(KEY_BYTES).toString('base64url')}`
  return { key, sha256: hash('sha256', key) }
}
