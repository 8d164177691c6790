import { once } from 'node:events'
import { Agent, request as ask, type ClientRequest, type IncomingMessage } from 'node:http'
import { connect, createServer as createTcpServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startSimulator } from '../../src/simulator/index.ts'
import { listen } from '../client/upstream.ts'
import { type Meeting, startProxy } from '../proxy.ts'
import { spawnReplica, startReplicaProcess, usedFolder } from '../replicas.ts'
import { post, startProxiedRig } from '../rig.ts'

const READ = '{ autoCalloutTask(taskId: 1) { name } }'
const TASK = { autoCalloutTask: { name: expect.any(String) } }
const CREATE = JSON.stringify({
  query: `mutation {
    createAutoCalloutTask(input: {
      idempotencyKey: "spring-campaign-1", notBefore: "2026-12-01T01:00:00Z", ivrId: "8",
      callees: ["008613000000001"], callers: ["0086075500000001"]
    }) { task { taskId } }
  }`,
})
const CREATED = { createAutoCalloutTask: { task: { taskId: expect.any(String) } } }

const SHUTTING_DOWN = {
  errors: [
    {
      message:
        'This gateway is stopping. Nothing was done. Send it again on a new connection in 1 s.',
      extensions: { code: 'SHUTTING_DOWN', retryable: true, retryAfterSeconds: 1 },
    },
  ],
}

const bodyOf = (query: string) => JSON.stringify({ query })

/** A gateway with a query under way whose answer upstream is held back. */
async function busy() {
  const rig = await startProxiedRig()
  const held = rig.proxy.next({ kind: 'hold-reply' })
  onTestFinished(held.release)
  const underWay = rig.query(READ)
  await held.arrived
  return { ...rig, held, underWay }
}

const readiness = async (opsUrl: string) => {
  const response = await fetch(`${opsUrl}/health/ready`)
  const { status } = (await response.json()) as { status: string }
  return [response.status, status]
}

/** One connection that is kept, as a load balancer keeps it. */
function kept() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  onTestFinished(() => agent.destroy())
  return async (url: string, body: string) => {
    const sent = opened(url, body.length, agent)
    sent.end(body)
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const { statusCode, headers } = response
    return { status: statusCode, headers, body: JSON.parse(await text(response)), sent }
  }
}

function opened(url: string, length: number, agent?: Agent): ClientRequest {
  const headers = { 'content-type': 'application/json', 'content-length': length }
  return ask(url, { method: 'POST', headers, ...(agent && { agent }) })
}

/** Whether it has settled by the time that a request of its own is answered. */
async function isDone(work: Promise<unknown>, opsUrl: string): Promise<boolean> {
  let done = false
  work.then(() => {
    done = true
  })
  await fetch(`${opsUrl}/health/live`)
  return done
}

describe('while it stops', () => {
  it('is not ready from the first moment, and answers what is under way', async () => {
    const { gateway, held, underWay } = await busy()

    const stopped = gateway.stop()

    expect(await readiness(gateway.opsUrl)).toEqual([503, 'stopping'])
    expect(await isDone(stopped, gateway.opsUrl)).toBe(false)
    held.release()
    const { status, headers, body } = await underWay
    expect([status, body]).toEqual([200, { data: TASK }])
    expect(headers.get('connection')).toBe('close')
    await stopped
    await expect(fetch(gateway.url)).rejects.toThrow()
    await expect(fetch(`${gateway.opsUrl}/health/live`)).rejects.toThrow()
  })

  it.each([
    ['a query that was never asked', bodyOf('{ __typename }')],
    ['a mutation', CREATE],
    ['a body that is no JSON', '{'],
    ['more than the gateway reads', bodyOf(' '.repeat(17 * 1024 * 1024))],
  ])('refuses %s on a new connection with 503, and asks nothing upstream', async (_what, body) => {
    const { gateway, held, simulator } = await busy()
    const stopped = gateway.stop()

    const answer = await post(gateway.url, body)

    expect([answer.status, answer.body]).toEqual([503, SHUTTING_DOWN])
    expect(answer.headers.get('connection')).toBe('close')
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    held.release()
    await stopped
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('refuses a GET, and an address that it does not know, also where it was told twice to stop', async () => {
    const { gateway, held } = await busy()
    const stopped = Promise.all([gateway.stop(), gateway.stop()])

    const answers = await Promise.all([
      fetch(`${gateway.url}?query={__typename}`),
      fetch(new URL('/elsewhere', gateway.url)),
    ])

    expect(answers.map(({ status }) => status)).toEqual([503, 503])
    held.release()
    await stopped
  })

  it('refuses on a kept connection, and ends it, what the fast lane knows by heart', async () => {
    const { gateway, held } = await busy()
    const send = kept()
    for (let n = 0; n < 3; n++) await send(gateway.url, bodyOf('{ __typename }'))
    const stopped = gateway.stop()

    const { status, headers, body, sent } = await send(gateway.url, bodyOf('{ __typename }'))

    expect(sent.reusedSocket).toBe(true)
    expect([status, body]).toEqual([503, SHUTTING_DOWN])
    expect(headers.connection).toBe('close')
    held.release()
    await stopped
  })

  it('answers all who wait for the same answer', async () => {
    const { gateway, held, underWay, query, simulator } = await busy()
    const other = query(READ)
    await query('{ __typename }') // what was sent before it has come by now

    const stopped = gateway.stop()
    held.release()

    expect((await underWay).body).toEqual({ data: TASK })
    expect((await other).body).toEqual({ data: TASK })
    await stopped
    expect(simulator.journal.entries).toHaveLength(1)
  })

  it('answers a request whose body was still on its way', async () => {
    const { gateway } = await startProxiedRig()
    const body = bodyOf(READ)
    const sent = opened(gateway.url, body.length)
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>
    sent.write(body.slice(0, 9))
    await fetch(gateway.url) // what was sent before it has come by now

    const stopped = gateway.stop()
    expect(await isDone(stopped, gateway.opsUrl)).toBe(false)
    sent.end(body.slice(9))

    const [response] = await answered
    expect(response.statusCode).toBe(200)
    expect(JSON.parse(await text(response))).toEqual({ data: TASK })
    await stopped
  })

  it('waits for a create whose client has gone', async () => {
    const { gateway, proxy, simulator } = await startProxiedRig()
    const held = proxy.next({ kind: 'hold-reply', carrying: 'CreateAutoCalloutTask' })
    const client = opened(gateway.url, CREATE.length).on('error', () => {})
    client.end(CREATE)
    await held.arrived
    client.destroy()
    await fetch(gateway.url) // what happened before it has been noticed by now

    const stopped = gateway.stop()

    expect(await isDone(stopped, gateway.opsUrl)).toBe(false)
    held.release()
    await stopped
    expect(simulator.journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
  })

  it('is not held up by connections that say nothing', async () => {
    const { gateway, query } = await startProxiedRig()
    const silent = connect(Number(new URL(gateway.url).port), '127.0.0.1')
    const halfway = connect(Number(new URL(gateway.url).port), '127.0.0.1')
    for (const socket of [silent, halfway]) socket.on('error', () => {}).resume()
    halfway.write('POST /graphql HTTP/1.1\r\n')
    await query('{ __typename }')

    await gateway.stop()

    await Promise.all([silent, halfway].map((socket) => socket.closed || once(socket, 'close')))
  })
})

describe('as a process', () => {
  /** With a create under way whose answer upstream is held back. */
  async function creating() {
    const simulator = await startSimulator()
    onTestFinished(() => simulator.stop())
    const proxy = await startProxy(simulator.url)
    const held: Meeting = proxy.next({ kind: 'hold-reply', carrying: 'CreateAutoCalloutTask' })
    onTestFinished(held.release)
    const gateway = await startReplicaProcess(
      { ...simulator, url: proxy.url },
      { CCC_GATEWAY_STATE_DIR: usedFolder() },
    )
    const underWay = post(gateway.url, CREATE)
    await held.arrived
    const ended = once(gateway.process, 'exit')
    return { simulator, gateway, held, underWay, ended }
  }

  const stopping = async (opsUrl: string) => {
    while ((await readiness(opsUrl))[0] === 200);
  }

  it('finishes a create on SIGTERM, refuses what is new, and ends with 0', async () => {
    const { simulator, gateway, held, underWay, ended } = await creating()

    gateway.process.kill('SIGTERM')
    await stopping(gateway.opsUrl)
    const refused = await post(gateway.url, CREATE)
    held.release()

    expect([refused.status, refused.body]).toEqual([503, SHUTTING_DOWN])
    expect((await underWay).body).toEqual({ data: CREATED })
    expect(await ended).toEqual([0, null])
    expect(simulator.journal.ofAction('CreateAutoCalloutTask')).toHaveLength(1)
  })

  it('ends with 0 on SIGTERM while it still starts', async () => {
    const asked = Promise.withResolvers<void>()
    const silent = await listen(createTcpServer(() => asked.resolve()))
    const simulator = await startSimulator()
    onTestFinished(() => simulator.stop())
    const gateway = spawnReplica(simulator, { REDIS_URL: `redis://127.0.0.1:${silent}` })
    const ended = once(gateway, 'exit')
    await asked.promise

    gateway.kill('SIGTERM')

    expect(await ended).toEqual([0, null])
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends at once on a second signal, %s', async (second) => {
    const { gateway, underWay, ended } = await creating()
    const lost = underWay.catch(() => 'connection lost')

    gateway.process.kill('SIGTERM')
    await stopping(gateway.opsUrl)
    gateway.process.kill(second)

    expect(await ended).toEqual([130, null])
    expect(await lost).toBe('connection lost')
  })
})
