import {
  DescribeStaffInfoList,
  type DescribeStaffInfoListRequest,
  type DescribeStaffInfoListResponse,
  type Integer,
  type StaffInfo,
} from '../actions/index.ts'
import { countOrNull, rowsOf } from '../client/index.ts'
import type { Loader } from './loader.ts'
import { readListed } from './read-listed.ts'

/** Where a member of the staff is found. */
export interface StaffKey {
  readonly SdkAppId: Integer
  readonly Mail: string
}

export type Staff = StaffInfo & StaffKey

type Pages = Loader<DescribeStaffInfoListRequest, DescribeStaffInfoListResponse>

const { name, maxPageSize: PAGE_SIZE = 100 } = DescribeStaffInfoList

/** Members of the staff; null for an account that nobody of the application has. */
export function staffLoader(pages: Pages): Loader<StaffKey, StaffInfo | null> {
  const readPage = async (params: DescribeStaffInfoListRequest) => {
    const { StaffList, TotalCount } = await pages.load(params)
    return { rows: rowsOf(name, StaffList), total: countOrNull(TotalCount) }
  }
  return readListed<StaffKey, StaffInfo>({
    name,
    textOfKey: textOf,
    textOfRow: textOf,
    pageSize: PAGE_SIZE,
    readPage: (SdkAppId, PageNumber) => readPage({ SdkAppId, PageSize: PAGE_SIZE, PageNumber }),
    single: {
      calls: 1,
      read: async (key) => {
        const { SdkAppId, Mail: StaffMail } = key
        const { rows } = await readPage({ SdkAppId, StaffMail, PageSize: 1, PageNumber: 0 })
        return rows.find((row) => textOf(row) === textOf(key)) ?? null
      },
    },
  })
}

/** Mail addresses do not tell capitals from small letters. */
function textOf({ Mail }: StaffInfo): string {
  return (Mail ?? '').toLowerCase()
}
