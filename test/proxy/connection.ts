import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Expected } from './mishap.ts'
import { anyPieces, type Cut, httpPieces, type Piece } from './pieces.ts'

/** What a connection needs of its proxy. */
export interface Route {
  readonly target: URL
  mishapOf(head: Buffer, isKept: boolean): Expected | null
  countFromClient(bytes: number): void
  countToClient(bytes: number): void
}

/** One client, and the server's side of it, which is opened when there is something to pass on. */
export class Connection {
  readonly #route: Route
  readonly #client: Socket
  readonly #target: URL
  readonly #cut: Cut
  #server: Socket | null = null
  #requests = 0
  /** What happens to the request that is under way. */
  #met: Expected | null = null
  #held: Buffer[] = []
  /** The request was passed on as a whole, or will be: the server answers, whoever listens. */
  #goesOn = false
  #isHalf = false
  #isSilent = false
  #replyBytes = 0
  #turn = Promise.resolve()

  constructor(client: Socket, route: Route) {
    this.#route = route
    this.#client = client
    this.#target = route.target
    this.#cut = this.#target.protocol === 'http:' ? httpPieces() : anyPieces()
    client.on('data', (chunk) => this.#read(chunk))
    client.on('end', () => this.#clientEnded())
    client.on('close', () => this.#clientClosed())
  }

  /** What of it goes on without its client still arrives. */
  reset() {
    if (!this.#client.destroyed) this.#client.resetAndDestroy()
  }

  /** For good, with the test. */
  end() {
    this.#client.destroy()
    this.#server?.destroy()
  }

  #read(chunk: Buffer) {
    this.#route.countFromClient(chunk.length)
    for (const piece of this.#cut(chunk)) {
      if (this.#client.destroyed) return
      if (piece.isHead) this.#begin(piece)
      this.#take(piece)
    }
  }

  #begin({ bytes }: Piece) {
    this.#met = this.#route.mishapOf(bytes, this.#requests > 0)
    this.#requests++
    this.#goesOn = false
    this.#replyBytes = 0
  }

  #take(piece: Piece) {
    const met = this.#met
    if (met === null) return this.#pass(piece.bytes)
    const { kind } = met.mishap
    if (kind === 'stale') this.#resetClient(met)
    else if (kind === 'hold-request') this.#hold(piece, met)
    else if (kind === 'reset' || kind === 'half-close') this.#breakAt(piece, met)
    else this.#passOn(piece)
  }

  #pass(bytes: Buffer) {
    const server = this.#toServer()
    if (!server.writableEnded) server.write(bytes)
  }

  #passOn({ bytes, isLast }: Pick<Piece, 'bytes' | 'isLast'>) {
    this.#pass(bytes)
    this.#goesOn = isLast
  }

  #hold({ bytes, isLast }: Piece, met: Expected) {
    this.#held.push(bytes)
    if (!isLast) return
    const request = Buffer.concat(this.#held)
    this.#held = []
    this.#goesOn = true
    met.released.then(() => this.#pass(request))
    met.arrive()
  }

  #breakAt(piece: Piece, met: Expected) {
    const { mishap } = met
    if (mishap.kind !== 'reset' && mishap.kind !== 'half-close') return
    if (this.#isHalf) return this.#passOn(piece)
    const isThere = mishap.at.startsWith('head') ? piece.isHead : piece.isLast
    const isPassed = mishap.at.endsWith('passed')
    if (isPassed) this.#passOn(piece)
    else this.#held.push(piece.bytes)
    if (!isThere) return
    if (mishap.kind === 'reset') this.#resetClient(met)
    else this.#endHalf(mishap.towards, piece, met)
  }

  #resetClient(met: Expected) {
    this.#client.resetAndDestroy()
    met.arrive()
  }

  /** The other half goes on, also with what was received before. */
  #endHalf(towards: 'client' | 'server', { isLast }: Piece, met: Expected) {
    this.#isHalf = true
    if (towards === 'client') this.#client.end()
    else this.#toServer().end()
    for (const bytes of this.#held.splice(0)) this.#passOn({ bytes, isLast })
    met.arrive()
  }

  #toServer(): Socket {
    if (this.#server !== null) return this.#server
    const { hostname, port } = this.#target
    const server = connect({
      host: hostname,
      port: Number(port),
      allowHalfOpen: true,
      noDelay: true,
    })
    server.on('data', (chunk) => {
      this.#noteAnswer(server)
      const met = this.#met
      this.#inTurn(() => this.#answer(chunk, met))
    })
    server.on('end', () => this.#inTurn(() => this.#serverEnded()))
    server.on('error', () => this.#inTurn(() => this.#serverFailed()))
    this.#server = server
    return server
  }

  /** What comes from the server waits for what came before it and is held or drips. */
  #inTurn(happens: () => void | Promise<void>) {
    this.#turn = this.#turn.then(happens)
  }

  async #answer(chunk: Buffer, met: Expected | null) {
    if (met === null || this.#isSilent) return this.#tell(chunk)
    const { mishap } = met
    if (mishap.kind === 'truncate') return this.#truncate(chunk, mishap.bytes, mishap.by, met)
    if (mishap.kind === 'swallow-reply') this.#isSilent = true
    met.arrive()
    if (mishap.kind === 'hold-reply') await met.released
    if (mishap.kind === 'drip') await this.#drip(chunk, mishap.everyMs)
    else this.#tell(chunk)
  }

  #noteAnswer(server: Socket) {
    this.#met?.answer()
    if (!this.#goesOn) return
    this.#goesOn = false
    if (this.#client.destroyed || this.#client.readableEnded) server.end()
  }

  #tell(bytes: Buffer) {
    if (this.#isSilent || !this.#client.writable) return
    this.#client.write(bytes)
    this.#route.countToClient(bytes.length)
  }

  async #drip(chunk: Buffer, everyMs: number) {
    for (const byte of chunk) {
      if (this.#client.destroyed) return
      this.#tell(Buffer.of(byte))
      await delay(everyMs)
    }
  }

  #truncate(chunk: Buffer, bytes: number, by: 'end' | 'reset', met: Expected) {
    const left = bytes - this.#replyBytes
    this.#replyBytes += chunk.length
    if (chunk.length < left) return this.#tell(chunk)
    const close = () => (by === 'end' ? this.#client.destroySoon() : this.#client.resetAndDestroy())
    this.#route.countToClient(left)
    this.#client.write(chunk.subarray(0, left), close)
    this.#isSilent = true
    met.arrive()
  }

  #serverEnded() {
    if (!this.#isSilent) this.#client.end()
  }

  #serverFailed() {
    if (!this.#isSilent && !this.#client.destroyed) this.#client.resetAndDestroy()
  }

  #clientEnded() {
    if (this.#goesOn) return
    this.#server?.end()
    if (this.#server === null || this.#isSilent) this.#client.end()
  }

  #clientClosed() {
    if (!this.#goesOn) this.#server?.destroySoon()
  }
}
