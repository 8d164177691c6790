import { type Answer, defineAction, type Integer } from './action.ts'
import { NOTHING_WRITTEN } from './concerns.ts'

export interface DescribeNumbersRequest {
  readonly SdkAppId: Integer
  /** 20 where left out. */
  readonly PageSize?: number
  /** From 0, which the documentation says and its example does not. */
  readonly PageNumber?: number
}

export type NumberInfo = Answer<{
  Number: string
  /** Skill groups whose calls may show this number. */
  CallOutSkillGroupIds: readonly Integer[]
  /** 1 normal; stopped: 2 for arrears, 4 by the administrator, 5 for a violation. */
  State: number
  /** China site only, since 2026-03-19: 0 Tencent's number, 1 the customer's own. */
  CostType: number
}>

export type DescribeNumbersResponse = Answer<{
  TotalCount: number
  Numbers: readonly NumberInfo[]
}>

/**
 * The numbers that an application may call from, a page at a time. There is no filter.
 *
 * Limits: 20 numbers a page where PageSize is left out; how many a page may hold is not known.
 * Errors: InternalError, InternalError.DBError, InvalidParameterValue.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribeNumbers = defineAction<DescribeNumbersRequest, DescribeNumbersResponse>({
  name: 'DescribeNumbers',
  kind: 'read',
  perSecond: 20,
  concerns: NOTHING_WRITTEN,
  freshness: () => 'directory',
})
