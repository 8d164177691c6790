import { setImmediate as turn } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { CreateAutoCalloutTaskRequest } from '../../src/actions/index.ts'
import { cccForOperation, connect, type Send, serverTime } from '../../src/client/index.ts'
import type { Clock } from '../../src/clock.ts'
import {
  AUTO_CALLOUT_TASK,
  type CreateKind,
  type Creates,
  type CreatesParts,
  timingOf,
} from '../../src/create/index.ts'
import { UNRESTRICTED } from '../../src/rights.ts'
import { type Simulator, startSimulator } from '../../src/simulator/index.ts'
import type { Claims } from '../../src/state/claims/index.ts'
import { claimsInMemory } from '../../src/state/claims/sqlite.ts'
import { newCreates } from './creates.ts'

export const KEY = 'autumn-0001'
export const SETTLE = 210
export const TASK: CreateAutoCalloutTaskRequest = {
  SdkAppId: 1_400_123_455, // known to the simulator, and empty: its first task has id 1
  NotBefore: 1_900_000_000,
  Callees: ['008613800138000', '008613800138001'],
  Callers: ['008675586013388'],
  IvrId: 4600,
  Name: 'Autumn',
}

/** Time that a test moves, and that passes at once for whoever sleeps. */
export interface Hands extends Clock {
  pass(seconds: number): void
}

export interface Creating {
  readonly simulator: Simulator
  readonly clock: Hands
  readonly claims: Claims
  /** Another gateway with the same store, unless it is given its own. */
  replica(parts?: Partial<CreatesParts>): Creates
  /** What came of a create through this gateway: what it gave, or the error. */
  create(creates: Creates, request?: Partial<typeof TASK>, key?: string): Promise<unknown>
  of<Request extends { readonly SdkAppId: number | bigint }>(
    creates: Creates,
    kind: CreateKind<Request>,
    request: Request,
  ): Promise<unknown>
  /** How often each action arrived at CCC. */
  arrived(action: string): number
}

/** A simulator and gateways without HTTP of their own, in a time that the test moves. */
export async function startCreating(claims: Claims = claimsInMemory()): Promise<Creating> {
  const clock = hands()
  const simulator = await startSimulator({ now: clock.now, perSecond: Number.POSITIVE_INFINITY })
  onTestFinished(() => simulator.stop())
  const time = serverTime(clock)
  const { url: endpoint, credential } = simulator
  const send: Send = connect({ endpoint, site: 'china', credential }, clock, () => 0, time)
  const common = { claims, clock, nowSeconds: time.seconds, timing: timingOf(SETTLE) }
  const of: Creating['of'] = (creates, kind, request) => {
    const terms = { deadline: clock.now() + 25_000 }
    const asker = { viewer: UNRESTRICTED, ccc: cccForOperation({ send }, terms, []), terms }
    return creates.create(asker, kind, request, KEY).catch((error: unknown) => error)
  }
  return {
    ...{ simulator, clock, claims, of },
    replica: (parts = {}) => newCreates({ send }, { ...common, ...parts }),
    create(creates, request = {}, key = KEY) {
      const terms = { deadline: clock.now() + 25_000 }
      const asker = { viewer: UNRESTRICTED, ccc: cccForOperation({ send }, terms, []), terms }
      const wanted = { ...TASK, ...request }
      return creates.create(asker, AUTO_CALLOUT_TASK, wanted, key).catch((error: unknown) => error)
    },
    arrived: (action) => simulator.journal.ofAction(action).length,
  }
}

function hands(): Hands {
  let ahead = 0
  return {
    now: () => Date.now() + ahead,
    async sleep(milliseconds) {
      ahead += milliseconds
      await turn()
    },
    pass(seconds) {
      ahead += seconds * 1000
    },
  }
}
