import type { SettledConfig } from '../config.ts'
import { StateInUse } from '../errors.ts'
import { openBackend, type Parts } from './backend.ts'
import { type OpenCreate, openCreate } from './creates.ts'

/** Lists may be long, and calls have to wait for their turn. */
const RECONCILE_MS = 600_000

/**
 * Looks for every create whose outcome is not known, and gives those that are not settled then. Where
 * a gateway of this machine holds the store, that gateway is asked to.
 */
export async function reconcile(
  config: SettledConfig,
  parts: Parts,
): Promise<readonly OpenCreate[]> {
  try {
    return await lookForAll(config, parts)
  } catch (error) {
    if (!(error instanceof StateInUse)) throw error
    return askRunning(config)
  }
}

async function lookForAll(config: SettledConfig, parts: Parts): Promise<readonly OpenCreate[]> {
  const backend = await openBackend(config, parts)
  try {
    const open = await backend.creates.lookForAll(parts.clock.now() + RECONCILE_MS)
    return open.map(openCreate)
  } finally {
    await backend.stop()
  }
}

async function askRunning({ host, opsPort }: SettledConfig): Promise<readonly OpenCreate[]> {
  const url = `http://${host}:${opsPort}/creates/look-up`
  const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(RECONCILE_MS) })
  return (await response.json()) as OpenCreate[]
}
