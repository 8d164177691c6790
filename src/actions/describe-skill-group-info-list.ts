import { type Answer, defineAction, type Integer } from './action.ts'
import { NOTHING_WRITTEN } from './concerns.ts'

export interface DescribeSkillGroupInfoListRequest {
  readonly SdkAppId: Integer
  /** At most 100. */
  readonly PageSize: number
  /** From 0. */
  readonly PageNumber: number
  /** This one group only. */
  readonly SkillGroupId?: Integer
  /** Unix seconds: groups changed then or later. */
  readonly ModifiedTime?: Integer
  /** A keyword. */
  readonly SkillGroupName?: string
}

/** The deprecated `Type` is left out. */
export type SkillGroupInfoItem = Answer<{
  SkillGroupId: Integer
  SkillGroupName: string
  /** How calls are shared out. Its values are not documented. */
  RoutePolicy: string
  /** 1: who served a caller last is asked first; 0: not so. */
  UsingLastSeat: number
  /** Calls that one agent may have at a time. */
  MaxConcurrency: number
  /** Unix seconds. */
  LastModifyTimestamp: Integer
  /** 0 phone, 1 online, 3 audio, 4 video. */
  SkillGroupType: number
  /** The group's internal number; since 2024-07-23. */
  Alias: string
  /** Does every agent's phone ring at once? Since 2025-07-21. */
  RingAll: boolean
}>

export type DescribeSkillGroupInfoListResponse = Answer<{
  TotalCount: number
  SkillGroupList: readonly SkillGroupInfoItem[]
}>

/**
 * The skill groups of an application, a page at a time. An unknown group is an empty page.
 *
 * Limits: 100 groups a page, pages count from 0; a call names one group at most.
 * Errors: InternalError, InvalidParameter, InvalidParameter.InstanceNotExist and
 *         InvalidParameterValue.InstanceNotExist (unknown application), InvalidParameterValue.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribeSkillGroupInfoList = defineAction<
  DescribeSkillGroupInfoListRequest,
  DescribeSkillGroupInfoListResponse
>({
  name: 'DescribeSkillGroupInfoList',
  kind: 'read',
  perSecond: 20,
  maxPageSize: 100,
  concerns: NOTHING_WRITTEN,
  freshness: () => 'directory',
})
