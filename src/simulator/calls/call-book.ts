import { Roll } from '../roll.ts'
import type { Call } from './call.ts'
import { SessionIndex } from './session-index.ts'

/** The calls of an application: those that its tasks and campaigns placed, and single ones. */
export class CallBook {
  readonly #singles = new Roll<Call>()
  readonly #index = new SessionIndex()

  get singleCount(): number {
    return this.#singles.size
  }

  addSingle(call: Call) {
    this.#singles.add(call.sessionId, call)
  }

  /** Those that are over; a single call stands for a placed one with the same session id. */
  finished(placed: readonly Call[], now: number): readonly Call[] {
    const others = placed.filter(({ sessionId }) => !this.#singles.get(sessionId))
    return [...others, ...this.#singles.things].filter(({ end }) => end <= now)
  }

  /** The same, of some sessions alone. */
  finishedOf(sessionIds: readonly string[], placed: readonly Call[], now: number): readonly Call[] {
    const singles = sessionIds.flatMap((id) => this.#singles.get(id) ?? [])
    const rest = sessionIds.filter((id) => !this.#singles.get(id))
    return [...singles, ...this.#index.find(rest, placed)].filter(({ end }) => end <= now)
  }
}
