import type { SimulatorClock } from './clock.ts'
import type { Credential } from './credential.ts'
import type { Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Site } from './parameters.ts'
import type { Store } from './store.ts'

export interface SimulatorOptions {
  /** 127.0.0.1 where left out. */
  readonly host?: string
  /** 0, any free port, where left out. */
  readonly port?: number
  readonly site?: Site
  readonly credential?: Credential
  /** Calls a second for each action and SecretId, 20 where left out; Infinity lifts the quota. */
  readonly perSecond?: number
  /** Milliseconds since 1970; `Date.now` where left out. */
  readonly now?: () => number
  /** Opens the control interface to programs of this machine. */
  readonly control?: boolean
}

export interface Simulator {
  readonly url: string
  readonly site: Site
  readonly credential: Credential
  readonly control: boolean
  readonly store: Store
  readonly journal: Journal
  readonly faults: Faults
  readonly clock: SimulatorClock
  /** Closes at once, open connections included. */
  stop(): Promise<void>
}
