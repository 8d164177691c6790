import { onTestFinished } from 'vitest'

/** A subscription over server-sent events. */
export interface Following {
  /** The next event, or the word `complete`. */
  // What a GraphQL server answers has the shape of the query; a test knows which it sent.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
  next(): Promise<any>
  /** Every event until the end. */
  rest(): Promise<unknown[]>
  leave(): void
}

/** Subscribes; it ends with the test, if not before. */
export async function follow(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Following> {
  const gone = new AbortController()
  onTestFinished(() => gone.abort())
  const response = await fetch(url, {
    method: 'POST',
    signal: gone.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  const events = eventsIn(response.body as ReadableStream<Uint8Array>)
  const next = async () => (await events.next()).value
  return {
    next,
    async rest() {
      const all: unknown[] = []
      for (let event = await next(); event !== 'complete'; event = await next()) all.push(event)
      return all
    },
    leave: () => gone.abort(),
  }
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown, 'cut off'> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const [, event] = /^event: ?(\w+)$/m.exec(message) ?? []
      const [, data = ''] = /^data: ?(.*)$/m.exec(message) ?? []
      if (event === 'next') yield JSON.parse(data)
      if (event === 'complete') yield 'complete'
    }
  }
  return 'cut off'
}
