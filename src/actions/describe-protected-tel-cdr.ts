import { type Answer, defineAction, type Integer } from './action.ts'
import { NOTHING_WRITTEN } from './concerns.ts'
import type { TelCdrInfo } from './tel-cdr-info.ts'

export interface DescribeProtectedTelCdrRequest {
  readonly SdkAppId: Integer
  /** Unix seconds. */
  readonly StartTimeStamp: Integer
  /** Unix seconds. */
  readonly EndTimeStamp: Integer
  /** At most 100. */
  readonly PageSize: number
  /** From 0. */
  readonly PageNumber: number
}

export type DescribeProtectedTelCdrResponse = Answer<{
  TotalCount: number
  TelCdrList: readonly TelCdrInfo[]
}>

/**
 * Records of finished calls whose numbers are protected: `Caller` and `Callee` are empty, and ids
 * that stand for the numbers come instead. There is no filter by session or number.
 *
 * Limits: as DescribeTelCdr: 100 rows a page, pages count from 0; a span under 90 days that starts
 *         at most 180 days back.
 * Errors: InternalError, InternalError.DBError, InvalidParameter.InstanceNotExist and
 *         InvalidParameterValue.InstanceNotExist (unknown application), InvalidParameterValue.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribeProtectedTelCdr = defineAction<
  DescribeProtectedTelCdrRequest,
  DescribeProtectedTelCdrResponse
>({
  name: 'DescribeProtectedTelCdr',
  kind: 'read',
  perSecond: 20,
  maxPageSize: 100,
  maxWindowDays: 90,
  maxAgeDays: 180,
  concerns: NOTHING_WRITTEN,
  freshness: () => 'records',
})
