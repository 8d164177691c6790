import type { DescribeSkillGroupInfoListResponse, SkillGroupInfoItem } from '../../actions/index.ts'
import type { SkillGroup } from '../office/skill-group.ts'
import { pageOf, pagesOf } from '../pages.ts'
import { int64, optional, text } from '../parameters.ts'
import { ofApplication } from '../refusal.ts'
import { handler } from './handler.ts'

/** The skill groups that every filter lets through, in the order in which they were added. */
export const describeSkillGroupInfoList = handler(
  'DescribeSkillGroupInfoList',
  {
    SdkAppId: int64,
    ...pagesOf(100),
    SkillGroupId: optional(int64),
    ModifiedTime: optional(int64),
    SkillGroupName: optional(text),
  },
  (params, { store }): DescribeSkillGroupInfoListResponse => {
    const { SkillGroupId, ModifiedTime, SkillGroupName = '' } = params
    const wanted = ofApplication(store.office(params.SdkAppId)).skillGroups.filter(
      ({ id, lastModified, name }) =>
        (SkillGroupId === undefined || String(id) === String(SkillGroupId)) &&
        (ModifiedTime === undefined || lastModified >= ModifiedTime) &&
        name.includes(SkillGroupName),
    )
    return { TotalCount: wanted.length, SkillGroupList: pageOf(wanted, params).map(itemOf) }
  },
)

function itemOf(group: SkillGroup): SkillGroupInfoItem {
  return {
    SkillGroupId: group.id,
    SkillGroupName: group.name,
    RoutePolicy: group.routePolicy,
    UsingLastSeat: group.usingLastSeat,
    MaxConcurrency: group.maxConcurrency,
    LastModifyTimestamp: group.lastModified,
    SkillGroupType: group.type,
    Alias: group.alias,
    RingAll: group.ringAll,
  }
}
