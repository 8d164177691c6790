import type { Call } from './call.ts'

/**
 * Where calls stand in a list that changes from one second to the next. What it remembers is a hint,
 * proven at each use: where it fails, the list is indexed anew.
 */
export class SessionIndex {
  #places: ReadonlyMap<string, number> = new Map()

  /** The calls of these sessions, as far as there are any. */
  find(sessionIds: readonly string[], calls: readonly Call[]): readonly Call[] {
    const find = (id: string) => calls[this.#places.get(id) ?? -1]
    const proven = sessionIds.every((id) => find(id)?.sessionId === id)
    if (!proven) this.#places = new Map(calls.map(({ sessionId }, place) => [sessionId, place]))
    return sessionIds.flatMap((id) => find(id) ?? [])
  }
}
