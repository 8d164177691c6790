import {
  DescribeNumbers,
  type DescribeNumbersRequest,
  type DescribeNumbersResponse,
  type Integer,
  type NumberInfo,
} from '../actions/index.ts'
import { countOrNull, rowsOf } from '../client/index.ts'
import { comparablePhone } from '../units.ts'
import type { Loader } from './loader.ts'
import { readListed } from './read-listed.ts'

/** Where a number of an application is found. */
export interface CallerNumberKey {
  readonly SdkAppId: Integer
  readonly Number: string
}

export type CallerNumber = NumberInfo & CallerNumberKey

type Pages = Loader<DescribeNumbersRequest, DescribeNumbersResponse>

const { name } = DescribeNumbers
/** Upstream documents no bound; what its other lists take is asked for. */
const PAGE_SIZE = 100

/** Numbers of an application, in whatever spelling; upstream has no filter, so only from its list. */
export function callerNumberLoader(pages: Pages): Loader<CallerNumberKey, NumberInfo | null> {
  return readListed<CallerNumberKey, NumberInfo>({
    name,
    textOfKey: textOf,
    textOfRow: textOf,
    pageSize: PAGE_SIZE,
    readPage: async (SdkAppId, PageNumber) => {
      const { Numbers, TotalCount } = await pages.load({
        SdkAppId,
        PageSize: PAGE_SIZE,
        PageNumber,
      })
      return { rows: rowsOf(name, Numbers), total: countOrNull(TotalCount) }
    },
  })
}

function textOf({ Number: number }: NumberInfo): string {
  return comparablePhone(number ?? '')
}
