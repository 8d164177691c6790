import type { KeyObject } from 'node:crypto'
import type { Integer } from './actions/index.ts'
import {
  type Ccc,
  cccForOperation,
  type Terms,
  type UpstreamCall,
  type Ways,
} from './client/index.ts'
import type { Clock } from './clock.ts'
import type { Site } from './config/index.ts'
import type { Creates } from './create/index.ts'
import { createLoaders, type Loaders, type Places } from './loaders/index.ts'
import type { Viewer } from './rights.ts'

/** The applications that this gateway speaks for. */
export interface Applications {
  has(sdkAppId: Integer): boolean
  /** The site that CCC is spoken to at about one of them: the two tell different things. */
  siteOf(sdkAppId: Integer): Site
}

/** What lasts as long as the gateway does, and every operation shares. */
export interface Shared {
  readonly ways: Ways
  readonly clock: Clock
  /** Unix seconds by CCC's clock, as far as it is known. */
  readonly nowSeconds: () => number
  readonly applications: Applications
  readonly creates: Creates
  /** The application meant where an operation names none. */
  readonly sdkAppId: string | null
  /** What one operation may take, at worst and in fact. */
  readonly maxUpstreamCalls: number
  /** Makes the ids of callees, which must not tell their numbers. */
  readonly calleeIdKey: KeyObject
  /** Where in its list each object stood that is watched. */
  readonly places: Places
}

/** What a resolver gets. */
export interface Context {
  readonly viewer: Viewer
  /** Whether the router sent it, or nobody has to prove that. */
  readonly fromRouter: boolean
  readonly ccc: Ccc
  readonly loaders: Loaders
  readonly creates: Creates
  readonly sdkAppId: string | null
  readonly calleeIdKey: KeyObject
  readonly maxUpstreamCalls: number
  /** The upstream calls of this operation, as they end. */
  readonly upstreamCalls: readonly UpstreamCall[]
  /** What the operation wants of each of them; set before the first. */
  readonly terms: OperationTerms
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Unix seconds by CCC's clock, as far as it is known. */
  readonly nowSeconds: () => number
  readonly applications: Applications
  /** What the field of a subscription found out; null for queries and mutations. */
  readonly watched: Watched | null
}

export interface Watched {
  /** Whether nothing of it will change any more; set by the field. */
  isOver: boolean
}

/** The age that will do is known only once the operation was read. */
export type OperationTerms = Terms & { maxAgeMs?: number }

/** Who asks, and what is wanted of the operation; the deadline counts from its request, else from now. */
export type Wishes = Partial<Terms> &
  Pick<Context, 'viewer' | 'fromRouter'> &
  Partial<Pick<Context, 'watched'>>

/** Under the 30 seconds after which routers and load balancers usually hang up. */
export const OPERATION_MS = 25_000

export function createContext(
  shared: Shared,
  { viewer, fromRouter, watched = null, ...wishes }: Wishes,
): Context {
  const { ways, clock, maxUpstreamCalls, applications, nowSeconds } = shared
  const upstreamCalls: UpstreamCall[] = []
  const terms: OperationTerms = { deadline: clock.now() + OPERATION_MS, ...wishes }
  const ccc = cccForOperation(ways, terms, upstreamCalls, maxUpstreamCalls)
  return {
    viewer,
    fromRouter,
    ccc,
    loaders: createLoaders(
      ccc,
      (sdkAppId) => applications.siteOf(sdkAppId),
      nowSeconds,
      watched && shared.places,
    ),
    creates: shared.creates,
    sdkAppId: shared.sdkAppId,
    calleeIdKey: shared.calleeIdKey,
    maxUpstreamCalls,
    upstreamCalls,
    terms,
    now: clock.now,
    nowSeconds,
    applications,
    watched,
  }
}
