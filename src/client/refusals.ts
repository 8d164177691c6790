import type { Reading } from '../errors.ts'

/**
 * Upstream's error codes as the gateway reads them. `outcome: 'not-sent'` stands only where
 * upstream documents, or the kind of check implies, that the request went no further than its door
 * and that the same request may pass later; `unknown` where it may have acted before it failed.
 *
 * Source: "Common Error Codes" and the error lists of the CCC actions, official Go SDK v1.3.166
 *         (read 2026-11-20).
 */
export const READINGS: Readonly<Record<string, Reading>> = {
  AuthFailure: no(
    'UPSTREAM_AUTH',
    'check TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or the pair in the file of accounts.',
  ),
  'AuthFailure.SignatureExpire': {
    code: 'UPSTREAM_AUTH',
    outcome: 'not-sent',
    retryable: false,
    cure: 'the clock of the gateway differs from that of CCC by over five minutes; synchronise it.',
  },
  'AuthFailure.TokenFailure': no(
    'UPSTREAM_AUTH',
    'renew TENCENTCLOUD_SESSION_TOKEN, or the token in the file of accounts.',
  ),
  'AuthFailure.UnauthorizedOperation': no(
    'FORBIDDEN',
    'grant this action of the product ccc to the key in CAM.',
  ),
  ActionOffline: defect(),
  FailedOperation: {
    code: 'UPSTREAM_REJECTED',
    outcome: 'unknown',
    retryable: false,
    cure: 'CCC could not carry this out, or not all of it; see the code.',
  },
  'FailedOperation.PermissionDenied': no(
    'FORBIDDEN',
    'the account lacks a permission inside CCC; ask its administrator.',
  ),
  'FailedOperation.SessionNotExists': no('NOT_FOUND', 'no such session.'),
  InternalError: fault('UPSTREAM_ERROR'),
  InvalidAction: defect(),
  InvalidParameter: badInput(),
  'InvalidParameter.InstanceNotExist': no('NOT_FOUND', 'no application has this sdkAppId.'),
  InvalidParameterValue: no(
    'BAD_USER_INPUT',
    'CCC does not accept one of the values, or has no such application; compare them with its limits.',
  ),
  'InvalidParameterValue.ExperienceAccount': no(
    'FORBIDDEN',
    'an AI agent of a trial account cannot do this.',
  ),
  'InvalidParameterValue.InstanceNotExist': no('NOT_FOUND', 'no application has this sdkAppId.'),
  InvalidRequest: defect(),
  IpInBlacklist: no('UPSTREAM_AUTH', 'the address of the gateway is blocked for this key.'),
  IpNotInWhitelist: no('UPSTREAM_AUTH', 'allow the address of the gateway for this key.'),
  LimitExceeded: no('QUOTA_EXCEEDED', 'a limit of the account is used up; raise it by ticket.'),
  MissingParameter: badInput(),
  NoSuchProduct: defect(),
  NoSuchVersion: defect(),
  RequestLimitExceeded: {
    code: 'RATE_LIMITED',
    outcome: 'not-sent',
    retryable: true,
    retryAfterSeconds: 1,
    cure: 'more calls arrived than CCC grants in a second; send it again later.',
  },
  RequestSizeLimitExceeded: badInput(),
  ResourceInUse: no('CONFLICT', 'the object is in use.'),
  ResourceInsufficient: no('QUOTA_EXCEEDED', 'the account has not enough of a resource.'),
  ResourceNotFound: no('NOT_FOUND', 'no such object.'),
  ResourceUnavailable: no('UPSTREAM_REJECTED', 'the resource is not available; check for arrears.'),
  ResponseSizeLimitExceeded: {
    code: 'UPSTREAM_ERROR',
    outcome: 'unknown',
    retryable: false,
    cure: 'the answer would be larger than CCC can send; ask for a smaller page.',
  },
  ServiceUnavailable: fault('UPSTREAM_UNAVAILABLE'),
  UnauthorizedOperation: no('FORBIDDEN', 'the key may not do this; check its policies in CAM.'),
  UnknownParameter: defect(),
  UnsupportedOperation: no('CONFLICT', 'not possible in the present state of the object.'),
  UnsupportedProtocol: defect(),
  UnsupportedRegion: defect(),
}

/** A code nobody has heard of yet proves nothing about what was done. */
const UNHEARD_OF: Reading = {
  code: 'UPSTREAM_REJECTED',
  outcome: 'unknown',
  retryable: false,
  cure: 'the gateway does not know this code; see the error codes of CCC.',
}

/** Reads `Family.Detail`; a detail that is not known is read as its family. */
export function readRefusal(upstreamCode: string): Reading {
  return find(upstreamCode) ?? find(upstreamCode.replace(/\..*$/s, '')) ?? UNHEARD_OF
}

function find(upstreamCode: string): Reading | undefined {
  return Object.hasOwn(READINGS, upstreamCode) ? READINGS[upstreamCode] : undefined
}

function no(code: string, cure: string): Reading {
  return { code, outcome: 'refused', retryable: false, cure }
}

function fault(code: string): Reading {
  return { code, outcome: 'unknown', retryable: true, cure: 'a fault inside CCC.' }
}

function badInput(): Reading {
  return no(
    'BAD_USER_INPUT',
    'CCC does not accept one of the values; compare them with its limits.',
  )
}

function defect(): Reading {
  return no('UPSTREAM_CONTRACT', 'the gateway and CCC disagree about the API; check CCC_ENDPOINT.')
}
