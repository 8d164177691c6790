import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, createServer as createTcpServer, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { closedPort, listen, standIn } from './client/upstream.ts'
import { startProxy, type TcpProxy } from './proxy.ts'

const HEAD = 'POST / HTTP/1.1\r\nhost: x\r\nx-tc-action: CreateTask\r\ncontent-length: 4\r\n\r\n'
const BODY = 'call'
const OK = /^HTTP\/1\.1 200 OK\r\n[\s\S]*done$/

const answered = () => standIn((response) => response.end('done'))

/** How the connection of a client ended, and all that it heard. */
interface Client {
  readonly socket: Socket
  readonly heard: () => string
  /** 'end', or the code of an error. */
  readonly ended: Promise<string>
}

function clientOf(proxy: TcpProxy): Client {
  const socket = connect({ port: Number(new URL(proxy.url).port), allowHalfOpen: true })
  onTestFinished(() => void socket.destroy())
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk
  })
  const ended = new Promise<string>((resolve) => {
    socket.on('end', () => resolve('end'))
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => resolve(code))
  })
  return { socket, heard: () => heard, ended }
}

/** As soon as so much was heard. */
async function hears({ socket, heard }: Client, text: RegExp): Promise<void> {
  while (!text.test(heard())) await once(socket, 'data')
}

function asking(proxy: TcpProxy): Client {
  const client = clientOf(proxy)
  client.socket.write(HEAD + BODY)
  return client
}

/** A server that tells what it got of each request, also of those that break off. */
async function hearing() {
  const heads: string[] = []
  const bodies: Promise<string>[] = []
  const waiting = Promise.withResolvers<void>()
  const take = (request: IncomingMessage, response: ServerResponse) => {
    heads.push(String(request.headers['x-tc-action']))
    const body = buffer(request).then(String, () => 'broke off')
    bodies.push(body)
    body.then((text) => text === BODY && response.end('done'))
    waiting.resolve()
  }
  const server = createServer(take)
  const port = await listen(server)
  return { url: `http://127.0.0.1:${port}`, heads, bodies, asked: waiting.promise }
}

describe('without a mishap', () => {
  it('passes everything on, in one connection for each of its clients, and counts', async () => {
    const server = await answered()
    const proxy = await startProxy(server.url)
    const client = asking(proxy)
    await hears(client, OK)
    client.socket.write(HEAD)
    client.socket.write(BODY)
    await hears(client, /done[\s\S]*done$/)

    client.socket.end()

    expect(await client.ended).toBe('end')
    expect(server.arrivals.map(({ body }) => String(body))).toEqual([BODY, BODY])
    expect(new Set(server.arrivals.map(({ port }) => port)).size).toBe(1)
    expect(proxy.connections).toBe(1)
    expect(proxy.bytesFromClients).toBe(2 * (HEAD + BODY).length)
    expect(proxy.bytesToClients).toBe(client.heard().length)
  })

  it('resets its client where the server takes no connection', async () => {
    const proxy = await startProxy(`http://127.0.0.1:${await closedPort()}`)

    expect(await asking(proxy).ended).toBe('ECONNRESET')
  })
})

it('resets a connection as soon as it is made: nothing reaches the server', async () => {
  const server = await answered()
  const proxy = await startProxy(server.url)
  const met = proxy.next({ kind: 'reset-on-accept' })

  const client = asking(proxy)
  await met.arrived

  expect(await client.ended).toBe('ECONNRESET')
  expect(server.arrivals).toEqual([])
  await hears(asking(proxy), OK)
})

describe('a reset', () => {
  it.each(['head-received', 'request-received'] as const)(
    'at %s leaves the server with nothing',
    async (at) => {
      const server = await hearing()
      const proxy = await startProxy(server.url)
      const met = proxy.next({ kind: 'reset', at })

      const client = asking(proxy)
      await met.arrived

      expect(await client.ended).toBe('ECONNRESET')
      await hears(asking(proxy), OK)
      expect(server.heads).toHaveLength(1)
    },
  )

  it('at head-passed leaves the server with a request that breaks off', async () => {
    const server = await hearing()
    const proxy = await startProxy(server.url)
    const met = proxy.next({ kind: 'reset', at: 'head-passed' })

    const client = asking(proxy)
    await met.arrived
    await server.asked

    expect(await client.ended).toBe('ECONNRESET')
    expect(server.heads).toEqual(['CreateTask'])
    expect(await server.bodies[0]).toBe('broke off')
  })

  it('at request-passed lets the server do it all, for nobody', async () => {
    const server = await hearing()
    const proxy = await startProxy(server.url)
    const met = proxy.next({ kind: 'reset', at: 'request-passed' })

    const client = asking(proxy)

    expect(await client.ended).toBe('ECONNRESET')
    await met.answered
    expect(await server.bodies[0]).toBe(BODY)
    expect(client.heard()).toBe('')
  })
})

describe('a half that is closed', () => {
  it.each(['head-received', 'head-passed', 'request-received', 'request-passed'] as const)(
    'towards the client at %s ends its hearing, and lets the request go on',
    async (at) => {
      const server = await hearing()
      const proxy = await startProxy(server.url)
      const met = proxy.next({ kind: 'half-close', at, towards: 'client' })

      const client = asking(proxy)
      await met.arrived

      expect(await client.ended).toBe('end')
      await met.answered
      expect(client.heard()).toBe('')
      expect(await server.bodies[0]).toBe(BODY)
    },
  )

  it.each([
    ['head-received', []],
    ['head-passed', ['broke off']],
    ['request-received', []],
    ['request-passed', [BODY]],
  ] as const)('towards the server at %s leaves it with %j', async (at, bodies) => {
    const server = await hearing()
    const proxy = await startProxy(server.url)
    const met = proxy.next({ kind: 'half-close', at, towards: 'server' })

    const client = asking(proxy)
    await met.arrived
    await client.ended

    expect(await Promise.all(server.bodies)).toEqual(bodies)
  })
})

it('breaks a kept connection at its next request, and leaves a fresh one alone', async () => {
  const server = await answered()
  const proxy = await startProxy(server.url)
  const met = proxy.next({ kind: 'stale' })
  const client = asking(proxy)
  await hears(client, OK)

  client.socket.write(HEAD + BODY)
  await met.arrived

  expect(await client.ended).toBe('ECONNRESET')
  expect(server.arrivals).toHaveLength(1)
})

describe('a request that is held', () => {
  it('arrives once it is let go, and is answered', async () => {
    const server = await answered()
    const proxy = await startProxy(server.url)
    const met = proxy.next({ kind: 'hold-request' })
    const client = asking(proxy)
    await met.arrived
    expect(server.arrivals).toEqual([])

    met.release()

    await hears(client, OK)
    expect(server.arrivals).toHaveLength(1)
  })

  it.each([
    ['has gone', (client: Client) => client.socket.resetAndDestroy()],
    ['has hung up', (client: Client) => client.socket.end()],
    ['was cut off', (_client: Client, proxy: TcpProxy) => proxy.cut()],
  ])('arrives also where its client %s meanwhile', async (_how, leave) => {
    const server = await answered()
    const proxy = await startProxy(server.url)
    const met = proxy.next({ kind: 'hold-request' })
    const client = asking(proxy)
    await met.arrived

    leave(client, proxy)
    // What comes after it has come after the client's leaving too.
    await hears(asking(proxy), OK)
    expect(server.arrivals).toHaveLength(1)
    met.release()
    await met.answered

    expect(server.arrivals.map(({ body }) => String(body))).toEqual([BODY, BODY])
  })
})

describe('a reply', () => {
  it.each(['keep-alive', 'close'])('is held until it is let go (connection: %s)', async (value) => {
    const server = await standIn((response) => response.setHeader('connection', value).end('done'))
    const proxy = await startProxy(server.url)
    const met = proxy.next({ kind: 'hold-reply' })
    const client = asking(proxy)
    await met.arrived
    await hears(asking(proxy), OK) // the end of the first connection has come by now
    expect(server.arrivals).toHaveLength(2)
    expect(client.heard()).toBe('')

    met.release()

    await hears(client, OK)
  })

  it('is swallowed, and the client is left to wait until it leaves', async () => {
    const server = await answered()
    const proxy = await startProxy(server.url)
    const met = proxy.next({ kind: 'swallow-reply' })

    const client = asking(proxy)
    await met.answered
    client.socket.end()

    expect(await client.ended).toBe('end')
    expect(client.heard()).toBe('')
    expect(server.arrivals).toHaveLength(1)
  })

  it.each([
    [0, 'end', 'end'],
    [9, 'end', 'end'],
    [9, 'reset', 'ECONNRESET'],
  ] as const)('of which %i bytes are passed on stops there by %s', async (bytes, by, ended) => {
    const server = await answered()
    const proxy = await startProxy(server.url)
    proxy.next({ kind: 'truncate', bytes, by })

    const client = asking(proxy)

    expect(await client.ended).toBe(ended)
    expect('HTTP/1.1 '.slice(0, bytes)).toContain(client.heard())
    expect(proxy.bytesToClients).toBe(bytes)
    expect(server.arrivals).toHaveLength(1)
  })

  it('drips in pieces of one byte', async () => {
    const server = await answered()
    const proxy = await startProxy(server.url)
    proxy.next({ kind: 'drip', everyMs: 1 })
    const client = clientOf(proxy)
    const sizes: number[] = []
    client.socket.on('data', ({ length }) => sizes.push(length))

    client.socket.write(HEAD + BODY)
    await hears(client, OK)

    // Bytes that come while this process is busy are read together.
    expect(sizes.length).toBeGreaterThan(client.heard().length / 2)
  })
})

it('meets as many requests as it was told, and only those that carry a text', async () => {
  const server = await answered()
  const proxy = await startProxy(server.url)
  proxy.next({ kind: 'truncate', bytes: 0, by: 'end', carrying: 'CreateTask', times: 2 })
  const other = HEAD.replace('CreateTask', 'Describe')

  const client = clientOf(proxy)
  client.socket.write(other + BODY)
  await hears(client, OK)

  expect(await asking(proxy).ended).toBe('end')
  expect(await asking(proxy).ended).toBe('end')
  await hears(asking(proxy), OK)
})

it('refuses connections, cuts those it has, and comes back on the same port', async () => {
  const proxy = await startProxy((await answered()).url)
  const { url } = proxy
  const client = asking(proxy)
  await hears(client, OK)

  await proxy.refuse()

  expect(await client.ended).toBe('ECONNRESET')
  expect(await clientOf(proxy).ended).toBe('ECONNREFUSED')
  await proxy.accept()
  expect(proxy.url).toBe(url)
  await hears(asking(proxy), OK)
})

it('points to another server: who was connected is cut off, and comes to that one', async () => {
  const [one, other] = await Promise.all([answered(), answered()])
  const proxy = await startProxy(one.url)
  const client = asking(proxy)
  await hears(client, OK)

  proxy.pointTo(other.url)

  expect(await client.ended).toBe('ECONNRESET')
  await hears(asking(proxy), OK)
  expect([one.arrivals.length, other.arrivals.length]).toEqual([1, 1])
})

it('takes whatever arrives in one piece for a request where it does not know the protocol', async () => {
  const port = await listen(createTcpServer((socket) => socket.pipe(socket)))
  const proxy = await startProxy(`redis://127.0.0.1:${port}`)
  const met = proxy.next({ kind: 'hold-request', carrying: 'SET' })
  const client = clientOf(proxy)
  client.socket.write('PING\r\n')
  await hears(client, /^PING\r\n$/)

  client.socket.write('SET a b\r\n')
  await met.arrived
  met.release()

  await hears(client, /^PING\r\nSET a b\r\n$/)
  expect(proxy.url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/)
})
