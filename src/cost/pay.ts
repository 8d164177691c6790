import { type Amount, times } from './amount.ts'
import { type Asked, fromArgument, type VariableDefaults } from './given.ts'
import { type Arrival, callsFor, later, type Place, placeOfType } from './place.ts'
import type { Price } from './price.ts'

/** What a walk adds up. */
export interface Bill {
  readonly calls: Amount[]
  /** How often an action stands on the bill. */
  readonly callers: Map<string, number>
  /** The same of all the operation, as far as that is known by now. */
  readonly allCallers: ReadonlyMap<string, number>
}

export function charge({ calls, callers }: Bill, action: string, amount: Amount): void {
  calls.push(amount)
  callers.set(action, (callers.get(action) ?? 0) + 1)
}

/**
 * Adds the calls that a field takes to the bill, and tells when what it is about is there: at once
 * where that was read by the same action before.
 */
export function pay(
  price: Price,
  place: Place,
  asked: Asked,
  defaults: VariableDefaults,
  bill: Bill,
): Arrival {
  const { action, objects, oncePer } = price
  const { arrival } = place
  const answered = () => later(arrival, bill.allCallers.get(action) ?? 1)
  if (objects === null) {
    // A list is looked through once at a moment, whichever fields ask for objects of it.
    if (!arrival.lookedThrough.has(action)) charge(bill, action, callsFor(price, arrival))
    arrival.lookedThrough.add(action)
    return answered()
  }
  if (oncePer === null) {
    charge(bill, action, times(callsFor(price, arrival), pagesOf(asked, defaults)))
    return answered()
  }
  const read = placeOfType(place, oncePer)
  if (read === null || read.readBy.has(action)) return arrival
  if (!read.called.has(action)) charge(bill, action, callsFor(price, read.arrival))
  read.called.add(action)
  return answered()
}

/** A page that starts at no boundary takes two of upstream's pages; where it starts `after` tells. */
function pagesOf(asked: Asked, defaults: VariableDefaults): Amount {
  if (!asked.field.args.some(({ name }) => name === 'after')) return 1
  return fromArgument(asked, 'after', defaults, (cursor) =>
    cursor === undefined || cursor === null ? 1 : 2,
  )
}
