import { createHash, createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CreateAutoCalloutTask, DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import type { HttpRequest } from '../../src/client/http.ts'
import { connect } from '../../src/client/index.ts'
import { serverTime } from '../../src/client/server-time.ts'
import { type Transmission, transmit } from '../../src/client/transmit.ts'
import type { Clock } from '../../src/clock.ts'
import type { Credential } from '../../src/config/index.ts'
import { startSimulator } from '../../src/simulator/index.ts'
import { stillClock } from './still-clock.ts'
import { type Arrival, envelope, standIn } from './upstream.ts'

const CREDENTIAL = { secretId: 'AKIDEXAMPLE-not-real', secretKey: 'example-secret-key-not-real' }
const TASK = {
  SdkAppId: 1_400_000_000,
  NotBefore: 1_700_000_000,
  Callees: ['008613800138000'],
  Callers: ['008675586013388'],
  IvrId: 9_007_199_254_740_993n,
  Name: '外呼 😀 "quoted" \\ \u2028',
}

const create = (clock: Clock, leftMs = 25_000) => ({
  action: CreateAutoCalloutTask,
  params: TASK,
  deadline: clock.now() + leftMs,
})

const read = (clock: Clock, leftMs = 25_000) => ({
  action: DescribeAutoCalloutTask,
  params: { SdkAppId: 1, TaskId: 2 },
  deadline: clock.now() + leftMs,
})

function sendTo(endpoint: string, clock: Clock, credential: Credential = CREDENTIAL) {
  return connect({ endpoint, site: 'china', credential }, clock, () => 0)
}

/** The signature as a verifier makes it from what arrived, after the documentation. */
function expectedSignature({ headers, body }: Arrival): string {
  const names = (/SignedHeaders=([^,]+),/.exec(headers.authorization ?? '')?.[1] ?? '').split(';')
  const date = new Date(Number(headers['x-tc-timestamp']) * 1000).toISOString().slice(0, 10)
  const canonical = [
    ...['POST', '/', ''],
    names.map((name) => `${name}:${canonicalValue(headers, name)}\n`).join(''),
    names.join(';'),
    createHash('sha256').update(body).digest('hex'),
  ].join('\n')
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const scope = `${date}/ccc/tc3_request`
  const text = `TC3-HMAC-SHA256\n${headers['x-tc-timestamp']}\n${scope}\n${hashed}`
  const steps = [date, 'ccc', 'tc3_request', text]
  const start: Buffer = Buffer.from(`TC3${CREDENTIAL.secretKey}`)
  const last = steps.reduce((key, step) => createHmac('sha256', key).update(step).digest(), start)
  return last.toString('hex')
}

function canonicalValue(headers: IncomingHttpHeaders, name: string): string {
  return String(headers[name]).trim().toLowerCase()
}

describe('what is sent', () => {
  it('is signed byte for byte, for the service ccc, as a verifier finds on arrival', async () => {
    const clock = stillClock()
    const upstream = await standIn((response) => response.end(envelope({ TaskId: 7 })))

    const reply = await sendTo(upstream.url, clock)(create(clock))

    expect(reply).toEqual({
      answer: { TaskId: 7 },
      requestId: 'r-1',
      sentAt: clock.now(),
      body: envelope({ TaskId: 7 }),
    })
    expect(upstream.arrivals).toHaveLength(1)
    const [arrival] = upstream.arrivals
    if (arrival === undefined) return
    expect(arrival.headers.authorization).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDEXAMPLE-not-real/2023-11-14/ccc/tc3_request, ' +
        'SignedHeaders=content-type;host;x-tc-action, ' +
        `Signature=${expectedSignature(arrival)}`,
    )
  })

  it('is the JSON of the parameters, with every digit of a long id', async () => {
    const clock = stillClock()
    const upstream = await standIn((response) => response.end(envelope({ TaskId: 7 })))

    await sendTo(upstream.url, clock)(create(clock))

    const body = upstream.arrivals[0]?.body.toString() ?? ''
    expect(body).toContain('"IvrId":9007199254740993,')
    expect(JSON.parse(body)).toEqual({ ...TASK, IvrId: Number(TASK.IvrId) })
  })

  it('goes to / under the headers of API 3.0, with the port in Host and no token', async () => {
    const clock = stillClock()
    const upstream = await standIn((response) => response.end(envelope({ TaskId: 7 })))

    await sendTo(upstream.url, clock)(create(clock))

    const [arrival] = upstream.arrivals
    expect(arrival).toMatchObject({ method: 'POST', path: '/' })
    expect(arrival?.headers).toMatchObject({
      'content-type': 'application/json',
      host: new URL(upstream.url).host,
      'user-agent': 'ccc-graphql-gateway',
      'x-tc-action': 'CreateAutoCalloutTask',
      'x-tc-timestamp': String(clock.now() / 1000),
      'x-tc-version': '2020-02-10',
    })
    expect(arrival?.headers).not.toHaveProperty('x-tc-token')
    expect(arrival?.headers).not.toHaveProperty('x-tc-region')
  })

  it('carries the token of a temporary key, and leaves it out of the signature', async () => {
    const clock = stillClock()
    const upstream = await standIn((response) => response.end(envelope({ TaskId: 7 })))
    const temporary = { ...CREDENTIAL, token: 'token-not-real' }

    await sendTo(upstream.url, clock)(create(clock))
    await sendTo(upstream.url, clock, temporary)(create(clock))

    const [plain, withToken] = upstream.arrivals
    expect(withToken?.headers['x-tc-token']).toBe('token-not-real')
    expect(withToken?.headers.authorization).toBe(plain?.headers.authorization)
  })

  it.each([CREDENTIAL, { ...CREDENTIAL, token: 'token-not-real' }])(
    'is let in by a simulator that checks signature and token: %o',
    async (credential) => {
      const clock = stillClock()
      const simulator = await startSimulator({ credential, now: clock.now })
      onTestFinished(() => simulator.stop())

      const { answer } = await sendTo(simulator.url, clock, credential)(read(clock))

      expect(answer).toMatchObject({ Name: 'foobar', Callees: [{ Callee: 'foobar', State: 1 }] })
      expect(simulator.journal.entries.map(({ outcome }) => outcome)).toEqual(['ok'])
    },
  )
})

/** A transmission whose posts are written down and answered without a network. */
function written(clock: Clock) {
  const posts: HttpRequest[] = []
  const transmission: Transmission = {
    host: 'ccc.tencentcloudapi.com',
    signing: () => ({ authorize: () => 'signed', token: undefined }),
    post: async (request) => {
      posts.push(request)
      return { status: 200, date: undefined, body: envelope({}) }
    },
    clock,
    time: serverTime(clock),
  }
  return { send: transmit(transmission), posts }
}

describe('the size of a request', () => {
  const MOST = 10 * 1024 * 1024
  const sized = (bytes: number) => ({
    action: DescribeAutoCalloutTask,
    params: { SdkAppId: 1, TaskId: 2, Name: `x${'é'.repeat((bytes - 36) / 2)}` },
    deadline: Number.POSITIVE_INFINITY,
  })

  it('may be 10 MiB', async () => {
    const { send, posts } = written(stillClock())

    await send(sized(MOST))

    expect(posts.map(({ body }) => body.length)).toEqual([MOST])
  })

  it('of more bytes, not characters, is refused before anything is sent', async () => {
    const { send, posts } = written(stillClock())

    await expect(send(sized(MOST + 2))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      outcome: 'not-sent',
      problems: [{ argument: 'input', got: `${MOST + 2} bytes` }],
    })
    expect(posts).toEqual([])
  })
})

describe('the time that an answer may take', () => {
  it.each([
    ['a read', read, 5000],
    ['a create', create, 10_000],
  ] as const)('is bounded for %s', async (_kind, callOf, milliseconds) => {
    const clock = stillClock()
    const { send, posts } = written(clock)

    await send(callOf(clock) as never)

    expect(posts.map(({ timeoutMs }) => timeoutMs)).toEqual([milliseconds])
  })

  it.each([
    ['a read', read],
    ['a create', create],
  ] as const)('is never more than is left of the operation: %s', async (_kind, callOf) => {
    const clock = stillClock()
    const { send, posts } = written(clock)

    await send(callOf(clock, 700) as never)

    expect(posts.map(({ timeoutMs }) => timeoutMs)).toEqual([700])
  })

  it('refuses a call whose time is used up, and sends nothing', async () => {
    const clock = stillClock()
    const { send, posts } = written(clock)

    await expect(send(create(clock, 0))).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      outcome: 'not-sent',
      retryable: true,
    })
    expect(posts).toEqual([])
  })

  it('ends a call at the deadline of its operation', async () => {
    const clock = stillClock()
    const upstream = await standIn(() => {})

    await expect(sendTo(upstream.url, clock)(create(clock, 150))).rejects.toMatchObject({
      code: 'UPSTREAM_TIMEOUT',
      message: expect.stringContaining('150 ms'),
    })
    expect(upstream.arrivals).toHaveLength(1)
  })
})

it('reads more of the one answer that has no pages, and 8 MiB of any other', async () => {
  const clock = stillClock()
  const { send, posts } = written(clock)

  await send(read(clock))
  await send(create(clock))

  expect(posts.map(({ maxReplyBytes }) => maxReplyBytes)).toEqual([64 * 2 ** 20, 8 * 2 ** 20])
})
