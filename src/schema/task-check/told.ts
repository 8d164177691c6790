import { GatewayError, type Problem } from '../../errors.ts'
import type {
  CheckFinding,
  CheckFindingCode,
  UncheckedPart,
  UncheckedReason,
} from '../../generated/resolvers.ts'

/** What one part of a check has to tell. */
export interface Told {
  readonly warnings: readonly CheckFinding[]
  readonly unchecked: readonly UncheckedPart[]
}

/** What is wrong with an input, each with the code of its kind. */
export function findings(code: CheckFindingCode, problems: readonly Problem[]): CheckFinding[] {
  return problems.map((problem) => ({ code, ...problem }))
}

export function unchecked(argument: string, reason: UncheckedReason, why: string): UncheckedPart {
  return { argument, reason, why }
}

/** A read that failed leaves the rest of a check as it is. A defect of the gateway does not pass for one. */
export function readFailed(argument: string, failure: unknown): UncheckedPart {
  if (!(failure instanceof GatewayError)) throw failure
  const { message, code: errorCode, retryAfterSeconds } = failure
  return { ...unchecked(argument, 'READ_FAILED', message), errorCode, retryAfterSeconds }
}
