/** What people did to something that dials; times are Unix seconds. */
export interface Interventions {
  readonly pauses?: readonly Pause[]
  /** When somebody ended it for good; what is placed in that very second is still placed. */
  readonly endedAt?: number
}

/** No call is placed after `from` and before `to`; Infinity: until further notice. */
export interface Pause {
  readonly from: number
  readonly to: number
}

const NEVER = Number.POSITIVE_INFINITY

/** All of them, apart from what they were done to. */
export function interventionsOf({ pauses = [], endedAt = NEVER }: Interventions) {
  return { pauses, endedAt }
}

export function paused<Input extends Interventions>(input: Input, now: number): Input {
  return { ...input, pauses: [...interventionsOf(input).pauses, { from: now, to: NEVER }] }
}

export function resumed<Input extends Interventions>(input: Input, now: number): Input {
  const { pauses } = interventionsOf(input)
  return { ...input, pauses: pauses.map(({ from, to }) => ({ from, to: Math.min(to, now) })) }
}

/** What has ended stays ended when it did. */
export function ended<Input extends Interventions>(input: Input, now: number): Input {
  return { ...input, endedAt: Math.min(interventionsOf(input).endedAt, now) }
}

export function isPaused({ pauses }: Required<Interventions>, now: number): boolean {
  return pauses.some(({ from, to }) => from <= now && now < to)
}

/** The first moment from `now` on at which a call may be placed; Infinity where none comes. */
export function nextMoment(done: Required<Interventions>, now: number): number {
  if (now > done.endedAt) return NEVER
  const pause = done.pauses.find(({ from, to }) => from < now && now < to)
  return pause ? nextMoment(done, pause.to) : now
}
