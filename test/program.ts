import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

export interface Program {
  readonly process: ChildProcess
  /** All that the program has written so far. */
  output(): string
  /** What a line matched, as soon as one does. */
  printed(line: RegExp): Promise<string>
  /** Its code, once it has ended and all that it wrote has been read; null where a signal ended it. */
  ended(): Promise<number | null>
}

/** A process of its own, which ends with the test, and all that it has started. */
export function startProgram(
  command: string,
  args: readonly string[],
  { env, cwd }: Pick<SpawnOptions, 'env' | 'cwd'> = {},
): Program {
  // It leads a group of its own, so that what it has started can be ended with it.
  const child = spawn(command, args, {
    ...(env && { env }),
    ...(cwd && { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  onTestFinished(() => endGroup(child.pid))
  const closed = once(child, 'close')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  return {
    process: child,
    output: () => output,
    async printed(line) {
      for await (const text of createInterface(child.stdout)) {
        const match = line.exec(text)
        if (match !== null) return match[1] ?? ''
      }
      throw new Error(`ended without printing ${line}: ${output}`)
    },
    ended: async () => (await closed)[0],
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}
