import { readFile } from 'node:fs/promises'
import {
  type Account,
  CALLS_PER_SECOND_FORM,
  type ConfigWithoutFiles,
  ENDPOINT,
  ENDPOINT_FORM,
  type Environment,
  readCallsPerSecond,
  readCvmRole,
  readEndpoint,
  readKey,
  readSdkAppId,
  readSite,
  SITE_FORM,
  settleProblems,
  siteOf,
  withForm,
} from '../config/index.ts'
import { InvalidConfiguration } from '../errors.ts'
import { UPSTREAM_ID } from '../units.ts'
import { Entry } from './json-entry.ts'
import { isRole } from './lasting-secrets.ts'

const FILE = 'CCC_GATEWAY_ACCOUNTS_FILE'
const readName = withForm(/^[a-z][a-z0-9-]{0,30}$/)
const NAME_FORM = 'a name of up to 31 small letters, digits and hyphens that begins with a letter'
const ID_FORM = `a text, ${UPSTREAM_ID}`
const ROLE_FORM = 'the name of a role, or * for the one that the machine has'
const VARIABLE_FORM = 'the name of an environment variable that is set, to a value without blanks'

/** The configuration with the accounts of its file, if it names one; every problem is told at once. */
export async function withAccounts(
  config: ConfigWithoutFiles,
  env: Environment,
): Promise<ConfigWithoutFiles> {
  if (config.accountsFile === null) return config
  const problems: string[] = []
  const file = new Entry(await contentOf(config.accountsFile), '', problems)
  const inFile = file
    .only(['accounts'])
    .list('accounts')
    .map((entry) => accountOf(entry, env))
  problems.push(...meetings(inFile, config))
  // What cannot be read may be what is looked for here.
  if (problems.length === 0) problems.push(...lacking(inFile, config))
  if (problems.length > 0)
    throw new InvalidConfiguration(problems.map((problem) => `${FILE}: ${problem}`))
  return Object.freeze({ ...config, accounts: [...inFile, ...config.accounts] })
}

/** Of a text that is no JSON nothing is repeated: it holds keys. */
async function contentOf(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw new InvalidConfiguration([`${FILE} must be a file that can be read, but got ${code}.`])
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    const [place = ''] = /at position \d+ \(line \d+ column \d+\)/.exec(String(error)) ?? []
    throw new InvalidConfiguration([`${FILE} must be JSON, which it is not ${place}`.trimEnd()])
  }
}

const MEMBERS = ['name', 'endpoint', 'site', 'credentials', 'sdkAppIds', 'callsPerSecond']

function accountOf(entry: Entry, env: Environment): Account {
  entry.only(MEMBERS)
  const endpoint = entry.text('endpoint', ENDPOINT_FORM, readEndpoint, ENDPOINT)
  return {
    name: entry.text('name', NAME_FORM, readName),
    endpoint,
    site: entry.text('site', SITE_FORM, readSite, siteOf(endpoint)),
    credential: credentialOf(entry.member('credentials'), env),
    sdkAppIds: entry.list('sdkAppIds').map((id) => id.asText(ID_FORM, readSdkAppId)),
    callsPerSecond: entry.number('callsPerSecond', CALLS_PER_SECOND_FORM, readCallsPerSecond),
  }
}

/** Each source has members of its own, so that none can be mistaken for another. */
function credentialOf(entry: Entry, env: Environment): Account['credential'] {
  if (entry.has('cvmRole')) {
    return { cvmRole: entry.only(['cvmRole']).text('cvmRole', ROLE_FORM, readCvmRole) }
  }
  if (entry.has('secretIdVariable') || entry.has('secretKeyVariable')) {
    return keyPair(entry, 'Variable', VARIABLE_FORM, (name) => variable(name, env))
  }
  return keyPair(entry, '', 'one without blanks', readKey)
}

function variable(name: string, env: Environment): string | undefined {
  return Object.hasOwn(env, name) ? readKey(env[name] ?? '') : undefined
}

type Read = (text: string) => string | undefined

function keyPair(entry: Entry, ending: string, expected: string, read: Read) {
  const names = ['secretId', 'secretKey', 'token'].map((name) => name + ending)
  const [id = '', key = '', token = ''] = names
  entry.only(names)
  const pair = {
    secretId: entry.text(id, expected, read),
    secretKey: entry.text(key, expected, read),
  }
  return entry.has(token) ? { ...pair, token: entry.text(token, expected, read) } : pair
}

/** What several accounts have that one alone may have. */
function meetings(inFile: readonly Account[], config: ConfigWithoutFiles): string[] {
  const accounts = [...inFile, ...config.accounts]
  const names = repeated(accounts, ({ name }) => [name])
  const ids = repeated(inFile, ({ sdkAppIds }) => sdkAppIds ?? [])
  const credentials = repeated(accounts, credentialText)
  return [
    ...names.map(
      ([name]) => `the name ${name} must stand for one account, but stands for several.`,
    ),
    ...ids.map(([id, owners]) => `the application ${id} must stand once, but stands in ${owners}.`),
    ...credentials.map(
      ([, owners]) => `${owners} must have credentials of their own, but have the same.`,
    ),
  ]
}

/** Whatever stands more than once, and the names of those it stands in. */
function repeated(
  accounts: readonly Account[],
  of: (account: Account) => readonly string[],
): [string, string][] {
  const owners = new Map<string, string[]>()
  for (const account of accounts) {
    const name = account.name || 'one without a name'
    for (const each of of(account)) owners.set(each, [...(owners.get(each) ?? []), name])
  }
  const several = [...owners].filter(([each, names]) => each !== '' && names.length > 1)
  return several.map(([each, names]) => [each, names.join(' and ')])
}

/** CCC grants a quota to whoever signs: in two accounts it would be used twice. */
function credentialText({ endpoint, credential }: Account): string[] {
  const text = isRole(credential) ? credential.cvmRole : credential.secretId
  return text === '' ? [] : [`${endpoint} ${text}`]
}

function lacking(inFile: readonly Account[], config: ConfigWithoutFiles): string[] {
  const endpoints = inFile.map(({ endpoint }) => endpoint)
  return [
    ...settleProblems(config.settleSeconds, endpoints),
    ...defaultProblems([...inFile, ...config.accounts], config),
  ]
}

function defaultProblems(accounts: readonly Account[], { sdkAppId }: ConfigWithoutFiles): string[] {
  const isOf = ({ sdkAppIds }: Account) => sdkAppIds?.includes(sdkAppId ?? '') ?? true
  if (sdkAppId === null || accounts.some(isOf)) return []
  return ['CCC_SDK_APP_ID must be an application of one of the accounts, but is of none.']
}
