import { readRefusal, serverTime } from '../../../src/client/index.ts'
import { AtMostOnce, type Done, type Parts, type Wanted } from '../../../src/create/at-most-once.ts'
import type { Claim } from '../../../src/create/claim.ts'
import { Reconciliation } from '../../../src/create/reconciliation.ts'
import { type Timing, timingOf } from '../../../src/create/timing.ts'
import { UpstreamRefusal } from '../../../src/errors.ts'
import type { Machine } from './machine.ts'
import type { Store } from './store.ts'
import { type Order, Wire, type World } from './wire.ts'

/** How creates are made to happen once. */
export interface Protocol {
  create(wanted: Wanted): Promise<Done>
  find(key: string, deadline: number): Promise<Claim | null>
  /** Goes on looking by itself. */
  lookForAll(deadline: number): Promise<unknown>
}

/** A protocol, and what is wrong with what it is given. */
export interface Design {
  readonly protocol: (parts: Parts) => Protocol
  readonly timing: Timing
  readonly parts: (parts: Parts) => Parts
  readonly send: (send: Wanted['send'], parts: Parts) => Wanted['send']
}

export const AS_BUILT: Design = {
  protocol(parts) {
    const [atMostOnce, reconciliation] = [new AtMostOnce(parts), new Reconciliation(parts)]
    return {
      create: (wanted) => atMostOnce.create(wanted),
      find: (key, deadline) => reconciliation.find(key, deadline),
      lookForAll: (deadline) => reconciliation.lookForAll(deadline, true),
    }
  },
  timing: timingOf(210),
  parts: (parts) => parts,
  send: (send) => send,
}

const OPERATION_MS = 25_000

/** One gateway, from its start until its machine ends. */
export class Replica {
  readonly machine: Machine
  readonly #world: World
  readonly #design: Design
  readonly #parts: Parts
  readonly #wire: Wire
  readonly #protocol: Protocol

  constructor(world: World, machine: Machine, store: Store, design: Design, newId: () => string) {
    this.machine = machine
    this.#world = world
    this.#design = design
    const { clock } = machine
    const time = serverTime(clock)
    this.#wire = new Wire(world, machine, time)
    this.#parts = design.parts({
      claims: store.claimsFor(machine),
      clock,
      nowSeconds: time.seconds,
      newId: () => `${machine.name}-${newId()}`,
      timing: design.timing,
      sealedWith: 'simulated',
      scan: (intent, deadline) => this.#wire.scan(intent, deadline),
      asError: ({ action }, { upstreamCode }) =>
        new UpstreamRefusal(action, upstreamCode, null, readRefusal(upstreamCode)),
    })
    this.#protocol = design.protocol(this.#parts)
    void this.#keepLooking()
  }

  create({ request, intent }: Omit<Order, 'deadline'>): Promise<Done> {
    const deadline = this.machine.clock.now() + OPERATION_MS
    const order = { request, intent, deadline }
    const send = this.#design.send((begin) => this.#wire.send(order, begin), this.#parts)
    return this.#protocol.create({ key: request.key, intent, deadline, send })
  }

  find(key: string): Promise<Claim | null> {
    return this.#protocol.find(key, this.machine.clock.now() + OPERATION_MS)
  }

  /** As the gateway does beside its work. */
  async #keepLooking(): Promise<void> {
    const { clock } = this.machine
    const { timing } = this.#parts
    for (;;) {
      await this.#protocol.lookForAll(clock.now() + OPERATION_MS).catch(() => null)
      await clock.sleep(timing.lookEvery * 1000 * (0.5 + this.#world.draw.fraction()))
    }
  }
}
