import type { ApolloClient } from '@apollo/client'
import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { createClient } from '../../examples/client/client.ts'
import {
  CampaignDocument,
  CampaignsDocument,
  PauseCampaignDocument,
  TaskDocument,
} from '../../examples/client/generated/graphql.ts'
import { startRig } from '../rig.ts'

const PREDICTIVE = 'PredictiveDialingCampaign:1400000000:2570'
const CRUISE = 'AgentCruiseDialingCampaign:1400000000:2601'

it('keeps a campaign that two queries have read as one entry', async () => {
  const { gateway } = await startRig()
  const client = createClient(gateway.url)

  await client.query({ query: CampaignsDocument })
  await client.query({ query: CampaignDocument, variables: { id: PREDICTIVE } })

  const [entry, ...more] = entries(client).filter(({ id }) => id === PREDICTIVE)
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    progress: { finishedCalleeCount: expect.any(Number) }, // of the list
    priority: 1, // of the campaign read alone
  })
})

it('matches a fragment on Campaign with campaigns of either kind', async () => {
  const { gateway } = await startRig()
  const client = createClient(gateway.url)

  for (const id of [PREDICTIVE, CRUISE]) {
    await client.query({ query: CampaignDocument, variables: { id } })
  }

  const fragment = parse('fragment Line on Campaign { name }')
  const read = (from: string) => client.readFragment({ id: from, fragment })
  expect(read(`PredictiveDialingCampaign:${PREDICTIVE}`)).toMatchObject({ name: '车险续保提醒' })
  expect(read(`AgentCruiseDialingCampaign:${CRUISE}`)).toMatchObject({ name: '老客户回访' })
})

it('shows the new state of a campaign after a pause, without asking for it again', async () => {
  const { gateway, simulator } = await startRig()
  const client = createClient(gateway.url)
  const shown = { query: CampaignDocument, variables: { id: PREDICTIVE } }
  const { data: before } = await client.query(shown)
  simulator.journal.clear()

  await client.mutate({ mutation: PauseCampaignDocument, variables: { id: PREDICTIVE } })
  const { data: after } = await client.query(shown)

  expect([before?.campaign?.state, after?.campaign?.state]).toEqual(['RUNNING', 'PAUSED'])
  expect(after?.campaign?.name).toBe('车险续保提醒')
  // The pause, and the campaign that its answer reads back.
  expect(simulator.journal.ofAction('PausePredictiveDialingCampaign')).toHaveLength(1)
  expect(simulator.journal.entries).toHaveLength(2)
})

it('keeps each callee and each session as one entry, on whatever page it was read', async () => {
  const { gateway } = await startRig()
  const client = createClient(gateway.url)

  await client.query({ query: TaskDocument, variables: { taskId: '1', pageSize: 40 } })
  const before = entries(client)
  await client.query({ query: TaskDocument, variables: { taskId: '1', state: ['ANSWERED'] } })

  const of = (typename: string) => before.filter(({ __typename }) => __typename === typename)
  expect(of('Callee')).toHaveLength(40)
  expect(of('Session').length).toBeGreaterThanOrEqual(40)
  expect(of('AutoCalloutTask')).toHaveLength(1)
  expect(entries(client)).toHaveLength(before.length)
})

interface Entry {
  readonly __typename?: string
  readonly id?: string
}

/** What the cache keeps by id. */
function entries(client: ApolloClient): Entry[] {
  const all = Object.values(client.cache.extract() as Record<string, Entry>)
  return all.filter(({ id }) => id !== undefined)
}
