import type { ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { Authentication } from '../src/config/index.ts'
import { type Arrival, standIn } from './client/upstream.ts'

export const ISSUER = 'https://issuer.example/'
export const AUDIENCE = 'ccc-gateway'
const CLAIMS = { tenant: 'tenant', applications: 'applications', rights: 'rights' }

export interface SigningKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly published: JWK
}

export async function signingKey(kid: string, alg = 'ES256'): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } }
}

/** Who may read the application of the simulator, unless other claims say otherwise. */
export const READER = { tenant: 'acme', applications: ['1400000000'], rights: 'read' }

export type Claims = Readonly<Record<string, unknown>>

/** A token that is good for ten minutes, unless its claims say otherwise. */
export function token(key: SigningKey, nowMs: number, claims: Claims = READER): Promise<string> {
  const seconds = Math.floor(nowMs / 1000)
  const usual = { iss: ISSUER, aud: AUDIENCE, iat: seconds, exp: seconds + 600 }
  const alg = key.published.alg ?? ''
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg, kid: key.kid, typ: 'JWT' })
    .sign(key.privateKey)
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}

export interface PublishedSet {
  /** What a gateway is told of it. */
  readonly authentication: Authentication
  readonly arrivals: readonly Arrival[]
  /** How it answers from now on. */
  answer: (response: ServerResponse) => void
}

export const published =
  (...keys: readonly SigningKey[]) =>
  (response: ServerResponse): void => {
    response.end(JSON.stringify({ keys: keys.map((key) => key.published) }))
  }

/** Where an issuer publishes its keys. */
export async function keySetServer(
  answer: (response: ServerResponse) => void,
): Promise<PublishedSet> {
  const { url, arrivals } = await standIn((response) => set.answer(response))
  const set: PublishedSet = { authentication: accepting({ url }), arrivals, answer }
  return set
}

/** A gateway's settings for tokens of the issuer, checked with these keys. */
export function accepting(keys: NonNullable<Authentication['tokens']>['keys']): Authentication {
  return { apiKeys: [], tokens: { issuer: ISSUER, audience: AUDIENCE, claims: CLAIMS, keys } }
}
