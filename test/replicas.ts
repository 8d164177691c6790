import { onTestFinished } from 'vitest'
import { systemClock } from '../src/clock.ts'
import type { Config } from '../src/config.ts'
import { createGateway, type Gateway } from '../src/server/gateway.ts'
import { type Simulator, startSimulator } from '../src/simulator/index.ts'
import { CONFIG, collectingLog, post } from './rig.ts'

/** CCC as it is: 20 calls a second for each action. With campaigns that nobody else has. */
export async function startThrottled(campaigns = 0): Promise<[Simulator, readonly string[]]> {
  const simulator = await startSimulator()
  onTestFinished(() => simulator.stop())
  const { store } = simulator
  const ids = Array.from({ length: campaigns }, (_, n) =>
    String(store.addAutoCalloutTask({ name: `task ${n}`, callees: ['008613000000001'] })),
  )
  return [simulator, ids]
}

/** One of several gateways that call the same CCC, held to what CCC grants. */
export async function startReplica(
  simulator: Simulator,
  config: Partial<Config> = {},
): Promise<Gateway> {
  const { url: endpoint, credential } = simulator
  const upstream = { endpoint, site: 'china' as const, credential }
  const settled = { ...CONFIG, callsPerSecond: null, ...config, upstream }
  const parts = { clock: systemClock, random: Math.random, log: collectingLog([]) }
  const gateway = await createGateway(settled, parts)
  onTestFinished(() => gateway.stop())
  return gateway
}

/** Reads one task; the name where it was answered, else the extensions of its error. */
export async function readTask(
  url: string,
  taskId: string,
  headers: Record<string, string> = {},
  // biome-ignore lint/suspicious/noExplicitAny: extensions have the shape of their error
): Promise<any> {
  const query = `{ autoCalloutTask(taskId: ${taskId}) { name } }`
  const { body } = await post(url, JSON.stringify({ query }), headers)
  return body.data?.autoCalloutTask?.name ?? body.errors[0].extensions
}
