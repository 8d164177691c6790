import { DEFAULT_FRESHNESS } from '../freshness.ts'
import {
  type Account,
  type AuthenticationSettings,
  type ConfigWithoutFiles,
  type Credential,
  type CvmRole,
  type KeysPlace,
  type Limits,
  type Marker,
  type Site,
  soleAccount,
  type Tracing,
} from './model.ts'
import { MEBIBYTE, type Settings } from './settings.ts'

/** What settings that are as expected come to. */
export function configOf(settings: Settings): ConfigWithoutFiles {
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
    logLevel: settings.CCC_GATEWAY_LOG_LEVEL,
    logSample: settings.CCC_GATEWAY_LOG_SAMPLE,
    tracing: tracingOf(settings),
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
    subscriptions: settings.CCC_GATEWAY_MAX_SUBSCRIPTIONS,
    connections: settings.CCC_GATEWAY_MAX_CONNECTIONS,
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

function tracingOf(settings: Settings): Tracing | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings
  if (endpoint === undefined) return null
  const { OTEL_SERVICE_NAME: serviceName, OTEL_TRACES_SAMPLER_ARG: part } = settings
  return { url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, serviceName, part }
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

export function credentialOf(settings: Settings): Credential | CvmRole | null {
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
