import type { GraphQLResolveInfo } from 'graphql'
import {
  DescribeStaffInfoList,
  type Integer,
  type SkillGroupItem,
  type StaffInfo,
} from '../actions/index.ts'
import type {
  QueryResolvers,
  SkillGroupMembershipResolvers,
  StaffResolvers,
} from '../generated/resolvers.ts'
import type { Loaders, Rows, StaffKey, Staff as StaffMember } from '../loaders/index.ts'
import { fromUnixSeconds } from '../units.ts'
import { mapped, sent } from './input-values.ts'
import { applicationId, globalId, referenceParts, staffKey, upstreamId } from './keys.ts'
import { MAX_PAGE_SIZE, paged } from './pages.ts'
import { asksOnlyFor } from './selection.ts'
import { skillGroupOf } from './skill-groups.ts'
import { idOrNull, isText, rowsWithin, textOrNull } from './upstream-values.ts'

const { name } = DescribeStaffInfoList

/** A group that somebody works in, and the application of both. */
export type SkillGroupMembership = SkillGroupItem & { readonly SdkAppId: Integer }

interface ListArguments {
  readonly sdkAppId?: string | null
  readonly skillGroupId?: string | null
}

const staffList = paged(
  MAX_PAGE_SIZE,
  (_root: object, args: ListArguments, context) => {
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    const SkillGroupId = mapped(args.skillGroupId, (id) => upstreamId('skillGroupId', id))
    const filter = sent({ SkillGroupId })
    return async (asked): Promise<Rows<StaffMember | null>> => {
      const { staffList } = context.loaders
      const { rows, total } = await staffList.load({ SdkAppId, ...filter, ...asked })
      return { rows: rows.map((row) => listed(SdkAppId, row)), total }
    }
  },
  ({ Mail }) => Mail,
)

export const staffQueries: Pick<Required<QueryResolvers>, 'staff' | 'staffList'> = {
  staff: (_root, args, context) => {
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    return readStaff(staffKey(SdkAppId, args.mail), context.loaders)
  },
  staffList: staffList.page,
}

export const Staff: StaffResolvers = {
  __resolveReference: async (reference, context) => {
    const { SdkAppId, localId } = referenceParts('Staff', reference, 'mail', context)
    return readStaff(staffKey(SdkAppId, localId), context.loaders)
  },
  id: (staff) => globalId('Staff', staff.SdkAppId, staff.Mail),
  sdkAppId: (staff) => String(staff.SdkAppId),
  mail: (staff) => staff.Mail,
  name: (staff) => textOrNull(staff.Name),
  nick: (staff) => textOrNull(staff.Nick),
  phone: (staff) => textOrNull(staff.Phone),
  staffNumber: (staff) => textOrNull(staff.StaffNumber),
  extensionNumber: (staff) => textOrNull(staff.ExtensionNumber),
  skillGroups: ({ SdkAppId, SkillGroupList }) =>
    SkillGroupList ? rowsWithin(name, SdkAppId, SkillGroupList) : null,
  lastModifiedTime: (staff) => fromUnixSeconds(staff.LastModifyTimestamp),
}

export const SkillGroupMembership: SkillGroupMembershipResolvers = {
  skillGroupId: (membership) => idOrNull(membership.SkillGroupId),
  skillGroup: (membership, _args, { loaders }, info) => skillGroupOf(membership, loaders, info),
  priority: (membership) => membership.Priority ?? null,
}

/** Somebody as another object names them: empty and null stand for nobody. */
type NamedStaff = StaffInfo & { readonly SdkAppId: Integer }

/** Who another object points at; not read where all that is asked for is known there. */
export async function staffOf(
  named: NamedStaff,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<StaffMember | null> {
  const { SdkAppId, Mail } = named
  if (!isText(Mail)) return null
  const known = Object.entries(named).filter(([, value]) => value !== null && value !== undefined)
  const fields = known.flatMap(([member]) => FIELD_OF_MEMBER[member] ?? [])
  if (asksOnlyFor([...KEY_FIELDS, ...fields], info)) return { ...named, Mail }
  return readStaff({ SdkAppId, Mail }, loaders)
}

const KEY_FIELDS = ['id', 'sdkAppId', 'mail', '__typename']
const FIELD_OF_MEMBER: Readonly<Record<string, string>> = {
  Name: 'name',
  Nick: 'nick',
  Phone: 'phone',
  StaffNumber: 'staffNumber',
  ExtensionNumber: 'extensionNumber',
}

async function readStaff(key: StaffKey, loaders: Loaders): Promise<StaffMember | null> {
  const staff = await loaders.staff.load(key)
  // CCC's own spelling of the account, whatever the one asked for: it is part of the id.
  return staff && { ...staff, ...key, Mail: staff.Mail ?? key.Mail }
}

/** Somebody without an account is nobody that could be asked for again. */
function listed(SdkAppId: Integer, row: StaffInfo): StaffMember | null {
  const { Mail } = row
  return isText(Mail) ? { ...row, SdkAppId, Mail } : null
}
