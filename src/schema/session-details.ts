import {
  DescribeSessionDetail,
  type DescribeSessionDetailResponse,
  type Integer,
} from '../actions/index.ts'
import { rowsOf } from '../client/index.ts'
import type {
  SessionDetailResolvers,
  SessionEventResolvers,
  SessionEventType,
} from '../generated/resolvers.ts'
import { fromUnixSeconds } from '../units.ts'
import { CALL_TYPES, HUNG_UP_SIDES } from './call-values.ts'
import { END_STATUSES } from './end-status.ts'
import { idOrNull, named, rowsWithin, textOrNull, worded } from './upstream-values.ts'

/** The detail of a call, and the application it belongs to. */
export type SessionDetail = DescribeSessionDetailResponse & { readonly SdkAppId: Integer }

const { name } = DescribeSessionDetail
const EVENT_TYPES: SessionEventType[] = ['STAFF_HOLD', 'STAFF_UNHOLD', 'STAFF_MUTE', 'STAFF_UNMUTE']

export const SessionDetail: SessionDetailResolvers = {
  caller: (detail) => textOrNull(detail.Caller),
  callee: (detail) => textOrNull(detail.Callee),
  callType: (detail) => named(CALL_TYPES, detail.CallType),
  startTime: (detail) => fromUnixSeconds(detail.StartTimeStamp),
  queuedTime: (detail) => fromUnixSeconds(detail.QueuedTimestamp),
  ringTime: (detail) => fromUnixSeconds(detail.RingTimestamp),
  acceptTime: (detail) => fromUnixSeconds(detail.AcceptTimestamp),
  endTime: (detail) => fromUnixSeconds(detail.EndedTimestamp),
  endStatus: (detail) => named(END_STATUSES, detail.EndStatus),
  endStatusCode: (detail) => detail.EndStatus ?? null,
  hungUpSide: (detail) => worded(HUNG_UP_SIDES, detail.HungUpSide),
  systemHangupReason: (detail) => textOrNull(detail.SysHangupReasonString),
  staffUserId: (detail) => textOrNull(detail.StaffUserId),
  queuedSkillGroupId: (detail) => idOrNull(detail.QueuedSkillGroupId),
  participants: ({ SdkAppId, ServeParticipants }) => rowsWithin(name, SdkAppId, ServeParticipants),
  events: (detail) => rowsOf(name, detail.Events),
  ivrKeysPressed: ({ SdkAppId, IVRKeyPressed }) => rowsWithin(name, SdkAppId, IVRKeyPressed),
  postIvrKeysPressed: ({ SdkAppId, PostIVRKeyPressed }) =>
    rowsWithin(name, SdkAppId, PostIVRKeyPressed),
  recordUrl: (detail) => textOrNull(detail.RecordURL),
  customRecordUrl: (detail) => textOrNull(detail.CustomRecordURL),
  asrUrl: (detail) => textOrNull(detail.AsrURL),
  voicemailRecordUrls: (detail) => rowsOf(name, detail.VoicemailRecordURL),
  voicemailAsrUrls: (detail) => rowsOf(name, detail.VoicemailAsrURL),
  uui: (detail) => textOrNull(detail.UUI),
}

export const SessionEvent: SessionEventResolvers = {
  time: (event) => fromUnixSeconds(event.Timestamp),
  type: (event) => worded(EVENT_TYPES, event.EventType),
  mails: ({ StaffEventDetail }) =>
    rowsOf(name, StaffEventDetail?.Staffs).flatMap(({ Mail }) => (Mail ? [Mail] : [])),
}
