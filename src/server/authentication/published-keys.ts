import { createLocalJWKSet } from 'jose/jwks/local'
import type { JWTVerifyGetKey } from 'jose/jwt/verify'
import { AuthenticationUnavailable } from '../../errors.ts'
import { Outage } from '../../outage.ts'
import type { Parts } from '../backend.ts'
import { usableKeys } from './key-set.ts'
import { readText } from './read-text.ts'
import type { Keys } from './tokens.ts'

const MINUTE_MS = 60_000
/** A key that is no longer published is accepted for so long, and a token that was known a minute more. */
const READ_EVERY_MS = 5 * MINUTE_MS
/** Whatever keys are asked for, they are not read more often. */
const AT_MOST_EVERY_MS = MINUTE_MS / 2
/** As long as there are none, everybody waits for them. */
const FIRST_AGAIN_MS = 5000
/** So long the last keys do where no others can be read. */
const KEPT_MS = 24 * 60 * MINUTE_MS
const MOST_MS = 5000
const MOST_BYTES = 512 * 1024

const WORDS = {
  begins: 'CCC_GATEWAY_JWKS_URL cannot be read; known keys are used',
  ends: 'CCC_GATEWAY_JWKS_URL can be read again',
}

interface KeySet {
  readonly find: JWTVerifyGetKey
  readonly readAt: number
}

/** The keys of an issuer as it publishes them, read again and again, so that nobody waits for them. */
export class PublishedKeys implements Keys {
  readonly #url: string
  readonly #parts: Parts
  readonly #ended: AbortSignal
  readonly #outage: Outage
  #set: KeySet | null = null
  #reading: Promise<boolean> | null = null
  #askedAt = Number.NEGATIVE_INFINITY

  constructor(url: string, parts: Parts, ended: AbortSignal) {
    this.#url = url
    this.#parts = parts
    this.#ended = ended
    this.#outage = new Outage(parts.log, WORDS)
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#kept() === null) await this.#reading
    const set = this.#kept()
    if (set === null) throw new AuthenticationUnavailable(FIRST_AGAIN_MS / 1000)
    return set.find(header, token)
  }

  async renew(): Promise<boolean> {
    if (this.#reading !== null) return this.#reading
    const isDue = this.#parts.clock.now() - this.#askedAt >= AT_MOST_EVERY_MS
    return isDue && this.#read()
  }

  /** Until the gateway ends. */
  async keepReading(): Promise<void> {
    while (!this.#ended.aborted) {
      const isRead = await this.#read()
      await this.#parts.clock.sleep(this.#pause(isRead), this.#ended).catch(() => {})
    }
  }

  #pause(isRead: boolean): number {
    if (isRead) return READ_EVERY_MS
    return this.#kept() === null ? FIRST_AGAIN_MS : AT_MOST_EVERY_MS
  }

  #kept(): KeySet | null {
    const set = this.#set
    return set !== null && this.#parts.clock.now() - set.readAt < KEPT_MS ? set : null
  }

  /** Whoever wants keys while they are read gets those. */
  #read(): Promise<boolean> {
    this.#reading ??= this.#readOnce().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  async #readOnce(): Promise<boolean> {
    this.#askedAt = this.#parts.clock.now()
    try {
      this.#set = await this.#published()
      this.#went(null)
      return true
    } catch (error) {
      this.#went(reasonOf(error))
      return false
    }
  }

  async #published(): Promise<KeySet> {
    const late = new AbortController()
    const signal = AbortSignal.any([late.signal, this.#ended])
    void this.#parts.clock.sleep(MOST_MS, signal).then(
      () => late.abort(),
      () => {},
    )
    try {
      const keys = usableKeys(JSON.parse(await readText(this.#url, MOST_BYTES, signal)))
      return { find: createLocalJWKSet({ keys }), readAt: this.#parts.clock.now() }
    } finally {
      late.abort()
    }
  }

  #went(reason: string | null): void {
    if (!this.#ended.aborted) this.#outage.went(reason)
  }
}

/** What came is not repeated. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ABORT_ERR') return `not answered within ${MOST_MS / 1000} s`
  return code ?? (error instanceof SyntaxError ? 'no JSON' : message)
}
