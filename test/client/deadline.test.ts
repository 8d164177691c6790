import { expect, it } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import { Answers, connect, Quota } from '../../src/client/index.ts'
import { serverTime } from '../../src/client/server-time.ts'
import { systemClock } from '../../src/clock.ts'
import { DEFAULT_FRESHNESS } from '../../src/freshness.ts'
import { embeddedAnswers } from '../../src/state/shared-answers/index.ts'
import { embeddedSlots } from '../../src/state/slots/index.ts'
import { type Answerer, envelope, refusalOf, standIn } from './upstream.ts'

const LEFT_MS = 1500
/** Timers are late where the machine is busy. */
const LATE_MS = 500

const drips: Answerer = (response) => {
  const drip = setInterval(() => response.write(' '), 20)
  response.once('close', () => clearInterval(drip))
}

const trickles: Answerer = (response) => {
  response.flushHeaders()
  drips(response, NOBODY)
}

const NOBODY = { method: '', path: '', headers: {}, body: Buffer.alloc(0), port: 0 }

it.each<[string, Answerer, number, string[]]>([
  ['nothing comes', () => {}, 20, ['UPSTREAM_TIMEOUT']],
  ['the answer drips', drips, 20, ['UPSTREAM_TIMEOUT']],
  ['the answer drips after its head', trickles, 20, ['UPSTREAM_TIMEOUT']],
  ['a server in between fails', fails(503), 20, ['UPSTREAM_UNAVAILABLE']],
  ['CCC refuses for the number', refuses('RequestLimitExceeded'), 20, ['RATE_LIMITED']],
  ['CCC fails', refuses('InternalError'), 20, ['UPSTREAM_ERROR']],
  ['the turn does not come', () => {}, 1, ['RATE_LIMITED', 'UPSTREAM_TIMEOUT']],
])(
  'a read ends by its deadline, with a named error, where %s',
  async (_what, answer, perSecond, codes) => {
    const { url } = await standIn(answer)
    const read = reader(url, perSecond)
    const begun = performance.now()

    const failures = await Promise.all([1, 2, 3].map((id) => read(id)))

    expect(performance.now() - begun).toBeLessThan(LEFT_MS + LATE_MS)
    for (const { code } of failures) expect(codes).toContain(code)
  },
)

it('who joined with less time ends by its own deadline, and the other is answered', async () => {
  const { url, arrivals } = await standIn((response) => {
    setTimeout(() => response.end(envelope({ State: 1 })), 600)
  })
  const read = reader(url, 20)
  const patient = read(1)
  const begun = performance.now()

  const hasty = await read(1, 100)

  expect(hasty).toMatchObject({ code: 'UPSTREAM_TIMEOUT' })
  expect(performance.now() - begun).toBeLessThan(600)
  expect(await patient).toMatchObject({ answer: { State: 1 } })
  expect(arrivals).toHaveLength(1)
})

it('a read whose time is over is neither sent nor put into the queue', async () => {
  const { url, arrivals } = await standIn((response) => response.end(envelope({})))

  const failure = await reader(url, 20)(1, 0)

  expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED', outcome: 'not-sent' })
  expect(arrivals).toEqual([])
})

function fails(status: number): Answerer {
  return (response) => response.writeHead(status).end()
}

function refuses(code: string): Answerer {
  return (response) => response.end(refusalOf(code))
}

/** Reads by the whole chain, and gives what came of it, an answer or a failure. */
function reader(endpoint: string, perSecond: number) {
  const [clock, time] = [systemClock, serverTime(systemClock)]
  const answers = new Answers({
    clock,
    nowSeconds: time.seconds,
    rules: DEFAULT_FRESHNESS,
    maxBytes: 1_000_000,
    shared: embeddedAnswers,
  })
  const credential = { secretId: 'id', secretKey: 'key' }
  const upstream = { endpoint, site: 'china' as const, credential }
  const quota = new Quota(embeddedSlots(clock), clock, perSecond)
  const send = connect(upstream, clock, Math.random, time, quota, answers)
  return (TaskId: number, leftMs = LEFT_MS) =>
    send({
      action: DescribeAutoCalloutTask,
      params: { SdkAppId: 1, TaskId },
      deadline: clock.now() + leftMs,
    }).catch((failure) => failure)
}
