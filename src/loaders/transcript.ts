import { type AsrData, DescribeTelRecordAsr } from '../actions/index.ts'
import { type Ccc, rowsOf } from '../client/index.ts'
import { UpstreamRefusal } from '../errors.ts'
import { answerOf, readEach } from './read-each.ts'
import { type SessionKey, sessionKeyText } from './session.ts'

/** What was said in calls, one upstream call each; null where nothing was turned into text. */
export function transcriptLoader(ccc: Ccc) {
  return readEach(DescribeTelRecordAsr.name, sessionKeyText, (key: SessionKey) =>
    readTranscript(ccc, key),
  )
}

async function readTranscript(
  ccc: Ccc,
  { SdkAppId, SessionId }: SessionKey,
): Promise<readonly AsrData[] | null> {
  const answer = await answerOf(ccc, DescribeTelRecordAsr, { SdkAppId, SessionId }).catch(
    nullIfNone,
  )
  return answer && rowsOf(DescribeTelRecordAsr.name, answer.AsrDataList)
}

function nullIfNone(failure: unknown): null {
  const none = failure instanceof UpstreamRefusal && failure.upstreamCode === 'ResourceNotFound'
  if (!none) throw failure
  return null
}
