import { describe, expect, it } from 'vitest'
import { DescribeAutoCalloutTask } from '../../src/actions/index.ts'
import { inQuota } from '../../src/client/in-quota.ts'
import { Quota } from '../../src/client/quota.ts'
import { readRefusal } from '../../src/client/refusals.ts'
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
