import type { DescribeTelRecordAsrResponse } from '../../actions/index.ts'
import { recordOf } from '../calls/record.ts'
import { transcriptOf } from '../calls/transcript.ts'
import { int64, text } from '../parameters.ts'
import { ofApplication, Refusal } from '../refusal.ts'
import { handler } from './handler.ts'

/** What was said in one call that is over, however long ago. */
export const describeTelRecordAsr = handler(
  'DescribeTelRecordAsr',
  { SdkAppId: int64, SessionId: text },
  ({ SdkAppId, SessionId }, { store, site, now }): DescribeTelRecordAsrResponse => {
    const office = ofApplication(store.office(SdkAppId), 'InvalidParameter.InstanceNotExist')
    const [call] = store.finishedCalls(SdkAppId, now, [SessionId])
    const AsrDataList = call ? transcriptOf(recordOf(call, office, site)) : []
    if (AsrDataList.length === 0) {
      throw new Refusal('ResourceNotFound', 'There is no text of this session.')
    }
    return { AsrDataList }
  },
)
