import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { SocketParts, Sockets } from './sockets.ts'

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** Loads what speaks WebSocket when the first asks for one: most starts never need it. */
export function upgradeWith(parts: SocketParts): Upgrade {
  let sockets: Promise<Sockets> | undefined
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    sockets ??= import('./sockets.ts').then(({ Sockets }) => new Sockets(parts))
    // As where a request before it on the same connection is still being answered.
    sockets.then((known) => known.upgrade(request, socket, head)).catch(() => socket.destroy())
  }
}
