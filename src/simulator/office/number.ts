import type { Integer } from '../../actions/index.ts'

/** A number to call from, as it is put into the store; what is left out gets a plain default. */
export interface NumberInput {
  readonly sdkAppId?: Integer
  /** As the console shows it: 0086, area code with its 0, number. */
  readonly number?: string
  /** Skill groups whose calls may show it. */
  readonly skillGroupIds?: readonly Integer[]
  /** 1 normal; stopped: 2 for arrears, 4 by the administrator, 5 for a violation. */
  readonly state?: number
  /** 0 Tencent's, 1 the customer's own. */
  readonly costType?: number
}

export type OwnNumber = Required<Omit<NumberInput, 'sdkAppId'>>

/** `position` is how many numbers the application already has. */
export function ownNumber(input: NumberInput, position: number): OwnNumber {
  return {
    number: input.number ?? `00860755${String(position).padStart(8, '0')}`,
    skillGroupIds: input.skillGroupIds ?? [],
    state: input.state ?? 1,
    costType: input.costType ?? 0,
  }
}
