import { readFile } from 'node:fs/promises'
import {
  type Account,
  CALLS_PER_SECOND_FORM,
  type Config,
  ENDPOINT,
  ENDPOINT_FORM,
  type Environment,
  readCallsPerSecond,
  readCvmRole,
  readEndpoint,
  readKey,
  readSite,
  SITE_FORM,
  settleProblems,
  siteOf,
} from '../config.ts'
import { InvalidConfiguration } from '../errors.ts'
import { parseUpstreamId, UPSTREAM_ID } from '../units.ts'
import { Entry } from './json-entry.ts'
import { isRole } from './lasting-secrets.ts'

const FILE = 'CCC_GATEWAY_ACCOUNTS_FILE'
const NAME = /^[a-z][a-z0-9-]{0,30}$/
const NAME_FORM = 'a name of up to 31 small letters, digits and hyphens that begins with a letter'
const ROLE_FORM = 'the name of a role, or * for the one that the machine has'
const VARIABLE_FORM = 'the name of an environment variable that holds one without blanks'

/** The configuration with the accounts of its file, if it names one; every problem is told at once. */
export async function withAccounts(config: Config, env: Environment): Promise<Config> {
  if (config.accountsFile === null) return config
  const problems: string[] = []
  const file = new Entry(await contentOf(config.accountsFile), '', problems)
  const inFile = file
    .only(['accounts'])
    .list('accounts')
    .map((entry) => accountOf(entry, env))
  // What cannot be read tells nothing of what it would meet.
  if (problems.length === 0) problems.push(...meetings(inFile, config))
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
    name: entry.text('name', NAME_FORM, (text) => (NAME.test(text) ? text : undefined)),
    endpoint,
    site: entry.text('site', SITE_FORM, readSite, siteOf(endpoint)),
    credential: credentialOf(entry.member('credentials'), env),
    sdkAppIds: entry.list('sdkAppIds').map((id) => id.asText(UPSTREAM_ID, sdkAppId)),
    callsPerSecond: entry.number('callsPerSecond', CALLS_PER_SECOND_FORM, readCallsPerSecond),
  }
}

function sdkAppId(text: string): string | undefined {
  return parseUpstreamId(text) === null ? undefined : text
}

/** Each source has members of its own, so that none can be mistaken for another. */
function credentialOf(entry: Entry, env: Environment): Account['credential'] {
  if (entry.has('cvmRole')) {
    return { cvmRole: entry.only(['cvmRole']).text('cvmRole', ROLE_FORM, readCvmRole) }
  }
  if (entry.has('secretIdVariable') || entry.has('secretKeyVariable')) {
    return keyPair(entry, 'Variable', VARIABLE_FORM, (name) => readKey(env[name] ?? ''))
  }
  return keyPair(entry, '', 'one without blanks', readKey)
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

/** What is wrong with accounts beside each other, and beside what the environment says. */
function meetings(inFile: readonly Account[], config: Config): string[] {
  const accounts = [...inFile, ...config.accounts]
  const names = repeated(accounts, ({ name }) => [name])
  const ids = repeated(inFile, ({ sdkAppIds }) => sdkAppIds ?? [])
  const pairs = repeated(accounts, ({ endpoint, credential }) => [
    `${endpoint} ${isRole(credential) ? credential.cvmRole : credential.secretId}`,
  ])
  return [
    ...names.map(
      ([name]) => `the name ${name} must stand for one account, but stands for several.`,
    ),
    ...ids.map(
      ([id, names]) => `the application ${id} must be in one account, but is in ${names}.`,
    ),
    ...pairs.map(([, names]) => `${names} must have credentials of their own, but have the same.`),
    ...settleProblems(
      config.settleSeconds,
      inFile.map(({ endpoint }) => endpoint),
    ),
    ...homeless(accounts, config),
  ]
}

/** Whatever several accounts have, and the names of those. */
function repeated(
  accounts: readonly Account[],
  of: (account: Account) => readonly string[],
): [string, string][] {
  const names = new Map<string, string[]>()
  for (const account of accounts)
    for (const each of of(account)) names.set(each, [...(names.get(each) ?? []), account.name])
  const several = [...names].filter(([, those]) => those.length > 1)
  return several.map(([each, those]) => [each, those.join(' and ')])
}

function homeless(accounts: readonly Account[], { sdkAppId }: Config): string[] {
  const isOf = ({ sdkAppIds }: Account) => sdkAppIds === null || sdkAppIds.includes(sdkAppId ?? '')
  if (sdkAppId === null || accounts.some(isOf)) return []
  return ['CCC_SDK_APP_ID must be an application of one of the accounts, but is of none.']
}
