import type { TelCdrInfo } from '../../src/actions/index.ts'
import { type Clock, systemClock } from '../../src/clock.ts'
import type { Config } from '../../src/config/index.ts'
import type { Simulator } from '../../src/simulator/index.ts'
import { type Rig, startRig, WIDE } from '../rig.ts'
import { keysOf } from '../viewers.ts'
import { APP, NOON, OTHER_APP } from './noon.ts'

// An application of which everything is known that is personal, and those who may see it or not.

/** Two callees end in the same four digits. */
export const CALLEES = ['008613812345678', '008613987645678'] as const
const AGENT = '008613511112222'
const TRANSFERRED = '13622223333'

/** So much of each number as nothing else here has. */
export const PERSONAL_DIGITS = [...CALLEES, AGENT, TRANSFERRED].map((number) => number.slice(-8))
export const CALLER = '0086075586013388'
const MAIL = 'agent-01@example.com'

const PARTICIPANT = {
  ...{ Sequence: 0, Mail: MAIL, Phone: AGENT, Type: 'staffSeat', SkillGroupId: 255 },
  ...{ TransferFrom: '008613511112222', TransferTo: TRANSFERRED },
  RecordURL: 'https://records.example.com/part.mp3',
}
const PRESS = {
  ...{ Key: '1', Label: 'yes', Timestamp: NOON * 1000, NodeLabel: 'menu' },
  ...{ OriginalContent: 'yes please', TTSPrompt: 'Dear Mr Wang, press 1' },
}
const RECORD: TelCdrInfo = {
  CallerLocation: '广东深圳',
  SeatUser: { Mail: MAIL, UserId: MAIL, Name: 'Li', Phone: AGENT, StaffNumber: '1001' },
  ServeParticipants: [PARTICIPANT],
  CustomRecordURL: 'https://own.example.com/1.mp3',
  VoicemailRecordURL: ['https://records.example.com/voice.mp3'],
  VoicemailAsrURL: ['https://records.example.com/voice.json'],
  IVRKeyPressedEx: [PRESS],
  PostIVRKeyPressed: [PRESS],
  PostIVRKeyPressedEx: [PRESS],
  UUI: 'order=1',
  Remark: 'Call back on Friday',
}

const noon: Clock = { ...systemClock, now: () => NOON * 1000 }

/** Keys of a gateway whose clock stands still, by what their bearers may do; each is its own name. */
const AUTHENTICATION = keysOf({
  reader: { '*': ['read'] },
  writer: { '*': ['write'] },
  clerk: { '*': ['write', 'personal'] },
  'clerk-of-one': { [APP]: ['write', 'personal'], [OTHER_APP]: ['read'] },
  'clerk-elsewhere': { [APP]: ['read'], [OTHER_APP]: ['read', 'personal'] },
  'only-read': { '*': ['read'] },
  'only-write': { '*': ['write'] },
  'all-but-read': { '*': ['personal', 'administer'] },
  'all-but-write': { '*': ['read', 'personal', 'administer'] },
})

export async function rigWithPeople(config: Partial<Config> = {}): Promise<Rig> {
  const rig = await startRig({
    simulator: { now: noon.now },
    config: {
      ...{ sdkAppId: String(APP), authentication: AUTHENTICATION, maxUpstreamCalls: 1_000_000 },
      // Everything at once lies deeper than one operation may ask.
      limits: { ...WIDE, depth: 20 },
      ...config,
    },
    parts: { clock: noon },
  })
  addPeople(rig.simulator)
  return rig
}

export const TASK_ID = 11
export const PREDICTIVE_ID = 12
export const CRUISE_ID = 13

function addPeople({ store }: Simulator): void {
  const sdkAppId = APP
  const skillGroups = [{ id: 255 }]
  store.addSkillGroup({ sdkAppId, id: 255, name: 'Renewals' })
  store.addStaff({ sdkAppId, mail: MAIL, name: 'Li', nick: 'L', phone: AGENT, skillGroups })
  store.addNumber({ sdkAppId, number: CALLER })
  CALLEES.forEach((callee, n) => {
    const call = { sdkAppId, callee, caller: CALLER, start: NOON - 100, staffMail: MAIL }
    store.addCall({ ...call, sessionId: `task-${n}`, record: RECORD })
    store.addCall({ ...call, sessionId: `campaign-${n}`, record: RECORD })
  })
  const hidden = { callee: CALLEES[0], protected: true, sessionId: 'hidden', record: RECORD }
  store.addCall({ sdkAppId, start: NOON - 100, ...hidden })
  store.addAutoCalloutTask({
    ...{ sdkAppId, id: TASK_ID, name: 'Reminder', callers: [CALLER], notBefore: NOON - 200 },
    callees: CALLEES.map((number, n) => ({ number, state: 1, sessions: [`task-${n}`] })),
  })
  store.addPredictiveCampaign({
    ...{ sdkAppId, id: PREDICTIVE_ID, skillGroupId: 255, startTime: NOON - 200 },
    ...{ sessions: ['campaign-0', 'campaign-1'], callees: CALLEES, callers: [CALLER] },
    ...{ uui: 'order=1', variables: [{ Key: 'name', Value: 'Wang' }] },
  })
  store.addCruiseCampaign({
    ...{ sdkAppId, id: CRUISE_ID, agent: MAIL, uui: 'order=1', callees: CALLEES },
  })
}
