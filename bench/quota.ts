import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { type Simulator, startSimulator } from '../src/simulator/index.ts'

/**
 * 60 tasks at once from a CCC that grants 20 calls of an action a second, by one, two and four
 * gateways, each a process of its own. 20 a second allow it in two seconds, and the time that the
 * last of the answers takes. Exits with 1 where a call was refused or it took over 1.15 times that.
 *
 * With several gateways: REDIS_URL, of a Redis that nobody else uses.
 */
const READ = 'DescribeAutoCalloutTask'
const TASKS = 60
const ROUNDS = 5
const LIMIT = 1.15

const replicas = process.env.REDIS_URL === undefined ? [1] : [1, 2, 4]
for (const count of replicas) await measure(count)

async function measure(count: number): Promise<void> {
  const simulator = await startSimulator()
  const ids = Array.from({ length: TASKS }, (_, n) =>
    String(simulator.store.addAutoCalloutTask({ name: `task ${n}`, callees: ['008613000000001'] })),
  )
  const gateways = await Promise.all(
    Array.from({ length: count }, () => startGateway(simulator, count > 1)),
  )
  const urls = gateways.map(({ url }) => url)
  await round(simulator, urls, ids) // warms up
  const ratios: number[] = []
  for (let n = 0; n < ROUNDS; n++) ratios.push(await round(simulator, urls, ids))
  report(count, ratios, simulator)
  for (const { child } of gateways) await ended(child)
  await simulator.stop()
}

async function round(simulator: Simulator, urls: readonly string[], ids: readonly string[]) {
  await delay(3000) // until all slots are free, and Redis grants
  simulator.journal.clear()
  const start = performance.now()
  await Promise.all(
    urls.map((url, n) =>
      ask(
        url,
        ids.filter((_, i) => i % urls.length === n),
      ),
    ),
  )
  const tookMs = performance.now() - start
  const last = simulator.journal.ofAction(READ).at(-1)?.receivedAt ?? 0
  return tookMs / (2000 + Date.now() - last)
}

function report(count: number, ratios: readonly number[], { journal }: Simulator): void {
  const median = [...ratios].sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0
  const refused = journal.entries.filter(({ outcome }) => outcome !== 'ok').length
  const all = ratios.map((ratio) => ratio.toFixed(3)).join(', ')
  const most = journal.mostInASecond(READ)
  const line = `${count} | ${median.toFixed(3)} | ${all} | ${most} | ${refused}`
  process.stdout.write(`${line}\n`)
  if (median > LIMIT || most > 20 || refused > 0) process.exitCode = 1
}

async function startGateway({ url, credential }: Simulator, shared: boolean) {
  const env = {
    ...process.env,
    ...{ PORT: '0', CCC_GATEWAY_OPS_PORT: '0', CCC_ENDPOINT: url, CCC_SDK_APP_ID: '1400000000' },
    TENCENTCLOUD_SECRET_ID: credential.secretId,
    TENCENTCLOUD_SECRET_KEY: credential.secretKey,
    ...(shared ? {} : { REDIS_URL: '' }),
  }
  const child = spawn(process.execPath, ['src/start.js'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\S+/.exec(line) ?? []
    if (address !== undefined) return { child, url: address }
  }
  throw new Error('The gateway has ended.')
}

async function ask(url: string, ids: readonly string[]): Promise<void> {
  const fields = ids.map((id) => `t${id}: autoCalloutTask(taskId: ${id}) { name }`)
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ ${fields.join(' ')} }` }),
  })
  const { errors } = (await response.json()) as { errors?: unknown }
  if (errors !== undefined) throw new Error('Not all were answered.')
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill()
  await exit
}
