import { hash } from 'node:crypto'
import type { ApiKey } from '../../config.ts'
import { Viewer } from '../../rights.ts'

/** Keys for machines, known by their hashes alone: that of one that is random cannot be turned back. */
export class ApiKeys {
  readonly #viewers: ReadonlyMap<string, Viewer>

  constructor(keys: readonly ApiKey[]) {
    const viewers = keys.map(({ sha256, tenant, grants }) => [sha256, new Viewer(tenant, grants)])
    this.#viewers = new Map(viewers as [string, Viewer][])
  }

  find(key: string): Viewer | null {
    return this.#viewers.get(hash('sha256', key)) ?? null
  }
}
