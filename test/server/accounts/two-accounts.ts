import { onTestFinished } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import type { Account, Config, SettledConfig } from '../../../src/config/index.ts'
import { createGateway, type Gateway } from '../../../src/server/gateway.ts'
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../../src/simulator/index.ts'
import { type Answer, CONFIG, collectingLog, post } from '../../rig.ts'

export const SALES = '1400000001'
export const SUPPORT = '1600000001'
export const NOBODYS = '1400999999'
export const LASTING_SECRET = 'a-lasting-secret-of-tests'

export interface TwoAccounts {
  readonly sales: Simulator
  readonly support: Simulator
  readonly accounts: SettledConfig['accounts']
  readonly gateway: Gateway
  readonly logged: readonly string[]
  query(document: string, variables?: object, headers?: Record<string, string>): Promise<Answer>
}

interface Options {
  readonly simulator?: SimulatorOptions
  readonly config?: Partial<Config>
  /** What is otherwise of each account. */
  readonly sales?: Partial<Account>
  readonly support?: Partial<Account>
}

/** A gateway of two accounts, each of whose CCC knows its own key pair and application alone. */
export async function startTwoAccounts(options: Options = {}): Promise<TwoAccounts> {
  const sales = await startCcc('sales', SALES, options)
  const support = await startCcc('support', SUPPORT, { simulator: { site: 'international' } })
  const accounts: SettledConfig['accounts'] = [
    { ...accountOn(sales, 'sales', SALES), ...options.sales },
    { ...accountOn(support, 'support', SUPPORT), ...options.support },
  ]
  const logged: string[] = []
  const gateway = await startGateway(accounts, logged, options.config)
  const query: TwoAccounts['query'] = (document, variables, headers) =>
    post(gateway.url, JSON.stringify({ query: document, variables }), headers)
  return { sales, support, accounts, gateway, logged, query }
}

export async function startGateway(
  accounts: SettledConfig['accounts'],
  logged: string[] = [],
  config: Partial<Config> = {},
): Promise<Gateway> {
  const marker = { inNames: true, secret: LASTING_SECRET }
  const settled = { ...CONFIG, sdkAppId: null, accountsFile: 'accounts.json', marker, ...config }
  const log = collectingLog(logged)
  const parts = { clock: systemClock, random: Math.random, log }
  const gateway = await createGateway({ ...settled, accounts }, parts)
  onTestFinished(() => gateway.stop())
  return gateway
}

async function startCcc(name: string, sdkAppId: string, { simulator: own }: Options) {
  const simulator = await startSimulator({
    perSecond: Number.POSITIVE_INFINITY,
    credential: { secretId: `id-of-${name}`, secretKey: `key-of-${name}` },
    ...own,
  })
  onTestFinished(() => simulator.stop())
  const task = { sdkAppId: Number(sdkAppId), name: `task of ${name}`, callees: ['008613000000001'] }
  simulator.store.addAutoCalloutTask(task)
  return simulator
}

function accountOn(
  { url: endpoint, site, credential }: Simulator,
  name: string,
  sdkAppId: string,
): Account {
  return { name, endpoint, site, credential, sdkAppIds: [sdkAppId], callsPerSecond: null }
}

export function sentTo({ journal }: Simulator): readonly string[] {
  return journal.entries.map(({ action, outcome }) => `${action} ${outcome}`)
}

/** The same two accounts as a file names them. */
export function fileOf(sales: Simulator, support: Simulator): string {
  const entry = (name: string, { url, site, credential }: Simulator, sdkAppId: string) => ({
    ...{ name, endpoint: url, site, credentials: credential, sdkAppIds: [sdkAppId] },
  })
  return JSON.stringify({
    accounts: [entry('sales', sales, SALES), entry('support', support, SUPPORT)],
  })
}
