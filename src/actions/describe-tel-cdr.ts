import { type Answer, defineAction, type Integer } from './action.ts'
import { NOTHING_WRITTEN } from './concerns.ts'
import { isSettled, listIn, windowAt } from './lasting.ts'
import type { TelCdrInfo } from './tel-cdr-info.ts'

export interface DescribeTelCdrRequest {
  readonly SdkAppId: Integer
  /** Unix seconds. */
  readonly StartTimeStamp: Integer
  /** Unix seconds. */
  readonly EndTimeStamp: Integer
  /** At most 100. */
  readonly PageSize: number
  /** From 0. */
  readonly PageNumber: number
  /** With country code, such as 008613012345678. */
  readonly Phones?: readonly string[]
  readonly SessionIds?: readonly string[]
}

/** The deprecated twin `TelCdrs` may still come along and is left out. */
export type DescribeTelCdrResponse = Answer<{
  TotalCount: number
  TelCdrList: readonly TelCdrInfo[]
}>

/**
 * Records of finished calls: those of a span of time, or of up to 100 session ids within it.
 *
 * Limits: 100 rows a page, pages count from 0; a span under 90 days that starts at most 180 days
 *         back. How many ids a call may name is not documented: 100 is what one page can answer.
 *         Order, which moment of a call has to lie within the span, and how soon a call is in it
 *         are not known.
 * Errors: InternalError, InternalError.DBError, InvalidParameter.InstanceNotExist and
 *         InvalidParameterValue.InstanceNotExist (unknown application), InvalidParameterValue.
 * Source: the action's page and the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribeTelCdr = defineAction<DescribeTelCdrRequest, DescribeTelCdrResponse>({
  name: 'DescribeTelCdr',
  kind: 'read',
  perSecond: 20,
  maxPageSize: 100,
  maxIds: 100,
  maxWindowDays: 90,
  maxAgeDays: 180,
  concerns: NOTHING_WRITTEN,
  freshness: ofRecords,
  sameAs: searched,
})

/** Records asked for by id will not change once all of them are there and their calls long over. */
function ofRecords(
  { TelCdrList }: DescribeTelCdrResponse,
  now: number,
  { SessionIds }: DescribeTelCdrRequest,
) {
  const settled = listIn(TelCdrList).filter(
    (record) => record?.AsrStatus !== 'Processing' && isSettled(record?.EndedTimestamp, now),
  )
  const found = new Set(settled.map(({ SessionId }) => SessionId))
  return SessionIds?.length && SessionIds.every((id) => found.has(id)) ? 'record' : 'records'
}

function searched({ StartTimeStamp, EndTimeStamp, ...others }: DescribeTelCdrRequest): object {
  if (others.SessionIds === undefined) return { ...others, StartTimeStamp, EndTimeStamp }
  return { ...others, Window: windowAt(StartTimeStamp, EndTimeStamp) }
}
