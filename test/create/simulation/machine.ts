import type { Clock } from '../../../src/clock.ts'
import type { Draw } from './draw.ts'
import type { Timeline } from './timeline.ts'
import type { Trace } from './trace.ts'

export interface Surroundings {
  readonly timeline: Timeline
  readonly draw: Draw
  readonly trace: Trace
}

/** What a replica runs on: it has a clock of its own, and may stand still or end at any answer. */
export class Machine {
  readonly name: string
  readonly #world: Surroundings
  isUp = true
  /** Milliseconds that its clock is ahead of the true one; it drifts, and may jump. */
  #ahead: number
  readonly #driftPerMs: number
  readonly #since: number
  #standsUntil = 0
  #answersLeft = Number.POSITIVE_INFINITY
  #onEnd: () => void = () => {}

  constructor(name: string, world: Surroundings, aheadMs: number, driftPerMs: number) {
    this.name = name
    this.#world = world
    this.#ahead = aheadMs
    this.#driftPerMs = driftPerMs
    this.#since = world.timeline.now
  }

  get clock(): Clock {
    return { now: () => this.#now(), sleep: (ms, signal) => this.#sleep(ms, signal) }
  }

  /** Something reaches it after a while, unless it has ended by then. */
  reach(milliseconds: number, arrive: () => void): void {
    this.#world.timeline.after(milliseconds, () => this.#arrive(arrive))
  }

  jump(milliseconds: number): void {
    this.#world.trace.note(this.name, 'its clock jumps by', milliseconds, 'ms')
    this.#ahead += milliseconds
  }

  standStill(milliseconds: number): void {
    this.#world.trace.note(this.name, 'stands still for', milliseconds, 'ms')
    this.#standsUntil = this.#world.timeline.now + milliseconds
  }

  endAfter(answers: number): void {
    this.#answersLeft = answers
  }

  whenEnded(onEnd: () => void): void {
    this.#onEnd = onEnd
  }

  end(): void {
    if (!this.isUp) return
    this.#world.trace.note(this.name, 'ends')
    this.isUp = false
    this.#onEnd()
  }

  #arrive(arrive: () => void): void {
    const { timeline, draw } = this.#world
    if (!this.isUp) return
    const left = this.#standsUntil - timeline.now
    // What waited comes in any order.
    if (left > 0) this.reach(left + draw.between(0, 5), arrive)
    else if (--this.#answersLeft <= 0) this.end()
    else arrive()
  }

  #now(): number {
    const { now } = this.#world.timeline
    return Math.floor(now + this.#ahead + (now - this.#since) * this.#driftPerMs)
  }

  #sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
      this.reach(milliseconds, resolve)
    })
  }
}
