import type { ActionRecord } from '../actions/index.ts'
import type { Clock } from '../clock.ts'
import type { Slots } from '../state/slots/index.ts'
import type { Lane } from './call.ts'
import { type Figures, Queue, type Slot, type Turn } from './queue.ts'

export type { Figures, Slot, Turn } from './queue.ts'

/** When each call may be sent: so that CCC never sees too many of one action in a second. */
export class Quota {
  readonly #slots: Slots
  readonly #clock: Clock
  readonly #perSecond: number | null
  readonly #queues = new Map<string, Queue>()

  /** Calls a second for every action; null: what CCC documents for each. */
  constructor(slots: Slots, clock: Clock, perSecond: number | null = null) {
    this.#slots = slots
    this.#clock = clock
    this.#perSecond = perSecond
  }

  /** Waits for a slot, or rejects as soon as it is clear that none comes in time. */
  take(turn: Turn): Promise<Slot> {
    return this.#of(turn.action).take(turn)
  }

  /** CCC refused a call for its number. Gives the seconds after which one more of its lane may be sent. */
  lower(action: ActionRecord, lane: Lane): number {
    return this.#of(action).lower(lane)
  }

  get figures(): Readonly<Record<string, Figures>> {
    return Object.fromEntries([...this.#queues].map(([name, queue]) => [name, queue.figures]))
  }

  #of(action: ActionRecord): Queue {
    const known = this.#queues.get(action.name)
    if (known !== undefined) return known
    const perSecond = this.#perSecond ?? action.perSecond
    const queue = new Queue(action, perSecond, this.#slots, this.#clock)
    this.#queues.set(action.name, queue)
    return queue
  }
}
