import { type Amount, times } from './amount.ts'
import { type Asked, fromArgument, type VariableDefaults } from './given.ts'
import { type Arrival, callsFor, later, oneByOne, type Place, placeOfType } from './place.ts'
import type { Price } from './price.ts'

/**
 * Adds the calls that a field takes to the bill, and tells when their answers arrive; null where that
 * is no other moment than the one at which the objects themselves did.
 */
export function pay(
  price: Price,
  place: Place,
  asked: Asked,
  defaults: VariableDefaults,
  bill: Amount[],
): Arrival | null {
  const { action, objects, oncePer } = price
  if (objects === null) return lookThrough(price, place, bill)
  if (oncePer === null) {
    bill.push(times(callsFor(price, place.arrival), pagesOf(asked, defaults)))
    return oneByOne(place.arrival)
  }
  const read = placeOfType(place, oncePer)
  if (read === null || read.readBy.has(action)) return null
  if (!read.called.has(action)) bill.push(callsFor(price, read.arrival))
  read.called.add(action)
  // What is read of an object further out, all objects of one moment here wait for together.
  if (read !== place) return null
  return objects === 1 ? oneByOne(place.arrival) : later(place.arrival)
}

/** A list is looked through once at a moment, whichever fields ask for objects of it. */
function lookThrough(price: Price, { arrival }: Place, bill: Amount[]): Arrival {
  if (!arrival.lookedThrough.has(price.action)) bill.push(callsFor(price, arrival))
  arrival.lookedThrough.add(price.action)
  return later(arrival)
}

/** A page that starts at no boundary takes two of upstream's pages; where it starts `after` tells. */
function pagesOf(asked: Asked, defaults: VariableDefaults): Amount {
  if (!asked.field.args.some(({ name }) => name === 'after')) return 1
  return fromArgument(asked, 'after', defaults, (cursor) =>
    cursor === undefined || cursor === null ? 1 : 2,
  )
}
