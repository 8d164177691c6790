import type { Row } from '../../../src/create/sighting.ts'
import type { Surroundings } from './machine.ts'
import type { Rates } from './rates.ts'
import type { Transmission, Witness } from './witness.ts'

/** Seconds that a signature's time may be off. */
const SIGNATURE_SECONDS = 300
/** The worst that the protocol is made for. */
const SLOWEST_MS = 60_000
const LONGEST_LAG_MS = 30_000
/** Nothing that is on its way for longer can matter: its signature has run out. */
const LONGEST_DELAY_MS = 400_000
const PAGE_ROWS = 3

/** What CCC answers to a create; `date` is its clock, as the header tells it. */
export interface Reply {
  readonly kind: 'created' | 'refused' | 'throttled' | 'expired' | 'failed'
  readonly id: string
  readonly date: string
}

interface Listed {
  readonly row: Row
  readonly shownFrom: number
}

/** CCC, and the way to it. Its clock is the true one. */
export class Upstream {
  readonly #world: Surroundings
  readonly #rates: Rates
  readonly #witness: Witness
  /** Oldest first. */
  readonly #tasks: Listed[] = []
  #lastId = 5_000_000
  #onTheirWay = 0

  constructor(world: Surroundings, rates: Rates, witness: Witness) {
    this.#world = world
    this.#rates = rates
    this.#witness = witness
    for (let others = world.draw.whole(0, 7); others > 0; others--) this.#addOther()
  }

  /** Whether nothing that was sent can still create. */
  get isDone(): boolean {
    return this.#onTheirWay === 0
  }

  /** Takes a create on its way; `answer` is not called where nothing comes back. */
  send(transmission: Transmission, answer: (reply: Reply) => void): void {
    const { timeline, draw, trace } = this.#world
    if (draw.chance(this.#rates.requestLost)) {
      trace.note('network', 'loses', transmission.name)
      return
    }
    const delay = this.#delay(transmission)
    if (delay > 1000) trace.note('network', 'delays', transmission.name, 'for', delay, 'ms')
    this.#onTheirWay++
    timeline.after(delay, () => this.#receive(transmission, answer))
  }

  /** Newest first, as far as it is shown. */
  page(number: number): { total: number; rows: Row[] } {
    if (this.#world.draw.chance(this.#rates.listShifts)) this.#shift()
    const shown = this.#tasks.filter(({ shownFrom }) => shownFrom <= this.#world.timeline.now)
    const rows = shown.reverse().map(({ row }) => row)
    return { total: rows.length, rows: rows.slice(number * PAGE_ROWS, (number + 1) * PAGE_ROWS) }
  }

  get date(): string {
    return new Date(this.#world.timeline.now).toUTCString()
  }

  /** Somebody makes one that cannot be told from it but by its name. */
  addTwin(likeness: Row['likeness']): void {
    this.#add({ id: this.#newId(), name: 'of somebody else', likeness }, 0)
  }

  /** A delay does most where it is just not too long. */
  #delay({ signedAt }: Transmission): number {
    const { timeline, draw } = this.#world
    if (!draw.chance(this.#rates.requestDelayed)) return draw.between(5, 400)
    const last = (signedAt + SIGNATURE_SECONDS) * 1000 - timeline.now
    return draw.chance(this.#rates.atTheEdge)
      ? last - draw.between(-1, 1) * 1000
      : draw.between(1000, LONGEST_DELAY_MS)
  }

  #receive(transmission: Transmission, answer: (reply: Reply) => void): void {
    const { timeline, draw } = this.#world
    const no = this.#turnsAway(transmission)
    if (no !== null) {
      this.#onTheirWay--
      this.#answer(transmission, no, answer)
      return
    }
    const isSlow = draw.chance(this.#rates.slow)
    const takes = isSlow
      ? draw.extreme(1000, SLOWEST_MS, this.#rates.atTheEdge)
      : draw.between(1, 300)
    timeline.after(takes, () => this.#carryOut(transmission, answer))
  }

  /** Null: it is carried out. */
  #turnsAway({ signedAt }: Transmission): Reply['kind'] | null {
    const { timeline, draw } = this.#world
    const off = Math.abs(Math.floor(timeline.now / 1000) - signedAt)
    if (off > SIGNATURE_SECONDS) return 'expired'
    if (draw.chance(this.#rates.throttled)) return 'throttled'
    if (draw.chance(this.#rates.refused)) return 'refused'
    return draw.chance(this.#rates.errorBefore) ? 'failed' : null
  }

  #carryOut(transmission: Transmission, answer: (reply: Reply) => void): void {
    const { draw } = this.#world
    const id = this.#newId()
    this.#onTheirWay--
    const lag = draw.chance(this.#rates.listLags)
      ? draw.extreme(0, LONGEST_LAG_MS, this.#rates.atTheEdge)
      : 0
    this.#world.trace.note('CCC', 'creates', id, 'of', transmission.name, 'listed in', lag, 'ms')
    this.#witness.created(transmission, id)
    this.#add({ id, name: transmission.taskName, likeness: transmission.likeness }, lag)
    const isTold = !draw.chance(this.#rates.errorAfter)
    this.#answer(transmission, isTold ? 'created' : 'failed', answer, id)
  }

  #answer(
    { name }: Transmission,
    kind: Reply['kind'],
    answer: (reply: Reply) => void,
    id = '',
  ): void {
    const { timeline, draw, trace } = this.#world
    const isLost = draw.chance(this.#rates.replyLost)
    trace.note('CCC', 'answers', name, 'with', kind, isLost ? '- lost' : '')
    const reply = { kind, id, date: this.date }
    if (!isLost) timeline.after(draw.between(5, 100), () => answer(reply))
  }

  /** Others create and what is oldest goes, so that rows move while the pages are read. */
  #shift(): void {
    this.#addOther()
    const oldest = this.#tasks.findIndex(({ row }) => row.name === 'another')
    if (this.#world.draw.chance(0.5)) this.#tasks.splice(oldest, 1)
  }

  #addOther(): void {
    this.#add({ id: this.#newId(), name: 'another', likeness: { NotBefore: 'another' } }, 0)
  }

  #add(row: Row, lagMs: number): void {
    this.#tasks.push({ row, shownFrom: this.#world.timeline.now + lagMs })
  }

  #newId(): string {
    this.#lastId++
    return String(this.#lastId)
  }
}
