/** A call that is over. */
export interface Call {
  /** Milliseconds since 1970. */
  readonly begun: number
  readonly isAnswered: boolean
}

/** The calls that began in a span of time. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly answered: number
  readonly unanswered: number
}

const MOST_BINS = 24
const SECOND = 1000
/** Spans that people read at a glance, in seconds. */
const SPANS = [15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 86_400]

interface Recorded {
  readonly startTime?: string | null
  readonly acceptTime?: string | null
}

export function callsOf(records: readonly (Recorded | null | undefined)[]): Call[] {
  return records.flatMap((record) =>
    record?.startTime
      ? [{ begun: Date.parse(record.startTime), isAnswered: Boolean(record.acceptTime) }]
      : [],
  )
}

/** Spans of equal length from the first call to the last, also those in which none began. */
export function binsOf(calls: readonly Call[]): Bin[] {
  if (calls.length === 0) return []
  const times = calls.map(({ begun }) => begun)
  const span = spanFor(Math.max(...times) - Math.min(...times))
  const first = Math.floor(Math.min(...times) / span)
  const last = Math.floor(Math.max(...times) / span)
  return Array.from({ length: last - first + 1 }, (_, index) => binOf(calls, first + index, span))
}

function spanFor(wholeMs: number): number {
  const seconds = SPANS.find((each) => wholeMs / (each * SECOND) < MOST_BINS - 1)
  return (seconds ?? Math.ceil(wholeMs / SECOND / MOST_BINS)) * SECOND
}

function binOf(calls: readonly Call[], index: number, span: number): Bin {
  const within = calls.filter(({ begun }) => Math.floor(begun / span) === index)
  const answered = within.filter(({ isAnswered }) => isAnswered).length
  return {
    from: index * span,
    to: (index + 1) * span,
    answered,
    unanswered: within.length - answered,
  }
}
