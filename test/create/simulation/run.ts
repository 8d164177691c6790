import type { Intent } from '../../../src/create/claim.ts'
import { Client, type Errand } from './client.ts'
import { Draw } from './draw.ts'
import { Fleet } from './fleet.ts'
import { calm, HARSH, type Rates } from './rates.ts'
import type { Design } from './replica.ts'
import { Store } from './store.ts'
import { Storm } from './storm.ts'
import { Timeline } from './timeline.ts'
import { Trace } from './trace.ts'
import { Upstream } from './upstream.ts'
import type { World } from './wire.ts'
import { Witness } from './witness.ts'

const START = Date.UTC(2026, 10, 21)
const MINUTE_MS = 60_000
const MONTH_SECONDS = 30 * 86_400
/** From then on nothing breaks any more. */
const STORM_MS = 15 * MINUTE_MS
/** So long it may take then until everything is settled. */
const CALM_MS = 20 * MINUTE_MS

export interface Run {
  readonly violations: readonly string[]
  /** One key, one create that somebody wants. */
  readonly creates: number
  /** Of these somebody was told the id before the storm was over. */
  readonly succeeded: number
  /** Of these more than one was created by what was sent before that. */
  readonly createdTwice: number
  readonly trace: readonly string[]
}

/** One world from one seed: some gateways, some clients, and everything that can go wrong. */
export function run(
  seed: number,
  design: Design,
  rates: Rates = HARSH,
  isTraced = false,
): Promise<Run> {
  return new Simulation(seed, design, { ...rates }, isTraced).run()
}

class Simulation {
  readonly #world: World
  readonly #fleet: Fleet
  readonly #storm: Storm
  readonly #wants: readonly Want[]
  readonly #succeeded = new Set<string>()
  #busy = 0

  constructor(seed: number, design: Design, rates: Rates, isTraced: boolean) {
    const [draw, timeline] = [new Draw(seed), new Timeline(START)]
    const trace = new Trace(timeline, isTraced)
    const witness = new Witness(trace)
    const surroundings = { draw, timeline, trace }
    const upstream = new Upstream(surroundings, rates, witness)
    this.#world = { ...surroundings, rates, upstream, witness }
    const isOld = draw.chance(0.8)
    const store = new Store(surroundings, rates, isOld ? START / 1000 - MONTH_SECONDS : null)
    this.#storm = new Storm(this.#world, store)
    this.#fleet = new Fleet(this.#world, store, design, draw.whole(1, 3))
    this.#wants = wants(draw)
  }

  async run(): Promise<Run> {
    const { timeline, witness, trace } = this.#world
    for (const want of this.#wants) this.#sendClients(want)
    await timeline.run(() => this.#busy === 0 || timeline.now > START + STORM_MS)
    const [succeeded, sent] = [this.#succeeded.size, witness.sent]
    await this.#settle()
    const doubled = this.#wants.filter(({ key }) => witness.idsOf(key, sent).length > 1)
    return {
      violations: witness.violations,
      creates: this.#wants.length,
      succeeded,
      createdTwice: doubled.length,
      trace: trace.lines,
    }
  }

  #sendClients({ key, intent, hasTwin }: Want): void {
    const { timeline, draw, rates, upstream } = this.#world
    if (hasTwin) timeline.after(draw.between(0, MINUTE_MS), () => upstream.addTwin(intent.likeness))
    const first = draw.between(0, 2000)
    this.#sendClient({ name: `client of ${key}`, key, intent }, first)
    if (draw.chance(rates.askedTwice)) {
      this.#sendClient({ name: `other of ${key}`, key, intent }, first + draw.between(0, 500))
    }
    if (draw.chance(rates.askedLate)) {
      this.#sendClient({ name: `late of ${key}`, key, intent }, draw.between(first, STORM_MS))
    }
    if (draw.chance(rates.askedOtherwise)) {
      const other = { ...intent, fingerprint: 'another input' }
      this.#sendClient({ name: `wrong of ${key}`, key, intent: other }, draw.between(0, MINUTE_MS))
    }
  }

  #sendClient(errand: Omit<Errand, 'repeats'>, afterMs: number): void {
    const { timeline, draw } = this.#world
    const repeats = draw.whole(0, 30)
    const client = this.#client({ ...errand, repeats }, (told) => {
      this.#busy--
      if (told === 'created') this.#succeeded.add(errand.key)
    })
    this.#busy++
    timeline.after(afterMs, () => client.ask())
  }

  #client(errand: Errand, onEnd: (told: string) => void): Client {
    return new Client(this.#world, this.#fleet, this.#storm, errand, onEnd)
  }

  /** All is calm, and somebody asks for each key until that is settled. */
  async #settle(): Promise<void> {
    const { timeline, rates, trace, witness, upstream } = this.#world
    trace.note('world', 'is calm from now on')
    calm(rates)
    const open = new Set(this.#wants)
    for (const want of this.#wants) {
      const { key, intent } = want
      const errand = { name: `last of ${key}`, key, intent, repeats: 1000 }
      this.#client(errand, () => open.delete(want)).ask()
    }
    const end = timeline.now + CALM_MS
    await timeline.run(() => (open.size === 0 && upstream.isDone) || timeline.now > end)
    for (const want of open) if (canBeSettled(want)) witness.neverSettled(want.key)
  }
}

/** One key, and what somebody wants under it. */
interface Want {
  readonly key: string
  readonly intent: Intent
  /** Somebody else has one that cannot be told from it but by its name. */
  readonly hasTwin: boolean
}

function wants(draw: Draw): readonly Want[] {
  return Array.from({ length: draw.whole(1, 2) }, (_, number) => {
    const key = `key ${'AB'[number]}`
    const intent: Intent = {
      action: 'CreateAutoCalloutTask',
      sdkAppId: '1400000000',
      idempotencyKey: key,
      fingerprint: 'the input',
      sealedWith: 'simulated',
      marker: draw.chance(0.05) ? null : 'AB'.charAt(number).repeat(16),
      likeness: { NotBefore: key, CalleeCount: '3' },
      isListed: !draw.chance(0.03),
    }
    return { key, intent, hasTwin: draw.chance(0.03) }
  })
}

/** Where nothing in a list proves what was created, it stays unknown, and people have to look. */
function canBeSettled({ intent, hasTwin }: Want): boolean {
  return intent.isListed && intent.marker !== null && !hasTwin
}
