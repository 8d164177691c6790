import { z } from 'zod'
import { InvalidConfiguration, sentence } from './errors.ts'
import { DEFAULT_FRESHNESS, FRESHNESS, type Freshness, readFreshness } from './freshness.ts'
import { parseUpstreamId, UPSTREAM_ID } from './units.ts'

/** China and international are two installations; the second knows fewer parameters. */
export type Site = 'china' | 'international'

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

export interface Config {
  readonly production: boolean
  readonly host: string
  readonly port: number
  readonly opsPort: number
  /** Null: no credentials were given, so that only an embedded simulator can answer. */
  readonly upstream: Upstream | null
  /** The application meant where a query names none; null: each query has to name one. */
  readonly sdkAppId: string | null
  readonly corsOrigins: readonly string[]
  readonly maxBodyBytes: number
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

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).pipe(z.coerce.number<string>().min(least).max(most))
const port = wholeNumber(0, 65_535)
const key = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/)

/** Every variable the gateway reads. The README's table is made from this. */
const environment = z.object({
  PORT: port.default(4000).meta({
    expected: 'a whole number from 0 to 65535',
    description: 'Port of `/graphql`. 0: any free port.',
  }),
  HOST: z.string().default('127.0.0.1').meta({
    expected: 'an address of this machine',
    description: 'Address that both ports listen on.',
  }),
  NODE_ENV: z.string().optional().meta({
    expected: 'a word',
    description:
      'Exactly `production`: refuses to start without credentials, shows no explorer, answers no introspection.',
  }),
  TENCENTCLOUD_SECRET_ID: key.optional().meta({
    expected: 'a SecretId without blanks',
    description:
      'Key pair of Tencent Cloud. Without one the gateway runs on an embedded simulator.',
    secret: true,
  }),
  TENCENTCLOUD_SECRET_KEY: key.optional().meta({
    expected: 'a SecretKey without blanks',
    description: 'The other half of the pair. Never printed.',
    secret: true,
  }),
  TENCENTCLOUD_SESSION_TOKEN: key.optional().meta({
    expected: 'a token without blanks',
    description: 'Only with temporary keys.',
    secret: true,
  }),
  CCC_ENDPOINT: z.string().refine(isEndpoint).default(ENDPOINT).meta({
    expected:
      'https:// and a host of CCC such as ccc.tencentcloudapi.com, or http:// to a loopback address',
    description: 'Where CCC answers. International site: `https://ccc.intl.tencentcloudapi.com`.',
  }),
  CCC_SDK_APP_ID: z
    .string()
    .refine((text) => parseUpstreamId(text) !== null)
    .optional()
    .meta({
      expected: UPSTREAM_ID,
      description:
        'Application meant where a query names none; no restriction. On the embedded simulator: 1400000000.',
    }),
  REDIS_URL: z.string().refine(isRedisUrl).optional().meta({
    expected: 'redis:// or rediss:// with a host',
    description:
      'Redis 6.2 or newer, through which replicas share the quota of CCC and what it answered, such as `redis://localhost:6379`. Without it a gateway takes itself for the only one.',
    secret: true,
  }),
  CCC_GATEWAY_SITE: z.enum(['china', 'international']).optional().meta({
    expected: 'china or international',
    description:
      'Which site CCC_ENDPOINT belongs to. Default: international for `ccc.intl.*`, else china.',
  }),
  CCC_GATEWAY_CALLS_PER_SECOND: wholeNumber(1, MOST_CALLS_PER_SECOND)
    .optional()
    .meta({
      expected: `a whole number from 1 to ${MOST_CALLS_PER_SECOND}`,
      description:
        'Calls of each action that CCC grants the key in a second. Default: what CCC documents, 20; more where a ticket raised it, less where others use the key too.',
    }),
  CCC_GATEWAY_REPLICAS: wholeNumber(1, MOST_REPLICAS)
    .optional()
    .meta({
      expected: `a whole number from 1 to ${MOST_REPLICAS}`,
      description:
        'The most gateways that run with the same key. Matters with REDIS_URL, while Redis cannot be reached: each keeps to its share then. Default: as many as Redis last knew; one call of each action a second where it never was reached.',
    }),
  CCC_GATEWAY_OPS_PORT: port.default(9464).meta({
    expected: 'a whole number from 0 to 65535',
    description: 'Port of `/health/live` and `/health/ready`. 0: any free port.',
  }),
  CCC_GATEWAY_CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine((origins) => origins.every(isOrigin))
    .default([])
    .meta({
      expected: 'origins such as https://app.example.com, separated by commas',
      description:
        'Origins whose pages may query the gateway from a browser, separated by commas, such as `http://localhost:5173`. Outside production Apollo Studio may too.',
    }),
  CCC_GATEWAY_FRESHNESS: z
    .string()
    .transform(readFreshness)
    .refine((rules) => rules !== null)
    .optional()
    .meta({
      expected: FRESHNESS,
      description:
        'How long answers of CCC are used again, such as `running=2,list=5+10`: seconds, and seconds more while one is renewed. `all=0` keeps nothing. [The rules](docs/freshness.md).',
    }),
  CCC_GATEWAY_CACHE_MEGABYTES: wholeNumber(1, MOST_MEGABYTES)
    .default(64)
    .meta({
      expected: `a whole number from 1 to ${MOST_MEGABYTES}`,
      description: 'Most that answers of CCC may take, as CCC sent them, while they are kept.',
    }),
  CCC_GATEWAY_MAX_BODY_BYTES: wholeNumber(1024, 64 * MEBIBYTE)
    .default(16 * MEBIBYTE)
    .meta({
      expected: `a whole number from 1024 to ${64 * MEBIBYTE}`,
      description: 'Largest request body that `/graphql` reads.',
    }),
  CCC_GATEWAY_FAST_LANE: z.enum(['on', 'off']).default('on').meta({
    expected: 'on or off',
    description:
      '`off`: every request goes through Fastify and Apollo Server, also where its answer is known. For comparison, and in doubt.',
  }),
  CCC_GATEWAY_MAX_UPSTREAM_CALLS: z
    .string()
    .regex(/^\d+$/)
    .pipe(z.coerce.number<string>().min(1).max(MOST_CALLS))
    .default(100)
    .meta({
      expected: `a whole number from 1 to ${MOST_CALLS}`,
      description:
        'Upstream calls that one operation may take. One that can take more is refused before anything is sent.',
    }),
})

type Settings = z.output<typeof environment>

/** Reads the environment, or throws one error that names every problem. */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const settings = environment.safeParse(given)
  const problems = [
    ...valueProblems(settings.error, given),
    ...credentialProblems(given),
    ...portProblems(settings.data),
  ]
  if (settings.data === undefined || problems.length > 0) throw new InvalidConfiguration(problems)
  return configOf(settings.data)
}

/** Variables of this name space that the gateway does not know, most likely misspelt. */
export function unknownSettings(env: Environment): string[] {
  return Object.keys(env).filter((name) => name.startsWith(PREFIX) && !(name in environment.shape))
}

/** Each variable with its default and meaning, for the docs. */
export function describeSettings(): { name: string; fallback: string; meaning: string }[] {
  return Object.entries(environment.shape).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined).data
    return { name, fallback: String(fallback ?? ''), meaning: schema.description ?? '' }
  })
}

function configOf(settings: Settings): Config {
  return Object.freeze({
    production: settings.NODE_ENV === 'production',
    host: settings.HOST,
    port: settings.PORT,
    opsPort: settings.CCC_GATEWAY_OPS_PORT,
    upstream: upstreamOf(settings),
    sdkAppId: settings.CCC_SDK_APP_ID ?? null,
    corsOrigins: settings.CCC_GATEWAY_CORS_ORIGINS,
    maxBodyBytes: settings.CCC_GATEWAY_MAX_BODY_BYTES,
    freshness: settings.CCC_GATEWAY_FRESHNESS ?? DEFAULT_FRESHNESS,
    cacheBytes: settings.CCC_GATEWAY_CACHE_MEGABYTES * MEBIBYTE,
    redisUrl: settings.REDIS_URL ?? null,
    callsPerSecond: settings.CCC_GATEWAY_CALLS_PER_SECOND ?? null,
    replicas: settings.CCC_GATEWAY_REPLICAS ?? null,
    fastLane: settings.CCC_GATEWAY_FAST_LANE === 'on',
    maxUpstreamCalls: settings.CCC_GATEWAY_MAX_UPSTREAM_CALLS,
  })
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

function valueProblems(error: z.ZodError | undefined, given: Environment): string[] {
  const names = new Set((error?.issues ?? []).map((issue) => String(issue.path[0])))
  return [...names].map((name) => {
    const { expected, secret } = metaOf(name)
    const got = secret === true ? 'something else' : withoutSecrets(given[name] ?? '', given)
    return sentence({ argument: name, expected: String(expected), got })
  })
}

/** What came, unless a secret was put into the wrong variable; of an address without its user. */
function withoutSecrets(value: string, given: Environment): string {
  const names = Object.keys(given).filter((name) => metaOf(name).secret === true)
  const secrets = names.map((name) => given[name]?.trim()).filter((secret) => secret !== undefined)
  if (secrets.some((secret) => value.includes(secret))) return 'something secret'
  return JSON.stringify(value).replace(/.*@/s, '"…@')
}

function metaOf(name: string): Record<string, unknown> {
  return (
    Object.entries(environment.shape)
      .find(([known]) => known === name)?.[1]
      .meta() ?? {}
  )
}

function portProblems(settings: Settings | undefined): string[] {
  if (settings === undefined || settings.PORT === 0) return []
  if (settings.PORT !== settings.CCC_GATEWAY_OPS_PORT) return []
  return ['CCC_GATEWAY_OPS_PORT must be another port than PORT, but both are the same.']
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
