import type { KeyObject } from 'node:crypto'
import { isLoopback, isMetadata } from './addresses.ts'
import { InvalidConfiguration, sentence } from './errors.ts'
import { DEFAULT_FRESHNESS, FRESHNESS, type Freshness, readFreshness } from './freshness.ts'
import type { Grants } from './rights.ts'
import { parseUpstreamId, UPSTREAM_ID } from './units.ts'

/** China and international are two installations; the second knows fewer parameters. */
export type Site = (typeof SITES)[number]
const SITES = ['china', 'international'] as const

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

const MEBIBYTE = 1024 * 1024
/** At 20 a second more than an operation has time for. */
const MOST_CALLS = 100_000
const PREFIX = 'CCC_'
export const ENDPOINT = 'https://ccc.tencentcloudapi.com'
export const ENDPOINT_FORM =
  'https:// and a host of CCC such as ccc.tencentcloudapi.com, or http:// to a loopback address'
export const SITE_FORM = 'china or international'

const MOST_CALLS_PER_SECOND = 10_000
export const CALLS_PER_SECOND_FORM = `a whole number from 1 to ${MOST_CALLS_PER_SECOND}`
const MOST_MEGABYTES = 65_536
const MOST_REPLICAS = 1000
/** So much the fast lane reads, which asks for no limit. */
const LEAST_BODY_BYTES = 64 * 1024
/** All that CCC takes in one call, and what JSON and GraphQL add to it. */
const MOST_BODY_BYTES = 16 * MEBIBYTE
/** With more the parser, which calls itself for each level, could run out of stack. */
const MOST_TOKENS = 4000
/** CCC's own times are in it; `docs/creates.md` adds them up. */
const SETTLE_SECONDS = 210
const MOST_SETTLE_SECONDS = 3600

/** One variable of the environment. */
interface Setting<Value> {
  /** What a text means; undefined where it is none of those expected. */
  readonly read: (text: string) => Value | undefined
  /** What holds where the variable is not set. */
  readonly fallback?: Value
  readonly expected: string
  readonly description: string
  /** Never told, not even where it is wrong. */
  readonly secret?: true
}

const port = wholeNumber(0, 65_535)
export const readKey = (text: string) => withForm(/^[\x21-\x7e]+$/)(text.trim())
/** A name as CAM allows it, or the sign for the one there is. */
export const readCvmRole = withForm(/^(\*|[\w+=,.@-]{1,128})$/)
export const readCallsPerSecond = wholeNumber(1, MOST_CALLS_PER_SECOND)

/** Every variable the gateway reads. The README's table is made from this. */
const SETTINGS = {
  PORT: {
    read: port,
    fallback: 4000,
    expected: 'a whole number from 0 to 65535',
    description: 'Port of `/graphql`. 0: any free port.',
  },
  HOST: {
    read: (text: string) => text,
    fallback: '127.0.0.1',
    expected: 'an address of this machine',
    description: 'Address that both ports listen on.',
  },
  NODE_ENV: {
    read: (text: string) => text,
    expected: 'a word',
    description:
      'Exactly `production`: refuses to start without credentials or where nobody is asked who they are, shows no explorer, answers no introspection.',
  },
  TENCENTCLOUD_SECRET_ID: {
    read: readKey,
    expected: 'a SecretId without blanks',
    description:
      'Key pair of Tencent Cloud. Without one the gateway runs on an embedded simulator.',
    secret: true,
  },
  TENCENTCLOUD_SECRET_KEY: {
    read: readKey,
    expected: 'a SecretKey without blanks',
    description: 'The other half of the pair. Never printed.',
    secret: true,
  },
  TENCENTCLOUD_SESSION_TOKEN: {
    read: readKey,
    expected: 'a token without blanks',
    description: 'Only with temporary keys.',
    secret: true,
  },
  CCC_GATEWAY_CVM_ROLE: {
    read: readCvmRole,
    expected: 'the name of a role, or * for the one that the machine has',
    description:
      'In place of the pair: the CAM role of the machine, whose metadata service lends keys that are renewed before they run out. `*`: whichever role it has. Needs CCC_GATEWAY_MARKER_SECRET.',
  },
  CCC_GATEWAY_ACCOUNTS_FILE: {
    read: (text: string) => text,
    expected: 'a file',
    description:
      'JSON file of more accounts, each with its key pair and applications. Needs CCC_GATEWAY_MARKER_SECRET. [How it reads](docs/accounts.md).',
  },
  CCC_ENDPOINT: {
    read: readEndpoint,
    fallback: ENDPOINT,
    expected: ENDPOINT_FORM,
    description: 'Where CCC answers. International site: `https://ccc.intl.tencentcloudapi.com`.',
  },
  CCC_SDK_APP_ID: {
    read: (text: string) => (parseUpstreamId(text) === null ? undefined : text),
    expected: UPSTREAM_ID,
    description:
      'Application meant where a query names none; no restriction. On the embedded simulator: 1400000000.',
  },
  REDIS_URL: {
    read: (text: string) => (isRedisUrl(text) ? text : undefined),
    expected: 'redis:// or rediss:// with a host',
    description:
      'Redis 6.2 or newer, through which replicas share the quota of CCC and what it answered, such as `redis://localhost:6379`. Without it a gateway takes itself for the only one.',
    secret: true,
  },
  CCC_GATEWAY_SITE: {
    read: readSite,
    expected: SITE_FORM,
    description:
      'Which site CCC_ENDPOINT belongs to. Default: international for `ccc.intl.*`, else china.',
  },
  CCC_GATEWAY_CALLS_PER_SECOND: {
    read: readCallsPerSecond,
    expected: CALLS_PER_SECOND_FORM,
    description:
      'Calls of each action that CCC grants the key in a second. Default: what CCC documents, 20; more where a ticket raised it, less where others use the key too.',
  },
  CCC_GATEWAY_REPLICAS: {
    read: wholeNumber(1, MOST_REPLICAS),
    expected: `a whole number from 1 to ${MOST_REPLICAS}`,
    description:
      'The most gateways that run with the same key. Matters with REDIS_URL, while Redis cannot be reached: each keeps to its share then. Default: as many as Redis last knew; one call of each action a second where it never was reached.',
  },
  CCC_GATEWAY_OPS_PORT: {
    read: port,
    fallback: 9464,
    expected: 'a whole number from 0 to 65535',
    description: 'Port of `/health/live` and `/health/ready`. 0: any free port.',
  },
  CCC_GATEWAY_CORS_ORIGINS: {
    read: origins,
    fallback: [],
    expected: 'origins such as https://app.example.com, separated by commas',
    description:
      'Origins whose pages may query the gateway from a browser, separated by commas, such as `http://localhost:5173`. Outside production Apollo Studio may too.',
  },
  CCC_GATEWAY_ROUTER_SECRET: {
    read: routerSecrets,
    fallback: [],
    expected: 'at least 16 characters without blanks, or several such, separated by commas',
    description:
      'Secret that the router of a supergraph sends in the header `ccc-router-secret`. Then nobody else gets `_service` and `_entities`. Several, separated by commas, while it is changed.',
    secret: true,
  },
  CCC_GATEWAY_FRESHNESS: {
    read: (text: string) => readFreshness(text) ?? undefined,
    expected: FRESHNESS,
    description:
      'How long answers of CCC are used again, such as `running=2,list=5+10`: seconds, and seconds more while one is renewed. `all=0` keeps nothing. [The rules](docs/freshness.md).',
  },
  CCC_GATEWAY_CACHE_MEGABYTES: {
    read: wholeNumber(1, MOST_MEGABYTES),
    fallback: 64,
    expected: `a whole number from 1 to ${MOST_MEGABYTES}`,
    description:
      'Most that answers of CCC may take while they are kept, counted at four bytes for each character that CCC sent. Several accounts have equal parts of it.',
  },
  CCC_GATEWAY_MAX_BODY_BYTES: {
    read: wholeNumber(LEAST_BODY_BYTES, MOST_BODY_BYTES),
    fallback: MEBIBYTE,
    expected: `a whole number from ${LEAST_BODY_BYTES} to ${MOST_BODY_BYTES}`,
    description:
      'Largest request body that `/graphql` reads. More is needed only for creates with very many callees.',
  },
  CCC_GATEWAY_MAX_PLAIN_BODY_BYTES: {
    read: wholeNumber(LEAST_BODY_BYTES, MOST_BODY_BYTES),
    fallback: 100 * 1024,
    expected: `a whole number from ${LEAST_BODY_BYTES} to ${MOST_BODY_BYTES}`,
    description: 'Largest body of an operation that takes no callees.',
  },
  CCC_GATEWAY_MAX_TOKENS: {
    read: wholeNumber(100, MOST_TOKENS),
    fallback: 1000,
    expected: `a whole number from 100 to ${MOST_TOKENS}`,
    description:
      'Tokens of a document: its names, numbers, texts and signs. What stands in variables is not counted.',
  },
  CCC_GATEWAY_MAX_DEPTH: {
    read: wholeNumber(1, 100),
    fallback: 10,
    expected: 'a whole number from 1 to 100',
    description: 'Fields within each other. What introspection asks for is not counted.',
  },
  CCC_GATEWAY_MAX_ALIASES: {
    read: wholeNumber(0, 1000),
    fallback: 30,
    expected: 'a whole number from 0 to 1000',
    description: 'Fields of an operation that are given another name.',
  },
  CCC_GATEWAY_MAX_ROOT_FIELDS: {
    read: wholeNumber(1, 1000),
    fallback: 20,
    expected: 'a whole number from 1 to 1000',
    description: 'Fields of an operation at its root, repeated ones counted each.',
  },
  CCC_GATEWAY_MAX_CREATES: {
    read: wholeNumber(1, 100),
    fallback: 1,
    expected: 'a whole number from 1 to 100',
    description: 'Creates in one operation.',
  },
  CCC_GATEWAY_MAX_REPRESENTATIONS: {
    read: wholeNumber(1, 10000),
    fallback: 1000,
    expected: 'a whole number from 1 to 10000',
    description: 'References that one operation asks `_entities` for.',
  },
  CCC_GATEWAY_MAX_ERRORS: {
    read: wholeNumber(2, 100),
    fallback: 5,
    expected: 'a whole number from 2 to 100',
    description:
      'Errors told of a document or of variables that do not fit. Errors of execution are told all.',
  },
  CCC_GATEWAY_TRUSTED_DOCUMENTS: {
    read: (text: string) => text,
    expected: 'a file',
    description:
      'File of the only documents that are answered, as GraphQL Code Generator writes it with `persistedDocuments`. [How](docs/limits.md#trusted-documents).',
  },
  CCC_GATEWAY_FAST_LANE: {
    read: (text: string) => (['on', 'off'] as const).find((word) => word === text),
    fallback: 'on',
    expected: 'on or off',
    description:
      '`off`: every request goes through Fastify and Apollo Server, also where its answer is known. For comparison, and in doubt.',
  },
  CCC_GATEWAY_JWKS_URL: {
    read: (text: string) => (isKeySetUrl(text) ? text : undefined),
    expected: 'https:// and a host, or http:// to a loopback address, and no user or fragment',
    description:
      'Where the issuer of JSON Web Tokens publishes its keys (JWKS). [Who asks](docs/authentication.md).',
  },
  CCC_GATEWAY_JWT_KEY_FILE: {
    read: (text: string) => text,
    expected: 'a file',
    description: 'Instead of an address: a file with a public key in PEM, or with a JWKS.',
  },
  CCC_GATEWAY_JWT_ISSUER: {
    read: (text: string) => text,
    expected: 'a text',
    description: 'What the claim `iss` of a token has to be, exactly.',
  },
  CCC_GATEWAY_JWT_AUDIENCE: {
    read: (text: string) => text,
    expected: 'a text',
    description: 'What the claim `aud` of a token has to be or to hold: the name of this gateway.',
  },
  CCC_GATEWAY_JWT_TENANT_CLAIM: {
    read: (text: string) => text,
    fallback: 'tenant',
    expected: 'the name of a claim',
    description: 'Claim that tells the tenant, whose idempotency keys are its own.',
  },
  CCC_GATEWAY_JWT_APPLICATIONS_CLAIM: {
    read: (text: string) => text,
    fallback: 'applications',
    expected: 'the name of a claim',
    description:
      'Claim that tells the applications: ids, `*`, or an object of ids and their rights.',
  },
  CCC_GATEWAY_JWT_RIGHTS_CLAIM: {
    read: (text: string) => text,
    fallback: 'rights',
    expected: 'the name of a claim',
    description:
      'Claim that tells the rights in these applications, such as `read write`; `scope` where they are scopes such as `ccc:read`.',
  },
  CCC_GATEWAY_API_KEYS_FILE: {
    read: (text: string) => text,
    expected: 'a file',
    description:
      'JSON file with the hashes of the keys of machines. `npm start -- api-key` makes one.',
  },
  CCC_GATEWAY_ALLOW_ANONYMOUS: {
    read: (text: string) => (['true', 'false'] as const).find((word) => word === text),
    fallback: 'false',
    expected: 'true or false',
    description:
      '`true`: starts in production, or on an address that others reach, also where nobody is asked who they are. Then whoever reaches the gateway may do everything.',
  },
  CCC_GATEWAY_MAX_UPSTREAM_CALLS: {
    read: wholeNumber(1, MOST_CALLS),
    fallback: 100,
    expected: `a whole number from 1 to ${MOST_CALLS}`,
    description:
      'Upstream calls that one operation may take. One that can take more is refused before anything is sent.',
  },
  CCC_GATEWAY_STATE_DIR: {
    read: (text: string) => text,
    fallback: '.ccc-gateway',
    expected: 'a folder',
    description:
      'Folder of the file that keeps what was created under which key, without REDIS_URL. One gateway alone may use it; it has to outlive the process, so give a container a volume. Not used on the embedded simulator.',
  },
  CCC_GATEWAY_SETTLE_SECONDS: {
    read: wholeNumber(2, MOST_SETTLE_SECONDS),
    fallback: SETTLE_SECONDS,
    expected: `a whole number from ${SETTLE_SECONDS} to ${MOST_SETTLE_SECONDS}, or from 2 where CCC_ENDPOINT is on this machine`,
    description:
      'Seconds after which a create that was sent, and is not listed, was never made. [What adds up to it](docs/creates.md).',
  },
  CCC_GATEWAY_MARKER: {
    read: (text: string) => (['on', 'off'] as const).find((word) => word === text),
    fallback: 'on',
    expected: 'on or off',
    description:
      '`off`: leaves the names of tasks and campaigns as they are. Then one that was created while its answer was lost cannot be found again.',
  },
  CCC_GATEWAY_MARKER_SECRET: {
    read: withForm(/^[\x21-\x7e]{16,}$/),
    expected: 'at least 16 characters without blanks',
    description:
      'What the ends of names are made with, the same for all gateways of an account. Default: made from the SecretKey; set it where keys are rotated. With a role or a file of accounts also what ids of callees are made with, and required.',
    secret: true,
  },
} satisfies Readonly<Record<string, Setting<unknown>>>

type Known = typeof SETTINGS
type Settings = { readonly [Name in keyof Known]: ValueOf<Known[Name]> }
type ValueOf<One extends Setting<unknown>> =
  | Exclude<ReturnType<One['read']>, undefined>
  | (One extends { readonly fallback: unknown } ? never : undefined)

/** The same, for those who ask by any name. */
const KNOWN: ReadonlyMap<string, Setting<unknown>> = new Map(Object.entries(SETTINGS))

/** Reads the environment, or throws one error that names every problem. */
export function readConfig(env: Environment): ConfigWithoutFiles {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const settings = settingsOf(given)
  const wrong = [...KNOWN.keys()].filter((name) => isWrong(name, given))
  const problems = [
    ...wrong.map((name) => valueProblem(name, given)),
    ...credentialProblems(given),
    ...secretProblems(given),
    ...tokenProblems(given),
    ...anonymityProblems(given),
    ...(wrong.length === 0 ? [...portProblems(settings), ...settleProblemsOf(settings)] : []),
  ]
  if (problems.length > 0) throw new InvalidConfiguration(problems)
  return configOf(settings)
}

/** Each as it was read; one that is wrong stands as if it were not set. */
function settingsOf(given: Environment): Settings {
  const read = [...KNOWN].map(([name, setting]) => [
    name,
    readOf(setting, given[name]) ?? setting.fallback,
  ])
  // Every value comes from the setting of its name, which the types are made of.
  return Object.fromEntries(read) as Settings
}

function readOf(setting: Setting<unknown> | undefined, text: string | undefined): unknown {
  return text === undefined ? undefined : setting?.read(text)
}

function isWrong(name: string, given: Environment): boolean {
  return given[name] !== undefined && readOf(KNOWN.get(name), given[name]) === undefined
}

/** Variables of this name space that the gateway does not know, most likely misspelt. */
export function unknownSettings(env: Environment): string[] {
  return Object.keys(env).filter((name) => name.startsWith(PREFIX) && !KNOWN.has(name))
}

/** Each variable with its default and meaning, for the docs. */
export function describeSettings(): { name: string; fallback: string; meaning: string }[] {
  return [...KNOWN].map(([name, { fallback, description }]) => {
    return { name, fallback: String(fallback ?? ''), meaning: description }
  })
}

function configOf(settings: Settings): ConfigWithoutFiles {
  return Object.freeze({
    production: settings.NODE_ENV === 'production',
    authentication: authenticationOf(settings),
    routerSecrets: settings.CCC_GATEWAY_ROUTER_SECRET,
    host: settings.HOST,
    port: settings.PORT,
    opsPort: settings.CCC_GATEWAY_OPS_PORT,
    accounts: accountsOf(settings),
    accountsFile: settings.CCC_GATEWAY_ACCOUNTS_FILE ?? null,
    sdkAppId: settings.CCC_SDK_APP_ID ?? null,
    corsOrigins: settings.CCC_GATEWAY_CORS_ORIGINS,
    maxBodyBytes: settings.CCC_GATEWAY_MAX_BODY_BYTES,
    limits: limitsOf(settings),
    trustedDocuments: settings.CCC_GATEWAY_TRUSTED_DOCUMENTS ?? null,
    freshness: settings.CCC_GATEWAY_FRESHNESS ?? DEFAULT_FRESHNESS,
    cacheBytes: settings.CCC_GATEWAY_CACHE_MEGABYTES * MEBIBYTE,
    redisUrl: settings.REDIS_URL ?? null,
    callsPerSecond: settings.CCC_GATEWAY_CALLS_PER_SECOND ?? null,
    replicas: settings.CCC_GATEWAY_REPLICAS ?? null,
    fastLane: settings.CCC_GATEWAY_FAST_LANE === 'on',
    maxUpstreamCalls: settings.CCC_GATEWAY_MAX_UPSTREAM_CALLS,
    stateDir: settings.CCC_GATEWAY_STATE_DIR,
    settleSeconds: settings.CCC_GATEWAY_SETTLE_SECONDS,
    marker: markerOf(settings),
  })
}

function limitsOf(settings: Settings): Limits {
  return {
    plainBodyBytes: settings.CCC_GATEWAY_MAX_PLAIN_BODY_BYTES,
    tokens: settings.CCC_GATEWAY_MAX_TOKENS,
    depth: settings.CCC_GATEWAY_MAX_DEPTH,
    aliases: settings.CCC_GATEWAY_MAX_ALIASES,
    rootFields: settings.CCC_GATEWAY_MAX_ROOT_FIELDS,
    creates: settings.CCC_GATEWAY_MAX_CREATES,
    representations: settings.CCC_GATEWAY_MAX_REPRESENTATIONS,
    errors: settings.CCC_GATEWAY_MAX_ERRORS,
  }
}

function authenticationOf(settings: Settings): AuthenticationSettings | null {
  const apiKeysFile = settings.CCC_GATEWAY_API_KEYS_FILE ?? null
  const tokens = tokensOf(settings)
  return apiKeysFile === null && tokens === null ? null : { apiKeysFile, tokens }
}

/** That none of the three stands alone was looked at before. */
function tokensOf(settings: Settings): AuthenticationSettings['tokens'] {
  const { CCC_GATEWAY_JWT_ISSUER: issuer, CCC_GATEWAY_JWT_AUDIENCE: audience } = settings
  const keys = keysPlaceOf(settings)
  if (keys === null || issuer === undefined || audience === undefined) return null
  const claims = {
    tenant: settings.CCC_GATEWAY_JWT_TENANT_CLAIM,
    applications: settings.CCC_GATEWAY_JWT_APPLICATIONS_CLAIM,
    rights: settings.CCC_GATEWAY_JWT_RIGHTS_CLAIM,
  }
  return { issuer, audience, claims, keys }
}

function keysPlaceOf(settings: Settings): KeysPlace | null {
  const { CCC_GATEWAY_JWKS_URL: url, CCC_GATEWAY_JWT_KEY_FILE: file } = settings
  if (url !== undefined) return { url }
  return file === undefined ? null : { file }
}

function markerOf(settings: Settings): Marker {
  return {
    inNames: settings.CCC_GATEWAY_MARKER === 'on',
    secret: settings.CCC_GATEWAY_MARKER_SECRET ?? null,
  }
}

function accountsOf(settings: Settings): readonly Account[] {
  const credential = credentialOf(settings)
  if (credential === null) return []
  const endpoint = settings.CCC_ENDPOINT
  const site = settings.CCC_GATEWAY_SITE ?? siteOf(endpoint)
  return [soleAccount({ endpoint, site, credential })]
}

function credentialOf(settings: Settings): Credential | CvmRole | null {
  if (settings.CCC_GATEWAY_CVM_ROLE !== undefined) return { cvmRole: settings.CCC_GATEWAY_CVM_ROLE }
  const secretId = settings.TENCENTCLOUD_SECRET_ID
  const secretKey = settings.TENCENTCLOUD_SECRET_KEY
  if (secretId === undefined || secretKey === undefined) return null
  const token = settings.TENCENTCLOUD_SESSION_TOKEN
  return { secretId, secretKey, ...(token === undefined ? {} : { token }) }
}

/** The region hosts and those of this machine do not tell. */
export function siteOf(endpoint: string): Site {
  return /^https:\/\/ccc\.intl\./i.test(endpoint) ? 'international' : 'china'
}

function valueProblem(name: string, given: Environment): string {
  const { expected = '', secret } = KNOWN.get(name) ?? {}
  const got = secret === true ? 'something else' : withoutSecrets(given[name] ?? '', given)
  return sentence({ argument: name, expected, got })
}

/** What came, unless a secret was put into the wrong variable; of an address without its user. */
function withoutSecrets(value: string, given: Environment): string {
  const names = Object.keys(given).filter((name) => KNOWN.get(name)?.secret === true)
  const secrets = names
    .flatMap((name) => (given[name] ?? '').split(','))
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
  if (secrets.some((secret) => value.includes(secret))) return 'something secret'
  return JSON.stringify(value).replace(/.*@/s, '"…@')
}

function portProblems(settings: Settings): string[] {
  if (settings.PORT === 0) return []
  if (settings.PORT !== settings.CCC_GATEWAY_OPS_PORT) return []
  return ['CCC_GATEWAY_OPS_PORT must be another port than PORT, but both are the same.']
}

function settleProblemsOf(settings: Settings): string[] {
  const { CCC_GATEWAY_SETTLE_SECONDS: seconds, CCC_ENDPOINT } = settings
  // Those of a file are asked once it is read.
  const isAlone = settings.CCC_GATEWAY_ACCOUNTS_FILE === undefined
  const isCalled = isAlone || credentialOf(settings) !== null
  return settleProblems(seconds, isCalled ? [CCC_ENDPOINT] : [])
}

/** A shorter time proves nothing of the real CCC. */
export function settleProblems(got: number, endpoints: readonly string[]): string[] {
  const isLocal = endpoints.every((each) => isLoopback(new URL(each).hostname))
  if (got >= SETTLE_SECONDS || isLocal) return []
  const { expected } = SETTINGS.CCC_GATEWAY_SETTLE_SECONDS
  return [sentence({ argument: 'CCC_GATEWAY_SETTLE_SECONDS', expected, got: `"${got}"` })]
}

function credentialProblems(given: Environment): string[] {
  if (given.CCC_GATEWAY_CVM_ROLE !== undefined) return pairProblems(given)
  const id = given.TENCENTCLOUD_SECRET_ID !== undefined
  const secret = given.TENCENTCLOUD_SECRET_KEY !== undefined
  if (id && secret) return []
  if (id) return ['TENCENTCLOUD_SECRET_KEY must be set beside TENCENTCLOUD_SECRET_ID.']
  if (secret) return ['TENCENTCLOUD_SECRET_ID must be set beside TENCENTCLOUD_SECRET_KEY.']
  const why = reasonForCredentials(given)
  if (why === null) return []
  return [`TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY must be set ${why}.`]
}

/** Two kinds of credentials would leave open which of them are meant. */
function pairProblems(given: Environment): string[] {
  const pair = [
    'TENCENTCLOUD_SECRET_ID',
    'TENCENTCLOUD_SECRET_KEY',
    'TENCENTCLOUD_SESSION_TOKEN',
  ].filter((name) => given[name] !== undefined)
  return pair.map((name) => `${name} must be left out beside CCC_GATEWAY_CVM_ROLE.`)
}

/** Keys that pass, and those of several accounts, are nothing to make lasting ids with. */
function secretProblems(given: Environment): string[] {
  if (given.CCC_GATEWAY_MARKER_SECRET !== undefined) return []
  const needing = ['CCC_GATEWAY_CVM_ROLE', 'CCC_GATEWAY_ACCOUNTS_FILE'].filter(
    (name) => given[name],
  )
  if (needing.length === 0) return []
  return [`CCC_GATEWAY_MARKER_SECRET must be set beside ${needing.join(' and ')}.`]
}

function reasonForCredentials(given: Environment): string | null {
  if (given.NODE_ENV === 'production' && given.CCC_GATEWAY_ACCOUNTS_FILE === undefined) {
    return 'with NODE_ENV=production, where no simulator stands in for CCC'
  }
  const needing = ['CCC_ENDPOINT', 'TENCENTCLOUD_SESSION_TOKEN'].filter((name) => given[name])
  return needing.length > 0 ? `beside ${needing.join(' and ')}` : null
}

const KEY_PLACES = ['CCC_GATEWAY_JWKS_URL', 'CCC_GATEWAY_JWT_KEY_FILE']
const TOKEN_RULES = ['CCC_GATEWAY_JWT_ISSUER', 'CCC_GATEWAY_JWT_AUDIENCE']
const TOKEN_CLAIMS = [...KNOWN.keys()].filter((name) => /_JWT_\w+_CLAIM$/.test(name))

/** A signature alone proves little: an issuer signs tokens for others too. */
function tokenProblems(given: Environment): string[] {
  const places = KEY_PLACES.filter((name) => given[name] !== undefined)
  const [place] = places
  if (places.length > 1) return [`${places.join(' and ')} must not both be set.`]
  if (place !== undefined) {
    const missing = TOKEN_RULES.filter((name) => given[name] === undefined)
    return missing.map((name) => `${name} must be set beside ${place}.`)
  }
  const idle = [...TOKEN_RULES, ...TOKEN_CLAIMS].filter((name) => given[name] !== undefined)
  return idle.map((name) => `${name} must not be set without ${KEY_PLACES.join(' or ')}.`)
}

/** Nobody is asked who they are only where that was wanted, or where only this machine can ask. */
function anonymityProblems(given: Environment): string[] {
  const ways = [...KEY_PLACES, 'CCC_GATEWAY_API_KEYS_FILE']
  const set = ways.filter((name) => given[name] !== undefined)
  const isAllowed = given.CCC_GATEWAY_ALLOW_ANONYMOUS === 'true'
  if (set.length > 0 && isAllowed)
    return [`CCC_GATEWAY_ALLOW_ANONYMOUS must not be true beside ${set.join(' and ')}.`]
  const why = reasonForAuthentication(given)
  if (set.length > 0 || isAllowed || why === null) return []
  return [
    `${ways.join(', ')} or CCC_GATEWAY_ALLOW_ANONYMOUS=true must be set ${why}, ` +
      'since else whoever reaches the gateway may do everything.',
  ]
}

function reasonForAuthentication({ NODE_ENV, HOST = '127.0.0.1' }: Environment): string | null {
  if (NODE_ENV === 'production') return 'with NODE_ENV=production'
  return isLoopback(HOST) ? null : 'where HOST is no loopback address'
}

function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
    return number >= least && number <= most ? number : undefined
  }
}

function withForm(form: RegExp): (text: string) => string | undefined {
  return (text) => (form.test(text) ? text : undefined)
}

function routerSecrets(list: string): readonly string[] | undefined {
  const each = list.split(',').map((secret) => secret.trim())
  return each.every((secret) => /^[\x21-\x7e]{16,}$/.test(secret)) ? each : undefined
}

function origins(list: string): readonly string[] | undefined {
  const each = list.split(',').map((origin) => origin.trim())
  return each.every(isOrigin) ? each : undefined
}

export function readEndpoint(text: string): string | undefined {
  return isEndpoint(text) ? text : undefined
}

export function readSite(text: string): Site | undefined {
  return SITES.find((known) => known === text)
}

/** Only CCC itself, over TLS, or a program on this machine: a wrong host would be sent signed calls. */
function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return false
  if (url.pathname !== '/') return false
  if (isLoopback(url.hostname)) return url.protocol === 'http:' || url.protocol === 'https:'
  return url.protocol === 'https:' && url.port === '' && isCccHost(url.hostname)
}

function isCccHost(host: string): boolean {
  return /^ccc\.([a-z0-9-]+\.)?tencentcloudapi\.(com|com\.cn|cn)$/.test(host)
}

/** Over TLS, or on this machine; never where a machine's own credentials are told. */
function isKeySetUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, hash } = new URL(text)
  if (username !== '' || password !== '' || hash !== '' || isMetadata(hostname)) return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return /^rediss?:$/.test(protocol) && hostname !== ''
}
