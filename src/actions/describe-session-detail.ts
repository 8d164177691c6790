import { type Answer, defineAction, type Integer } from './action.ts'
import { NOTHING_WRITTEN } from './concerns.ts'
import { isSettled, windowAt } from './lasting.ts'
import type { IVRKeyPressedElement, ServeParticipant } from './serve-participant.ts'

export interface DescribeSessionDetailRequest {
  readonly SdkAppId: Integer
  readonly SessionId: string
  /** Unix seconds; spelled otherwise than in DescribeTelCdr. */
  readonly StartTimestamp: Integer
  /** Unix seconds; spelled otherwise than in DescribeTelCdr. */
  readonly EndTimestamp: Integer
}

export type EventStaffElement = Answer<{
  /** The agent's account, an e-mail address. */
  Mail: string
  StaffNumber: string
}>

export type EventStaffDetail = Answer<{
  Staffs: readonly EventStaffElement[]
}>

/** Something that happened while people spoke. */
export type SessionEvent = Answer<{
  /** Unix seconds. */
  Timestamp: Integer
  /** StaffHold, StaffUnhold, StaffMute, StaffUnmute. */
  EventType: string
  StaffEventDetail: EventStaffDetail
}>

/** The id asked for does not come back. Some members are spelled otherwise than in `TelCdrInfo`. */
export type DescribeSessionDetailResponse = Answer<{
  /** Empty where the numbers are protected. */
  Caller: string
  /** Empty where the numbers are protected. */
  Callee: string
  /** 1 outbound, 2 inbound, 3 audio inbound, 5 predictive outbound, 6 internal. */
  CallType: number
  /** Unix seconds, as the four below; 0: did not happen. */
  StartTimeStamp: Integer
  RingTimestamp: Integer
  AcceptTimestamp: Integer
  EndedTimestamp: Integer
  QueuedTimestamp: Integer
  /** The agent's account. */
  StaffUserId: string
  /** As `TelCdrInfo.EndStatus`; there is no text beside it. */
  EndStatus: number
  QueuedSkillGroupId: Integer
  QueuedSkillGroupName: string
  /** Good for 24 hours. Whoever has the link can listen: it may be neither logged nor kept. */
  RecordURL: string
  /** In the customer's own storage. */
  CustomRecordURL: string
  /** Good for 24 hours. */
  AsrURL: string
  VoicemailRecordURL: readonly string[]
  VoicemailAsrURL: readonly string[]
  IVRKeyPressed: readonly IVRKeyPressedElement[]
  /** How the callee judged the call. */
  PostIVRKeyPressed: readonly IVRKeyPressedElement[]
  /** seat, user, system. */
  HungUpSide: string
  UUI: string
  Events: readonly SessionEvent[]
  ServeParticipants: readonly ServeParticipant[]
  /** Why the system hung up an answered call; since 2026-03-09. */
  SysHangupReason: number
  SysHangupReasonString: string
}>

/**
 * One call after its end, with what happened in it.
 *
 * Limits: a span under 90 days that starts at most 180 days back and holds the call.
 * Errors: FailedOperation.SessionNotExists, InternalError, InternalError.DBError,
 *         InvalidParameterValue.
 * Source: the official Node SDK of 2026-08-21 (read 2026-11-20); since 2025-09-10.
 */
export const DescribeSessionDetail = defineAction<
  DescribeSessionDetailRequest,
  DescribeSessionDetailResponse
>({
  name: 'DescribeSessionDetail',
  kind: 'read',
  perSecond: 20,
  maxWindowDays: 90,
  maxAgeDays: 180,
  concerns: NOTHING_WRITTEN,
  freshness: ({ EndedTimestamp }, now) => (isSettled(EndedTimestamp, now) ? 'record' : 'records'),
  absentCode: 'FailedOperation.SessionNotExists',
  sameAs: ({ SdkAppId, SessionId, StartTimestamp, EndTimestamp }) => ({
    SdkAppId,
    SessionId,
    Window: windowAt(StartTimestamp, EndTimestamp),
  }),
})
