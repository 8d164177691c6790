import type { CallWatch, Lane, Sent, UpstreamCall } from '../../client/index.ts'
import { membersOf } from '../../json.ts'
import type { Operation } from './operation.ts'
import type { Span } from './span.ts'

/** One request to `/graphql`, as far as it is told of: never who asked, nor for what values. */
export class Visit implements CallWatch {
  /** Milliseconds since 1970. */
  readonly arrivedAt: number
  /** Null: it is not traced. */
  readonly span: Span | null
  /** Under which upstream calls are traced: what is going on at the moment. */
  within: Span | null
  operation: Operation | null = null
  /** Whether events are told to it, for hours perhaps. */
  isStream = false
  /** Of all errors that were told. */
  codes: readonly string[] = []
  /** Upstream calls, as they end. */
  calls: readonly UpstreamCall[] = []
  /** Of all calls together. */
  waitedMs = 0
  readonly #now: () => number

  constructor(arrivedAt: number, span: Span | null, now: () => number) {
    this.arrivedAt = arrivedAt
    this.span = span
    this.within = span
    this.#now = now
  }

  /** Gives a context of this request, whose upstream calls are told of with it. */
  withCalls<Of extends { readonly upstreamCalls: readonly UpstreamCall[] }>(
    newContext: (watch: CallWatch) => Of,
  ): Of {
    const context = newContext(this)
    this.calls = context.upstreamCalls
    return context
  }

  /** A part of the work, which ends when what is given is called. */
  begin(name: string): (failure?: string) => void {
    const [span, outside] = [this.within?.child(name, this.#now()), this.within]
    if (span === undefined) return () => {}
    this.within = span
    return (failure) => {
      this.within = outside
      span.end(this.#now(), failure)
    }
  }

  waited(_action: string, _lane: Lane, milliseconds: number): void {
    this.waitedMs += milliseconds
  }

  sending(action: string, lane: Lane, waitedMs: number): Sent {
    const span = this.within?.child(`ccc/${action}`, this.#now(), 'client')
    span?.set({
      'rpc.system.name': 'tencentcloud',
      'rpc.method': `ccc/${action}`,
      'ccc.quota.lane': lane,
      'ccc.quota.waited_ms': waitedMs,
    })
    return (result, requestId) => {
      span?.set({
        'rpc.response.status_code': result,
        ...(requestId !== null && { 'ccc.request_id': requestId }),
      })
      span?.end(this.#now(), result === 'ok' ? undefined : result)
    }
  }
}

/** The code of an error; each is one of the gateway's own, or of a library of it. */
export function codeIn(extensions: unknown): string {
  const { code } = membersOf(extensions)
  return typeof code === 'string' && /^[A-Z_]{1,60}$/.test(code) ? code : 'OTHER'
}
