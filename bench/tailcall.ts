import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort, MEASURED, type Running, start } from './process.ts'

const HERE = import.meta.dirname

/** Newest first. Its packages are bare binaries for Linux on x64; 1.6.14 wants glibc 2.39. */
const PACKAGES = ['tailcall', 'tailcall-glibc-2.35']
const ENV = { TAILCALL_TRACKER: 'false', TAILCALL_LOG_LEVEL: 'error' }

export interface Sharing {
  /** Joins equal operations that are under way. */
  readonly dedupes: boolean
  /** Keeps the upstream's answers. */
  readonly caches: boolean
}

/** The newest that this machine can run, or null where none is. */
export function findTailcall(): { readonly binary: string; readonly version: string } | null {
  for (const name of PACKAGES) {
    const binary = resolve(HERE, 'node_modules', name, 'bin/tailcall')
    try {
      const printed = execFileSync(binary, ['--version'], {
        env: { ...process.env, ...ENV },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return {
        binary,
        version: printed
          .toString()
          .replace(/^tailcall v?/, '')
          .trim(),
      }
    } catch {
      // The next one is older and wants less.
    }
  }
  return null
}

export async function startTailcall(upstream: string, sharing: Sharing): Promise<Running> {
  const found = findTailcall()
  if (found === null) throw new Error('no Tailcall that runs here')
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'tailcall-'))
  const config = join(folder, 'tailcall.graphql')
  writeFileSync(config, configuration(upstream, port, sharing))
  const command = [found.binary, 'start', config]
  try {
    return await start({ command, core: MEASURED, env: ENV }, `http://127.0.0.1:${port}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function configuration(upstream: string, port: number, sharing: Sharing): string {
  const text = readFileSync(join(HERE, 'peers/tailcall.graphql'), 'utf8')
    .replaceAll('http://127.0.0.1:9000', upstream)
    .replace('port: 8000', `port: ${port}`)
    .replaceAll('dedupe: true', `dedupe: ${sharing.dedupes}`)
  return sharing.caches ? text : text.replaceAll(/@cache\(.*\)/g, '')
}
