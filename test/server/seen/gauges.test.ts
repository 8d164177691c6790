import { expect, it } from 'vitest'
import { gauges, type QuotaState, type Sources } from '../../../src/server/seen/index.ts'

const ACTION = 'DescribeTelCdr'
const ACCOUNT: QuotaState = {
  held: 'shared',
  problem: null,
  figures: {
    [ACTION]: { perSecond: 20, sent: 5, waiting: [1, 2, 3, 0], refusedHere: 4, refusedUpstream: 0 },
  },
}
const SOURCES: Sources = {
  quotas: () => [],
  countOpenCreates: async () => 0,
  skewSeconds: () => 0,
  live: () => ({ pollers: 0, subscribers: 0, events: 0 }),
}

async function told(name: string, sources: Partial<Sources>) {
  const family = gauges({ ...SOURCES, ...sources }).find((each) => each.name === name)
  const samples = (await family?.samples()) ?? []
  return samples.map(({ labels, value }) => [Object.values(labels).join(' '), value])
}

it('adds accounts up, and tells by none which it is', async () => {
  const refused = { ...ACCOUNT, held: 'own share', problem: 'CCC refuses the account of sales' }
  const quotas = () => [ACCOUNT, refused as QuotaState]

  expect(await told('quota_per_second', { quotas })).toEqual([[ACTION, 40]])
  expect(await told('quota_used_total', { quotas })).toEqual([[ACTION, 10]])
  expect(await told('quota_waiting', { quotas })).toEqual([
    [`${ACTION} urgent`, 2],
    [`${ACTION} interactive`, 4],
    [`${ACTION} background`, 6],
    [`${ACTION} poll`, 0],
  ])
  expect(await told('quota_refused_total', { quotas })).toEqual([
    [`${ACTION} gateway`, 8],
    [`${ACTION} ccc`, 0],
  ])
  expect(await told('accounts', { quotas })).toEqual([
    ['usable', 1],
    ['refused', 1],
  ])
  expect(await told('quota_held', { quotas })).toEqual([
    ['embedded', 0],
    ['shared', 1],
    ['own_share', 1],
  ])
})

it('tells no number of creates while nobody knows one', async () => {
  expect(await told('creates_unsettled', { countOpenCreates: async () => 3 })).toEqual([['', 3]])
  expect(await told('creates_unsettled', { countOpenCreates: async () => null })).toEqual([])
})

it('tells of subscriptions what those say who keep them', async () => {
  const live = () => ({ pollers: 2, subscribers: 30, events: 400 })

  expect(await told('live_pollers', { live })).toEqual([['', 2]])
  expect(await told('live_subscribers', { live })).toEqual([['', 30]])
  expect(await told('live_events_total', { live })).toEqual([['', 400]])
})
