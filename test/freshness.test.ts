import { expect, it } from 'vitest'
import { DEFAULT_FRESHNESS, keepsAnything, RULE_NAMES, readFreshness } from '../src/freshness.ts'

it('changes the rules that are named, and no others', () => {
  expect(readFreshness('running=2, list=5+10')).toEqual({
    ...DEFAULT_FRESHNESS,
    running: { fresh: 2, renewing: 0 },
    list: { fresh: 5, renewing: 10 },
  })
})

it('changes all at once, and what is named later again', () => {
  const rules = readFreshness('all=0,record=60')

  expect(rules?.record).toEqual({ fresh: 60, renewing: 0 })
  const others = RULE_NAMES.filter((name) => name !== 'record').map((name) => rules?.[name])
  expect(others).toEqual(Array(RULE_NAMES.length - 1).fill({ fresh: 0, renewing: 0 }))
})

it('knows whether anything is kept', () => {
  const kept = ['all=0', 'all=0,list=0+1', ''].map((text) =>
    keepsAnything(readFreshness(text) ?? DEFAULT_FRESHNESS),
  )

  expect(kept).toEqual([false, true, true])
})

it.each([
  'runing=2',
  'running',
  'running=-1',
  'running=1.5',
  'running=1+',
  'list=80000+80000',
  'constructor=1',
])('refuses %s', (text) => {
  expect(readFreshness(text)).toBeNull()
})
