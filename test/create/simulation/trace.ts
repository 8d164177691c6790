import type { Timeline } from './timeline.ts'

/** What happened, in its order, for who has to understand it; nothing where nobody reads it. */
export class Trace {
  readonly lines: string[] = []
  readonly #timeline: Timeline
  readonly #start: number
  readonly isRead: boolean

  constructor(timeline: Timeline, isRead: boolean) {
    this.#timeline = timeline
    this.#start = timeline.now
    this.isRead = isRead
  }

  note(who: string, ...words: readonly unknown[]): void {
    if (!this.isRead) return
    const seconds = ((this.#timeline.now - this.#start) / 1000).toFixed(3)
    const said = words.map((word) => (typeof word === 'number' ? Math.round(word) : word)).join(' ')
    this.lines.push(`${seconds.padStart(9)} s  ${who.padEnd(9)} ${said}`)
  }
}
