import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Known } from '../../when-known.ts'
import type { Proven } from './index.ts'

const MOST_TOKENS = 10_000

/** Tokens that were found good a short while ago, by their hashes: who reads memory finds no token. */
export class TokenMemory {
  readonly #verify: (token: string) => Promise<Proven>
  readonly #now: () => number
  readonly #known = new LRUCache<string, Proven>({ max: MOST_TOKENS })

  constructor(verify: (token: string) => Promise<Proven>, now: () => number) {
    this.#verify = verify
    this.#now = now
  }

  find(token: string): Known<Proven> {
    const sha256 = hash('sha256', token)
    const known = this.#known.get(sha256)
    return known !== undefined && this.#now() < known.until ? known : this.#learn(token, sha256)
  }

  async #learn(token: string, sha256: string): Promise<Proven> {
    const proven = await this.#verify(token)
    this.#known.set(sha256, proven)
    return proven
  }
}
