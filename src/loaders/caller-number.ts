import {
  DescribeNumbers,
  type DescribeNumbersRequest,
  type Integer,
  type NumberInfo,
} from '../actions/index.ts'
import { comparablePhone } from '../units.ts'
import type { Loader } from './loader.ts'
import type { Pages } from './read-each.ts'
import { readListed } from './read-listed.ts'

/** Where a number of an application is found. */
export interface CallerNumberKey {
  readonly SdkAppId: Integer
  readonly Number: string
}

export type CallerNumber = NumberInfo & CallerNumberKey

const { name } = DescribeNumbers
/** Upstream documents no bound; what its other lists take is asked for. */
const PAGE_SIZE = 100

/** Numbers of an application, in whatever spelling; upstream has no filter, so only from its list. */
export function callerNumberLoader(
  pages: Pages<DescribeNumbersRequest, NumberInfo>,
): Loader<CallerNumberKey, NumberInfo | null> {
  return readListed<CallerNumberKey, NumberInfo>({
    name,
    textOfKey: textOf,
    textOfRow: textOf,
    pageSize: PAGE_SIZE,
    readPage: (SdkAppId, PageNumber) => pages.load({ SdkAppId, PageSize: PAGE_SIZE, PageNumber }),
  })
}

function textOf({ Number: number }: NumberInfo): string {
  return number ? comparablePhone(String(number)) : ''
}
