import { type Config, readConfig } from '../../src/config/index.ts'
import { type Rig, startRig } from '../rig.ts'

const { maxBodyBytes } = readConfig({})

/** A gateway as it runs in production, with every limit at its default. */
export function startProduction(config: Partial<Config> = {}): Promise<Rig> {
  return startRig({ config: { production: true, maxBodyBytes, ...config } })
}

/** What a request of one thing too much is told. */
export function tooLarge(measure: string, found: number, allowed: number) {
  return { code: 'QUERY_TOO_LARGE', retryable: false, measure, found, allowed }
}

/** Nothing that tells how a gateway is made, in whatever it answered. */
export const INTERNALS = /node_modules|\bat \w+.*:\d+:\d+|\/src\/|<html|<!doctype/i
