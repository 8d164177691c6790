import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo, Server, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A request as it came in, with the port that tells its connection from others. */
export interface Arrival {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly port: number
}

export interface StandIn {
  readonly url: string
  readonly arrivals: readonly Arrival[]
}

/** Answers a request that was read to its end. */
export type Answerer = (response: ServerResponse, arrival: Arrival) => void

/** A server where CCC would be, for one test: it writes down what arrives and answers as told. */
export async function standIn(answer: Answerer): Promise<StandIn> {
  const arrivals: Arrival[] = []
  const port = await listen(createServer(recording(arrivals, answer)))
  return { url: `http://127.0.0.1:${port}`, arrivals }
}

export function recording(arrivals: Arrival[], answer: Answerer): RequestListener {
  return async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const { method = '', url: path = '', headers } = incoming
    const port = incoming.socket.remotePort ?? 0
    const arrival = { method, path, headers, body: Buffer.concat(chunks), port }
    arrivals.push(arrival)
    answer(response, arrival)
  }
}

/** Opens a server on a free port of this machine, and ends it with the test. */
export async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}) // a client that hangs up is no failure of the server
    socket.on('close', () => sockets.delete(socket))
  })
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    if (server.listening) await new Promise((closed) => server.close(closed))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A port of this machine that nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((closed) => server.close(closed))
  return port
}

/** The text of an answer as CCC sends it. */
export function envelope(fields: object, requestId = 'r-1'): string {
  return JSON.stringify({ Response: { ...fields, RequestId: requestId } })
}

export function refusalOf(code: string, message = 'Unstable.', requestId = 'r-1'): string {
  return envelope({ Error: { Code: code, Message: message } }, requestId)
}
