import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RIGHTS, type Right, type Viewer } from '../../../src/rights.ts'
import { viewerOf } from '../../../src/server/authentication/claims.ts'

const NAMES = { tenant: 'tenant', applications: 'applications', rights: 'rights' }
const OWN = 1400000000

function rightsOf(claims: Record<string, unknown>, sdkAppId = OWN): Right[] {
  return RIGHTS.filter((right) => viewerOf(claims, NAMES).may(right, sdkAppId))
}

const isNobody = (viewer: Viewer) => viewer.key === '[null,[]]'

describe('claims', () => {
  it.each<[string, Record<string, unknown>, Right[]]>([
    ['lists', { applications: ['1400000000'], rights: ['read', 'personal'] }, ['read', 'personal']],
    ['texts', { applications: '7 1400000000', rights: 'read  personal' }, ['read', 'personal']],
    ['numbers', { applications: [1400000000], rights: 'read' }, ['read']],
    ['one number', { applications: 1400000000, rights: 'read' }, ['read']],
    [
      'scopes',
      { applications: '*', rights: 'openid ccc:read email ccc:administer' },
      ['read', 'administer'],
    ],
    ['write, which includes read', { applications: '*', rights: 'write' }, ['read', 'write']],
    ['*', { applications: ['*'], rights: 'read' }, ['read']],
    ['an object', { applications: { '1400000000': ['ccc:personal'] } }, ['personal']],
    [
      'an object of texts',
      { applications: { '1400000000': 'read', '*': 'personal' } },
      ['read', 'personal'],
    ],
    ['an object beside other rights', { applications: { '1400000000': [] }, rights: 'write' }, []],
  ])('may be %s', (_what, claims, expected) => {
    expect(rightsOf(claims)).toEqual(expected)
  })

  it.each<[string, Record<string, unknown>]>([
    ['missing', {}],
    ['applications without rights', { applications: '*' }],
    ['rights without applications', { rights: 'read write' }],
    ['words nobody knows', { applications: '*', rights: ['READ', 'ccc:ccc:read', 'all', '*', ''] }],
    ['of other types', { applications: [['1400000000'], null, {}], rights: [{}, 1, true] }],
    ['no ids', { applications: ['01400000000', '-1', '1.4e9', 'x', ''], rights: 'read' }],
    ['ids that JSON has rounded', { applications: [2 ** 53], rights: 'read' }],
    ['null', { applications: null, rights: null }],
    ['true', { applications: true, rights: true }],
  ])('give no rights where they are %s', (_what, claims) => {
    expect(rightsOf({ tenant: 'acme', ...claims })).toEqual([])
    expect(rightsOf({ tenant: 'acme', ...claims }, 2 ** 53)).toEqual([])
  })

  it('of another name are not read, nor what an object only inherits', () => {
    const names = { tenant: 'org', applications: 'constructor', rights: '__proto__' }

    const viewer = viewerOf({ org: 42, tenant: 'x', applications: '*', rights: 'read' }, names)

    expect(viewer.tenant).toBe('42')
    expect(viewer.key).toBe('["42",[]]')
  })

  it.each([
    ['an object', {}],
    ['a list', ['acme']],
    ['empty', ''],
    ['too long', 'x'.repeat(201)],
    ['a fraction', 1.5],
    ['true', true],
    ['half a character', 'acme\ud83d'],
  ])(
    'give nothing at all where the tenant is %s: it is not the tenant of nobody',
    (_what, tenant) => {
      expect(isNobody(viewerOf({ tenant, applications: '*', rights: 'read' }, NAMES))).toBe(true)
    },
  )

  it('never throw, whatever they are, and give no right that they do not name', () => {
    const claims = fc.dictionary(
      fc.constantFrom('tenant', 'applications', 'rights'),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(claims, (given) => {
        const viewer = viewerOf(given, NAMES)
        const named = JSON.stringify(given)
        for (const right of RIGHTS.filter((right) => !named.includes(right)))
          if (right !== 'read' || !named.includes('write'))
            expect(viewer.may(right, OWN)).toBe(false)
      }),
    )
  })
})
