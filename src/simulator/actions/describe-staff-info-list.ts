import type {
  DescribeStaffInfoListResponse,
  SkillGroupItem,
  StaffInfo,
} from '../../actions/index.ts'
import type { Office } from '../office/office.ts'
import type { Membership, Staff } from '../office/staff.ts'
import { pageOf, pagesOf } from '../pages.ts'
import { int64, optional, text } from '../parameters.ts'
import { ofApplication } from '../refusal.ts'
import { handler } from './handler.ts'

/** The staff that every filter lets through, in the order in which they were added. */
export const describeStaffInfoList = handler(
  'DescribeStaffInfoList',
  {
    SdkAppId: int64,
    ...pagesOf(9999),
    StaffMail: optional(text),
    ModifiedTime: optional(int64),
    SkillGroupId: optional(int64),
  },
  (params, { store }): DescribeStaffInfoListResponse => {
    const { StaffMail, ModifiedTime, SkillGroupId } = params
    const office = ofApplication(store.office(params.SdkAppId))
    const staff = SkillGroupId === undefined ? office.staff : office.members(SkillGroupId)
    const wanted = staff.filter(
      ({ mail, lastModified }) =>
        (StaffMail === undefined || mail === StaffMail) &&
        (ModifiedTime === undefined || lastModified >= ModifiedTime),
    )
    const page = pageOf(wanted, params).map((agent) => infoOf(agent, office))
    return { TotalCount: wanted.length, StaffList: page }
  },
)

function infoOf(agent: Staff, office: Office): StaffInfo {
  return {
    Name: agent.name,
    Mail: agent.mail,
    Phone: agent.phone,
    Nick: agent.nick,
    StaffNumber: agent.staffNumber,
    RoleList: agent.roles,
    SkillGroupList: agent.skillGroups.map((membership) => groupOf(membership, office)),
    LastModifyTimestamp: agent.lastModified,
    ExtensionNumber: agent.extensionNumber,
    ForwardingConfig: agent.forwarding,
  }
}

function groupOf({ id, priority = 3 }: Membership, office: Office): SkillGroupItem {
  return {
    SkillGroupId: id,
    SkillGroupName: office.skillGroupName(id),
    Priority: priority,
    Type: 'TEL',
  }
}
