/**
 * A page of 100 out of a task with 20,000 callees: what it costs the gateway, as a ratio to a bare
 * JSON.parse of the same text in the same run. CPU time of this process; the upstream that sends
 * the text is a process of its own.
 *
 * Run: npm run bench:large-task
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus } from 'node:os'
import { pino } from 'pino'
import { systemClock } from '../src/clock.ts'
import { createGateway } from '../src/server/gateway.ts'

const CALLEES = 20_000
const ROUNDS = 9
const REQUESTS = 40 // in each round
const LIMIT = 1.5

const reply = JSON.stringify({
  Response: {
    Name: 'large',
    NotBefore: 1_700_000_000,
    NotAfter: 0,
    Callers: ['0086075500000001'],
    Callees: Array.from({ length: CALLEES }, (_, n) => ({
      Callee: `0086130${String(n).padStart(8, '0')}`,
      State: n % 5,
      Sessions: n % 2 === 0 ? [] : [`a5be1044-e8b0-4f02-9b25-${String(n).padStart(12, '0')}`],
    })),
    IvrId: 8,
    State: 1,
    RequestId: '3c140219-cfe9-470e-b241-907877d6fb03',
  },
})

const QUERIES = {
  page: '{ autoCalloutTask(taskId: 1) { callees(pageSize: 100) { totalCount nodes { id number state sessions { id } } } } }',
  'page, filter and summary':
    '{ autoCalloutTask(taskId: 1) { callees(pageSize: 100, state: [ANSWERED]) { totalCount nodes { id number state sessions { id } } } calleeSummary { total answered calling } } }',
}

if (process.argv.includes('upstream')) serveReply()
else await measure()

function serveReply(): void {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json')
      response.end(reply)
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
}

async function measure(): Promise<void> {
  const child = fork(import.meta.filename, ['upstream'])
  const [port] = await once(child, 'message')
  const gateway = await createGateway(
    {
      production: true,
      host: '127.0.0.1',
      port: 0,
      opsPort: 0,
      upstream: {
        endpoint: `http://127.0.0.1:${port}`,
        site: 'china',
        credential: { secretId: 'made-up', secretKey: 'made-up' },
      },
      sdkAppId: '1400000000',
      corsOrigins: [],
      maxBodyBytes: 1_000_000,
    },
    { clock: systemClock, random: Math.random, log: pino({ level: 'silent' }) },
  )
  const ratios = await rounds(gateway.url)
  await gateway.stop()
  child.kill()
  report(ratios)
}

type Ratios = Record<string, number[]>

async function rounds(url: string): Promise<Ratios> {
  const ratios: Ratios = {}
  for (let round = -2; round < ROUNDS; round++) {
    const bare = await cpuMs(async () => JSON.parse(reply))
    for (const [name, query] of Object.entries(QUERIES)) {
      const ratio = (await cpuMs(() => ask(url, query))) / bare
      keep(ratios, name, round, ratio)
    }
    keep(ratios, 'JSON.parse, ms', round, bare)
  }
  return ratios
}

/** The first two rounds warm up. */
function keep(ratios: Ratios, name: string, round: number, ratio: number): void {
  if (round >= 0) ratios[name] = [...(ratios[name] ?? []), ratio]
}

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  for (let request = 0; request < REQUESTS; request++) await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / REQUESTS
}

async function ask(url: string, query: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as {
    data: { autoCalloutTask: { callees: { nodes: unknown[] } } }
  }
  if (data.autoCalloutTask.callees.nodes.length !== 100) throw new Error('not a page of 100')
}

function report(ratios: Ratios): void {
  const lines = Object.entries(ratios).map(([name, values]) => {
    const sorted = values.toSorted((one, other) => one - other)
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
    return `| ${name} | ${median.toFixed(2)} | ${(sorted[0] ?? 0).toFixed(2)} to ${(sorted.at(-1) ?? 0).toFixed(2)} |`
  })
  process.stdout.write(
    `${CALLEES} callees, ${reply.length} bytes; limit ${LIMIT}; ${cpus()[0]?.model}, Node ${process.version}\n\n` +
      `| what | median of ${ROUNDS} | range |\n|---|---|---|\n${lines.join('\n')}\n`,
  )
}
