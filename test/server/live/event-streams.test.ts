import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { createClient } from 'graphql-sse'
import { firstValueFrom, toArray } from 'rxjs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Connections } from '../../../src/server/live/connections.ts'
import { EventStreams, type StreamParts } from '../../../src/server/live/event-streams.ts'
import { handClock } from '../../client/hand-clock.ts'
import { accepting, bearer, signingKey, token } from '../../issuer.ts'
import { get, post, startRig } from '../../rig.ts'
import { as, keysOf } from '../../viewers.ts'
import { follow, pause, state } from './socket.ts'

const EVENTS = { accept: 'text/event-stream' }
/** As urql asks for everything. */
const ANYTHING = {
  accept: 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed',
}
const READERS = keysOf({ reader: { '1400000000': ['read'] } })

/** A stream that is being read; it ends with its test. */
async function stream(
  gateway: { readonly url: string },
  query: string,
  headers: Record<string, string> = EVENTS,
) {
  const gone = new AbortController()
  onTestFinished(() => gone.abort())
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
    signal: gone.signal,
  })
  return { response, ...reading(response) }
}

function reading(response: Response) {
  const reader = (response.body as ReadableStream).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  /** The next event, and what stands in it. */
  const next = async (): Promise<[string | undefined, unknown]> => {
    const end = text.indexOf('\n\n')
    if (end === -1) {
      const { value, done } = await reader.read()
      if (done) return [undefined, null]
      text += value
      return next()
    }
    const event = text.slice(0, end)
    text = text.slice(end + 2)
    if (event === ':') return next()
    const [, name, data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? []
    return [name, data === '' ? null : JSON.parse(data)]
  }
  return { next }
}

describe('a subscription as an event stream', () => {
  it('tells the state there is, and each change, to the client of graphql-sse', async () => {
    const { gateway, query } = await startRig()
    const client = createClient({ url: gateway.url })
    onTestFinished(() => client.dispose())
    const events = client.iterate({ query: follow(3) })

    const first = await events.next()
    await query(pause(3))
    const second = await events.next()

    expect(first.value).toEqual(state('RUNNING'))
    expect(second.value).toEqual(state('PAUSED'))
  })

  it('completes for the client of graphql-sse once nothing can change any more', async () => {
    const { gateway } = await startRig()
    const client = createClient({ url: gateway.url, retryAttempts: 0 })
    onTestFinished(() => client.dispose())
    const told = []

    for await (const event of client.iterate({ query: follow(1) })) told.push(event)

    expect(told).toEqual([state('COMPLETED')])
  })

  it('is told to Apollo Client over its ordinary HttpLink', async () => {
    const { gateway, query } = await startRig()
    const link = new HttpLink({ uri: gateway.url })
    const client = new ApolloClient({ link, cache: new InMemoryCache() })
    const told: unknown[] = []
    const changed = Promise.withResolvers<void>()
    const following = client.subscribe({ query: gql(follow(3)) }).subscribe(({ data }) => {
      told.push(data)
      if (told.length === 1) void query(pause(3))
      else changed.resolve()
    })
    onTestFinished(() => following.unsubscribe())

    await changed.promise
    const over = client.subscribe({ query: gql(follow(1)) }).pipe(toArray())

    expect(told).toMatchObject([state('RUNNING').data, state('PAUSED').data])
    expect(await firstValueFrom(over)).toMatchObject([{ data: state('COMPLETED').data }])
  })

  it('says that nothing is to be stored, or held back by a proxy', async () => {
    const { gateway } = await startRig({ config: { corsOrigins: ['https://app.example.com'] } })

    const { response, next } = await stream(gateway, follow(1), {
      ...EVENTS,
      origin: 'https://app.example.com',
    })

    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': 'https://app.example.com',
    })
    expect(await next()).toEqual(['next', state('COMPLETED')])
    expect(await next()).toEqual(['complete', null])
    expect(await next()).toEqual([undefined, null])
  })

  it('may be asked for by GET, with variables', async () => {
    const { gateway } = await startRig()
    const parameters = new URLSearchParams({
      query: 'subscription ($id: ID!) { autoCalloutTaskChanged(id: $id) { state } }',
      variables: JSON.stringify({ id: 'AutoCalloutTask:1400000000:1' }),
    })

    const response = await fetch(`${gateway.url}?${parameters}`, { headers: EVENTS })

    expect(await reading(response).next()).toEqual(['next', state('COMPLETED')])
  })

  it('gives each of equal requests its own, also where anything would be taken', async () => {
    const { gateway, query, simulator } = await startRig()
    const streams = await Promise.all([
      stream(gateway, follow(3), ANYTHING),
      stream(gateway, follow(3), ANYTHING),
      stream(gateway, follow(3)),
      stream(gateway, follow(3)),
    ])
    const first = await Promise.all(streams.map(({ next }) => next()))

    await query(pause(3))
    const second = await Promise.all(streams.map(({ next }) => next()))

    expect(first).toEqual(streams.map(() => ['next', state('RUNNING')]))
    expect(second).toEqual(streams.map(() => ['next', state('PAUSED')]))
    expect(simulator.journal.ofAction('DescribeAutoCalloutTasks').length).toBeLessThanOrEqual(3)
  })

  it('does not stand in the way of queries of a client that would take events too', async () => {
    const { query } = await startRig()

    const { status, body } = await query('{ __typename }', {}, ANYTHING)

    expect([status, body]).toEqual([200, { data: { __typename: 'Query' } }])
  })
})

describe('what is wrong with a request is told before a stream begins', () => {
  it.each([
    ['a field that is not there', 'subscription { nothing }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['no document', 'subscription {', 400, 'GRAPHQL_PARSE_FAILED'],
    ['a query', '{ __typename }', 400, 'BAD_REQUEST'],
    ['too deep a document', `{ ${'a { '.repeat(10)} b ${'}'.repeat(10)} }`, 400, 'QUERY_TOO_LARGE'],
  ])('%s: HTTP %j in JSON', async (_what, query, status, code) => {
    const { gateway, simulator } = await startRig()

    const answer = await post(gateway.url, JSON.stringify({ query }), EVENTS)

    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.body.errors[0].extensions.code).toBe(code)
    expect(simulator.journal.entries).toEqual([])
  })

  it('no token: 401; a page of a stranger: 403', async () => {
    const { gateway, query } = await startRig({ config: { authentication: READERS } })
    const from = (page: Record<string, string>) =>
      query(follow(3), {}, { ...EVENTS, ...as('reader'), ...page })

    const nobody = await query(follow(3), {}, EVENTS)
    const strangers = [
      await from({ origin: 'https://stranger.example' }),
      await get(
        gateway.url,
        { query: follow(3) },
        {
          ...{ ...EVENTS, ...as('reader') },
          'sec-fetch-site': 'cross-site',
        },
      ),
    ]

    expect(nobody.status).toBe(401)
    for (const { status, body } of strangers) {
      expect([status, body.errors[0].extensions.code]).toEqual([403, 'ORIGIN_NOT_ALLOWED'])
    }
  })

  it.each([
    ['POST', (url: string) => post(url, JSON.stringify({ query: follow(3) }))],
    [
      'GET',
      (url: string) => get(url, { query: follow(3) }, { 'apollo-require-preflight': 'true' }),
    ],
  ])('by %s, for a single answer: 406, with what to do', async (_method, ask) => {
    const { gateway, simulator } = await startRig()

    const { status, body } = await ask(gateway.url)

    expect(status).toBe(406)
    expect(body.errors[0].extensions).toEqual({
      ...{ code: 'SUBSCRIPTION_NEEDS_STREAM', retryable: false },
    })
    expect(body.errors[0].message).toContain('accept: text/event-stream')
    expect(simulator.journal.entries).toEqual([])
  })
})

describe('a stream ends without being complete, so that its client comes back,', () => {
  it('once the token runs out', async () => {
    const key = await signingKey('k')
    const clock = handClock()
    const { gateway } = await startRig({
      config: { authentication: accepting({ set: { keys: [key.published] } }) },
      parts: { clock },
      simulator: { now: clock.now },
    })
    const sent = bearer(await token(key, clock.now()))
    const { next } = await stream(gateway, follow(3), { ...EVENTS, ...sent })
    const first = await next()

    for (let n = 0; n < 612; n++) await clock.pass(1000)

    expect(first).toEqual(['next', state('RUNNING')])
    let last = await next()
    while (last[0] === 'next') last = await next()
    expect(last).toEqual([undefined, null])
  })

  it('at once where the gateway stops', async () => {
    const { gateway } = await startRig()
    const { next } = await stream(gateway, follow(3))
    const first = await next()
    const begun = performance.now()

    await gateway.stop()

    expect(first).toEqual(['next', state('RUNNING')])
    expect(await next()).toEqual([undefined, null])
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

it('begins no stream that would outlast the gateway, where it stopped while the token was checked', async () => {
  const admitted = Promise.withResolvers<never>()
  const connections = new Connections(handClock(), 10)
  const admit = () => admitted.promise
  const parts = { connections, admit, allowsOrigin: () => true } as unknown as StreamParts
  const asked = new EventStreams(parts).answer(
    ...([{ raw: {} }, {}, {}] as unknown as Parameters<EventStreams['answer']>),
  )

  await connections.stop()
  admitted.resolve({ expiresAt: Number.POSITIVE_INFINITY } as never)

  await expect(asked).rejects.toMatchObject({ errors: [{ code: 'SHUTTING_DOWN' }] })
})
