import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
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
import { Connection } from '../load.ts'
import { startRedis } from '../redis.ts'
import { least, median } from '../rounds.ts'
import { GATEWAY, type Line, type Row } from '../table.ts'
import type { Counts } from '../upstream.ts'

const CAMPAIGNS = 60
const PER_SECOND = 20
const ROUNDS = 5
/** Till nothing of what was asked before counts any more. */
const WINDOW_OVER_MS = 1500
const ALL = finished(CAMPAIGNS * ROUNDS + 1)
const WARM_UP = ALL.slice(-1)
/** Twenty at once, twenty when the first second is over, and the last twenty after two. */
const LEAST_SECONDS = CAMPAIGNS / PER_SECOND - 1

interface Round extends Counts {
  readonly seconds: number
  /** Requests that got the answer they asked for. */
  readonly right: number
}

export const burst: Row = {
  name: 'burst',
  what: '60 campaigns at once, where the upstream grants 20 calls a second: seconds, of the 2 it takes',
  mustBe: '60 answered, 0 refused, at most 1.15, never 21 in a second',
  async run() {
    const upstream = await startUpstream({ perSecond: PER_SECOND })
    const { url } = upstream
    const lines = [
      await measured(GATEWAY, [await gateway(url)], upstream),
      await ofReplicas(2, upstream),
      await ofReplicas(4, upstream),
    ]
    const peers = [
      await rest(url, 'nothing'),
      await peer('apollo', url, 'responses'),
      await tailcall(url, { dedupes: true, caches: true }),
    ]
    for (const each of peers) lines.push(await measured(each.name, [each], upstream))
    return lines
  },
}

async function ofReplicas(count: number, upstream: Upstream): Promise<Line> {
  const redis = await startRedis()
  const replicas: Contestant[] = []
  for (let n = 0; n < count; n++) {
    replicas.push(await gateway(upstream.url, { REDIS_URL: redis.url }))
  }
  const line = await measured(`${GATEWAY}, ${count} replicas over one Redis`, replicas, upstream)
  for (const { running } of replicas) await running.stop()
  await redis.stop()
  return line
}

async function measured(
  who: string,
  replicas: readonly Contestant[],
  upstream: Upstream,
): Promise<Line> {
  await setTimeout(WINDOW_OVER_MS)
  for (const each of replicas) await proven(each, WARM_UP)
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await setTimeout(WINDOW_OVER_MS)
    await upstream.counts()
    const ids = ALL.slice(CAMPAIGNS * round, CAMPAIGNS * (round + 1))
    rounds.push({ ...(await atOnce(replicas, ids)), ...(await upstream.counts()) })
  }
  const ratios = rounds.map(({ seconds }) => seconds / LEAST_SECONDS)
  const all = (figure: (round: Round) => number) => range(rounds.map(figure))
  return {
    who,
    median: median(ratios).toFixed(2),
    best: least(ratios).toFixed(2),
    also:
      `${all(({ right }) => right)} of ${CAMPAIGNS} answered, ${all(({ refused }) => refused)} refused ` +
      `upstream, at most ${all(({ most }) => most)} calls in a second`,
  }
}

/** Each campaign by a connection of its own, the replicas in turn. */
async function atOnce(replicas: readonly Contestant[], campaignIds: readonly number[]) {
  const clients = await Promise.all(
    campaignIds.map(async (id, n) => {
      const contestant = replicas[n % replicas.length] as Contestant
      return { id, contestant, connection: await Connection.open(contestant.running.url) }
    }),
  )
  const started = performance.now()
  const right = await Promise.all(
    clients.map(async ({ id, contestant, connection }) => {
      const { status, body } = await connection.ask(contestant.ask(id))
      return status === 200 && isRight(contestant, body, id)
    }),
  )
  const seconds = (performance.now() - started) / 1000
  for (const { connection } of clients) connection.close()
  return { seconds, right: right.filter(Boolean).length }
}

function isRight({ campaignIn }: Contestant, body: Buffer, campaignId: number): boolean {
  try {
    return isDeepStrictEqual(campaignIn(body), campaignOf(detailOf(campaignId)))
  } catch {
    return false // an answer without data
  }
}

function range(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low === high ? `${low}` : `${low} to ${high}`
}
