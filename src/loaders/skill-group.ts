import {
  DescribeSkillGroupInfoList,
  type DescribeSkillGroupInfoListRequest,
  type Integer,
  type SkillGroupInfoItem,
} from '../actions/index.ts'
import type { Loader } from './loader.ts'
import type { Pages } from './read-each.ts'
import { readListed } from './read-listed.ts'

/** Where a skill group is found. */
export interface SkillGroupKey {
  readonly SdkAppId: Integer
  readonly SkillGroupId: Integer
}

export type SkillGroup = SkillGroupInfoItem & SkillGroupKey

const { name, maxPageSize: PAGE_SIZE = 100 } = DescribeSkillGroupInfoList

/** Skill groups; null for one that the application does not have. */
export function skillGroupLoader(
  pages: Pages<DescribeSkillGroupInfoListRequest, SkillGroupInfoItem>,
): Loader<SkillGroupKey, SkillGroupInfoItem | null> {
  return readListed({
    name,
    textOfKey: ({ SkillGroupId }: SkillGroupKey) => String(SkillGroupId),
    textOfRow: ({ SkillGroupId }) => String(SkillGroupId),
    pageSize: PAGE_SIZE,
    readPage: (SdkAppId, PageNumber) => pages.load({ SdkAppId, PageSize: PAGE_SIZE, PageNumber }),
    single: () => ({
      calls: 1,
      // The documentation's own example answers this filter with another group beside.
      read: async (key) => {
        const { rows } = await pages.load({ ...key, PageSize: PAGE_SIZE, PageNumber: 0 })
        return (
          rows.find(({ SkillGroupId }) => String(SkillGroupId) === String(key.SkillGroupId)) ?? null
        )
      },
    }),
  })
}
