import { hash } from 'node:crypto'
import type { ApiKey, Authentication } from '../src/config/index.ts'
import type { Right } from '../src/rights.ts'

/** Who may do what, for gateways of tests: each name is also the key that its bearer sends, behind `ccc_`. */
export function keysOf(
  grants: Readonly<Record<string, Readonly<Record<string, readonly Right[]>>>>,
): Authentication {
  const apiKeys = Object.entries(grants).map(([name, rights]) => apiKey(name, rights))
  return { apiKeys, tokens: null }
}

function apiKey(name: string, rights: Readonly<Record<string, readonly Right[]>>): ApiKey {
  const grants = new Map(Object.entries(rights).map(([id, of]) => [id, new Set(of)]))
  return { name, sha256: hash('sha256', `ccc_${name}`), tenant: name, grants }
}

/** The header with which somebody asks. */
export function as(name: string): Record<string, string> {
  return { authorization: `Bearer ccc_${name}` }
}
