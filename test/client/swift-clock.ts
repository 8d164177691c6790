import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../src/clock.ts'

/** Time that passes so many times as fast, for gateways that wait for their own periods. */
export function swiftClock(times: number): Clock {
  const start = Date.now()
  return {
    now: () => start + (Date.now() - start) * times,
    sleep: (milliseconds, signal) => delay(milliseconds / times, undefined, signal && { signal }),
  }
}
