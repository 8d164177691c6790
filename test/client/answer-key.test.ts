import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  DescribeAutoCalloutTask,
  DescribeSessionDetail,
  DescribeTelCdr,
} from '../../src/actions/index.ts'
import { answerKey } from '../../src/client/answer-key.ts'

const NOON = 1_700_006_400 // Unix seconds, at the start of a stretch of ten minutes

it('is one text for one request, whatever the order of its parameters', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))

  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[A-Z][a-z]{0,5}$/), value), (params) => {
      const reversed = Object.fromEntries(Object.entries(params).reverse())
      expect(answerKey(DescribeAutoCalloutTask, reversed)).toBe(
        answerKey(DescribeAutoCalloutTask, params),
      )
    }),
  )
})

it('is another text for another request', () => {
  const params = fc.record(
    {
      SdkAppId: fc.integer({ min: 1, max: 3 }),
      Name: fc.string({ maxLength: 4, unit: fc.constantFrom('a', '|', '"', '=', '1', ':', ',') }),
      Ids: fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', ',', '"', '1', ':') }), {
        maxLength: 3,
      }),
      Page: fc.oneof(fc.constant('1'), fc.constant(1), fc.constant(null)),
      Filter: fc.record({ Name: fc.constantFrom('a', 'b') }),
    },
    { requiredKeys: ['SdkAppId'] },
  )

  fc.assert(
    fc.property(params, params, (one, other) => {
      const same = canonical(one) === canonical(other)
      expect(answerKey(DescribeTelCdr, one) === answerKey(DescribeTelCdr, other)).toBe(same)
    }),
    { numRuns: 2000 },
  )
})

it('leaves out what JSON leaves out', () => {
  const [without, withNone] = [{ SdkAppId: 1 }, { SdkAppId: 1, Name: undefined }]

  expect(answerKey(DescribeAutoCalloutTask, withNone)).toBe(
    answerKey(DescribeAutoCalloutTask, without),
  )
})

it('is one text while the window moves with the clock in which a call is looked for by its id', () => {
  const records = (to: number, SessionIds?: string[]) =>
    answerKey(DescribeTelCdr, {
      SdkAppId: 1,
      StartTimeStamp: to - 3600,
      EndTimeStamp: to,
      SessionIds,
    })
  const detail = (to: number) =>
    answerKey(DescribeSessionDetail, {
      SdkAppId: 1,
      SessionId: 'a',
      StartTimestamp: to - 3600,
      EndTimestamp: to,
    })

  expect(records(NOON + 599, ['a'])).toBe(records(NOON, ['a']))
  expect(records(NOON + 600, ['a'])).not.toBe(records(NOON, ['a']))
  expect(records(NOON + 1, ['b'])).not.toBe(records(NOON, ['a']))
  expect(records(NOON + 1)).not.toBe(records(NOON))
  expect(detail(NOON + 599)).toBe(detail(NOON))
  expect(detail(NOON + 600)).not.toBe(detail(NOON))
})

function canonical(params: object): string {
  return JSON.stringify(Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
