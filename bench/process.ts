import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

/** What is measured has a core for itself; the load, the upstream and all else share the other. */
export const MEASURED = 0
export const OTHER = 1

const TICK_MS = 10 // Linux tells CPU time in hundredths of a second
const START_MS = 20_000
const MEGABYTE = 1e6
const MOST_COMPLAINTS = 2000 // characters

export interface Program {
  readonly command: readonly string[]
  readonly core: number
  readonly env?: NodeJS.ProcessEnv
}

export interface Running {
  readonly url: string
  readonly child: ChildProcess
  /** CPU time so far, of all its threads and of children that ended. */
  cpuMs(): number
  /** What it holds now, and the most that it ever held. */
  memory(): { readonly nowMb: number; readonly peakMb: number }
  stop(signal?: NodeJS.Signals): Promise<void>
}

const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a program on a core; it is up once it printed an address, or listens at the given one. */
export async function start(program: Program, address?: string): Promise<Running> {
  const child = launch(program)
  const pid = Number(child.pid)
  const printed = firstAddress(child)
  const url = await (address === undefined ? printed : Promise.race([printed, listening(address)]))
  return {
    url: new URL(url).origin,
    child,
    cpuMs: () => cpuMs(pid),
    memory: () => ({ nowMb: status(pid, 'VmRSS'), peakMb: status(pid, 'VmHWM') }),
    stop: (signal = 'SIGTERM') => stopped(child, signal),
  }
}

/** taskset replaces itself by the program, so that the id is the program's own. */
export function launch({ command, core, env }: Program): ChildProcess {
  const child = spawn('taskset', ['-c', String(core), ...command], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

export async function stopAll(): Promise<void> {
  await Promise.all([...children].map((child) => stopped(child, 'SIGKILL')))
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

/** Goes on reading to the end: a program whose output nobody reads stands still. */
function firstAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let complaints = ''
  child.stderr?.on('data', (chunk) => {
    complaints = `${complaints}${chunk}`.slice(-MOST_COMPLAINTS)
  })
  child.once('error', reject)
  child.once('exit', () => reject(new Error(`${child.spawnargs.join(' ')} ended\n${complaints}`)))
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (found !== undefined) resolve(found)
  })
  promise.catch(() => {}) // told to whoever waits for it, and where nobody does it is no fault
  return promise
}

/** For programs that print no address: up once they take a connection. */
async function listening(address: string): Promise<string> {
  for (const until = performance.now() + START_MS; performance.now() < until; ) {
    if (await takesConnection(address)) return address
    await setTimeout(20)
  }
  throw new Error(`nothing listens at ${address}`)
}

async function takesConnection(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Source: proc_pid_stat(5); the name in brackets may hold blanks, and state is the field after it. */
function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number)
  return ((utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0)) * TICK_MS
}

function status(pid: number, name: string): number {
  const [, kilobytes] =
    new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ??
    []
  return (Number(kilobytes) * 1024) / MEGABYTE
}
