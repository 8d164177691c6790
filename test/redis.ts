import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { closedPort } from './client/upstream.ts'

export const REDIS_PROGRAM = process.env.REDIS_SERVER_PATH ?? '/usr/bin/redis-server'

/** To be told in the title of what is skipped without it. */
export const withoutRedis = !existsSync(REDIS_PROGRAM)

export interface RedisServer {
  readonly url: string
  /** SIGKILL: nothing of what it knew is left, but where it is durable. */
  kill(): Promise<void>
  /** Starts it again on the same port: empty, but where it is durable. */
  start(): Promise<void>
  /** Keeps its connections, and answers nothing. */
  pause(): void
  resume(): void
  /** Forgets everything while it goes on. */
  flush(): Promise<void>
  /** Another server that has copied all of this one, and goes on to. */
  replica(): Promise<RedisServer>
  /** Of a replica: from now on it takes writes and copies nobody, as in a failover. */
  promote(): Promise<void>
}

export interface RedisOptions {
  /** Each write is on the disk before it is answered, and still there after `kill` and `start`. */
  readonly durable?: boolean
}

/** A server of its own for one test, without persistence unless it is to be durable. */
export async function startRedis({ durable = false }: RedisOptions = {}): Promise<RedisServer> {
  const persistence = durable ? ['yes', '--appendfsync', 'always'] : ['no']
  return startServer(['--appendonly', ...persistence])
}

async function startServer(settings: readonly string[]): Promise<RedisServer> {
  const directory = mkdtempSync(join(tmpdir(), 'redis-'))
  const port = await closedPort()
  let server: ChildProcess
  const start = async () => {
    const args = [...argumentsFor(port), ...settings]
    server = spawn(REDIS_PROGRAM, args, { cwd: directory, stdio: 'ignore' })
    await becomes(port, 'PING', /^\+PONG/)
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
    flush: () => tell(port, 'FLUSHALL'),
    replica: () => startReplicaOf(port),
    promote: () => tell(port, 'REPLICAOF NO ONE'),
  }
}

async function startReplicaOf(port: number): Promise<RedisServer> {
  const replica = await startServer(['--appendonly', 'no', '--replicaof', `127.0.0.1 ${port}`])
  await becomes(Number(new URL(replica.url).port), 'INFO replication', /master_link_status:up/)
  return replica
}

/** A replica is not to wait for others that may want the same copy. */
function argumentsFor(port: number): string[] {
  const alone = ['--repl-diskless-sync-delay', '0']
  return ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...alone]
}

async function tell(port: number, command: string): Promise<void> {
  const reply = await ask(port, command)
  if (!reply.startsWith('+OK')) throw new Error(`${command} was answered with ${reply}`)
}

/** The program does not say when it listens, nor when it has read or copied its data. */
async function becomes(port: number, command: string, wanted: RegExp): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const reply = await ask(port, command).catch(() => '')
    if (wanted.test(reply)) return
    await delay(20)
  }
  throw new Error(`${REDIS_PROGRAM} does not answer ${command} with ${wanted}.`)
}

/** One command on a connection of its own; its reply comes in one piece, being short. */
async function ask(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    socket.write(`${command}\r\n`)
    const [reply] = await once(socket, 'data')
    return String(reply)
  } finally {
    socket.destroy()
  }
}
