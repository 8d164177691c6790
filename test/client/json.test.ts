import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson, printJson } from '../../src/client/json.ts'

describe('parsing', () => {
  it.each([
    ['{"Id":9007199254740991}', { Id: 9_007_199_254_740_991 }],
    ['{"Id":9007199254740992}', { Id: 9_007_199_254_740_992n }],
    ['{"Id":9007199254740993}', { Id: 9_007_199_254_740_993n }],
    ['{"Id": 9223372036854775807}', { Id: 9_223_372_036_854_775_807n }],
    ['{"Id":18446744073709551615}', { Id: 18_446_744_073_709_551_615n }],
    ['{"Id":-9007199254740993}', { Id: -9_007_199_254_740_993n }],
    ['[9007199254740993,1]', [9_007_199_254_740_993n, 1]],
    ['[1,\n\t9007199254740993]', [1, 9_007_199_254_740_993n]],
    ['9007199254740993', 9_007_199_254_740_993n],
  ])('keeps every digit of %s', (text, value) => {
    expect(parseJson(text)).toEqual(value)
  })

  it.each([
    ['{"Id":"9007199254740993"}', { Id: '9007199254740993' }],
    ['{"Text":":9007199254740993"}', { Text: ':9007199254740993' }],
    ['{"Text":"[9007199254740993","Id":1}', { Text: '[9007199254740993', Id: 1 }],
    ['{"9007199254740993":1}', { '9007199254740993': 1 }],
    ['{"Text":"\\":9007199254740993"}', { Text: '":9007199254740993' }],
  ])('leaves long digits in text as text: %s', (text, value) => {
    expect(parseJson(text)).toEqual(value)
  })

  it.each([
    ['{"Rate":0.1}', { Rate: 0.1 }],
    ['{"Rate":1.2345678901234567}', { Rate: 1.2345678901234567 }],
    ['{"Rate":1234567890123456.5}', { Rate: 1_234_567_890_123_456.5 }],
    ['{"Rate":12345678901234567890.5}', { Rate: 1.2345678901234567e19 }],
    ['{"Rate":12345678901234567890e2}', { Rate: 1.2345678901234568e21 }],
    ['{"Rate":12345678901234567890E-2}', { Rate: 1.2345678901234568e17 }],
    ['{"Rate":1e300,"Small":-1}', { Rate: 1e300, Small: -1 }],
  ])('reads decimals and exponents as numbers: %s', (text, value) => {
    expect(parseJson(text)).toEqual(value)
  })

  it('gives a number where a double holds it, and a bigint only where it does not', () => {
    const parsed = parseJson('{"Small":1400000000,"Large":9007199254740993}')

    expect(parsed).toEqual({ Small: 1_400_000_000, Large: 9_007_199_254_740_993n })
  })

  it('looks at each digit of a long text once, or it would not end in time', () => {
    const digits = '1'.repeat(2_000_000)

    const parsed = parseJson(`{"Text":"${digits}"}`)

    expect(parsed).toEqual({ Text: digits })
  })

  it.each(['', '{', '{"Id":}', '{"Id":9007199254740993', '{"Id":09007199254740993}'])(
    'refuses %j',
    (text) => {
      expect(() => parseJson(text)).toThrow(SyntaxError)
    },
  )
})

describe('printing', () => {
  it('writes a bigint as a bare integer at any depth', () => {
    const params = { TaskId: 9_007_199_254_740_993n, List: [-9_223_372_036_854_775_808n, 1n] }

    expect(printJson(params)).toBe('{"TaskId":9007199254740993,"List":[-9223372036854775808,1]}')
  })

  it('leaves out what is undefined, and keeps null, empty text and empty lists', () => {
    expect(printJson({ A: undefined, B: null, C: '', D: [] })).toBe('{"B":null,"C":"","D":[]}')
  })

  it('leaves long digits in text as text', () => {
    expect(printJson({ Text: '9007199254740993' })).toBe('{"Text":"9007199254740993"}')
  })
})

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** All that CCC speaks; an integer beyond 2^53 is a bigint here, and never a double. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.string(),
    fc.maxSafeInteger(),
    fc.double({ noDefaultInfinity: true, noNaN: true }).filter(isNoInteger),
    fc.bigInt({ min: SAFE + 1n, max: 2n ** 64n }),
    fc.bigInt({ min: -(2n ** 63n), max: -SAFE - 1n }),
    fc.array(tie('any')),
    fc.dictionary(fc.string(), tie('any')),
  ),
})).any

function isNoInteger(number: number): boolean {
  return !Number.isInteger(number)
}

it('parses what it has printed into the same value', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(parseJson(printJson(given))).toEqual(given)
    }),
    { numRuns: 1000 },
  )
})
