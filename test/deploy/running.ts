import { expect } from 'vitest'
import { describeSettings } from '../../src/config/index.ts'
import type { Gateway } from '../../src/server/gateway.ts'
import { STOP_MS } from '../../src/server/http-server.ts'

/** What a process that is told to end may take, in seconds. */
export const STOP_SECONDS = STOP_MS / 1000

/** The variables of the README's table, and no others. */
export function expectSettings(names: readonly string[]): void {
  const known = describeSettings().map(({ name }) => name)

  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !known.includes(name))).toEqual([])
}

/** The port that holds where none is set. */
export function defaultPort(name: 'PORT' | 'CCC_GATEWAY_OPS_PORT'): number {
  return Number(describeSettings().find((setting) => setting.name === name)?.fallback)
}

/** Whether a gateway that runs answers on its second port. */
export async function statusOf({ opsUrl }: Gateway, path: string): Promise<number> {
  return (await fetch(`${opsUrl}${path}`)).status
}
