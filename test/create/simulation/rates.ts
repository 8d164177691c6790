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
}

/** From now on nothing goes wrong. */
export function calm(rates: Rates): void {
  for (const name of Object.keys(rates) as (keyof Rates)[]) rates[name] = 0
}
