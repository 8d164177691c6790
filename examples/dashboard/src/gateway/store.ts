import { useSyncExternalStore } from 'react'

/** One value outside of React, and whoever shows it. */
export class Store<T> {
  #value: T
  readonly #listeners = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  readonly get = (): T => this.#value

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(value: T): void {
    this.#value = value
    for (const listener of this.#listeners) listener()
  }
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.listen, store.get)
}
