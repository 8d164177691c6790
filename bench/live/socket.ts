import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const TEXT = 0x1
const CLOSE = 0x8
const PING = 0x9
const PONG = 0xa

/**
 * One connection of graphql-transport-ws, no more than a load needs of it: ten thousand have to cost
 * less than what they load.
 */
export class LiveSocket {
  readonly #socket: Socket
  readonly #heard: (text: string) => void
  #buffer: Buffer = Buffer.alloc(0)

  private constructor(socket: Socket, heard: (text: string) => void) {
    this.#socket = socket
    this.#heard = heard
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', () => {})
  }

  /** Open and acknowledged; `heard` gets each message after that. */
  static async open(url: string, heard: (text: string) => void): Promise<LiveSocket> {
    const { hostname, port, host } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    await once(socket, 'connect')
    socket.write(
      [
        'GET /graphql HTTP/1.1',
        `host: ${host}`,
        'connection: Upgrade',
        'upgrade: websocket',
        'sec-websocket-version: 13',
        `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
        'sec-websocket-protocol: graphql-transport-ws',
        '\r\n',
      ].join('\r\n'),
    )
    const [head] = (await once(socket, 'data')) as [Buffer]
    if (!head.toString('latin1').startsWith('HTTP/1.1 101')) throw new Error(head.toString())
    const acknowledged = Promise.withResolvers<void>()
    let receive = (_text: string) => acknowledged.resolve()
    const live = new LiveSocket(socket, (text) => receive(text))
    live.send({ type: 'connection_init' })
    await acknowledged.promise
    receive = heard
    return live
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed
  }

  subscribe(id: string, query: string): void {
    this.send({ id, type: 'subscribe', payload: { query } })
  }

  send(message: object): void {
    this.#write(TEXT, Buffer.from(JSON.stringify(message)))
  }

  close(): void {
    this.#socket.destroy()
  }

  /** Masked by nothing, which the protocol allows. */
  #write(opcode: number, payload: Buffer): void {
    const long = payload.length > 125
    const head = Buffer.alloc(long ? 8 : 6)
    head[0] = 0x80 | opcode
    head[1] = 0x80 | (long ? 126 : payload.length)
    if (long) head.writeUInt16BE(payload.length, 2)
    this.#socket.write(Buffer.concat([head, payload]))
  }

  #take(chunk: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk])
    for (let frame = frameIn(this.#buffer); frame !== null; frame = frameIn(this.#buffer)) {
      this.#buffer = this.#buffer.subarray(frame.length)
      this.#heed(frame)
    }
  }

  #heed({ opcode, payload }: Frame): void {
    if (opcode === PING) this.#write(PONG, payload)
    if (opcode === CLOSE) this.#socket.destroy()
    if (opcode !== TEXT) return
    const text = payload.toString()
    if (text.includes('"type":"ping"')) this.send({ type: 'pong' })
    else this.#heard(text)
  }
}

interface Frame {
  readonly opcode: number
  readonly payload: Buffer
  readonly length: number
}

/** Null as long as it is not whole. */
function frameIn(buffer: Buffer): Frame | null {
  if (buffer.length < 2) return null
  const short = (buffer[1] ?? 0) & 0x7f
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (buffer.length < head) return null
  const size =
    short < 126 ? short : short === 126 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2))
  if (buffer.length < head + size) return null
  const payload = buffer.subarray(head, head + size)
  return { opcode: (buffer[0] ?? 0) & 0x0f, payload, length: head + size }
}
