import { DescribeSessionDetail, type DescribeSessionDetailResponse } from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { UpstreamRefusal } from '../errors.ts'
import { searchable, windowsOf } from './call-span.ts'
import { answerOf, readEach } from './read-each.ts'
import { type DatedSession, sessionKeyText } from './session.ts'

/** The details of calls, one upstream call each, and one more for an older window of time. */
export function sessionDetailLoader(ccc: Ccc, nowSeconds: () => number) {
  return readEach(DescribeSessionDetail.name, sessionKeyText, (key: DatedSession) =>
    readDetail(ccc, key, nowSeconds()),
  )
}

async function readDetail(
  ccc: Ccc,
  { SdkAppId, SessionId, span }: DatedSession,
  now: number,
): Promise<DescribeSessionDetailResponse | null> {
  const window = searchable(span ?? {}, now)
  for (const { from, to } of window === null ? [] : windowsOf(window)) {
    const params = { SdkAppId, SessionId, StartTimestamp: from, EndTimestamp: to }
    const detail = await answerOf(ccc, DescribeSessionDetail, params).catch(nullIfUnknown)
    if (detail !== null) return detail
  }
  return null
}

/** A call that goes on is as unknown as one that never was. */
function nullIfUnknown(failure: unknown): null {
  const unknown =
    failure instanceof UpstreamRefusal &&
    failure.upstreamCode === 'FailedOperation.SessionNotExists'
  if (!unknown) throw failure
  return null
}
