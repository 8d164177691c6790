import { expect, it } from 'vitest'
import { hasMoreThan } from '../../../src/server/limits/values.ts'

it.each<[unknown, number]>([
  [1, 1],
  [null, 1],
  [[1, [2, 3]], 5],
  [{ a: { b: 1, c: 2 }, d: 'text' }, 5],
])('%j holds %j values, itself included', (value, count) => {
  expect(hasMoreThan(count, value)).toBe(false)
  expect(hasMoreThan(count - 1, value)).toBe(true)
})

it('does not care how deep values lie within each other, or how many there are', () => {
  let deep: unknown = 1
  for (let depth = 0; depth < 500_000; depth++) deep = [deep]

  expect(hasMoreThan(1000, deep)).toBe(true)
  expect(hasMoreThan(1000, Array(1_000_000).fill(1))).toBe(true)
})
