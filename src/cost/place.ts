import type { GraphQLObjectType } from 'graphql'
import { type Amount, partsOf, smaller, times } from './amount.ts'
import { keyFieldsOf, type Price } from './price.ts'

/**
 * How many objects there are, and at how many moments they come to be known. What is asked for of all
 * objects of one moment can share calls.
 */
export interface Arrival {
  readonly count: Amount
  readonly moments: Amount
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

export function newArrival(count: Amount, moments: Amount): Arrival {
  return { count, moments, lookedThrough: new Set() }
}

export function newPlace(type: GraphQLObjectType, arrival: Arrival): Place {
  return { type, arrival, readBy: new Set(), called: new Set(), rows: null, around: null }
}

/**
 * After another call. Loaders answer all that is asked for at one moment at one later moment; but what
 * was asked for before, by another of the action's callers, comes when that one gets it.
 */
export function later({ count, moments }: Arrival, callers: number): Arrival {
  return newArrival(count, smaller(times(moments, callers), count))
}

/** What each of the objects holds so many of. */
export function manyOf(arrival: Arrival, count: Amount): Arrival {
  return { ...arrival, count: times(arrival.count, count) }
}

/** The calls that a price takes for all objects of an arrival. */
export function callsFor({ objects, calls }: Price, { count, moments }: Arrival): Amount {
  const answers = objects === null ? smaller(moments, count) : partsOf(count, moments, objects)
  return times(answers, calls)
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
