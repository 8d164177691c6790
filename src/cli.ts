import { readFileSync } from 'node:fs'
import { isLoopback } from './addresses.ts'
import { type Asked, type CommandName, help, readArguments, WrongUsage } from './arguments.ts'
import { systemClock } from './clock.ts'
import {
  type Account,
  type Config,
  readConfig,
  type SettledConfig,
  soleAccount,
  unknownSettings,
} from './config/index.ts'
import { InvalidConfiguration, sentence } from './errors.ts'
import { openLog, withoutMessage } from './log.ts'
import { withAccounts } from './server/accounts-file.ts'
import { readAuthentication } from './server/authentication/index.ts'
import type { Simulator } from './simulator/index.ts'

/** The only file that knows the process: arguments, environment, streams, signals. */

const EMBEDDED_SDK_APP_ID = '1400000000'

/** As a shell tells of a process that was ended by SIGINT. */
const ENDED_AT_ONCE = 130

/** As programs end whose arguments make no sense. */
const WRONG_USAGE = 2

/** What started is ended by what a command gives; one that gives nothing has done all it was to do. */
type Run = (asked: Asked) => Promise<(() => Promise<void>) | void>

const commands: Readonly<Record<CommandName, Run>> = {
  serve,
  simulate,
  check,
  schema: async ({ options }) => write(options.has('subgraph') ? 'subgraph' : 'schema'),
  reconcile,
  'api-key': apiKey,
  help: async () => print(help()),
  version: async () => print(JSON.parse(fileBeside('package.json')).version),
}

async function main(given: readonly string[]): Promise<void> {
  const asked = readArguments(given)
  const started = commands[asked.command](asked)
  stopOnSignal(started)
  await started
}

/**
 * A first signal, also while it starts, ends what is under way and then the process; a second one
 * ends it at once. Said in so many words, since the first process of a container ignores a signal
 * that nobody listens to.
 */
function stopOnSignal(started: ReturnType<Run>): void {
  let asked = false
  const stop = async () => {
    if (asked) process.exit(ENDED_AT_ONCE)
    asked = true
    await (await started)?.()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop().catch(fail))
}

async function serve(): Promise<() => Promise<void>> {
  // Until it is known what is to be logged, and of what concerns the process: what matters.
  const log = openLog('warn')
  process.on('unhandledRejection', (reason) => {
    log.error(withoutMessage(reason), 'a failure that nobody waited for')
  })
  // Left to the platform, its message would be printed, whatever that repeats.
  process.on('uncaughtException', (error) => {
    log.error(withoutMessage(error), 'ended by a failure that nobody expected')
    process.exit(1)
  })
  for (const name of unknownSettings(process.env)) log.warn({ name }, 'no such setting')
  const { config, simulator } = await settled(await configured())
  const parts = { clock: systemClock, random: Math.random, log: openLog(config.logLevel) }
  const { createGateway } = await import('./server/gateway.ts')
  const gateway = await createGateway(config, parts)
  print(`CCC GraphQL gateway: ${gateway.url}`)
  print(`Health:              ${gateway.opsUrl}/health/ready`)
  print(`Metrics:             ${gateway.opsUrl}/metrics`)
  print(`Upstream:            ${simulator === null ? addresses(config) : EMBEDDED}`)
  print(`Callers:             ${callersOf(config)}`)
  if (callersOf(config) === ANYBODY) log.warn('whoever reaches this gateway may do everything')
  return async () => {
    await gateway.stop()
    await simulator?.stop()
  }
}

const EMBEDDED = `an embedded simulator with made-up data, since no credentials are set.
                     No real phone will ring.`

/** What the environment says, and the files that it names. */
async function configured(): Promise<Config> {
  return readAuthentication(await withAccounts(readConfig(process.env), process.env))
}

/** Each account on a line of its own, where there may be several. */
function addresses({ accounts, accountsFile }: SettledConfig): string {
  const [{ endpoint, site }] = accounts
  if (accountsFile === null) return `${endpoint} (${site} site)`
  return accounts.map(addressOf).join('\n                     ')
}

function addressOf({ name, endpoint, site, sdkAppIds }: Account): string {
  const whose = sdkAppIds === null ? 'every other application' : `applications: ${sdkAppIds.length}`
  return `${name}: ${endpoint} (${site} site), ${whose}`
}

const ANYBODY =
  'anybody who reaches it, who may do everything, since CCC_GATEWAY_ALLOW_ANONYMOUS is true.'

/** Never left unsaid where nobody is asked who they are, and others than this machine may ask. */
function callersOf({ authentication, production, host }: SettledConfig): string {
  if (authentication !== null) return 'those with a token or a key of this gateway.'
  if (isLoopback(host) && !production) return 'anybody on this machine, who may do everything.'
  return ANYBODY
}

/** The same, where there are credentials; else null. */
function withAccount(config: Config): SettledConfig | null {
  const [first, ...others] = config.accounts
  return first === undefined ? null : { ...config, accounts: [first, ...others] }
}

/** Without credentials an embedded simulator stands in for CCC. */
async function settled(
  config: Config,
): Promise<{ config: SettledConfig; simulator: Simulator | null }> {
  const known = withAccount(config)
  if (known !== null) return { config: known, simulator: null }
  const simulator = await startSimulator()
  const { url: endpoint, credential, site } = simulator
  const sdkAppId = config.sdkAppId ?? EMBEDDED_SDK_APP_ID
  // What the simulator made ends with it, and so does what is known of that.
  const embedded = { sdkAppId, stateDir: null }
  const account = soleAccount({ endpoint, credential, site })
  return { config: { ...config, ...embedded, accounts: [account] }, simulator }
}

/** Ends by itself: with 0 where nothing is wrong, else with 1. */
async function check({ options }: Asked): Promise<void> {
  const { asJson, asText, check: checkAll, isInOrder } = await import('./check/index.ts')
  const findings = await checkAll({ env: process.env, clock: systemClock })
  print(options.has('json') ? asJson(findings) : asText(findings))
  process.exitCode = isInOrder(findings) ? 0 : 1
}

/** Ends by itself: with 0 once everything is settled, else with 1. */
async function reconcile(): Promise<() => Promise<void>> {
  const config = withAccount(await configured())
  if (config === null) {
    throw new InvalidConfiguration(['reconcile needs credentials: the simulator keeps nothing.'])
  }
  const log = openLog('warn')
  const { reconcile: lookForAll } = await import('./server/reconcile.ts')
  const parts = { clock: systemClock, random: Math.random, log }
  const open = await lookForAll(config, parts)
  print(`${open.length} creates are not settled.`)
  for (const { action, sdkAppId, idempotencyKey, state, marker, isListed } of open) {
    const where = isListed ? '' : ', in the CCC console alone'
    const name = marker === null ? '' : `, its name ends with ~${marker}`
    print(`${state}  ${action}  ${sdkAppId}  ${idempotencyKey}${name}${where}`)
  }
  process.exit(open.length === 0 ? 0 : 1)
}

/** Prints a new key, which stands nowhere else, and what the gateway is to know of it. */
async function apiKey({
  operand: name = 'the name of a machine',
}: Asked): Promise<() => Promise<void>> {
  const { newApiKey } = await import('./server/authentication/api-keys.ts')
  const { key, sha256 } = newApiKey()
  const entry = { name, sha256, tenant: null, applications: { [EMBEDDED_SDK_APP_ID]: ['read'] } }
  print(`The key, for the machine alone; it is shown this once:\n\n  ${key}\n`)
  print('An entry for the list in the file that CCC_GATEWAY_API_KEYS_FILE names:\n')
  print(`  ${JSON.stringify(entry)}\n`)
  print('Rights are read, write, personal and administer: see docs/authentication.md.')
  process.exit(0)
}

async function simulate({ options }: Asked): Promise<() => Promise<void>> {
  const { simulatorBanner } = await import('./simulator/index.ts')
  const simulator = await startSimulator(simulatorPort(process.env.PORT), options.has('control'))
  print(simulatorBanner(simulator))
  return () => simulator.stop()
}

function simulatorPort(text = '9000'): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  const expected = 'a whole number from 0 to 65535'
  throw new InvalidConfiguration([sentence({ argument: 'PORT', expected, got: `"${text}"` })])
}

/** Loaded only where it is used: a gateway in production never reads it. */
async function startSimulator(port = 0, control = false): Promise<Simulator> {
  const module = await import('./simulator/index.ts')
  return module.startSimulator({ port, control })
}

function write(schema: 'schema' | 'subgraph'): void {
  process.stdout.write(fileBeside(`${schema}.graphql`))
}

/** At the top of the package. */
function fileBeside(name: string): string {
  return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Exits, since what had started before the failure would keep the process alive. */
function fail(error: unknown): void {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exit(error instanceof WrongUsage ? WRONG_USAGE : 1)
}

function reasonOf(error: unknown): string {
  if (error instanceof InvalidConfiguration || error instanceof WrongUsage) return error.message
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code !== 'EADDRINUSE') return String(error)
  return `Port ${port} is in use: set PORT or CCC_GATEWAY_OPS_PORT to another, or to 0 for any free one.`
}

main(process.argv.slice(2)).catch(fail)
