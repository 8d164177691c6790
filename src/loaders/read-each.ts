import DataLoader from 'dataloader'
import type { Action } from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { NotFound, UpstreamRefusal } from '../errors.ts'

/**
 * A loader over an action that takes one object at a time: equal keys of one request are read
 * once, different ones side by side, and one that fails does not take the others with it.
 */
export function readEach<Key extends object, Response extends object, Found>(
  ccc: Ccc,
  action: Action<Key, Response>,
  what: string,
  textOf: (key: Key) => string,
  found: (answer: Response, key: Key) => Found,
): DataLoader<Key, Found, string> {
  const read = async (key: Key) => found((await ccc.call(action, key)).answer, key)
  return new DataLoader<Key, Found, string>(
    (keys) => Promise.all(keys.map((key) => read(key).catch((failure) => asError(what, failure)))),
    { name: action.name, cacheKeyFn: textOf },
  )
}

/**
 * CCC has no word for "does not exist" on the objects that are read by their id: it refuses the
 * value. The gateway has checked the form of each id before, so that nothing else can be meant.
 */
function asError(what: string, failure: unknown): Error {
  const refused =
    failure instanceof UpstreamRefusal && failure.upstreamCode === 'InvalidParameterValue'
  if (refused) return new NotFound(`this ${what}`, failure)
  // A loader tells a failure from a value by its class, so that one of another class must not pass.
  return failure instanceof Error ? failure : new Error('not read', { cause: failure })
}
