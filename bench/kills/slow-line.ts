import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export interface SlowLine {
  readonly url: string
  stop(): void
}

/** Longer than a signature lives where everything settles within seconds. */
const MOST_MS = 3000
const COMMON_MS = 400

/**
 * The network between a gateway and CCC: a create may take its time on the way, and what was sent
 * arrives also where its sender has died since.
 */
export async function startSlowLine(target: string, carrying: string): Promise<SlowLine> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true })
    for (const socket of [client, upstream]) keep(socket, open)
    carry(client, upstream, (chunk) => (chunk.includes(carrying) ? someTime() : 0))
    carry(upstream, client, (chunk) => (chunk.includes('TaskId') ? Math.random() * COMMON_MS : 0))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}

function keep(socket: Socket, open: Set<Socket>): void {
  open.add(socket)
  socket.on('close', () => open.delete(socket))
  socket.on('error', () => {}) // what it means is told by its end
}

function carry(from: Socket, to: Socket, waitMs: (chunk: Buffer) => number): void {
  let turn: Promise<unknown> = Promise.resolve()
  from.on('data', (chunk) => {
    const ms = waitMs(chunk)
    turn = turn.then(() => (ms > 0 ? delay(ms) : null)).then(() => to.writable && to.write(chunk))
  })
  from.on('close', () => {
    turn = turn.then(() => to.end())
  })
}

function someTime(): number {
  const draw = Math.random()
  if (draw < 0.4) return 0
  return Math.random() * (draw < 0.95 ? COMMON_MS : MOST_MS)
}
