import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../src/clock.ts'

/** True time, but whoever sleeps wakes early: for waits that another test measures. */
export const hastyClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => delay(milliseconds / 50),
}
