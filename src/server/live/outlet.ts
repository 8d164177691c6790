import type { WebSocket } from 'ws'

/** Sends to one WebSocket, and knows whether its client takes what was sent. */
export class Outlet {
  readonly #socket: WebSocket
  #taken: PromiseWithResolvers<void> | null = null

  constructor(socket: WebSocket) {
    this.#socket = socket
  }

  get isClogged(): boolean {
    return this.#taken !== null
  }

  /** Null: all was. */
  get taken(): Promise<void> | null {
    return this.#taken?.promise ?? null
  }

  /** Whoever does not take what is sent is not listened to either, so that no answers pile up. */
  send(text: string): void {
    this.#socket.send(text, this.#onTaken)
    if (this.#taken !== null || this.#socket.bufferedAmount === 0) return
    this.#taken = Promise.withResolvers()
    this.#socket.pause()
  }

  /** Nobody is there any more who could take anything. */
  end(): void {
    this.#taken?.resolve()
    this.#taken = null
  }

  readonly #onTaken = (): void => {
    if (this.#taken === null || this.#socket.bufferedAmount > 0) return
    this.end()
    this.#socket.resume()
  }
}
