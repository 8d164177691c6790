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

/** Which CCC is called, and as whom. */
export interface Upstream {
  readonly endpoint: string
  readonly site: Site
  readonly credential: Credential
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

/** How the gateway tells who asks. */
export interface Authentication {
  readonly apiKeys: readonly ApiKey[]
}

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
  readonly host: string
  readonly port: number
  readonly opsPort: number
  /** Null: no credentials were given, so that only an embedded simulator can answer. */
  readonly upstream: Upstream | null
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
  /** Null: what CCC documents for each action. */
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
  /** Null: names of what is created are left as they are. */
  readonly marker: Marker | null
}

/** What the ends of names are made with; null: the SecretKey. */
export interface Marker {
  readonly secret: string | null
}

/** A configuration with which a gateway can start: it is settled who answers. */
export type SettledConfig = Config & { readonly upstream: Upstream }

export type Environment = Readonly<Record<string, string | undefined>>

const MEBIBYTE = 1024 * 1024
/** At 20 a second more than an operation has time for. */
const MOST_CALLS = 100_000
const PREFIX = 'CCC_'
const ENDPOINT = 'https://ccc.tencentcloudapi.com'

const MOST_CALLS_PER_SECOND = 10_000
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
const key = (text: string) => withForm(/^[\x21-\x7e]+$/)(text.trim())

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
      'Exactly `production`: refuses to start without credentials, shows no explorer, answers no introspection.',
  },
  TENCENTCLOUD_SECRET_ID: {
    read: key,
    expected: 'a SecretId without blanks',
    description:
      'Key pair of Tencent Cloud. Without one the gateway runs on an embedded simulator.',
    secret: true,
  },
  TENCENTCLOUD_SECRET_KEY: {
    read: key,
    expected: 'a SecretKey without blanks',
    description: 'The other half of the pair. Never printed.',
    secret: true,
  },
  TENCENTCLOUD_SESSION_TOKEN: {
    read: key,
    expected: 'a token without blanks',
    description: 'Only with temporary keys.',
    secret: true,
  },
  CCC_ENDPOINT: {
    read: (text: string) => (isEndpoint(text) ? text : undefined),
    fallback: ENDPOINT,
    expected:
      'https:// and a host of CCC such as ccc.tencentcloudapi.com, or http:// to a loopback address',
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
    read: (text: string) => SITES.find((site) => site === text),
    expected: 'china or international',
    description:
      'Which site CCC_ENDPOINT belongs to. Default: international for `ccc.intl.*`, else china.',
  },
  CCC_GATEWAY_CALLS_PER_SECOND: {
    read: wholeNumber(1, MOST_CALLS_PER_SECOND),
    expected: `a whole number from 1 to ${MOST_CALLS_PER_SECOND}`,
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
      'Most that answers of CCC may take while they are kept, counted at four bytes for each character that CCC sent.',
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
      'What the ends of names are made with, the same for all gateways of an account. Default: made from the SecretKey; set it where keys are rotated.',
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
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const settings = settingsOf(given)
  const wrong = [...KNOWN.keys()].filter((name) => isWrong(name, given))
  const problems = [
    ...wrong.map((name) => valueProblem(name, given)),
    ...credentialProblems(given),
    ...(wrong.length === 0 ? [...portProblems(settings), ...settleProblems(settings)] : []),
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

function configOf(settings: Settings): Config {
  return Object.freeze({
    production: settings.NODE_ENV === 'production',
    authentication: null,
    host: settings.HOST,
    port: settings.PORT,
    opsPort: settings.CCC_GATEWAY_OPS_PORT,
    upstream: upstreamOf(settings),
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

function markerOf(settings: Settings): Marker | null {
  if (settings.CCC_GATEWAY_MARKER === 'off') return null
  return { secret: settings.CCC_GATEWAY_MARKER_SECRET ?? null }
}

function upstreamOf(settings: Settings): Upstream | null {
  const secretId = settings.TENCENTCLOUD_SECRET_ID
  const secretKey = settings.TENCENTCLOUD_SECRET_KEY
  if (secretId === undefined || secretKey === undefined) return null
  const token = settings.TENCENTCLOUD_SESSION_TOKEN
  const credential = { secretId, secretKey, ...(token === undefined ? {} : { token }) }
  const site = settings.CCC_GATEWAY_SITE ?? siteOf(settings.CCC_ENDPOINT)
  return { endpoint: settings.CCC_ENDPOINT, site, credential }
}

function siteOf(endpoint: string): Site {
  return new URL(endpoint).hostname.startsWith('ccc.intl.') ? 'international' : 'china'
}

function valueProblem(name: string, given: Environment): string {
  const { expected = '', secret } = KNOWN.get(name) ?? {}
  const got = secret === true ? 'something else' : withoutSecrets(given[name] ?? '', given)
  return sentence({ argument: name, expected, got })
}

/** What came, unless a secret was put into the wrong variable; of an address without its user. */
function withoutSecrets(value: string, given: Environment): string {
  const names = Object.keys(given).filter((name) => KNOWN.get(name)?.secret === true)
  const secrets = names.map((name) => given[name]?.trim()).filter((secret) => secret !== undefined)
  if (secrets.some((secret) => value.includes(secret))) return 'something secret'
  return JSON.stringify(value).replace(/.*@/s, '"…@')
}

function portProblems(settings: Settings): string[] {
  if (settings.PORT === 0) return []
  if (settings.PORT !== settings.CCC_GATEWAY_OPS_PORT) return []
  return ['CCC_GATEWAY_OPS_PORT must be another port than PORT, but both are the same.']
}

/** A shorter time proves nothing of the real CCC. */
function settleProblems(settings: Settings): string[] {
  const got = settings.CCC_GATEWAY_SETTLE_SECONDS
  if (got >= SETTLE_SECONDS || isLoopback(new URL(settings.CCC_ENDPOINT).hostname)) return []
  const { expected } = SETTINGS.CCC_GATEWAY_SETTLE_SECONDS
  return [sentence({ argument: 'CCC_GATEWAY_SETTLE_SECONDS', expected, got: `"${got}"` })]
}

function credentialProblems(given: Environment): string[] {
  const id = given.TENCENTCLOUD_SECRET_ID !== undefined
  const secret = given.TENCENTCLOUD_SECRET_KEY !== undefined
  if (id && secret) return []
  if (id) return ['TENCENTCLOUD_SECRET_KEY must be set beside TENCENTCLOUD_SECRET_ID.']
  if (secret) return ['TENCENTCLOUD_SECRET_ID must be set beside TENCENTCLOUD_SECRET_KEY.']
  const why = reasonForCredentials(given)
  if (why === null) return []
  return [`TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY must be set ${why}.`]
}

function reasonForCredentials(given: Environment): string | null {
  if (given.NODE_ENV === 'production') {
    return 'with NODE_ENV=production, where no simulator stands in for CCC'
  }
  const needing = ['CCC_ENDPOINT', 'TENCENTCLOUD_SESSION_TOKEN'].filter((name) => given[name])
  return needing.length > 0 ? `beside ${needing.join(' and ')}` : null
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

function origins(list: string): readonly string[] | undefined {
  const each = list.split(',').map((origin) => origin.trim())
  return each.every(isOrigin) ? each : undefined
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

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}

function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return /^rediss?:$/.test(protocol) && hostname !== ''
}
