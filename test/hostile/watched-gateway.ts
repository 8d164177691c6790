import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { SettledConfig } from '../../src/config/index.ts'
import { startSimulator } from '../../src/simulator/index.ts'
import { productionConfig } from './production.ts'

/** How long a gateway's event loop was held at the most, in milliseconds. */
export interface Held {
  /** By work of its own: what the machine took away meanwhile is not counted. */
  readonly atWorkMs: number
}

/** A gateway in a process of its own. */
export class WatchedGateway {
  readonly url: string
  readonly #child: ChildProcess

  constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
  }

  /** Since it was last asked. */
  async held(): Promise<Held> {
    const told = once(this.#child, 'message')
    this.#child.send('held')
    const [held] = await told
    return held
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  async stop(): Promise<void> {
    if (!this.isAlive) return
    const exit = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await exit
  }
}

/** One as it runs in production, before a CCC without a limit. */
export async function startWatchedProduction() {
  const simulator = await startSimulator({ perSecond: Number.POSITIVE_INFINITY })
  const gateway = await startWatched(productionConfig(simulator))
  const stop = async () => {
    await gateway.stop()
    await simulator.stop()
  }
  return { simulator, gateway, stop }
}

async function startWatched(config: SettledConfig): Promise<WatchedGateway> {
  const child = fork(join(import.meta.dirname, 'watched-process.ts'), [JSON.stringify(config)], {
    execArgv: [],
    env: { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/watched-gateway' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [url] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (typeof url !== 'string') throw new Error('The gateway has ended.')
  return new WatchedGateway(url, child)
}
