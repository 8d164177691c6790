import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Authentication, Config } from '../../config/index.ts'
import { Unauthenticated } from '../../errors.ts'
import { UNRESTRICTED, type Viewer } from '../../rights.ts'
import { type Known, whenKnown } from '../../when-known.ts'
import type { Parts } from '../backend.ts'
import { API_KEY_PREFIX, ApiKeys } from './api-keys.ts'
import { narrowed } from './narrowing.ts'
import { isForOwnMachine, ownHostCheck } from './own-machine.ts'
import type { TokenMemory } from './token-memory.ts'

export { readAuthentication } from './files.ts'

/** Tells who sends a request; throws a named refusal where that cannot be told. */
export type Identify = (request: IncomingMessage) => Known<Viewer>

/** What somebody shows on a connection that lasts, in headers or as if it stood in headers. */
export type Shown = Pick<IncomingMessage, 'headers'>

export interface Authenticator {
  readonly identify: Identify
  /** The same for a connection that lasts, which learns when it has to end. */
  readonly admit: (shown: Shown) => Known<Admitted>
}

/** Somebody who may stay. */
export interface Admitted {
  readonly viewer: Viewer
  /** When what was shown runs out, milliseconds since 1970. */
  readonly expiresAt: number
}

/** Somebody who showed who it is, and how long that need not be checked again, milliseconds since 1970. */
export interface Proven extends Admitted {
  readonly until: number
}

/** The signal ends what goes on behind it. */
export async function openAuthenticator(
  { authentication, ...config }: Pick<Config, 'authentication' | 'host' | 'production'>,
  parts: Parts,
  signal: AbortSignal,
): Promise<Authenticator> {
  if (authentication === null) return anonymous(config)
  const apiKeys = new ApiKeys(authentication.apiKeys)
  const tokens = await openTokens(authentication, parts, signal)
  const callers = new Callers(apiKeys, tokens, parts.clock.now)
  return {
    identify: (request) => whenKnown(callers.of(request), (viewer) => narrowed(viewer, request)),
    admit: (shown) =>
      whenKnown(callers.find(shown.headers.authorization), ({ viewer, expiresAt }) => {
        return { viewer: narrowed(viewer, shown), expiresAt }
      }),
  }
}

/** Everybody who reaches the gateway may do everything. */
function anonymous(config: Pick<Config, 'host' | 'production'>): Authenticator {
  const checkHost = isForOwnMachine(config) ? ownHostCheck() : () => {}
  const identify = (request: Shown) => {
    checkHost(request)
    return narrowed(UNRESTRICTED, request)
  }
  const admit = (shown: Shown) => ({ viewer: identify(shown), expiresAt: Number.POSITIVE_INFINITY })
  return { identify, admit }
}

/** Loaded only where it is used: what checks signatures would make every start longer. */
async function openTokens(
  { tokens }: Authentication,
  parts: Parts,
  signal: AbortSignal,
): Promise<TokenMemory | null> {
  if (tokens === null) return null
  const { rememberedTokens } = await import('./tokens.ts')
  return rememberedTokens(tokens, parts, signal)
}

/** What a connection sent last, and who that was. */
interface Sender {
  readonly authorization: string
  readonly viewer: Viewer
  readonly until: number
}

class Callers {
  readonly #apiKeys: ApiKeys
  readonly #tokens: TokenMemory | null
  readonly #now: () => number
  /** Most connections send the same header again and again, which then need not be hashed. */
  readonly #senders = new WeakMap<Socket, Sender>()

  constructor(apiKeys: ApiKeys, tokens: TokenMemory | null, now: () => number) {
    this.#apiKeys = apiKeys
    this.#tokens = tokens
    this.#now = now
  }

  of({ headers, socket }: IncomingMessage): Known<Viewer> {
    const { authorization = '' } = headers
    const sender = this.#senders.get(socket)
    if (sender?.authorization === authorization && this.#now() < sender.until) return sender.viewer
    return whenKnown(this.find(authorization), ({ viewer, until }) => {
      this.#senders.set(socket, { authorization, viewer, until })
      return viewer
    })
  }

  find(authorization = ''): Known<Proven> {
    const bearer = bearerIn(authorization)
    if (bearer.startsWith(API_KEY_PREFIX)) return this.#apiKeys.find(bearer)
    if (this.#tokens === null) throw new Unauthenticated('This gateway knows nothing but API keys.')
    return this.#tokens.find(bearer)
  }
}

function bearerIn(authorization: string): string {
  const [, bearer] = /^Bearer +([\x21-\x7e]+)$/i.exec(authorization) ?? []
  if (bearer === undefined) throw new Unauthenticated('The request carries no token.')
  return bearer
}
