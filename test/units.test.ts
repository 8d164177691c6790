import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparablePhone,
  e164,
  fromUnixMilliseconds,
  fromUnixSeconds,
  hasUsualLength,
  isTimeZone,
  masked,
  parseDateTime,
  parseUpstreamId,
  toUnixSeconds,
} from '../src/units.ts'

describe('an id', () => {
  it.each([
    ['1', 1],
    ['1400000000', 1_400_000_000],
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740992', 9_007_199_254_740_992n],
    ['9007199254740993', 9_007_199_254_740_993n],
    ['9223372036854775807', 9_223_372_036_854_775_807n],
  ])('%s keeps all its digits', (text, id) => {
    expect(parseUpstreamId(text)).toBe(id)
  })

  it.each([
    ...['', '0', '-1', '+1', '01', '1.0', '1e3', '0x1', ' 1', '1 ', '1\n', 'abc', '１'],
    ...['9223372036854775808', '9999999999999999999', '10000000000000000000'],
  ])('%j is none', (text) => {
    expect(parseUpstreamId(text)).toBeNull()
  })
})

describe('a time as text', () => {
  it.each([
    ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00.000Z'],
    ['2026-11-20T16:00:00+08:00', '2026-11-20T08:00:00.000Z'],
    ['2026-11-20t08:00:00.25z', '2026-11-20T08:00:00.250Z'],
    ['2024-02-29T23:59:59-00:30', '2024-03-01T00:29:59.000Z'],
  ])('%s is %s', (text, time) => {
    expect(parseDateTime(text)?.toISOString()).toBe(time)
  })

  it.each([
    ...['', 'today', '2026-11-20', '2026-11-20T08:00:00', '2026-11-20T08:00Z', '1700000000'],
    ...['2026-02-29T08:00:00Z', '2026-04-31T08:00:00Z', '2026-13-01T08:00:00Z'],
    ...['2026-11-20T24:00:00Z', '2026-11-20T08:60:00Z', '2026-12-31T23:59:60Z'],
    ...['2026-11-20T08:00:00+24:00', '2026-11-20 08:00:00Z', ' 2026-11-20T08:00:00Z'],
  ])('%j is none', (text) => {
    expect(parseDateTime(text)).toBeNull()
  })
})

describe('a time', () => {
  it.each([null, undefined, 0, 0n])('%s stands for none', (seconds) => {
    expect(fromUnixSeconds(seconds)).toBeNull()
  })

  it('comes from Unix seconds, not milliseconds', () => {
    expect(fromUnixSeconds(1_700_000_000)?.toISOString()).toBe('2023-11-14T22:13:20.000Z')
    expect(fromUnixSeconds(1_700_000_000n)?.toISOString()).toBe('2023-11-14T22:13:20.000Z')
  })

  it.each([null, undefined, 0, 0n])('%s milliseconds stand for none', (milliseconds) => {
    expect(fromUnixMilliseconds(milliseconds)).toBeNull()
  })

  it('in milliseconds keeps each of them', () => {
    expect(fromUnixMilliseconds(1_700_000_000_007)?.toISOString()).toBe('2023-11-14T22:13:20.007Z')
    expect(fromUnixMilliseconds(1_700_000_000_007n)?.toISOString()).toBe('2023-11-14T22:13:20.007Z')
  })

  it('goes out as whole Unix seconds, cut off and never rounded up', () => {
    expect(toUnixSeconds(new Date('2023-11-14T22:13:20.999Z'))).toBe(1_700_000_000)
    expect(toUnixSeconds(new Date('1969-12-31T23:59:59.500Z'))).toBe(-1)
  })
})

describe('two spellings of one phone', () => {
  it.each([
    ['+8613800138000', '008613800138000'],
    ['+8613800138000', '8613800138000'],
    ['+8613800138000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['+86075586013388', '+8675586013388'],
    ['0086075586013388', '+8675586013388'],
    ['+12025550123', '0012025550123'],
  ])('%s and %s compare alike', (one, other) => {
    expect(comparablePhone(one)).toBe(comparablePhone(other))
  })

  it.each([
    ['13800138000', '13800138001'],
    ['+8613800138000', '+13800138000000'],
    ['+12025550123', '+442025550123'],
    ['12025550123', '8612025550123'], // no mainland mobile starts with 12
  ])('%s and %s stay two phones', (one, other) => {
    expect(comparablePhone(one)).not.toBe(comparablePhone(other))
  })
})

describe('the length of a number', () => {
  it.each([
    ['a mobile', '008613012345678'],
    ['a mobile without country code', '13012345678'],
    ['a landline of Beijing', '+861012345678'],
    ['a landline with the 0 of its area', '0086075586013388'],
    ['a landline of seven digits', '+868916333333'],
    ['a 400 number', '4008001234'],
    ['a service', '008610086'],
    ['a longer service', '+8695588'],
    ['a number of the United States', '+12125550100'],
    ['a number of a small island', '+6834000'],
  ])('of %s is usual', (_what, number) => {
    expect(hasUsualLength(number)).toBe(true)
  })

  it.each([
    ['a mobile with a digit too few', '00861301234567'],
    ['a mobile with a digit too many', '+86130123456789'],
    ['a landline without its area', '86013388'],
    ['a landline of Beijing with a digit too few', '+86101234567'],
    ['one of 16 digits', '+1212555010012345'],
    ['one of six digits', '+123456'],
    ['a country code that starts with 0', '000123456789'],
  ])('of %s is not', (_what, number) => {
    expect(hasUsualLength(number)).toBe(false)
  })
})

describe('a phone told to others', () => {
  it.each([
    ['008613800138000', '+8613800138000'],
    ['+8613800138000', '+8613800138000'],
    ['13800138000', '+8613800138000'],
    ['0086075586013388', '+8675586013388'],
    ['075586013388', '+8675586013388'],
    ['0085223456789', '+85223456789'],
    ['+12025550123', '+12025550123'],
  ])('%s is %s, and stays so when told on', (number, told) => {
    expect(e164(number)).toBe(told)
    expect(e164(told)).toBe(told)
  })

  it('is one for every spelling of a phone, and only for those', () => {
    const national = fc
      .integer({ min: 13_000_000_000, max: 19_999_999_999 })
      .map((number) => String(number))
    const spell = fc.constantFrom('', '+86', '0086', '86')
    fc.assert(
      fc.property(national, spell, spell, (number, one, other) => {
        expect(e164(`${one}${number}`)).toBe(e164(`${other}${number}`))
        expect(e164(`${one}${number}`)).toBe(`+86${number}`)
      }),
    )
  })

  it.each([
    ...[null, undefined, '', '+', '12', '+12', '1'.repeat(33)],
    ...['0755-86013388', '+86 138', 'anonymous', '１３８００１３８０００', '138\n'],
  ])('%j is none', (text) => {
    expect(e164(text)).toBeNull()
  })
})

describe('a time zone', () => {
  it.each(['Asia/Shanghai', 'America/New_York', 'UTC', 'Etc/GMT+8'])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true)
  })

  it.each(['', 'Mars/Olympus', 'GMT+8', 'Beijing', '+08:00', '-0330'])('%j is none', (name) => {
    expect(isTimeZone(name)).toBe(false)
  })
})

describe('a text that may be told without its phone numbers', () => {
  it.each([
    ['008613812345678', '*5678'],
    ['+8613812345678', '*5678'],
    ['138-1234 5678', '*5678'],
    ['转 138–1234‑5678', '转 *5678'],
    ['转 138/1234/5678', '转 *5678'],
    ['转 138_1234·5678', '转 *5678'],
    ['转 138\u200b1234\u200b5678', '转 *5678'],
    ['\u2068+86\u206913812345678 tel', '\u2068*5678 tel'],
    ['(0755) 8601.3388', '*3388'],
    ['138****5678', '*5678'],
    ['１３８１２３４５６７８', '*５６７８'],
    ['8601338', '*1338'],
    ['860133', '*'],
    ['10086', '*'],
    ['+', '*'],
    ['', ''],
    ['agent-01@example.com', 'agent-01@example.com'],
    ['13812345678@example.com', '*5678@example.com'],
    ['客服 +86 138 1234 5678, room 12', '客服 *5678, room 12'],
    ['sip:008613812345678@10.0.0.1;user=phone', 'sip:*5678@10.0.0.1;user=phone'],
  ])('%j becomes %j', (text, told) => {
    expect(masked(text)).toBe(told)
  })

  it('never tells more than four digits of seven and more in a row', () => {
    const separators = fc.constantFrom('', '', '', ' ', '-', '.', ') (', '/', '–', '\u200b')
    const digit = fc.tuple(fc.integer({ min: 0, max: 9 }), separators)
    const around = fc.constantFrom('', 'tel', '客服', ' ', '@')
    const number = fc.array(digit, { minLength: 7, maxLength: 32 })

    fc.assert(
      fc.property(around, number, around, (before, digits, after) => {
        const text = `${before}${digits.flat().join('')}${after}`

        const shown = masked(text).replace(/\D/g, '')

        expect(shown).toBe(
          digits
            .map(([one]) => one)
            .slice(-4)
            .join(''),
        )
      }),
    )
  })
})
