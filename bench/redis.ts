import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, OTHER, type Running, start } from './process.ts'

export interface Redis {
  /** For REDIS_URL. */
  readonly url: string
  /** Ends it, and starts another one, which knows nothing, at the same address. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function startRedis(): Promise<Redis> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'redis-'))
  let server = await launchRedis(port, folder)
  return {
    url: `redis://127.0.0.1:${port}`,
    async restart() {
      await server.stop()
      server = await launchRedis(port, folder)
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

function launchRedis(port: number, folder: string): Promise<Running> {
  const options = { port: String(port), bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const command = ['redis-server', ...args]
  return start({ command, core: OTHER }, `http://127.0.0.1:${port}`)
}
