/** How often what goes wrong, as shares of 1. */
export interface Rates {
  requestLost: number
  requestDelayed: number
  replyLost: number
  errorAfter: number
  errorBefore: number
  refused: number
  throttled: number
  noConnection: number
  /** No slot of the quota came free in time. */
  noSlot: number
  slow: number
  listLags: number
  pageLost: number
  listShifts: number
  commandLost: number
  commandUnanswered: number
  /** Carried out after its client has given it up. */
  commandLate: number
  /** The rest: for each request, while it is on its way. */
  crash: number
  standsStill: number
  clockJumps: number
  storeDown: number
  storeForgets: number
  /** A restart without what was written last. */
  storeLosesLast: number
  /** What clients do: the same request twice at once, once more much later, with another input. */
  askedTwice: number
  askedLate: number
  askedOtherwise: number
  /** How many clocks, delays and lags are as bad as they may be. */
  atTheEdge: number
}

/** The harsh world of the first five; the rest is as rough. */
export const HARSH: Rates = {
  requestLost: 0.05,
  requestDelayed: 0.05,
  replyLost: 0.06,
  errorAfter: 0.04,
  errorBefore: 0.02,
  refused: 0.02,
  throttled: 0.05,
  noConnection: 0.02,
  noSlot: 0.02,
  slow: 0.05,
  listLags: 0.3,
  pageLost: 0.1,
  listShifts: 0.1,
  commandLost: 0.01,
  commandUnanswered: 0.01,
  commandLate: 0.005,
  crash: 0.25,
  standsStill: 0.06,
  clockJumps: 0.06,
  storeDown: 0.06,
  storeForgets: 0.03,
  storeLosesLast: 0.06,
  askedTwice: 0.5,
  askedLate: 0.25,
  askedOtherwise: 0.05,
  atTheEdge: 0.5,
}

/** One client for each key: without one, a second would be called twice for certain. */
export const ONE_CLIENT: Rates = { ...HARSH, askedTwice: 0, askedLate: 0, askedOtherwise: 0 }

/** Requests come late, are carried out slowly, and show late: all that a proof of absence waits for. */
export const LATE: Rates = { ...HARSH, requestDelayed: 0.5, slow: 0.5, listLags: 0.8 }

/** The store loses everything, while others stand still. */
export const FORGETFUL: Rates = { ...HARSH, standsStill: 0.2, storeForgets: 0.4 }

/** The store loses what was written last, and most requests have to be sent once more. */
export const RESTARTING: Rates = {
  ...HARSH,
  requestLost: 0.6,
  storeLosesLast: 0.9,
  storeForgets: 0,
  storeDown: 0,
}

/** As bad as the protocol is made for, all at once: clocks apart, late, slow, shown late, forgotten. */
export const AT_THE_EDGE: Rates = {
  ...HARSH,
  requestLost: 0,
  requestDelayed: 0.9,
  slow: 0.9,
  listLags: 0.9,
  pageLost: 0.02,
  listShifts: 0,
  crash: 0.1,
  standsStill: 0,
  clockJumps: 0,
  storeDown: 0,
  storeForgets: 0.4,
  storeLosesLast: 0,
  askedTwice: 1,
  atTheEdge: 1,
}

export const WEATHERS: Readonly<Record<string, Rates>> = {
  HARSH,
  LATE,
  FORGETFUL,
  RESTARTING,
  AT_THE_EDGE,
}

/** From now on nothing goes wrong. */
export function calm(rates: Rates): void {
  for (const name of Object.keys(rates) as (keyof Rates)[]) rates[name] = 0
}

export function isCalm(rates: Rates): boolean {
  return Object.values(rates).every((share) => share === 0)
}
