import type { Wanted } from './index.ts'
import type { Seal } from './sealed.ts'

/** Keys of Redis for one read. */
export interface Keys {
  readonly answer: string
  readonly lease: string
  /** What is waited for beside one's own lease, or that once more. */
  readonly otherLease: string
  readonly tags: readonly string[]
}

/** Names of one account: HMACs, since what they are made of may name people. */
export class Names {
  readonly #seal: Seal
  readonly channel: string

  constructor(seal: Seal) {
    this.#seal = seal
    // The braces keep all keys of an account together where Redis is a cluster.
    this.channel = `ccc-gateway:answers:{${seal.name('account')}}`
  }

  of({ key, tags, background }: Pick<Wanted, 'key' | 'tags' | 'background'>): Keys {
    const answer = `${this.channel}:answer:${this.#seal.name(key)}`
    const [lease, pollersLease] = [`${answer}:lease`, `${answer}:pollers-lease`]
    return {
      answer,
      lease: background ? pollersLease : lease,
      otherLease: lease,
      tags: tags.map((tag) => this.tag(tag)),
    }
  }

  tag(tag: string): string {
    return `${this.channel}:tag:${this.#seal.name(tag)}`
  }
}
