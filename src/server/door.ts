import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { ShuttingDown } from '../errors.ts'
import { named } from './format-error.ts'

/** Lets requests in until the gateway stops, and knows when the last of them is done. */
export class Door {
  readonly #empty = Promise.withResolvers<void>()
  #inside = 0
  #closing = false

  get isClosing() {
    return this.#closing
  }

  /** What is counted here ends with its answer, or with its client. */
  before(next: RequestListener): RequestListener {
    return (request, response) => {
      if (this.#closing) return refuse(request, response)
      this.#inside++
      response.on('close', this.#leave)
      next(request, response)
    }
  }

  /** Work that goes on also where its client has gone: what it creates is still to be recorded. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.#inside++
    return work.finally(this.#leave)
  }

  /** From now on everybody is refused; waits for those inside, but no longer than so many ms. */
  async close(mostMs: number): Promise<'empty' | 'given up'> {
    this.#closing = true
    if (this.#inside === 0) return 'empty'
    const { promise: late, resolve: giveUp } = Promise.withResolvers<'given up'>()
    const timer = setTimeout(giveUp, mostMs, 'given up')
    const left = await Promise.race([this.#empty.promise.then(() => 'empty' as const), late])
    clearTimeout(timer)
    return left
  }

  readonly #leave = () => {
    this.#inside--
    if (this.#closing && this.#inside === 0) this.#empty.resolve()
  }
}

/** Once all has arrived: what nobody reads would reset the connection, and take the answer with it. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.resume().once('end', () => answer(response))
}

function answer(response: ServerResponse): void {
  const error = new ShuttingDown()
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'retry-after': String(error.retryAfterSeconds),
    connection: 'close',
  }
  response.writeHead(503, headers).end(JSON.stringify({ errors: [named(error)] }))
}
