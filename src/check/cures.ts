/** What a call has to pass, in this order. That CCC looks in the same one is not documented. */
export const STEPS = ['endpoint', 'credentials', 'permission', 'application'] as const
export type Step = (typeof STEPS)[number]

interface Cure {
  /** A `*` stands for anything. */
  readonly codes: readonly string[]
  readonly cure: string
}

/** Codes of the system and of OpenSSL where no connection was made. */
const CONNECTION_CURES: readonly Cure[] = [
  {
    codes: ['ENOTFOUND'],
    cure: 'Its name is not known here: check CCC_ENDPOINT, and the DNS of this machine.',
  },
  { codes: ['EAI_AGAIN'], cure: 'Its name cannot be looked up: check the DNS of this machine.' },
  {
    codes: ['ECONNREFUSED'],
    cure: 'Nothing listens there: check CCC_ENDPOINT, and firewalls that refuse.',
  },
  {
    codes: ['ECONNRESET', 'EPIPE'],
    cure: 'The connection was cut: check firewalls and proxies in between.',
  },
  {
    codes: ['ETIMEDOUT'],
    cure: 'Nobody answers within a second: check firewalls, and the way out of this network.',
  },
  {
    codes: ['ENETUNREACH', 'EHOSTUNREACH'],
    cure: 'There is no way there: check the network of this machine.',
  },
  {
    codes: ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'],
    cure: 'Its certificate has run out, or the clock of this machine is far off: check the clock.',
  },
  {
    codes: ['ERR_TLS_CERT_ALTNAME_INVALID'],
    cure: 'It shows a certificate of another name: something in between answers in its place.',
  },
  {
    codes: [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_*',
      'CERT_UNTRUSTED',
    ],
    cure: 'Its certificate is of nobody whom Node trusts, as where a proxy reads along: let the gateway past it, or name its authority in NODE_EXTRA_CA_CERTS.',
  },
  {
    codes: ['EPROTO', 'ERR_SSL*', 'ERR_TLS*'],
    cure: 'It does not speak TLS as CCC does: check CCC_ENDPOINT, and proxies in between.',
  },
]

export function connectionCure(reason: string): string {
  const known = firstFor(reason, CONNECTION_CURES)
  return known?.cure ?? 'Check CCC_ENDPOINT, and what lies in between.'
}

/** A refusal of CCC: which step it stops at, and what to do. */
interface Refused extends Cure {
  readonly at: Step
}

/**
 * The first that fits counts; a code that none fits tells nothing of what was checked.
 *
 * Source: "Common Error Codes" of Tencent Cloud's API (read 2026-11-20); not seen on a real account.
 */
const REFUSALS: readonly Refused[] = [
  {
    codes: ['AuthFailure.SecretIdNotFound'],
    at: 'credentials',
    cure: 'The SecretId is misspelt, deleted or disabled, or of the other site, since keys of China and international are different ones: compare TENCENTCLOUD_SECRET_ID and CCC_ENDPOINT with what the console of CAM shows.',
  },
  {
    codes: ['AuthFailure.SignatureFailure'],
    at: 'credentials',
    cure: 'The SecretKey is not the one of this SecretId: set TENCENTCLOUD_SECRET_KEY anew. If it is, something in between changes requests.',
  },
  {
    codes: ['AuthFailure.SignatureExpire'],
    at: 'credentials',
    cure: 'CCC finds a signature too old that was made in its own time: something in between holds requests back.',
  },
  {
    codes: ['AuthFailure.TokenFailure'],
    at: 'credentials',
    cure: 'The token has run out, or is not of this pair: set all three anew, TENCENTCLOUD_SESSION_TOKEN too, or use a role or a lasting pair.',
  },
  {
    codes: ['AuthFailure.InvalidSecretId'],
    at: 'credentials',
    cure: 'This is no key pair for API calls: make one in the console of CAM.',
  },
  {
    codes: ['AuthFailure.MFAFailure'],
    at: 'credentials',
    cure: 'The key wants a second factor, which a gateway does not have: use one of a sub-account without.',
  },
  {
    codes: ['AuthFailure.InvalidAuthorization'],
    at: 'credentials',
    cure: 'CCC cannot read the signature: something in between changes requests.',
  },
  {
    codes: ['UnauthorizedOperation*', 'AuthFailure.UnauthorizedOperation*'],
    at: 'permission',
    cure: 'CAM does not let the key read: attach the policy of docs/permissions.md to its sub-account or role, and check again a minute later.',
  },
  {
    codes: ['*.PermissionDenied'],
    at: 'permission',
    cure: 'The account lacks a permission inside CCC: ask its administrator.',
  },
  {
    codes: ['AuthFailure*'],
    at: 'credentials',
    cure: 'Compare TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or the pair in the file of accounts, with what the console of CAM shows.',
  },
  {
    codes: ['IpNotInWhitelist*'],
    at: 'credentials',
    cure: 'The key is bound to addresses: allow, in the CAM console, the one by which this machine reaches the internet.',
  },
  {
    codes: ['IpInBlacklist*'],
    at: 'credentials',
    cure: 'The address of this machine is blocked for this key: see the console of CAM.',
  },
  {
    codes: [
      'ActionOffline',
      'InvalidAction',
      'InvalidRequest',
      'NoSuch*',
      'UnknownParameter',
      'UnsupportedProtocol',
      'UnsupportedRegion',
    ],
    at: 'endpoint',
    cure: 'What answers does not know the API of CCC: check CCC_ENDPOINT.',
  },
  {
    codes: ['InvalidParameter*', 'ResourceNotFound*'],
    at: 'application',
    cure: 'No application of this account has this id: compare CCC_SDK_APP_ID, or the file of accounts, with the CCC console, and CCC_ENDPOINT with the site of the account.',
  },
  {
    codes: ['ResourceUnavailable*', 'ResourceInsufficient*'],
    at: 'application',
    cure: 'The account cannot be used now: check it for arrears.',
  },
]

export function refusalAt(upstreamCode: string): Refused | null {
  return firstFor(upstreamCode, REFUSALS) ?? null
}

/** More calls were sent than CCC grants, by whomever: it tells nothing of the key. */
export function isThrottled(upstreamCode: string): boolean {
  return upstreamCode.startsWith('RequestLimitExceeded')
}

function firstFor<Known extends Cure>(code: string, all: readonly Known[]): Known | undefined {
  return all.find(({ codes }) => codes.some((pattern) => fits(code, pattern)))
}

function fits(code: string, pattern: string): boolean {
  const [start = '', end] = pattern.split('*')
  return end === undefined ? code === start : code.startsWith(start) && code.endsWith(end)
}

/** Codes, and what is done about each, for the docs. */
export function describeCures(): { codes: readonly string[]; at: string; cure: string }[] {
  return [...CONNECTION_CURES.map((each) => ({ ...each, at: 'endpoint' })), ...REFUSALS]
}
