import { getIntrospectionQuery, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { sizesOf } from '../../../src/server/limits/size.ts'

const MOST = 2 ** 31 - 1
const CREATING = new Set(['create'])
const sizeOf = (text: string) => sizesOf(parse(text), CREATING)[0]

describe('the size of an operation', () => {
  it.each([
    ['one field', '{ a }', { depth: 1, aliases: 0, rootFields: 1, creates: 0 }],
    ['fields within each other', '{ a { b { c } d } }', { depth: 3, rootFields: 1 }],
    ['a field that is repeated', '{ a a a }', { depth: 1, rootFields: 3 }],
    ['another name, at any depth', '{ x: a { y: b z: b } }', { aliases: 3, rootFields: 1 }],
    ['creates', 'mutation { create x: create other }', { creates: 2, rootFields: 3 }],
    [
      'a fragment without a name, which is no level of its own',
      '{ ... { a { ... on T { b } } } }',
      { depth: 2, rootFields: 1 },
    ],
    [
      'a fragment, wherever it is spread',
      'mutation { ...F ...F q { ...F } } fragment F on T { x: create { y: b } }',
      { depth: 3, aliases: 6, rootFields: 3, creates: 2, fields: 7 },
    ],
    ['a fragment that is not there', '{ a ...Nothing }', { depth: 1, rootFields: 1 }],
  ])('counts %s', (_what, text, size) => {
    expect(sizeOf(text)).toMatchObject(size)
  })

  it('is told for each operation of a document', () => {
    const sizes = sizesOf(parse('query A { a } query B { a { b } }'), CREATING)

    expect(sizes.map(({ depth }) => depth)).toEqual([1, 2])
  })

  it('does not count how deep introspection goes, but how often it is asked for', () => {
    expect(sizeOf(getIntrospectionQuery())).toMatchObject({ depth: 1, rootFields: 1 })
    expect(sizeOf('{ a: __schema { types { name } } b: __typename }')).toMatchObject({
      depth: 1,
      aliases: 2,
      rootFields: 2,
    })
  })

  it.each([
    ['{ ...F } fragment F on T { a ...F }'],
    ['{ ...F } fragment F on T { a ...G } fragment G on T { ...F }'],
  ])('comes to an end where fragments spread each other: %s', (text) => {
    expect(sizeOf(text)).toMatchObject({ depth: 1, rootFields: 1 })
  })

  it.each([
    ['fields', `${'{ a '.repeat(1300)}${'}'.repeat(1300)}`, 1300],
    ['fragments', `${'{ ... '.repeat(1300)}{ a }${'}'.repeat(1300)}`, 1],
  ])(
    'is found where %s lie within each other as deep as the most tokens allow',
    (_w, text, depth) => {
      expect(sizeOf(text)).toMatchObject({ depth })
    },
  )

  it('is found at once where fragments spread out to more than can be counted', () => {
    const doubling = Array.from(
      { length: 400 },
      (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`,
    )
    const document = parse(`{ ...F0 } ${doubling.join(' ')} fragment F400 on T { x: create }`)

    const started = performance.now()
    const [size] = sizesOf(document, CREATING)

    expect(performance.now() - started).toBeLessThan(1000)
    expect(size).toEqual({ depth: 1, aliases: MOST, rootFields: MOST, creates: MOST, fields: MOST })
  })
})
