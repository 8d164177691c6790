import { isCalm } from './rates.ts'
import type { Replica } from './replica.ts'
import type { Store } from './store.ts'
import type { World } from './wire.ts'

/** How many milliseconds after a request something breaks; most of what matters is over by then. */
const SOON_MS = 15_000

/** Breaks what a request needs while it is on its way. */
export class Storm {
  readonly #world: World
  readonly #store: Store
  #requests = 0

  constructor(world: World, store: Store) {
    this.#world = world
    this.#store = store
  }

  over({ machine }: Replica): void {
    const { draw, rates } = this.#world
    this.#requests++
    if (draw.chance(rates.crash / this.#requests)) machine.endAfter(draw.whole(1, 30))
    this.#soon(rates.standsStill, () => machine.standStill(draw.extreme(1000, 400_000)))
    this.#soon(rates.clockJumps, () =>
      machine.jump(draw.between(-1, 1) * (draw.chance(0.5) ? 3000 : 1000)),
    )
    this.#soon(rates.storeDown, () => this.#store.beDown(draw.extreme(300, 60_000)))
    this.#soon(rates.storeForgets, () => this.#store.loseAll())
    this.#soon(rates.storeLosesLast, () =>
      this.#store.loseLast(draw.extreme(100, draw.chance(0.9) ? 2000 : 300_000)),
    )
  }

  #soon(share: number, happen: () => void): void {
    const { timeline, draw, rates } = this.#world
    if (!draw.chance(share)) return
    timeline.after(draw.chance(0.5) ? draw.between(0, 1000) : draw.between(0, SOON_MS), () => {
      if (!isCalm(rates)) happen()
    })
  }
}
