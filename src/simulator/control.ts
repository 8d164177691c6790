import type { SimulatorClock } from './clock.ts'
import type { Fault, FaultKind, Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import { printJson } from './json.ts'
import {
  type Fields,
  int64,
  listOf,
  oneOf,
  optional,
  type Parameter,
  readParameters,
  record,
  text,
  truth,
  uint64,
  within,
} from './parameters.ts'
import { Refusal } from './refusal.ts'
import type { ApiRequest } from './request.ts'

/** Moves the clock, orders faults and reads the journal of a running simulator, over HTTP. */
export interface ControlParts {
  readonly faults: Faults
  readonly journal: Journal
  readonly clock: SimulatorClock
}

export interface ControlReply {
  readonly status: number
  readonly text: string
}

export const CONTROL_PATH = '/_control/'

/** Only programs of this machine may control it, whatever address the server listens on. */
export function isLoopback(address = ''): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

export function control(path: string, request: ApiRequest, parts: ControlParts): ControlReply {
  const route = ROUTES[`${request.method} ${path}`]
  if (!route) return reply(404, { error: `There is no ${request.method} ${path}.` })
  try {
    return reply(200, route(request.params, parts))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return reply(400, { error: error.message })
  }
}

type Route = (params: unknown, parts: ControlParts) => object

const ROUTES: Readonly<Record<string, Route>> = {
  'POST /_control/faults': addFaults,
  'DELETE /_control/faults': clearFaults,
  'GET /_control/journal': showJournal,
  'POST /_control/clock': advanceClock,
}

function addFaults(params: unknown, { faults }: ControlParts) {
  const orders = readOrders(params)
  for (const { always, ...fault } of orders) {
    if (always) faults.always(fault)
    else faults.next(fault)
  }
  return { added: orders.length }
}

function clearFaults(_params: unknown, { faults }: ControlParts) {
  faults.clear()
  return { cleared: true }
}

/** No parameters, bodies and headers: they name people and carry signatures. */
function showJournal(_params: unknown, { journal }: ControlParts) {
  const entries = journal.entries.map(({ action, receivedAt, outcome }) => ({
    action,
    receivedAt,
    outcome,
  }))
  return { mostInFlight: journal.mostInFlight, entries }
}

const MOST_SECONDS = 1e9 // some thirty years

function advanceClock(params: unknown, { clock }: ControlParts) {
  const fields = { advanceSeconds: within(int64, -MOST_SECONDS, MOST_SECONDS) }
  const { advanceSeconds } = readParameters(fields, params, 'china')
  clock.advance(Number(advanceSeconds))
  return { now: clock.now() }
}

/** A fault as it is ordered over HTTP: for the next request, or for `always`. */
type Order = Fault & { readonly always?: boolean }

const count = (least: number, most: number) => within(uint64, least, most)
const milliseconds = count(0, 3_600_000)
const bytes = count(0, 10_000_000_000)
const error = { code: text, message: optional(text) }

const FIELDS: Readonly<Record<FaultKind['kind'], Fields>> = {
  error,
  'error-after-execution': error,
  status: { status: count(200, 599) },
  html: {},
  malformed: {},
  empty: {},
  'no-response': {},
  truncated: {},
  reset: {},
  'reset-after-execution': {},
  hang: {},
  'hang-after-execution': {},
  drip: { everyMs: milliseconds },
  delay: { ms: milliseconds },
  redirect: { location: text },
  large: { bytes },
  'gzip-bomb': { bytes },
  body: { body: text },
}

const ANY_FAULT = {
  action: optional(text),
  times: optional(count(1, 1_000_000)),
  always: optional(truth),
}

const kindName = oneOf(...Object.keys(FIELDS))

const order: Parameter<Order> = {
  required: true,
  chinaOnly: false,
  read: (given, path) => {
    const kind = kindName.read(Object(given).kind, `${path}.kind`)
    record({ kind: text, ...ANY_FAULT, ...FIELDS[kind as FaultKind['kind']] }).read(given, path)
    return given as Order // every member of it has just been read
  },
}

function readOrders(params: unknown): readonly Order[] {
  return listOf(order).read(params, 'faults')
}

function reply(status: number, answer: object): ControlReply {
  return { status, text: printJson(answer) }
}
