import { FRESHNESS, readFreshness } from '../freshness.ts'
import { UPSTREAM_ID } from '../units.ts'
import {
  asItIs,
  CALLS_PER_SECOND_FORM,
  COLLECTOR_FORM,
  ENDPOINT_FORM,
  oneOf,
  readCallsPerSecond,
  readCollector,
  readCvmRole,
  readEndpoint,
  readKey,
  readKeySetUrl,
  readOrigins,
  readPart,
  readPort,
  readRedisUrl,
  readSdkAppId,
  readSecret,
  readSecrets,
  readServiceName,
  readSite,
  SITE_FORM,
  wholeNumber,
} from './forms.ts'
import type { Environment } from './model.ts'

export const MEBIBYTE = 1024 * 1024
/** At 20 a second more than an operation has time for. */
const MOST_CALLS = 100_000
const MOST_CONNECTIONS = 1_000_000
const PREFIX = 'CCC_'
export const ENDPOINT = 'https://ccc.tencentcloudapi.com'

const MOST_MEGABYTES = 65_536
const MOST_REPLICAS = 1000
const MOST_SAMPLE = 1_000_000
/** So much the fast lane reads, which asks for no limit. */
const LEAST_BODY_BYTES = 64 * 1024
/** All that CCC takes in one call, and what JSON and GraphQL add to it. */
const MOST_BODY_BYTES = 16 * MEBIBYTE
/** With more the parser, which calls itself for each level, could run out of stack. */
const MOST_TOKENS = 4000
/** CCC's own times are in it; `docs/creates.md` adds them up. */
export const SETTLE_SECONDS = 210
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

/** Every variable the gateway reads. The README's table is made from this. */
export const SETTINGS = {
  PORT: {
    read: readPort,
    fallback: 4000,
    expected: 'a whole number from 0 to 65535',
    description: 'Port of `/graphql`. 0: any free port.',
  },
  HOST: {
    read: asItIs,
    fallback: '127.0.0.1',
    expected: 'an address of this machine',
    description: 'Address that both ports listen on.',
  },
  NODE_ENV: {
    read: asItIs,
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
    read: asItIs,
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
    read: readSdkAppId,
    expected: UPSTREAM_ID,
    description:
      'Application meant where a query names none; no restriction. On the embedded simulator: 1400000000.',
  },
  REDIS_URL: {
    read: readRedisUrl,
    expected: 'redis:// or rediss:// with a host',
    description:
      'Redis 6.2 or newer, through which replicas share the quota of CCC, what it answered and what was created, such as `redis://localhost:6379`. Without it a gateway takes itself for the only one.',
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
    read: readPort,
    fallback: 9464,
    expected: 'a whole number from 0 to 65535',
    description:
      'Port of `/health/live`, `/health/ready`, `/metrics` and `/creates/look-up`. 0: any free port.',
  },
  CCC_GATEWAY_LOG_LEVEL: {
    read: oneOf('debug', 'info', 'warn', 'error'),
    fallback: 'info',
    expected: 'debug, info, warn or error',
    description:
      'Least level of what is logged. Each request is a line at `info`. [What is in it](docs/observability.md#logs).',
  },
  CCC_GATEWAY_LOG_SAMPLE: {
    read: wholeNumber(1, MOST_SAMPLE),
    fallback: 100,
    expected: `a whole number from 1 to ${MOST_SAMPLE}`,
    description:
      'Of so many requests that the fast lane answers without a call to CCC one is logged. 1: all. Metrics count all of them.',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    read: readCollector,
    expected: COLLECTOR_FORM,
    description:
      'Where traces go by OTLP over HTTP, such as `http://localhost:4318`; `/v1/traces` is added. Without it nothing is traced. [What is told](docs/observability.md#traces).',
  },
  OTEL_SERVICE_NAME: {
    read: readServiceName,
    fallback: 'ccc-graphql-gateway',
    expected: 'a name of letters, digits, and ._/-',
    description: 'What traces call this gateway.',
  },
  OTEL_TRACES_SAMPLER_ARG: {
    read: readPart,
    fallback: 1,
    expected: 'a number from 0 to 1',
    description:
      'Part of the requests that are traced, where the `traceparent` of the client does not settle it.',
  },
  CCC_GATEWAY_CORS_ORIGINS: {
    read: readOrigins,
    fallback: [],
    expected: 'origins such as https://app.example.com, separated by commas',
    description:
      'Origins whose pages may query the gateway from a browser, separated by commas, such as `http://localhost:5173`. Outside production Apollo Studio may too.',
  },
  CCC_GATEWAY_ROUTER_SECRET: {
    read: readSecrets,
    fallback: [],
    expected: 'at least 16 characters without blanks, or several such, separated by commas',
    description:
      'Secret, of 16 characters or more, that the router of a supergraph sends in the header `ccc-router-secret`. Then nobody else gets `_service` and `_entities`. Several, separated by commas, while it is changed.',
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
  CCC_GATEWAY_MAX_SUBSCRIPTIONS: {
    read: wholeNumber(1, 1000),
    fallback: 20,
    expected: 'a whole number from 1 to 1000',
    description: 'Subscriptions of one WebSocket. An event stream has one.',
  },
  CCC_GATEWAY_MAX_CONNECTIONS: {
    read: wholeNumber(0, MOST_CONNECTIONS),
    fallback: 20_000,
    expected: `a whole number from 0 to ${MOST_CONNECTIONS}`,
    description:
      'WebSockets and event streams of one gateway together. One more is refused with HTTP 503. 0: no subscriptions.',
  },
  CCC_GATEWAY_MAX_ERRORS: {
    read: wholeNumber(2, 100),
    fallback: 5,
    expected: 'a whole number from 2 to 100',
    description:
      'Errors told of a document or of variables that do not fit. Errors of execution are told all.',
  },
  CCC_GATEWAY_TRUSTED_DOCUMENTS: {
    read: asItIs,
    expected: 'a file',
    description:
      'File of the only documents that are answered, as GraphQL Code Generator writes it with `persistedDocuments`. [How](docs/limits.md#trusted-documents).',
  },
  CCC_GATEWAY_FAST_LANE: {
    read: oneOf('on', 'off'),
    fallback: 'on',
    expected: 'on or off',
    description:
      '`off`: every request goes through Fastify and Apollo Server, also where its answer is known. For comparison, and in doubt.',
  },
  CCC_GATEWAY_JWKS_URL: {
    read: readKeySetUrl,
    expected: 'https:// and a host, or http:// to a loopback address, and no user or fragment',
    description:
      'Where the issuer of JSON Web Tokens publishes its keys (JWKS). [Who asks](docs/authentication.md).',
  },
  CCC_GATEWAY_JWT_KEY_FILE: {
    read: asItIs,
    expected: 'a file',
    description: 'Instead of an address: a file with a public key in PEM, or with a JWKS.',
  },
  CCC_GATEWAY_JWT_ISSUER: {
    read: asItIs,
    expected: 'a text',
    description: 'What the claim `iss` of a token has to be, exactly.',
  },
  CCC_GATEWAY_JWT_AUDIENCE: {
    read: asItIs,
    expected: 'a text',
    description: 'What the claim `aud` of a token has to be or to hold: the name of this gateway.',
  },
  CCC_GATEWAY_JWT_TENANT_CLAIM: {
    read: asItIs,
    fallback: 'tenant',
    expected: 'the name of a claim',
    description: 'Claim that tells the tenant, whose idempotency keys are its own.',
  },
  CCC_GATEWAY_JWT_APPLICATIONS_CLAIM: {
    read: asItIs,
    fallback: 'applications',
    expected: 'the name of a claim',
    description:
      'Claim that tells the applications: ids, `*`, or an object of ids and their rights.',
  },
  CCC_GATEWAY_JWT_RIGHTS_CLAIM: {
    read: asItIs,
    fallback: 'rights',
    expected: 'the name of a claim',
    description:
      'Claim that tells the rights in these applications, such as `read write`; `scope` where they are scopes such as `ccc:read`.',
  },
  CCC_GATEWAY_API_KEYS_FILE: {
    read: asItIs,
    expected: 'a file',
    description:
      'JSON file with the hashes of the keys of machines. `npm start -- api-key` makes one.',
  },
  CCC_GATEWAY_ALLOW_ANONYMOUS: {
    read: oneOf('true', 'false'),
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
    read: asItIs,
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
    read: oneOf('on', 'off'),
    fallback: 'on',
    expected: 'on or off',
    description:
      '`off`: leaves the names of tasks and campaigns as they are. Then one that was created while its answer was lost cannot be found again.',
  },
  CCC_GATEWAY_MARKER_SECRET: {
    read: readSecret,
    expected: 'at least 16 characters without blanks',
    description:
      'At least 16 characters that the ends of names are made with, the same for all gateways of an account. Default: made from the SecretKey; set it where keys are rotated. With a role or a file of accounts also what ids of callees are made with, and required.',
    secret: true,
  },
} satisfies Readonly<Record<string, Setting<unknown>>>

type Known = typeof SETTINGS
export type Settings = { readonly [Name in keyof Known]: ValueOf<Known[Name]> }
type ValueOf<One extends Setting<unknown>> =
  | Exclude<ReturnType<One['read']>, undefined>
  | (One extends { readonly fallback: unknown } ? never : undefined)

/** The same, for those who ask by any name. */
export const KNOWN: ReadonlyMap<string, Setting<unknown>> = new Map(Object.entries(SETTINGS))

/** Each as it was read; one that is wrong stands as if it were not set. */
export function settingsOf(given: Environment): Settings {
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

export function isWrong(name: string, given: Environment): boolean {
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
