import type { KeyObject } from 'node:crypto'
import type { Freshness } from '../freshness.ts'
import type { Level } from '../log.ts'
import type { Grants } from '../rights.ts'

/** China and international are two installations; the second knows fewer parameters. */
export type Site = (typeof SITES)[number]
export const SITES = ['china', 'international'] as const

/** A key pair of Tencent Cloud; temporary ones come with a token. */
export interface Credential {
  readonly secretId: string
  readonly secretKey: string
  readonly token?: string
}

/** The role of the machine, whose metadata service lends key pairs that run out. */
export interface CvmRole {
  /** Its name, or `*` for the one that the machine has. */
  readonly cvmRole: string
}

/** An account of Tencent Cloud: which CCC is called, and as whom, for which applications. */
export interface Account {
  /** For those who look after the gateway. */
  readonly name: string
  readonly endpoint: string
  readonly site: Site
  readonly credential: Credential | CvmRole
  /** Null: every application that no other account names. */
  readonly sdkAppIds: readonly string[] | null
  /** Null: what is granted where nothing else is said. */
  readonly callsPerSecond: number | null
}

/** The account of a gateway that was told of no other: every application is its own. */
export function soleAccount(upstream: Pick<Account, 'endpoint' | 'site' | 'credential'>): Account {
  return { name: 'default', ...upstream, sdkAppIds: null, callsPerSecond: null }
}

/** A key of a machine that asks. */
export interface ApiKey {
  /** For those who look after the gateway. */
  readonly name: string
  /** Hexadecimal, of the key itself, which stands nowhere. */
  readonly sha256: string
  readonly tenant: string | null
  readonly grants: Grants
}

/** Where the public keys of an issuer stand: at an address, in a set, or one alone. */
export type TokenKeys =
  | { readonly url: string }
  | { readonly set: { readonly keys: readonly object[] } }
  | { readonly key: KeyObject }

/** What a JSON Web Token has to say. */
export interface TokenRules {
  readonly issuer: string
  readonly audience: string
  /** Names of the claims that are read. */
  readonly claims: TokenClaims
}

export interface TokenClaims {
  readonly tenant: string
  readonly applications: string
  readonly rights: string
}

/** How the gateway tells who asks. */
export interface Authentication {
  readonly apiKeys: readonly ApiKey[]
  /** Null: JSON Web Tokens are not accepted. */
  readonly tokens: (TokenRules & { readonly keys: TokenKeys }) | null
}

/** The same as the environment has it, before the files that it names were read. */
export interface AuthenticationSettings {
  readonly apiKeysFile: string | null
  readonly tokens: (TokenRules & { readonly keys: KeysPlace }) | null
}

export type KeysPlace = { readonly url: string } | { readonly file: string }

/** The most that one request may hold or ask for; docs/limits.md tells what each is for. */
export interface Limits {
  /** Bytes of a body whose operation takes no callees. */
  readonly plainBodyBytes: number
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  readonly rootFields: number
  readonly creates: number
  readonly representations: number
  /** Subscriptions of one WebSocket. */
  readonly subscriptions: number
  /** WebSockets and event streams of one gateway. */
  readonly connections: number
  /** Errors told of what is wrong before anything is executed. */
  readonly errors: number
}

export interface Config {
  readonly production: boolean
  /** Null: nobody is asked who they are. */
  readonly authentication: Authentication | null
  /** One of these proves that the router sent a request; none: nobody has to prove it. */
  readonly routerSecrets: readonly string[]
  readonly host: string
  readonly port: number
  readonly opsPort: number
  /** None: no credentials were given, so that only an embedded simulator can answer. */
  readonly accounts: readonly Account[]
  /** Where more accounts are told of; null: there are no more. */
  readonly accountsFile: string | null
  /** The application meant where a query names none; null: each query has to name one. */
  readonly sdkAppId: string | null
  readonly corsOrigins: readonly string[]
  readonly maxBodyBytes: number
  readonly limits: Limits
  /** The file of the only documents that are answered; null: all are. */
  readonly trustedDocuments: string | null
  /** How long answers are used again. */
  readonly freshness: Freshness
  /** What answers that are kept may take. */
  readonly cacheBytes: number
  /** What replicas share; null: everything lives in this process. */
  readonly redisUrl: string | null
  /** For each account that has no number of its own; null: what CCC documents for each action. */
  readonly callsPerSecond: number | null
  /** How many gateways use the same key; null: as many as Redis knows. */
  readonly replicas: number | null
  /** Whether what is known may be answered before anything else sees a request. */
  readonly fastLane: boolean
  /** What one operation may take, at worst and in fact. */
  readonly maxUpstreamCalls: number
  /** Where it is kept what was created, without Redis; null: in memory. */
  readonly stateDir: string | null
  /** Seconds after which a create that is not listed was never made. */
  readonly settleSeconds: number
  readonly marker: Marker
  readonly logLevel: Level
  /** Of so many answers of the fast lane that cost no call one is logged. */
  readonly logSample: number
  /** Null: nothing is traced. */
  readonly tracing: Tracing | null
}

/** Where traces go, and of which requests. */
export interface Tracing {
  readonly url: string
  readonly serviceName: string
  /** Part of those that the client has not settled. */
  readonly part: number
}

export interface Marker {
  /** False: names of what is created are left as they are. */
  readonly inNames: boolean
  /** What the ends of names are made with; null: the SecretKey. */
  readonly secret: string | null
}

/** What the environment alone tells. */
export type ConfigWithoutFiles = Omit<Config, 'authentication'> & {
  readonly authentication: AuthenticationSettings | null
}

/** A configuration with which a gateway can start: it is settled who answers. */
export type SettledConfig = Config & { readonly accounts: readonly [Account, ...Account[]] }

export type Environment = Readonly<Record<string, string | undefined>>
