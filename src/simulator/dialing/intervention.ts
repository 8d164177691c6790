/** What people did to something that dials; times are Unix seconds. */
export interface Interventions {
  readonly pauses?: readonly Pause[]
  /** When somebody ended it for good. */
  readonly endedAt?: number
}

/** No call is placed after `from` and before `to`; Infinity: until further notice. */
export interface Pause {
  readonly from: number
  readonly to: number
}

export function paused<Input extends Interventions>(input: Input, now: number): Input {
  return {
    ...input,
    pauses: [...(input.pauses ?? []), { from: now, to: Number.POSITIVE_INFINITY }],
  }
}

export function resumed<Input extends Interventions>(input: Input, now: number): Input {
  const open = (pause: Pause) => (pause.to > now ? { ...pause, to: now } : pause)
  return { ...input, pauses: input.pauses?.map(open) ?? [] }
}

/** What was done to something, apart from what it was made from. */
export function interventionsOf({ pauses, endedAt }: Interventions): Interventions {
  return { ...(pauses && { pauses }), ...(endedAt !== undefined && { endedAt }) }
}

export function isPaused({ pauses = [] }: Interventions, now: number): boolean {
  return pauses.some(({ from, to }) => from <= now && now < to)
}

export function isEnded({ endedAt = Number.POSITIVE_INFINITY }: Interventions, now: number) {
  return now >= endedAt
}

/** The first moment from `now` on at which a call may be placed; Infinity where none comes. */
export function unpaused(now: number, pauses: readonly Pause[]): number {
  const pause = pauses.find(({ from, to }) => from < now && now < to)
  return pause ? unpaused(pause.to, pauses) : now
}
