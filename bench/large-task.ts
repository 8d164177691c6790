/**
 * A page of 100 out of a task with 20,000 callees, as a ratio to a bare JSON.parse of the same text
 * in the same run, in CPU time of this process.
 *
 * - "from the reply": from the bytes of CCC's reply to the printed page. This is what the limit is for.
 * - "whole request": with HTTP on both sides too. Its floor is shown beside it: a bare `node:http`
 *   client that receives the reply and parses it. The upstream is a process of its own.
 *
 * Run: npm run bench:large-task
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus } from 'node:os'
import { execute, parse } from 'graphql'
import { pino } from 'pino'
import { unwrap } from '../src/client/envelope.ts'
import type { Send, Ways } from '../src/client/index.ts'
import { systemClock } from '../src/clock.ts'
import { readConfig, type SettledConfig } from '../src/config/index.ts'
import { createContext } from '../src/context.ts'
import { Creates, Seals, timingOf } from '../src/create/index.ts'
import { Places } from '../src/loaders/index.ts'
import { UNRESTRICTED } from '../src/rights.ts'
import { calleeIdKey, createSchema } from '../src/schema/index.ts'
import { createGateway } from '../src/server/gateway.ts'
import { claimsInMemory } from '../src/state/claims/sqlite.ts'

const CALLEES = 20_000
const ROUNDS = 15
const REPEATS = 20 // in each round
const LIMIT = 1.5
const CREDENTIAL = { secretId: 'made-up', secretKey: 'made-up' }

const PAGE = `{ autoCalloutTask(taskId: 1) {
  callees(pageSize: 100) { totalCount nodes { id number state sessions { id } } } } }`
const SUMMARY = `{ autoCalloutTask(taskId: 1) {
  callees(pageSize: 100, state: [ANSWERED]) { totalCount nodes { id number state sessions { id } } }
  calleeSummary { total answered calling } } }`

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
const bytes = Buffer.from(reply)

type Work = () => unknown

if (process.argv.includes('upstream')) serveReply()
else await measure()

function serveReply(): void {
  const server = createServer((incoming, response) => {
    incoming.resume().on('end', () => response.end(bytes))
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
}

async function measure(): Promise<void> {
  const upstream = fork(import.meta.filename, ['upstream'])
  const [port] = await once(upstream, 'message')
  const endpoint = `http://127.0.0.1:${port}`
  const gateway = await startGateway(endpoint)
  const agent = new Agent({ keepAlive: true })
  const works: Record<string, Work> = {
    'JSON.parse': () => JSON.parse(reply),
    'from the reply: page': fromReply(PAGE),
    'from the reply: filtered page and summary': fromReply(SUMMARY),
    'whole request: its floor': async () => JSON.parse(await received(endpoint, agent)),
    'whole request: page': () => ask(gateway.url, PAGE),
  }
  report(await rounds(works))
  agent.destroy()
  await gateway.stop()
  await ended(upstream)
}

function startGateway(endpoint: string) {
  const config = readConfig({
    ...{ NODE_ENV: 'production', CCC_GATEWAY_ALLOW_ANONYMOUS: 'true' },
    ...{ PORT: '0', CCC_GATEWAY_OPS_PORT: '0', CCC_ENDPOINT: endpoint },
    TENCENTCLOUD_SECRET_ID: CREDENTIAL.secretId,
    TENCENTCLOUD_SECRET_KEY: CREDENTIAL.secretKey,
    CCC_SDK_APP_ID: '1400000000',
    ...{ CCC_GATEWAY_FRESHNESS: 'all=0', CCC_GATEWAY_CALLS_PER_SECOND: '10000' },
    ...{ CCC_GATEWAY_FAST_LANE: 'off', CCC_GATEWAY_MARKER: 'off' },
  })
  return createGateway({ ...config, stateDir: null } as SettledConfig, {
    clock: systemClock,
    random: Math.random,
    log: pino({ level: 'silent' }),
  })
}

function fromReply(query: string): Work {
  const [schema, document] = [createSchema(), parse(query)]
  const send = (async () =>
    unwrap('', { status: 200, date: undefined, body: bytes.toString() })) as Send
  const ways = { send }
  const nowSeconds = () => Math.floor(Date.now() / 1000)
  const shared = {
    ...{ ways, clock: systemClock, nowSeconds, creates: creatingNothing(ways, nowSeconds) },
    applications: { has: () => true, siteOf: () => 'china' as const },
    ...{ sdkAppId: '1400000000', maxUpstreamCalls: 100 },
    calleeIdKey: calleeIdKey(CREDENTIAL.secretKey),
    places: new Places(),
  }
  const newContext = () => createContext(shared, { viewer: UNRESTRICTED, fromRouter: true })
  return async () => JSON.stringify(await execute({ schema, document, contextValue: newContext() }))
}

/** A context has them, and nothing here asks for them. */
function creatingNothing(ways: Ways, nowSeconds: () => number): Creates {
  return new Creates({
    ...{ claims: claimsInMemory(), ways, clock: systemClock, nowSeconds, newId: () => '' },
    ...{ seals: new Seals(''), marks: false, timing: timingOf(210), siteOf: () => 'china' },
  })
}

async function received(endpoint: string, agent: Agent): Promise<string> {
  const outgoing = request(endpoint, { method: 'POST', agent }).end('{}')
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function ask(url: string, query: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const body = await response.text()
  if (!body.includes('"totalCount":20000')) throw new Error('not the page that was asked for')
}

/** CPU milliseconds of each work, round by round; the first two rounds warm up. */
async function rounds(works: Record<string, Work>): Promise<Map<string, number[]>> {
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(works)) {
      const time = await cpuMs(work)
      if (round >= 0) times.get(name)?.push(time)
    }
  }
  return times
}

async function cpuMs(work: Work): Promise<number> {
  const before = process.cpuUsage()
  for (let n = 0; n < REPEATS; n++) await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / REPEATS
}

function report(times: Map<string, number[]>): void {
  const bare = median(times.get('JSON.parse') ?? [])
  const rows = [...times].map(([name, each]) => {
    const own = median(each)
    return `| ${name} | ${own.toFixed(1)} | ${(own / bare).toFixed(2)} |`
  })
  process.stdout.write(
    `${CALLEES} callees, ${bytes.length} bytes; limit ${LIMIT} from the reply; ` +
      `medians of ${ROUNDS} rounds; ${cpus()[0]?.model}, Node ${process.version}\n\n` +
      `| what | ms of CPU | ratio |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
  )
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill()
  await once(child, 'exit')
}
