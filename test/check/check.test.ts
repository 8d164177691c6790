import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connectionCure } from '../../src/check/cures.ts'
import { stopOf } from '../../src/check/stop.ts'
import { UpstreamTimeout } from '../../src/errors.ts'
import { closedPort, envelope, listen, refusalOf, standIn } from '../client/upstream.ts'
import { lent, metadataOf, pairOf } from '../metadata.ts'
import { newFolder } from '../replicas.ts'
import { checked, clockAhead, settingsFor, startCcc } from './rig.ts'

const ALL_IN_ORDER = [
  'ok configuration',
  'ok store',
  'ok default endpoint',
  'ok default credentials',
  'ok default permission',
  'ok default application',
  'ok default clock',
  'ok default quota',
]
const DIRECTORY = 'DescribeSkillGroupInfoList'

it('finds everything in order with one read of one row, and creates nothing', async () => {
  const simulator = await startCcc()
  const env = settingsFor(simulator)

  const { verdicts, of } = await checked(env)

  expect(verdicts).toEqual(ALL_IN_ORDER)
  expect(of('default clock')).toBe("this machine's is within a second of CCC's.")
  expect(of('default quota')).toContain('20 calls of each action a second, as CCC documents')
  expect(simulator.journal.entries.map(({ action, params }) => [action, params])).toEqual([
    [DIRECTORY, { SdkAppId: 1400000000, PageSize: 1, PageNumber: 0 }],
  ])
  expect(readdirSync(env.CCC_GATEWAY_STATE_DIR ?? '')).toEqual([])
})

it('tells every problem of the configuration at once, of all files too, and then asks nobody', async () => {
  const simulator = await startCcc()
  const accounts = join(newFolder(), 'accounts.json')
  writeFileSync(accounts, '{"accounts": [{"name": "Sales"}]}')

  const environment = await checked(settingsFor(simulator, { PORT: 'http', CCC_SDK_APP_ID: '-1' }))
  const files = await checked(
    settingsFor(simulator, {
      CCC_GATEWAY_ACCOUNTS_FILE: accounts,
      CCC_GATEWAY_MARKER_SECRET: 'made-up-and-long-enough',
      CCC_GATEWAY_API_KEYS_FILE: '/nowhere/keys.json',
      CCC_GATEWAY_TRUSTED_DOCUMENTS: '/nowhere/documents.json',
    }),
  )

  expect(environment.of('configuration')).toMatch(/PORT must be .*\n.*CCC_SDK_APP_ID must be /)
  for (const name of ['ACCOUNTS_FILE', 'API_KEYS_FILE', 'TRUSTED_DOCUMENTS'])
    expect(files.of('configuration')).toContain(`CCC_GATEWAY_${name}`)
  for (const { verdicts } of [environment, files]) expect(verdicts.at(-1)).toBe('unknown CCC')
  expect(simulator.journal.entries).toEqual([])
})

it('takes a setting that nobody knows for wrong, and asks nonetheless', async () => {
  const env = settingsFor(await startCcc(), { CCC_GATEWAY_PROT: '1' })

  const { verdicts, of } = await checked(env)

  expect(of('configuration')).toContain('CCC_GATEWAY_PROT is no setting')
  expect(verdicts).toEqual(['wrong configuration', ...ALL_IN_ORDER.slice(1)])
})

it('says that it asks nobody where no credentials are set', async () => {
  const { verdicts, of } = await checked({})

  expect(verdicts).toEqual(['ok configuration', 'wrong credentials'])
  expect(of('credentials')).toContain('runs on the embedded simulator')
})

it.each([
  [45, 'wrong', "45 s ahead of CCC's"],
  [-45, 'wrong', "45 s behind CCC's"],
  [20, 'ok', "20 s ahead of CCC's"],
])('tells a clock that is %d s off, in seconds', async (seconds, verdict, says) => {
  const env = settingsFor(await startCcc())

  const { verdicts, of } = await checked(env, { clock: clockAhead(seconds) })

  expect(verdicts).toContain(`${verdict} default clock`)
  // Up to one second is lost on the way, since a header has whole seconds.
  const told = Number(/(\d+) s/.exec(of('default clock'))?.[1])
  expect([Math.abs(seconds) - 1, Math.abs(seconds)]).toContain(told)
  expect(of('default clock')).toContain(says.replace(/^\d+/, String(told)))
})

it('looks past a clock that is hours off, by signing once more in CCC’s time', async () => {
  const simulator = await startCcc()

  const { verdicts, of } = await checked(settingsFor(simulator), { clock: clockAhead(-7200) })

  expect(verdicts).toEqual(
    ALL_IN_ORDER.map((each) => each.replace('ok default clock', 'wrong default clock')),
  )
  expect(of('default clock')).toMatch(/(7199|7200) s behind CCC's\. Synchronise it/)
  expect(simulator.journal.entries.map(({ outcome }) => outcome)).toEqual([
    'AuthFailure.SignatureExpire',
    'ok',
  ])
})

it.each([
  ['TENCENTCLOUD_SECRET_ID', 'AuthFailure.SecretIdNotFound', 'The SecretId is misspelt'],
  ['TENCENTCLOUD_SECRET_KEY', 'AuthFailure.SignatureFailure', 'The SecretKey is not the one'],
])('names %s where CCC answers %s', async (name, code, cure) => {
  const env = settingsFor(await startCcc(), { [name]: 'another-one-of-nobody' })

  const { verdicts, of } = await checked(env)

  expect(of('default credentials')).toContain(code)
  expect(of('default credentials')).toContain(cure)
  expect(verdicts).toEqual([
    ...ALL_IN_ORDER.slice(0, 3),
    'wrong default credentials',
    'unknown default permission',
    'unknown default application',
    'ok default clock',
    'unknown default quota',
  ])
})

it('tells a temporary token that has run out', async () => {
  const credential = {
    secretId: 'an-id-of-nobody',
    secretKey: 'key-of-the-token',
    token: 'the-token-now',
  }
  const env = settingsFor(await startCcc({ credential }), {
    TENCENTCLOUD_SESSION_TOKEN: 'the-token-before',
  })

  expect((await checked(env)).of('default credentials')).toMatch(
    /AuthFailure\.TokenFailure.*TENCENTCLOUD_SESSION_TOKEN/,
  )
})

it.each([
  ['AuthFailure.MFAFailure', 'credentials', 'wrong', 'second factor'],
  ['AuthFailure.InvalidSecretId', 'credentials', 'wrong', 'no key pair for API calls'],
  ['AuthFailure.InvalidAuthorization', 'credentials', 'wrong', 'cannot read the signature'],
  ['AuthFailure.OfTomorrow', 'credentials', 'wrong', 'Compare TENCENTCLOUD_SECRET_ID'],
  ['IpNotInWhitelist', 'credentials', 'wrong', 'bound to addresses'],
  ['IpInBlacklist', 'credentials', 'wrong', 'is blocked'],
  ['AuthFailure.UnauthorizedOperation', 'permission', 'wrong', 'docs/permissions.md'],
  ['UnauthorizedOperation', 'permission', 'wrong', 'docs/permissions.md'],
  ['UnauthorizedOperation.CamNoAuth', 'permission', 'wrong', 'docs/permissions.md'],
  ['FailedOperation.PermissionDenied', 'permission', 'wrong', 'inside CCC'],
  ['InvalidParameter.InstanceNotExist', 'application', 'wrong', 'No application of this account'],
  ['ResourceUnavailable', 'application', 'wrong', 'arrears'],
  ['NoSuchVersion', 'endpoint', 'wrong', 'check CCC_ENDPOINT'],
  ['InternalError', 'credentials', 'unknown', 'Check again'],
  ['SomethingOfTomorrow', 'credentials', 'unknown', 'Check again'],
])(
  'takes %s for a matter of %s that is %s, and tells what to do',
  async (code, about, verdict, cure) => {
    const simulator = await startCcc()
    simulator.faults.always({ kind: 'error', code, message: 'Names +8613000000000.' })

    const { verdicts, of } = await checked(settingsFor(simulator))

    expect(verdicts).toContain(`${verdict} default ${about}`)
    expect(of(`default ${about}`)).toContain(code)
    expect(of(`default ${about}`)).toContain(cure)
    expect(of(`default ${about}`)).not.toContain('8613000000000')
    expect(simulator.journal.entries).toHaveLength(1)
  },
)

it('tells an application that the account does not have', async () => {
  const env = settingsFor(await startCcc(), { CCC_SDK_APP_ID: '1409999999' })

  const { verdicts, of } = await checked(env)

  expect(verdicts).toContain('wrong default application')
  expect(verdicts).toContain('ok default credentials')
  expect(of('default application')).toMatch(/^1409999999: .*InstanceNotExist.*CCC_SDK_APP_ID/)
})

it('asks for nobody’s application where none is set, and tells of the key alone', async () => {
  const upstream = await standIn((response) =>
    response.end(refusalOf('InvalidParameterValue.InstanceNotExist')),
  )
  const credential = { secretId: 'an-id-of-nobody', secretKey: 'a-key-of-nobody' }
  const { CCC_SDK_APP_ID: _, ...env } = settingsFor({ url: upstream.url, credential })

  const { verdicts, of } = await checked(env)

  expect(verdicts).toContain('ok default permission')
  expect(verdicts).toContain('unknown default application')
  expect(of('default application')).toContain('Set CCC_SDK_APP_ID')
})

it('tells that others use up the quota, from a call that was refused for its number', async () => {
  const simulator = await startCcc()
  simulator.faults.always({ kind: 'error', code: 'RequestLimitExceeded' })

  const { verdicts, of } = await checked(settingsFor(simulator))

  expect(verdicts).toContain('wrong default quota')
  expect(verdicts).toContain('unknown default credentials')
  expect(of('default quota')).toContain('CCC_GATEWAY_CALLS_PER_SECOND')
})

it('tells the calls a second that are set', async () => {
  const env = settingsFor(await startCcc(), { CCC_GATEWAY_CALLS_PER_SECOND: '40' })

  expect((await checked(env)).of('default quota')).toContain(
    '40 calls of each action a second, as is set',
  )
})

it('tells an endpoint where nothing listens', async () => {
  const env = settingsFor(await startCcc(), {
    CCC_ENDPOINT: `http://127.0.0.1:${await closedPort()}`,
  })

  const { verdicts, of } = await checked(env)

  expect(of('default endpoint')).toMatch(/ECONNREFUSED.*check CCC_ENDPOINT/)
  expect(verdicts.slice(2)).toEqual([
    'wrong default endpoint',
    'unknown default credentials',
    'unknown default permission',
    'unknown default application',
    'unknown default clock',
    'unknown default quota',
  ])
})

it('tells a name that cannot be looked up', async () => {
  const env = settingsFor(await startCcc(), {
    // A host of CCC that there is not, on a machine with DNS or without.
    CCC_ENDPOINT: 'https://ccc.no-such-region.tencentcloudapi.com',
  })

  expect((await checked(env)).of('default endpoint')).toMatch(/(ENOTFOUND|EAI_AGAIN).*DNS/)
})

it.each([
  ['html', 'HTML'],
  ['redirect', 'a redirect'],
  ['status', 'HTTP 502'],
  ['reset', 'ECONNRESET'],
] as const)('tells that something else answers (%s)', async (kind, said) => {
  const simulator = await startCcc()
  const faults = {
    html: { kind: 'html' },
    redirect: { kind: 'redirect', location: 'http://127.0.0.1/secret' },
    status: { kind: 'status', status: 502 },
    reset: { kind: 'reset' },
  } as const
  simulator.faults.always(faults[kind])

  const { verdicts, of } = await checked(settingsFor(simulator))

  expect(verdicts).toContain('wrong default endpoint')
  expect(of('default endpoint')).toContain(said)
  expect(of('default endpoint')).not.toContain('/secret')
  expect(simulator.journal.entries).toHaveLength(1)
})

it('tells an endpoint that takes connections and does not answer', () => {
  const stop = stopOf(new UpstreamTimeout('DescribeAnything', 5000), 'https://ccc.example')

  expect(stop).toMatchObject({
    at: 'endpoint',
    verdict: 'wrong',
    says: 'https://ccc.example takes connections, and does not answer.',
  })
})

it('tells where no TLS is spoken', async () => {
  const port = await listen(createServer((socket) => socket.end('no TLS at all\r\n')))
  const env = settingsFor(await startCcc(), { CCC_ENDPOINT: `https://127.0.0.1:${port}` })

  expect((await checked(env)).of('default endpoint')).toContain('does not speak TLS')
})

it.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'NODE_EXTRA_CA_CERTS'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'NODE_EXTRA_CA_CERTS'],
  ['CERT_HAS_EXPIRED', 'clock'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'another name'],
  ['ETIMEDOUT', 'firewalls'],
  ['ENETUNREACH', 'network'],
  ['E_OF_TOMORROW', 'CCC_ENDPOINT'],
])('knows what to do where a connection fails with %s', (code, cure) => {
  expect(connectionCure(code)).toContain(cure)
})

it('checks each account of a file, and each of its applications, and stops where one key is refused', async () => {
  const sales = await startCcc({ credential: { secretId: 'id-sales', secretKey: 'key-sales' } })
  const support = await startCcc({
    credential: { secretId: 'id-support', secretKey: 'key-support' },
  })
  const file = join(newFolder(), 'accounts.json')
  const entry = (
    name: string,
    { url }: { url: string },
    sdkAppIds: string[],
    secretKey: string,
  ) => ({
    ...{ name, endpoint: url, sdkAppIds },
    credentials: { secretId: `id-${name}`, secretKey },
  })
  const accounts = [
    entry('sales', sales, ['1400000000', '1409999999', '1400123455'], 'key-sales'),
    entry('support', support, ['1', '2'], 'another-key'),
  ]
  writeFileSync(file, JSON.stringify({ accounts }))

  const { verdicts, of } = await checked(
    {
      CCC_GATEWAY_ACCOUNTS_FILE: file,
      CCC_GATEWAY_MARKER_SECRET: 'made-up-and-long-enough',
      CCC_GATEWAY_STATE_DIR: newFolder(),
    },
    { clock: clockAhead(0) },
  )

  const applications = verdicts.filter((each) => each.endsWith('application'))
  expect(applications).toEqual([
    'ok sales application',
    'wrong sales application',
    'ok sales application',
    'unknown support application',
  ])
  expect(of('sales application')).toMatch(/^1400000000: .*\n1409999999: .*\n1400123455: /)
  expect(verdicts).toContain('wrong support credentials')
  expect(sales.journal.entries).toHaveLength(3)
  expect(support.journal.entries).toHaveLength(1)
})

it('signs with what the role of the machine lends, and tells where it lends nothing', async () => {
  const simulator = await startCcc({ credential: pairOf(1) })
  const env = {
    CCC_ENDPOINT: simulator.url,
    CCC_SDK_APP_ID: '1400000000',
    CCC_GATEWAY_CVM_ROLE: 'gateway',
    CCC_GATEWAY_MARKER_SECRET: 'made-up-and-long-enough',
    CCC_GATEWAY_STATE_DIR: newFolder(),
  }
  const lending = await metadataOf(lent(1, Date.now() + 3_600_000))
  const empty = await metadataOf((response) => response.writeHead(404).end())

  const good = await checked(env, { metadata: lending.url })
  const bad = await checked(env, { metadata: empty.url })

  expect(good.verdicts).toEqual(ALL_IN_ORDER)
  expect(bad.of('default credentials')).toMatch(/lends no key pair.*CCC_GATEWAY_CVM_ROLE/)
  expect(simulator.journal.entries).toHaveLength(1)
})

it('tells a store that cannot be written to, and makes none', async () => {
  const simulator = await startCcc()
  const folder = newFolder()
  writeFileSync(join(folder, 'file'), '')
  mkdirSync(join(folder, 'there'))
  const at = async (name: string) => {
    const env = settingsFor(simulator, { CCC_GATEWAY_STATE_DIR: join(folder, name) })
    return (await checked(env)).verdicts[1]
  }

  expect(await at('file')).toBe('wrong store')
  expect(await at('file/below')).toBe('wrong store')
  expect(await at('there')).toBe('ok store')
  expect(await at('new/below')).toBe('ok store')
  expect(readdirSync(folder).sort()).toEqual(['file', 'there'])
})

it('says unknown where CCC tells no time', async () => {
  const upstream = await standIn((response) => {
    response.sendDate = false
    response.end(envelope({ TotalCount: 0, SkillGroupList: [] }))
  })
  const credential = { secretId: 'an-id-of-nobody', secretKey: 'a-key-of-nobody' }

  const { verdicts } = await checked(settingsFor({ url: upstream.url, credential }))

  expect(verdicts).toContain('unknown default clock')
  expect(verdicts).toContain('ok default application')
})
