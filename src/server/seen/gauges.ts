import { type Figures, LANES } from '../../client/index.ts'
import type { Standing } from '../../state/slots/index.ts'
import { asked, type Family, type Sample } from './measures.ts'

/** What subscriptions come to. */
export interface LiveFigures {
  /** Reads that are repeated for subscribers. */
  readonly pollers: number
  readonly subscribers: number
  /** Change events that were sent so far, to each subscriber by itself. */
  readonly events: number
}

/** The quota of one account. */
export interface QuotaState {
  readonly figures: Readonly<Record<string, Figures>>
  readonly held: Standing['kind']
  /** Why the account cannot be used, if it cannot. */
  readonly problem: string | null
}

/** Where what holds at the moment is known. */
export interface Sources {
  readonly quotas: () => readonly QuotaState[]
  readonly countOpenCreates: () => Promise<number | null>
  readonly skewSeconds: () => number
  readonly live: () => LiveFigures
}

/** Accounts are not told apart: their names are the operator's business, and may be those of tenants. */
export function gauges({ quotas, countOpenCreates, skewSeconds, live }: Sources): Family[] {
  const each = (tell: (action: string, figures: Figures) => Sample[]) => () => {
    const all = quotas().flatMap(({ figures }) => Object.entries(figures))
    return summed(all.flatMap(([action, figures]) => tell(action, figures)))
  }
  const held = (kind: Standing['kind']) => quotas().filter((quota) => quota.held === kind).length
  const usable = (is: boolean) => quotas().filter(({ problem }) => (problem === null) === is).length
  return [
    asked(
      'counter',
      'quota_used_total',
      'Places of the quota that were used, one for each call sent.',
      ['action'],
      each((action, { sent }) => [one({ action }, sent)]),
    ),
    asked(
      'gauge',
      'quota_per_second',
      'Calls of an action that CCC grants in a second, of all accounts together.',
      ['action'],
      each((action, { perSecond }) => [one({ action }, perSecond)]),
    ),
    asked(
      'gauge',
      'quota_waiting',
      'Calls that wait for their turn at the moment.',
      ['action', 'lane'],
      each((action, { waiting }) =>
        LANES.map((lane, rank) => one({ action, lane }, waiting[rank] ?? 0)),
      ),
    ),
    asked(
      'counter',
      'quota_refused_total',
      'Calls that were refused for their number: by the gateway, before they were sent, or by CCC.',
      ['action', 'by'],
      each((action, { refusedHere, refusedUpstream }) => [
        one({ action, by: 'gateway' }, refusedHere),
        one({ action, by: 'ccc' }, refusedUpstream),
      ]),
    ),
    asked(
      'gauge',
      'quota_held',
      'Accounts by how their quota is held: embedded (by this process alone), shared (by all replicas, in Redis), or own_share (Redis is away, and each replica keeps to its part).',
      ['how'],
      () => [
        one({ how: 'embedded' }, held('embedded')),
        one({ how: 'shared' }, held('shared')),
        one({ how: 'own_share' }, held('own share')),
      ],
    ),
    asked(
      'gauge',
      'accounts',
      'Accounts by whether they can be used, as far as is known: usable, or refused (CCC refuses the key, or there is none). /health/ready names them.',
      ['state'],
      () => [one({ state: 'usable' }, usable(true)), one({ state: 'refused' }, usable(false))],
    ),
    asked(
      'gauge',
      'creates_unsettled',
      'Creates of which it is not known yet how they ended, of all replicas; those that are being sent are in it. Missing while their store cannot be reached.',
      [],
      async () => {
        const open = await countOpenCreates()
        return open === null ? [] : [one({}, open)]
      },
    ),
    asked(
      'gauge',
      'clock_skew_seconds',
      'How far the clock of CCC was last seen ahead of that of this machine. A signature is good for 300 seconds around it.',
      [],
      () => [one({}, skewSeconds())],
    ),
    asked('gauge', 'live_pollers', 'Reads that are repeated for subscribers.', [], () => [
      one({}, live().pollers),
    ]),
    asked('gauge', 'live_subscribers', 'Subscriptions that are open.', [], () => [
      one({}, live().subscribers),
    ]),
    asked(
      'counter',
      'live_events_total',
      'Change events that were sent to subscribers.',
      [],
      () => [one({}, live().events)],
    ),
  ]
}

function one(labels: Sample['labels'], value: number): Sample {
  return { labels, value }
}

/** One sample for all accounts. */
function summed(samples: readonly Sample[]): Sample[] {
  const sums = new Map<string, Sample>()
  for (const { labels, value } of samples) {
    const key = JSON.stringify(labels)
    sums.set(key, { labels, value: value + (sums.get(key)?.value ?? 0) })
  }
  return [...sums.values()]
}
