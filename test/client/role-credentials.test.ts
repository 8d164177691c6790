import type { ServerResponse } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import { connect, RoleCredentials } from '../../src/client/index.ts'
import { type Clock, systemClock } from '../../src/clock.ts'
import { GatewayError } from '../../src/errors.ts'
import { startSimulator } from '../../src/simulator/index.ts'
import { lent, metadataOf, pairOf } from '../metadata.ts'
import { collectingLog } from '../rig.ts'
import { handClock, settled } from './hand-clock.ts'
import { type Answerer, closedPort, standIn } from './upstream.ts'

const MINUTE = 60_000
const PATH = '/latest/meta-data/cam/security-credentials/'

/** A role that has been asked once. */
async function started(metadata: string, clock: Clock, role = 'caller') {
  const logged: string[] = []
  const credentials = new RoleCredentials(role, {
    clock,
    log: collectingLog(logged),
    metadata,
    account: 'sales',
  })
  onTestFinished(() => credentials.stop())
  await credentials.start()
  const used = () => credentials.forCall('A').secretId
  return { credentials, logged, used }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await settled()
}

describe('the key pair of a role', () => {
  it('is asked of the metadata service by the name of the role', async () => {
    const clock = handClock()
    const { url, arrivals } = await metadataOf(lent(1, clock.now() + 60 * MINUTE))

    const { credentials, logged } = await started(url, clock, 'out+bound')

    expect(credentials.forCall('A')).toEqual(pairOf(1))
    expect(arrivals.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET ${PATH}out%2Bbound`,
    ])
    expect(logged).toEqual([])
  })

  it('is that of the role which the machine has, where none is named', async () => {
    const clock = handClock()
    const { url, arrivals } = await metadataOf('caller\n', lent(1, clock.now() + 60 * MINUTE))

    const { used } = await started(url, clock, '*')

    expect(used()).toBe('id-1')
    expect(arrivals.map(({ path }) => path)).toEqual([PATH, `${PATH}caller`])
  })

  it('is renewed ten minutes before it runs out, and not before', async () => {
    const clock = handClock()
    const [first, second] = [60, 120].map((minutes) => clock.now() + minutes * MINUTE) as [
      number,
      number,
    ]
    const { url, arrivals } = await metadataOf(lent(1, first), lent(2, second))
    const { used } = await started(url, clock)

    await clock.pass(50 * MINUTE - 1)
    const before = [arrivals.length, used()]
    await clock.pass(1)
    await until(() => used() === 'id-2')

    expect(before).toEqual([1, 'id-1'])
    expect(arrivals).toHaveLength(2)
  })

  it('is renewed at half of its time where that is short, and looked after each hour where long', async () => {
    const clock = handClock()
    const short = clock.now() + 10 * MINUTE
    const { url, arrivals } = await metadataOf(
      lent(1, short),
      lent(2, short + 90 * 24 * 60 * MINUTE),
    )
    const { used } = await started(url, clock)

    await clock.pass(5 * MINUTE)
    await until(() => used() === 'id-2')
    await settled()
    await clock.pass(60 * MINUTE)
    await until(() => arrivals.length === 3)
  })

  it('signs each call as the pair of the moment, with its token', async () => {
    const clock = handClock()
    const [first, second] = [clock.now() + 20 * MINUTE, clock.now() + 90 * MINUTE]
    const { url } = await metadataOf(lent(1, first), lent(2, second))
    const known = { ...pairOf(1) }
    const simulator = await startSimulator({ credential: known, now: clock.now })
    onTestFinished(() => simulator.stop())
    const { credentials, used } = await started(url, clock)
    const upstream = { endpoint: simulator.url, site: 'china' as const, credential: credentials }
    const send = connect(upstream, clock, () => 0)
    const params = { SdkAppId: 1, TaskId: 2 }
    const read = () =>
      send({ action: DescribeAutoCalloutTask, params, deadline: clock.now() + MINUTE })

    await read()
    await read()
    await clock.pass(10 * MINUTE)
    await until(() => used() === 'id-2')
    Object.assign(known, pairOf(2))
    await read()

    expect(simulator.journal.entries.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok'])
  })
})

describe('a renewal', () => {
  it('that fails leaves the old pair until it runs out, and then there is none', async () => {
    const clock = handClock()
    const end = clock.now() + 20 * MINUTE
    const gone: Answerer = (response) => response.writeHead(500).end('key-secret')
    const { url, arrivals } = await metadataOf(lent(1, end), gone)
    const { credentials, logged, used } = await started(url, clock)

    await clock.pass(10 * MINUTE)
    await until(() => logged.length === 1)
    await clock.pass(10 * MINUTE - 1)
    const atTheEnd = [used(), credentials.isValid]
    await clock.pass(1)

    expect(atTheEnd).toEqual(['id-1', true])
    expect(credentials.isValid).toBe(false)
    expect(thrownBy(used)).toMatchObject({
      ...{ code: 'UPSTREAM_AUTH', outcome: 'not-sent', retryable: false },
      message: expect.stringMatching(/^A was not sent: .*metadata service/),
    })
    await until(() => arrivals.length >= 3)
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('"reason":"HTTP 500"')
    expect(logged.join()).not.toMatch(/key-|token-|id-1/)
  })

  it('that failed is tried again every five seconds, and its success is told', async () => {
    const clock = handClock()
    const gone: Answerer = (response) => response.writeHead(404).end()
    const { url, arrivals } = await metadataOf(gone, gone, lent(1, clock.now() + 60 * MINUTE))
    const { credentials, logged, used } = await started(url, clock)

    expect(thrownBy(used)).toMatchObject({ code: 'UPSTREAM_AUTH' })
    await clock.pass(4999)
    expect(arrivals).toHaveLength(1)
    await clock.pass(1)
    await until(() => arrivals.length === 2)
    while (!credentials.isValid) await clock.pass(5000)

    expect(used()).toBe('id-1')
    expect(logged.map((line) => JSON.parse(line).msg)).toEqual([
      'the metadata service lends no key pair',
      'the metadata service lends key pairs again',
    ])
  })

  it('that is slow holds nobody up, is given up after a second, and then tried again', async () => {
    const clock = handClock()
    const held: ServerResponse[] = []
    const { url, arrivals } = await metadataOf(
      lent(1, clock.now() + 20 * MINUTE),
      (response) => held.push(response),
      lent(2, clock.now() + 60 * MINUTE),
    )
    const { logged, used } = await started(url, clock)

    await clock.pass(10 * MINUTE)
    await until(() => arrivals.length === 2)
    expect(used()).toBe('id-1')
    await until(() => logged.length === 1)
    await clock.pass(5000)
    await until(() => used() === 'id-2')

    expect(logged[0]).toContain('"reason":"timeout"')
    expect(held).toHaveLength(1)
  })

  it('that is answered in another protocol is given up too, and then tried again', async () => {
    const clock = handClock()
    const { url } = await metadataOf(
      lent(1, clock.now() + 20 * MINUTE),
      (response) => response.writeHead(101, { connection: 'upgrade', upgrade: 'other' }).end(),
      lent(2, clock.now() + 60 * MINUTE),
    )
    const { logged, used } = await started(url, clock)

    await clock.pass(10 * MINUTE)
    await until(() => logged.length === 1)
    await clock.pass(5000)
    await until(() => used() === 'id-2')

    expect(logged[0]).toContain('"reason":"timeout"')
  })

  it('is not begun any more once nobody needs it, nor is its end told', async () => {
    const clock = handClock()
    const held: ServerResponse[] = []
    const { url, arrivals } = await metadataOf(lent(1, clock.now() + 20 * MINUTE), (response) =>
      held.push(response),
    )
    const { credentials, logged } = await started(url, clock)

    await clock.pass(10 * MINUTE)
    await until(() => arrivals.length === 2)
    credentials.stop()
    await until(() => held[0]?.destroyed ?? false)
    await clock.pass(60 * MINUTE)
    await clock.pass(60 * MINUTE)

    expect(arrivals).toHaveLength(2)
    expect(logged).toEqual([])
  })
})

it('leaves no timer behind where it is stopped while it waits', async () => {
  const waits: Promise<void>[] = []
  const clock: Clock = {
    now: systemClock.now,
    sleep: (milliseconds, signal) => {
      const wait = systemClock.sleep(milliseconds, signal)
      waits.push(wait)
      return wait
    },
  }
  const { url } = await metadataOf(lent(1, clock.now() + 60 * MINUTE))
  const { credentials } = await started(url, clock)

  credentials.stop()

  expect(waits).toHaveLength(1)
  await expect(waits[0]).rejects.toThrow()
})

describe('no key pair', () => {
  const fields = { TmpSecretId: 'id-1', TmpSecretKey: 'key-1', Token: 'token-1', Code: 'Success' }
  const ExpiredTime = 4_000_000_000
  const NONE = 'no key pair in the answer'

  it.each([
    ['an error page', '<html>key-1</html>', NONE],
    ['no object', 'null', NONE],
    ['a refusal', JSON.stringify({ ...fields, ExpiredTime, Code: 'Failed' }), NONE],
    ['a pair without an end', JSON.stringify(fields), NONE],
    ['a pair without a token', JSON.stringify({ ...fields, ExpiredTime, Token: undefined }), NONE],
    [
      'a token that would be another header',
      JSON.stringify({ ...fields, ExpiredTime, Token: 'token-1\r\nx-evil: 1' }),
      NONE,
    ],
    [
      'a pair that has run out',
      JSON.stringify({ ...fields, ExpiredTime: 1 }),
      'a key pair that has run out',
    ],
    ['far too much', 'key-1'.repeat(20_000), 'more than a key pair'],
  ])('is taken from %s', async (_what, answer, reason) => {
    const { url } = await metadataOf(answer)

    const { credentials, logged, used } = await started(url, handClock())

    expect(credentials.isValid).toBe(false)
    expect(thrownBy(used)).toMatchObject({ code: 'UPSTREAM_AUTH' })
    expect(logged.map((line) => JSON.parse(line).reason)).toEqual([reason])
    expect(logged.join()).not.toMatch(/key-1|token-1|id-1/)
  })

  it('is asked for elsewhere, whatever the metadata service says', async () => {
    const clock = handClock()
    const elsewhere = await standIn((response) => response.end(lent(1, clock.now() + MINUTE)))
    const { url } = await metadataOf((response) =>
      response.writeHead(302, { location: `${elsewhere.url}/` }).end(),
    )

    const { logged } = await started(url, clock)

    expect(elsewhere.arrivals).toEqual([])
    expect(logged[0]).toContain('"reason":"HTTP 302"')
  })

  it('is there where nobody answers', async () => {
    const { logged } = await started(`http://127.0.0.1:${await closedPort()}`, handClock())

    expect(logged[0]).toContain('"reason":"ECONNREFUSED"')
  })
})

function thrownBy(act: () => unknown): GatewayError {
  try {
    act()
  } catch (error) {
    if (error instanceof GatewayError) return error
  }
  throw new Error('nothing was thrown')
}
