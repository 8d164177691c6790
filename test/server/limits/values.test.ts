import { expect, it } from 'vitest'
import { extentOf } from '../../../src/server/limits/values.ts'

it.each<[string, unknown, object]>([
  ['one value', 1, { values: 1, members: 0 }],
  ['nothing', null, { values: 1, members: 0 }],
  ['a list, whose values are no members', [1, [2, 3]], { values: 5, members: 0 }],
  ['the object that has most members', { a: { b: 1, c: 2, d: 3 } }, { values: 5, members: 3 }],
])('counts %s', (_what, value, extent) => {
  expect(extentOf(value)).toEqual(extent)
})

it('does not care how deep values lie within each other', () => {
  let value: unknown = 1
  for (let depth = 0; depth < 500_000; depth++) value = [value]

  expect(extentOf(value)).toEqual({ values: 500_001, members: 0 })
})
