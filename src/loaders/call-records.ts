import type { Action, DescribeProtectedTelCdrRequest } from '../actions/index.ts'
import { type Ccc, printJson } from '../client/index.ts'
import { checkCallWindow } from './call-span.ts'
import { answerOf, readEach } from './read-each.ts'

/** Pages of the call records of a span of time, which upstream bounds. */
export function callRecordsLoader<
  Params extends DescribeProtectedTelCdrRequest,
  Response extends object,
>(ccc: Ccc, action: Action<Params, Response>, nowSeconds: () => number) {
  return readEach(action.name, printJson, async (params: Params) => {
    const { StartTimeStamp, EndTimeStamp } = params
    checkCallWindow({ from: Number(StartTimeStamp), to: Number(EndTimeStamp) }, nowSeconds())
    return answerOf(ccc, action, params)
  })
}
