import { setImmediate as turn } from 'node:timers/promises'
import type { Clock } from '../../src/clock.ts'

export interface MovingClock extends Clock {
  /** Lets time pass, from one sleeper to the next, until this has settled. */
  passUntil<Value>(settled: Promise<Value>): Promise<Value>
}

/** Time that passes at once where everybody sleeps, and wakes them in order. */
export function movingClock(): MovingClock {
  let now = 0
  const sleepers: { readonly until: number; readonly wake: () => void }[] = []
  return {
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        const until = now + milliseconds
        const later = sleepers.findIndex((sleeper) => sleeper.until > until)
        sleepers.splice(later === -1 ? sleepers.length : later, 0, { until, wake })
      }),
    async passUntil(settled) {
      let done = false
      const end = () => {
        done = true
      }
      settled.then(end, end)
      for (await turn(); !done; await turn()) {
        const next = sleepers.shift()
        if (next === undefined) throw new Error('Nobody sleeps, and nothing settles.')
        now = next.until
        next.wake()
      }
      return settled
    },
  }
}
