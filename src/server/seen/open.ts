import type { Clock } from '../../clock.ts'
import type { Config, Tracing } from '../../config/index.ts'
import type { Logger } from '../../log.ts'
import type { Family } from './measures.ts'
import type { Metrics } from './metrics.ts'
import { Observer } from './observer.ts'
import type { Page } from './prometheus.ts'
import type { Tracer } from './span.ts'

export type { Page } from './prometheus.ts'

interface Parts {
  readonly clock: Clock
  readonly log: Logger
}

export async function openObserver(
  { logSample, tracing }: Pick<Config, 'logSample' | 'tracing'>,
  { clock, log }: Parts,
  metrics: Metrics,
): Promise<Observer> {
  const tracer = await openTracer(tracing, log)
  return new Observer({ metrics, log, logSample, tracer, now: clock.now })
}

/** Loaded only where it is used: it would add a third to every start. */
async function openTracer(tracing: Tracing | null, log: Logger): Promise<Tracer | null> {
  if (tracing === null) return null
  const { otlpTracer } = await import('./otlp.ts')
  return otlpTracer(tracing, log)
}

/** What writes the page is loaded when somebody first asks for it; what is on it is counted before. */
export function metricsPage(families: readonly Family[]): () => Promise<Page> {
  let page: Promise<() => Promise<Page>> | undefined
  return async () => {
    page ??= import('./prometheus.ts').then(({ exposition }) => exposition(families))
    return (await page)()
  }
}
