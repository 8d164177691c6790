import type { DescribeProtectedTelCdrResponse } from '../../actions/index.ts'
import { handler } from './handler.ts'
import { recordsWithin, SPAN_AND_PAGE } from './records.ts'

/** Records of the calls whose numbers are protected, and of no others. */
export const describeProtectedTelCdr = handler(
  'DescribeProtectedTelCdr',
  SPAN_AND_PAGE,
  (params, scene): DescribeProtectedTelCdrResponse =>
    recordsWithin(params, scene, { wanted: (call) => call.protected === true }),
)
