import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema } from '../../../src/schema/index.ts'
import { hasAnyOf, rootFieldsOf } from '../../../src/server/limits/root-fields.ts'

const { creating, takingCallees } = rootFieldsOf(createSchema())
const CREATES = [
  'createAgentCruiseDialingCampaign',
  'createAutoCalloutTask',
  'createPredictiveDialingCampaign',
]

it('knows from the schema what creates, and what takes lists of people to call', () => {
  expect([...creating].sort()).toEqual(CREATES)
  expect([...takingCallees].sort()).toEqual(
    ['checkAutoCalloutTask', ...CREATES, 'updatePredictiveDialingCampaign'].sort(),
  )
})

describe('an operation takes callees', () => {
  const takes = (text: string, name?: string) => hasAnyOf(takingCallees, parse(text), name)
  const both = 'query Read { __typename } mutation Create { createAutoCalloutTask { replayed } }'

  it('where it is the one that is meant', () => {
    expect(takes(both, 'Create')).toBe(true)
    expect(takes(both, 'Read')).toBe(false)
    expect(takes(both)).toBe(false)
  })

  it('also by a fragment, and under another name', () => {
    expect(takes('mutation { ...F } fragment F on Mutation { x: createAutoCalloutTask }')).toBe(
      true,
    )
  })
})
