import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { listen } from './client/upstream.ts'
import { Connection, type Route } from './proxy/connection.ts'
import { Expected, type Meeting, type Next } from './proxy/mishap.ts'

export type { Meeting, Next } from './proxy/mishap.ts'

export interface TcpProxy {
  /** The server's, with the proxy's port. */
  readonly url: string
  /** Connections that clients have made so far. */
  readonly connections: number
  readonly bytesFromClients: number
  readonly bytesToClients: number
  next(mishap: Next): Meeting
  /** Resets all connections; a request that is held still arrives once it is let go. */
  cut(): void
  /** Resets all connections, and refuses new ones. */
  refuse(): Promise<void>
  /** Listens again, on the same port. */
  accept(): Promise<void>
  /** Resets all connections; new ones go to another server. */
  pointTo(url: string): void
}

/**
 * Stands between a client and a server, and ends with the test. Of `http:` it knows where a request
 * ends; of others, such as `redis:`, whatever arrives in one piece counts as a request.
 */
export async function startProxy(url: string): Promise<TcpProxy> {
  const proxy = new RunningProxy(url)
  await proxy.start()
  return proxy
}

class RunningProxy implements TcpProxy, Route {
  connections = 0
  bytesFromClients = 0
  bytesToClients = 0
  target: URL
  readonly #server: Server
  readonly #all: Connection[] = []
  readonly #expected: Expected[] = []
  #port = 0

  constructor(url: string) {
    this.target = new URL(url)
    const options = { allowHalfOpen: true, noDelay: true }
    this.#server = createServer(options, (client) => this.#take(client))
  }

  async start() {
    this.#port = await listen(this.#server)
    // Also the servers' sides, which may have outlived their clients.
    onTestFinished(() => {
      for (const connection of this.#all) connection.end()
    })
  }

  get url() {
    return `${this.target.protocol}//${this.target.hostname}:${this.#port}`
  }

  next(mishap: Next): Meeting {
    const expected = new Expected(mishap)
    this.#expected.push(expected)
    return expected
  }

  cut() {
    for (const connection of this.#all) connection.reset()
  }

  async refuse() {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.cut()
    await closed
  }

  async accept() {
    this.#server.listen(this.#port, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  pointTo(url: string) {
    this.target = new URL(url)
    this.cut()
  }

  mishapOf(head: Buffer, isKept: boolean): Expected | null {
    return this.#find((expected) => expected.meets(head, isKept))
  }

  countFromClient(bytes: number) {
    this.bytesFromClients += bytes
  }

  countToClient(bytes: number) {
    this.bytesToClients += bytes
  }

  #take(client: Socket) {
    this.connections++
    const refused = this.#find(({ mishap }) => mishap.kind === 'reset-on-accept')
    if (refused === null) {
      this.#all.push(new Connection(client, this))
      return
    }
    client.resetAndDestroy()
    refused.arrive()
  }

  #find(isMeant: (expected: Expected) => boolean): Expected | null {
    const found = this.#expected.find((expected) => expected.left > 0 && isMeant(expected))
    if (found !== undefined) found.left--
    return found ?? null
  }
}
