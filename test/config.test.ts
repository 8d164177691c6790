import { describe, expect, it } from 'vitest'
import {
  describeSettings,
  type Environment,
  readConfig,
  unknownSettings,
} from '../src/config/index.ts'
import { InvalidConfiguration } from '../src/errors.ts'
import { DEFAULT_FRESHNESS } from '../src/freshness.ts'

const KEYS = {
  TENCENTCLOUD_SECRET_ID: 'AKIDEXAMPLE-not-real',
  TENCENTCLOUD_SECRET_KEY: 'example-secret-key-not-real',
}
const ANONYMOUS = { CCC_GATEWAY_ALLOW_ANONYMOUS: 'true' }
const CREDENTIAL = {
  secretId: KEYS.TENCENTCLOUD_SECRET_ID,
  secretKey: KEYS.TENCENTCLOUD_SECRET_KEY,
}

function problemsOf(env: Environment): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error.problems
    throw error
  }
  return []
}

describe('an environment without settings', () => {
  it('gives every default, and no upstream but an embedded one', () => {
    expect(readConfig({})).toEqual({
      production: false,
      authentication: null,
      routerSecrets: [],
      host: '127.0.0.1',
      port: 4000,
      opsPort: 9464,
      accounts: [],
      accountsFile: null,
      sdkAppId: null,
      corsOrigins: [],
      maxBodyBytes: 1024 * 1024,
      limits: {
        plainBodyBytes: 100 * 1024,
        tokens: 1000,
        depth: 10,
        aliases: 30,
        rootFields: 20,
        creates: 1,
        representations: 1000,
        subscriptions: 20,
        connections: 20_000,
        errors: 5,
      },
      trustedDocuments: null,
      freshness: DEFAULT_FRESHNESS,
      cacheBytes: 64 * 1024 * 1024,
      redisUrl: null,
      callsPerSecond: null,
      replicas: null,
      fastLane: true,
      maxUpstreamCalls: 100,
      stateDir: '.ccc-gateway',
      settleSeconds: 210,
      marker: { inNames: true, secret: null },
      logLevel: 'info',
      logSample: 100,
      tracing: null,
    })
  })

  it('is what an environment of empty values counts as', () => {
    const names = describeSettings().map(({ name }) => name)
    const empty = Object.fromEntries(names.map((name) => [name, '']))

    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  it('gives a configuration that nobody can change', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true)
  })
})

it('takes trusted documents, but not where a router sends its own', () => {
  const CCC_GATEWAY_TRUSTED_DOCUMENTS = 'persisted-documents.json'
  const CCC_GATEWAY_ROUTER_SECRET = 'made-up-for-router'

  expect(readConfig({ CCC_GATEWAY_TRUSTED_DOCUMENTS }).trustedDocuments).toBe(
    CCC_GATEWAY_TRUSTED_DOCUMENTS,
  )
  expect(problemsOf({ CCC_GATEWAY_TRUSTED_DOCUMENTS, CCC_GATEWAY_ROUTER_SECRET })).toEqual([
    'CCC_GATEWAY_TRUSTED_DOCUMENTS and CCC_GATEWAY_ROUTER_SECRET must not both be set: let the router have a gateway of its own.',
  ])
})

it('reads every variable', () => {
  const config = readConfig({
    ...KEYS,
    TENCENTCLOUD_SESSION_TOKEN: 'token-not-real',
    PORT: '8080',
    HOST: '0.0.0.0',
    NODE_ENV: 'production',
    CCC_ENDPOINT: 'https://ccc.intl.tencentcloudapi.com',
    CCC_SDK_APP_ID: '1400123455',
    CCC_GATEWAY_SITE: 'china',
    CCC_GATEWAY_OPS_PORT: '0',
    CCC_GATEWAY_CORS_ORIGINS: 'https://app.example.com, http://localhost:3000',
    CCC_GATEWAY_ROUTER_SECRET: 'made-up-for-router-new, made-up-for-router-old',
    CCC_GATEWAY_MAX_BODY_BYTES: '65536',
    CCC_GATEWAY_MAX_PLAIN_BODY_BYTES: '70000',
    CCC_GATEWAY_MAX_TOKENS: '2000',
    CCC_GATEWAY_MAX_DEPTH: '11',
    CCC_GATEWAY_MAX_ALIASES: '31',
    CCC_GATEWAY_MAX_ROOT_FIELDS: '21',
    CCC_GATEWAY_MAX_CREATES: '2',
    CCC_GATEWAY_MAX_REPRESENTATIONS: '1001',
    CCC_GATEWAY_MAX_ERRORS: '6',
    CCC_GATEWAY_FRESHNESS: 'running=2+1',
    CCC_GATEWAY_CACHE_MEGABYTES: '1',
    REDIS_URL: 'rediss://user:made-up@redis.example:6380/1',
    CCC_GATEWAY_CALLS_PER_SECOND: '40',
    CCC_GATEWAY_REPLICAS: '4',
    CCC_GATEWAY_MAX_SUBSCRIPTIONS: '21',
    CCC_GATEWAY_MAX_CONNECTIONS: '30000',
    CCC_GATEWAY_FAST_LANE: 'off',
    CCC_GATEWAY_MAX_UPSTREAM_CALLS: '40',
    CCC_GATEWAY_STATE_DIR: '/var/lib/ccc-gateway',
    CCC_GATEWAY_SETTLE_SECONDS: '300',
    CCC_GATEWAY_MARKER: 'on',
    CCC_GATEWAY_LOG_LEVEL: 'warn',
    CCC_GATEWAY_LOG_SAMPLE: '10',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/otlp/',
    OTEL_SERVICE_NAME: 'ccc',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
    CCC_GATEWAY_ACCOUNTS_FILE: '/etc/ccc-gateway/accounts.json',
    CCC_GATEWAY_MARKER_SECRET: 'made-up-and-long-enough',
    CCC_GATEWAY_JWKS_URL: 'https://issuer.example/jwks',
    CCC_GATEWAY_JWT_ISSUER: 'https://issuer.example/',
    CCC_GATEWAY_JWT_AUDIENCE: 'ccc',
    CCC_GATEWAY_JWT_TENANT_CLAIM: 'org',
    CCC_GATEWAY_JWT_APPLICATIONS_CLAIM: 'https://issuer.example/apps',
    CCC_GATEWAY_JWT_RIGHTS_CLAIM: 'scope',
    CCC_GATEWAY_API_KEYS_FILE: '/etc/ccc/keys.json',
  })

  expect(config).toEqual({
    production: true,
    authentication: {
      apiKeysFile: '/etc/ccc/keys.json',
      tokens: {
        issuer: 'https://issuer.example/',
        audience: 'ccc',
        claims: { tenant: 'org', applications: 'https://issuer.example/apps', rights: 'scope' },
        keys: { url: 'https://issuer.example/jwks' },
      },
    },
    routerSecrets: ['made-up-for-router-new', 'made-up-for-router-old'],
    host: '0.0.0.0',
    port: 8080,
    opsPort: 0,
    accounts: [
      {
        name: 'default',
        endpoint: 'https://ccc.intl.tencentcloudapi.com',
        site: 'china',
        credential: { ...CREDENTIAL, token: 'token-not-real' },
        sdkAppIds: null,
        callsPerSecond: null,
      },
    ],
    accountsFile: '/etc/ccc-gateway/accounts.json',
    sdkAppId: '1400123455',
    corsOrigins: ['https://app.example.com', 'http://localhost:3000'],
    maxBodyBytes: 65_536,
    limits: {
      plainBodyBytes: 70_000,
      tokens: 2000,
      depth: 11,
      aliases: 31,
      rootFields: 21,
      creates: 2,
      representations: 1001,
      subscriptions: 21,
      connections: 30_000,
      errors: 6,
    },
    trustedDocuments: null,
    freshness: { ...DEFAULT_FRESHNESS, running: { fresh: 2, renewing: 1 } },
    cacheBytes: 1024 * 1024,
    redisUrl: 'rediss://user:made-up@redis.example:6380/1',
    callsPerSecond: 40,
    replicas: 4,
    fastLane: false,
    maxUpstreamCalls: 40,
    stateDir: '/var/lib/ccc-gateway',
    settleSeconds: 300,
    marker: { inNames: true, secret: 'made-up-and-long-enough' },
    logLevel: 'warn',
    logSample: 10,
    tracing: {
      url: 'http://collector:4318/otlp/v1/traces',
      serviceName: 'ccc',
      part: 0.25,
    },
  })
})

it('speaks to the China site of CCC where only a key pair is given', () => {
  expect(readConfig(KEYS).accounts[0]).toMatchObject({
    endpoint: 'https://ccc.tencentcloudapi.com',
    site: 'china',
    credential: CREDENTIAL,
  })
})

it('takes a key pair without the blanks that copying leaves around it', () => {
  const env = {
    TENCENTCLOUD_SECRET_ID: ` ${KEYS.TENCENTCLOUD_SECRET_ID}\n`,
    TENCENTCLOUD_SECRET_KEY: `${KEYS.TENCENTCLOUD_SECRET_KEY} `,
  }

  expect(readConfig(env).accounts[0]?.credential).toEqual(CREDENTIAL)
})

describe('who may ask', () => {
  const FROM_OUTSIDE = { ...KEYS, HOST: '0.0.0.0' }
  const ISSUER = {
    CCC_GATEWAY_JWKS_URL: 'https://issuer.example/jwks',
    CCC_GATEWAY_JWT_ISSUER: 'https://issuer.example/',
    CCC_GATEWAY_JWT_AUDIENCE: 'ccc',
  }

  it.each([
    [{ HOST: '0.0.0.0' }, 'where HOST is no loopback address'],
    [{ HOST: '::' }, 'where HOST is no loopback address'],
    [{ HOST: 'gateway.example' }, 'where HOST is no loopback address'],
    [{ NODE_ENV: 'production' }, 'with NODE_ENV=production'],
  ])('has to be said with %j', (env, why) => {
    expect(problemsOf({ ...KEYS, ...env })).toEqual([
      'CCC_GATEWAY_JWKS_URL, CCC_GATEWAY_JWT_KEY_FILE, CCC_GATEWAY_API_KEYS_FILE or ' +
        `CCC_GATEWAY_ALLOW_ANONYMOUS=true must be set ${why}, ` +
        'since else whoever reaches the gateway may do everything.',
    ])
  })

  it.each(['127.0.0.1', '127.8.9.10', 'localhost', '::1'])('is anybody at %s', (HOST) => {
    expect(readConfig({ HOST }).authentication).toBeNull()
  })

  it.each([ANONYMOUS, ISSUER, { CCC_GATEWAY_API_KEYS_FILE: 'keys.json' }])(
    'is said with %j',
    (env) => {
      expect(problemsOf({ ...FROM_OUTSIDE, ...env, NODE_ENV: 'production' })).toEqual([])
    },
  )

  it('is not anybody beside those who are known', () => {
    expect(problemsOf({ ...ISSUER, ...ANONYMOUS })).toEqual([
      'CCC_GATEWAY_ALLOW_ANONYMOUS must not be true beside CCC_GATEWAY_JWKS_URL.',
    ])
  })

  it('is told by claims whose names have defaults', () => {
    expect(readConfig(ISSUER).authentication).toEqual({
      apiKeysFile: null,
      tokens: {
        issuer: 'https://issuer.example/',
        audience: 'ccc',
        claims: { tenant: 'tenant', applications: 'applications', rights: 'rights' },
        keys: { url: 'https://issuer.example/jwks' },
      },
    })
  })

  it.each(['CCC_GATEWAY_JWKS_URL', 'CCC_GATEWAY_JWT_KEY_FILE'])(
    'is told by tokens of one issuer for this gateway alone, with a key from %s',
    (name) => {
      expect(problemsOf({ [name]: 'https://issuer.example/jwks' })).toEqual([
        `CCC_GATEWAY_JWT_ISSUER must be set beside ${name}.`,
        `CCC_GATEWAY_JWT_AUDIENCE must be set beside ${name}.`,
      ])
    },
  )

  it('is told by keys from one place', () => {
    expect(problemsOf({ ...ISSUER, CCC_GATEWAY_JWT_KEY_FILE: 'key.pem' })).toEqual([
      'CCC_GATEWAY_JWKS_URL and CCC_GATEWAY_JWT_KEY_FILE must not both be set.',
    ])
  })

  it.each([
    'CCC_GATEWAY_JWT_ISSUER',
    'CCC_GATEWAY_JWT_AUDIENCE',
    'CCC_GATEWAY_JWT_TENANT_CLAIM',
    'CCC_GATEWAY_JWT_APPLICATIONS_CLAIM',
    'CCC_GATEWAY_JWT_RIGHTS_CLAIM',
  ])('is not told by %s without a key', (name) => {
    expect(problemsOf({ [name]: 'x' })).toEqual([
      `${name} must not be set without CCC_GATEWAY_JWKS_URL or CCC_GATEWAY_JWT_KEY_FILE.`,
    ])
  })

  it.each([
    'https://issuer.example/jwks?a=1',
    'https://10.0.0.1:8443/jwks',
    'http://localhost:9000/jwks',
    'http://[::1]:9000/jwks',
  ])('is told by keys at %s', (url) => {
    expect(problemsOf({ ...ISSUER, CCC_GATEWAY_JWKS_URL: url })).toEqual([])
  })

  it.each([
    'http://issuer.example/jwks',
    'https://user:canary@issuer.example/jwks',
    'https://issuer.example/jwks#a',
    'https://169.254.169.254/jwks',
    'https://2852039166/jwks',
    'https://169.254.0.23/jwks',
    'https://[::ffff:169.254.169.254]/jwks',
    'https://[fe80::1]/jwks',
    'https://[fd00:ec2::254]/jwks',
    'https://100.100.100.200/jwks',
    'https://metadata.tencentyun.com/jwks',
    'https://metadata.google.internal/jwks',
    'file:///etc/jwks.json',
    'issuer.example',
  ])('is not told by keys at %s', (url) => {
    const [problem, ...others] = problemsOf({ ...ISSUER, CCC_GATEWAY_JWKS_URL: url })

    expect(others).toEqual([])
    expect(problem).toMatch(/^CCC_GATEWAY_JWKS_URL must be https:\/\/ and a host, or http/)
    expect(problem).not.toContain('canary')
  })
})

describe('the site', () => {
  it.each([
    ['https://ccc.tencentcloudapi.com', 'china'],
    ['https://ccc.intl.tencentcloudapi.com', 'international'],
    ['https://ccc.ap-singapore.tencentcloudapi.com', 'china'],
    ['http://127.0.0.1:9000', 'china'],
  ])('of %s is %s where nothing says otherwise', (CCC_ENDPOINT, site) => {
    expect(readConfig({ ...KEYS, CCC_ENDPOINT }).accounts[0]?.site).toBe(site)
  })

  it.each(['china', 'international'])('is %s where CCC_GATEWAY_SITE says so', (site) => {
    const env = { ...KEYS, CCC_GATEWAY_SITE: site, CCC_ENDPOINT: 'http://localhost:9000' }

    expect(readConfig(env).accounts[0]?.site).toBe(site)
  })
})

describe('CCC_ENDPOINT', () => {
  it.each([
    'https://ccc.tencentcloudapi.com',
    'https://ccc.tencentcloudapi.com/',
    'https://ccc.intl.tencentcloudapi.com',
    'https://ccc.ap-guangzhou.tencentcloudapi.com',
    'https://ccc.tencentcloudapi.com.cn',
    'http://127.0.0.1:9000',
    'http://127.8.9.10',
    'http://localhost:9000',
    'http://[::1]:9000',
    'https://localhost:9443',
  ])('may be %s', (CCC_ENDPOINT) => {
    expect(readConfig({ ...KEYS, CCC_ENDPOINT }).accounts[0]?.endpoint).toBe(CCC_ENDPOINT)
  })

  it.each([
    ['plain http to CCC', 'http://ccc.tencentcloudapi.com'],
    ['user info', 'https://user:canary@ccc.tencentcloudapi.com'],
    ['a user without a password', 'https://canary@ccc.tencentcloudapi.com'],
    ['user info before a loopback address', 'http://user:canary@127.0.0.1:9000'],
    ['the metadata service', 'http://169.254.169.254'],
    ['the metadata service over TLS', 'https://169.254.169.254'],
    ['the metadata service by name', 'http://metadata.tencentyun.com'],
    ['another host', 'https://example.com'],
    ['another product', 'https://cvm.tencentcloudapi.com'],
    ['a host that only begins like CCC', 'https://ccc.tencentcloudapi.com.example.com'],
    ['a host that only ends like CCC', 'https://ccc.eviltencentcloudapi.com'],
    ['a label too many', 'https://ccc.a.b.tencentcloudapi.com'],
    ['a name that only begins like loopback', 'http://127.0.0.1.example.com'],
    ['a name that begins with localhost', 'http://localhost.example.com'],
    ['every address of the machine', 'http://0.0.0.0:9000'],
    ['a private address', 'https://10.0.0.1'],
    ['a port of CCC', 'https://ccc.tencentcloudapi.com:8443'],
    ['a path', 'https://ccc.tencentcloudapi.com/v3'],
    ['a query', 'https://ccc.tencentcloudapi.com/?a=1'],
    ['a fragment', 'https://ccc.tencentcloudapi.com/#a'],
    ['another scheme', 'ftp://127.0.0.1'],
    ['no scheme', 'ccc.tencentcloudapi.com'],
  ])('is refused with the reason where it is %s', (_what, CCC_ENDPOINT) => {
    const [problem, ...others] = problemsOf({ ...KEYS, CCC_ENDPOINT })

    expect(others).toEqual([])
    expect(problem).toMatch(
      /^CCC_ENDPOINT must be https:\/\/ and a host of CCC .* or http:\/\/ to a loopback address, but got "/,
    )
    expect(problem).not.toContain('canary')
  })

  it.each([
    'https://user:canary@ccc.tencentcloudapi.com',
    'https://user:can@canary@ccc.tencentcloudapi.com',
    'https://user:p/canary@ccc.tencentcloudapi.com',
    'https:user:canary@ccc.tencentcloudapi.com',
    'user:canary@ccc.tencentcloudapi.com',
  ])('never has its user info in the error: %s', (CCC_ENDPOINT) => {
    const problems = problemsOf({ ...KEYS, CCC_ENDPOINT })

    expect(problems).toHaveLength(1)
    expect(problems.join()).not.toContain('canary')
    expect(problems.join()).toContain('ccc.tencentcloudapi.com"')
  })
})

describe('a value that cannot be used', () => {
  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['CCC_GATEWAY_OPS_PORT', 'metrics'],
    ['CCC_GATEWAY_LOG_LEVEL', 'trace'],
    ['CCC_GATEWAY_LOG_SAMPLE', '0'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://collector?x=1'],
    ['OTEL_SERVICE_NAME', 'a name'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
    ['OTEL_TRACES_SAMPLER_ARG', '25%'],
    ['CCC_GATEWAY_OPS_PORT', '65536'],
    ['CCC_SDK_APP_ID', '0'],
    ['CCC_SDK_APP_ID', '1.5'],
    ['CCC_SDK_APP_ID', '01'],
    ['CCC_SDK_APP_ID', 'my-app'],
    ['CCC_GATEWAY_SITE', 'intl'],
    ['CCC_GATEWAY_CORS_ORIGINS', '*'],
    ['CCC_GATEWAY_CORS_ORIGINS', 'https://app.example.com/'],
    ['CCC_GATEWAY_CORS_ORIGINS', 'https://a.example.com,,'],
    ['CCC_GATEWAY_CORS_ORIGINS', 'null'],
    ['CCC_GATEWAY_FRESHNESS', 'runing=2'],
    ['CCC_GATEWAY_CACHE_MEGABYTES', '0'],
    ['CCC_GATEWAY_MAX_BODY_BYTES', '65535'],
    ['CCC_GATEWAY_MAX_BODY_BYTES', '16777217'],
    ['CCC_GATEWAY_MAX_BODY_BYTES', '16M'],
    ['CCC_GATEWAY_MAX_PLAIN_BODY_BYTES', '65535'],
    ['CCC_GATEWAY_MAX_TOKENS', '4001'],
    ['CCC_GATEWAY_MAX_DEPTH', '0'],
    ['CCC_GATEWAY_MAX_ERRORS', '1'],
    ['CCC_GATEWAY_CALLS_PER_SECOND', '0'],
    ['CCC_GATEWAY_CALLS_PER_SECOND', '10001'],
    ['CCC_GATEWAY_REPLICAS', '0'],
    ['CCC_GATEWAY_REPLICAS', '1001'],
    ['CCC_GATEWAY_REPLICAS', 'two'],
    ['CCC_GATEWAY_ALLOW_ANONYMOUS', 'yes'],
  ])('is named with what was expected and what came: %s=%s', (name, value) => {
    const [problem, ...others] = problemsOf({ [name]: value })

    expect(others).toEqual([])
    expect(problem).toMatch(new RegExp(`^${name} must be .+, but got "`))
    expect(problem).toContain(JSON.stringify(value))
  })

  it('stays on one line of the error, whatever it holds', () => {
    const [problem] = problemsOf({ PORT: '1\n2\u001b[31m' })

    expect(problem).toContain('but got "1\\n2\\u001b[31m".')
  })

  it.each([
    ...Object.keys(KEYS),
    ...['TENCENTCLOUD_SESSION_TOKEN', 'REDIS_URL', 'CCC_GATEWAY_ROUTER_SECRET'],
  ])('is never shown where it is a secret: %s', (name) => {
    const problems = problemsOf({ ...KEYS, [name]: 'canary with blanks' })

    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name} must be .+ but got something else\\.$`))
    expect(problems[0]).not.toContain('canary')
  })

  it.each(['localhost:6379', 'http://localhost', 'redis://', 'unix:///run/redis.sock'])(
    'is no address of Redis: %s',
    (REDIS_URL) => {
      expect(problemsOf({ REDIS_URL })).toEqual([
        'REDIS_URL must be redis:// or rediss:// with a host, but got something else.',
      ])
    },
  )

  it.each([
    'too-short',
    'long-enough-but-one,',
    'long-enough-but,one-of-sixteen-and-more',
    'ein Geheimnis mit Leerzeichen',
  ])('is no secret of a router: %s', (CCC_GATEWAY_ROUTER_SECRET) => {
    expect(problemsOf({ CCC_GATEWAY_ROUTER_SECRET })).toEqual([
      'CCC_GATEWAY_ROUTER_SECRET must be at least 16 characters without blanks, or several such, ' +
        'separated by commas, but got something else.',
    ])
  })

  it('is not shown where it holds one of the secrets of the router', () => {
    const CCC_GATEWAY_ROUTER_SECRET = 'canary-of-the-router, canary-of-the-router-before'

    expect(problemsOf({ CCC_GATEWAY_ROUTER_SECRET, PORT: 'canary-of-the-router-before' })).toEqual([
      'PORT must be a whole number from 0 to 65535, but got something secret.',
    ])
  })

  it('is told together with every other problem, in one error that holds no secret', () => {
    const problems = problemsOf({
      TENCENTCLOUD_SECRET_KEY: 'canary key',
      TENCENTCLOUD_SESSION_TOKEN: 'canary token',
      PORT: 'x',
      CCC_ENDPOINT: 'http://user:canary@example.com',
      CCC_SDK_APP_ID: 'x',
      CCC_GATEWAY_SITE: 'x',
      CCC_GATEWAY_OPS_PORT: 'x',
      CCC_GATEWAY_CORS_ORIGINS: 'x',
      CCC_GATEWAY_MAX_BODY_BYTES: 'x',
    })

    expect(problems.map((problem) => problem.split(' ', 1)[0])).toEqual([
      'PORT',
      'TENCENTCLOUD_SECRET_KEY',
      'TENCENTCLOUD_SESSION_TOKEN',
      'CCC_ENDPOINT',
      'CCC_SDK_APP_ID',
      'CCC_GATEWAY_SITE',
      'CCC_GATEWAY_OPS_PORT',
      'CCC_GATEWAY_CORS_ORIGINS',
      'CCC_GATEWAY_MAX_BODY_BYTES',
      'TENCENTCLOUD_SECRET_ID',
    ])
    expect(problems.join()).not.toContain('canary')
  })
})

describe('credentials', () => {
  it('may not be missing in production', () => {
    expect(problemsOf({ ...ANONYMOUS, NODE_ENV: 'production' })).toEqual([
      'TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY must be set ' +
        'with NODE_ENV=production, where no simulator stands in for CCC.',
    ])
  })

  it('may be missing in development', () => {
    expect(readConfig({ NODE_ENV: 'development' })).toMatchObject({
      production: false,
      accounts: [],
    })
  })

  it.each([
    ['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY'],
    ['TENCENTCLOUD_SECRET_KEY', 'TENCENTCLOUD_SECRET_ID'],
  ])('need both halves: %s alone lacks %s', (name, missing) => {
    expect(problemsOf({ [name]: 'x' })).toEqual([`${missing} must be set beside ${name}.`])
  })

  it.each(['CCC_ENDPOINT', 'TENCENTCLOUD_SESSION_TOKEN'])('are asked for by %s', (name) => {
    const problems = problemsOf({ [name]: 'https://ccc.tencentcloudapi.com' })

    expect(problems).toEqual([
      `TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY must be set beside ${name}.`,
    ])
  })
})

describe('a role of the machine', () => {
  const ROLE = {
    CCC_GATEWAY_CVM_ROLE: 'caller',
    CCC_GATEWAY_MARKER_SECRET: 'made-up-and-long-enough',
  }

  it.each(['caller', '*'])('stands in the place of the pair: %s', (cvmRole) => {
    const env = {
      ...{ ...ROLE, CCC_GATEWAY_CVM_ROLE: cvmRole },
      ...{ NODE_ENV: 'production', CCC_GATEWAY_ALLOW_ANONYMOUS: 'true' },
    }

    expect(readConfig(env).accounts).toEqual([
      {
        ...{ name: 'default', endpoint: 'https://ccc.tencentcloudapi.com', site: 'china' },
        ...{ credential: { cvmRole }, sdkAppIds: null, callsPerSecond: null },
      },
    ])
  })

  it('has a name that leads nowhere else', () => {
    expect(problemsOf({ ...ROLE, CCC_GATEWAY_CVM_ROLE: '../user-data' })).toEqual([
      'CCC_GATEWAY_CVM_ROLE must be the name of a role, or * for the one that the machine has, but got "../user-data".',
    ])
  })

  it('is not given beside a pair, since nobody could tell which is meant', () => {
    expect(problemsOf({ ...ROLE, ...KEYS, TENCENTCLOUD_SESSION_TOKEN: 'x' })).toEqual(
      [...Object.keys(KEYS), 'TENCENTCLOUD_SESSION_TOKEN'].map(
        (name) => `${name} must be left out beside CCC_GATEWAY_CVM_ROLE.`,
      ),
    )
  })

  it('and a file of accounts need a secret that lasts, whether names are marked or not', () => {
    const needing = { CCC_GATEWAY_CVM_ROLE: 'caller', CCC_GATEWAY_ACCOUNTS_FILE: 'accounts.json' }

    expect(problemsOf({ ...needing, CCC_GATEWAY_MARKER: 'off' })).toEqual([
      'CCC_GATEWAY_MARKER_SECRET must be set beside CCC_GATEWAY_CVM_ROLE and CCC_GATEWAY_ACCOUNTS_FILE.',
    ])
  })
})

it('leaves it to the file of accounts whether a short time to settle is enough', () => {
  const short = {
    CCC_GATEWAY_SETTLE_SECONDS: '6',
    CCC_GATEWAY_MARKER_SECRET: 'made-up-and-long-enough',
  }
  const file = { ...short, CCC_GATEWAY_ACCOUNTS_FILE: 'accounts.json' }

  expect(readConfig(file).settleSeconds).toBe(6)
  expect(() => readConfig({ ...file, ...KEYS })).toThrow('CCC_GATEWAY_SETTLE_SECONDS must be')
})

it('takes a short time to settle for a program of this machine alone', () => {
  const short = { ...KEYS, CCC_GATEWAY_SETTLE_SECONDS: '6' }

  expect(readConfig({ ...short, CCC_ENDPOINT: 'http://127.0.0.1:9000' }).settleSeconds).toBe(6)
  expect(() => readConfig(short)).toThrow(
    'CCC_GATEWAY_SETTLE_SECONDS must be a whole number from 210 to 3600, or from 2 where CCC_ENDPOINT is on this machine, but got "6".',
  )
})

it('leaves names alone where that is wanted', () => {
  expect(readConfig({ CCC_GATEWAY_MARKER: 'off' }).marker.inNames).toBe(false)
})

it('finds settings of its name space that nobody reads', () => {
  const env = {
    CCC_GATEWAY_OPSPORT: '1',
    CCC_GATEWAY_SITE: 'china',
    CCC_SDKAPPID: '1',
    PATH: '/bin',
  }

  expect(unknownSettings(env)).toEqual(['CCC_GATEWAY_OPSPORT', 'CCC_SDKAPPID'])
})

it('describes each setting with its default', () => {
  const settings = new Map(describeSettings().map((setting) => [setting.name, setting]))

  expect(settings.get('PORT')).toEqual({
    name: 'PORT',
    fallback: '4000',
    meaning: 'Port of `/graphql`. 0: any free port.',
  })
  expect(settings.get('TENCENTCLOUD_SECRET_KEY')?.fallback).toBe('')
  expect([...settings.values()].filter(({ meaning }) => meaning === '')).toEqual([])
})

it('refuses one port for two purposes, unless any free one will do', () => {
  expect(() => readConfig({ PORT: '9464' })).toThrow(
    'CCC_GATEWAY_OPS_PORT must be another port than PORT',
  )
  expect(readConfig({ PORT: '0', CCC_GATEWAY_OPS_PORT: '0' })).toMatchObject({
    port: 0,
    opsPort: 0,
  })
})

it.each(['PORT', 'CCC_SDK_APP_ID', 'CCC_ENDPOINT'])(
  'does not repeat a secret that stands in %s',
  (name) => {
    const secret = 'canary-key'
    const env = {
      TENCENTCLOUD_SECRET_ID: 'made-up',
      TENCENTCLOUD_SECRET_KEY: secret,
      [name]: `x${secret}`,
    }

    expect(() => readConfig(env)).toThrow(`${name} must be`)
    expect(() => readConfig(env)).not.toThrow(secret)
  },
)
