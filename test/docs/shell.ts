import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

/** To be told in the title of what is skipped without it. */
export const withoutCurl = !existsSync('/usr/bin/curl')

/** What a guide leaves to its reader, in the order in which it stands there as `…`. */
export function filledIn(text = '', values: readonly string[]): string {
  const rest = [...values]
  return text.replaceAll('…', () => rest.shift() ?? '')
}

/** Runs commands of a guide as its reader would, and gives what they print. */
export async function runCommands(
  text: string,
  env: Record<string, string> = {},
  cwd = '.',
): Promise<string> {
  const options = { cwd, env: { ...bare(), ...env } }
  const { stdout } = await promisify(execFile)(
    'bash',
    ['--norc', '-euo', 'pipefail', '-c', text],
    options,
  )
  return stdout
}

/** Starts a program in the foreground, and gives its output once a line of it says that it is there. */
export async function startProgram(text: string, cwd: string, isThere: RegExp): Promise<Program> {
  const program = inShell(text, { cwd, env: bare() })
  for await (const line of createInterface({
    input: program.shell.stdout as NodeJS.ReadableStream,
  })) {
    if (isThere.test(line)) return program
  }
  throw new Error('It has ended.')
}

export interface Program {
  readonly shell: ChildProcess
  stop(signal?: NodeJS.Signals): Promise<void>
}

export interface Started {
  /** Of the gateway, and of its second port. */
  readonly url: string
  readonly opsUrl: string
  /** What it had printed by then. */
  readonly output: string
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** Runs commands whose last one starts a gateway, on free ports where none are given. */
export async function startCommands(text = '', env: Record<string, string> = {}): Promise<Started> {
  const free = { PORT: '0', CCC_GATEWAY_OPS_PORT: '0' }
  const { shell, stop } = inShell(text, { env: { ...bare(), ...free, ...env } })
  return { ...(await addressesOf(shell)), stop }
}

function inShell(text: string, options: SpawnOptions): Program {
  const shell = spawn('bash', ['--norc', '-euo', 'pipefail', '-c', text], {
    ...options,
    detached: true,
  })
  const ended = once(shell, 'exit')
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    signalAll(shell, signal)
    await ended
  }
  onTestFinished(() => stop('SIGKILL'))
  return { shell, stop }
}

/** npm starts others, and passes no signal on: they are a group of their own. */
function signalAll({ pid = 0, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (exitCode !== null || signalCode !== null) return
  process.kill(-pid, signal)
}

async function addressesOf(shell: ChildProcess) {
  const lines: string[] = []
  for await (const line of createInterface({ input: shell.stdout as NodeJS.ReadableStream })) {
    lines.push(line)
    const output = lines.slice(lines.findIndex((each) => each.startsWith('CCC GraphQL'))).join('\n')
    const [url, ready] = output.match(/http:\S+/g) ?? []
    if (url && ready && /Callers:/.test(line)) return { url, opsUrl: new URL(ready).origin, output }
  }
  throw new Error(`It has ended:\n${lines.join('\n')}`)
}

/** Nothing of the settings of whoever runs the tests; `node` is the one that runs them. */
function bare(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env
  return { PATH: `${dirname(process.execPath)}:${PATH}`, HOME }
}
