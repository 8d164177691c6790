import {
  type Context,
  type Span as OpenSpan,
  type Tracer as OpenTracer,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { Tracing } from '../../config/index.ts'
import type { Logger } from '../../log.ts'
import { Outage } from '../../outage.ts'
import type { Attributes, Span, Tracer } from './span.ts'

/** A collector that does not answer must not hold up a gateway that stops. */
const EXPORT_MS = 3000
const KINDS = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT }

/** Traces by OTLP over HTTP; nothing of it is global, so that each gateway has its own. */
export function otlpTracer({ url, serviceName, part }: Tracing, log: Logger): Tracer {
  const exporter = watched(new OTLPTraceExporter({ url, timeoutMillis: EXPORT_MS }), log)
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(part) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: EXPORT_MS })],
  })
  const tracer = provider.getTracer('ccc-graphql-gateway')
  return {
    begin(name, startTime, parent) {
      const context = contextOf(parent)
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER, startTime }, context)
      return new TracedSpan(tracer, context, span)
    },
    // What could not be delivered was told when that began.
    stop: () => provider.shutdown().catch(() => {}),
  }
}

class TracedSpan implements Span {
  readonly #tracer: OpenTracer
  readonly #context: Context
  readonly #span: OpenSpan

  constructor(tracer: OpenTracer, parent: Context, span: OpenSpan) {
    this.#tracer = tracer
    this.#context = trace.setSpan(parent, span)
    this.#span = span
  }

  get traceId(): string {
    return this.#span.spanContext().traceId
  }

  child(name: string, startTime: number, kind: keyof typeof KINDS = 'internal'): Span {
    const span = this.#tracer.startSpan(name, { kind: KINDS[kind], startTime }, this.#context)
    return new TracedSpan(this.#tracer, this.#context, span)
  }

  set(attributes: Attributes): void {
    this.#span.setAttributes(attributes)
  }

  rename(name: string): void {
    this.#span.updateName(name)
  }

  end(at: number, failure?: string): void {
    if (failure !== undefined) {
      this.#span.setAttribute('error.type', failure)
      this.#span.setStatus({ code: SpanStatusCode.ERROR })
    }
    this.#span.end(at)
  }
}

const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})/

/** The `tracestate` is left where it is: it may say anything, and would be sent on. */
function contextOf(traceparent = ''): Context {
  const [, traceId, spanId, flags = '0'] = TRACEPARENT.exec(traceparent) ?? []
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
}

/** The library keeps to itself what it could not deliver. */
function watched(exporter: OTLPTraceExporter, log: Logger): SpanExporter {
  const outage = new Outage(log, {
    begins: 'traces cannot be delivered, and are lost',
    ends: 'traces are delivered again',
  })
  return {
    export(spans, done) {
      exporter.export(spans, (result) => {
        outage.went(result.error === undefined ? null : 'OTEL_EXPORTER_OTLP_ENDPOINT')
        done(result)
      })
    },
    forceFlush: () => exporter.forceFlush(),
    shutdown: () => exporter.shutdown(),
  }
}
