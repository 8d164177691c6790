import type { Clock } from '../../src/clock.ts'

export interface HandClock extends Clock {
  /** Lets so much time pass, wakes who slept until then, and lets them act. */
  pass(milliseconds: number): Promise<void>
  /** How many sleep. */
  readonly sleeping: number
}

/** Time that passes where a test says so. */
export function handClock(start = Date.UTC(2023, 10, 14, 22, 13, 20)): HandClock {
  let now = start
  let sleepers: { readonly until: number; readonly wake: () => void }[] = []
  return {
    now: () => now,
    get sleeping() {
      return sleepers.length
    },
    sleep: (milliseconds, signal) =>
      new Promise((wake, reject) => {
        const sleeper = { until: now + milliseconds, wake }
        sleepers.push(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((each) => each !== sleeper)
          reject(signal.reason)
        })
      }),
    async pass(milliseconds) {
      now += milliseconds
      const due = sleepers.filter(({ until }) => until <= now)
      sleepers = sleepers.filter(({ until }) => until > now)
      for (const { wake } of due) wake()
      await settled()
    },
  }
}

/** Everything that follows from what happened so far has happened. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
