import type { Clock } from '../../src/clock.ts'

export interface StillClock extends Clock {
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: readonly number[]
}

/** Time that stands still until somebody sleeps, and then has passed at once. */
export function stillClock(start = Date.UTC(2023, 10, 14, 22, 13, 20)): StillClock {
  let now = start
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
      now += milliseconds
    },
  }
}
