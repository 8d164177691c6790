import { type Answer, defineAction, type Integer } from './action.ts'
import { NOTHING_WRITTEN } from './concerns.ts'
import { listIn } from './lasting.ts'

export interface DescribeTelRecordAsrRequest {
  readonly SdkAppId: Integer
  readonly SessionId: string
}

/** One sentence. The deprecated `Timestamp` is left out. */
export type AsrData = Answer<{
  /** Who spoke. */
  User: string
  Message: string
  /** Milliseconds since 1970. */
  Start: Integer
  /** Milliseconds since 1970. */
  End: Integer
}>

export type DescribeTelRecordAsrResponse = Answer<{
  AsrDataList: readonly AsrData[]
}>

/**
 * What was said in a recorded call, as text.
 *
 * Limits: no pages; the answer is as long as the call.
 * Errors: InternalError, InternalError.DBError, InvalidParameter.InstanceNotExist (unknown
 *         application), MissingParameter; ResourceNotFound where there is no such text.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20); since 2024-10-30.
 */
export const DescribeTelRecordAsr = defineAction<
  DescribeTelRecordAsrRequest,
  DescribeTelRecordAsrResponse
>({
  name: 'DescribeTelRecordAsr',
  kind: 'read',
  perSecond: 20,
  concerns: NOTHING_WRITTEN,
  freshness: ({ AsrDataList }) => (listIn(AsrDataList).length > 0 ? 'record' : 'records'),
  absentCode: 'ResourceNotFound',
})
