import type { Store } from '../store.ts'
import type { CallInput } from './call.ts'

const MINUTE = 60 // seconds
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Calls of no campaign, so that what campaigns do not bring about can be seen too. */
export function seedCalls(store: Store, now: number) {
  const calls = [...everyday(now), ...protectedOnes(now), ...outOfTheOrdinary(now)]
  calls.forEach((call, index) => {
    store.addCall({ sessionId: sessionId(index + 1), ...call })
  })
}

/** Told apart from those of campaigns, which are drawn, at first sight. */
function sessionId(position: number): string {
  return `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`
}

function everyday(now: number): readonly CallInput[] {
  return [
    {
      start: now - 2 * HOUR,
      caller: '008613090100001',
      callee: '0086010000000003',
      skillGroupId: 301,
      staffMail: 'agent-08@example.com',
      record: { Direction: 0, CallType: 2, CallerLocation: '', Remark: '客户催单，已登记' },
    },
    {
      start: now - 3 * HOUR,
      caller: '008613090100002',
      callee: '0086075500000000',
      endStatus: 102,
      record: { Direction: 0, CallType: 2, CallerLocation: '', HungUpSide: 'user' },
    },
    {
      start: now - 26 * HOUR,
      callee: '008613090100003',
      staffMail: 'agent-01@example.com',
      record: { UUI: 'order=20260001', Remark: 'Will call back on Friday' },
    },
    { start: now - MINUTE, callee: '008613090100004', staffMail: 'agent-02@example.com', ...LIVE },
  ]
}

const LIVE = { end: Number.POSITIVE_INFINITY }

/** Of an application that maps numbers to ids, so that nobody sees whom it calls. */
function protectedOnes(now: number): readonly CallInput[] {
  const caller = '0086075500000001'
  return [
    {
      start: now - 5 * HOUR,
      caller,
      callee: '008613090200001',
      skillGroupId: 255,
      protected: true,
    },
    { start: now - 30 * HOUR, caller, callee: '008613090200002', endStatus: 202, protected: true },
    {
      start: now - 9 * DAY,
      caller,
      callee: '008613090200001',
      staffMail: 'agent-03@example.com',
      protected: true,
    },
  ]
}

function outOfTheOrdinary(now: number): readonly CallInput[] {
  const refused = { ring: 0, accept: 0 }
  return [
    {
      start: now - 4 * HOUR,
      callee: '008613090300001',
      record: {
        ...{ AIAgentId: 7001, AIAgentName: '续保助手', HungUpSide: 'system' },
        ...{ SysHangupReason: 230, SysHangupReasonString: 'userInactivity' },
      },
    },
    {
      start: now - 10 * HOUR,
      callee: '008613090300002',
      endStatus: 111,
      ...refused,
      end: now - 10 * HOUR,
    },
    {
      start: now - 12 * HOUR,
      callee: '008613090300003',
      endStatus: 222,
      record: {
        VoicemailRecordURL: ['https://records.example.com/voicemail.mp3?sign=example'],
        VoicemailAsrURL: ['https://records.example.com/voicemail.json?sign=example'],
      },
    },
    { start: now - 2 * DAY, callee: '008613090300004', endStatus: 299 }, // no table has it yet
    { start: now - 179 * DAY, callee: '008613090300005', skillGroupId: 256 },
    { start: now - 200 * DAY, callee: '008613090300006', skillGroupId: 256 }, // out of reach
  ]
}
