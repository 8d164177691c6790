import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { systemClock } from '../src/clock.ts'
import { type Config, type SettledConfig, soleAccount } from '../src/config/index.ts'
import { createGateway, type Gateway } from '../src/server/gateway.ts'
import { type Simulator, startSimulator } from '../src/simulator/index.ts'
import { claimsInFile } from '../src/state/claims/sqlite.ts'
import { watch, watchProcess } from './leaks.ts'
import { CONFIG, post, WIDE } from './rig.ts'

/** CCC as it is, with its limit for each action, and tasks that nobody else has. */
export async function startThrottled(
  tasks: number,
  perSecond = 20,
): Promise<[Simulator, readonly string[]]> {
  const simulator = await startSimulator({ perSecond })
  onTestFinished(() => simulator.stop())
  const ids = Array.from({ length: tasks }, (_, n) =>
    String(simulator.store.addAutoCalloutTask({ name: `task ${n}`, callees: ['008613000000001'] })),
  )
  return [simulator, ids]
}

/** One of several gateways that call the same CCC, held to what CCC grants. */
export async function startReplica(
  simulator: Simulator,
  config: Partial<Config> = {},
): Promise<Gateway> {
  const { url: endpoint, site, credential } = simulator
  const account = soleAccount({ endpoint, site, credential })
  const settled: SettledConfig = {
    ...CONFIG,
    limits: WIDE,
    callsPerSecond: null,
    ...config,
    accounts: [account],
  }
  const { log, at } = watch(simulator)
  const parts = { clock: systemClock, random: Math.random, log }
  const gateway = await createGateway(settled, parts)
  onTestFinished(() => gateway.stop())
  at(gateway)
  return gateway
}

export interface ReplicaProcess {
  readonly url: string
  readonly opsUrl: string
  readonly process: ChildProcess
  kill(): void
}

/** A gateway as a process of its own; it is killed with the test, whatever it is doing. */
export async function startReplicaProcess(
  simulator: Simulator,
  settings: Record<string, string> = {},
): Promise<ReplicaProcess> {
  const child = spawnReplica(simulator, settings)
  const [url, opsUrl] = await addressesOf(child)
  return { url, opsUrl, process: child, kill: () => child.kill('SIGKILL') }
}

/** The same, which has not started yet. */
export function spawnReplica(
  simulator: Simulator,
  settings: Record<string, string> = {},
): ChildProcess {
  const { secretId, secretKey } = simulator.credential
  const env = {
    PATH: process.env.PATH,
    ...{ PORT: '0', CCC_GATEWAY_OPS_PORT: '0', CCC_ENDPOINT: simulator.url },
    ...{ TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey },
    CCC_SDK_APP_ID: '1400000000',
    CCC_GATEWAY_STATE_DIR: newFolder(),
    ...{ CCC_GATEWAY_MAX_ALIASES: '1000', CCC_GATEWAY_MAX_ROOT_FIELDS: '1000' },
    ...settings,
  }
  const child = spawn(process.execPath, ['src/start.js'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  watchProcess(simulator, child)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  })
  return child
}

/** A folder of its own, which goes with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ccc-gateway-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** The same of a gateway that has run for long: it would know each key that was used. */
export function usedFolder(): string {
  const folder = newFolder()
  claimsInFile(folder, 0).stop()
  return folder
}

async function addressesOf(child: ChildProcess): Promise<[string, string]> {
  const found: string[] = []
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const [address] = /http:\S+/.exec(line) ?? []
    if (address !== undefined) found.push(address)
    const [url, ready] = found
    if (url !== undefined && ready !== undefined) return [url, new URL(ready).origin]
  }
  throw new Error('The gateway has ended.')
}

/** Reads tasks in one operation: the name of each, or what the extensions of its error say. */
export async function readTasks(
  url: string,
  ids: readonly string[],
  headers: Record<string, string> = {},
): Promise<(string | Record<string, unknown>)[]> {
  const fields = ids.map((id) => `t${id}: autoCalloutTask(taskId: ${id}) { name }`)
  const { body } = await post(url, JSON.stringify({ query: `{ ${fields.join(' ')} }` }), headers)
  return ids.map((id) => body.data?.[`t${id}`]?.name ?? failureOf(body, `t${id}`))
}

// biome-ignore lint/suspicious/noExplicitAny: what a GraphQL server answers
function failureOf({ errors }: any, alias: string) {
  // biome-ignore lint/suspicious/noExplicitAny: what a GraphQL server answers
  return errors.find(({ path }: any) => path[0] === alias).extensions
}
