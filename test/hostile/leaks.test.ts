import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as actions from '../../src/actions/index.ts'
import type { FaultKind } from '../../src/simulator/faults.ts'
import { connectRedis } from '../../src/state/redis.ts'
import { startCollector } from '../collector.ts'
import { type FaultRig, startFaultRig } from '../faults/rig.ts'
import { fileStore, redisStore, type Store } from '../faults/stores.ts'
import { collectingLog } from '../leaks.ts'
import { withoutRedis } from '../redis.ts'
import { newFolder, startReplicaProcess } from '../replicas.ts'
import { startRig } from '../rig.ts'
import {
  AS_DESK,
  AUTHENTICATION,
  CALLEE,
  CANARY,
  CREDENTIAL,
  type Operation,
  operationsOf,
  startWorld,
  wrongOperationsOf,
} from './canaries.ts'
import { expectNoInsides, expectPlainAnswer } from './nothing-leaks.ts'

const MESSAGE = `Callee ${CALLEE} of 张伟 <canary@example.com> is not allowed`

/** Each kind of fault, with a canary wherever CCC can say something. */
const FAULTS: readonly FaultKind[] = [
  { kind: 'error', code: 'InvalidParameterValue', message: MESSAGE },
  { kind: 'error', code: 'InternalError', message: MESSAGE },
  { kind: 'error', code: 'RequestLimitExceeded', message: MESSAGE },
  { kind: 'error', code: 'AuthFailure.SignatureFailure', message: MESSAGE },
  { kind: 'error', code: `canary ${CALLEE}`, message: MESSAGE },
  { kind: 'error-after-execution', code: 'InternalError', message: MESSAGE },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 403 },
  { kind: 'html' },
  { kind: 'malformed' },
  { kind: 'empty' },
  { kind: 'no-response' },
  { kind: 'truncated' },
  { kind: 'reset' },
  { kind: 'reset-after-execution' },
  { kind: 'delay', ms: 1 },
  { kind: 'redirect', location: 'http://127.0.0.1:1/canary' },
  { kind: 'body', body: MESSAGE },
  { kind: 'body', body: `{"Response":{"RequestId":"r","Error":"${MESSAGE}"}}` },
  {
    kind: 'body',
    body: `{"Response":{"RequestId":"r","TaskId":"${MESSAGE}","CampaignId":{"canary":1},
      "Name":{"canary":"${CALLEE}"},"State":"canary","Callees":"${MESSAGE}","TotalCount":"canary",
      "Tasks":[{"canary":"${CALLEE}"}],"CampaignList":"canary","TelCdrs":["canary"]}}`,
  },
]
/** Of these nothing more comes until somebody cuts the line. */
const SILENCES: readonly FaultKind[] = [
  { kind: 'hang' },
  { kind: 'hang-after-execution' },
  { kind: 'drip', everyMs: 1000 },
]
/** Larger than is read, so that once for each operation is enough. */
const LARGE: readonly FaultKind[] = [
  { kind: 'large', bytes: 9 * 1024 * 1024 },
  { kind: 'gzip-bomb', bytes: 9 * 1024 * 1024 },
]

/** All that was kept outside of the process, as text. */
type Look = () => Promise<string>

const STORES: readonly (readonly [string, () => Promise<{ store: Store; look: Look }>])[] = [
  ['memory', async () => ({ store: { settings: {}, config: {} }, look: async () => '' })],
  ['a file', inFile],
  ...(withoutRedis ? [] : [['redis-server', inRedis] as const]),
]

async function inFile() {
  const store = await fileStore()
  const folder = String(store.config.stateDir)
  const look: Look = async () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  return { store, look }
}

async function inRedis() {
  const store = await redisStore()
  return { store, look: () => everythingIn(String(store.config.redisUrl)) }
}

const READERS: Readonly<Record<string, readonly string[]>> = {
  string: ['GET'],
  hash: ['HGETALL'],
  set: ['SMEMBERS'],
  list: ['LRANGE', '0', '-1'],
  zset: ['ZRANGE', '0', '-1'],
}

async function everythingIn(url: string): Promise<string> {
  const redis = await connectRedis(url, collectingLog([]))
  onTestFinished(() => redis.stop())
  const keys = (await redis.command('KEYS', '*')) as string[]
  const values = keys.map(async (key) => {
    const [read = '', ...rest] = READERS[String(await redis.command('TYPE', key))] ?? []
    return read === '' ? [key] : [key, await redis.command(read, key, ...rest)]
  })
  return JSON.stringify(await Promise.all(values))
}

async function startCanaries(store: Store) {
  const { simulator, values } = await startWorld()
  const collector = await startCollector()
  const { tracing } = collector
  const config = { authentication: AUTHENTICATION, maxUpstreamCalls: 10_000, tracing }
  const rig = await startFaultRig({ simulator, config: { ...config, ...store.config } })
  return { rig, values, simulator, collector }
}

/** What a gateway told of these operations beside data. */
async function toldOf(
  { url }: Pick<FaultRig, 'url'>,
  operations: readonly Operation[],
): Promise<string> {
  const told = operations.map(async ({ title, document: query, variables }) => {
    const body = JSON.stringify({ query, variables })
    const headers = { 'content-type': 'application/json', ...AS_DESK }
    const response = await fetch(url, { method: 'POST', headers, body })
    const { errors, extensions } = JSON.parse(await response.text())
    return JSON.stringify({ title, headers: [...response.headers], errors, extensions })
  })
  return (await Promise.all(told)).join('\n')
}

function isMutation({ document }: Operation): boolean {
  return document.startsWith('mutation')
}

/** What operators can see. */
async function pagesOf({ opsUrl }: Pick<FaultRig, 'opsUrl'>): Promise<string> {
  const paths = ['/health/live', '/health/ready', '/metrics', '/canary']
  const pages = paths.map(async (path) => {
    const response = await fetch(`${opsUrl}${path}`)
    return `${[...response.headers]} ${await response.text()}`
  })
  return (await Promise.all(pages)).join('\n')
}

function expectNoCanary(where: string, text: string) {
  expect(CANARY.exec(text)?.[0], `found in ${where}: ${around(text)}`).toBeUndefined()
}

function around(text: string): string {
  const at = text.search(CANARY)
  return at < 0 ? '' : text.slice(Math.max(0, at - 200), at + 100)
}

describe.each(STORES)('a canary phone number, name, UUI and token, with %s', (name, open) => {
  it('sent through every operation and every fault: none in logs, metrics, traces, stores, headers, error texts', {
    timeout: 120_000,
  }, async () => {
    const { store, look } = await open()
    const { rig, values, simulator, collector } = await startCanaries(store)

    const known = Object.values(actions).filter((action) => typeof action === 'object')
    const missing = () => known.filter(({ name }) => simulator.journal.ofAction(name).length === 0)
    let good = await toldOf(rig, operationsOf(values, 'round-0000'))
    // On a busy machine a store may be too slow for a create, which then is not sent.
    for (let again = 1; again < 5 && missing().length > 0; again++) {
      good += await toldOf(rig, operationsOf(values, `round-000${again}`))
    }
    expect(missing()).toEqual([])
    const carried = simulator.journal.entries.map(({ body }) => body).join('\n')
    expectNoCanary('the answers', good)
    for (const [round, fault] of FAULTS.entries()) {
      const all = operationsOf(values, `round-1${String(round).padStart(3, '0')}`)
      // A store holds nothing of a read that fails, and in memory all have been asked.
      const operations = name === 'memory' ? all : all.filter(isMutation)
      simulator.faults.always(fault)
      const told = await toldOf(rig, operations)
      simulator.faults.clear()
      expectNoCanary(`the answers under ${JSON.stringify(fault)}`, told)
      expectNoInsides(told)
    }

    expect(good).not.toMatch(/GRAPHQL_|UNAUTHENTICATED|QUERY_TOO_EXPENSIVE/)
    expect(carried).toContain(CALLEE)
    expectNoCanary('the log', rig.logged.join(''))
    expectNoCanary('what is kept', await look())
    // They are sent a few seconds later.
    await expect.poll(() => collector.bodies.length, { timeout: 20_000 }).toBeGreaterThan(0)
    expectNoCanary('the traces', collector.bodies.join('\n'))
    expectNoCanary('what operators see', await pagesOf(rig))
  })
})

it('a canary in an answer that does not end, or is too large, is told by nobody', {
  timeout: 120_000,
}, async () => {
  const { rig, values, simulator } = await startCanaries({ settings: {}, config: {} })
  const { journal, faults } = simulator

  for (const [round, fault] of SILENCES.entries()) {
    faults.always(fault)
    let done = false
    const telling = toldOf(rig, operationsOf(values, `round-2${round}000`)).finally(() => {
      done = true
    })
    for (let met = 0; !done; await turn()) {
      if (journal.entries.length > met) rig.proxy.cut()
      met = journal.entries.length
    }
    faults.clear()
    expectNoCanary(`the answers under ${JSON.stringify(fault)}`, await telling)
  }
  for (const [round, fault] of LARGE.entries()) {
    for (const operation of operationsOf(values, `round-3${round}000`)) {
      faults.next(fault)
      expectNoCanary(`${operation.title} under ${fault.kind}`, await toldOf(rig, [operation]))
      faults.clear()
    }
  }

  expectNoCanary('the log', rig.logged.join(''))
})

it('a canary in the place of any argument, or member of an input, is not repeated', async () => {
  const { rig, values } = await startCanaries({ settings: {}, config: {} })
  const operations = wrongOperationsOf(values, 'round-0000')

  const told = await toldOf(rig, operations)

  expect(operations.length).toBeGreaterThan(200)
  expectNoCanary('the answers', told)
  expectNoInsides(told)
  expectNoCanary('the log', rig.logged.join(''))
})

describe('the SecretKey, SecretId and Authorization header likewise: none', () => {
  it('in what a process writes, whose key CCC refuses', async () => {
    const { simulator, values } = await startWorld()
    const token = CREDENTIAL.token
    const gateway = await startReplicaProcess(simulator, { TENCENTCLOUD_SESSION_TOKEN: token })
    const written = writtenBy(gateway.process)
    simulator.faults.always({ kind: 'error', code: 'AuthFailure', message: MESSAGE })

    const told = await toldOf(gateway, operationsOf(values, 'round-0000'))
    const pages = await pagesOf(gateway)
    gateway.process.kill('SIGTERM')
    await once(gateway.process, 'close')

    expect(told).toContain('UPSTREAM_AUTH')
    expect(simulator.journal.entries.length).toBeGreaterThan(10)
    expectNoCanary('the answers', told)
    expectNoCanary('what operators see', pages)
    expectNoCanary('its output', written())
  })

  it('where a process ends on what it did not expect', async () => {
    const file = join(newFolder(), 'failing.mjs')
    const throwing = 'throw new TypeError(process.env.TENCENTCLOUD_SECRET_KEY)'
    writeFileSync(file, `process.once('newListener', () => setTimeout(() => { ${throwing} }, 0))`)

    const { code, output } = await ended({ ...KEY_PAIR, NODE_OPTIONS: `--import=${file}` })

    expect(code).toBe(1)
    expect(output).toContain('"name":"TypeError"')
    expectNoCanary('its output', output)
  })
})

describe('line breaks and terminal codes in names and ids: one escaped log line', () => {
  const CODES = '\r\n{"level":60}\u001b[2J\u009b2J\u2028'

  it('in the name of a setting', async () => {
    const { output } = await ended({
      [`CCC_GATEWAY_${CODES}`]: '1',
      ...{ HOST: '192.0.2.1', CCC_GATEWAY_ALLOW_ANONYMOUS: 'true' },
    })

    const [line = '', ...rest] = output.split('\n')
    expect(JSON.parse(line)).toMatchObject({ level: 40, msg: 'no such setting' })
    expect(line).toMatch(/^[\x20-\x7e]+$/)
    expect(rest.join('\n')).not.toContain('level')
  })

  it('in the name and the message of a failure', async () => {
    const { logged } = await failing('{ autoCalloutTask(taskId: 3) { name } }', CODES)

    expect(logged.map((line) => JSON.parse(line).msg)).toEqual(['unexpected error', 'request'])
    for (const line of logged) expect(line).toMatch(/^[\x20-\x7e]+\n$/)
  })
})

it('a throw inside a resolver: masked message, a code, an id to find it in the log', async () => {
  const document = '{ autoCalloutTask(taskId: 3) { name } other: __typename }'

  const { gateway, logged, response } = await failing(document, MESSAGE)
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
  const body = (await expectPlainAnswer(response)) as any

  const { errorId } = body.errors[0].extensions
  expect(body).toEqual({
    data: { autoCalloutTask: null, other: 'Query' },
    errors: [
      {
        message: `The gateway failed; its log tells why under ${errorId}.`,
        locations: expect.anything(),
        path: ['autoCalloutTask'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false, errorId },
      },
    ],
  })
  const [line, request] = logged.map((each) => JSON.parse(each))
  expect(logged).toHaveLength(2)
  expect(line).toMatchObject({ errorId, name: 'TypeError', msg: 'unexpected error' })
  expect(request).toMatchObject({ msg: 'request', codes: ['INTERNAL_SERVER_ERROR'] })
  expect(line.stack).toContain('leaks.test.ts')
  expectNoCanary('the log', logged.join(''))
  expect((await fetch(`${gateway.opsUrl}/health/live`)).status).toBe(200)
})

it.each([
  ['plain http', 'http://ccc.tencentcloudapi.com'],
  ['user info', `https://canary:${CREDENTIAL.secretKey}@ccc.tencentcloudapi.com`],
  ['the address of the metadata service', 'http://169.254.169.254'],
  ['the name of the metadata service', 'http://metadata.tencentyun.com'],
  ['the same over TLS', 'https://169.254.169.254'],
  ['another host', 'https://ccc.example.com'],
  ['a host that ends otherwise', 'https://ccc.tencentcloudapi.com.example.com'],
  ['another port', 'https://ccc.tencentcloudapi.com:8443'],
  ['a path', 'https://ccc.tencentcloudapi.com/v2'],
])('CCC_ENDPOINT with %s is refused at start with the reason', async (_what, endpoint) => {
  const { code, output } = await ended({ CCC_ENDPOINT: endpoint, ...KEY_PAIR })

  expect(code).toBe(1)
  expect(output).toMatch(/^The configuration has 1 problem\(s\):\n- CCC_ENDPOINT must be https:/)
  expect(output.split('\n')).toHaveLength(3)
  expectNoInsides(output)
  expectNoCanary('its output', output)
})

it('CCC_ENDPOINT with plain http to loopback is taken', async () => {
  const { simulator } = await startWorld()

  const gateway = await startReplicaProcess(simulator)

  expect((await fetch(`${gateway.opsUrl}/health/live`)).status).toBe(200)
})

it('metrics and health: on a port of their own, no personal or tenant value in a label', async () => {
  const { rig, values } = await startCanaries({ settings: {}, config: {} })
  await toldOf(rig, operationsOf(values, 'round-0000'))

  const pages = await pagesOf(rig)
  const outside = await Promise.all(
    ['/health/live', '/health/ready', '/metrics'].map((path) => fetch(new URL(path, rig.url))),
  )
  const inside = await fetch(`${rig.opsUrl}/graphql`, { method: 'POST' })

  expect(new URL(rig.opsUrl).port).not.toBe(new URL(rig.url).port)
  expect([...outside, inside].map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expectNoCanary('what operators see', pages)
  expect(pages).not.toMatch(/\bdesk\b|\b1400000000\b/)
  expectNoInsides(pages)
})

const KEY_PAIR = {
  TENCENTCLOUD_SECRET_ID: CREDENTIAL.secretId,
  TENCENTCLOUD_SECRET_KEY: CREDENTIAL.secretKey,
}

/** A gateway that fails by itself, and not by what CCC does, in its answer to this. */
async function failing(document: string, message: string) {
  let isBroken = false
  const random = () => {
    if (isBroken) throw Object.assign(new TypeError(message), { code: message })
    return 0
  }
  const rig = await startRig({ parts: { random } })
  // Before a read is tried again, chance has a say in when.
  rig.simulator.faults.next({ kind: 'error', code: 'InternalError' })
  isBroken = true
  const response = await fetch(rig.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document }),
  })
  return { ...rig, response }
}

const QUIET = { PATH: process.env.PATH, PORT: '0', CCC_GATEWAY_OPS_PORT: '0' }

/** A gateway as a process that ends by itself, and all that it wrote. */
async function ended(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['src/start.js'], {
    env: { ...QUIET, CCC_GATEWAY_STATE_DIR: newFolder(), ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const written = writtenBy(child)
  const [code] = await once(child, 'close')
  return { code, output: written() }
}

function writtenBy({ stdout, stderr }: ChildProcess): () => string {
  let written = ''
  for (const stream of [stdout, stderr])
    stream?.on('data', (chunk) => {
      written += chunk
    })
  return () => written
}
