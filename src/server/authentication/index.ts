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

/** Somebody who showed who it is, and how long that holds, milliseconds since 1970. */
export interface Proven {
  readonly viewer: Viewer
  readonly until: number
}

/** The signal ends what goes on behind it. */
export async function openAuthenticator(
  { authentication, ...config }: Pick<Config, 'authentication' | 'host' | 'production'>,
  parts: Parts,
  signal: AbortSignal,
): Promise<Identify> {
  if (authentication === null) return anonymous(config)
  const apiKeys = new ApiKeys(authentication.apiKeys)
  const tokens = await openTokens(authentication, parts, signal)
  const callers = new Callers(apiKeys, tokens, parts.clock.now)
  return (request) => whenKnown(callers.of(request), (viewer) => narrowed(viewer, request))
}

/** Everybody who reaches the gateway may do everything. */
function anonymous(config: Pick<Config, 'host' | 'production'>): Identify {
  if (!isForOwnMachine(config)) return (request) => narrowed(UNRESTRICTED, request)
  const checkHost = ownHostCheck()
  return (request) => {
    checkHost(request)
    return narrowed(UNRESTRICTED, request)
  }
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
interface Shown extends Proven {
  readonly authorization: string
}

class Callers {
  readonly #apiKeys: ApiKeys
  readonly #tokens: TokenMemory | null
  readonly #now: () => number
  /** Most connections send the same header again and again, which then need not be hashed. */
  readonly #shown = new WeakMap<Socket, Shown>()

  constructor(apiKeys: ApiKeys, tokens: TokenMemory | null, now: () => number) {
    this.#apiKeys = apiKeys
    this.#tokens = tokens
    this.#now = now
  }

  of({ headers, socket }: IncomingMessage): Known<Viewer> {
    const { authorization = '' } = headers
    const shown = this.#shown.get(socket)
    if (shown?.authorization === authorization && this.#now() < shown.until) return shown.viewer
    return whenKnown(this.#find(bearerIn(authorization)), ({ viewer, until }) => {
      this.#shown.set(socket, { authorization, viewer, until })
      return viewer
    })
  }

  #find(bearer: string): Known<Proven> {
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
