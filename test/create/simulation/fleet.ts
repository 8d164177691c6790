import { Machine } from './machine.ts'
import { type Design, Replica } from './replica.ts'
import type { Store } from './store.ts'
import type { World } from './wire.ts'

/** As far as a clock may be off before the gateway corrects it. */
const CLOCK_OFF_MS = 29_000
const RESTART_MS = 60_000

/** All replicas; one that ended is followed by another. */
export class Fleet {
  readonly #world: World
  readonly #store: Store
  readonly #design: Design
  readonly #places: Replica[]
  #started = 0
  #ids = 0

  constructor(world: World, store: Store, design: Design, size: number) {
    this.#world = world
    this.#store = store
    this.#design = design
    this.#places = Array.from({ length: size }, (_, place) => this.#start(place))
  }

  /** Null where none is up. */
  any(): Replica | null {
    const up = this.#places.filter(({ machine }) => machine.isUp)
    return up.length === 0 ? null : this.#world.draw.one(up)
  }

  #start(place: number): Replica {
    const { draw, rates } = this.#world
    this.#started++
    const ahead = draw.extreme(-CLOCK_OFF_MS, CLOCK_OFF_MS, rates.atTheEdge)
    const drift = draw.between(-1e-3, 1e-3)
    const machine = new Machine(`gateway ${this.#started}`, this.#world, ahead, drift)
    machine.whenEnded(() => this.#restart(place))
    this.#world.trace.note(machine.name, 'starts, its clock ahead by', ahead, 'ms')
    return new Replica(this.#world, machine, this.#store, this.#design, () => this.#newId())
  }

  #restart(place: number): void {
    const { timeline, draw } = this.#world
    timeline.after(draw.extreme(500, RESTART_MS), () => {
      this.#places[place] = this.#start(place)
    })
  }

  #newId(): string {
    this.#ids++
    return String(this.#ids)
  }
}
