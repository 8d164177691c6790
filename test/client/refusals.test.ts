import { describe, expect, it } from 'vitest'
import { readRefusal } from '../../src/client/refusals.ts'
import type { Outcome } from '../../src/errors.ts'

type Row = readonly [upstreamCode: string, code: string, outcome: Outcome, retryable: boolean]

/**
 * Source: "Common Error Codes" of Tencent Cloud API 3.0, all 38 of them (read 2026-11-20).
 * Retryable means that the same request may pass later; what may have acted is unknown.
 */
const COMMON: readonly Row[] = [
  ['ActionOffline', 'UPSTREAM_CONTRACT', 'refused', false],
  ['AuthFailure.InvalidAuthorization', 'UPSTREAM_AUTH', 'refused', false],
  ['AuthFailure.InvalidSecretId', 'UPSTREAM_AUTH', 'refused', false],
  ['AuthFailure.MFAFailure', 'UPSTREAM_AUTH', 'refused', false],
  ['AuthFailure.SecretIdNotFound', 'UPSTREAM_AUTH', 'refused', false],
  ['AuthFailure.SignatureFailure', 'UPSTREAM_AUTH', 'refused', false],
  ['AuthFailure.TokenFailure', 'UPSTREAM_AUTH', 'refused', false],
  ['AuthFailure.UnauthorizedOperation', 'FORBIDDEN', 'refused', false],
  ['DryRunOperation', 'UPSTREAM_REJECTED', 'unknown', false], // no action of CCC has a dry run
  ['FailedOperation', 'UPSTREAM_REJECTED', 'unknown', false],
  ['InternalError', 'UPSTREAM_ERROR', 'unknown', true],
  ['InvalidAction', 'UPSTREAM_CONTRACT', 'refused', false],
  ['InvalidParameter', 'BAD_USER_INPUT', 'refused', false],
  ['InvalidParameterValue', 'BAD_USER_INPUT', 'refused', false],
  ['InvalidRequest', 'UPSTREAM_CONTRACT', 'refused', false],
  ['IpInBlacklist', 'UPSTREAM_AUTH', 'refused', false],
  ['IpNotInWhitelist', 'UPSTREAM_AUTH', 'refused', false],
  ['LimitExceeded', 'QUOTA_EXCEEDED', 'refused', false],
  ['MissingParameter', 'BAD_USER_INPUT', 'refused', false],
  ['NoSuchProduct', 'UPSTREAM_CONTRACT', 'refused', false],
  ['NoSuchVersion', 'UPSTREAM_CONTRACT', 'refused', false],
  ['RequestLimitExceeded', 'RATE_LIMITED', 'not-sent', true],
  ['RequestLimitExceeded.GlobalRegionUinLimitExceeded', 'RATE_LIMITED', 'not-sent', true],
  ['RequestLimitExceeded.IPLimitExceeded', 'RATE_LIMITED', 'not-sent', true],
  ['RequestLimitExceeded.UinLimitExceeded', 'RATE_LIMITED', 'not-sent', true],
  ['RequestSizeLimitExceeded', 'BAD_USER_INPUT', 'refused', false],
  ['ResourceInUse', 'CONFLICT', 'refused', false],
  ['ResourceInsufficient', 'QUOTA_EXCEEDED', 'refused', false],
  ['ResourceNotFound', 'NOT_FOUND', 'refused', false],
  ['ResourceUnavailable', 'UPSTREAM_REJECTED', 'refused', false],
  ['ResponseSizeLimitExceeded', 'UPSTREAM_ERROR', 'unknown', false],
  ['ServiceUnavailable', 'UPSTREAM_UNAVAILABLE', 'unknown', true],
  ['UnauthorizedOperation', 'FORBIDDEN', 'refused', false],
  ['UnknownParameter', 'UPSTREAM_CONTRACT', 'refused', false],
  ['UnsupportedOperation', 'CONFLICT', 'refused', false],
  ['UnsupportedProtocol', 'UPSTREAM_CONTRACT', 'refused', false],
  ['UnsupportedRegion', 'UPSTREAM_CONTRACT', 'refused', false],
]

/** Source: error lists of the outbound actions, official Go SDK v1.3.166 (read 2026-11-20). */
const OF_CCC: readonly Row[] = [
  ['FailedOperation.PermissionDenied', 'FORBIDDEN', 'refused', false],
  ['FailedOperation.SessionNotExists', 'NOT_FOUND', 'refused', false],
  ['InternalError.DBError', 'UPSTREAM_ERROR', 'unknown', true],
  ['InvalidParameter.InstanceNotExist', 'NOT_FOUND', 'refused', false],
  ['InvalidParameterValue.ExperienceAccount', 'FORBIDDEN', 'refused', false],
  ['InvalidParameterValue.InstanceNotExist', 'NOT_FOUND', 'refused', false],
  ['InvalidParameterValue.SkillGroupError', 'BAD_USER_INPUT', 'refused', false],
  ['LimitExceeded.OutOfCountLimit', 'QUOTA_EXCEEDED', 'refused', false],
  ['LimitExceeded.OutOfQuotaMaxCount', 'QUOTA_EXCEEDED', 'refused', false],
]

const A_NEW_DETAIL: readonly Row[] = [
  ['AuthFailure.NewDetail', 'UPSTREAM_AUTH', 'refused', false],
  ['InternalError.NewDetail', 'UPSTREAM_ERROR', 'unknown', true],
  ['InvalidParameterValue.New.Detail', 'BAD_USER_INPUT', 'refused', false],
  ['RequestLimitExceeded.NewDetail', 'RATE_LIMITED', 'not-sent', true],
  ['UnauthorizedOperation.PermissionDenied', 'FORBIDDEN', 'refused', false],
]

describe.each([
  ['a common code', COMMON],
  ['a code of CCC', OF_CCC],
  ['a new detail of a known family', A_NEW_DETAIL],
])('%s', (_kind, rows) => {
  it.each(rows)('%s reads as %s, %s, retryable %s', (upstreamCode, code, outcome, retryable) => {
    expect(readRefusal(upstreamCode)).toMatchObject({ code, outcome, retryable })
    expect(readRefusal(upstreamCode).cure).toMatch(/\.$/)
  })
})

it('reads an expired signature as one that was turned away at the door', () => {
  const reading = readRefusal('AuthFailure.SignatureExpire')

  expect(reading).toMatchObject({ code: 'UPSTREAM_AUTH', outcome: 'not-sent' })
})

it('asks for a second of patience where CCC was called too often, and nowhere else', () => {
  const all = [...COMMON, ...OF_CCC, ...A_NEW_DETAIL].map(([upstreamCode]) => upstreamCode)

  const patient = all.filter((upstreamCode) => readRefusal(upstreamCode).retryAfterSeconds === 1)

  expect(patient).toEqual(all.filter((upstreamCode) => /^RequestLimitExceeded/.test(upstreamCode)))
})

it.each([
  ...['Teapot', 'Teapot.Short', '', '.', '.InternalError', 'internalerror', ' InternalError'],
  ...['__proto__', '__proto__.x', 'constructor', 'toString.x', 'hasOwnProperty'],
])('takes an unheard-of code for no proof of anything: %j', (upstreamCode) => {
  expect(readRefusal(upstreamCode)).toEqual({
    code: 'UPSTREAM_REJECTED',
    outcome: 'unknown',
    retryable: false,
    cure: expect.stringContaining('does not know this code'),
  })
})
