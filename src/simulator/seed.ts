import { seedCalls } from './calls/seed.ts'
import { drawUuid, seedOf } from './dialing/draw.ts'
import { madeUpNumber } from './dialing/numbers.ts'
import { EXAMPLE_SESSION_COUNT, EXAMPLE_SESSIONS } from './examples.ts'
import { seedOffice } from './office/seed.ts'
import type { Store } from './store.ts'

const MINUTE = 60 // seconds
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const UNTIL_RESUMED = Number.POSITIVE_INFINITY

const EXAMPLE_CAMPAIGN_ID = 2569

/** Fills a store with things worth looking at; whatever runs, runs relative to `now` (seconds). */
export function seed(store: Store, now: number) {
  seedExamples(store)
  seedAutoCalloutTasks(store, now)
  seedPredictiveCampaigns(store, now)
  seedCruiseCampaigns(store, now)
  seedOffice(store, now)
  seedCalls(store, now)
}

/** The objects of the documentation's examples, for all that the examples themselves do not ask. */
function seedExamples(store: Store) {
  const times = { startTime: 1708483433, endTime: 1708485433 }
  const name = 'New energy SUV recommendation'
  store.addPredictiveCampaign({
    id: EXAMPLE_CAMPAIGN_ID,
    name,
    ...times,
    ivrId: 4600,
    retryTimes: 1,
    retryInterval: 1800,
    sessions: exampleSessions(),
    status: 4,
  })
  store.addCruiseCampaign({
    id: EXAMPLE_CAMPAIGN_ID,
    name,
    ...times,
    agent: 'foo@tencent.com',
    calleeCount: 200,
    state: 2,
    calledCalleeCount: 200,
  })
  store.addAutoCalloutTask({
    sdkAppId: 1,
    id: 2,
    name: 'foobar',
    description: 'foobar',
    notBefore: 1,
    notAfter: 0,
    callers: ['008610086'],
    callees: [{ number: 'foobar', state: 1, sessions: ['foobar'] }],
    ivrId: 1,
    state: 1,
  })
  store.addApplication(1_400_123_455)
}

/** The three ids that are documented, then made-up ones up to the documented number. */
function exampleSessions(): readonly string[] {
  const rest = Array.from({ length: EXAMPLE_SESSION_COUNT - EXAMPLE_SESSIONS.length }, (_, index) =>
    drawUuid([seedOf('example-sessions'), index, 0]),
  )
  return [...EXAMPLE_SESSIONS, ...rest]
}

function seedAutoCalloutTasks(store: Store, now: number) {
  store.addAutoCalloutTask({
    name: '快递派送通知',
    description: '昨天的派件提醒，已全部拨打完毕',
    notBefore: now - DAY,
    notAfter: now - DAY + 8 * HOUR,
    callees: numbers(40),
    ivrId: 4600,
    tries: 2,
  })
  store.addAutoCalloutTask({
    name: 'Appointment reminder, this morning',
    description: 'Three attempts for each number, ten minutes apart',
    notBefore: now - 5 * MINUTE,
    notAfter: now + 6 * HOUR,
    callees: numbers(120),
    ivrId: 4601,
    tries: 3,
    maxRingTimeoutSecond: 30,
  })
  store.addAutoCalloutTask({
    name: 'Large task: 2,000 callees',
    description: 'Runs for about two hours on twelve lines',
    notBefore: now - 30 * MINUTE,
    callees: numbers(2000),
    ivrId: 4602,
    tries: 2,
    lines: 12,
  })
  store.addAutoCalloutTask({
    name: '周末会员活动邀请',
    description: '明天开始',
    notBefore: now + DAY,
    notAfter: now + DAY + 10 * HOUR,
    callees: numbers(300),
    ivrId: 4600,
  })
  store.addAutoCalloutTask({
    name: 'Service survey, cut short by its end time',
    description: 'Expired before every number was dialled',
    notBefore: now - 3 * HOUR,
    notAfter: now - 2 * HOUR,
    callees: numbers(500),
    ivrId: 4603,
    tries: 2,
  })
  store.addAutoCalloutTask({
    name: '账单核对提醒，已暂停',
    description: '等待新的录音，之后继续',
    notBefore: now - 40 * MINUTE,
    notAfter: now + 5 * HOUR,
    callees: numbers(150),
    ivrId: 4602,
    tries: 2,
    pauses: [{ from: now - 25 * MINUTE, to: UNTIL_RESUMED }],
  })
}

function seedPredictiveCampaigns(store: Store, now: number) {
  store.addPredictiveCampaign({
    id: 2570,
    name: '车险续保提醒',
    skillGroupId: 255,
    ivrId: 4600,
    priority: 1,
    startTime: now - 20 * MINUTE,
    endTime: now + 4 * HOUR,
    retryTimes: 1,
    calleeCount: 3000,
    lines: 20,
  })
  store.addPredictiveCampaign({
    id: 2571,
    name: 'Broadband renewal, north',
    skillGroupId: 256,
    priority: 2,
    expectedAbandonRate: 5,
    startTime: now - 2 * MINUTE,
    endTime: now + 2 * HOUR,
    retryTimes: 2,
    calleeCount: 400,
    lines: 8,
  })
  store.addPredictiveCampaign({
    id: 2572,
    name: '会员满意度回访',
    skillGroupId: 1115,
    callOrder: 1,
    startTime: now - 2 * DAY,
    endTime: now - 2 * DAY + 9 * HOUR,
    retryTimes: 1,
    calleeCount: 250,
  })
  store.addPredictiveCampaign({
    id: 2573,
    name: 'Test drive invitation, tomorrow',
    skillGroupId: 255,
    ivrId: 4600,
    startTime: now + DAY,
    endTime: now + DAY + 9 * HOUR,
    calleeCount: 800,
  })
  store.addPredictiveCampaign({
    id: 2574,
    name: 'Meter reading, ended by timeout',
    skillGroupId: 256,
    priority: 5,
    startTime: now - 5 * HOUR,
    endTime: now - 4 * HOUR,
    calleeCount: 2000,
  })
  store.addPredictiveCampaign({
    id: 2575,
    name: 'Warranty extension, paused',
    skillGroupId: 1115,
    priority: 4,
    startTime: now - 50 * MINUTE,
    endTime: now + 3 * HOUR,
    retryTimes: 1,
    calleeCount: 600,
    lines: 6,
    pauses: [{ from: now - 20 * MINUTE, to: UNTIL_RESUMED }],
  })
  store.addPredictiveCampaign({
    id: 2576,
    name: '老套餐升级，已手动结束',
    skillGroupId: 256,
    startTime: now - 3 * HOUR,
    endTime: now + 2 * HOUR,
    calleeCount: 1200,
    endedAt: now - 2 * HOUR,
  })
}

function seedCruiseCampaigns(store: Store, now: number) {
  store.addCruiseCampaign({
    id: 2601,
    name: '老客户回访',
    agent: 'agent-01@example.com',
    concurrencyNumber: 4,
    startTime: now - 15 * MINUTE,
    endTime: now + 3 * HOUR,
    callOrder: 1,
    calleeCount: 600,
  })
  store.addCruiseCampaign({
    id: 2602,
    name: 'Trade fair follow-up, next week',
    agent: 'agent-02@example.com',
    concurrencyNumber: 2,
    startTime: now + 7 * DAY,
    endTime: now + 7 * DAY + 8 * HOUR,
    uui: 'fair',
    calleeCount: 90,
  })
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, position) => madeUpNumber(position))
}
