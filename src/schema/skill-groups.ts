import type { GraphQLResolveInfo } from 'graphql'
import {
  DescribeSkillGroupInfoList,
  type Integer,
  type SkillGroupInfoItem,
} from '../actions/index.ts'
import type {
  QueryResolvers,
  SkillGroupChannel,
  SkillGroupResolvers,
} from '../generated/resolvers.ts'
import type { SkillGroup as Group, Loaders, Rows, SkillGroupKey } from '../loaders/index.ts'
import { fromUnixSeconds, isPositive } from '../units.ts'
import { sent } from './input-values.ts'
import { applicationId, globalId, referenceParts, skillGroupKey } from './keys.ts'
import { paged } from './pages.ts'
import { asksOnlyFor } from './selection.ts'
import { named, textOrNull } from './upstream-values.ts'

const { maxPageSize: MAX_PAGE_SIZE = 100 } = DescribeSkillGroupInfoList

const CHANNELS: Readonly<Record<number, SkillGroupChannel>> = {
  0: 'PHONE',
  1: 'ONLINE',
  3: 'AUDIO',
  4: 'VIDEO',
}

interface ListArguments {
  readonly sdkAppId?: string | null
  readonly name?: string | null
}

const skillGroups = paged(
  MAX_PAGE_SIZE,
  (_root: object, args: ListArguments, context) => {
    const SdkAppId = applicationId(args.sdkAppId, 'read', context)
    const filter = sent({ SkillGroupName: args.name })
    return async (asked): Promise<Rows<Group | null>> => {
      const { skillGroups } = context.loaders
      const { rows, total } = await skillGroups.load({ SdkAppId, ...filter, ...asked })
      return { rows: rows.map((row) => listed(SdkAppId, row)), total }
    }
  },
  ({ SkillGroupId }) => SkillGroupId,
)

export const skillGroupQueries: Pick<Required<QueryResolvers>, 'skillGroup' | 'skillGroups'> = {
  skillGroup: (_root, args, context) =>
    readSkillGroup(
      skillGroupKey(applicationId(args.sdkAppId, 'read', context), args.skillGroupId),
      context.loaders,
    ),
  skillGroups: skillGroups.page,
}

export const SkillGroup: SkillGroupResolvers = {
  __resolveReference: async (reference, context) => {
    const { SdkAppId, localId } = referenceParts('SkillGroup', reference, 'skillGroupId', context)
    return readSkillGroup(skillGroupKey(SdkAppId, localId), context.loaders)
  },
  id: (group) => globalId('SkillGroup', group.SdkAppId, group.SkillGroupId),
  sdkAppId: (group) => String(group.SdkAppId),
  skillGroupId: (group) => String(group.SkillGroupId),
  name: (group) => group.SkillGroupName ?? null,
  alias: (group) => textOrNull(group.Alias),
  channel: (group) => named(CHANNELS, group.SkillGroupType),
  routePolicy: (group) => textOrNull(group.RoutePolicy),
  usingLastSeat: ({ UsingLastSeat }) => (UsingLastSeat == null ? null : UsingLastSeat === 1),
  maxConcurrency: (group) => group.MaxConcurrency ?? null,
  ringAll: (group) => group.RingAll ?? null,
  lastModifiedTime: (group) => fromUnixSeconds(group.LastModifyTimestamp),
}

/** A skill group as another object names it: 0 and null stand for none. */
export interface NamedSkillGroup {
  readonly SdkAppId: Integer
  readonly SkillGroupId?: Integer | null | undefined
  /** Where the other object knows it. */
  readonly SkillGroupName?: string | null | undefined
}

/** The group that another object points at; not read where all that is asked for is known there. */
export async function skillGroupOf(
  { SdkAppId, SkillGroupId, SkillGroupName }: NamedSkillGroup,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<Group | null> {
  if (!isPositive(SkillGroupId)) return null
  const key = { SdkAppId, SkillGroupId }
  if (asksOnlyFor(KEY_FIELDS, info)) return key
  if (SkillGroupName && asksOnlyFor([...KEY_FIELDS, 'name'], info))
    return { ...key, SkillGroupName }
  return readSkillGroup(key, loaders)
}

const KEY_FIELDS = ['id', 'sdkAppId', 'skillGroupId', '__typename']

async function readSkillGroup(key: SkillGroupKey, loaders: Loaders): Promise<Group | null> {
  const group = await loaders.skillGroup.load(key)
  return group && { ...group, ...key }
}

/** A row without an id is of no use to anybody. */
function listed(SdkAppId: Integer, row: SkillGroupInfoItem): Group | null {
  const { SkillGroupId } = row
  return isPositive(SkillGroupId) ? { ...row, SdkAppId, SkillGroupId } : null
}
