import type { Begin } from '../../../src/client/index.ts'
import { readRefusal, type ServerTime } from '../../../src/client/index.ts'
import type { Intent } from '../../../src/create/claim.ts'
import { markedName } from '../../../src/create/marker.ts'
import type { Outcome } from '../../../src/create/recorder.ts'
import { type Page, type Scan, scan } from '../../../src/create/sighting.ts'
import {
  CreateNotSent,
  DeadlineExceeded,
  GatewayError,
  RateLimited,
  UpstreamInterrupted,
  UpstreamRefusal,
  UpstreamTimeout,
  UpstreamUnreachable,
} from '../../../src/errors.ts'
import type { Machine, Surroundings } from './machine.ts'
import type { Rates } from './rates.ts'
import type { Reply, Upstream } from './upstream.ts'
import type { Request, Witness } from './witness.ts'

/** One create is given up then; it may be on its way for longer. */
const CREATE_MS = 10_000
const READ_MS = 5000

export interface World extends Surroundings {
  readonly rates: Rates
  readonly upstream: Upstream
  readonly witness: Witness
}

/** What a client asks for, and until when it waits. */
export interface Order {
  readonly request: Request
  readonly intent: Intent
  readonly deadline: number
}

/** The gateway's client for CCC, as far as a create sees it, on one machine. */
export class Wire {
  readonly #world: World
  readonly #machine: Machine
  readonly #time: ServerTime

  constructor(world: World, machine: Machine, time: ServerTime) {
    this.#world = world
    this.#machine = machine
    this.#time = time
  }

  /** Sends it once, and once more after a refusal that comes before anything is done. */
  async send(order: Order, begin: Begin): Promise<Outcome> {
    try {
      await this.#slot(order)
      const reply = await this.#transmit(order, begin)
      const isTurnedAway = reply.kind === 'expired' || reply.kind === 'throttled'
      return outcomeOf(order, isTurnedAway ? await this.#transmit(order, begin) : reply)
    } catch (error) {
      return outcomeOfError(error)
    }
  }

  async scan(intent: Intent, deadline: number): Promise<Scan | null> {
    if (!intent.isListed) return null
    try {
      return await scan((number) => this.#readPage(intent, number, deadline))
    } catch (error) {
      if (error instanceof GatewayError) return null
      throw error
    }
  }

  #slot({ intent }: Order): Promise<void> {
    const { draw, rates } = this.#world
    return new Promise((resolve, reject) => {
      if (!draw.chance(rates.noSlot)) return this.#machine.reach(draw.between(0, 500), resolve)
      this.#machine.reach(draw.between(0, 5000), () => reject(new RateLimited(intent.action, 1)))
    })
  }

  async #transmit(order: Order, begin: Begin): Promise<Reply> {
    const { intent, deadline } = order
    const signedAt = await begin()
    const sentAt = this.#machine.clock.now()
    const left = deadline - sentAt
    if (left <= 0) throw new DeadlineExceeded(intent.action)
    const reply = await this.#answerTo(order, signedAt, Math.min(CREATE_MS, left))
    if (reply.kind === 'expired') this.#time.learn(headed(reply.date), sentAt)
    return reply
  }

  #answerTo({ request, intent }: Order, signedAt: number, timeoutMs: number): Promise<Reply> {
    const { draw, rates, upstream, witness, trace } = this.#world
    return new Promise((resolve, reject) => {
      if (draw.chance(rates.noConnection)) {
        return reject(new UpstreamUnreachable(intent.action, 'simulated'))
      }
      const taskName = markedName(request.key, intent.marker) ?? ''
      const sent = witness.sends({ request, signedAt, taskName, likeness: intent.likeness })
      trace.note(this.#machine.name, 'transmits', sent.name, 'signed at', signedAt)
      const giveUp = () => reject(new UpstreamTimeout(intent.action, timeoutMs))
      this.#machine.reach(timeoutMs, giveUp)
      upstream.send(sent, (reply) => this.#machine.reach(0, () => resolve(reply)))
    })
  }

  #readPage(intent: Intent, number: number, deadline: number): Promise<Page> {
    const { timeline, draw, rates, upstream } = this.#world
    const machine = this.#machine
    return new Promise((resolve, reject) => {
      const sentAt = machine.clock.now()
      if (deadline <= sentAt) return reject(new DeadlineExceeded(intent.action))
      if (draw.chance(rates.pageLost)) {
        const broken = new UpstreamInterrupted(intent.action, 'simulated')
        return machine.reach(draw.extreme(1, READ_MS), () => reject(broken))
      }
      timeline.after(draw.between(5, 200), () => {
        const [page, { date }] = [upstream.page(number), upstream]
        machine.reach(draw.between(5, draw.chance(0.05) ? READ_MS - 200 : 200), () => {
          this.#time.follow(headed(date), sentAt)
          resolve(page)
        })
      })
    })
  }
}

function headed(date: string) {
  return { status: 200, date, body: '' }
}

function outcomeOf({ intent: { action } }: Order, { kind, id }: Reply): Outcome {
  if (kind === 'created') return { kind: 'created', id, requestId: null }
  if (kind === 'failed') {
    return { kind: 'unknown', error: new UpstreamInterrupted(action, 'simulated') }
  }
  if (kind === 'refused') {
    return { kind: 'rejected', refusal: { upstreamCode: 'LimitExceeded', requestId: null } }
  }
  const code = kind === 'expired' ? 'AuthFailure.SignatureExpire' : 'RequestLimitExceeded'
  return { kind: 'not-sent', error: new UpstreamRefusal(action, code, null, readRefusal(code)) }
}

function outcomeOfError(error: unknown): Outcome {
  if (error instanceof UpstreamUnreachable || error instanceof DeadlineExceeded) {
    return { kind: 'not-sent', error: new CreateNotSent(error) }
  }
  if (!(error instanceof GatewayError)) throw error
  return error.outcome === 'unknown' ? { kind: 'unknown', error } : { kind: 'not-sent', error }
}
