import type { DescribeSessionDetailResponse } from '../../actions/index.ts'
import { recordOf } from '../calls/record.ts'
import { detailOf } from '../calls/session-detail.ts'
import { startedWithin, windowOf } from '../calls/window.ts'
import { int64, text } from '../parameters.ts'
import { ofApplication, Refusal } from '../refusal.ts'
import { handler } from './handler.ts'

/** One call that is over and started within the span; its own id is not in the answer. */
export const describeSessionDetail = handler(
  'DescribeSessionDetail',
  { SdkAppId: int64, SessionId: text, StartTimestamp: int64, EndTimestamp: int64 },
  (params, { store, site, now }): DescribeSessionDetailResponse => {
    const { SdkAppId, SessionId, StartTimestamp, EndTimestamp } = params
    const office = ofApplication(store.office(SdkAppId), 'InvalidParameterValue')
    const window = windowOf(['StartTimestamp', StartTimestamp], ['EndTimestamp', EndTimestamp], now)
    const [call] = store.finishedCalls(SdkAppId, now, [SessionId])
    if (!call || !startedWithin(window, call)) throw noSession()
    return detailOf(recordOf(call, office, site), now)
  },
)

function noSession(): Refusal {
  return new Refusal('FailedOperation.SessionNotExists', 'The session does not exist.')
}
