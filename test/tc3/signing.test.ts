import { describe, expect, it } from 'vitest'
import { canonicalRequest } from '../../src/tc3/canonical-request.ts'
import { authorizer, type SignedRequest } from '../../src/tc3/index.ts'
import { dailySigningKey } from '../../src/tc3/signing-key.ts'
import { utcDate } from '../../src/tc3/string-to-sign.ts'

const PAIR = { secretId: 'AKIDEXAMPLE-not-real', secretKey: 'example-secret-key-not-real' }
const MIDNIGHT = Date.UTC(2024, 0, 1) / 1000 // Unix seconds

const request = (headers: Record<string, string>, payload: string | Uint8Array = '{}') =>
  ({ method: 'POST', query: '', headers, payload }) satisfies SignedRequest

const HEADERS = { 'content-type': 'application/json', host: 'ccc.tencentcloudapi.com' }

describe('the key of the day', () => {
  it('is derived once for all of a UTC day', () => {
    const keyOf = dailySigningKey(PAIR.secretKey, 'ccc')

    const [morning, night] = [keyOf(utcDate(MIDNIGHT)), keyOf(utcDate(MIDNIGHT + 86_399))]

    expect(night).toBe(morning)
  })

  it('changes between 23:59:59 and 00:00:00 UTC, and is kept from then on', () => {
    const keyOf = dailySigningKey(PAIR.secretKey, 'ccc')

    const before = keyOf(utcDate(MIDNIGHT - 1))
    const after = keyOf(utcDate(MIDNIGHT))

    expect(after).not.toBe(before)
    expect(after.equals(before)).toBe(false)
    expect(keyOf(utcDate(MIDNIGHT + 1))).toBe(after)
  })

  it('signs the same with a fresh signer as with one that has passed midnight', () => {
    const old = authorizer(PAIR, 'ccc')
    const times = [MIDNIGHT - 1, MIDNIGHT, MIDNIGHT - 1] // a server's clock may go back

    const headers = times.map((time) => old(request(HEADERS), time))

    expect(headers).toEqual(times.map((time) => authorizer(PAIR, 'ccc')(request(HEADERS), time)))
    expect(headers[0]).toContain('/2023-12-31/ccc/tc3_request')
    expect(headers[1]).toContain('/2024-01-01/ccc/tc3_request')
  })
})

describe('the signed headers', () => {
  it('may come in any order and case', () => {
    const other = {
      'X-TC-Action': 'DescribeTelCdr',
      Host: 'CCC.tencentcloudapi.com',
      'Content-Type': ' Application/JSON ',
    }
    const sign = authorizer(PAIR, 'ccc')

    const authorization = sign(request(other), MIDNIGHT)

    const plain = { ...HEADERS, 'x-tc-action': 'DescribeTelCdr' }
    expect(authorization).toBe(sign(request(plain), MIDNIGHT))
    expect(authorization).toContain('SignedHeaders=content-type;host;x-tc-action,')
    expect(canonicalRequest(request(other))).toContain('\nx-tc-action:describetelcdr\n')
  })

  it.each([
    ['a header', request({ ...HEADERS, host: 'ccc.intl.tencentcloudapi.com' })],
    ['the body', request(HEADERS, '{ }')],
    ['the query', { ...request(HEADERS), query: 'a=1' }],
    ['the method', { ...request(HEADERS), method: 'GET' as const }],
  ])('sign another text when %s changes', (_what, changed) => {
    const sign = authorizer(PAIR, 'ccc')

    expect(sign(changed, MIDNIGHT)).not.toBe(sign(request(HEADERS), MIDNIGHT))
  })
})

it('signs bytes and the text they spell alike', () => {
  const sign = authorizer(PAIR, 'ccc')
  const text = '{"Name":"外呼 😀"}'

  const ofBytes = sign(request(HEADERS, Buffer.from(text)), MIDNIGHT)

  expect(ofBytes).toBe(sign(request(HEADERS, text), MIDNIGHT))
})
