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
