import { describe, expect, it } from 'vitest'
import {
  CreateNotSent,
  CreateOutcomeUnknown,
  GatewayError,
  IdempotencyKeyConflict,
  InvalidConfiguration,
  InvalidInput,
  NotFound,
  ShuttingDown,
  UpstreamInterrupted,
  UpstreamMalformed,
  UpstreamRefusal,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../src/errors.ts'

const refusal = new UpstreamRefusal('DescribeTelCdr', 'RequestLimitExceeded', 'r-1', {
  code: 'RATE_LIMITED',
  outcome: 'not-sent',
  retryable: true,
  retryAfterSeconds: 1,
  cure: 'send it later.',
})
const problem = { argument: 'limit', expected: 'a whole number from 1 to 9', got: '"ten"' }

describe('the codes that clients rely on', () => {
  it.each([
    [new InvalidInput([problem]), 'BAD_USER_INPUT', 'not-sent', false],
    [refusal, 'RATE_LIMITED', 'not-sent', true],
    [new NotFound('The task', refusal), 'NOT_FOUND', 'refused', false],
    [new UpstreamUnreachable('A', 'ECONNREFUSED'), 'UPSTREAM_UNAVAILABLE', 'not-sent', true],
    [new UpstreamInterrupted('A', 'ECONNRESET'), 'UPSTREAM_UNAVAILABLE', 'unknown', true],
    [new UpstreamTimeout('A', 5000), 'UPSTREAM_TIMEOUT', 'unknown', true],
    [new UpstreamMalformed('A', 'HTML'), 'UPSTREAM_ERROR', 'unknown', true],
    [new UpstreamMalformed('A', 'HTTP 302', false), 'UPSTREAM_ERROR', 'unknown', false],
    [new CreateNotSent(refusal), 'CREATE_NOT_SENT', 'not-sent', true],
    [new CreateOutcomeUnknown(refusal), 'CREATE_OUTCOME_UNKNOWN', 'unknown', false],
    [new ShuttingDown(), 'SHUTTING_DOWN', 'not-sent', true],
    [new IdempotencyKeyConflict(), 'IDEMPOTENCY_KEY_CONFLICT', 'not-sent', false],
  ])('%s has code %s, outcome %s, retryable %s', (error, code, outcome, retryable) => {
    expect(error).toBeInstanceOf(GatewayError)
    expect(error).toMatchObject({ code, outcome, retryable })
    expect(error.name).toBe(error.constructor.name)
  })
})

describe('what a client is told', () => {
  it('names every argument, what was expected and what came', () => {
    const page = { argument: 'page', expected: 'positive', got: '0' }

    const error = new InvalidInput([problem, page])

    expect(error.message).toBe(
      'limit must be a whole number from 1 to 9, but got "ten". page must be positive, but got 0.',
    )
    expect(error.details()).toEqual({ problems: [problem, page] })
  })

  it('names the action, code and request id of a refusal, and when to come back', () => {
    expect(refusal.message).toBe(
      'DescribeTelCdr was refused with RequestLimitExceeded: send it later.',
    )
    expect(refusal.details()).toEqual({
      upstream: { action: 'DescribeTelCdr', code: 'RequestLimitExceeded', requestId: 'r-1' },
    })
    expect(refusal.retryAfterSeconds).toBe(1)
  })

  it('names no time to wait where waiting does not help', () => {
    const error = new NotFound('The task', refusal)

    expect(error.retryAfterSeconds).toBeNull()
    expect(error.details()).toEqual(refusal.details())
    expect(error.message).toContain('The task does not exist in the application')
  })

  it('names the action alone where no answer of CCC came', () => {
    expect(new UpstreamTimeout('A', 5000).details()).toEqual({ upstream: { action: 'A' } })
    expect(new UpstreamTimeout('A', 5000).message).toContain('A was not answered within 5000 ms')
  })

  it('says of a create both its cause and whether the key may be used again', () => {
    const cause = new UpstreamUnreachable('CreateAutoCalloutTask', 'ECONNREFUSED')

    const [notSent, unknown] = [new CreateNotSent(cause), new CreateOutcomeUnknown(cause)]

    expect(notSent.message).toMatch(
      /^Nothing was created\. .*ECONNREFUSED.* may be used at once\.$/,
    )
    expect(unknown.message).toMatch(/ECONNREFUSED.*nothing is sent again under this idempotencyKey/)
    expect(notSent.details()).toEqual(cause.details())
    expect(unknown.details()).toEqual(cause.details())
  })

  it('has no details where there are none to tell', () => {
    expect(new IdempotencyKeyConflict().details()).toEqual({})
  })

  it('lists every problem of a configuration', () => {
    const error = new InvalidConfiguration(['PORT is wrong.', 'HOST is wrong.'])

    expect(error.problems).toEqual(['PORT is wrong.', 'HOST is wrong.'])
    expect(error.message).toBe(
      'The configuration has 2 problem(s):\n- PORT is wrong.\n- HOST is wrong.',
    )
  })
})
