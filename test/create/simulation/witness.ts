import type { Likeness } from '../../../src/create/likeness.ts'
import type { Trace } from './trace.ts'

/** A client's one request to the gateway. */
export interface Request {
  readonly name: string
  readonly key: string
  /** Before everything that was sent from then on. */
  readonly since: number
}

/** One create on the wire. */
export interface Transmission {
  readonly name: string
  readonly request: Request
  readonly number: number
  /** Unix seconds. */
  readonly signedAt: number
  readonly taskName: string
  readonly likeness: Likeness
}

/** What a client may hear, by what it promises. */
export type Told =
  /** The one task that was created under the key. */
  | { readonly kind: 'created'; readonly id: string }
  /** All that was sent under the key before this request, and by it, never creates anything. */
  | { readonly kind: 'nothing-was-created'; readonly code: string }
  /** What this request sent, if anything, never creates anything. */
  | { readonly kind: 'sent-nothing'; readonly code: string }
  | { readonly kind: 'not-known'; readonly code: string }

/** Sees all that is sent, created and told, and says where a promise is broken. */
export class Witness {
  readonly violations: string[] = []
  readonly #trace: Trace
  readonly #sent: Transmission[] = []
  /** By transmission. */
  readonly #created = new Map<Transmission, string>()
  /** These were told to create nothing, by the name of who was told. */
  readonly #ruledOut = new Map<Transmission, string>()

  constructor(trace: Trace) {
    this.#trace = trace
  }

  /** So many were sent by now. */
  get sent(): number {
    return this.#sent.length
  }

  sends(transmission: Omit<Transmission, 'name' | 'number'>): Transmission {
    const number = this.#sent.length
    const sent = { ...transmission, number, name: `send ${number} (${transmission.request.name})` }
    this.#sent.push(sent)
    return sent
  }

  created(transmission: Transmission, id: string): void {
    const { key } = transmission.request
    this.#created.set(transmission, id)
    if (this.idsOf(key).length > 1) this.#violated(`two were created for ${key}`)
    const told = this.#ruledOut.get(transmission)
    if (told !== undefined) this.#violated(`${told}, but ${transmission.name} created ${id}`)
  }

  told(request: Request, told: Told): void {
    if (told.kind === 'created') this.#checkId(request, told.id)
    if (told.kind === 'nothing-was-created') {
      this.#ruleOut(request, told.code, ({ number }) => number < request.since)
    }
    if (told.kind !== 'created' && told.kind !== 'not-known') {
      this.#ruleOut(request, told.code, (sent) => sent.request === request)
    }
  }

  /** What was created under a key, by the first so many that were sent. */
  idsOf(key: string, first = this.sent): readonly string[] {
    const own = [...this.#created].filter(([{ request }]) => request.key === key)
    return own.filter(([{ number }]) => number < first).map(([, id]) => id)
  }

  neverSettled(key: string): void {
    this.#violated(`${key} is not settled though all is calm`)
  }

  #checkId({ name, key }: Request, id: string): void {
    const ids = this.idsOf(key)
    if (ids.length !== 1 || ids[0] !== id) {
      this.#violated(`${name} was told ${id}, but there is ${ids.join(' and ') || 'none'}`)
    }
  }

  #ruleOut(request: Request, code: string, isMeant: (sent: Transmission) => boolean): void {
    const told = `${request.name} was told ${code}`
    for (const sent of this.#sent.filter((each) => each.request.key === request.key)) {
      if (!isMeant(sent)) continue
      this.#ruledOut.set(sent, told)
      const id = this.#created.get(sent)
      if (id !== undefined) this.#violated(`${told}, but ${sent.name} had created ${id}`)
    }
  }

  #violated(what: string): void {
    this.#trace.note('WITNESS', what)
    this.violations.push(what)
  }
}
