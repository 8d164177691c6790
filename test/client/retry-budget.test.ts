import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import { connect, Quota } from '../../src/client/index.ts'
import { RetryBudget } from '../../src/client/retry-budget.ts'
import { serverTime } from '../../src/client/server-time.ts'
import { systemClock } from '../../src/clock.ts'
import { embeddedSlots } from '../../src/state/slots/index.ts'
import { handClock } from './hand-clock.ts'
import { standIn } from './upstream.ts'

const WINDOW_MS = 10_000

it('grants ten retries in ten seconds where there are few calls, and again later', async () => {
  const clock = handClock()
  const budget = new RetryBudget(clock)
  const granted = () => Array.from({ length: 12 }, () => budget.take()).filter(Boolean).length

  budget.noteCall()
  expect(granted()).toBe(10)
  await clock.pass(WINDOW_MS - 1)
  expect(granted()).toBe(0)
  await clock.pass(1)
  expect(granted()).toBe(10)
})

it('grants one for each ten calls where there are many', () => {
  const budget = new RetryBudget(handClock())
  for (let call = 0; call < 259; call++) budget.noteCall()

  const granted = Array.from({ length: 100 }, () => budget.take()).filter(Boolean)

  expect(granted).toHaveLength(25)
})

it('is not spent for ever by a clock that is set back', async () => {
  const clock = handClock()
  const budget = new RetryBudget(clock)
  for (let retry = 0; retry < 10; retry++) budget.take()

  await clock.pass(-3_600_000)

  expect(budget.take()).toBe(true)
})

type Act = 'call' | 'retry' | number

it('is neither exceeded nor withheld in any ten seconds, in 1,000 runs', async () => {
  const act = fc.oneof(
    { weight: 12, arbitrary: fc.constant<Act>('call') },
    { weight: 4, arbitrary: fc.constant<Act>('retry') },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4000 }) },
  )
  await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 400 }), run), { numRuns: 1000 })
})

async function run(acts: readonly Act[]): Promise<void> {
  const clock = handClock()
  const budget = new RetryBudget(clock)
  const [calls, retries]: [number[], number[]] = [[], []]
  const lately = (times: number[]) => times.filter((time) => clock.now() - time < WINDOW_MS).length
  for (const act of acts) {
    if (typeof act === 'number') await clock.pass(act)
    else if (act === 'call') {
      budget.noteCall()
      calls.push(clock.now())
    } else {
      const most = Math.max(10, Math.floor(lately(calls) / 10))
      const isGranted = budget.take()
      expect(isGranted).toBe(lately(retries) < most)
      if (isGranted) retries.push(clock.now())
    }
  }
}

it('once spent lets each failure stand at once: 200 failing reads are 220 calls', async () => {
  const upstream = await standIn((response) => response.writeHead(503).end())
  const send = connectedTo(upstream.url)

  const failures = await Promise.all(
    Array.from({ length: 200 }, (_, id) => read(send, id).catch(({ code }) => code)),
  )

  expect(failures).toEqual(Array(200).fill('UPSTREAM_UNAVAILABLE'))
  expect(upstream.arrivals).toHaveLength(220)
})

it('is not earned by reads that were turned away before they were sent', async () => {
  const upstream = await standIn((response) => response.writeHead(503).end())
  const send = connectedTo(upstream.url)
  const late = Array.from({ length: 500 }, (_, id) =>
    read(send, id, systemClock.now() - 1).catch(({ code }) => code),
  )
  expect(await Promise.all(late)).toEqual(Array(500).fill('DEADLINE_EXCEEDED'))

  await Promise.all(Array.from({ length: 50 }, (_, id) => read(send, id).catch(() => {})))

  expect(upstream.arrivals).toHaveLength(50 + 10)
})

function connectedTo(endpoint: string) {
  const credential = { secretId: 'id', secretKey: 'key' }
  const quota = new Quota(embeddedSlots(systemClock), systemClock, 10_000)
  const upstream = { endpoint, site: 'china' as const, credential }
  return connect(upstream, systemClock, () => 0, serverTime(systemClock), quota)
}

function read(
  send: ReturnType<typeof connect>,
  TaskId: number,
  deadline = systemClock.now() + 25_000,
) {
  return send({ action: DescribeAutoCalloutTask, params: { SdkAppId: 1, TaskId }, deadline })
}
