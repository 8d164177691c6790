import { expect, it } from 'vitest'
import { calleeIdKey, calleeIds } from '../../src/schema/callee-id.ts'

const KEY = calleeIdKey('example-secret-key-not-real')
const TASK = { SdkAppId: 1400000000, TaskId: 7 }
/** A number, others a block takes whole or does not, and what is no number. */
const NUMBERS = ['008613000000001', '1'.repeat(16), '1'.repeat(17), '外呼', ' 1', '1', '']

function idsOf(numbers: readonly string[], { key = KEY, task = TASK } = {}): string[] {
  const idAt = calleeIds(
    key,
    task,
    numbers.map((Callee) => ({ Callee })),
  )
  return numbers.map((_, place) => idAt(place))
}

it('has the form that references are looked up by, and tells no number', () => {
  for (const id of idsOf(NUMBERS)) expect(id).toMatch(/^Callee:1400000000:7:[\w-]{22}$/)
  expect(idsOf(NUMBERS).join().replaceAll('1400000000', '')).not.toMatch(/\d{7}/)
})

it('is one for each number, whatever its length and letters', () => {
  expect(new Set(idsOf(NUMBERS)).size).toBe(NUMBERS.length)
})

it('is the same wherever the number stands, as often as it stands there, in every replica', () => {
  const other = calleeIdKey('example-secret-key-not-real')

  expect(idsOf(NUMBERS.toReversed(), { key: other })).toEqual(idsOf(NUMBERS).toReversed())
  expect(new Set(NUMBERS.flatMap((number) => idsOf([number, number])))).toEqual(
    new Set(idsOf(NUMBERS)),
  )
})

it('differs from task to task and from key to key, so that nobody finds a number again', () => {
  const parts = (ids: readonly string[]) => ids.map((id) => id.slice(-22))
  const all = [
    ...parts(idsOf(NUMBERS)),
    ...parts(idsOf(NUMBERS, { task: { ...TASK, TaskId: 8 } })),
    ...parts(idsOf(NUMBERS, { task: { ...TASK, SdkAppId: 1400000001 } })),
    ...parts(idsOf(NUMBERS, { key: calleeIdKey('another-key') })),
  ]

  expect(new Set(all).size).toBe(4 * NUMBERS.length)
})

it('is the number without one where CCC hides it', () => {
  const idAt = calleeIds(KEY, TASK, [{ Callee: null }, {}])

  expect([idAt(0), idAt(1)]).toEqual(idsOf(['', '']))
})
