import {
  DescribeStaffInfoList,
  type DescribeStaffInfoListRequest,
  type Integer,
  type StaffInfo,
} from '../actions/index.ts'
import type { Loader } from './loader.ts'
import type { Pages } from './read-each.ts'
import { readListed } from './read-listed.ts'

/** Where a member of the staff is found. */
export interface StaffKey {
  readonly SdkAppId: Integer
  readonly Mail: string
}

export type Staff = StaffInfo & StaffKey

const { name, maxPageSize: PAGE_SIZE = 100 } = DescribeStaffInfoList

/** Members of the staff; null for an account that nobody of the application has. */
export function staffLoader(
  pages: Pages<DescribeStaffInfoListRequest, StaffInfo>,
): Loader<StaffKey, StaffInfo | null> {
  return readListed<StaffKey, StaffInfo>({
    name,
    textOfKey: textOf,
    textOfRow: textOf,
    pageSize: PAGE_SIZE,
    readPage: (SdkAppId, PageNumber) => pages.load({ SdkAppId, PageSize: PAGE_SIZE, PageNumber }),
    single: () => ({
      calls: 1,
      read: async (key) => {
        const { SdkAppId, Mail: StaffMail } = key
        const { rows } = await pages.load({ SdkAppId, StaffMail, PageSize: 1, PageNumber: 0 })
        return rows.find((row) => textOf(row) === textOf(key)) ?? null
      },
    }),
  })
}

/** Mail addresses do not tell capitals from small letters. */
function textOf({ Mail }: StaffInfo): string {
  return String(Mail ?? '').toLowerCase()
}
