import { describe, expect, it } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import { inQuota } from '../../src/client/in-quota.ts'
import { Quota } from '../../src/client/quota.ts'
import { readRefusal } from '../../src/client/refusals.ts'
import type { CallWatch } from '../../src/client/watch.ts'
import { UpstreamRefusal, UpstreamTimeout } from '../../src/errors.ts'
import { embeddedSlots } from '../../src/state/slots/index.ts'
import { create, read } from './calls.ts'
import { scriptedSend } from './scripted-send.ts'
import { type StillClock, stillClock } from './still-clock.ts'

const NAME = DescribeAutoCalloutTask.name
const limited = new UpstreamRefusal(
  NAME,
  'RequestLimitExceeded',
  'r-1',
  readRefusal('RequestLimitExceeded'),
)

function quotaAt(clock: StillClock) {
  const quota = new Quota(embeddedSlots(clock), clock)
  return { quota, step: inQuota(quota, clock) }
}

describe('a call that CCC refuses for its number', () => {
  it('is sent again a second later', async () => {
    const clock = stillClock()
    const { send, calls } = scriptedSend(limited, { Name: 'foobar' })

    const reply = await quotaAt(clock).step(send)(read(clock))

    expect(reply.answer).toEqual({ Name: 'foobar' })
    expect(calls).toHaveLength(2)
    expect(clock.waits).toEqual([1000])
  })

  it('is sent again also where it creates, since CCC has not looked at it', async () => {
    const clock = stillClock()
    const { send, calls } = scriptedSend(limited, { TaskId: 1 })

    const reply = await quotaAt(clock).step(send)(create(clock))

    expect(reply.answer).toEqual({ TaskId: 1 })
    expect(calls).toHaveLength(2)
  })

  it('is sent three times in all, and then told how long to wait', async () => {
    const clock = stillClock()
    const { send, calls } = scriptedSend(limited, limited, limited, {})

    const sent = quotaAt(clock).step(send)(read(clock))

    await expect(sent).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      outcome: 'not-sent',
      retryable: true,
      retryAfterSeconds: 1,
      upstreamCode: 'RequestLimitExceeded',
      requestId: 'r-1',
    })
    expect(calls).toHaveLength(3)
  })

  it('is not sent again where its time is over by then', async () => {
    const clock = stillClock()
    const { send, calls } = scriptedSend(limited, {})

    const sent = quotaAt(clock).step(send)(read(clock, 1000))

    await expect(sent).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 1 })
    expect(calls).toHaveLength(1)
    expect(clock.waits).toEqual([])
  })

  it('lowers the number of slots, and is counted', async () => {
    const clock = stillClock()
    const { quota, step } = quotaAt(clock)
    const { send } = scriptedSend(limited, {})

    await step(send)(read(clock))

    const { sent, refusedUpstream } = quota.figures[NAME] ?? {}
    expect([sent, refusedUpstream]).toEqual([2, 1])
  })
})

it('passes on every other failure at once, and frees the slot', async () => {
  const clock = stillClock()
  const failure = new UpstreamTimeout(NAME, 5000)
  const { send, calls } = scriptedSend(...Array(20).fill(failure), {})
  const sent = quotaAt(clock).step(send)

  for (let call = 0; call < 20; call++) {
    await expect(sent(read(clock))).rejects.toBe(failure)
  }
  await sent(read(clock))

  expect(calls).toHaveLength(21)
  expect(clock.waits).toEqual([1010])
})

describe('who watches over calls', () => {
  it('is told of each transmission, its wait and what came of it', async () => {
    const clock = stillClock()
    const { send } = scriptedSend(limited, { Name: 'foobar' })
    const [gateway, operation] = [watching(), watching()]
    const step = inQuota(new Quota(embeddedSlots(clock), clock), clock, gateway.watch)

    await step(send)({ ...read(clock), lane: 'urgent', watch: operation.watch })

    const told = [
      `${NAME} urgent waited 0`,
      `${NAME} urgent sent RATE_LIMITED r-1`,
      `${NAME} urgent waited 0`,
      `${NAME} urgent sent ok r-2`,
    ]
    expect(gateway.told).toEqual(told)
    expect(operation.told).toEqual(told)
  })

  it('is told of a failure that has no code of its own, and no request id', async () => {
    const clock = stillClock()
    const { send } = scriptedSend(new TypeError('of callee 13912345678'))
    const { told, watch } = watching()

    const sent = inQuota(new Quota(embeddedSlots(clock), clock), clock, watch)(send)(read(clock))

    await expect(sent).rejects.toThrow(TypeError)
    expect(told.at(-1)).toBe(`${NAME} interactive sent INTERNAL_SERVER_ERROR null`)
  })

  it('is told of a wait that ends with a refusal, and of nothing sent', async () => {
    const clock = stillClock()
    const { send, calls } = scriptedSend({}, {})
    const { told, watch } = watching()
    const step = inQuota(new Quota(embeddedSlots(clock), clock, 1), clock, watch)(send)
    await step(read(clock))

    await expect(step(read(clock, 500))).rejects.toMatchObject({ code: 'RATE_LIMITED' })

    expect(calls).toHaveLength(1)
    expect(told.slice(2)).toEqual([`${NAME} interactive waited 0`])
  })
})

function watching(): { told: string[]; watch: CallWatch } {
  const told: string[] = []
  const watch: CallWatch = {
    waited: (action, lane, milliseconds) => told.push(`${action} ${lane} waited ${milliseconds}`),
    sending: (action, lane) => (result, requestId) =>
      told.push(`${action} ${lane} sent ${result} ${requestId}`),
  }
  return { told, watch }
}
