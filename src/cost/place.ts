import type { GraphQLObjectType } from 'graphql'
import { type Amount, parts, times } from './amount.ts'
import { keyFieldsOf, type Price } from './price.ts'

/**
 * When objects come to be known, and how many at a time. What one call brings is there at one moment,
 * and what is then asked for of all of it can share the next call; what other calls bring comes at
 * moments of its own.
 */
export interface Arrival {
  readonly moments: Amount
  /** Objects at one moment, at most. */
  readonly each: Amount
  /** Lists that were looked through at these moments, by their actions: once for whoever asks. */
  readonly lookedThrough: Set<string>
}

/** The objects that stand in one place of an answer. */
export interface Place {
  readonly type: GraphQLObjectType
  readonly arrival: Arrival
  /** Actions that the objects were read by. */
  readonly readBy: ReadonlySet<string>
  /** Actions that fields of theirs, or of objects within, have called for them since. */
  readonly called: Set<string>
  /** Rows of the lists that the objects, which are pages, hold. */
  readonly rows: { readonly fields: readonly string[]; readonly count: Amount } | null
  readonly around: Place | null
}

export function newArrival(moments: Amount, each: Amount): Arrival {
  return { moments, each, lookedThrough: new Set() }
}

export function newPlace(type: GraphQLObjectType, arrival: Arrival): Place {
  return { type, arrival, readBy: new Set(), called: new Set(), rows: null, around: null }
}

/** Each of the objects at a moment of its own. */
export function oneByOne({ moments, each }: Arrival): Arrival {
  return newArrival(times(moments, each), 1)
}

/** Together as before, but at a later moment. */
export function later({ moments, each }: Arrival): Arrival {
  return newArrival(moments, each)
}

/** What each of the objects holds so many of. */
export function manyOf(arrival: Arrival, count: Amount): Arrival {
  return { ...arrival, each: times(arrival.each, count) }
}

/** The calls that a price takes for all objects of an arrival. */
export function callsFor({ objects, calls }: Price, { moments, each }: Arrival): Amount {
  const atOneMoment = objects === null ? 1 : parts(each, objects)
  return times(times(moments, atOneMoment), calls)
}

/** The place itself, or the nearest around it, whose objects are of this type. */
export function placeOfType(place: Place | null, type: string): Place | null {
  return place === null || place.type.name === type ? place : placeOfType(place.around, type)
}

/** What a payload or a page was read by, its objects were read by too. */
export function readByAll(prices: readonly Price[], { type, readBy }: Place): Set<string> {
  const actions = prices.map(({ action }) => action)
  return new Set(keyFieldsOf(type).length > 0 ? actions : [...actions, ...readBy])
}
