import type { Reply, Send } from '../client/index.ts'
import type { Clock } from '../clock.ts'
import { UpstreamRefusal } from '../errors.ts'

/** A gateway that gets no requests learns nothing: after so long the next may find out. */
const REMEMBERED_MS = 30_000

/** Whether CCC accepts the key, the clock and the address of this gateway. */
export class Access {
  readonly #clock: Clock
  #refused: { readonly upstreamCode: string; readonly at: number } | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** CCC's code where it lately did not, and has accepted nothing since; else null. */
  get refusedWith(): string | null {
    const refused = this.#refused
    if (refused === null || this.#clock.now() - refused.at >= REMEMBERED_MS) return null
    return refused.upstreamCode
  }

  /** Learns from what is sent. */
  watch(send: Send): Send {
    return async (call) => {
      try {
        return this.#accepted(await send(call))
      } catch (error) {
        this.#failed(error)
        throw error
      }
    }
  }

  #accepted<Answer>(reply: Reply<Answer>): Reply<Answer> {
    if ((reply.source ?? 'sent') === 'sent') this.#refused = null
    return reply
  }

  #failed(error: unknown): void {
    if (!(error instanceof UpstreamRefusal) || error.source !== 'sent') return
    const { code, upstreamCode } = error
    this.#refused = code === 'UPSTREAM_AUTH' ? { upstreamCode, at: this.#clock.now() } : null
  }
}
