import { describe, expect, it } from 'vitest'
import { parseJson, printJson } from '../../src/simulator/json.ts'

describe('JSON without loss', () => {
  it.each(['9007199254740993', '-9223372036854775808', '18446744073709551615'])(
    'reads %s as a bigint and prints it as a bare integer',
    (digits) => {
      expect(parseJson(`{"id":${digits},"small":5}`)).toEqual({ id: BigInt(digits), small: 5 })
      expect(printJson({ id: BigInt(digits) })).toBe(`{"id":${digits}}`)
    },
  )

  it.each([
    ['9007199254740991', 9007199254740991],
    ['12345678901234567.5', Number('12345678901234567.5')],
    ['1e300', 1e300],
    ['"1234567890123456789"', '1234567890123456789'],
  ])('leaves %s as it is', (text, value) => {
    expect(parseJson(text)).toBe(value)
  })

  it('does not hide that something else cannot be printed', () => {
    const broken = {
      toJSON: () => {
        throw new RangeError('broken')
      },
    }

    expect(() => printJson(broken)).toThrow('broken')
  })
})
