import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ConfigWithoutFiles, type Environment, readConfig } from '../../../src/config/index.ts'
import { InvalidConfiguration } from '../../../src/errors.ts'
import { withAccounts } from '../../../src/server/accounts-file.ts'
import { newFolder } from '../../replicas.ts'

const MARKER = { CCC_GATEWAY_MARKER_SECRET: 'made-up-and-long-enough' }
const PAIR = {
  TENCENTCLOUD_SECRET_ID: 'id-of-the-environment',
  TENCENTCLOUD_SECRET_KEY: 'key-of-the-environment',
}
const SALES = {
  name: 'sales',
  credentials: { secretId: 'canary-id', secretKey: 'canary-key' },
  sdkAppIds: ['1400000001'],
}

function fileOf(text: string): string {
  const path = join(newFolder(), 'accounts.json')
  writeFileSync(path, text)
  return path
}

function read(text: string, env: Environment = {}): Promise<ConfigWithoutFiles> {
  const all = { ...MARKER, CCC_GATEWAY_ACCOUNTS_FILE: fileOf(text), ...env }
  return withAccounts(readConfig(all), all)
}

async function problemsOf(content: unknown, env: Environment = {}): Promise<readonly string[]> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const error = await read(text, env).catch((failure: unknown) => failure)
  if (error instanceof InvalidConfiguration) return error.problems
  return []
}

/** What is wrong with one account, without its place. */
async function wrongWith(change: object, env: Environment = {}) {
  const problems = await problemsOf({ accounts: [{ ...SALES, ...change }] }, env)
  return problems.map((each) => each.replace('CCC_GATEWAY_ACCOUNTS_FILE: accounts[0].', ''))
}

describe('the file of accounts', () => {
  it('that docs/accounts.md shows gives what the page says', async () => {
    const [, example = ''] =
      /```json\n([\s\S]*?)```/.exec(readFileSync('docs/accounts.md', 'utf8')) ?? []
    const env = { SUPPORT_SECRET_ID: 'support-id', SUPPORT_SECRET_KEY: 'support-key' }

    const { accounts } = await read(example, env)

    expect(accounts).toEqual([
      {
        ...{ name: 'sales', endpoint: 'https://ccc.tencentcloudapi.com', site: 'china' },
        credential: { secretId: 'AKIDEXAMPLE-not-real', secretKey: 'example-not-real' },
        ...{ sdkAppIds: ['1400000001', '1400000002'], callsPerSecond: 40 },
      },
      {
        ...{ name: 'support', endpoint: 'https://ccc.tencentcloudapi.com', site: 'china' },
        credential: { secretId: 'support-id', secretKey: 'support-key' },
        ...{ sdkAppIds: ['1400000003'], callsPerSecond: null },
      },
      {
        ...{ name: 'overseas', endpoint: 'https://ccc.intl.tencentcloudapi.com' },
        ...{ site: 'international', credential: { cvmRole: 'ccc-gateway' } },
        ...{ sdkAppIds: ['1600000001'], callsPerSecond: null },
      },
    ])
  })

  it('leaves the account of the environment all that it does not name', async () => {
    const { accounts } = await read(JSON.stringify({ accounts: [SALES] }), PAIR)

    expect(accounts.map(({ name, sdkAppIds }) => [name, sdkAppIds])).toEqual([
      ['sales', ['1400000001']],
      ['default', null],
    ])
  })

  it('is enough for production', async () => {
    const { accounts } = await read(JSON.stringify({ accounts: [SALES] }), {
      NODE_ENV: 'production',
      CCC_GATEWAY_ALLOW_ANONYMOUS: 'true',
    })

    expect(accounts).toHaveLength(1)
  })

  it('may take tokens, from itself and from the environment', async () => {
    const here = { secretId: 'a', secretKey: 'b', token: 'c' }
    const there = { secretIdVariable: 'ID', secretKeyVariable: 'KEY', tokenVariable: 'TOKEN' }
    const accounts = [
      { ...SALES, credentials: here },
      { name: 'support', credentials: there, sdkAppIds: ['2'] },
    ]
    const env = { ID: 'd', KEY: ' e\n', TOKEN: 'f' }

    const config = await read(JSON.stringify({ accounts }), env)

    expect(config.accounts.map(({ credential }) => credential)).toEqual([
      here,
      { secretId: 'd', secretKey: 'e', token: 'f' },
    ])
  })

  it('is not asked for where none is named', async () => {
    const config = readConfig(PAIR)

    expect(await withAccounts(config, PAIR)).toBe(config)
  })
})

describe('a problem of the file', () => {
  it('is told together with all others, each with its place, and with no value', async () => {
    const problems = await problemsOf({
      accounts: [
        { ...SALES, name: 'canary name', endpoint: 'https://canary.example.com', sites: 1 },
        { ...SALES, sdkAppIds: ['1400000001', 'canary'], callsPerSecond: 0 },
        { name: 'third', credentials: { secretId: 'canary id' }, sdkAppIds: [] },
      ],
      colour: 'canary',
    })

    const places = problems.map((each) => each.replace('CCC_GATEWAY_ACCOUNTS_FILE: ', ''))
    expect(places).toEqual([
      'it may have accounts, but has colour.',
      'accounts[0] may have name, endpoint, site, credentials, sdkAppIds, callsPerSecond, but has sites.',
      expect.stringMatching(
        /^accounts\[0\]\.endpoint must be https:\/\/ and a host .* another string\.$/,
      ),
      expect.stringMatching(/^accounts\[0\]\.name must be a name .*, but got another string\.$/),
      expect.stringMatching(/^accounts\[1\]\.sdkAppIds\[1\] must be .*, but got another string\.$/),
      'accounts[1].callsPerSecond must be a whole number from 1 to 10000, but got another number.',
      'accounts[2].credentials.secretId must be one without blanks, but got another string.',
      'accounts[2].credentials.secretKey must be one without blanks, but got nothing.',
      'accounts[2].sdkAppIds must be a list of at least one, but got an empty list.',
      'the application 1400000001 must stand once, but stands in one without a name and sales.',
    ])
    expect(problems.join()).not.toContain('canary')
  })

  it.each([
    ['http', 'http://ccc.tencentcloudapi.com'],
    ['user info', 'https://user:canary@ccc.tencentcloudapi.com'],
    ['the metadata service', 'http://169.254.0.23'],
    ['the metadata service by name', 'http://metadata.tencentyun.com'],
    ['another host', 'https://ccc.tencentcloudapi.com.canary.example'],
    ['no text', 443],
  ])('is an endpoint with %s', async (_what, endpoint) => {
    const [problem, ...others] = await wrongWith({ endpoint })

    expect(problem).toMatch(/^endpoint must be https:\/\/ and a host of CCC .*, but got another /)
    expect([problem, ...others].join()).not.toContain('canary')
    expect(others).toEqual([])
  })

  it.each([
    [{ site: 'intl' }, 'site must be china or international, but got another string.'],
    [
      { callsPerSecond: '20' },
      'callsPerSecond must be a whole number from 1 to 10000, but got another string.',
    ],
    [
      { sdkAppIds: '1400000001' },
      'sdkAppIds must be a list of at least one, but got another string.',
    ],
    [
      { sdkAppIds: [1400000001] },
      'sdkAppIds[0] must be a text, a positive whole number of at most 63 bits, but got another number.',
    ],
    [{ credentials: null }, 'credentials.secretId must be one without blanks, but got nothing.'],
    [
      { credentials: { cvmRole: 'caller', secretKey: 'canary' } },
      'credentials may have cvmRole, but has secretKey.',
    ],
    [
      { credentials: { cvmRole: '../canary' } },
      'credentials.cvmRole must be the name of a role, or * for the one that the machine has, but got another string.',
    ],
    [
      { credentials: { ...SALES.credentials, ['canary'.repeat(6)]: 1 } },
      'credentials may have secretId, secretKey, token, but has one of a long name.',
    ],
  ])('is %j', async (change, problem) => {
    const problems = await wrongWith(change)

    expect(problems[0]).toBe(problem)
    expect(problems.join()).not.toContain('canary')
  })

  it.each([
    ['is not set', {}],
    ['is empty', { ID: '' }],
    ['holds blanks', { ID: 'canary id' }],
  ])('is a variable that %s', async (_what, set) => {
    const credentials = { secretIdVariable: 'ID', secretKeyVariable: 'KEY' }

    const problems = await wrongWith({ credentials }, { KEY: 'canary', ...set })

    expect(problems).toEqual([
      'credentials.secretIdVariable must be the name of an environment variable that is set, to a value without blanks, but got another string.',
    ])
  })

  it('is what two accounts have that only one may have', async () => {
    const accounts = [
      SALES,
      { ...SALES, credentials: { secretId: PAIR.TENCENTCLOUD_SECRET_ID, secretKey: 'x' } },
    ]

    const problems = await problemsOf({ accounts }, PAIR)

    expect(problems.map((each) => each.replace('CCC_GATEWAY_ACCOUNTS_FILE: ', ''))).toEqual([
      'the name sales must stand for one account, but stands for several.',
      'the application 1400000001 must stand once, but stands in sales and sales.',
      'sales and default must have credentials of their own, but have the same.',
    ])
  })

  it('is a default application that is nobody’s', async () => {
    const accounts = [SALES]

    expect(await problemsOf({ accounts }, { CCC_SDK_APP_ID: '1400000002' })).toEqual([
      'CCC_GATEWAY_ACCOUNTS_FILE: CCC_SDK_APP_ID must be an application of one of the accounts, but is of none.',
    ])
    expect(await problemsOf({ accounts }, { CCC_SDK_APP_ID: '1400000001' })).toEqual([])
    expect(await problemsOf({ accounts }, { ...PAIR, CCC_SDK_APP_ID: '1400000002' })).toEqual([])
  })

  it('is a time to settle that proves nothing of a CCC that is not of this machine', async () => {
    const short = { CCC_GATEWAY_SETTLE_SECONDS: '6' }
    const local = { ...SALES, endpoint: 'http://127.0.0.1:9000' }

    expect(
      (
        await problemsOf(
          {
            accounts: [
              local,
              { ...SALES, name: 'b', credentials: { cvmRole: 'x' }, sdkAppIds: ['2'] },
            ],
          },
          short,
        )
      )[0],
    ).toMatch(/CCC_GATEWAY_SETTLE_SECONDS must be a whole number from 210/)
    expect(await problemsOf({ accounts: [local] }, short)).toEqual([])
  })

  it.each([
    ['{"accounts": [{"secretKey": "canary"', /must be JSON, which it is not( at position .*)?$/],
    ['canary', /must be JSON, which it is not( at position .*)?$/],
    ['[]', /accounts must be a list of at least one, but got nothing\.$/],
    ['null', /accounts must be a list of at least one, but got nothing\.$/],
  ])('is that it reads %s', async (text, problem) => {
    const problems = await problemsOf(text)

    expect(problems).toEqual([expect.stringMatching(problem)])
    expect(problems.join()).not.toContain('canary')
  })

  it('is that it is not there', async () => {
    const env = { ...MARKER, CCC_GATEWAY_ACCOUNTS_FILE: join(newFolder(), 'none.json') }

    await expect(withAccounts(readConfig(env), env)).rejects.toThrow(
      'CCC_GATEWAY_ACCOUNTS_FILE must be a file that can be read, but got ENOENT.',
    )
  })
})
