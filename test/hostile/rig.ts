import { onTestFinished } from 'vitest'
import { type Config, readConfig } from '../../src/config/index.ts'
import { startSimulator } from '../../src/simulator/index.ts'
import { type Rig, startRig } from '../rig.ts'
import { productionConfig } from './production.ts'
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

/** What a request of one thing too much is told. */
export function tooLarge(measure: string, found: number, allowed: number) {
  return { code: 'QUERY_TOO_LARGE', retryable: false, measure, found, allowed }
}

/** Nothing that tells how a gateway is made, in whatever it answered. */
export const INTERNALS = /node_modules|\bat \w+.*:\d+:\d+|\/src\/|<html|<!doctype/i
