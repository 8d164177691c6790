import type {
  DescribeSessionDetailResponse,
  SessionEvent,
  TelCdrInfo,
} from '../../actions/index.ts'
import { drawn, happens } from './chance.ts'
import { linkUntil } from './recording.ts'

const DAY = 86_400 // seconds

/** What both actions call by one name. */
const SHARED = [
  ...(['Caller', 'Callee', 'CallType', 'RingTimestamp', 'AcceptTimestamp'] as const),
  ...(['EndedTimestamp', 'QueuedTimestamp', 'EndStatus', 'HungUpSide', 'UUI'] as const),
  ...(['QueuedSkillGroupId', 'QueuedSkillGroupName', 'CustomRecordURL'] as const),
  ...(['VoicemailRecordURL', 'VoicemailAsrURL', 'PostIVRKeyPressed'] as const),
  ...(['ServeParticipants', 'SysHangupReason', 'SysHangupReasonString'] as const),
] as const

/** A call told by the action that spells some members otherwise; each answer has fresh links. */
export function detailOf(record: TelCdrInfo, now: number): DescribeSessionDetailResponse {
  return {
    ...pick(record, SHARED),
    StartTimeStamp: record.StartTimestamp ?? 0,
    StaffUserId: record.SeatUser?.UserId ?? '',
    RecordURL: linkUntil(record.RecordURL, now + DAY),
    AsrURL: linkUntil(record.AsrUrl, now + DAY),
    IVRKeyPressed: record.IVRKeyPressedEx ?? [],
    Events: eventsOf(record),
  }
}

const SHORTEST_WITH_EVENTS = 30 // seconds
const HOLD = [
  [8, 'StaffHold'],
  [17, 'StaffUnhold'],
] as const
const MUTE = [
  [20, 'StaffMute'],
  [24, 'StaffUnmute'],
] as const

/** Some agents put a call on hold, some mute themselves; all times are within the call. */
function eventsOf(record: TelCdrInfo): readonly SessionEvent[] {
  const { SessionId, AcceptTimestamp, SeatUser, Duration } = record
  if (!SessionId || !SeatUser || Number(Duration) < SHORTEST_WITH_EVENTS) return []
  const events = [
    ...(happens(SessionId, 'hold', 20) ? HOLD : []),
    ...(happens(SessionId, 'mute', 15) ? MUTE : []),
  ]
  const late = drawn(SessionId, 'late', 0, 3)
  const staff = { Mail: SeatUser.Mail ?? '', StaffNumber: SeatUser.StaffNumber ?? '' }
  return events.map(([after, EventType]) => ({
    Timestamp: Number(AcceptTimestamp) + after + late,
    EventType,
    StaffEventDetail: { Staffs: [staff] },
  }))
}

function pick<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  names: readonly Name[],
): Pick<Whole, Name> {
  // Built name by name from `names`, which is what Pick describes.
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<Whole, Name>
}
