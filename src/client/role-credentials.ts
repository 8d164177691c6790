import type { Clock } from '../clock.ts'
import type { Credential } from '../config/index.ts'
import { NoKeyPair } from '../errors.ts'
import type { Logger } from '../log.ts'
import { Outage } from '../outage.ts'
import { askCvmRole, type Lent, NotLent } from './cvm-role.ts'
import type { Credentials } from './signing.ts'

/** The metadata service is as near as can be. */
const ASK_MS = 1000
/** A key pair is renewed so long before it runs out, or at half of the time that is left of it. */
const EARLY_MS = 600_000
/** After a failure. */
const AGAIN_MS = 5000
/** Timers of machines that slept come late, and those of more than 24 days at once. */
const LONGEST_WAIT_MS = 3_600_000

/** What a role is asked with. */
export interface RoleParts {
  readonly clock: Clock
  readonly log: Logger
  /** Whose pair it is, in the log. */
  readonly account: string
  /** The address of the metadata service. */
  readonly metadata: string
}

const WORDS = {
  begins: 'the metadata service lends no key pair',
  ends: 'the metadata service lends key pairs again',
}

/** The key pair of the machine's role, renewed before it runs out. */
export class RoleCredentials implements Credentials {
  readonly #role: string
  readonly #parts: RoleParts
  readonly #ended = new AbortController()
  readonly #outage: Outage
  #lent: Lent | null = null

  constructor(role: string, parts: RoleParts) {
    this.#role = role
    this.#parts = parts
    this.#outage = new Outage(parts.log, WORDS, { account: parts.account })
  }

  /** Resolves when it was asked once, whatever came of that; goes on by itself until it is stopped. */
  async start(): Promise<void> {
    await this.#renew()
    void this.#keepRenewing()
  }

  /** Until it has run out a pair is good, whether it could be renewed or not. */
  get isValid(): boolean {
    return this.#lent !== null && this.#parts.clock.now() < this.#lent.until
  }

  forCall(action: string): Credential {
    if (this.#lent === null || !this.isValid) throw new NoKeyPair(action)
    return this.#lent.credential
  }

  stop(): void {
    this.#ended.abort()
  }

  async #keepRenewing(): Promise<void> {
    const { signal } = this.#ended
    for (;;) {
      await this.#parts.clock.sleep(this.#waitMs, signal).catch(() => {})
      if (signal.aborted) return
      await this.#renew()
    }
  }

  async #renew(): Promise<void> {
    const signal = AbortSignal.any([this.#ended.signal, AbortSignal.timeout(ASK_MS)])
    try {
      const lent = await askCvmRole(this.#role, this.#parts.metadata, signal)
      if (lent.until <= this.#parts.clock.now()) throw new NotLent('a key pair that has run out')
      this.#lent = lent
      this.#went(null)
    } catch (error) {
      this.#went(reasonOf(error))
    }
  }

  get #waitMs(): number {
    if (this.#outage.isOn || this.#lent === null) return AGAIN_MS
    const left = this.#lent.until - this.#parts.clock.now()
    return Math.min(LONGEST_WAIT_MS, Math.max(left - EARLY_MS, left / 2, AGAIN_MS))
  }

  #went(reason: string | null): void {
    if (!this.#ended.signal.aborted) this.#outage.went(reason)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NotLent) return error.message
  // Node's own errors have a code, and nothing else of them need be told.
  const { code } = error as NodeJS.ErrnoException
  return code === 'ABORT_ERR' ? 'timeout' : String(code)
}
