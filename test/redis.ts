import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { closedPort } from './client/upstream.ts'

const PROGRAM = process.env.REDIS_SERVER_PATH ?? '/usr/bin/redis-server'

/** To be told in the title of what is skipped without it. */
export const withoutRedis = !existsSync(PROGRAM)

export interface RedisServer {
  readonly url: string
  /** SIGKILL: nothing of what it knew is left. */
  kill(): Promise<void>
  /** Starts it again on the same port, empty. */
  start(): Promise<void>
  /** Keeps its connections, and answers nothing. */
  pause(): void
  resume(): void
}

/** A server of its own for one test, without persistence; ends with the test. */
export async function startRedis(): Promise<RedisServer> {
  const directory = mkdtempSync(join(tmpdir(), 'redis-'))
  const port = await closedPort()
  let server: ChildProcess
  const start = async () => {
    server = spawn(PROGRAM, argumentsFor(port), { cwd: directory, stdio: 'ignore' })
    await accepting(port)
  }
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  onTestFinished(async () => {
    await kill()
    rmSync(directory, { recursive: true })
  })
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    start,
    pause: () => server.kill('SIGSTOP'),
    resume: () => server.kill('SIGCONT'),
  }
}

function argumentsFor(port: number): string[] {
  return ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
}

/** The program does not say when it listens. */
async function accepting(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const socket = connect(port, '127.0.0.1')
    const listens = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (listens) return
    await delay(20)
  }
  throw new Error(`${PROGRAM} does not listen.`)
}
