import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** What is sent, and the body that must come back, byte for byte. */
export interface Exchange {
  readonly request: Buffer
  readonly body: Buffer
}

export interface Answer {
  readonly status: number
  readonly body: Buffer
}

export interface Throughput {
  readonly answered: number
  readonly seconds: number
}

export function get(path: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`)
}

/** `authorization` is the header of that name; left out: the request carries none. */
export function post(path: string, body: unknown, authorization?: string): Buffer {
  const text = Buffer.from(JSON.stringify(body))
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    ...(authorization === undefined ? [] : [`authorization: ${authorization}`]),
    `content-length: ${text.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), text])
}

/**
 * One HTTP/1.1 connection that is kept alive, one request at a time. It reads no more of an answer
 * than it must: the load may not cost more than what it loads.
 */
export class Connection {
  readonly #socket: Socket
  #chunks: Buffer[] = []
  #received = 0
  /** Bytes of the answer under way, head included; NaN until its head is there. */
  #expected = Number.NaN
  #head = 0
  #status = 0
  #waiting: PromiseWithResolvers<Answer> | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', (error) => this.#waiting?.reject(error))
    socket.on('close', () => this.#waiting?.reject(new Error('the connection was closed')))
  }

  static async open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    await once(socket, 'connect')
    return new Connection(socket)
  }

  ask(request: Buffer): Promise<Answer> {
    this.#waiting = Promise.withResolvers()
    if (this.#socket.closed) this.#waiting.reject(new Error('the connection was closed'))
    else this.#socket.write(request)
    return this.#waiting.promise
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#received += chunk.length
    if (Number.isNaN(this.#expected)) this.#readHead()
    if (this.#received >= this.#expected || this.#isLastPart(chunk)) this.#finish()
  }

  /** No length means that the answer comes in parts and tells itself where it ends. */
  #readHead(): void {
    const bytes = this.#joined()
    const end = bytes.indexOf('\r\n\r\n')
    if (end === -1) return
    const head = bytes.toString('latin1', 0, end)
    const [, length] = /\r\ncontent-length: ?(\d+)/i.exec(head) ?? []
    this.#head = end + 4
    this.#status = Number(head.slice(9, 12))
    this.#expected = length === undefined ? Number.POSITIVE_INFINITY : this.#head + Number(length)
  }

  #isLastPart(chunk: Buffer): boolean {
    return this.#expected === Number.POSITIVE_INFINITY && chunk.subarray(-5).equals(LAST_PART)
  }

  #finish(): void {
    const body = this.#joined().subarray(this.#head)
    const answer = {
      status: this.#status,
      body: this.#expected === Number.POSITIVE_INFINITY ? withoutParts(body) : body,
    }
    this.#chunks = []
    this.#received = 0
    this.#expected = Number.NaN
    this.#waiting?.resolve(answer)
  }

  #joined(): Buffer {
    const [first] = this.#chunks
    if (first !== undefined && this.#chunks.length === 1) return first
    const bytes = Buffer.concat(this.#chunks)
    this.#chunks = [bytes]
    return bytes
  }
}

const LAST_PART = Buffer.from('0\r\n\r\n')

function withoutParts(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16)
    parts.push(bytes.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
  return Buffer.concat(parts)
}

export async function openAll(url: string, count: number): Promise<Connection[]> {
  return Promise.all(Array.from({ length: count }, () => Connection.open(url)))
}

/** Asks one exchange after the other over all connections at once; a wrong answer ends the run. */
export async function load(
  connections: readonly Connection[],
  exchanges: Iterator<Exchange>,
  ms: number,
): Promise<Throughput> {
  const started = performance.now()
  let answered = 0
  const ask = async (connection: Connection) => {
    while (performance.now() - started < ms) {
      const { request, body } = exchanges.next().value as Exchange
      check(await connection.ask(request), body)
      answered++
    }
  }
  await Promise.all(connections.map(ask))
  return { answered, seconds: (performance.now() - started) / 1000 }
}

/** One after the other, without end. */
export function* cycled(exchanges: readonly Exchange[]): Generator<Exchange, never> {
  for (;;) yield* exchanges
}

/** Stands in a request for a number that is another one each time. */
export const TURN = '00000000'

/** As above, and no request is like one before: each is numbered where it says so. */
export function* numbered(exchanges: readonly Exchange[]): Generator<Exchange, never> {
  const places = exchanges.map((each) => ({ each, at: each.request.lastIndexOf(TURN) }))
  for (let turn = 1; ; ) {
    for (const { each, at } of places) {
      each.request.write(String(turn++).padStart(TURN.length, '0'), at)
      yield each
    }
  }
}

function check({ status, body }: Answer, expected: Buffer): void {
  if (status === 200 && body.equals(expected)) return
  const [got, wanted] = [body, expected].map((bytes) => bytes.toString().slice(0, 300))
  throw new Error(`wrong answer: HTTP ${status}\n${got}\ninstead of\n${wanted}`)
}
