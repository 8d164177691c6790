import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A span as a collector is told of it. */
export interface ToldSpan {
  readonly name: string
  /** 1: internal, 2: server, 3: client. */
  readonly kind: number
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: Readonly<Record<string, string | number>>
}

export interface Collector {
  /** For the configuration of a gateway. */
  readonly tracing: { readonly url: string; readonly serviceName: string; readonly part: number }
  /** All that came, word for word. */
  readonly bodies: readonly string[]
  readonly spans: readonly ToldSpan[]
  /** What it answers from now on. */
  status: number
}

/** Where traces go: takes OTLP over HTTP, as JSON. */
export async function startCollector(): Promise<Collector> {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    bodies.push(await text(request))
    response.writeHead(collector.status, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const collector: Collector = {
    tracing: { url: `http://127.0.0.1:${port}/v1/traces`, serviceName: 'ccc', part: 1 },
    bodies,
    get spans() {
      return bodies.flatMap(spansIn)
    },
    status: 200,
  }
  return collector
}

interface Exported {
  readonly resourceSpans: { readonly scopeSpans: { readonly spans: ToldInFull[] }[] }[]
}

type ToldInFull = Omit<ToldSpan, 'attributes'> & {
  readonly attributes: { readonly key: string; readonly value: Record<string, string | number> }[]
}

function spansIn(body: string): ToldSpan[] {
  const { resourceSpans }: Exported = JSON.parse(body)
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
  return spans.map(({ attributes, ...span }) => ({
    ...span,
    attributes: Object.fromEntries(
      attributes.map(({ key, value }) => [key, Object.values(value)[0] ?? '']),
    ),
  }))
}
