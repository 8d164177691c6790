import assert from 'node:assert/strict'
import { campaignOf, detailOf, finished } from '../campaign.ts'
import {
  type Contestant,
  gateway,
  peer,
  proven,
  rest,
  startUpstream,
  tailcall,
  type Upstream,
} from '../contestants.ts'
import { openAll } from '../load.ts'
import { least, median } from '../rounds.ts'
import type { Line, Row } from '../table.ts'

const CLIENTS = 200
const ROUNDS = 5

export const sameCampaign: Row = {
  name: 'same-campaign',
  what: '200 requests at once for one campaign that nobody asked for before: upstream calls',
  mustBe: '1 call',
  async run() {
    const upstream = await startUpstream({ delayMs: 20 })
    const { url } = upstream
    const contestants = [
      await gateway(url),
      await peer('apollo', url, 'responses'),
      await peer('mercurius', url, 'nothing'),
      await peer('yoga', url, 'responses'),
      await tailcall(url, { dedupes: false, caches: true }),
      await tailcall(url, { dedupes: true, caches: true }),
      await rest(url, 'nothing'),
    ]
    const lines: Line[] = []
    for (const each of contestants) lines.push(await measured(each, upstream))
    return lines
  },
}

/** A new campaign in each round, after one that warmed up. */
async function measured(contestant: Contestant, upstream: Upstream): Promise<Line> {
  const [first, ...others] = finished(1 + ROUNDS)
  await proven(contestant, [first as number])
  const calls: number[] = []
  for (const campaignId of others) {
    await upstream.counts()
    await askAtOnce(contestant, campaignId)
    calls.push((await upstream.counts()).answered)
  }
  const { name: who } = contestant
  return {
    who,
    median: `${median(calls)}`,
    best: `${least(calls)}`,
    also: `of ${CLIENTS} requests`,
  }
}

async function askAtOnce(contestant: Contestant, campaignId: number): Promise<void> {
  const connections = await openAll(contestant.running.url, CLIENTS)
  const request = contestant.ask(campaignId)
  const answers = await Promise.all(connections.map((connection) => connection.ask(request)))
  for (const { body } of answers) {
    assert.deepEqual(contestant.campaignIn(body), campaignOf(detailOf(campaignId)))
  }
  for (const connection of connections) connection.close()
}
