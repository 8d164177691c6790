import type { Clock } from '../clock.ts'
import type { SettledConfig } from '../config/index.ts'
import { InvalidConfiguration, StateInUse } from '../errors.ts'
import { proof } from './authentication/proof.ts'
import { openBackend, type Parts } from './backend.ts'
import { type OpenCreate, openCreate } from './creates.ts'
import { createsSecret } from './lasting-secrets.ts'
import { Metrics } from './seen/index.ts'

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
    return askRunning(config, parts.clock)
  }
}

async function lookForAll(config: SettledConfig, parts: Parts): Promise<readonly OpenCreate[]> {
  const backend = await openBackend(config, parts, new Metrics(parts.clock))
  try {
    const open = await backend.creates.lookForAll(parts.clock.now() + RECONCILE_MS)
    return open.map(openCreate)
  } finally {
    await backend.stop()
  }
}

async function askRunning(config: SettledConfig, clock: Clock): Promise<readonly OpenCreate[]> {
  const { host, opsPort } = config
  const seconds = Math.floor(clock.now() / 1000)
  const response = await fetch(`http://${host}:${opsPort}/creates/look-up`, {
    method: 'POST',
    headers: { authorization: proof(createsSecret(config), seconds) },
    signal: AbortSignal.timeout(RECONCILE_MS),
  })
  if (!response.ok) throw new InvalidConfiguration([refusedWith(response.status)])
  return (await response.json()) as OpenCreate[]
}

function refusedWith(status: number): string {
  const why =
    status === 401
      ? 'TENCENTCLOUD_SECRET_KEY and CCC_GATEWAY_MARKER_SECRET must be those that it has'
      : 'see its log'
  return `The gateway that holds CCC_GATEWAY_STATE_DIR refused with HTTP ${status}: ${why}.`
}
