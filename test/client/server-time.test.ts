import { describe, expect, it, onTestFinished } from 'vitest'
import { CreateAutoCalloutTask, DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import { connect, type Send } from '../../src/client/index.ts'
import { serverTime } from '../../src/client/server-time.ts'
import type { Clock } from '../../src/clock.ts'
import { DEMO_CREDENTIAL, startSimulator } from '../../src/simulator/index.ts'
import { stillClock } from './still-clock.ts'
import { envelope, refusalOf, type StandIn, standIn } from './upstream.ts'

const EXPIRED = 'AuthFailure.SignatureExpire'
/** An application that the simulator knows and that holds nothing: its first task has id 1. */
const EMPTY = 1_400_123_455
const NOON = Date.UTC(2023, 10, 14, 12) // milliseconds

/** The gateway's clock, with a number of seconds that it is behind the simulator's. */
async function simulatorAhead(seconds: number) {
  const clock = stillClock(NOON)
  const simulator = await startSimulator({ now: () => clock.now() + seconds * 1000 })
  onTestFinished(() => simulator.stop())
  return { simulator, clock, send: sendTo(simulator.url, clock) }
}

function sendTo(endpoint: string, clock: Clock): Send {
  return connect({ endpoint, site: 'china', credential: DEMO_CREDENTIAL }, clock, () => 0)
}

const read = (clock: Clock) => ({
  action: DescribeAutoCalloutTask,
  params: { SdkAppId: 1, TaskId: 2 },
  deadline: clock.now() + 25_000,
})

const create = (clock: Clock) => ({
  action: CreateAutoCalloutTask,
  params: { SdkAppId: EMPTY, NotBefore: 1, Callees: ['1'], Callers: ['2'], IvrId: 1 },
  deadline: clock.now() + 25_000,
})

function timestamps({ arrivals }: StandIn): number[] {
  return arrivals.map(({ headers }) => Number(headers['x-tc-timestamp']))
}

describe('a clock that is wrong', () => {
  it.each([400, -400])('by %i s costs one refusal, and no later call', async (seconds) => {
    const { simulator, clock, send } = await simulatorAhead(seconds)

    const first = await send(read(clock))
    const second = await send(read(clock))

    expect([first, second].map(({ answer }) => answer.Name)).toEqual(['foobar', 'foobar'])
    expect(simulator.journal.entries.map(({ outcome }) => outcome)).toEqual([EXPIRED, 'ok', 'ok'])
    const right = String(clock.now() / 1000 + seconds)
    const signed = simulator.journal.entries.map(({ headers }) => headers['x-tc-timestamp'])
    expect(signed).toEqual([String(clock.now() / 1000), right, right])
  })

  it('is mended for a create too, which is carried out once', async () => {
    const { simulator, clock, send } = await simulatorAhead(400)

    const { answer } = await send(create(clock))

    expect(simulator.journal.entries.map(({ outcome }) => outcome)).toEqual([EXPIRED, 'ok'])
    expect(answer.TaskId).toBe(1)
    expect(simulator.store.autoCalloutTask(EMPTY, 1)).toBeDefined()
    expect(simulator.store.autoCalloutTask(EMPTY, 2)).toBeUndefined()
  })

  it('costs nothing while it is good enough', async () => {
    const { simulator, clock, send } = await simulatorAhead(290)

    await send(read(clock))

    expect(simulator.journal.entries.map(({ outcome }) => outcome)).toEqual(['ok'])
  })
})

describe('the time of CCC', () => {
  it('is read from the Date header, even where the message names another', async () => {
    const clock = stillClock(NOON)
    const date = new Date(NOON + 400_000).toUTCString()
    const upstream = await standIn((response) => {
      const expired = refusalOf(EXPIRED, 'differs from the server time 1111111111.')
      response.setHeader('date', date)
      response.end(upstream.arrivals.length === 1 ? expired : envelope({ Name: 'foobar' }))
    })

    const { answer } = await sendTo(upstream.url, clock)(read(clock))

    expect(answer.Name).toBe('foobar')
    expect(timestamps(upstream)).toEqual([NOON / 1000, NOON / 1000 + 400])
  })

  it.each([
    ['no Date header came', undefined],
    ['the Date header is no date', 'yesterday'],
  ])('is read from the message where %s', async (_what, date) => {
    const clock = stillClock(NOON)
    const expired = refusalOf(EXPIRED, `differs from the server time ${NOON / 1000 - 400}.`)
    const upstream = await standIn((response) => {
      response.sendDate = false
      if (date !== undefined) response.setHeader('date', date)
      response.end(upstream.arrivals.length === 1 ? expired : envelope({ Name: 'foobar' }))
    })

    const { answer } = await sendTo(upstream.url, clock)(read(clock))

    expect(answer.Name).toBe('foobar')
    expect(timestamps(upstream)).toEqual([NOON / 1000, NOON / 1000 - 400])
  })

  it('goes on with ours once it is known', () => {
    const clock = stillClock(NOON)
    const time = serverTime(clock)
    const date = new Date(NOON + 400_000).toUTCString()

    time.learn({ status: 200, date, body: '' }, NOON)
    clock.sleep(1500)

    expect(time.seconds()).toBe(NOON / 1000 + 401)
  })

  it('stays what it was where a reply does not tell it', () => {
    const time = serverTime(stillClock(NOON))

    time.learn({ status: 200, date: undefined, body: 'the server time 12 is none' }, NOON)

    expect(time.seconds()).toBe(NOON / 1000)
  })
})

describe('a signature that is refused for its time again and again', () => {
  it.each([
    ['read', read],
    ['create', create],
  ] as const)('ends a %s after exactly two requests', async (_kind, callOf) => {
    const clock = stillClock(NOON)
    const upstream = await standIn((response) => {
      response.sendDate = false
      response.end(refusalOf(EXPIRED, 'The wording changed.'))
    })

    const sending: Promise<unknown> = sendTo(upstream.url, clock)(callOf(clock) as never)

    await expect(sending).rejects.toMatchObject({ code: 'UPSTREAM_AUTH', upstreamCode: EXPIRED })
    expect(upstream.arrivals).toHaveLength(2)
  })
})

it('signs nothing again that was refused for another reason', async () => {
  const clock = stillClock(NOON)
  const upstream = await standIn((response) => {
    response.end(refusalOf('AuthFailure.SignatureFailure', 'the server time 1111111111'))
  })

  await expect(sendTo(upstream.url, clock)(create(clock))).rejects.toMatchObject({
    code: 'UPSTREAM_AUTH',
  })

  expect(timestamps(upstream)).toEqual([NOON / 1000])
})

it.each(['learn', 'follow'] as const)(
  'does not %s from an answer that waited to be read, as after a pause of the process',
  async (way) => {
    const clock = stillClock(NOON)
    const time = serverTime(clock)
    const sentAt = clock.now()
    await clock.sleep(300_000)

    time[way]({ status: 200, date: new Date(sentAt + 1000).toUTCString(), body: '' }, sentAt)

    expect(time.seconds()).toBe(clock.now() / 1000)
  },
)

it.each([90, -90, 0])(
  'a clock that CCC is %i s ahead of is known to be so much off',
  async (seconds) => {
    const clock = stillClock(NOON)
    const simulator = await startSimulator({ now: () => clock.now() + seconds * 1000 })
    onTestFinished(() => simulator.stop())
    const time = serverTime(clock)
    const upstream = {
      endpoint: simulator.url,
      site: 'china',
      credential: DEMO_CREDENTIAL,
    } as const

    await connect(upstream, clock, () => 0, time)(read(clock))

    expect(Math.abs(time.skewSeconds - seconds)).toBeLessThanOrEqual(0.5)
  },
)
