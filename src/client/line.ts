import type { Lane } from './call.ts'

/** Who goes first is at the front. */
export const LANES: readonly Lane[] = ['urgent', 'interactive', 'background', 'poll']

export interface Waiter {
  readonly lane: Lane
  /** By which it came; one that comes back keeps its own. */
  readonly number: number
}

/** Those who wait, in the order of their turns: lane by lane, and first come, first served. */
export class Line<Who extends Waiter> {
  readonly #lanes: readonly [Who[], Who[], Who[], Who[]] = [[], [], [], []]

  get counts(): [number, number, number, number] {
    const [urgent, interactive, background, poll] = this.#lanes
    return [urgent.length, interactive.length, background.length, poll.length]
  }

  get length(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.length, 0)
  }

  enter(who: Who): void {
    const lane = this.#of(who)
    const before = lane.findLastIndex(({ number }) => number < who.number)
    lane.splice(before + 1, 0, who)
  }

  /** Whether it was there. */
  leave(who: Who): boolean {
    const lane = this.#of(who)
    const index = lane.indexOf(who)
    if (index !== -1) lane.splice(index, 1)
    return index !== -1
  }

  /** Takes out who is next, unless all who wait go after this lane. */
  next(last: Lane): Who | undefined {
    const lanes = this.#lanes.slice(0, rankOf(last) + 1)
    return lanes.find((lane) => lane.length > 0)?.shift()
  }

  *[Symbol.iterator](): Generator<Who> {
    for (const lane of this.#lanes) yield* lane
  }

  #of({ lane }: Waiter): Who[] {
    return this.#lanes[rankOf(lane)] as Who[] // there are as many lists as lanes
  }
}

export function rankOf(lane: Lane): number {
  return LANES.indexOf(lane)
}
