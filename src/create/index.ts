import type { Integer } from '../actions/index.ts'
import {
  type Begin,
  type Ccc,
  cccForOperation,
  type Lane,
  printJson,
  readRefusal,
  resultOf,
  type Terms,
  type Ways,
} from '../client/index.ts'
import type { Clock } from '../clock.ts'
import type { Site } from '../config/index.ts'
import {
  CreateNotSent,
  DeadlineExceeded,
  GatewayError,
  StoreUnavailable,
  UpstreamMalformed,
  UpstreamRefusal,
  UpstreamUnreachable,
} from '../errors.ts'
import type { Viewer } from '../rights.ts'
import type { Claims } from '../state/claims/index.ts'
import { parseUpstreamId } from '../units.ts'
import { AtMostOnce, type Done, type Parts } from './at-most-once.ts'
import type { Claim, Intent } from './claim.ts'
import { type CreateKind, type CreateRequest, readPageOf } from './kinds.ts'
import { markedName, type Seals } from './marker.ts'
import { Reconciliation } from './reconciliation.ts'
import type { Outcome } from './recorder.ts'
import { type Scan, scan } from './sighting.ts'
import type { Timing } from './timing.ts'

export type { Claim } from './claim.ts'
export {
  AGENT_CRUISE_DIALING_CAMPAIGN,
  AUTO_CALLOUT_TASK,
  type CreateKind,
  PREDICTIVE_DIALING_CAMPAIGN,
} from './kinds.ts'
export { nameWithoutMarker, Seals } from './marker.ts'
export { type Timing, timingOf } from './timing.ts'

/** Something that exists now, and what it was asked to be. */
export interface Created<Request> {
  readonly request: Request
  /** The id of the new task or campaign. */
  readonly id: Integer
  /** Null where it was found again, and CCC's answer was lost. */
  readonly requestId: string | null
  readonly replayed: boolean
}

/** The operation that wants something created, and for whom. */
export interface Asker {
  readonly viewer: Pick<Viewer, 'tenant'>
  readonly ccc: Ccc
  readonly terms: Terms
}

export interface CreatesParts {
  readonly claims: Claims
  readonly ways: Ways
  readonly clock: Clock
  readonly nowSeconds: () => number
  readonly newId: () => string
  readonly seals: Seals
  /** Whether names carry markers. */
  readonly marks: boolean
  readonly timing: Timing
  /** The two sites of CCC count their applications by themselves. */
  readonly siteOf: (sdkAppId: Integer) => Site
  /** Told how each request to create ended: `created`, `replayed`, or the code of the failure. */
  readonly ended?: (action: string, result: string) => void
}

/** Every create of the gateway goes through here; made once for a process. */
export class Creates {
  readonly #parts: CreatesParts
  readonly #atMostOnce: AtMostOnce
  readonly #reconciliation: Reconciliation
  readonly #questions: Reconciliation

  constructor(parts: CreatesParts) {
    this.#parts = parts
    this.#atMostOnce = new AtMostOnce(this.#protocol('interactive'))
    this.#questions = new Reconciliation(this.#protocol('interactive'))
    this.#reconciliation = new Reconciliation(this.#protocol('background'))
  }

  async create<Request extends CreateRequest>(
    { viewer, ccc, terms }: Asker,
    kind: CreateKind<Request>,
    request: Request,
    idempotencyKey: string,
  ): Promise<Created<Request>> {
    const key = this.#key(viewer, kind.action.name, request.SdkAppId, idempotencyKey)
    const intent = this.#intent(kind, request, idempotencyKey, key)
    const sent = withName(request, intent.marker)
    const send = (begin: Begin) => sentOnce(ccc, kind, sent, begin)
    const wanted = { key, intent, ...terms, send }
    const done = await this.#watched(kind.action.name, this.#atMostOnce.create(wanted))
    const { requestId, replayed } = done
    return { request, id: upstreamId(done.id), requestId, replayed }
  }

  /** The request with its name as CCC gets it. */
  asSent<Request extends CreateRequest>(
    { viewer }: Pick<Asker, 'viewer'>,
    { action }: CreateKind<Request>,
    request: Request,
    idempotencyKey: string,
  ): Request {
    const key = this.#key(viewer, action.name, request.SdkAppId, idempotencyKey)
    return withName(request, this.#marker(key))
  }

  /** What became of a key, after a look where that is not settled; null where it is not known. */
  find(
    { viewer, terms }: Pick<Asker, 'viewer' | 'terms'>,
    action: string,
    sdkAppId: Integer,
    idempotencyKey: string,
  ): Promise<Claim | null> {
    const key = this.#key(viewer, action, sdkAppId, idempotencyKey)
    return this.#questions.find(key, terms.deadline)
  }

  /** Looks for all that is not settled, or only for what is due; gives what is not settled then. */
  lookForAll(deadline: number, onlyDue = false): Promise<readonly Claim[]> {
    return this.#reconciliation.lookForAll(deadline, onlyDue)
  }

  /** How often it makes sense to look. */
  get lookEverySeconds(): number {
    return this.#parts.timing.lookEvery
  }

  /** How many creates are not settled, whoever sent them; null while nobody can tell. */
  async countOpen(): Promise<number | null> {
    const keys = await this.#parts.claims.openKeys().catch(unlessUnavailable)
    return keys?.length ?? null
  }

  stop(): void {
    this.#atMostOnce.stop()
    this.#parts.claims.stop()
  }

  async #watched(action: string, creating: Promise<Done>): Promise<Done> {
    const { ended } = this.#parts
    try {
      const done = await creating
      ended?.(action, done.replayed ? 'replayed' : 'created')
      return done
    } catch (error) {
      ended?.(action, resultOf(error))
      throw error
    }
  }

  /** Tenants' keys do not meet; those of a gateway that knows none stand under its site alone. */
  #key(
    { tenant }: Asker['viewer'],
    action: string,
    sdkAppId: Integer,
    idempotencyKey: string,
  ): string {
    const site = this.#parts.siteOf(sdkAppId)
    const whose = tenant === null ? site : `${site}/${encodeURIComponent(tenant)}`
    return [whose, action, sdkAppId, idempotencyKey].join('|')
  }

  #intent<Request extends CreateRequest>(
    { action, likenessOf, readPage }: CreateKind<Request>,
    request: Request,
    idempotencyKey: string,
    key: string,
  ): Intent {
    const { seals } = this.#parts
    return {
      action: action.name,
      sdkAppId: String(request.SdkAppId),
      idempotencyKey,
      fingerprint: seals.of('input', printJson(request)),
      sealedWith: seals.id,
      marker: this.#marker(key),
      likeness: likenessOf(request, seals),
      isListed: readPage !== null,
    }
  }

  #marker(key: string): string | null {
    const { seals, marks } = this.#parts
    return marks ? seals.marker(key) : null
  }

  #protocol(lane: Lane): Parts {
    const { claims, clock, nowSeconds, newId, timing, seals } = this.#parts
    return {
      ...{ claims, clock, nowSeconds, newId, timing },
      sealedWith: seals.id,
      scan: (intent, deadline) => this.#scan(intent, { deadline, lane, maxAgeMs: 0 }),
      asError: ({ action }, { upstreamCode, requestId }) =>
        new UpstreamRefusal(action, upstreamCode, requestId, readRefusal(upstreamCode)),
    }
  }

  /** Each look is an operation of its own, and takes nothing that is kept. */
  async #scan(intent: Intent, terms: Terms): Promise<Scan | null> {
    const readPage = readPageOf(intent.action)
    if (readPage === null) return null
    const ccc = cccForOperation(this.#parts.ways, terms, [])
    const sdkAppId = upstreamId(intent.sdkAppId)
    try {
      return await scan((page) => readPage(ccc, sdkAppId, page, this.#parts.seals))
    } catch (error) {
      if (error instanceof GatewayError) return null
      throw error
    }
  }
}

function unlessUnavailable(error: unknown): null {
  if (error instanceof StoreUnavailable) return null
  throw error
}

function withName<Request extends CreateRequest>(request: Request, marker: string | null): Request {
  const Name = markedName(request.Name, marker)
  return Name === undefined ? request : { ...request, Name }
}

async function sentOnce<Request extends CreateRequest>(
  ccc: Ccc,
  { action }: CreateKind<Request>,
  request: Request,
  begin: Begin,
): Promise<Outcome> {
  try {
    const { answer, requestId } = await ccc.call(action, request, begin)
    const told: unknown = answer.TaskId ?? answer.CampaignId
    const id = typeof told === 'string' ? null : parseUpstreamId(String(told))
    if (id === null) return { kind: 'unknown', error: new UpstreamMalformed(action.name, 'no id') }
    return { kind: 'created', id: String(id), requestId }
  } catch (error) {
    return outcomeOf(error)
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof UpstreamUnreachable || error instanceof DeadlineExceeded) {
    return { kind: 'not-sent', error: new CreateNotSent(error) }
  }
  if (!(error instanceof GatewayError)) throw error
  if (error.outcome === 'unknown') return { kind: 'unknown', error }
  if (error.outcome === 'refused' && error instanceof UpstreamRefusal) {
    const { upstreamCode, requestId } = error
    return { kind: 'rejected', refusal: { upstreamCode, requestId } }
  }
  return { kind: 'not-sent', error }
}

/** An id that was written down was one when it came. */
function upstreamId(text: string): Integer {
  const id = parseUpstreamId(text)
  if (id === null) throw new TypeError('no id')
  return id
}
