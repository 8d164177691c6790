import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime'
import { createClient } from 'graphql-sse'
import { expect, it, onTestFinished } from 'vitest'
import type { Authentication } from '../../src/config/index.ts'
import { startRig } from '../rig.ts'
import { as, keysOf } from '../viewers.ts'
import { composed } from './composed-rig.ts'
import { startCustomerDirectory } from './customer-directory.ts'

const FOLLOW = `subscription ($id: ID!) {
  campaignChanged(id: $id) {
    ... on PredictiveDialingCampaign { state notes { text } }
  }
}`

/** The gateway and a customer directory behind Hive Gateway, for one test; HTTP between all. */
async function startSupergraph(authentication: Authentication | null = null) {
  const [rig, directory] = [
    await startRig({ config: { authentication } }),
    await startCustomerDirectory(),
  ]
  const { supergraphSdl } = await composed(rig.gateway.url, directory.url, as('reader'))
  if (supergraphSdl === undefined) throw new Error('nothing was composed')
  const router = createGatewayRuntime({
    supergraph: supergraphSdl,
    logging: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => {
        const authorization = request.headers.get('authorization')
        return authorization === null ? {} : { authorization }
      },
    },
  })
  const server = createServer(router).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await router.dispose()
  })
  const { port } = server.address() as AddressInfo
  return { ...rig, directory, url: `http://127.0.0.1:${port}/graphql` }
}

function clientOf(url: string, headers: Record<string, string> = {}) {
  const client = createClient({ url, headers, retryAttempts: 0 })
  onTestFinished(() => client.dispose())
  return client
}

it('tells the clients of a supergraph each state of a campaign, with fields of another subgraph', async () => {
  const { url, query, simulator, directory } = await startSupergraph()
  const campaignId = simulator.store.addPredictiveCampaign({ callees: ['008613000000001'] })
  const id = `PredictiveDialingCampaign:1400000000:${campaignId}`
  const subject = { __typename: 'PredictiveDialingCampaign' as const, id }
  directory.notes.push({ id: 'n1', text: 'Ask for Wang.', subject })
  const notes = [{ text: 'Ask for Wang.' }]
  const events = clientOf(url).iterate({ query: FOLLOW, variables: { id } })

  const first = await events.next()
  await query('mutation ($id: ID!) { abortPredictiveDialingCampaign(id: $id) { requestId } }', {
    id,
  })
  const second = await events.next()
  const last = await events.next()

  expect(first.value).toEqual({ data: { campaignChanged: { state: 'RUNNING', notes } } })
  expect(second.value).toEqual({ data: { campaignChanged: { state: 'TERMINATED', notes } } })
  expect(last.done).toBe(true)
  const asked = new Set(simulator.journal.entries.map(({ action }) => action))
  expect(asked).toEqual(
    new Set(['DescribePredictiveDialingCampaigns', 'AbortPredictiveDialingCampaign']),
  )
})

it('asks a router whose client it subscribes for', async () => {
  const readers = keysOf({ reader: { '1400000000': ['read'] } })
  const { url, simulator } = await startSupergraph(readers)
  const campaignId = simulator.store.addPredictiveCampaign({ callees: ['008613000000001'] })
  const request = {
    query: FOLLOW,
    variables: { id: `PredictiveDialingCampaign:1400000000:${campaignId}` },
  }

  const known = await clientOf(url, as('reader')).iterate(request).next()
  const sentFor = simulator.journal.entries.length
  const unknown = await clientOf(url)
    .iterate(request)
    .next()
    .catch((error: unknown) => ({ value: error }))

  expect(known.value).toMatchObject({ data: { campaignChanged: { state: 'RUNNING' } } })
  expect(unknown.value).not.toMatchObject({ data: { campaignChanged: { state: 'RUNNING' } } })
  expect(simulator.journal.entries).toHaveLength(sentFor)
})
