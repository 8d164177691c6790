import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const START = join(import.meta.dirname, '../../src/start.js')

export type Settings = Readonly<Record<string, string>>

/** A gateway as a process of its own. */
export interface Gateway {
  readonly url: string
  /** SIGKILL; resolves once nothing of it is left. */
  kill(): Promise<void>
}

export async function startGateway(settings: Settings): Promise<Gateway> {
  const child = spawn(process.execPath, [START], {
    env: { PATH: process.env.PATH, PORT: '0', CCC_GATEWAY_OPS_PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exit = once(child, 'exit')
  const orphan = () => child.kill('SIGKILL')
  process.once('exit', orphan)
  exit.then(() => process.off('exit', orphan))
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /gateway: (\S+)/.exec(line) ?? []
    if (url === undefined) continue
    const kill = async () => {
      child.kill('SIGKILL')
      await exit
    }
    return { url, kill }
  }
  throw new Error('The gateway has ended while it started.')
}
