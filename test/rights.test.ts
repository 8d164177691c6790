import { describe, expect, it } from 'vitest'
import { RIGHTS, type Right, UNRESTRICTED, Viewer } from '../src/rights.ts'

const viewer = (grants: Record<string, Right[]>, tenant: string | null = 'acme') =>
  new Viewer(tenant, new Map(Object.entries(grants).map(([id, of]) => [id, new Set(of)])))

describe('a narrowed viewer', () => {
  it('is the same one each time, in whatever order the rights stand', () => {
    const one = viewer({ '1': ['write', 'personal'] })

    const narrowed = one.narrowedTo(new Set(['read', 'personal']))

    expect(one.narrowedTo(new Set(['personal', 'read']))).toBe(narrowed)
    expect(narrowed.tenant).toBe('acme')
  })

  it('may do what both say, and is told apart by no more than that', () => {
    const all = viewer({ '1': ['write', 'personal'], '2': ['read'], '*': ['administer'] })

    const narrowed = all.narrowedTo(new Set(['read', 'personal']))

    expect(narrowed.key).toBe(viewer({ '2': ['read'], '1': ['personal', 'read'] }).key)
    expect(narrowed.mayEverywhere('administer')).toBe(false)
    for (const right of RIGHTS)
      expect(narrowed.may(right, 1)).toBe(right === 'read' || right === 'personal')
  })

  it('keeps its tenant, so that its idempotency keys stay its own', () => {
    const one = viewer({ '*': ['write'] }).narrowedTo(new Set(['write']))
    const other = viewer({ '*': ['write'] }, 'other').narrowedTo(new Set(['write']))

    expect(one.key).not.toBe(other.key)
    expect(UNRESTRICTED.narrowedTo(new Set(RIGHTS)).key).toBe(UNRESTRICTED.key)
  })
})

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
