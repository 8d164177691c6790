import type { CallsAt } from './placed-call.ts'

/** How far an automatic task has come, by the clock: `now` is Unix seconds. */
export interface Progress {
  /** 0 initial, 1 running, 2 completed, 3 ending, 4 terminated, 5 paused. */
  readonly stateAt: (now: number) => number
  readonly calleesAt: (now: number) => readonly CalleeInfo[]
  readonly callsAt: CallsAt
}

/** A callee as CCC answers it. */
export interface CalleeInfo {
  readonly Callee: string
  /** 0 initial, 1 answered, 2 not answered, 3 calling, 4 waiting for retry. */
  readonly State: number
  readonly Sessions: readonly string[]
}
