import { collectDefaultMetrics, type Metric, Registry } from 'prom-client'
import type { Family, Sample } from './measures.ts'

export const PREFIX = 'ccc_gateway_'

/** A page for Prometheus. */
export interface Page {
  readonly type: string
  readonly text: string
}

/** Families as Prometheus reads them, beside what the process is known by everywhere. */
export function exposition(families: readonly Family[]): () => Promise<Page> {
  const own = new Registry()
  for (const family of families) own.registerMetric(metricOf(family))
  const all = Registry.merge([own, ofProcess()])
  return async () => ({ type: all.contentType, text: await all.metrics() })
}

let processMetrics: Registry | undefined

/**
 * There is one process, however many gateways are in it, and the library never stops to watch it: so
 * one registry for what concerns no gateway.
 */
function ofProcess(): Registry {
  if (processMetrics !== undefined) return processMetrics
  processMetrics = new Registry()
  collectDefaultMetrics({ register: processMetrics })
  return processMetrics
}

/**
 * The library asks a metric for its samples when it writes a page. Its own ones look up their labels at
 * each count; these were counted already, where that costs next to nothing.
 */
function metricOf(family: Family): Metric {
  const name = PREFIX + family.name
  const { help, kind: type } = family
  const get = async () => {
    const values = (await family.samples()).flatMap((sample) => lines(name, sample))
    return { name, help, type, values, aggregator: 'sum' }
  }
  // Of a metric the page uses no more than this.
  return { name, get } as unknown as Metric
}

function lines(name: string, { labels, value, spread }: Sample) {
  if (spread === undefined) return [{ metricName: name, labels, value }]
  const bucket = (le: number | string, count: number) => ({
    metricName: `${name}_bucket`,
    labels: { ...labels, le },
    value: count,
  })
  return [
    ...spread.upTo.map(([bound, count]) => bucket(bound, count)),
    bucket('+Inf', value),
    { metricName: `${name}_sum`, labels, value: spread.sum },
    { metricName: `${name}_count`, labels, value },
  ]
}
