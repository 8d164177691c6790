import { describe, expect, it } from 'vitest'
import * as errors from '../src/errors.ts'
import { EVERY_ERROR, LISTED, problem, refusal, UNLISTED } from './every-error.ts'

const {
  ChangeOutcomeUnknown,
  CreateNotSent,
  CreateOutcomeUnknown,
  GatewayError,
  IdempotencyKeyConflict,
  InvalidConfiguration,
  InvalidInput,
  NotCreated,
  NotFound,
  UpstreamInterrupted,
  UpstreamTimeout,
  UpstreamUnreachable,
} = errors

/** Of these there are only more special ones. */
const ABSTRACT = ['GatewayError', 'UpstreamError', 'CreateError']

describe('the codes that clients rely on', () => {
  it.each(EVERY_ERROR)(
    '%s has code %s, outcome %s, retryable %s',
    (error, code, outcome, retryable) => {
      expect(error).toBeInstanceOf(GatewayError)
      expect(error).toMatchObject({ code, outcome, retryable })
      expect(error.name).toBe(error.constructor.name)
    },
  )

  it('are those of every error that there is', () => {
    const named = Object.entries(errors)
      .filter(([, each]) => typeof each === 'function' && each.prototype instanceof GatewayError)
      .map(([name]) => name)

    const tried = EVERY_ERROR.map(([error]) => error.name)
    expect(new Set([...tried, ...ABSTRACT])).toEqual(new Set([...named, 'GatewayError']))
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

    const notSent = new CreateNotSent(cause)
    const unknown = new CreateOutcomeUnknown(LISTED, 5, cause)

    expect(notSent.message).toMatch(
      /^Nothing was created\. .*ECONNREFUSED.* may be used at once\.$/,
    )
    expect(unknown.message).toMatch(/ECONNREFUSED.*Ask again with the same idempotencyKey/)
    expect(notSent.details()).toEqual({ ...cause.details(), repeat: 'SENDS' })
    expect(unknown.details()).toEqual({
      ...cause.details(),
      repeat: 'LOOKS_UP',
      marker: 'ABCDEFGH234567AB',
    })
    expect(unknown.retryAfterSeconds).toBe(5)
  })

  it('says of a create that no list tells of where people can look for it', () => {
    const unknown = new CreateOutcomeUnknown(UNLISTED, 5, null)

    expect(unknown.message).toMatch(/CCC console, where its name ends with ~ABCDEFGH234567AB/)
    expect(unknown.retryAfterSeconds).toBeNull()
    expect(new CreateOutcomeUnknown({ ...UNLISTED, marker: null }, 5, null).message).toMatch(
      /look for it in the CCC console, before/,
    )
  })

  it('says of a key that may have been forgotten that this request sent nothing', () => {
    const unknown = new CreateOutcomeUnknown({ ...LISTED, isForgotten: true }, 5, null)

    expect(unknown.message).toMatch(/^This request sent nothing\. The store .* is new/)
  })

  it('says after a proof that nothing was created that the same key now sends', () => {
    expect(new NotCreated('CreateAutoCalloutTask').details()).toEqual({ repeat: 'SENDS' })
  })

  it('says of a change what was lost, the state that was read since, and that it may still be made', () => {
    const cause = new UpstreamInterrupted('PauseAutoCalloutTask', 'ECONNRESET')

    const [running, untold] = [
      new ChangeOutcomeUnknown('task', 'RUNNING', cause),
      new ChangeOutcomeUnknown('task', null, cause),
    ]

    expect(running.message).toBe(
      'PauseAutoCalloutTask got no answer from CCC (ECONNRESET). This task was read since and does ' +
        'not show the change: its state is RUNNING. The change may still be made; sending it again ' +
        'does no more.',
    )
    expect(untold.message).toContain('its state is not told.')
    expect(running.details()).toEqual({ ...cause.details(), state: 'RUNNING' })
    expect(untold.details()).toEqual({ ...cause.details(), state: null })
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
