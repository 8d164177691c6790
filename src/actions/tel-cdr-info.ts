import type { Answer, Integer } from './action.ts'
import type { IVRKeyPressedElement, ServeParticipant } from './serve-participant.ts'

/** The agent of a call. */
export type SeatUserInfo = Answer<{
  Name: string
  /** The agent's account, an e-mail address. */
  Mail: string
  StaffNumber: string
  /** With the prefix 0086. */
  Phone: string
  Nick: string
  UserId: string
  /** The documentation's example shows ids here, as strings. */
  SkillGroupNameList: readonly string[]
  /** 1 administrator, 2 quality inspector, 3 agent; else the id of a role of one's own. */
  Role: number
  /** 4 to 6 digits, the first of them 1 to 8. */
  ExtensionNumber: string
}>

/**
 * The record of one call. It names neither task nor campaign. The deprecated twins `IVRKeyPressed`
 * and `Uui` are left out.
 */
export type TelCdrInfo = Answer<{
  SessionId: string
  /** Empty where the numbers are protected. */
  Caller: string
  /** Empty where the numbers are protected. */
  Callee: string
  /** Stands for the number; only where the numbers are protected. */
  ProtectedCaller: string
  ProtectedCallee: string
  CallerLocation: string
  /** 0 in, 1 out. */
  Direction: number
  /** 1 outbound, 2 inbound, 3 audio inbound, 5 predictive outbound, 6 internal. */
  CallType: number
  /** Unix seconds, as all times of the record; 0: did not happen. */
  Time: Integer
  StartTimestamp: Integer
  RingTimestamp: Integer
  QueuedTimestamp: Integer
  AcceptTimestamp: Integer
  EndedTimestamp: Integer
  /** Seconds, from accept to end in the documentation's example. */
  Duration: number
  /** Seconds. */
  IVRDuration: number
  /** 1 is a normal call, 1xx and 2xx say what went wrong; new numbers appear without notice. */
  EndStatus: number
  EndStatusString: string
  /** seat, user, system. */
  HungUpSide: string
  /** Why the system hung up an answered call. */
  SysHangupReason: number
  SysHangupReasonString: string
  SeatUser: SeatUserInfo
  ServeParticipants: readonly ServeParticipant[]
  /** Name of the skill group. */
  SkillGroup: string
  SkillGroupId: Integer
  QueuedSkillGroupId: Integer
  QueuedSkillGroupName: string
  IVRKeyPressedEx: readonly IVRKeyPressedElement[]
  /** How the callee judged the call. */
  PostIVRKeyPressed: readonly IVRKeyPressedElement[]
  /** China site only; since 2026-08-13. */
  PostIVRKeyPressedEx: readonly IVRKeyPressedElement[]
  RecordId: string
  /** Whoever has the link can listen: it may be neither logged nor kept. */
  RecordURL: string
  /** In the customer's own storage. */
  CustomRecordURL: string
  AsrUrl: string
  /** Complete, Processing, NotExists. */
  AsrStatus: string
  VoicemailRecordURL: readonly string[]
  VoicemailAsrURL: readonly string[]
  UUI: string
  Remark: string
  AIAgentId: Integer
  AIAgentName: string
}>
