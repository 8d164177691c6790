import { type Answer, defineAction, type Integer } from './action.ts'
import { NOTHING_WRITTEN } from './concerns.ts'

export interface DescribeStaffInfoListRequest {
  readonly SdkAppId: Integer
  /** At most 9999. */
  readonly PageSize: number
  /** From 0. */
  readonly PageNumber: number
  /** This one agent only. */
  readonly StaffMail?: string
  /** Unix seconds: staff changed then or later. */
  readonly ModifiedTime?: Integer
  /** Members of this skill group only. */
  readonly SkillGroupId?: Integer
}

/** A skill group that an agent belongs to. */
export type SkillGroupItem = Answer<{
  SkillGroupId: Integer
  SkillGroupName: string
  /** 1 (highest) to 5, of the agent within the group. */
  Priority: number
  /** IM, TEL, ALL. */
  Type: string
}>

export type ForwardingTarget = Answer<{
  /** 1 agent, 2 skill group, 3 extension; the member below that goes with it is set. */
  Type: number
  StaffUserId: string
  SkillGroupId: Integer
  Extension: string
}>

export type ForwardingConfig = Answer<{
  Enabled: boolean
  /** 1 always, 2 conditional. */
  Condition: number
  Target: ForwardingTarget
}>

/** The deprecated `RoleId` and `RoleIdList` are left out. */
export type StaffInfo = Answer<{
  Name: string
  /** The agent's account. */
  Mail: string
  Phone: string
  Nick: string
  StaffNumber: string
  RoleList: readonly Integer[]
  SkillGroupList: readonly SkillGroupItem[]
  /** Unix seconds. */
  LastModifyTimestamp: Integer
  /** 4 to 6 digits, the first of them 1 to 8. */
  ExtensionNumber: string
  ForwardingConfig: ForwardingConfig
}>

export type DescribeStaffInfoListResponse = Answer<{
  TotalCount: number
  StaffList: readonly StaffInfo[]
}>

const MEBIBYTE = 1024 * 1024

/**
 * The agents of an application, a page at a time, with the skill groups of each. An unknown agent is
 * an empty page.
 *
 * Limits: 9999 agents a page, pages count from 0; a call names one agent at most. A full page of
 *         agents with five groups each is about 7 MB.
 * Errors: InternalError, InvalidParameter.InstanceNotExist and
 *         InvalidParameterValue.InstanceNotExist (unknown application), InvalidParameterValue.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20).
 */
export const DescribeStaffInfoList = defineAction<
  DescribeStaffInfoListRequest,
  DescribeStaffInfoListResponse
>({
  name: 'DescribeStaffInfoList',
  kind: 'read',
  perSecond: 20,
  maxPageSize: 9999,
  maxReplyBytes: 32 * MEBIBYTE,
  concerns: NOTHING_WRITTEN,
  freshness: () => 'directory',
})
