import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Api } from './api.ts'
import type { SimulatorClock } from './clock.ts'
import { CONTROL_PATH, control, isLoopback } from './control.ts'
import { type FaultQueue, isExecuted } from './faults.ts'
import type { RequestJournal } from './journal.ts'
import { readRequest } from './request.ts'
import { send } from './wire.ts'

export interface ServerParts {
  readonly api: Api
  readonly faults: FaultQueue
  readonly journal: RequestJournal
  readonly clock: SimulatorClock
  readonly control: boolean
}

/** Upstream closes a connection that has been idle for so long, in milliseconds. */
const IDLE_TIMEOUT = 60_000

export function httpServer(parts: ServerParts): Server {
  const server = createServer((incoming, response) => {
    // The gateway learns from this header how far its own clock is off.
    response.setHeader('Date', new Date(parts.clock.now()).toUTCString())
    serve(incoming, response, parts).catch(() => response.destroy()) // the client went away
  })
  server.keepAliveTimeout = IDLE_TIMEOUT
  return server
}

async function serve(incoming: IncomingMessage, response: ServerResponse, parts: ServerParts) {
  const [path = ''] = (incoming.url ?? '').split('?')
  if (path === '/') return serveApi(incoming, response, parts)
  const mayControl = parts.control && isLoopback(incoming.socket.remoteAddress)
  if (mayControl && path.startsWith(CONTROL_PATH)) {
    return serveControl(path, incoming, response, parts)
  }
  response.writeHead(404).end()
}

async function serveApi(incoming: IncomingMessage, response: ServerResponse, parts: ServerParts) {
  const { api, faults, journal, clock } = parts
  journal.arrive()
  response.on('close', () => journal.leave())
  const request = await readRequest(incoming, clock.now)
  const fault = faults.take(request.action)
  const reply = isExecuted(fault) ? api.answer(request) : NOT_EXECUTED
  journal.write(request, fault ? `fault:${fault.kind}` : reply.outcome)
  send(response, fault, reply.text)
}

/** Stands for the answer that a fault keeps from being made. */
const NOT_EXECUTED = { outcome: '', text: '' }

async function serveControl(
  path: string,
  incoming: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
) {
  const request = await readRequest(incoming, parts.clock.now)
  const { status, text } = control(path, request, parts)
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(text)
}
