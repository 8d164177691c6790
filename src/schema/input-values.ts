import type { TimeRange } from '../actions/index.ts'
import type { CalleeAttributeInput, TimeRangeInput, VariableInput } from '../generated/resolvers.ts'

// The parts of inputs in upstream's words; what was left out or null is not sent.

export function variable({ key, value }: VariableInput) {
  return { Key: key, Value: value }
}

export function calleeAttribute({ callee, uui, variables }: CalleeAttributeInput) {
  return sent({ Callee: callee, UUI: uui, Variables: variables?.map(variable) })
}

export function timeRange({ startTime, endTime }: TimeRangeInput): TimeRange {
  return { StartTime: startTime, EndTime: endTime }
}

export function mapped<From, To>(
  value: From | null | undefined,
  map: (value: From) => To,
): To | undefined {
  return value === null || value === undefined ? undefined : map(value)
}

/** An object whose members were not all given, without those that were not. */
type Sent<Members> = {
  [Name in keyof Members as null extends Members[Name]
    ? never
    : undefined extends Members[Name]
      ? never
      : Name]: Members[Name]
} & {
  [Name in keyof Members]?: Exclude<Members[Name], null | undefined>
}

export function sent<Members extends object>(members: Members): Sent<Members> {
  const given = Object.entries(members).filter(([, value]) => value !== null && value !== undefined)
  // The compiler cannot follow a filter over entries; the type says just what the filter does.
  return Object.fromEntries(given) as Sent<Members>
}
