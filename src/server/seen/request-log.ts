import type { Source, UpstreamCall } from '../../client/index.ts'
import type { Known, Logger } from '../../log.ts'
import type { Outcome, Way } from './metrics.ts'
import type { Operation } from './operation.ts'

/** What is told of a request once it is done. */
export interface Done {
  readonly operation: Operation | null
  readonly way: Way
  readonly outcome: Outcome
  /** Null: the client went before it was told one. */
  readonly status: number | null
  readonly durationMs: number
  readonly waitedMs: number
  readonly calls: readonly UpstreamCall[]
  readonly codes: readonly string[]
  readonly trace: string | undefined
}

/** One line for one request. */
export function logRequest(
  log: Logger,
  { operation, status, calls, codes, trace, ...done }: Done,
): void {
  const count = (source: Source) => calls.filter((call) => call.source === source).length
  const requestIds = new Set(calls.map(({ requestId }) => requestId).filter((id) => id !== null))
  log.info(
    {
      ...named(operation),
      ...done,
      ...(status !== null && { status }),
      ...{ sent: count('sent'), joined: count('joined') },
      ...{ kept: count('kept'), stale: count('stale') },
      codes: [...new Set(codes)],
      requestIds: [...requestIds],
      ...(trace !== undefined && { trace }),
    },
    'request',
  )
}

/** What a line says of an operation. */
export function named(operation: Operation | null): Known {
  if (operation === null) return {}
  const { type, name, document } = operation
  return { type, document, ...(name !== null && { operation: name }) }
}
