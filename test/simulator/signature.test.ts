import { describe, expect, it } from 'vitest'
import { authenticate } from '../../src/simulator/signature.ts'
import { call, freshSimulator, refusalOf, type Twist } from './client.ts'
import vectors from './signing-vectors.json' with { type: 'json' }

type Vector = (typeof vectors)[number]

/** The request of a vector as it would arrive, and the pair that it was signed with. */
function arrived(vector: Vector) {
  const { host, action, timestamp, contentType, body, secretId, secretKey, token } = vector
  const headers = {
    host,
    authorization: vector.authorization,
    'content-type': contentType,
    'x-tc-action': action,
    'x-tc-timestamp': String(timestamp),
    ...(token && { 'x-tc-token': token }),
  }
  const bytes = Buffer.from(body)
  return {
    request: {
      method: 'POST',
      headers,
      action,
      body: bytes,
      oversized: false,
      params: {},
      receivedAt: 0,
    },
    credential: { secretId, secretKey, ...(token && { token }) },
  }
}

describe('signatures made by others', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('accepts %s', (_id, vector) => {
    const { request, credential } = arrived(vector)

    expect(() => authenticate(request, credential, vector.timestamp)).not.toThrow()
  })

  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    'refuses %s with one more byte in its body',
    (_id, vector) => {
      const { request, credential } = arrived(vector)
      const changed = { ...request, body: Buffer.concat([request.body, Buffer.from(' ')]) }

      expect(() => authenticate(changed, credential, vector.timestamp)).toThrow(/signature/)
    },
  )
})

const ACTION = 'DescribeAutoCalloutTask'
const TASK = { SdkAppId: 1, TaskId: 2 }
const NOON = 1_700_000_000 // Unix seconds; any fixed instant does

async function verdict(twist: Twist) {
  const simulator = await freshSimulator({ now: () => NOON * 1000 })
  return refusalOf(simulator, ACTION, TASK, twist)
}

describe('what is accepted', () => {
  it.each<[string, Twist]>([
    ['a plain request', {}],
    ['a host signed without its port', { signedHost: '127.0.0.1' }],
    ['the first label of the host as the service', { service: '127' }],
    ['a signed action, in lower case', { signedHeaders: ['content-type', 'host', 'x-tc-action'] }],
    [
      'a body that is said not to be signed',
      { headers: { 'x-tc-content-sha256': 'UNSIGNED-PAYLOAD' }, payload: 'UNSIGNED-PAYLOAD' },
    ],
    [
      'a content type with a charset',
      { headers: { 'content-type': 'application/json; charset=utf-8' } },
    ],
    ['a timestamp 300 s old', { timestamp: NOON - 300 }],
    ['a timestamp 300 s ahead', { timestamp: NOON + 300 }],
  ])('%s', async (_what, twist) => {
    expect(await verdict(twist)).toBe('accepted')
  })
})

describe('what is refused', () => {
  it.each<[string, Twist, string]>([
    ['no Authorization', { headers: { authorization: '' } }, 'AuthFailure.InvalidAuthorization'],
    [
      'another algorithm',
      { headers: { authorization: 'TC2 Credential=x' } },
      'AuthFailure.InvalidAuthorization',
    ],
    ['an unsigned host', { signedHeaders: ['content-type'] }, 'AuthFailure.InvalidAuthorization'],
    ['an unsigned content type', { signedHeaders: ['host'] }, 'AuthFailure.InvalidAuthorization'],
    [
      'signed headers out of order',
      { signedHeaders: ['host', 'content-type'] },
      'AuthFailure.SignatureFailure',
    ],
    ['another host', { signedHost: 'ccc.example.com' }, 'AuthFailure.SignatureFailure'],
    ['another service', { service: 'cvm' }, 'AuthFailure.SignatureFailure'],
    [
      'another day than that of the timestamp',
      { date: '2023-11-15' },
      'AuthFailure.SignatureFailure',
    ],
    ['another payload than the body', { payload: '{}' }, 'AuthFailure.SignatureFailure'],
    [
      'a signed header that is not sent',
      { signedHeaders: ['content-type', 'host', 'x-tc-region'] },
      'AuthFailure.SignatureFailure',
    ],
    ['a timestamp 301 s old', { timestamp: NOON - 301 }, 'AuthFailure.SignatureExpire'],
    ['a timestamp 301 s ahead', { timestamp: NOON + 301 }, 'AuthFailure.SignatureExpire'],
    ['no timestamp', { headers: { 'x-tc-timestamp': '' } }, 'MissingParameter'],
    [
      'a timestamp that is not a number',
      { headers: { 'x-tc-timestamp': 'now' } },
      'InvalidParameter',
    ],
  ])('%s', async (_what, twist, code) => {
    expect((await verdict(twist)).split(': ')[0]).toBe(code)
  })

  it('names the server time by its own clock', async () => {
    expect(await verdict({ timestamp: NOON - 301 })).toContain(`the server time ${NOON}.`)
  })
})

describe('the order of the checks', () => {
  const wrongKey = { secretKey: 'another' }
  const late = { timestamp: NOON - 301 }
  const noSuchAction = { headers: { 'x-tc-action': 'Nothing' } }

  it.each<[string, Twist, string]>([
    ['SecretId before time', { secretId: 'nobody', ...late }, 'AuthFailure.SecretIdNotFound'],
    ['time before signature', { ...late, ...wrongKey }, 'AuthFailure.SignatureExpire'],
    [
      'signature before token',
      { ...wrongKey, headers: { 'x-tc-token': 'unasked' } },
      'AuthFailure.SignatureFailure',
    ],
    [
      'token before action',
      { headers: { ...noSuchAction.headers, 'x-tc-token': 'unasked' } },
      'AuthFailure.TokenFailure',
    ],
    ['action before parameters', { ...noSuchAction, body: '[]' }, 'InvalidAction'],
  ])('%s', async (_what, twist, code) => {
    expect((await verdict(twist)).split(': ')[0]).toBe(code)
  })

  it('throttle before parameters', async () => {
    const simulator = await freshSimulator({ perSecond: 1, now: () => NOON * 1000 })
    await call(simulator, ACTION, TASK)

    expect(await refusalOf(simulator, ACTION, { Unknown: 1 })).toContain('RequestLimitExceeded')
  })
})
