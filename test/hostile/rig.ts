import { onTestFinished } from 'vitest'
import { type Config, readConfig, type SettledConfig } from '../../src/config.ts'
import { startSimulator } from '../../src/simulator/index.ts'
import { type Rig, startRig } from '../rig.ts'
import { startWatched } from './watched-gateway.ts'

const { maxBodyBytes } = readConfig({})

/** A gateway as it runs in production, with every limit at its default. */
export function startProduction(config: Partial<Config> = {}): Promise<Rig> {
  return startRig({ config: { production: true, maxBodyBytes, ...config } })
}

/** The same in a process of its own, which tells how long its event loop was held. */
export async function startWatchedProduction() {
  const simulator = await startSimulator({ perSecond: Number.POSITIVE_INFINITY })
  onTestFinished(() => simulator.stop())
  const gateway = await startWatched(productionConfig(simulator))
  onTestFinished(() => gateway.stop())
  return { simulator, gateway }
}

type Upstream = Awaited<ReturnType<typeof startSimulator>>

export function productionConfig({ url: endpoint, credential }: Upstream): SettledConfig {
  const config = readConfig({
    NODE_ENV: 'production',
    TENCENTCLOUD_SECRET_ID: credential.secretId,
    TENCENTCLOUD_SECRET_KEY: credential.secretKey,
    CCC_SDK_APP_ID: '1400000000',
    CCC_GATEWAY_CALLS_PER_SECOND: '10000',
  })
  const upstream = { endpoint, site: 'china' as const, credential }
  return { ...config, port: 0, opsPort: 0, stateDir: null, upstream }
}

/** What a request of one thing too much is told. */
export function tooLarge(measure: string, found: number, allowed: number) {
  return { code: 'QUERY_TOO_LARGE', retryable: false, measure, found, allowed }
}

/** Nothing that tells how a gateway is made, in whatever it answered. */
export const INTERNALS = /node_modules|\bat \w+.*:\d+:\d+|\/src\/|<html|<!doctype/i
