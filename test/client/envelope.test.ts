import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { unwrap } from '../../src/client/envelope.ts'
import { GatewayError, UpstreamRefusal } from '../../src/errors.ts'
import { envelope, refusalOf } from './upstream.ts'

const ACTION = 'DescribeAutoCalloutTask'

const reply = (body: string, status = 200) => ({ status, date: undefined, body })

function failureOf(body: string, status = 200): GatewayError {
  try {
    unwrap(ACTION, reply(body, status))
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
  throw new Error('It was taken for an answer.')
}

describe('an answer', () => {
  it('comes without its envelope, with the request id beside it', () => {
    const unwrapped = unwrap(ACTION, reply(envelope({ Name: 'foobar', NotAfter: null })))

    expect(unwrapped).toEqual({ answer: { Name: 'foobar', NotAfter: null }, requestId: 'r-1' })
  })

  it('keeps the digits of long ids', () => {
    const body = '{"Response":{"TaskId":9007199254740993,"RequestId":"r-1"}}'

    expect(unwrap(ACTION, reply(body)).answer).toEqual({ TaskId: 9_007_199_254_740_993n })
  })

  it.each(['{"Response":{}}', '{"Response":{"RequestId":7}}', '{"Response":{"RequestId":null}}'])(
    'may lack its request id: %s',
    (body) => {
      expect(unwrap(ACTION, reply(body))).toEqual({ answer: {}, requestId: null })
    },
  )
})

describe('a refusal', () => {
  it('becomes an error with the code, the action and the request id', () => {
    const error = failureOf(refusalOf('LimitExceeded.OutOfCountLimit', 'canary', 'r-2'))

    expect(error).toBeInstanceOf(UpstreamRefusal)
    expect(error).toMatchObject({ code: 'QUOTA_EXCEEDED', outcome: 'refused' })
    expect(error.details()).toEqual({
      upstream: { action: ACTION, code: 'LimitExceeded.OutOfCountLimit', requestId: 'r-2' },
    })
    expect(inspect(error, { depth: 10 })).not.toContain('canary')
  })

  it('may lack its request id', () => {
    const error = failureOf('{"Response":{"Error":{"Code":"InternalError"}}}')

    expect(error).toMatchObject({ upstreamCode: 'InternalError', requestId: null })
  })
})

describe('what is no answer of CCC', () => {
  it.each([
    ['HTML', '<!doctype html><title>canary</title>', 'with HTML'],
    ['HTML after blanks', '\n <html>canary</html>', 'with HTML'],
    ['nothing', '', 'with an empty body'],
    ['blanks', ' \n', 'with an empty body'],
    ['broken JSON', '{"Response":{"Name":"canary"', 'with broken JSON'],
    ['text', 'canary', 'with broken JSON'],
    ['JSON without a Response', '{"code":4100,"message":"canary"}', 'with JSON without a Response'],
    ['a null Response', '{"Response":null,"x":"canary"}', 'with JSON without a Response'],
    ['a list as Response', '{"Response":["canary"]}', 'with JSON without a Response'],
    ['text as Response', '{"Response":"canary"}', 'with JSON without a Response'],
    ['null', 'null', 'with JSON without a Response'],
    ['a list', '["canary"]', 'with JSON without a Response'],
    ['an Error without a Code', '{"Response":{"Error":{"Message":"canary"}}}', 'an Error without'],
    ['an Error whose Code is a number', '{"Response":{"Error":{"Code":7}}}', 'an Error without'],
    [
      'a Code that is no code',
      '{"Response":{"Error":{"Code":"canary 138\\n"}}}',
      'an Error without',
    ],
    ['text as Error', '{"Response":{"Error":"canary"}}', 'an Error without'],
  ])('fails by name and is not repeated in the error: %s', (_what, body, named) => {
    const error = failureOf(body)

    expect(error).toMatchObject({ code: 'UPSTREAM_ERROR', outcome: 'unknown', retryable: true })
    expect(error.message).toContain(`${ACTION} was answered`)
    expect(error.message).toContain(named)
    expect(inspect(error, { depth: 10 })).not.toContain('canary')
  })
})

describe('another HTTP status than 200', () => {
  it.each([201, 204, 302, 400, 403, 404, 429])('%i is a failure that no repeat mends', (status) => {
    const error = failureOf(envelope({ Name: 'canary' }), status)

    expect(error).toMatchObject({ code: 'UPSTREAM_ERROR', outcome: 'unknown', retryable: false })
    expect(error.message).toContain(`HTTP ${status}`)
    expect(inspect(error, { depth: 10 })).not.toContain('canary')
  })

  it.each([500, 502, 503, 504])('%i is a server in between that may recover', (status) => {
    const error = failureOf('<html>canary</html>', status)

    expect(error).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      outcome: 'unknown',
      retryable: true,
    })
    expect(error.message).toContain(`HTTP ${status}`)
    expect(inspect(error, { depth: 10 })).not.toContain('canary')
  })
})

it('takes an Error that is null for none', () => {
  const reply = unwrap('DescribeTelCdr', {
    status: 200,
    date: undefined,
    body: '{"Response":{"Error":null,"A":1,"RequestId":"r"}}',
  })

  expect(reply).toEqual({ answer: { A: 1 }, requestId: 'r' })
})
