import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import {
  CreateAutoCalloutTask,
  DescribeAutoCalloutTask,
  StopAutoCalloutTask,
} from '../../src/actions/index.ts'
import type { Terms } from '../../src/client/call.ts'
import { httpPost } from '../../src/client/http.ts'
import { Answers, connect, Quota, type Send } from '../../src/client/index.ts'
import { serverTime } from '../../src/client/server-time.ts'
import { type Clock, systemClock } from '../../src/clock.ts'
import { ClientGone, RateLimited } from '../../src/errors.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { embeddedAnswers } from '../../src/state/shared-answers/index.ts'
import { embeddedSlots } from '../../src/state/slots/index.ts'
import { closedPort, envelope, refusalOf, type StandIn, standIn } from './upstream.ts'

const RUNNING = envelope({ State: 1 })

describe('a read whose client goes', () => {
  it('while it is on its way hangs up, and is given up', async () => {
    const held = await heldUpstream()
    const { read, quota } = chainTo(held.upstream)
    const leaving = new AbortController()

    const gone = failureOf(read(1, { signal: leaving.signal }))
    const hungUp = once(await held.next(), 'close')
    leaving.abort()

    expect(await gone).toMatchObject({ code: 'CLIENT_GONE', outcome: 'unknown', retryable: false })
    await hungUp
    expect(held.upstream.arrivals).toHaveLength(1)
    // It is asked for anew, and not joined.
    const again = read(1)
    ;(await held.next()).end(RUNNING)
    expect(await again).toMatchObject({ source: 'sent' })
    expect(quota.figures[DescribeAutoCalloutTask.name]).toMatchObject({ sent: 2 })
  })

  it('while it waits for its turn is not sent, and its place is free', async () => {
    const held = await heldUpstream()
    const { read, quota } = chainTo(held.upstream, { perSecond: 1 })
    const leaving = new AbortController()
    const first = read(1)
    const answer = await held.next()
    const gone = failureOf(read(2, { signal: leaving.signal }))
    const later = read(3)
    const waiting = () => quota.figures[DescribeAutoCalloutTask.name]?.waiting
    expect(waiting()).toEqual([0, 2, 0, 0])

    leaving.abort()

    expect(await gone).toBeInstanceOf(ClientGone)
    expect(waiting()).toEqual([0, 1, 0, 0])
    answer.end(RUNNING)
    await first
    ;(await held.next()).end(RUNNING)
    await later
    expect(held.upstream.arrivals.map(taskOf)).toEqual([1, 3])
  })

  it('goes on for who joined it, with one call', async () => {
    const held = await heldUpstream()
    const { read } = chainTo(held.upstream)
    const leaving = new AbortController()
    const gone = failureOf(read(1, { signal: leaving.signal }))
    const joined = read(1, { signal: new AbortController().signal })
    const answer = await held.next()

    leaving.abort()
    expect(await gone).toMatchObject({ code: 'CLIENT_GONE' })
    answer.end(RUNNING)

    expect(await joined).toMatchObject({ answer: { State: 1 }, source: 'joined' })
    expect(held.upstream.arrivals).toHaveLength(1)
  })

  it('is given up once all have gone who joined it', async () => {
    const held = await heldUpstream()
    const { read } = chainTo(held.upstream)
    const [one, other] = [new AbortController(), new AbortController()]
    const gone = [one, other].map(({ signal }) => failureOf(read(1, { signal })))
    const hungUp = once(await held.next(), 'close')

    one.abort()
    other.abort()

    expect(await Promise.all(gone)).toEqual([expect.any(ClientGone), expect.any(ClientGone)])
    await hungUp
  })

  it('goes on where it renews what is given meanwhile', async () => {
    let ahead = 0
    const clock = { ...systemClock, now: () => systemClock.now() + ahead }
    const held = await heldUpstream()
    const { read } = chainTo(held.upstream, { clock })
    const leaving = new AbortController()
    const first = read(1)
    ;(await held.next()).end(RUNNING)
    await first
    ahead = 2000
    await read(1, { signal: leaving.signal })
    const renewal = await held.next()

    leaving.abort()
    renewal.end(envelope({ State: 3 }))

    await expect.poll(async () => (await read(1)).answer).toMatchObject({ State: 3 })
    expect(held.upstream.arrivals).toHaveLength(2)
  })

  it('is not begun where it has gone before', async () => {
    const held = await heldUpstream()
    const { read, quota } = chainTo(held.upstream)

    const gone = await failureOf(read(1, { signal: AbortSignal.abort() }))

    expect(gone).toMatchObject({ code: 'CLIENT_GONE', outcome: 'not-sent' })
    expect(quota.figures).toEqual({})
  })

  it.each([
    ['a fault', 'InternalError', 'unknown'],
    ['being one too many', 'RequestLimitExceeded', 'not-sent'],
  ])('is not sent again after %s', async (_what, code, outcome) => {
    const upstream = await standIn((response) => response.end(refusalOf(code)))
    const asleep = Promise.withResolvers<void>()
    const sleep: Clock['sleep'] = (_milliseconds, signal) => {
      asleep.resolve()
      return systemClock.sleep(60_000, signal)
    }
    const { read } = chainTo(upstream, { clock: { ...systemClock, sleep }, keeping: false })
    const leaving = new AbortController()
    const gone = failureOf(read(1, { signal: leaving.signal }))
    await asleep.promise

    leaving.abort()

    expect(await gone).toMatchObject({ code: 'CLIENT_GONE', outcome })
    expect(upstream.arrivals).toHaveLength(1)
  })
})

describe('what is no read', () => {
  it('is finished where it is a change, though it waits for its turn', async () => {
    const held = await heldUpstream()
    const { send } = chainTo(held.upstream, { perSecond: 1 })
    const leaving = new AbortController()
    const stop = (TaskId: number) =>
      send({
        action: StopAutoCalloutTask,
        params: { SdkAppId: 1, TaskId },
        ...soon(),
        signal: leaving.signal,
      })
    const stops = [stop(1), stop(2)]
    const answer = await held.next()

    leaving.abort()
    answer.end(envelope({}))
    ;(await held.next()).end(envelope({}))

    await Promise.all(stops)
    expect(held.upstream.arrivals.map(taskOf)).toEqual([1, 2])
  })

  it('is finished where it is a create that was sent, and not sent where it waits', async () => {
    const held = await heldUpstream()
    const { create } = chainTo(held.upstream, { perSecond: 1 })
    const leaving = new AbortController()
    const sent = create('one', leaving.signal)
    const answer = await held.next()
    const queued = failureOf(create('two', leaving.signal))

    leaving.abort()
    answer.end(envelope({ TaskId: 7 }))

    expect((await sent).answer).toEqual({ TaskId: 7 })
    expect(await queued).toMatchObject({ code: 'CLIENT_GONE', outcome: 'not-sent' })
    expect(held.upstream.arrivals).toHaveLength(1)
  })
})

it('leaves every other failure of a wait as it is', async () => {
  const held = await heldUpstream()
  const { read } = chainTo(held.upstream, { perSecond: 1 })
  const { signal } = new AbortController()
  const first = read(1)
  const answer = await held.next()

  const late = failureOf(read(2, { signal, deadline: systemClock.now() + 300 }))

  expect(await late).toBeInstanceOf(RateLimited)
  answer.end(RUNNING)
  await first
})

describe('a request', () => {
  const request = {
    action: 'DescribeTelCdr',
    headers: {},
    body: Buffer.from('{}'),
    timeoutMs: 5000,
    maxReplyBytes: 1000,
    reuseConnection: true,
  }

  it('is not begun where nobody waits for it', async () => {
    const upstream = await standIn((response) => response.end())

    const gone = await failureOf(
      httpPost(upstream.url)({ ...request, signal: AbortSignal.abort() }),
    )

    expect(gone).toMatchObject({ code: 'CLIENT_GONE', outcome: 'not-sent' })
    expect(upstream.arrivals).toEqual([])
  })

  it('given up before there was a connection was not sent', async () => {
    const leaving = new AbortController()
    const post = httpPost(`http://127.0.0.1:${await closedPort()}`)

    const gone = failureOf(post({ ...request, signal: leaving.signal }))
    leaving.abort()

    expect(await gone).toMatchObject({ code: 'CLIENT_GONE', outcome: 'not-sent' })
  })

  it('given up while its answer comes hangs up', async () => {
    const leaving = new AbortController()
    let hungUp: Promise<unknown> | undefined
    const upstream = await standIn((response) => {
      hungUp = once(response, 'close')
      response.write('{', () => leaving.abort())
    })

    const gone = await failureOf(httpPost(upstream.url)({ ...request, signal: leaving.signal }))

    expect(gone).toMatchObject({ code: 'CLIENT_GONE', outcome: 'unknown' })
    await hungUp
  })
})

interface HeldUpstream {
  readonly upstream: StandIn
  /** The next request that arrives, to be answered by the test. */
  next(): Promise<ServerResponse>
}

async function heldUpstream(): Promise<HeldUpstream> {
  const arrived: ServerResponse[] = []
  let tell = () => {}
  const upstream = await standIn((response) => {
    arrived.push(response)
    tell()
  })
  return {
    upstream,
    async next() {
      if (arrived.length === 0) {
        await new Promise<void>((resolve) => {
          tell = resolve
        })
      }
      return arrived.shift() as ServerResponse
    },
  }
}

interface Chain {
  readonly send: Send
  readonly quota: Quota
  read(TaskId: number, terms?: Partial<Terms>): ReturnType<Send>
  create(name: string, signal: AbortSignal): ReturnType<Send>
}

/** The whole way of a call, with what the gateway gives it. */
function chainTo(
  { url: endpoint }: StandIn,
  { clock = systemClock as Clock, perSecond = 20, keeping = true } = {},
): Chain {
  const time = serverTime(clock)
  const quota = new Quota(embeddedSlots(clock), clock, perSecond)
  const kept = {
    clock,
    nowSeconds: time.seconds,
    rules: DEFAULT_FRESHNESS,
    maxBytes: 1_000_000,
    shared: embeddedAnswers,
  }
  const upstream = {
    endpoint,
    site: 'china' as const,
    credential: { secretId: 'id', secretKey: 'key' },
  }
  const answers = keeping ? new Answers(kept) : undefined
  const send = connect(upstream, clock, () => 1, time, quota, answers)
  return {
    send,
    quota,
    read: (TaskId, terms) =>
      send({
        action: DescribeAutoCalloutTask,
        params: { SdkAppId: 1, TaskId },
        ...soon(clock),
        ...terms,
      }),
    create: (Name, signal) =>
      send({
        action: CreateAutoCalloutTask,
        params: { SdkAppId: 1, NotBefore: 1, Callees: ['1'], Callers: ['2'], Name },
        ...soon(clock),
        signal,
      }),
  }
}

function soon(clock: Clock = systemClock): Terms {
  return { deadline: clock.now() + 25_000 }
}

function taskOf({ body }: { readonly body: Buffer }): number {
  return JSON.parse(String(body)).TaskId
}

function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'It was answered.',
    (failure: unknown) => failure,
  )
}
