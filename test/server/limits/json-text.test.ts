import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extentOf } from '../../../src/server/limits/json-text.ts'

describe('how wide and deep a JSON text is', () => {
  it.each([
    ['1', 0, 0],
    ['{}', 0, 1],
    ['[1,[2],[[3]]]', 0, 3],
    ['{"a":{"b":1,"c":2},"d":[{"e":1}]}', 2, 3],
    ['{"a":":{[\\\\\\":","b":"\\\\"}', 2, 1],
  ])('of %s is %j members and %j levels', (json, members, nesting) => {
    expect(extentOf(json)).toEqual({ members, nesting })
  })

  it('is that of the values it stands for, whatever they are', () => {
    const widest = (value: unknown): number => {
      if (typeof value !== 'object' || value === null) return 0
      const own = Array.isArray(value) ? 0 : Object.keys(value).length
      return Math.max(own, ...Object.values(value).map(widest))
    }
    const deepest = (value: unknown): number => {
      if (typeof value !== 'object' || value === null) return 0
      return 1 + Math.max(0, ...Object.values(value).map(deepest))
    }

    fc.assert(
      fc.property(
        fc.json({ maxDepth: 5, stringUnit: 'binary' }),
        fc.integer({ min: 0, max: 2 }),
        (json, indent) => {
          const value = JSON.parse(json)
          const written = JSON.stringify(value, null, indent)
          expect(extentOf(written)).toEqual({ members: widest(value), nesting: deepest(value) })
        },
      ),
    )
  })

  it.each(['{"a', '"\\', '}}]]', '::', '{"a\\"'])('is told of %j too, which is no JSON', (text) => {
    expect(extentOf(text)).toEqual(expect.any(Object))
  })
})
