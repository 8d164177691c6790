import type { Call } from '../calls/call.ts'
import { recordOf } from '../calls/record.ts'
import { startedWithin, windowOf } from '../calls/window.ts'
import { pageOf, pagesOf } from '../pages.ts'
import { int64, type ValuesOf } from '../parameters.ts'
import { ofApplication } from '../refusal.ts'
import type { Scene } from './handler.ts'

/** What both lists of call records ask for. */
export const SPAN_AND_PAGE = {
  SdkAppId: int64,
  StartTimeStamp: int64,
  EndTimeStamp: int64,
  ...pagesOf(100),
}

/** Which calls of the span are wanted, and of which sessions, where not of all. */
interface Wanted {
  readonly wanted: (call: Call) => boolean
  readonly sessionIds?: readonly string[]
}

/** A page of records of calls that are over, the newest first. */
export function recordsWithin(
  params: ValuesOf<typeof SPAN_AND_PAGE>,
  { store, site, now }: Scene,
  { wanted, sessionIds }: Wanted,
) {
  const { SdkAppId, StartTimeStamp, EndTimeStamp } = params
  const office = ofApplication(store.office(SdkAppId))
  const window = windowOf(['StartTimeStamp', StartTimeStamp], ['EndTimeStamp', EndTimeStamp], now)
  const calls = store
    .finishedCalls(SdkAppId, now, sessionIds)
    .filter((call) => startedWithin(window, call) && wanted(call))
    .sort((one, other) => other.start - one.start)
  const page = pageOf(calls, params).map((call) => recordOf(call, office, site))
  return { TotalCount: calls.length, TelCdrList: page }
}
