import { describe, expect, it } from 'vitest'
import { readRefusal } from '../../src/client/refusals.ts'
import { createOnce } from '../../src/create/once.ts'
import {
  InvalidInput,
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamRefusal,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../../src/errors.ts'

const NAME = 'CreateAutoCalloutTask'
const KEY = 'application-1|key-1'
const INPUT = '{"Callees":["008613800138000"]}'

const refusal = (code: string) => new UpstreamRefusal(NAME, code, 'r-1', readRefusal(code))

/** A send that does as it is told, one scene after the other, and counts. */
function sending(...scenes: readonly (Error | number)[]) {
  const counted = {
    sent: 0,
    send: async () => {
      const scene = scenes[counted.sent]
      counted.sent += 1
      if (scene === undefined) throw new Error('The script has no further scene.')
      if (scene instanceof Error) throw scene
      return scene
    },
  }
  return counted
}

describe('a key that was used', () => {
  it('replays the result for the same input, and sends nothing', async () => {
    const once = createOnce<number>()
    const upstream = sending(7, 8)

    const first = await once(KEY, INPUT, upstream.send)
    const second = await once(KEY, INPUT, upstream.send)

    expect(first).toEqual({ result: 7, replayed: false })
    expect(second).toEqual({ result: 7, replayed: true })
    expect(upstream.sent).toBe(1)
  })

  it('makes those who come meanwhile wait for the first, and gives them its result', async () => {
    const once = createOnce<number>()
    const answer = Promise.withResolvers<number>()
    const upstream = sending(8)

    const first = once(KEY, INPUT, () => answer.promise)
    const others = [1, 2, 3].map(() => once(KEY, INPUT, upstream.send))
    answer.resolve(7)

    expect(await first).toEqual({ result: 7, replayed: false })
    expect(await Promise.all(others)).toEqual(Array(3).fill({ result: 7, replayed: true }))
    expect(upstream.sent).toBe(0)
  })

  it('is refused for another input, also while the first is under way', async () => {
    const once = createOnce<number>()
    const answer = Promise.withResolvers<number>()
    const upstream = sending(8)
    const first = once(KEY, INPUT, () => answer.promise)

    const meanwhile = once(KEY, '{"Callees":[]}', upstream.send)
    await expect(meanwhile).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_CONFLICT' })
    answer.resolve(7)
    await first

    const later = once(KEY, '{"Callees":[]}', upstream.send)
    await expect(later).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_CONFLICT' })
    expect(upstream.sent).toBe(0)
  })

  it('says nothing about another key', async () => {
    const once = createOnce<number>()
    const upstream = sending(7, 8)

    const first = await once(KEY, INPUT, upstream.send)
    const second = await once(`${KEY}2`, INPUT, upstream.send)

    expect([first, second].map(({ result }) => result)).toEqual([7, 8])
    expect([first, second].map(({ replayed }) => replayed)).toEqual([false, false])
  })
})

describe('a key is free again at once', () => {
  it.each([
    ['no connection was made', new UpstreamUnreachable(NAME, 'ECONNREFUSED'), 'CREATE_NOT_SENT'],
    ['CCC was called too often', refusal('RequestLimitExceeded'), 'RATE_LIMITED'],
    ['the clock was wrong', refusal('AuthFailure.SignatureExpire'), 'UPSTREAM_AUTH'],
    ['the gateway refused the input', new InvalidInput([]), 'BAD_USER_INPUT'],
  ])('where %s', async (_what, error, code) => {
    const once = createOnce<number>()
    const upstream = sending(error, 7)

    await expect(once(KEY, INPUT, upstream.send)).rejects.toMatchObject({
      code,
      outcome: 'not-sent',
    })
    const again = await once(KEY, INPUT, upstream.send)

    expect(again).toEqual({ result: 7, replayed: false })
    expect(upstream.sent).toBe(2)
  })

  it('also for another input', async () => {
    const once = createOnce<number>()
    const upstream = sending(new UpstreamUnreachable(NAME, 'ECONNREFUSED'), 7)

    await expect(once(KEY, INPUT, upstream.send)).rejects.toMatchObject({ code: 'CREATE_NOT_SENT' })

    expect((await once(KEY, '{}', upstream.send)).result).toBe(7)
  })

  it('and those who waited are told the same', async () => {
    const once = createOnce<number>()
    const upstream = sending(new UpstreamUnreachable(NAME, 'ECONNREFUSED'))

    const both = await Promise.allSettled([
      once(KEY, INPUT, upstream.send),
      once(KEY, INPUT, upstream.send),
    ])

    const told = { status: 'rejected', reason: { code: 'CREATE_NOT_SENT' } }
    expect(both).toMatchObject([told, told])
    expect(upstream.sent).toBe(1)
  })
})

describe('a key is kept, and nothing is sent under it again', () => {
  it.each([
    ['the create was refused', refusal('InvalidParameterValue'), 'BAD_USER_INPUT'],
    ['a limit was reached', refusal('LimitExceeded'), 'QUOTA_EXCEEDED'],
    ['no answer came in time', new UpstreamTimeout(NAME, 10_000), 'CREATE_OUTCOME_UNKNOWN'],
    ['it broke off', new UpstreamInterrupted(NAME, 'ECONNRESET'), 'CREATE_OUTCOME_UNKNOWN'],
    ['HTML came', new UpstreamMalformed(NAME, 'HTML'), 'CREATE_OUTCOME_UNKNOWN'],
    ['a fault was inside CCC', refusal('InternalError.DBError'), 'CREATE_OUTCOME_UNKNOWN'],
    ['the code is unheard of', refusal('Teapot'), 'CREATE_OUTCOME_UNKNOWN'],
  ])('where %s', async (_what, error, code) => {
    const once = createOnce<number>()
    const upstream = sending(error, 7)

    const first = once(KEY, INPUT, upstream.send)
    await expect(first).rejects.toMatchObject({ code, retryable: false })
    const second = once(KEY, INPUT, upstream.send)
    await expect(second).rejects.toMatchObject({ code, retryable: false })

    expect(upstream.sent).toBe(1)
  })

  it('where the gateway itself failed at the answer', async () => {
    const once = createOnce<number>()
    const defect = new TypeError('x is not a function')
    const upstream = sending(defect, 7)

    await expect(once(KEY, INPUT, upstream.send)).rejects.toBe(defect)
    await expect(once(KEY, INPUT, upstream.send)).rejects.toBe(defect)

    expect(upstream.sent).toBe(1)
  })
})
