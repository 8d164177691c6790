import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { startGateway } from '../contestants.ts'
import { launch, OTHER, type Running, start } from '../process.ts'
import { median } from '../rounds.ts'
import { atMost, type Figure } from './figure.ts'

const SIZE = 10_000
const WARM_UP = 500
const CHANGES = 10
/** A watch looks every two seconds where each look brings something new. */
const PERIOD_S = 2
const SETTLE_MS = 5000

/** Many who watch one campaign. */
export async function crowd(): Promise<Figure[]> {
  const upstream = await startUpstream({})
  const gateway = await startGateway(upstream.url)
  await heard(gateway, WARM_UP, 2)
  await setTimeout(SETTLE_MS)
  const before = gateway.memory().nowMb
  await counts(upstream)
  const begun = performance.now()
  const { changes, nowMb } = await heard(gateway, SIZE, CHANGES + 1)
  const seconds = (performance.now() - begun) / 1000
  const { DescribePredictiveDialingCampaigns: calls = 0, ...others } = await counts(upstream)
  const each = ((nowMb - before) * 1e6) / SIZE / 1024
  // The first is heard by each as soon as it has subscribed, however late that is.
  const last = changes.slice(1).map((change) => change.last)
  return [
    atMost('a change reaches the last of 10,000, median of ten', median(last), 500, 'ms'),
    atMost('a change reaches the last of 10,000, worst of ten', Math.max(...last), 500, 'ms'),
    atMost('memory for each subscriber', each, 20, 'KiB'),
    atMost('calls a second for all', calls / seconds, 1 / PERIOD_S + 0.1, ''),
    atMost('other calls', Object.keys(others).length, 0, ''),
  ]
}

interface Change {
  readonly median: number
  readonly last: number
}

/** How late so many were with so many changes, and what the gateway held at the end. */
async function heard(gateway: Running, size: number, most: number) {
  const child = launch({ command: program('crowd.ts', gateway.url, String(size)), core: OTHER })
  child.stderr?.pipe(process.stderr)
  const changes: Change[] = []
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (line === 'open') continue
    changes.push(JSON.parse(line))
    process.stderr.write(`${line}\n`)
    if (changes.length === most) break
  }
  const { nowMb } = gateway.memory()
  child.kill()
  await once(child, 'exit')
  return { changes, nowMb }
}

export function startUpstream(options: object): Promise<Running> {
  return start({ command: program('upstream.ts', JSON.stringify(options)), core: OTHER })
}

export async function counts({ url }: Running): Promise<Record<string, number>> {
  return (await (await fetch(`${url}/counts`)).json()) as Record<string, number>
}

function program(file: string, ...args: string[]): string[] {
  return [process.execPath, join(import.meta.dirname, file), ...args]
}
