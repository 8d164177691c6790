import { setTimeout } from 'node:timers/promises'
import { running } from '../campaign.ts'
import { type Contestant, gateway, startUpstream } from '../contestants.ts'
import { type Connection, openAll } from '../load.ts'
import { least, median } from '../rounds.ts'
import type { Row } from '../table.ts'

const CLIENTS = 1000
const CAMPAIGNS = running(50)
const PERIOD_MS = 1000
const WARM_UP_S = 5
const WINDOWS = 5
const WINDOW_S = 4
const SECONDS = WINDOWS * WINDOW_S

interface Seen {
  /** Which of the windows it belongs to. */
  readonly window: number
  /** From when it was due, so that a queue counts. */
  readonly latencyMs: number
  /** Since the upstream said it; NaN where the answer has no data. */
  readonly ageMs: number
}

export const dashboards: Row = {
  name: 'dashboards',
  what: '1,000 clients, each asking for one of 50 running campaigns every second: p99 of the latency',
  mustBe: 'p99 under 100 ms, oldest at most 4 s, at most 20 calls a second, none refused',
  async run() {
    const upstream = await startUpstream({ perSecond: 20 })
    const contestant = await gateway(upstream.url)
    const connections = await openAll(contestant.running.url, CLIENTS)
    const start = performance.now()
    const [seen, { answered, refused, most }] = await Promise.all([
      Promise.all(connections.map((each, n) => client(contestant, each, n, start))),
      setTimeout(WARM_UP_S * 1000)
        .then(() => upstream.counts())
        .then(() => setTimeout(SECONDS * 1000))
        .then(() => upstream.counts()),
    ])
    for (const connection of connections) connection.close()
    const all = seen.flat()
    const p99s = Array.from({ length: WINDOWS }, (_, window) =>
      p99(all.filter((each) => each.window === window).map(({ latencyMs }) => latencyMs)),
    )
    const right = all.filter(({ ageMs }) => !Number.isNaN(ageMs))
    const oldest = right.reduce((most, { ageMs }) => Math.max(most, ageMs), 0) / 1000
    return [
      {
        who: contestant.name,
        median: `${median(p99s).toFixed(0)} ms`,
        best: `${least(p99s).toFixed(0)} ms`,
        also:
          `${right.length} of ${all.length} answered; oldest ${oldest.toFixed(1)} s; ` +
          `${((answered + refused) / SECONDS).toFixed(1)} calls a second, at most ${most} in one; ` +
          `${refused} refused`,
      },
    ]
  },
}

/** Asks at its own moment of each second; what was due in the warm-up does not count. */
async function client(
  contestant: Contestant,
  connection: Connection,
  n: number,
  start: number,
): Promise<Seen[]> {
  const request = contestant.ask(CAMPAIGNS[n % CAMPAIGNS.length] as number)
  const end = start + (WARM_UP_S + SECONDS) * PERIOD_MS
  const seen: Seen[] = []
  for (let second = 0; second < WARM_UP_S + SECONDS; second++) {
    const due = start + (second + n / CLIENTS) * PERIOD_MS
    await setTimeout(Math.max(0, due - performance.now()))
    // One that still waited for an answer when the run was over asks no more, and got none.
    const answer = performance.now() < end ? await connection.ask(request) : null
    const latencyMs = performance.now() - due
    const window = Math.floor((second - WARM_UP_S) / WINDOW_S)
    const ageMs = answer === null ? Number.NaN : ageOf(contestant, answer.body)
    if (window >= 0) seen.push({ window, latencyMs, ageMs })
  }
  return seen
}

function ageOf({ campaignIn }: Contestant, body: Buffer): number {
  const campaign = campaignIn(body) as { name: string } | null | undefined
  const [, toldAt] = /^told at (\d+)$/.exec(campaign?.name ?? '') ?? []
  return Date.now() - Number(toldAt)
}

function p99(values: readonly number[]): number {
  return (
    values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.99)] ?? Number.NaN
  )
}
