import type {
  Action,
  DescribeProtectedTelCdrRequest,
  DescribeProtectedTelCdrResponse,
  TelCdrInfo,
} from '../actions/index.ts'
import { type Ccc, printJson } from '../client/index.ts'
import { checkCallWindow } from './call-span.ts'
import { answerOf, type Pages, readEach, rowsIn } from './read-each.ts'

/** Pages of the call records of a span of time, which upstream bounds. */
export function callRecordsLoader<Params extends DescribeProtectedTelCdrRequest>(
  ccc: Ccc,
  action: Action<Params, DescribeProtectedTelCdrResponse>,
  nowSeconds: () => number,
): Pages<Params, TelCdrInfo> {
  return readEach(action.name, printJson, async (params: Params) => {
    const { StartTimeStamp, EndTimeStamp } = params
    checkCallWindow({ from: Number(StartTimeStamp), to: Number(EndTimeStamp) }, nowSeconds())
    const answer = await answerOf(ccc, action, params)
    return rowsIn(action.name, answer, ({ TelCdrList }) => TelCdrList)
  })
}
