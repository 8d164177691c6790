import type { Metrics, Way } from './metrics.ts'

/** What the fast lane counts, at hand: to look up its place would cost more than to count. */
export class LaneCounts {
  readonly #ways: ReturnType<typeof countsOf>

  constructor(metrics: Metrics) {
    this.#ways = countsOf(metrics)
  }

  count(way: Exclude<Way, 'slow'>, outcome: 'ok' | 'gone', milliseconds: number): void {
    const counts = this.#ways[way]
    counts[outcome].value++
    counts.seconds.observe(Math.max(0, milliseconds) / 1000)
  }
}

function countsOf({ requests, requestSeconds }: Metrics) {
  const of = (way: Way) => ({
    ok: requests.of('query', 'ok', way),
    gone: requests.of('query', 'gone', way),
    seconds: requestSeconds.of('query', way),
  })
  return { stored: of('stored'), shared: of('shared'), compiled: of('compiled') }
}
