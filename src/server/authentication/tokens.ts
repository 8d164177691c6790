import * as errors from 'jose/errors'
import { createLocalJWKSet } from 'jose/jwks/local'
import { type JWTVerifyGetKey, jwtVerify } from 'jose/jwt/verify'
import type { Authentication, TokenKeys, TokenRules } from '../../config/index.ts'
import { GatewayError, Unauthenticated } from '../../errors.ts'
import type { Parts } from '../backend.ts'
import { viewerOf } from './claims.ts'
import type { Proven } from './index.ts'
import { PublishedKeys } from './published-keys.ts'
import { TokenMemory } from './token-memory.ts'

/** Only what is checked with a public key: with a shared secret whoever checks could also sign. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
]
/** A token that was just made must not fail on a clock that is a little ahead of this one. */
const NOT_BEFORE_TOLERANCE_SECONDS = 5
/** So long a token is taken for good that was, whatever became of its key. */
const REMEMBERED_MS = 60_000

/** Where keys are found. */
export interface Keys {
  readonly find: JWTVerifyGetKey
  /** Whether there may be other keys now; it does not ask for them each time. */
  renew(): Promise<boolean>
}

type Tokens = NonNullable<Authentication['tokens']>

/** Checks tokens, and remembers for a while which were good. */
export function rememberedTokens(
  { keys, ...rules }: Tokens,
  parts: Parts,
  signal: AbortSignal,
): TokenMemory {
  const tokens = new TokenCheck(rules, openKeys(keys, parts, signal), parts.clock.now)
  return new TokenMemory((token) => tokens.verify(token), parts.clock.now)
}

function openKeys(keys: TokenKeys, parts: Parts, signal: AbortSignal): Keys {
  if ('url' in keys) {
    const published = new PublishedKeys(keys.url, parts, signal)
    void published.keepReading()
    return published
  }
  const find =
    'set' in keys ? createLocalJWKSet({ keys: [...keys.set.keys] as [] }) : () => keys.key
  return { find: async (...asked) => find(...asked), renew: async () => false }
}

class TokenCheck {
  readonly #rules: TokenRules
  readonly #keys: Keys
  readonly #now: () => number

  constructor(rules: TokenRules, keys: Keys, now: () => number) {
    this.#rules = rules
    this.#keys = keys
    this.#now = now
  }

  /** A key that is not known may be a new one. */
  async verify(token: string): Promise<Proven> {
    try {
      return await this.#verifyOnce(token)
    } catch (error) {
      if (!mayBeRotated(error) || !(await this.#keys.renew())) throw refusalOf(error)
    }
    return this.#verifyOnce(token).catch((error: unknown) => {
      throw refusalOf(error)
    })
  }

  async #verifyOnce(token: string): Promise<Proven> {
    const { issuer, audience, claims } = this.#rules
    const now = this.#now()
    const { payload } = await jwtVerify(token, this.#keys.find, {
      ...{ issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp'] },
      ...{ currentDate: new Date(now), clockTolerance: NOT_BEFORE_TOLERANCE_SECONDS },
    })
    // The tolerance is not meant for this one: from here on it is checked for each request.
    const expiresAt = Number(payload.exp) * 1000
    const until = Math.min(expiresAt, now + REMEMBERED_MS)
    if (until <= now) throw new Unauthenticated(EXPIRED)
    return { viewer: viewerOf(payload, claims), until, expiresAt }
  }
}

function mayBeRotated(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWSSignatureVerificationFailed
  )
}

const EXPIRED = 'The token has expired.'

/** By the codes of jose: what is wrong, and nothing of what came. */
const REASONS: Readonly<Record<string, string>> = {
  ERR_JOSE_ALG_NOT_ALLOWED: 'The token is signed in a way that is not accepted here.',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'The token does not tell which key it is signed with (`kid`).',
  ERR_JWKS_NO_MATCHING_KEY: 'The token is signed with a key that is not known here.',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The signature of the token is not valid.',
  ERR_JWT_EXPIRED: EXPIRED,
}
const CLAIM_REASONS: Readonly<Record<string, string>> = {
  iss: 'The token is of another issuer.',
  aud: 'The token is meant for another audience.',
  nbf: 'The token is not valid yet.',
  exp: 'The token does not tell when it expires (`exp`).',
}

function refusalOf(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error
  return new Unauthenticated(reasonOf(error) ?? 'The token cannot be read.')
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIM_REASONS[error.claim]
  return error instanceof errors.JOSEError ? REASONS[error.code] : undefined
}
