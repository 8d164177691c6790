import { describe, expect, it } from 'vitest'
import { authorizer } from '../../src/tc3/authorization.ts'
import { canonicalRequest } from '../../src/tc3/canonical-request.ts'
import { deriveSigningKey } from '../../src/tc3/signing-key.ts'
import { credentialScope, stringToSign, utcDate } from '../../src/tc3/string-to-sign.ts'
import vectors from './vectors.json' with { type: 'json' }

/** Signatures of the official client, the documentation and an independent implementation. */
describe.each(vectors)('vector $id: $note', (vector) => {
  const { query, headers, body: payload, timestamp, service, secretId, secretKey } = vector
  const method = vector.method as 'GET' | 'POST'
  const request = { method, query, headers: headers as Record<string, string>, payload }
  const scope = credentialScope(vector.date, service)

  it('has the canonical request that was signed', () => {
    expect(canonicalRequest(request)).toBe(vector.canonicalRequest)
  })

  it('has the string to sign, on the UTC day of its timestamp', () => {
    expect(utcDate(timestamp)).toBe(vector.date)
    expect(stringToSign(timestamp, scope, canonicalRequest(request))).toBe(vector.stringToSign)
  })

  it('has the derived key', () => {
    const key = deriveSigningKey(secretKey, vector.date, service)

    expect(key.export().toString('hex')).toBe(vector.secretSigning)
  })

  it('has the signature and the Authorization header', () => {
    const authorization = authorizer({ secretId, secretKey }, service)(request, timestamp)

    expect(authorization).toBe(vector.authorization)
    expect(authorization.split('Signature=')[1]).toBe(vector.signature)
  })
})

it('holds all 23 vectors, each under its own id', () => {
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(23)
})
