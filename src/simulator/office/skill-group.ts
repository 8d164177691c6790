import type { Integer } from '../../actions/index.ts'

/** A skill group as it is put into the store; what is left out gets a plain default. */
export interface SkillGroupInput {
  readonly sdkAppId?: Integer
  /** The next free id of the application where left out. */
  readonly id?: Integer
  readonly name?: string
  readonly routePolicy?: string
  /** 1: who served a caller last is asked first. */
  readonly usingLastSeat?: number
  /** Calls that one agent may have at a time. */
  readonly maxConcurrency?: number
  /** Unix seconds; now where left out. */
  readonly lastModified?: Integer
  /** 0 phone, 1 online, 3 audio, 4 video. */
  readonly type?: number
  /** The group's internal number. */
  readonly alias?: string
  readonly ringAll?: boolean
}

export type SkillGroup = Required<Omit<SkillGroupInput, 'sdkAppId'>>

export function skillGroup(input: SkillGroupInput, id: Integer, now: number): SkillGroup {
  return {
    id,
    name: input.name ?? '',
    routePolicy: input.routePolicy ?? 'firstCreate',
    usingLastSeat: input.usingLastSeat ?? 0,
    maxConcurrency: input.maxConcurrency ?? 1,
    lastModified: input.lastModified ?? now,
    type: input.type ?? 0,
    alias: input.alias ?? '',
    ringAll: input.ringAll ?? false,
  }
}
