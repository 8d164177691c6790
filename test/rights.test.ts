import { describe, expect, it } from 'vitest'
import { type Right, UNRESTRICTED, Viewer } from '../src/rights.ts'

describe('a viewer sees all', () => {
  it.each<[string, Record<string, Right[]>]>([
    ['with both rights everywhere', { '*': ['read', 'personal'] }],
    ['who writes and sees', { '*': ['write', 'personal'] }],
    ['in each application that may be read', { 1: ['read', 'personal'], 2: ['administer'] }],
    ['where what is personal is seen everywhere', { '*': ['personal'], 1: ['read'] }],
  ])('%s', (_who, grants) => {
    expect(viewer(grants).seesAll).toBe(true)
  })

  it('of a gateway that asks nobody', () => {
    expect(UNRESTRICTED.seesAll).toBe(true)
  })
})

describe('something is hidden from a viewer', () => {
  it.each<[string, Record<string, Right[]>]>([
    ['who reads', { '*': ['read'] }],
    ['who writes, and so may read', { 1: ['write'] }],
    [
      'who sees in one application and only reads in another',
      { 1: ['read', 'personal'], 2: ['read'] },
    ],
    ['who reads everywhere and sees in one application', { '*': ['read'], 1: ['personal'] }],
  ])('%s', (_who, grants) => {
    expect(viewer(grants).seesAll).toBe(false)
  })
})

function viewer(grants: Record<string, Right[]>): Viewer {
  return new Viewer(null, new Map(Object.entries(grants).map(([id, of]) => [id, new Set(of)])))
}
