import { DescribeTelCdr, type Integer, type TelCdrInfo } from '../actions/index.ts'
import { rowsOf } from '../client/index.ts'
import type {
  AsrStatus,
  CallDirection,
  CallRecordResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts'
import {
  callRecordOf,
  callSpan,
  type CallRecord as FoundRecord,
  type Rows,
} from '../loaders/index.ts'
import { e164, fromUnixSeconds, toUnixSeconds } from '../units.ts'
import { CALL_TYPES, HUNG_UP_SIDES } from './call-values.ts'
import { END_STATUSES } from './end-status.ts'
import { mapped, sent } from './input-values.ts'
import {
  type Asker,
  applicationId,
  checkedPhones,
  globalId,
  referenceParts,
  sessionKey,
} from './keys.ts'
import { paged } from './pages.ts'
import { Session } from './session.ts'
import { skillGroupOf } from './skill-groups.ts'
import { staffOf } from './staff.ts'
import { idOrNull, named, rowsWithin, textOrNull, worded } from './upstream-values.ts'

const { name, maxPageSize: MAX_PAGE_SIZE = 100 } = DescribeTelCdr
// Upstream's numbers are the positions.
const DIRECTIONS: CallDirection[] = ['INBOUND', 'OUTBOUND']
const ASR_STATUSES: AsrStatus[] = ['COMPLETE', 'PROCESSING', 'NOT_EXISTS']

interface SpanArguments {
  readonly from: Date
  readonly to: Date
  readonly sdkAppId?: string | null
}

interface ListArguments extends SpanArguments {
  readonly phones?: readonly string[] | null
}

/** A session may have several records. */
const sameRow = ({ SessionId, StartTimestamp, Duration }: FoundRecord) =>
  [SessionId, StartTimestamp, Duration].join()

const callRecords = paged(
  MAX_PAGE_SIZE,
  (_root: object, args: ListArguments, context) => {
    const span = spanParams(args, context)
    const filter = sent({ Phones: mapped(args.phones, checkedPhones) })
    return async (asked) =>
      recordsOf(span, await context.loaders.callRecords.load({ ...span, ...filter, ...asked }))
  },
  sameRow,
)

const protectedCallRecords = paged(
  MAX_PAGE_SIZE,
  (_root: object, args: SpanArguments, context) => {
    const span = spanParams(args, context)
    return async (asked) =>
      recordsOf(span, await context.loaders.protectedCallRecords.load({ ...span, ...asked }))
  },
  sameRow,
)

type Queries = Pick<
  Required<QueryResolvers>,
  'callRecords' | 'callRecordsConnection' | 'protectedCallRecords'
>

export const callRecordQueries: Queries = {
  callRecords: callRecords.page,
  callRecordsConnection: callRecords.connection,
  protectedCallRecords: protectedCallRecords.page,
}

export const CallRecord: CallRecordResolvers = {
  __resolveReference: async (reference, context) => {
    const { SdkAppId, localId } = referenceParts('CallRecord', reference, 'sessionId', context)
    return context.loaders.callRecord.load(sessionKey(SdkAppId, localId))
  },
  id: (record) => globalId('CallRecord', record.SdkAppId, record.SessionId),
  sdkAppId: (record) => String(record.SdkAppId),
  sessionId: (record) => record.SessionId,
  session: ({ SdkAppId, SessionId, StartTimestamp, EndedTimestamp }) =>
    new Session(SdkAppId, SessionId, { span: callSpan(StartTimestamp, EndedTimestamp) }),
  caller: (record) => textOrNull(record.Caller),
  callee: (record) => textOrNull(record.Callee),
  callerE164: (record) => e164(record.Caller),
  calleeE164: (record) => e164(record.Callee),
  protectedCaller: (record) => textOrNull(record.ProtectedCaller),
  protectedCallee: (record) => textOrNull(record.ProtectedCallee),
  callerLocation: (record) => textOrNull(record.CallerLocation),
  startTime: (record) => fromUnixSeconds(record.StartTimestamp || record.Time),
  queuedTime: (record) => fromUnixSeconds(record.QueuedTimestamp),
  ringTime: (record) => fromUnixSeconds(record.RingTimestamp),
  acceptTime: (record) => fromUnixSeconds(record.AcceptTimestamp),
  endTime: (record) => fromUnixSeconds(record.EndedTimestamp),
  durationSeconds: (record) => record.Duration ?? null,
  ivrDurationSeconds: (record) => record.IVRDuration ?? null,
  direction: (record) => named(DIRECTIONS, record.Direction),
  callType: (record) => named(CALL_TYPES, record.CallType),
  endStatus: (record) => named(END_STATUSES, record.EndStatus),
  endStatusCode: (record) => record.EndStatus ?? null,
  hungUpSide: (record) => worded(HUNG_UP_SIDES, record.HungUpSide),
  systemHangupReason: (record) => textOrNull(record.SysHangupReasonString),
  systemHangupReasonCode: (record) => record.SysHangupReason || null,
  skillGroupId: (record) => idOrNull(record.SkillGroupId),
  skillGroup: ({ SdkAppId, SkillGroupId, SkillGroup }, _args, { loaders }, info) =>
    skillGroupOf({ SdkAppId, SkillGroupId, SkillGroupName: SkillGroup }, loaders, info),
  queuedSkillGroupId: (record) => idOrNull(record.QueuedSkillGroupId),
  queuedSkillGroup: (record, _args, { loaders }, info) => {
    const { SdkAppId, QueuedSkillGroupId, QueuedSkillGroupName } = record
    const named = { SkillGroupId: QueuedSkillGroupId, SkillGroupName: QueuedSkillGroupName }
    return skillGroupOf({ SdkAppId, ...named }, loaders, info)
  },
  agent: (record) => agentOf(record),
  staff: (record, _args, { loaders }, info) => {
    const { SdkAppId, SeatUser } = record
    return staffOf({ ...SeatUser, SdkAppId, Mail: agentOf(record) }, loaders, info)
  },
  participants: ({ SdkAppId, ServeParticipants }) => rowsWithin(name, SdkAppId, ServeParticipants),
  recordUrl: (record) => textOrNull(record.RecordURL),
  recordId: (record) => textOrNull(record.RecordId),
  customRecordUrl: (record) => textOrNull(record.CustomRecordURL),
  asrUrl: (record) => textOrNull(record.AsrUrl),
  asrStatus: (record) => worded(ASR_STATUSES, record.AsrStatus),
  voicemailRecordUrls: (record) => rowsOf(name, record.VoicemailRecordURL),
  voicemailAsrUrls: (record) => rowsOf(name, record.VoicemailAsrURL),
  ivrKeysPressed: ({ SdkAppId, IVRKeyPressedEx }) => rowsWithin(name, SdkAppId, IVRKeyPressedEx),
  postIvrKeysPressed: ({ SdkAppId, PostIVRKeyPressedEx, PostIVRKeyPressed }) =>
    rowsWithin(name, SdkAppId, PostIVRKeyPressedEx ?? PostIVRKeyPressed),
  uui: (record) => textOrNull(record.UUI),
  remark: (record) => textOrNull(record.Remark),
  aiAgentId: (record) => idOrNull(record.AIAgentId),
  aiAgentName: (record) => textOrNull(record.AIAgentName),
}

function spanParams({ from, to, ...args }: SpanArguments, asker: Asker) {
  return {
    SdkAppId: applicationId(args.sdkAppId, 'read', asker),
    StartTimeStamp: toUnixSeconds(from),
    EndTimeStamp: toUnixSeconds(to),
  }
}

function recordsOf(
  { SdkAppId }: { readonly SdkAppId: Integer },
  { rows, total }: Rows<TelCdrInfo>,
): Rows<FoundRecord | null> {
  return { rows: rows.map((row) => callRecordOf(SdkAppId, row)), total }
}

/** The agent's account; where it is missing, CCC's id of the agent, which is the same as far as known. */
function agentOf({ SeatUser }: TelCdrInfo): string | null {
  return textOrNull(SeatUser?.Mail) ?? textOrNull(SeatUser?.UserId)
}
