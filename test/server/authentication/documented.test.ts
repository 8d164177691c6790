import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RIGHTS, type Viewer } from '../../../src/rights.ts'
import { parsedApiKeys } from '../../../src/server/authentication/api-keys-file.ts'
import { viewerOf } from '../../../src/server/authentication/claims.ts'

const guide = readFileSync('docs/authentication.md', 'utf8')
const NAMES = { tenant: 'tenant', applications: 'applications', rights: 'rights' }
const [payload = '', keys = ''] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text]) => text ?? '',
)

const rightsOf = (viewer: Viewer, sdkAppId: number) =>
  RIGHTS.filter((right) => viewer.may(right, sdkAppId))

it('the guide shows a payload that gives what it says', () => {
  const viewer = viewerOf(JSON.parse(payload), NAMES)

  expect(viewer.tenant).toBe('acme')
  expect(rightsOf(viewer, 1400000000)).toEqual(['read', 'write'])
  expect(rightsOf(viewer, 1400123455)).toEqual(['read', 'write'])
  expect(rightsOf(viewer, 1)).toEqual([])
})

it('the guide shows applications with rights of their own, that give what they say', () => {
  const [, applications = ''] = /is not read: `(\{.*?\})`/.exec(guide) ?? []
  const viewer = viewerOf({ applications: JSON.parse(applications) }, NAMES)

  expect(rightsOf(viewer, 1400000000)).toEqual(['read', 'write'])
  expect(rightsOf(viewer, 1)).toEqual(['read'])
})

it('the guide shows a file of API keys that the gateway takes', () => {
  const problems: string[] = []

  const [key] = parsedApiKeys('the guide', keys, problems)

  expect(problems).toEqual([])
  expect(key).toMatchObject({ name: 'nightly-report', tenant: 'acme' })
})
