import { setTimeout as delay } from 'node:timers/promises'
import type { Keys } from './keys.ts'

/** What replicas tell each other: whose lease ended, or what was dropped. Nothing of it names people. */
export type News =
  | { readonly ended: string }
  | { readonly from: string; readonly dropped: readonly string[] }

export function ended({ answer }: Keys): string {
  return JSON.stringify({ ended: answer } satisfies News)
}

export function dropped(from: string, tags: readonly string[]): string {
  return JSON.stringify({ from, dropped: tags } satisfies News)
}

/** Those who wait for the end of a lease. */
export class Waiters {
  readonly #byAnswer = new Map<string, Set<() => void>>()

  /** From now on, so that no end is missed between a look and the wait. */
  listen({ answer }: Keys): { ended(milliseconds: number): Promise<unknown>; stop(): void } {
    const { promise, resolve } = Promise.withResolvers<void>()
    const waiters = this.#byAnswer.get(answer) ?? new Set()
    this.#byAnswer.set(answer, waiters.add(resolve))
    return {
      ended: (milliseconds) => Promise.race([promise, delay(milliseconds, null, { ref: false })]),
      stop: () => {
        waiters.delete(resolve)
        if (waiters.size === 0) this.#byAnswer.delete(answer)
      },
    }
  }

  wake(answer: string): void {
    for (const wake of this.#byAnswer.get(answer) ?? []) wake()
  }

  wakeAll(): void {
    for (const waiters of this.#byAnswer.values()) for (const wake of waiters) wake()
  }
}
