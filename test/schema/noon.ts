import { type Clock, systemClock } from '../../src/clock.ts'
import type { Simulator, SimulatorOptions } from '../../src/simulator/index.ts'
import { type Rig, startRig } from '../rig.ts'

/** When it is at a rig whose clock stands still, in Unix seconds. */
export const NOON = 1_700_000_000
export const HOUR = 3600
export const DAY = 24 * HOUR

/** The default application, which holds only what a test puts in. */
export const APP = 1_400_123_455
export const OTHER_APP = 1_400_999_999

/** It is always noon, and whoever sleeps does so. */
const noon: Clock = { ...systemClock, now: () => NOON * 1000 }

/** A gateway and a simulator by one clock, which stands still. */
export function rigAtNoon(simulator: SimulatorOptions = {}): Promise<Rig> {
  return startRig({
    simulator: { now: noon.now, ...simulator },
    config: { sdkAppId: String(APP) },
    parts: { clock: noon },
  })
}

/** What was sent of one action, in the order of arrival. */
export function sent({ journal }: Simulator, action: string): readonly unknown[] {
  return journal.ofAction(action).map(({ params }) => params)
}

/** The names of all actions that were called, in the order of arrival. */
export function actions({ journal }: Simulator): readonly string[] {
  return journal.entries.map(({ action }) => action)
}

/** An answer of CCC, word for word. */
export function answer(action: string, response: string) {
  return { kind: 'body' as const, action, body: `{"Response":{${response},"RequestId":"r"}}` }
}
