/** What all replies together may hold while they are read; whoever wants more goes on alone. */
const SHARED_BYTES = 4 * 1024 * 1024

/** Bounds what replies that are being read hold in memory, however many come at once. */
export class ReplyMemory {
  #held = 0
  /** Settles with the end of the last turn that was asked for. */
  #last: Promise<void> = Promise.resolve()

  get isTight() {
    return this.#held > SHARED_BYTES
  }

  hold(bytes: number): void {
    this.#held += bytes
  }

  free(bytes: number): void {
    this.#held -= bytes
  }

  /** One goes on at a time; resolves to what ends its turn. Not waited for once it is gone. */
  async turn(gone: Promise<unknown>): Promise<() => void> {
    const before = this.#last
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#last = promise
    const end = () => void before.then(resolve)
    await Promise.race([before, gone]).catch((error) => {
      end()
      throw error
    })
    return end
  }
}
