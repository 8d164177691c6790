import type { Integer, ServeParticipant } from '../../actions/index.ts'
import { ANSWERED } from '../dialing/attempt.ts'
import type { Office } from '../office/office.ts'
import { type Staff, staff } from '../office/staff.ts'
import type { Call } from './call.ts'
import { drawn, drawnFrom, drawnId, happens } from './chance.ts'
import { endStatusName } from './end-status.ts'
import { linkTo } from './recording.ts'

/** Who served a call, and for which skill group; 0: for none. */
export interface Service {
  readonly agent: Staff | undefined
  readonly skillGroupId: Integer
  readonly participants: readonly ServeParticipant[]
}

/** A call of a named agent is theirs from the start; one of a group gets an agent once answered. */
export function serviceOf(call: Call, office: Office): Service {
  const agent = call.agent === undefined ? drawnAgent(call, office) : named(call.agent, office)
  const skillGroupId = agent ? (call.skillGroupId ?? agent.skillGroups[0]?.id ?? 0) : 0
  if (!agent || call.accept === 0) return { agent, skillGroupId, participants: [] }
  const group = { SkillGroupId: skillGroupId, SkillGroupName: office.skillGroupName(skillGroupId) }
  const participants = shiftsOf(call, agent, office.members(skillGroupId)).map(
    (shift, sequence) => ({ ...participantOf(call, shift, sequence), ...group }),
  )
  return { agent, skillGroupId, participants }
}

function drawnAgent({ sessionId, accept, skillGroupId }: Call, office: Office): Staff | undefined {
  if (accept === 0 || skillGroupId === undefined) return undefined
  return drawnFrom(sessionId, 'agent', office.members(skillGroupId))
}

/** Somebody may have left since: then nothing but the account is known. */
function named(mail: string, office: Office): Staff {
  return office.agent(mail) ?? { ...staff({ mail }, 0, 0), staffNumber: '' }
}

/** One agent's time with a call, in Unix seconds. */
interface Shift {
  readonly agent: Staff
  readonly offered: number
  readonly from: number
  readonly to: number
  /** Accounts of colleagues. */
  readonly transferFrom?: string
  readonly transferTo?: string
}

const TRANSFERRED = 6 // percent
const SHORTEST_TRANSFERRED = 20 // seconds

function shiftsOf(call: Call, agent: Staff, members: readonly Staff[]): readonly Shift[] {
  const { sessionId, accept: offered, end } = call
  const from = Math.min(end, offered + drawn(sessionId, 'wait', 0, 3))
  const colleague = colleagueFor(call, agent, members)
  if (!colleague || end - from < SHORTEST_TRANSFERRED) return [{ agent, offered, from, to: end }]
  const to = Math.floor((from + end) / 2)
  return [
    { agent, offered, from, to, transferTo: colleague.mail },
    { agent: colleague, offered: to, from: to, to: end, transferFrom: agent.mail },
  ]
}

/** Whom a call is handed over to; most are not. */
function colleagueFor({ sessionId }: Call, agent: Staff, members: readonly Staff[]) {
  if (!happens(sessionId, 'transfer', TRANSFERRED)) return undefined
  const others = members.filter((member) => member !== agent)
  return drawnFrom(sessionId, 'colleague', others)
}

const SEAT = 'staffSeat'

function participantOf({ sessionId }: Call, shift: Shift, sequence: number): ServeParticipant {
  const { transferFrom = '', transferTo = '' } = shift
  const recordId = drawnId(sessionId, `participant ${sequence}`)
  return {
    Mail: shift.agent.mail,
    Phone: '', // only where an agent takes calls on a phone of their own
    StartTimestamp: shift.offered,
    RingTimestamp: shift.offered,
    AcceptTimestamp: shift.from,
    EndedTimestamp: shift.to,
    RecordId: recordId,
    RecordURL: linkTo(recordId, 'mp3'),
    CustomRecordURL: '',
    Type: SEAT,
    TransferFrom: transferFrom,
    TransferFromType: transferFrom && SEAT,
    TransferTo: transferTo,
    TransferToType: transferTo && SEAT,
    EndStatusString: endStatusName(ANSWERED),
    Sequence: sequence,
  }
}
