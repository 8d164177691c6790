import type { IncomingMessage } from 'node:http'

/** A piece of work that is traced; times are milliseconds since 1970. */
export interface Span {
  readonly traceId: string
  child(name: string, startedAt: number, kind?: 'internal' | 'client'): Span
  set(attributes: Attributes): void
  rename(name: string): void
  /** `failure`: the code of what went wrong. */
  end(at: number, failure?: string): void
}

/** By the semantic conventions of OpenTelemetry; nothing that was asked or answered. */
export type Attributes = Readonly<Record<string, string | number>>

/** Makes spans, and sends them to whoever collects them. */
export interface Tracer {
  /** `parent`: the `traceparent` of the client. */
  begin(name: string, startedAt: number, parent: string | undefined): Span
  stop(): Promise<void>
}

/** What a client says of the trace that a request belongs to, as W3C has it. */
export function traceparentOf({ headers }: IncomingMessage): string | undefined {
  const { traceparent } = headers
  return typeof traceparent === 'string' ? traceparent : undefined
}

/** The id of the trace that a client names. */
export function traceIdOf(request: IncomingMessage): string | undefined {
  return /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}/.exec(traceparentOf(request) ?? '')?.[1]
}
