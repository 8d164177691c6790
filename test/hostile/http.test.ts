import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { type Audit, serverAudits } from 'graphql-http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { complaintsIn } from '../leaks.ts'
import { type Answer, get, post, type Rig, startRig } from '../rig.ts'
import { INTERNALS, startProduction, tooLarge } from './rig.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const TASK = '{ autoCalloutTask(taskId: 1) { name } }'
const PREFLIGHTED = { 'apollo-require-preflight': 'true' }

function expectRefused({ simulator, logged }: Rig, { headers, body }: Answer, code: string) {
  expect(headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/)
  expect(body.errors[0]).toMatchObject({ message: expect.any(String), extensions: { code } })
  expect(JSON.stringify(body)).not.toMatch(INTERNALS)
  expect(simulator.journal.entries).toEqual([])
  expect(complaintsIn(logged)).toEqual([])
}

describe('over HTTP', () => {
  it('10 MB body: 413 as JSON, with what was found and what is allowed', async () => {
    const rig = await startProduction()
    const body = JSON.stringify({ query: `${TASK} #${'x'.repeat(10_000_000)}` })

    const answer = await post(rig.gateway.url, body)

    expect(answer.status).toBe(413)
    expectRefused(rig, answer, 'REQUEST_TOO_LARGE')
    expect(answer.body.errors[0].extensions).toMatchObject({
      found: body.length,
      allowed: 1_048_576,
    })
    expect(answer.body.errors[0].message).toContain('CCC_GATEWAY_MAX_BODY_BYTES')
  })

  it('10 MB body in pieces, of no known length: 413 as JSON', async () => {
    const rig = await startProduction()
    const pieces = new ReadableStream({
      pull(stream) {
        stream.enqueue(new Uint8Array(64 * 1024).fill(32))
      },
    })

    const response = await fetch(rig.gateway.url, {
      method: 'POST',
      headers: JSON_TYPE,
      body: pieces,
      duplex: 'half',
    } as RequestInit)

    expect(response.status).toBe(413)
    expect((await response.json()).errors[0].extensions).toMatchObject({
      code: 'REQUEST_TOO_LARGE',
      found: null,
    })
  })

  it.each([
    ['malformed JSON', '{"query":'],
    ['null', 'null'],
    ['[1]', '[1]'],
    ['an empty body', ''],
    ['an array of operations', JSON.stringify([{ query: TASK }, { query: TASK }])],
  ])('%s: 400 as a GraphQL error in JSON', async (_what, body) => {
    const rig = await startProduction()

    const answer = await post(rig.gateway.url, body)

    expect(answer.status).toBe(400)
    expectRefused(rig, answer, 'BAD_REQUEST')
  })

  it('wrong type in a phone number variable: 400, and the value is not echoed', async () => {
    const rig = await startProduction()
    const query =
      'query ($p: [String!]) { callRecords(from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z", phones: $p) { totalCount } }'

    const answer = await rig.query(query, { p: [8613800138000, { x: '+8613800138000' }] })

    expect(answer.status).toBe(400)
    expectRefused(rig, answer, 'BAD_USER_INPUT')
    expect(JSON.stringify(answer.body)).not.toContain('13800138000')
  })

  it('mutation by GET: 405', async () => {
    const rig = await startProduction()
    const mutation =
      'mutation { pauseAutoCalloutTask(id: "AutoCalloutTask:1400000000:1") { requestId } }'

    const answer = await get(rig.gateway.url, { query: mutation }, PREFLIGHTED)

    expect(answer.status).toBe(405)
    expectRefused(rig, answer, 'BAD_REQUEST')
  })

  it('GET without a preflight header: 400', async () => {
    const rig = await startProduction()

    const answer = await get(rig.gateway.url, { query: TASK })

    expect(answer.status).toBe(400)
    expectRefused(rig, answer, 'BAD_REQUEST')
  })

  it.each([
    ['text/plain', JSON.stringify({ query: TASK })],
    ['application/x-www-form-urlencoded', `query=${encodeURIComponent(TASK)}`],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ],
    ['application/json; charset=utf-16', JSON.stringify({ query: TASK })],
    ['application/json; charset=iso-8859-1', JSON.stringify({ query: TASK })],
  ])('a body of %s: 415', async (type, body) => {
    const rig = await startProduction()

    const answer = await post(rig.gateway.url, body, { 'content-type': type })

    expect(answer.status).toBe(415)
    expectRefused(rig, answer, 'BAD_REQUEST')
  })

  it('Origin of a stranger: no CORS header', async () => {
    const { gateway } = await startProduction({ corsOrigins: ['https://app.example.com'] })
    const stranger = { origin: 'https://stranger.example' }
    const asks = [
      fetch(gateway.url, {
        method: 'OPTIONS',
        headers: { ...stranger, 'access-control-request-method': 'POST' },
      }),
      fetch(gateway.url, {
        method: 'POST',
        headers: { ...stranger, ...JSON_TYPE },
        body: JSON.stringify({ query: TASK }),
      }),
    ]

    for (const { headers } of await Promise.all(asks)) {
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('access-control-allow-credentials')).toBeNull()
    }
  })

  it('slow headers, slow body, 400 connections: closed within 15 s, others are served', async () => {
    const rig = await startProduction()
    const opened = performance.now()
    const begun = [
      'POST /graphql HTTP/1.1\r\nhost: x\r\n',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n',
      '',
    ]
    const slow = await Promise.all(
      Array.from({ length: 400 }, (_, n) => open(rig.gateway.url, begun[n % begun.length] ?? '')),
    )
    const closed = slow.map((socket) => once(socket, 'close'))
    // One more byte now and then, so that no connection looks idle.
    const drip = setInterval(() => {
      for (const socket of slow) if (!socket.destroyed) socket.write('x')
    }, 1000)
    onTestFinished(() => clearInterval(drip))

    const served = await rig.query(TASK)
    await Promise.all(closed)

    expect(served.body.data.autoCalloutTask.name).toEqual(expect.any(String))
    expect(performance.now() - opened).toBeLessThan(15_000)
    expect((await rig.query(TASK)).status).toBe(200)
  }, 30_000)

  it('the audits of graphql-http: no error, and at least 55 ok of 61', async () => {
    // They look at the schema, which production does not tell.
    const { gateway } = await startRig()
    const audits: Audit[] = serverAudits({ url: gateway.url })

    const results = await Promise.all(audits.map((audit) => audit.fn()))

    const wrong = results.filter(({ status }) => status === 'error').map(({ name }) => name)
    expect(wrong).toEqual([])
    expect(results).toHaveLength(61)
    expect(results.filter(({ status }) => status === 'ok').length).toBeGreaterThanOrEqual(55)
  })
})

describe('a limit holds on every way in', () => {
  const DEEP = `{ autoCalloutTask(taskId: 1) { ${'a { '.repeat(9)} b ${'}'.repeat(9)} } }`

  it.each([true, false])('by POST and by GET, with the fast lane: %j', async (fastLane) => {
    const rig = await startProduction({ fastLane })

    const answers = [
      await rig.query(DEEP),
      await rig.query(DEEP),
      await get(rig.gateway.url, { query: DEEP }, PREFLIGHTED),
      await get(rig.gateway.url, { query: DEEP }, PREFLIGHTED),
    ]

    for (const answer of answers) {
      expect(answer.status).toBe(400)
      expect(answer.body.errors.map((error: { extensions: object }) => error.extensions)).toEqual([
        tooLarge('depth', 11, 10),
      ])
    }
    expect(rig.simulator.journal.entries).toEqual([])
  })

  it('tells of all that is too much at once', async () => {
    const rig = await startProduction()
    const fields = Array.from({ length: 31 }, (_, n) => `a${n}: __typename`)

    const { body } = await rig.query(`{ ${fields.join(' ')} }`)

    expect(body.errors.map((error: { extensions: object }) => error.extensions)).toEqual([
      tooLarge('aliases', 31, 30),
      tooLarge('rootFields', 31, 20),
    ])
  })

  it('and what is just within it is answered', async () => {
    const rig = await startProduction()
    const roots = Array.from({ length: 20 }, (_, n) => `a${n}: __typename`)

    const { body } = await rig.query(`{ ${roots.join(' ')} }`)

    expect(Object.keys(body.data)).toHaveLength(20)
  })
})

describe('a body of over 100 KB', () => {
  const INPUT = {
    idempotencyKey: 'a-long-create',
    notBefore: '2030-01-01T00:00:00Z',
    callees: Array.from({ length: 10_000 }, (_, n) => `008613000${100_000 + n}`),
    callers: ['0086075586013388'],
    ivrId: '8',
  }
  const CREATE = `mutation Create($input: CreateAutoCalloutTaskInput!) {
    createAutoCalloutTask(input: $input) { replayed } }`

  it('is taken where the operation creates', async () => {
    const rig = await startProduction()

    const { status, body } = await rig.query(CREATE, { input: INPUT })

    expect([status, body.errors]).toEqual([200, undefined])
    expect(rig.simulator.journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
  })

  it('is refused with 413 where it does not, also beside a create that is not meant', async () => {
    const rig = await startProduction()
    const text = `${CREATE} query Read { __typename }`
    const body = JSON.stringify({ query: text, operationName: 'Read', variables: { input: INPUT } })

    const answer = await post(rig.gateway.url, body)

    expect(answer.status).toBe(413)
    expectRefused(rig, answer, 'REQUEST_TOO_LARGE')
    expect(answer.body.errors[0].extensions).toMatchObject({ found: body.length, allowed: 102_400 })
  })
})

/** A client that begins a request and never ends it. */
async function open(url: string, begun: string): Promise<Socket> {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {}).resume()
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  socket.write(begun)
  return socket
}
