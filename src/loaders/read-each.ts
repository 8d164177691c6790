import DataLoader from 'dataloader'
import { NotFound, UpstreamRefusal } from '../errors.ts'

/**
 * A loader over an action that takes one object at a time: equal keys of one request are read
 * once, different ones side by side, and one that fails does not take the others with it.
 */
export function readEach<Key, Found>(
  name: string,
  textOf: (key: Key) => string,
  read: (key: Key) => Promise<Found>,
): DataLoader<Key, Found, string> {
  return new DataLoader<Key, Found, string>(
    (keys) => Promise.all(keys.map((key) => read(key).catch(asError))),
    { name, cacheKeyFn: textOf },
  )
}

/** A loader tells a failure from a value by its class, so that one of another class must not pass. */
function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error('not read', { cause: failure })
}

/**
 * CCC has no word for "does not exist" on the objects that are read by their id: it refuses the
 * value. The gateway has checked the form of each id before, so that nothing else can be meant.
 */
export function orNotFound(what: string, failure: unknown): never {
  const refused =
    failure instanceof UpstreamRefusal && failure.upstreamCode === 'InvalidParameterValue'
  throw refused ? new NotFound(`this ${what}`, failure) : failure
}
