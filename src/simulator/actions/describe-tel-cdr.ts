import type { DescribeTelCdrResponse } from '../../actions/index.ts'
import type { Call } from '../calls/call.ts'
import { listOf, optional, ruled, text } from '../parameters.ts'
import { handler } from './handler.ts'
import { recordsWithin, SPAN_AND_PAGE } from './records.ts'

/** Upstream names no bound; this one proves that a client does not count on more than a page. */
const MOST_IDS = 100

/** Records of the calls that every filter lets through; a filter of nothing lets all through. */
export const describeTelCdr = handler(
  'DescribeTelCdr',
  {
    ...SPAN_AND_PAGE,
    Phones: optional(listOf(text)),
    SessionIds: optional(
      ruled(
        listOf(text),
        ({ length }) => length <= MOST_IDS,
        `must not have more than ${MOST_IDS}`,
      ),
    ),
  },
  (params, scene): DescribeTelCdrResponse => {
    const phones = new Set(params.Phones)
    const sessionIds = [...new Set(params.SessionIds)]
    const wanted = ({ caller, callee, protected: hidden }: Call) =>
      phones.size === 0 || (!hidden && (phones.has(caller) || phones.has(callee)))
    return recordsWithin(params, scene, { wanted, ...(sessionIds.length > 0 && { sessionIds }) })
  },
)
