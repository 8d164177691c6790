import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Config } from '../../src/config/index.ts'
import { type Sight, Watches } from '../../src/live/index.ts'
import { UNRESTRICTED } from '../../src/rights.ts'
import { Connections } from '../../src/server/live/connections.ts'
import { EventStream } from '../../src/server/live/event-stream.ts'
import { formatFor } from '../../src/server/live/formats.ts'
import { upgradeWith } from '../../src/server/live/upgrade.ts'
import { type HandClock, handClock } from '../client/hand-clock.ts'
import { accepting, bearer, signingKey, token } from '../issuer.ts'
import { complaintsIn } from '../leaks.ts'
import { type Rig, startRig } from '../rig.ts'
import { follow, greeted, openSocket, refusedSocket, state } from '../server/live/socket.ts'
import { INTERNALS, startProduction } from './rig.ts'

const subscribe = (id: string, query: string) => ({ id, type: 'subscribe', payload: { query } })

/** Production on a clock of the test's own. */
async function startTimed(config: Partial<Config> = {}): Promise<Rig & { clock: HandClock }> {
  const clock = handClock()
  const rig = await startRig({
    config: { production: true, ...config },
    parts: { clock },
    simulator: { now: clock.now },
  })
  return { ...rig, clock }
}

/** It lives, and has nothing to tell. */
async function expectUnharmed({ query, logged }: Rig, reason: string) {
  expect(reason).not.toMatch(INTERNALS)
  expect((await query('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } })
  expect(complaintsIn(logged)).toEqual([])
}

async function pass(clock: HandClock, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await clock.pass(1000)
}

describe('a socket is closed with the protocol’s code', () => {
  it('without connection_init: 4408', async () => {
    const rig = await startTimed()
    const { closed } = await openSocket(rig.gateway)

    await pass(rig.clock, 6)

    const { code, reason } = await closed
    expect(code).toBe(4408)
    await expectUnharmed(rig, reason)
  })

  it('with 1,000 subscriptions on one: 4429, and one poller is all there was', async () => {
    const rig = await startProduction()
    const { send, closed } = await greeted(rig.gateway)

    for (let n = 0; n < 1000; n++) send(subscribe(String(n), follow(3)))

    const { code, reason } = await closed
    expect(code).toBe(4429)
    expect(reason).toMatch(/^TOO_MANY_SUBSCRIPTIONS: This connection has 20 subscriptions/)
    expect(rig.simulator.journal.entries.length).toBeLessThanOrEqual(1)
    await expectUnharmed(rig, reason)
  })

  it.each([
    ['one piece', true],
    ['pieces', false],
  ])('with a 1 MB frame, in %s: 1009', async (_how, isWhole) => {
    const rig = await startProduction()
    const { socket, closed } = await greeted(rig.gateway)
    socket.on('error', () => {})
    const text = JSON.stringify(subscribe('a', `${follow(3)} #${'x'.repeat(1_000_000)}`))

    if (isWhole) socket.send(text)
    else {
      for (let at = 0; at < text.length; at += 50_000) {
        socket.send(text.slice(at, at + 50_000), { fin: at + 50_000 >= text.length })
      }
    }

    const { code, reason } = await closed
    expect(code).toBe(1009)
    expect(rig.simulator.journal.entries).toEqual([])
    await expectUnharmed(rig, reason)
  })
})

it('a token that runs out during a subscription: closed within 60 s', async () => {
  const key = await signingKey('k')
  const rig = await startTimed({ authentication: accepting({ set: { keys: [key.published] } }) })
  const { send, next, closed } = await greeted(
    rig.gateway,
    bearer(await token(key, rig.clock.now())),
  )
  send(subscribe('a', follow(3)))
  const first = await next()

  await pass(rig.clock, 600 + 60)

  expect(first.payload).toEqual(state('RUNNING'))
  expect(await closed).toEqual({ code: 4403, reason: 'UNAUTHENTICATED: The token has expired' })
})

it('a socket from a stranger’s Origin: 403', async () => {
  const rig = await startProduction({ corsOrigins: ['https://app.example.com'] })
  const headers = { origin: 'https://stranger.example' }

  const { status, body } = await refusedSocket(rig.gateway.url, undefined, { headers })

  expect(status).toBe(403)
  expect(body.errors[0].extensions.code).toBe('ORIGIN_NOT_ALLOWED')
  await expectUnharmed(rig, JSON.stringify(body))
})

describe('a client that does not read: latest state kept, memory flat', () => {
  const STATES = 20

  it('of a WebSocket, which is closed after a minute', async () => {
    const { gateway, states, connections, clock } = await startTelling()
    const { send, next, socket } = await greeted(gateway)
    send(subscribe('a', 'whatever'))
    socket.pause()

    for (let n = 0; n < STATES; n++) await states.change()
    const told = states.toldTo()
    socket.resume()
    while ((await next()).payload.data.n < STATES);
    await states.change()
    const newest = await next()
    socket.pause()
    for (let n = 0; n < STATES; n++) await states.change()
    const before = connections.size
    await pass(clock, 75)

    expect(told).toBeLessThan(STATES / 2)
    expect(newest.payload.data.n).toBe(STATES + 1)
    expect([before, connections.size]).toEqual([1, 0])
    expect(states.followed()).toBe(0)
  })

  it('of an event stream, which is closed after a minute', async () => {
    const { gateway, states, connections, clock } = await startTelling()
    const asked = request(gateway.url).end()
    onTestFinished(() => {
      asked.destroy()
    })
    asked.on('error', () => {})
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    response.on('error', () => {})
    response.pause()

    for (let n = 0; n < STATES; n++) await states.change()
    const told = states.toldTo()
    let text = ''
    response.setEncoding('utf8')
    response.on('data', (piece) => {
      text = (text + piece).slice(-200)
    })
    response.resume()
    while (!text.includes(`"n":${STATES}}`)) await once(response, 'data')
    response.pause()
    for (let n = 0; n < STATES; n++) await states.change()
    const before = connections.size
    await pass(clock, 75)

    expect(told).toBeLessThan(STATES / 2)
    expect([before, connections.size]).toEqual([1, 0])
    expect(states.followed()).toBe(0)
  })
})

/** Tells states of a megabyte each, of which a kernel keeps a few, over both transports. */
async function startTelling() {
  const clock = handClock()
  const watches = new Watches(clock)
  const connections = new Connections(clock, 10)
  const states = largeStates(watches, clock)
  const desk = { subscribe: () => states.follow() }
  const admit = () => ({ viewer: UNRESTRICTED, expiresAt: Number.POSITIVE_INFINITY })
  const format = formatFor('text/event-stream')
  if (format === null) throw new Error('no format')
  const server = createServer((_request, response) => {
    const followed = { subscriber: states.follow(), format, expiresAt: Number.POSITIVE_INFINITY }
    new EventStream(response, followed, clock, connections)
  })
  const parts = { ...{ clock, desk, admit, connections }, allowsOrigin: () => true }
  const most = { mostSubscriptions: 20, mostBytes: 1000 }
  server.on('upgrade', upgradeWith({ ...parts, ...most, isFromRouter: () => true }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    watches.stop()
    await connections.stop()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { gateway: { url: `http://127.0.0.1:${port}/graphql` }, states, connections, clock }
}

function largeStates(watches: Watches, clock: HandClock) {
  let [n, seen, told] = [0, 0, 0]
  const look = async (): Promise<Sight> => {
    seen = n
    const data = { text: 'x'.repeat(1024 * 1024), n: seen }
    return {
      ...{ answer: { data }, text: String(seen), outcome: 'going on', isShared: false },
      ...{ oldestAt: null, askedAt: null, freshUntil: 0, isCurrent: () => true },
    }
  }
  return {
    follow() {
      const subscriber = watches.subscribe('one', look)
      const next = subscriber.next.bind(subscriber)
      subscriber.next = async () => {
        told++
        return next()
      }
      return subscriber
    },
    /** There is another state, and it was seen. */
    async change() {
      n++
      while (seen < n) await clock.pass(2000)
      // What can be written is written meanwhile.
      await delay(5)
    },
    /** How many were asked for to be sent. */
    toldTo: () => told,
    followed: () => watches.subscribers,
  }
}
