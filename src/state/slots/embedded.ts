import type { Clock } from '../../clock.ts'
import {
  beforePolls,
  freeOfPolls,
  type Grant,
  LOWER_EVERY_MS,
  NOBODY,
  RAISE_EVERY_MS,
  REST_MS,
  type Slots,
  total,
  type Waiting,
  type Wanted,
} from './slots.ts'

/** The slots of a process that shares them with no other. */
export function embeddedSlots(clock: Clock): EmbeddedSlots {
  return new EmbeddedSlots(clock)
}

export class EmbeddedSlots implements Slots {
  readonly standing = { kind: 'embedded' } as const
  readonly #clock: Clock
  readonly #actions = new Map<string, ActionSlots>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  async take({ action, perSecond, waiting }: Wanted): Promise<Grant> {
    return this.#of(action).take(perSecond, waiting, this.#clock.now())
  }

  /** Counts slots that were granted elsewhere, so that their rest is known here too. */
  adopt(action: string, count: number) {
    this.#of(action).inUse += count
  }

  release(action: string) {
    this.#of(action).release(this.#clock.now())
  }

  lower(action: string, perSecond: number) {
    this.#of(action).lower(perSecond, this.#clock.now())
  }

  async stop() {}

  #of(action: string): ActionSlots {
    const slots = this.#actions.get(action) ?? new ActionSlots()
    this.#actions.set(action, slots)
    return slots
  }
}

class ActionSlots {
  inUse = 0
  /** When each resting slot is free, ascending; those before `#first` are. */
  #resting: number[] = []
  #first = 0
  /** How many fewer there are than upstream grants, and since when. */
  #lowered = { by: 0, at: Number.NEGATIVE_INFINITY }

  take(perSecond: number, waiting: Waiting, now: number): Grant {
    this.#rouse(now)
    const limit = this.#limit(perSecond, now)
    const forPolls = limit - freeOfPolls(limit)
    const others = this.#use(beforePolls(waiting), limit)
    const polls = others < beforePolls(waiting) ? 0 : this.#use(waiting[3], forPolls)
    const granted = others + polls
    const freeInMs = granted < total(waiting) ? this.#freeInMs(now) : []
    // Where polls alone are left, so many have to be free first that one of them may go.
    const next = others < beforePolls(waiting) ? 0 : freeInMs.length - forPolls
    return {
      tokens: Array(granted).fill(''),
      againMs: Math.min(freeInMs[next] ?? REST_MS, REST_MS),
      limit,
      freeInMs,
      others: NOBODY,
    }
  }

  /** Takes as many of those wanted as leaves no more than so many in use or resting. */
  #use(wanted: number, most: number): number {
    const taken = Math.max(0, Math.min(wanted, most - this.inUse - this.#asleep))
    this.inUse += taken
    return taken
  }

  release(now: number) {
    this.inUse -= 1
    this.#resting.push(now + REST_MS)
  }

  lower(perSecond: number, now: number) {
    if (now - this.#lowered.at < LOWER_EVERY_MS) return
    const limit = Math.max(1, Math.floor(this.#limit(perSecond, now) / 2))
    this.#lowered = { by: perSecond - limit, at: now }
  }

  get #asleep() {
    return this.#resting.length - this.#first
  }

  #limit(perSecond: number, now: number): number {
    const { by, at } = this.#lowered
    if (by === 0) return perSecond
    const raised = Math.max(0, Math.floor((now - at) / RAISE_EVERY_MS))
    return Math.max(1, Math.min(perSecond, perSecond - by + raised))
  }

  /** None rests longer than its time, even where the clock was set back. */
  #rouse(now: number) {
    if ((this.#resting.at(-1) ?? 0) > now + REST_MS) {
      this.#resting = this.#resting.map((free) => Math.min(free, now + REST_MS))
    }
    while ((this.#resting[this.#first] ?? Number.POSITIVE_INFINITY) <= now) this.#first += 1
    if (this.#first > 1000) {
      this.#resting = this.#resting.slice(this.#first)
      this.#first = 0
    }
  }

  #freeInMs(now: number): number[] {
    const resting = this.#resting.slice(this.#first).map((free) => free - now)
    return [...resting, ...Array<number>(this.inUse).fill(Number.MAX_SAFE_INTEGER)]
  }
}
