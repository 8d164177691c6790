import { once } from 'node:events'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { httpPost } from '../../src/client/http.ts'
import { GatewayError } from '../../src/errors.ts'
import { startSimulator } from '../../src/simulator/index.ts'
import { closedPort, envelope, listen, standIn } from './upstream.ts'

const MEBIBYTE = 1024 * 1024

const REQUEST = {
  action: 'DescribeTelCdr',
  headers: {
    'content-type': 'application/json',
    authorization: 'TC3-HMAC-SHA256 canary-signature',
    'x-tc-token': 'canary-token',
  },
  body: Buffer.from('{"Callees":["canary-phone"]}'),
  timeoutMs: 5000,
  maxReplyBytes: MEBIBYTE,
  reuseConnection: true,
}

/** The failure of a call; whatever it is, it must tell nothing of the request. */
async function failureOf(call: Promise<unknown>): Promise<GatewayError> {
  const error = await call.then(
    () => new Error('It was answered.'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof GatewayError)) throw error
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('canary')
  expect(JSON.stringify(error)).not.toContain('canary')
  return error
}

describe('a reply', () => {
  it('comes with its status, the date of the server and its body', async () => {
    const upstream = await standIn((response) => {
      response
        .writeHead(203, { date: 'Tue, 14 Nov 2023 22:13:20 GMT' })
        .end(envelope({ A: '外呼' }))
    })

    const reply = await httpPost(upstream.url)(REQUEST)

    expect(reply).toEqual({
      status: 203,
      date: 'Tue, 14 Nov 2023 22:13:20 GMT',
      body: envelope({ A: '外呼' }),
    })
    expect(upstream.arrivals).toHaveLength(1)
    expect(upstream.arrivals[0]).toMatchObject({ method: 'POST', path: '/', body: REQUEST.body })
    expect(upstream.arrivals[0]?.headers).toMatchObject(REQUEST.headers)
  })

  it('may be gzipped', async () => {
    const upstream = await standIn((response) => {
      response.setHeader('content-encoding', 'gzip').end(gzipSync(envelope({ A: 1 })))
    })

    const reply = await httpPost(upstream.url)(REQUEST)

    expect(reply.body).toBe(envelope({ A: 1 }))
    expect(upstream.arrivals[0]?.headers['accept-encoding']).toContain('gzip')
  })

  it('may be torn inside a character', async () => {
    const bytes = Buffer.from(envelope({ A: '外呼' }))
    const middle = bytes.indexOf('外') + 1
    const upstream = await standIn((response) => {
      response.write(bytes.subarray(0, middle), () => response.end(bytes.subarray(middle)))
    })

    expect((await httpPost(upstream.url)(REQUEST)).body).toBe(bytes.toString())
  })

  it('leaves the connection to the next call', async () => {
    const upstream = await standIn((response) => response.end(envelope({})))
    const post = httpPost(upstream.url)

    for (let call = 0; call < 3; call++) await post(REQUEST)

    expect(upstream.arrivals).toHaveLength(3)
    expect(new Set(upstream.arrivals.map(({ port }) => port)).size).toBe(1)
  })

  it.each([404, 429, 500, 503])(
    'with status %i is handed on, and not asked for again',
    async (status) => {
      const upstream = await standIn((response) => response.writeHead(status).end('no'))

      const reply = await httpPost(upstream.url)(REQUEST)

      expect(reply).toMatchObject({ status, body: 'no' })
      expect(upstream.arrivals).toHaveLength(1)
    },
  )

  it('that redirects is handed on: nothing goes to the target', async () => {
    const target = await standIn((response) => response.end(envelope({})))
    const upstream = await standIn((response) => {
      response.writeHead(302, { location: target.url }).end()
    })

    const reply = await httpPost(upstream.url)(REQUEST)

    expect(reply.status).toBe(302)
    expect(upstream.arrivals).toHaveLength(1)
    expect(target.arrivals).toEqual([])
  })
})

describe('nothing was sent', () => {
  it('where the connection is refused', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`

    const error = await failureOf(httpPost(url)(REQUEST))

    expect(error).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      outcome: 'not-sent',
      retryable: true,
    })
    expect(error.message).toContain('DescribeTelCdr was not sent')
    expect(error.message).toContain('ECONNREFUSED')
  })

  it('where the name of the host is not known', async () => {
    const error = await failureOf(httpPost('http://ccc.invalid')(REQUEST))

    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', outcome: 'not-sent' })
  })

  it('where a server ends the TLS handshake', async () => {
    const received: Buffer[] = []
    const port = await listen(
      createTcpServer((socket) => {
        socket.once('data', (chunk) => {
          received.push(chunk)
          socket.destroy()
        })
      }),
    )

    const error = await failureOf(httpPost(`https://127.0.0.1:${port}`)(REQUEST))

    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', outcome: 'not-sent' })
    expect(Buffer.concat(received).toString('latin1')).not.toContain('canary')
  })

  it('where a server never answers the TLS handshake', async () => {
    const received: Buffer[] = []
    const port = await listen(
      createTcpServer((socket) => socket.on('data', (chunk) => received.push(chunk))),
    )

    const error = await failureOf(
      httpPost(`https://127.0.0.1:${port}`)({ ...REQUEST, timeoutMs: 100 }),
    )

    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', outcome: 'not-sent' })
    expect(Buffer.concat(received).toString('latin1')).not.toContain('canary')
  })
})

describe('nobody can tell what became of it', () => {
  it('where the connection is reset after the request was read', async () => {
    const upstream = await standIn((response) => response.socket?.resetAndDestroy())

    const error = await failureOf(httpPost(upstream.url)(REQUEST))

    expect(error).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      outcome: 'unknown',
      retryable: true,
    })
    expect(error.message).toContain('ECONNRESET')
    expect(upstream.arrivals).toHaveLength(1)
  })

  it('where a connection kept from an earlier call is reset', async () => {
    const upstream = await standIn((response) => {
      if (upstream.arrivals.length === 1) response.end(envelope({}))
      else response.socket?.resetAndDestroy()
    })
    const post = httpPost(upstream.url)
    await post(REQUEST)

    const error = await failureOf(post(REQUEST))

    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', outcome: 'unknown' })
    expect(upstream.arrivals).toHaveLength(2)
    expect(upstream.arrivals[1]?.port).toBe(upstream.arrivals[0]?.port)
  })

  it('where the answer breaks off', async () => {
    const upstream = await standIn((response) => {
      response.setHeader('content-length', 1000)
      response.write('{"Response":', () => response.socket?.destroy())
    })

    const error = await failureOf(httpPost(upstream.url)(REQUEST))

    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', outcome: 'unknown' })
    expect(upstream.arrivals).toHaveLength(1)
  })

  it('where the answer is no HTTP', async () => {
    const port = await listen(
      createTcpServer((socket) => socket.once('data', () => socket.end('SSH-2.0-canary\r\n'))),
    )

    const error = await failureOf(httpPost(`http://127.0.0.1:${port}`)(REQUEST))

    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', outcome: 'unknown' })
  })

  it('where no answer comes in time', async () => {
    const upstream = await standIn(() => {})

    const error = await failureOf(httpPost(upstream.url)({ ...REQUEST, timeoutMs: 200 }))

    expect(error).toMatchObject({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown', retryable: true })
    expect(error.message).toContain('not answered within 200 ms')
    expect(upstream.arrivals).toHaveLength(1)
  })

  it('where the answer drips on past the one deadline', async () => {
    let hungUp: Promise<unknown> | undefined
    const upstream = await standIn((response) => {
      const drip = setInterval(() => response.write(' '), 20)
      hungUp = once(response, 'close').then(() => clearInterval(drip))
    })
    const start = performance.now()

    const error = await failureOf(httpPost(upstream.url)({ ...REQUEST, timeoutMs: 300 }))

    expect(error).toMatchObject({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' })
    expect(performance.now() - start).toBeLessThan(3000)
    await hungUp // the connection is given up too
  })
})

describe('a reply over its bound', () => {
  it('is an error, and is not read to its end', async () => {
    const page = Buffer.alloc(64 * 1024, ' ')
    let sent: Socket | null = null
    let hungUp: Promise<unknown> | undefined
    const upstream = await standIn((response) => {
      sent = response.socket
      hungUp = once(response, 'close')
      const pour = () => {
        while (!response.destroyed && response.write(page));
      }
      response.on('drain', pour)
      pour()
    })

    const error = await failureOf(httpPost(upstream.url)(REQUEST))

    expect(error).toMatchObject({ code: 'UPSTREAM_ERROR', outcome: 'unknown', retryable: false })
    expect(error.message).toContain(`more than ${MEBIBYTE} bytes`)
    await hungUp
    expect((sent as Socket | null)?.bytesWritten).toBeLessThan(32 * MEBIBYTE)
    expect(upstream.arrivals).toHaveLength(1)
  })

  it('may not have one byte more than its bound', async () => {
    const upstream = await standIn((response) => response.end('x'.repeat(1024)))
    const post = httpPost(upstream.url)

    const reply = await post({ ...REQUEST, maxReplyBytes: 1024 })
    const error = await failureOf(post({ ...REQUEST, maxReplyBytes: 1023 }))

    expect(reply.body).toHaveLength(1024)
    expect(error.message).toContain('more than 1023 bytes')
  })

  it('is refused by its head where that tells its length', async () => {
    let hungUp: Promise<unknown> | undefined
    const upstream = await standIn((response) => {
      hungUp = once(response, 'close')
      response.writeHead(200, { 'content-length': 200 * MEBIBYTE }).flushHeaders()
    })

    const error = await failureOf(httpPost(upstream.url)(REQUEST))

    expect(error.message).toContain(`more than ${MEBIBYTE} bytes`)
    await hungUp
  })

  it('is counted after it was unpacked: a gzip bomb does not fill the memory', async () => {
    const simulator = await startSimulator()
    onTestFinished(() => simulator.stop())
    simulator.faults.next({ kind: 'gzip-bomb', bytes: 1024 * MEBIBYTE })
    const before = process.memoryUsage.rss()

    const error = await failureOf(httpPost(simulator.url)(REQUEST))

    expect(error).toMatchObject({ code: 'UPSTREAM_ERROR', outcome: 'unknown', retryable: false })
    expect(process.memoryUsage.rss() - before).toBeLessThan(128 * MEBIBYTE)
    expect(simulator.journal.entries).toHaveLength(1)
  })
})

describe('long replies together', () => {
  const LONG = { ...REQUEST, maxReplyBytes: 64 * MEBIBYTE }

  /** The first reply stays in the middle, after more than sockets hold, until it is let go. */
  async function longReplies() {
    const middle = Promise.withResolvers<() => void>()
    const upstream = await standIn((response) => {
      if (upstream.arrivals.length > 1) response.write(' '.repeat(MEBIBYTE), () => response.end())
      else response.write(' '.repeat(32 * MEBIBYTE), () => middle.resolve(() => response.end()))
    })
    const post = httpPost(upstream.url)
    const first = post(LONG)
    return { post, first, release: await middle.promise }
  }

  it('are read one after the other', async () => {
    const { post, first, release } = await longReplies()
    const ended: string[] = []
    const second = post(LONG).then(({ body }) => {
      ended.push('second')
      return body.length
    })
    await post({ ...LONG, timeoutMs: 300 }).catch(() => {})
    expect(ended).toEqual([])

    release()

    expect((await first).body).toHaveLength(32 * MEBIBYTE)
    expect(await second).toBe(MEBIBYTE)
  })

  it('do not wait for each other beyond their deadline', async () => {
    const { post, first, release } = await longReplies()

    const error = await failureOf(post({ ...LONG, timeoutMs: 200 }))

    expect(error).toMatchObject({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' })
    release()
    await first
    expect((await post(LONG)).body).toHaveLength(MEBIBYTE)
  })
})

describe('what no reader waits for', () => {
  it.each([
    ['bytes behind the end', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}X'],
    ['a chunk that is none', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
    ['a status that is none', 'HTTP/1.1 2x0 OK\r\n\r\n'],
  ])('does not end the process: %s in one packet with the headers', async (_what, packet) => {
    const { url, requests } = await speaking(packet)

    const answered = httpPost(url)(REQUEST).then(
      () => 'answered',
      (error: GatewayError) => error.outcome,
    )

    expect(['answered', 'unknown']).toContain(await answered)
    expect(requests()).toBe(1)
  })

  it('does not keep a socket: a switch of protocols is no answer', async () => {
    const { url, sockets } = await speaking(
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
    )

    const error = await failureOf(httpPost(url)({ ...REQUEST, timeoutMs: 4000 }))

    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', outcome: 'unknown' })
    await Promise.all(sockets().map((socket) => socket.closed || once(socket, 'close')))
  })

  it('does not go on sending a request that was answered before it was written', async () => {
    const { url, sockets } = await speaking(
      'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}',
      'stop reading',
    )

    const reply = await httpPost(url)({ ...REQUEST, body: Buffer.alloc(32 * MEBIBYTE) })

    expect(reply.body).toBe('{}')
    const [socket] = sockets()
    socket?.resume()
    if (socket?.closed === false) await once(socket, 'close')
    expect(socket?.bytesRead).toBeLessThan(32 * MEBIBYTE)
  })
})

it('makes a new connection where it is asked to, since a kept one may be stale', async () => {
  const upstream = await standIn((response) => response.end(envelope({})))
  const post = httpPost(upstream.url)

  for (let n = 0; n < 3; n++) await post({ ...REQUEST, reuseConnection: false })

  expect(upstream.arrivals.map(({ headers }) => headers.connection)).toEqual([
    'close',
    'close',
    'close',
  ])
})

/** A server that answers each connection with the same bytes, as soon as the first byte comes. */
async function speaking(packet: string, then: 'read on' | 'stop reading' = 'read on') {
  const sockets: Socket[] = []
  let requests = 0
  const server = createTcpServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    socket.once('data', () => {
      requests++
      if (then === 'stop reading') socket.pause()
      socket.write(packet)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, sockets: () => sockets, requests: () => requests }
}
