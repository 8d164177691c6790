import { type IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import {
  ForeignOrigin,
  type GatewayError,
  NoSuchSocket,
  ShuttingDown,
  TooManyConnections,
} from '../../errors.ts'
import { Refusal, refusalParts } from '../refusal.ts'
import { Conversation, type Conversing } from './conversation.ts'
import type { AllowsOrigin } from './origins.ts'
import { shownBy } from './shown.ts'

/** What WebSockets take from the gateway. */
export interface SocketParts extends Conversing {
  readonly allowsOrigin: AllowsOrigin
  /** Of one message. */
  readonly mostBytes: number
}

/** Takes upgrades to WebSockets on the port of `/graphql`. */
export class Sockets {
  readonly #parts: SocketParts
  readonly #server: WebSocketServer

  constructor(parts: SocketParts) {
    this.#parts = parts
    this.#server = new WebSocketServer({
      ...{ noServer: true, clientTracking: false, perMessageDeflate: false },
      ...{ maxPayload: parts.mostBytes, autoPong: false, handleProtocols },
    })
    this.#server.on('wsClientError', (_error, socket, request) => {
      refuse(request, socket, new NoSuchSocket('The request is no good WebSocket handshake.'))
    })
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refusal = this.#refusalOf(request)
    if (refusal === null) this.#accept(request, socket, head)
    else refuse(request, socket, refusal)
  }

  #accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const shown = shownBy(request)
    this.#server.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      new Conversation(webSocket, shown, this.#parts)
    })
  }

  #refusalOf(request: IncomingMessage): GatewayError | null {
    const { connections, allowsOrigin } = this.#parts
    const { url = '', headers } = request
    if (connections.isStopping) return new ShuttingDown()
    if (url.split('?', 1)[0] !== '/graphql') return new NoSuchSocket('There is nothing here.')
    if (!allowsOrigin(request)) return new ForeignOrigin()
    if (handleProtocols(headers['sec-websocket-protocol'] ?? '') === false) {
      return new NoSuchSocket(`The handshake does not offer ${GRAPHQL_TRANSPORT_WS_PROTOCOL}.`)
    }
    return connections.isFull ? new TooManyConnections() : null
  }
}

/** An ordinary answer in JSON, after which the connection ends. */
function refuse(request: IncomingMessage, socket: Duplex, error: GatewayError): void {
  const { status, headers, body } = refusalParts(new Refusal(error))
  const response = new ServerResponse(request)
  response.assignSocket(socket as Socket) // one of TCP or TLS
  response.once('finish', () => socket.end())
  const told = { 'content-type': 'application/json; charset=utf-8', connection: 'close' }
  response.writeHead(status, { ...headers, ...told }).end(JSON.stringify(body))
}
