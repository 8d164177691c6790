/** The simulator's own clock: the machine's, plus an offset that only `advance` changes. */
export interface SimulatorClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Negative seconds set the clock back. */
  advance(seconds: number): void
}

export function simulatorClock(base: () => number = Date.now): SimulatorClock {
  let offset = 0 // milliseconds
  return {
    now: () => base() + offset,
    advance: (seconds) => {
      offset += seconds * 1000
    },
  }
}

/** What CCC speaks: whole Unix seconds. */
export function unixSeconds(clock: SimulatorClock): number {
  return Math.floor(clock.now() / 1000)
}
