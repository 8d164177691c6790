import { StoreUnavailable } from '../../../src/errors.ts'
import type { Claims, Entry, Found } from '../../../src/state/claims/index.ts'
import type { Machine, Surroundings } from './machine.ts'
import type { Rates } from './rates.ts'

/** A client gives a command up then, whatever becomes of it. */
const GIVEN_UP_MS = 200

/** A command, for the trace; null: it only reads. */
type What = readonly [string, string, Entry | null] | null

/** An entry, and since when nothing was lost as it was written. */
interface Kept {
  readonly entry: Found
  readonly since: number
}

interface Writing {
  readonly at: number
  readonly key: string
  readonly before: Kept | undefined
}

/** What `src/state/claims` keeps, in a server that all replicas share and that can fail. */
export class Store {
  readonly #world: Surroundings
  readonly #rates: Rates
  #entries = new Map<string, Kept>()
  #writings: Writing[] = []
  /** Unix seconds by whose command came first. */
  #rememberedSince: number
  #wasStartedAnew = false
  #downUntil = 0

  constructor(world: Surroundings, rates: Rates, rememberedSince: number | null) {
    this.#world = world
    this.#rates = rates
    this.#rememberedSince = rememberedSince ?? 0
    this.#wasStartedAnew = rememberedSince === null
  }

  /** As one machine reaches it. */
  claimsFor(machine: Machine): Claims {
    const ask = <Answer>(what: What, carryOut: () => Answer) => this.#ask(machine, what, carryOut)
    return {
      claim: (key, entry, nowSeconds) =>
        ask(['claim', key, entry], () => this.#claim(key, entry, nowSeconds)),
      find: (key, nowSeconds) => ask(null, () => this.#find(key, nowSeconds)),
      replace: (key, { version }, after) =>
        ask(['replace', key, after], () => this.#replace(key, version, after)),
      openKeys: () => ask(null, () => this.#openKeys()),
      stop() {},
    }
  }

  beDown(milliseconds: number): void {
    this.#world.trace.note('store', 'is down for', milliseconds, 'ms')
    this.#downUntil = this.#world.timeline.now + milliseconds
  }

  loseAll(): void {
    this.#world.trace.note('store', 'loses everything')
    this.#entries = new Map()
    this.#writings = []
    this.#wasStartedAnew = true
  }

  /** A restart without what was written in the last milliseconds. */
  loseLast(milliseconds: number): void {
    const from = this.#world.timeline.now - milliseconds
    this.#world.trace.note('store', 'loses the last', milliseconds, 'ms')
    for (let last = this.#writings.at(-1); last && last.at >= from; last = this.#writings.at(-1)) {
      this.#put(last.key, last.before)
      this.#writings.pop()
    }
    this.#wasStartedAnew = true
  }

  #ask<Answer>(machine: Machine, what: What, carryOut: () => Answer): Promise<Answer> {
    const { timeline, draw } = this.#world
    return new Promise((resolve, reject) => {
      const giveUp = (milliseconds: number) =>
        machine.reach(milliseconds, () => reject(new StoreUnavailable('simulated')))
      const isLate = draw.chance(this.#rates.commandLate)
      const isUnanswered = isLate || draw.chance(this.#rates.commandUnanswered)
      const isLost = draw.chance(this.#rates.commandLost)
      const there = isLate ? GIVEN_UP_MS + draw.between(0, 5000) : draw.between(0.1, 20)
      if (isUnanswered) giveUp(GIVEN_UP_MS)
      timeline.after(there, () => {
        const isCarriedOut = !isLost && !this.#isDown()
        const answer = isCarriedOut ? this.#carriedOut(machine, what, carryOut) : null
        if (isUnanswered) return
        if (!isCarriedOut) giveUp(GIVEN_UP_MS - there)
        else machine.reach(draw.between(0.1, 20), () => resolve(answer as Answer))
      })
    })
  }

  #carriedOut<Answer>({ name }: Machine, what: What, carryOut: () => Answer): Answer {
    const { trace } = this.#world
    const answer = carryOut()
    if (what !== null && trace.isRead)
      trace.note('store', `${name}:`, ...written(what), said(answer))
    return answer
  }

  #isDown(): boolean {
    return this.#world.timeline.now < this.#downUntil
  }

  #claim(key: string, entry: Entry, nowSeconds: number) {
    const there = this.#find(key, nowSeconds)
    const rememberedSince = this.#rememberedSince
    if (there === null) this.#write(key, { entry, since: rememberedSince })
    return { entry: there ?? entry, isNew: there === null, rememberedSince }
  }

  #find(key: string, nowSeconds: number): Found | null {
    const since = this.#remember(nowSeconds)
    const there = this.#entries.get(key)
    if (there === undefined || there.since === since) return there?.entry ?? null
    const version = `${there.entry.version}@${since}`
    const entry = { ...there.entry, version, lostBefore: since }
    this.#write(key, { entry, since })
    return entry
  }

  #remember(nowSeconds: number): number {
    if (this.#wasStartedAnew)
      this.#rememberedSince = Math.max(nowSeconds, this.#rememberedSince + 1)
    this.#wasStartedAnew = false
    return this.#rememberedSince
  }

  #replace(key: string, version: string, after: Entry | null): boolean {
    const [there, since] = [this.#entries.get(key), this.#rememberedSince]
    if (this.#wasStartedAnew || there?.entry.version !== version) return false
    if (there.since !== since) return false
    this.#write(key, after === null ? undefined : { entry: after, since })
    return true
  }

  #openKeys(): readonly string[] {
    const open = [...this.#entries].filter(([, { entry }]) => entry.keptUntil === null)
    return open.map(([key]) => key).sort()
  }

  #write(key: string, kept: Kept | undefined): void {
    this.#writings.push({ at: this.#world.timeline.now, key, before: this.#entries.get(key) })
    this.#put(key, kept)
  }

  #put(key: string, kept: Kept | undefined): void {
    if (kept === undefined) this.#entries.delete(key)
    else this.#entries.set(key, kept)
  }
}

function written([command, key, entry]: NonNullable<What>): readonly string[] {
  if (entry === null) return [command, key, 'nothing']
  const { state, attempt, absentFrom, told } = JSON.parse(entry.text)
  const by = attempt === undefined ? '' : `of ${attempt}`
  const from = absentFrom === undefined ? '' : `absent from ${absentFrom}`
  return [command, key, state, by, from, told === true ? 'told' : ''].filter((word) => word !== '')
}

function said(answer: unknown): string {
  const { isNew } = answer as { isNew?: boolean }
  return (isNew ?? answer) === true ? '' : '- no: something else stands there'
}
