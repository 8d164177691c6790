import type { ActionRecord } from '../actions/index.ts'
import type { Clock } from '../clock.ts'
import { RateLimited } from '../errors.ts'
import { beforePolls, type Waiting as Counts, type Slots, total } from '../state/slots/index.ts'
import type { Lane } from './call.ts'
import { Line, rankOf } from './line.ts'
import { longestMs } from './transmit.ts'
import { type Ahead, aheadOf, WaitEstimate } from './wait-estimate.ts'

/** A call that wants to be sent. */
export interface Turn {
  readonly action: ActionRecord
  readonly lane: Lane
  /** Milliseconds since 1970 at which it is of no use any more. */
  readonly deadline: number
  /** The number of an earlier slot, for a call that has to be sent once more. */
  readonly number?: number
  /** Gives up its place. */
  readonly signal?: AbortSignal
}

/** Leave to send one call. */
export interface Slot {
  readonly number: number
  /** To be called once its answer came, or none is waited for any more. */
  release(): void
}

/** What became of the calls of one action, for those who watch over the gateway. */
export interface Figures {
  /** What CCC grants. */
  readonly perSecond: number
  readonly waiting: Counts
  readonly sent: number
  /** Turned away here, since their turn would have come too late. */
  readonly refusedHere: number
  /** Turned away by CCC for their number. */
  readonly refusedUpstream: number
}

interface Waiting extends Turn {
  readonly number: number
  readonly grant: (slot: Slot) => void
  readonly refuse: (reason: unknown) => void
  /** Whether its turn was found to come in time. */
  admitted: boolean
}

/** Who waits to send one action: asks for slots, and hands each to who is next. */
export class Queue {
  readonly #action: ActionRecord
  readonly #perSecond: number
  readonly #slots: Slots
  readonly #clock: Clock
  readonly #line = new Line<Waiting>()
  #lastNumber = 0
  #asking = false
  /** When it is worth asking for slots again, and when somebody will look. */
  #askAt = 0
  #wakeAt = Number.POSITIVE_INFINITY
  readonly #estimate: WaitEstimate
  readonly #counts = { sent: 0, refusedHere: 0, refusedUpstream: 0 }

  constructor(action: ActionRecord, perSecond: number, slots: Slots, clock: Clock) {
    this.#action = action
    this.#perSecond = perSecond
    this.#slots = slots
    this.#clock = clock
    this.#estimate = new WaitEstimate(perSecond, clock)
  }

  get figures(): Figures {
    return { perSecond: this.#perSecond, waiting: this.#line.counts, ...this.#counts }
  }

  take(turn: Turn): Promise<Slot> {
    return new Promise((grant, refuse) => {
      const { signal, number = ++this.#lastNumber } = turn
      signal?.throwIfAborted()
      const waiting = { ...turn, number, grant, refuse, admitted: false }
      signal?.addEventListener('abort', (event) => this.#withdraw(waiting, event), { once: true })
      this.#enter(waiting)
    })
  }

  lower(lane: Lane): number {
    this.#counts.refusedUpstream += 1
    this.#slots.lower(this.#action.name, this.#perSecond)
    return Math.max(1, seconds(this.#estimate.turnInMs(lane, aheadOf(lane, this.#line.counts))))
  }

  #enter(waiting: Waiting) {
    const { counts } = this.#line
    this.#line.enter(waiting)
    if (counts[rankOf(waiting.lane)] === 0) {
      // The slots have to hear of a lane that was empty; in one that was not, nothing is new.
      this.#askAt = 0
      void this.#serve()
    } else if (!this.#asking) {
      this.#admit(waiting, aheadOf(waiting.lane, counts))
      this.#wake(waiting.deadline)
    }
  }

  #withdraw(waiting: Waiting, { target }: Event) {
    if (this.#line.leave(waiting)) waiting.refuse((target as AbortSignal).reason)
  }

  /** Asks for slots as long as somebody waits and some may be free. One asks for all. */
  async #serve(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    try {
      while (this.#isTimeToAsk()) await this.#ask()
    } catch (failure) {
      for (const waiting of [...this.#line]) this.#refuse(waiting, failure)
    } finally {
      this.#asking = false
    }
  }

  #isTimeToAsk(): boolean {
    this.#refuseLate()
    if (this.#line.length === 0) return false
    if (this.#askAt <= this.#clock.now()) return true
    this.#wake(this.#askAt)
    for (const { deadline } of this.#line) this.#wake(deadline)
    return false
  }

  async #ask() {
    const { name } = this.#action
    const waiting = this.#line.counts
    this.#askAt = Number.POSITIVE_INFINITY // whoever comes meanwhile may bring it forward
    const { tokens, againMs, ...told } = await this.#slots.take({
      action: name,
      perSecond: this.#perSecond,
      longestMs: longestMs(this.#action),
      waiting,
    })
    const now = this.#clock.now()
    this.#estimate.hear(told)
    this.#refuseLate()
    for (const [index, token] of tokens.entries()) {
      this.#hand(token, index < beforePolls(waiting) ? 'background' : 'poll')
    }
    this.#admitAll()
    this.#askAt = Math.min(this.#askAt, this.#cameUnasked(waiting, tokens) ? 0 : now + againMs)
  }

  /** Where all were granted who were asked for, nobody has asked yet for those who came meanwhile. */
  #cameUnasked(asked: Counts, { length }: readonly string[]): boolean {
    if (length === total(asked)) return true
    return length >= beforePolls(asked) && beforePolls(this.#line.counts) > 0
  }

  /** What was granted to others is not for polls, which would use more slots than they may. */
  #hand(token: string, last: Lane) {
    const waiting = this.#line.next(last)
    if (waiting === undefined) return this.#slots.release(this.#action.name, token)
    this.#counts.sent += 1
    const sentAt = this.#clock.now()
    waiting.grant({
      number: waiting.number,
      release: () => {
        this.#estimate.answered(this.#clock.now() - sentAt)
        this.#slots.release(this.#action.name, token)
      },
    })
  }

  #admitAll() {
    const ahead = { others: 0, polls: 0 }
    for (const waiting of [...this.#line]) {
      this.#admit(waiting, ahead)
      if (waiting.admitted) countIn(ahead, waiting)
    }
  }

  /** Refuses one whose turn would come too late; who was found to be in time may go on waiting. */
  #admit(waiting: Waiting, ahead: Ahead) {
    if (waiting.admitted) return
    const turnMs = this.#estimate.turnInMs(waiting.lane, ahead)
    waiting.admitted = this.#clock.now() + turnMs < waiting.deadline
    if (!waiting.admitted) this.#refuse(waiting, this.#rateLimited(turnMs))
  }

  #refuseLate() {
    const ahead = { others: 0, polls: 0 }
    for (const waiting of [...this.#line]) {
      if (this.#clock.now() >= waiting.deadline) {
        this.#refuse(waiting, this.#rateLimited(this.#estimate.turnInMs(waiting.lane, ahead)))
      }
      countIn(ahead, waiting)
    }
  }

  #refuse(waiting: Waiting, reason: unknown) {
    this.#line.leave(waiting)
    this.#counts.refusedHere += 1
    waiting.refuse(reason)
  }

  #rateLimited(turnMs: number): RateLimited {
    return new RateLimited(this.#action.name, Math.max(1, seconds(turnMs)))
  }

  #wake(at: number) {
    if (at >= this.#wakeAt) return
    this.#wakeAt = at
    void this.#clock.sleep(Math.max(0, at - this.#clock.now())).then(() => {
      if (this.#wakeAt === at) this.#wakeAt = Number.POSITIVE_INFINITY
      return this.#serve()
    })
  }
}

function countIn(ahead: Ahead, { lane }: Waiting): void {
  if (lane === 'poll') ahead.polls += 1
  else ahead.others += 1
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000)
}
