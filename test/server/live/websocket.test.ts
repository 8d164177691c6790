import { once } from 'node:events'
import { connect } from 'node:net'
import { createClient } from 'graphql-ws'
import { describe, expect, it, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { readConfig } from '../../../src/config/index.ts'
import { handClock } from '../../client/hand-clock.ts'
import { accepting, bearer, signingKey, token } from '../../issuer.ts'
import { startProxiedRig, startRig } from '../../rig.ts'
import { as, keysOf } from '../../viewers.ts'
import { scrape } from '../seen/scrape.ts'
import { follow, greeted, openSocket, pause, refusedSocket, socketUrl, state } from './socket.ts'

const { limits } = readConfig({})
const READERS = keysOf({ reader: { '1400000000': ['read'] }, stranger: { '1400000001': ['read'] } })
const subscribe = (id: string, query: string, variables?: object) => ({
  ...{ id, type: 'subscribe' },
  payload: { query, variables },
})

const HANDSHAKE = `connection: upgrade\r
upgrade: websocket\r
sec-websocket-version: 13\r
sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r
sec-websocket-protocol: graphql-transport-ws\r\n`

const subscribers = async (gateway: { readonly opsUrl: string }) =>
  (await scrape(gateway)).value('live_subscribers', {})

describe('a subscription over a WebSocket', () => {
  it('tells the state there is, and each change, to the client of graphql-ws', async () => {
    const { gateway, query, simulator } = await startRig()
    const client = createClient({ url: socketUrl(gateway), webSocketImpl: WebSocket })
    onTestFinished(() => client.dispose())
    const events = client.iterate({ query: follow(3) })

    const first = await events.next()
    await query(pause(3))
    const second = await events.next()

    expect(first.value).toEqual(state('RUNNING'))
    expect(second.value).toEqual(state('PAUSED'))
    const asked = new Set(simulator.journal.entries.map(({ action }) => action))
    expect(asked).toEqual(new Set(['DescribeAutoCalloutTasks', 'PauseAutoCalloutTask']))
  })

  it('completes once nothing can change any more', async () => {
    const { gateway } = await startRig()
    const { send, next } = await greeted(gateway)

    send(subscribe('a', follow(1)))

    expect(await next()).toEqual({ id: 'a', type: 'next', payload: state('COMPLETED') })
    expect(await next()).toEqual({ id: 'a', type: 'complete' })
  })

  it('ends where the client completes it, and its name may be used again', async () => {
    const { gateway } = await startRig()
    const { send, next } = await greeted(gateway)
    send(subscribe('a', follow(3)))
    await next()

    send({ id: 'a', type: 'complete' })
    send(subscribe('a', follow(1)))

    expect((await next()).payload).toEqual(state('COMPLETED'))
    expect(await next()).toEqual({ id: 'a', type: 'complete' })
  })

  it('lets nobody wait behind those who left before their turn came', async () => {
    const { gateway, simulator } = await startRig({ config: { callsPerSecond: 2 } })
    const { send, next } = await greeted(gateway)
    const described = (task: number) => follow(task).replace('state', 'description')

    for (let task = 100; task < 200; task++) {
      send(subscribe('a', described(task)))
      send({ id: 'a', type: 'complete' })
    }
    send(subscribe('b', described(3)))

    expect((await next()).id).toBe('b')
    expect(simulator.journal.entries.length).toBeLessThan(5)
  })

  it.each([
    ['a query', '{ __typename }', {}, /query: send it as an ordinary POST/],
    ['a field that is not there', 'subscription { nothing }', {}, /Cannot query field/],
    ['a long number', follow(3), { n: '#12345678901234567890' }, /too long to be exact/],
    [
      'a field that a variable may leave out',
      'subscription ($no: Boolean!) { autoCalloutTasksChanged @skip(if: $no) { totalCount } }',
      { no: false },
      /Argument "if" of required type "Boolean!"/,
    ],
    ['what is no document', 'subscription {', {}, /Syntax Error/],
  ])(
    'refuses %s by an error of its name, and goes on',
    async (_what, query, variables, message) => {
      const { gateway } = await startRig()
      const { send, next } = await greeted(gateway)

      send(JSON.stringify(subscribe('a', query, variables)).replace(/"#(\d+)"/, '$1'))
      send(subscribe('b', follow(1)))

      const { id, type, payload } = await next()
      expect([id, type]).toEqual(['a', 'error'])
      expect(payload[0].message).toMatch(message)
      expect(payload[0].extensions).toMatchObject({ code: expect.any(String), retryable: false })
      expect((await next()).payload).toEqual(state('COMPLETED'))
    },
  )

  it('gives a connection 20, and refuses one more without harm to the others', async () => {
    const { gateway, query } = await startRig({
      config: { limits: { ...limits, subscriptions: 2 } },
    })
    const { send, next } = await greeted(gateway)
    for (const id of ['a', 'b']) send(subscribe(id, follow(3)))
    await next()
    await next()

    send(subscribe('c', follow(3)))
    const refused = await next()
    await query(pause(3))

    expect([refused.id, refused.type]).toEqual(['c', 'error'])
    expect(refused.payload[0].extensions).toEqual({
      ...{ code: 'TOO_MANY_SUBSCRIPTIONS', retryable: false, allowed: 2 },
    })
    expect([(await next()).payload, (await next()).payload]).toEqual([
      state('PAUSED'),
      state('PAUSED'),
    ])
    expect(readConfig({}).limits.subscriptions).toBe(20)
  })
})

describe('who asks', () => {
  const refused = { code: 4403, reason: 'UNAUTHENTICATED: The API key is not known here' }

  it.each([
    ['in the header of the upgrade', {}, as('reader')],
    ['in connection_init', as('reader'), {}],
    ['in connection_init, in other letters', { Authorization: as('reader').authorization }, {}],
    ['in connection_init, before the header', as('reader'), as('nobody')],
  ])('is told %s', async (_where, payload, headers) => {
    const { gateway } = await startRig({ config: { authentication: READERS } })
    const { send, next } = await greeted(gateway, payload, { headers })

    send(subscribe('a', follow(1)))

    expect((await next()).payload).toEqual(state('COMPLETED'))
  })

  it.each([
    ['no token', {}, { code: 4403, reason: 'UNAUTHENTICATED: The request carries no token' }],
    ['a key that is not known', as('nobody'), refused],
    [
      'rights that there are none of',
      { ...as('reader'), 'ccc-rights': 'all' },
      { code: 4400, reason: expect.stringMatching(/^BAD_REQUEST: The header ccc-rights must/) },
    ],
  ])('is refused with %s, and nothing is asked of CCC', async (_what, payload, how) => {
    const { gateway, simulator, logged } = await startRig({ config: { authentication: READERS } })
    const { send, closed } = await openSocket(gateway)

    send({ type: 'connection_init', payload })

    expect(await closed).toEqual(how)
    expect(simulator.journal.entries).toEqual([])
    expect(logged).toEqual([])
  })

  it('follows nothing of another application', async () => {
    const { gateway, simulator } = await startRig({ config: { authentication: READERS } })
    const { send, next } = await greeted(gateway, as('stranger'))

    send(subscribe('a', follow(1)))

    expect((await next()).payload.errors[0].extensions.code).toBe('FORBIDDEN')
    expect(await next()).toEqual({ id: 'a', type: 'complete' })
    expect(simulator.journal.entries).toEqual([])
  })

  it('may have fewer rights by connection_init', async () => {
    const { gateway } = await startRig()
    const { send, next } = await greeted(gateway, { 'ccc-rights': 'administer' })

    send(subscribe('a', follow(1)))

    expect((await next()).payload.errors[0].extensions.code).toBe('FORBIDDEN')
  })

  it('is this machine alone where nobody is asked, by the name that the upgrade was sent to', async () => {
    const { gateway } = await startRig()
    const { send, closed } = await openSocket(gateway, { headers: { host: 'rebound.example' } })

    send({ type: 'connection_init', payload: { host: 'localhost' } })

    const { code, reason } = await closed
    expect([code, reason]).toEqual([4400, expect.stringMatching(/^BAD_REQUEST: This gateway asks/)])
  })

  it('is known until the token runs out, and is then shown out, also a token that was remembered', async () => {
    const key = await signingKey('k')
    const clock = handClock()
    const { gateway, query } = await startRig({
      config: { authentication: accepting({ set: { keys: [key.published] } }) },
      parts: { clock },
      simulator: { now: clock.now },
    })
    const sent = bearer(await token(key, clock.now()))
    await query('{ __typename }', {}, sent)
    const { closed, next, send } = await greeted(gateway, sent)
    send(subscribe('a', follow(3)))
    const first = await next()
    let ended = false
    void closed.then(() => {
      ended = true
    })

    for (let n = 0; n < 590; n++) await clock.pass(1000)
    const before = ended
    for (let n = 0; n < 22; n++) await clock.pass(1000)

    expect(first.payload).toEqual(state('RUNNING'))
    expect(before).toBe(false)
    expect(await closed).toEqual({ code: 4403, reason: 'UNAUTHENTICATED: The token has expired' })
  })
})

describe('the protocol', () => {
  it.each([
    ['no JSON', ['{'], 4400, 'Invalid message received'],
    ['another type', [{ type: 'start' }], 4400, 'Invalid message received'],
    ['what a server says', [{ type: 'connection_ack' }], 4400, 'Invalid message received'],
    [
      'a long id',
      [subscribe('x'.repeat(129), follow(3))],
      4400,
      'An id has at most 128 characters',
    ],
    ['a wide object', [{ type: 'ping', payload: wide(1001) }], 4400, 'Invalid message received'],
    ['two of one id', [subscribe('a', follow(3)), subscribe('a', follow(3))], 4409, /of this id$/],
    ['a second connection_init', [{ type: 'connection_init' }], 4429, /^Too many initialisation/],
  ])('closes on %s', async (_what, messages, code, reason) => {
    const { gateway } = await startRig()
    const { send, closed } = await greeted(gateway)

    for (const message of messages) send(message)

    expect(await closed).toEqual({ code, reason: expect.stringMatching(reason) })
  })

  it('closes on a subscription before connection_init, and on bytes', async () => {
    const { gateway } = await startRig()
    const [early, binary] = [await openSocket(gateway), await greeted(gateway)]

    early.send(subscribe('a', follow(1)))
    binary.socket.send(Buffer.from('{"type":"ping"}'), { binary: true })

    expect(await early.closed).toEqual({ code: 4401, reason: 'Unauthorized' })
    expect((await binary.closed).code).toBe(4400)
  })

  it('answers pings of either kind', async () => {
    const { gateway } = await startRig()
    const { send, next, socket } = await greeted(gateway)
    const pong = once(socket, 'pong')

    send({ type: 'ping' })
    socket.ping('x')

    expect(await next()).toEqual({ type: 'pong' })
    expect(String((await pong)[0])).toBe('x')
  })

  it.each([
    ['another subprotocol', '/graphql', ['graphql-ws']],
    ['no subprotocol', '/graphql', []],
    ['another address', '/elsewhere', ['graphql-transport-ws']],
  ])('refuses %s at the handshake with 400, in JSON', async (_what, path, protocols) => {
    const { gateway } = await startRig()

    const refused = await refusedSocket(String(new URL(path, gateway.url)), protocols)

    expect(refused.status).toBe(400)
    expect(refused.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(refused.body.errors[0].extensions).toEqual({ code: 'BAD_REQUEST', retryable: false })
  })

  it.each(['/graphql', '/elsewhere'])(
    'leaves no subscriber behind where %s is asked to upgrade a connection that tells events',
    async (path) => {
      const { gateway } = await startRig()
      const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1')
      const stream = `/graphql?query=${encodeURIComponent(follow(3))}`

      for (const address of [stream, stream]) {
        socket.write(`GET ${address} HTTP/1.1\r\nhost: localhost\r\n`)
        socket.write('accept: text/event-stream\r\n\r\n')
      }
      await expect.poll(() => subscribers(gateway)).toBe(2)
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n${HANDSHAKE}\r\n`)
      const upgraded = once(socket, 'data')
      socket.resume()
      await upgraded
      socket.destroy()

      await expect.poll(() => subscribers(gateway)).toBe(0)
    },
  )

  it('refuses more connections than there is room for with 503', async () => {
    const { gateway } = await startRig({ config: { limits: { ...limits, connections: 1 } } })
    const { socket } = await greeted(gateway)

    const refused = await refusedSocket(gateway.url)
    socket.close()
    await once(socket, 'close')

    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '10'])
    expect(refused.body.errors[0].extensions.code).toBe('TOO_MANY_CONNECTIONS')
    await greeted(gateway)
  })

  it('answers a request that offers HTTP/2 as one that does not', async () => {
    const { gateway } = await startRig()
    const url = new URL(gateway.url)
    const { connect } = await import('node:net')
    const socket = connect(Number(url.port), url.hostname)
    onTestFinished(() => {
      socket.destroy()
    })
    const body = '{"query":"{ __typename }"}'
    const head = `POST /graphql HTTP/1.1\r\nhost: ${url.host}\r\nconnection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`

    socket.write(`${head}\r\n\r\n${body}`)

    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 OK.*"Query"/s)
  })
})

describe('a page', () => {
  const APP = 'https://app.example.com'

  it.each([
    ['an origin that is let in', { origin: APP }],
    ['the same host', { origin: 'http://gateway.localhost:4000', host: 'gateway.localhost:4000' }],
    ['no page at all', {}],
  ])('of %s may open a socket', async (_what, headers) => {
    const { gateway } = await startRig({
      config: { corsOrigins: [APP], authentication: READERS, production: true },
    })

    await greeted(gateway, as('reader'), { headers })
  })

  it.each([
    ['a stranger', { origin: 'https://stranger.example' }],
    ['nowhere', { origin: 'null' }],
    ['Apollo Studio in production', { origin: 'https://studio.apollographql.com' }],
  ])('of %s may not', async (_what, headers) => {
    const { gateway } = await startRig({
      config: { corsOrigins: [APP], authentication: READERS, production: true },
    })

    const refused = await refusedSocket(gateway.url, undefined, { headers })

    expect(refused.status).toBe(403)
    expect(refused.body.errors[0].extensions.code).toBe('ORIGIN_NOT_ALLOWED')
  })
})

describe('as time passes', () => {
  it('pings, keeps whoever answers, and frees whoever has not been heard of for a minute', async () => {
    const clock = handClock()
    const { gateway } = await startRig({ parts: { clock }, simulator: { now: clock.now } })
    const silent = await greeted(gateway, {}, { autoPong: false })
    const alive = await greeted(gateway)
    for (const { send } of [silent, alive]) send(subscribe('a', follow(3)))
    let ended = false
    void alive.closed.then(() => {
      ended = true
    })

    for (let n = 0; n < 100; n++) {
      await clock.pass(1000)
      // What was sent before it has come by then.
      alive.send({ type: 'ping' })
      while ((await alive.next()).type !== 'pong');
    }

    expect(await silent.closed).toEqual({ code: 1006, reason: '' })
    expect(ended).toBe(false)
  })

  it('is refused with 503 while the gateway finishes what is under way', async () => {
    const { gateway, proxy, query } = await startProxiedRig()
    const held = proxy.next({ kind: 'hold-reply' })
    onTestFinished(held.release)
    const underWay = query('{ autoCalloutTask(taskId: 1) { name } }')
    await held.arrived
    const stopped = gateway.stop()

    const { status, headers, body } = await refusedSocket(gateway.url)

    expect([status, headers['retry-after']]).toEqual([503, '1'])
    expect(body.errors[0].extensions.code).toBe('SHUTTING_DOWN')
    held.release()
    expect((await underWay).status).toBe(200)
    await stopped
  })

  it('is told at once that the gateway stops, with a code that lets it come back', async () => {
    const { gateway } = await startRig()
    const { send, next, closed } = await greeted(gateway)
    send(subscribe('a', follow(3)))
    await next()
    const stuck = await greeted(gateway)
    stuck.socket.pause()
    const begun = performance.now()

    await gateway.stop()

    expect(await closed).toEqual({ code: 1001, reason: 'This gateway is stopping.' })
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

function wide(members: number): object {
  return Object.fromEntries(Array.from({ length: members }, (_, n) => [`m${n}`, n]))
}
