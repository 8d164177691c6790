import { onTestFinished } from 'vitest'
import { systemClock } from '../src/clock.ts'
import { type Config, readConfig, type SettledConfig, soleAccount } from '../src/config/index.ts'
import { DEFAULT_FRESHNESS, readFreshness } from '../src/freshness.ts'
import { createGateway, type Gateway, type Parts } from '../src/server/gateway.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../src/simulator/index.ts'
import { noteAnswer, watch } from './leaks.ts'
import { startProxy, type TcpProxy } from './proxy.ts'

export { collectingLog } from './leaks.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // What a GraphQL server answers has the shape of the query; a test knows which it sent.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
  readonly body: any
}

export interface Rig {
  readonly simulator: Simulator
  readonly gateway: Gateway
  /** Everything that was logged. */
  readonly logged: string[]
  query(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>
}

export interface Proxied {
  readonly proxy: TcpProxy
}

interface RigOptions {
  readonly simulator?: SimulatorOptions
  readonly config?: Partial<Config>
  readonly parts?: Partial<Parts>
}

/** A simulator and a gateway on free ports, for one test; both end with it. */
export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const simulator = await startUpstream(options)
  return rigOn(simulator, simulator.url, options)
}

/** With a proxy between the two, which decides what the network does. */
export async function startProxiedRig(options: RigOptions = {}): Promise<Rig & Proxied> {
  const simulator = await startUpstream(options)
  const proxy = await startProxy(simulator.url)
  return { ...(await rigOn(simulator, proxy.url, options)), proxy }
}

async function startUpstream(options: RigOptions): Promise<Simulator> {
  const simulator = await startSimulator({
    perSecond: Number.POSITIVE_INFINITY,
    ...options.simulator,
  })
  onTestFinished(() => simulator.stop())
  return simulator
}

async function rigOn(simulator: Simulator, endpoint: string, options: RigOptions): Promise<Rig> {
  const { site, credential } = simulator
  const accounts = [soleAccount({ endpoint, site, credential })]
  const { log, logged, at } = watch(simulator)
  const gateway = await createGateway({ ...CONFIG, accounts, ...options.config } as SettledConfig, {
    clock: systemClock,
    random: Math.random,
    log,
    ...options.parts,
  })
  onTestFinished(() => gateway.stop())
  at(gateway)
  const query: Rig['query'] = (document, variables, headers) =>
    post(gateway.url, JSON.stringify({ query: document, variables }), headers)
  return { simulator, gateway, logged, query }
}

const DEFAULTS = readConfig({})

/** For operations of more tasks, or more creates, than a client may put into one. */
export const WIDE = {
  ...DEFAULTS.limits,
  tokens: 4000,
  aliases: 1000,
  rootFields: 1000,
  creates: 100,
}

export const CONFIG: Config = {
  production: false,
  authentication: null,
  routerSecrets: [],
  host: '127.0.0.1',
  port: 0,
  opsPort: 0,
  accounts: [],
  accountsFile: null,
  sdkAppId: '1400000000',
  corsOrigins: [],
  // Enough for all that CCC takes; those of the limit set what they are about.
  maxBodyBytes: 16 * 1024 * 1024,
  limits: DEFAULTS.limits,
  trustedDocuments: null,
  // Most tests count the calls of each query by itself; those of freshness keep answers.
  freshness: readFreshness('all=0') ?? DEFAULT_FRESHNESS,
  cacheBytes: 1024 * 1024,
  redisUrl: null,
  // The simulator of most tests has no throttle, and none of them is to wait.
  callsPerSecond: 10_000,
  replicas: null,
  fastLane: true,
  maxUpstreamCalls: 100,
  stateDir: null,
  settleSeconds: 210,
  marker: { inNames: true, secret: null },
  logLevel: 'debug',
  logSample: 100,
  tracing: null,
}

export async function post(
  url: string,
  body: string,
  headers: Record<string, string> = {},
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return answerOf(response)
}

export async function get(
  url: string,
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return answerOf(await fetch(`${url}?${new URLSearchParams(parameters)}`, { headers }))
}

async function answerOf(response: Response): Promise<Answer> {
  const body = JSON.parse(await response.text())
  noteAnswer(response.url, body)
  return { status: response.status, headers: response.headers, body }
}
