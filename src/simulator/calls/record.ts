import type { SeatUserInfo, TelCdrInfo } from '../../actions/index.ts'
import type { Office } from '../office/office.ts'
import type { Staff } from '../office/staff.ts'
import type { Site } from '../parameters.ts'
import type { Call } from './call.ts'
import { drawnId, happens } from './chance.ts'
import { endStatusName, REJECTED } from './end-status.ts'
import { keysPressed, rating } from './keys.ts'
import { linkTo } from './recording.ts'
import { type Service, serviceOf } from './service.ts'

/** The record of a call that is over. Whatever the call itself does not say follows from its id. */
export function recordOf(call: Call, office: Office, site: Site): TelCdrInfo {
  const service = serviceOf(call, office)
  return {
    SessionId: call.sessionId,
    Direction: 1,
    CallType: call.kind === 'predictive' ? 5 : 1,
    ...numbersOf(call),
    ...timesOf(call),
    ...endOf(call, service),
    ...agentsOf(call, service, office),
    ...keysOf(call, service, site),
    ...recordingOf(call),
    UUI: '',
    Remark: '',
    AIAgentId: 0,
    AIAgentName: '',
    ...call.record,
  }
}

/** Where a number belongs, by its area code. */
const AREAS: readonly (readonly [prefix: string, area: string])[] = [
  ['00860755', '广东深圳固话'],
  ['0086010', '北京固话'],
  ['0086020', '广东广州固话'],
  ['0086021', '上海固话'],
]

function numbersOf({ caller, callee, protected: hidden = false }: Call) {
  return {
    Caller: hidden ? '' : caller,
    Callee: hidden ? '' : callee,
    ProtectedCaller: hidden ? drawnId(caller, 'protected') : '',
    ProtectedCallee: hidden ? drawnId(callee, 'protected') : '',
    CallerLocation: AREAS.find(([prefix]) => caller.startsWith(prefix))?.[1] ?? '',
  }
}

function timesOf({ kind, start, ring, accept, end }: Call) {
  const Duration = accept > 0 ? end - accept : 0
  return {
    Time: start,
    StartTimestamp: start,
    RingTimestamp: ring,
    AcceptTimestamp: accept,
    EndedTimestamp: end,
    Duration,
    IVRDuration: kind === 'automatic' ? Duration : 0,
  }
}

function endOf(call: Call, service: Service) {
  return {
    EndStatus: call.endStatus,
    EndStatusString: endStatusName(call.endStatus),
    HungUpSide: hungUpSide(call, service),
    SysHangupReason: 0,
    SysHangupReasonString: '',
  }
}

function hungUpSide({ sessionId, accept, endStatus }: Call, { agent }: Service): string {
  if (accept === 0) return endStatus === REJECTED ? 'user' : 'system'
  if (happens(sessionId, 'callee hangs up', 60)) return 'user'
  return agent ? 'seat' : 'system'
}

/** A call of a skill group waits in its queue from the moment the callee answers. */
function agentsOf(call: Call, { agent, skillGroupId, participants }: Service, office: Office) {
  const { accept } = call
  const queued = accept > 0 ? call.skillGroupId : undefined
  return {
    SeatUser: agent ? seatOf(agent) : null,
    ServeParticipants: participants,
    SkillGroup: office.skillGroupName(skillGroupId),
    SkillGroupId: skillGroupId,
    QueuedSkillGroupId: queued ?? 0,
    QueuedSkillGroupName: office.skillGroupName(queued ?? 0),
    QueuedTimestamp: queued === undefined ? 0 : accept,
  }
}

/** Ids stand where names are announced, as in the documentation's example. */
function seatOf(agent: Staff): SeatUserInfo {
  return {
    Name: agent.name,
    Mail: agent.mail,
    StaffNumber: agent.staffNumber,
    Phone: agent.phone,
    Nick: agent.nick,
    UserId: agent.mail,
    SkillGroupNameList: agent.skillGroups.map(({ id }) => String(id)),
    Role: agent.roles[0] ?? 0,
    ExtensionNumber: agent.extensionNumber,
  }
}

function keysOf(call: Call, { participants }: Service, site: Site) {
  const rated = participants.length > 0 ? rating(call) : []
  return {
    IVRKeyPressedEx: keysPressed(call),
    PostIVRKeyPressed: rated.filter(({ Key }) => Key !== 'noInput'),
    ...(site === 'china' && { PostIVRKeyPressedEx: rated }),
  }
}

function recordingOf({ sessionId, accept }: Call) {
  const spoken = accept > 0
  const RecordId = spoken ? drawnId(sessionId, 'recording') : ''
  return {
    RecordId,
    RecordURL: spoken ? linkTo(RecordId, 'mp3') : '',
    CustomRecordURL: '',
    AsrUrl: spoken ? linkTo(RecordId, 'json') : '',
    AsrStatus: spoken ? 'Complete' : 'NotExists',
    VoicemailRecordURL: [],
    VoicemailAsrURL: [],
  }
}
