import DataLoader from 'dataloader'

/** Collects the keys of one tick, each once, and remembers what it read as long as its operation lives. */
export type Loader<Key, Value> = DataLoader<Key, Value, string>

/** A loader over a function that answers many keys, in their order; one that fails takes no other with it. */
export function loader<Key, Value>(
  name: string,
  textOf: (key: Key) => string,
  readAll: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
): Loader<Key, Value> {
  return new DataLoader<Key, Value, string>(readAll, { name, cacheKeyFn: textOf })
}

/** A loader tells a failure from a value by its class, so that one of another class must not pass. */
export function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error('not read', { cause: failure })
}
