import { describe, expect, it } from 'vitest'
import * as actions from '../../src/actions/index.ts'
import type { AnyCall, Send } from '../../src/client/call.ts'
import { Answers, keepAnswers } from '../../src/client/keep-answers.ts'
import { DEFAULT_FRESHNESS, readFreshness } from '../../src/freshness.ts'
import { embeddedAnswers } from '../../src/state/shared-answers/index.ts'
import { handClock } from '../client/hand-clock.ts'

const page = { PageSize: 20, PageNumber: 0 }
const span = { StartTimeStamp: 1, EndTimeStamp: 2 }
const session = { SessionId: 'a' }
const detailed = { ...session, StartTimestamp: 1, EndTimestamp: 2 }

/** Reads of two objects of each kind in one application, and of one in another. */
const READS: Readonly<Record<string, readonly [actions.ActionRecord, object]>> = {
  'task 7': [actions.DescribeAutoCalloutTask, task(7)],
  'task 8': [actions.DescribeAutoCalloutTask, task(8)],
  'task 7 elsewhere': [actions.DescribeAutoCalloutTask, { SdkAppId: 2, TaskId: 7 }],
  tasks: [actions.DescribeAutoCalloutTasks, { SdkAppId: 1, ...page }],
  'more tasks': [actions.DescribeAutoCalloutTasks, { SdkAppId: 1, ...page, PageNumber: 1 }],
  'tasks elsewhere': [actions.DescribeAutoCalloutTasks, { SdkAppId: 2, ...page }],
  'predictive 7': [actions.DescribePredictiveDialingCampaign, campaign(7)],
  'predictive 8': [actions.DescribePredictiveDialingCampaign, campaign(8)],
  predictives: [actions.DescribePredictiveDialingCampaigns, { SdkAppId: 1, ...page }],
  'predictives by name': [
    actions.DescribePredictiveDialingCampaigns,
    { SdkAppId: 1, ...page, Name: 'x' },
  ],
  'predictives elsewhere': [actions.DescribePredictiveDialingCampaigns, { SdkAppId: 2, ...page }],
  'sessions of predictive 7': [
    actions.DescribePredictiveDialingSessions,
    { ...campaign(7), ...page },
  ],
  'sessions of predictive 8': [
    actions.DescribePredictiveDialingSessions,
    { ...campaign(8), ...page },
  ],
  'cruise 7': [actions.DescribeAgentCruiseDialingCampaign, campaign(7)],
  'cruise 8': [actions.DescribeAgentCruiseDialingCampaign, campaign(8)],
  records: [actions.DescribeTelCdr, { SdkAppId: 1, ...page, ...span }],
  'protected records': [actions.DescribeProtectedTelCdr, { SdkAppId: 1, ...page, ...span }],
  detail: [actions.DescribeSessionDetail, { SdkAppId: 1, ...detailed }],
  transcript: [actions.DescribeTelRecordAsr, { SdkAppId: 1, ...session }],
  numbers: [actions.DescribeNumbers, { SdkAppId: 1, ...page }],
  groups: [actions.DescribeSkillGroupInfoList, { SdkAppId: 1, ...page }],
  staff: [actions.DescribeStaffInfoList, { SdkAppId: 1, ...page }],
}

const TASKS = ['tasks', 'more tasks']
const PREDICTIVES = ['predictives', 'predictives by name']
const PREDICTIVE = ['predictive 7', ...PREDICTIVES, 'sessions of predictive 7']

/** What has to be asked anew after each write to, or a create of, object 7 of application 1. */
const WRITES: readonly (readonly [actions.ActionRecord, object, readonly string[]])[] = [
  [actions.PauseAutoCalloutTask, task(7), ['task 7', ...TASKS]],
  [actions.ResumeAutoCalloutTask, task(7), ['task 7', ...TASKS]],
  [actions.StopAutoCalloutTask, task(7), ['task 7', ...TASKS]],
  [actions.CreateAutoCalloutTask, { SdkAppId: 1 }, ['task 7', ...TASKS]],
  [actions.PausePredictiveDialingCampaign, campaign(7), PREDICTIVE],
  [actions.ResumePredictiveDialingCampaign, campaign(7), PREDICTIVE],
  [actions.AbortPredictiveDialingCampaign, campaign(7), PREDICTIVE],
  [actions.DeletePredictiveDialingCampaign, campaign(7), PREDICTIVE],
  [actions.UpdatePredictiveDialingCampaign, campaign(7), PREDICTIVE],
  [actions.CreatePredictiveDialingCampaign, { SdkAppId: 1 }, PREDICTIVE],
  [actions.AbortAgentCruiseDialingCampaign, campaign(7), ['cruise 7']],
  [actions.CreateAgentCruiseDialingCampaign, { SdkAppId: 1 }, ['cruise 7']],
]

describe.each(WRITES)('$name', (action, params, expected) => {
  it('makes its object and the lists of it be asked for anew, and nothing else', async () => {
    const { askedFor, call } = keeping()
    await Promise.all(Object.values(READS).map(([read, asked]) => call(read, asked)))

    await call(action, params)

    expect(await askedFor()).toEqual(expected)
  })
})

it('is told of every action', () => {
  const records = Object.values(actions).filter((each) => typeof each === 'object')
  const named = [...Object.values(READS), ...WRITES].map(([{ name }]) => name)

  expect([...new Set(named)].toSorted()).toEqual(records.map(({ name }) => name).toSorted())
})

/** What keeps every answer for ten minutes; each is one of object 7, whatever was asked. */
function keeping() {
  const clock = handClock()
  const rules = readFreshness('all=600') ?? DEFAULT_FRESHNESS
  const parts = { clock, nowSeconds: () => 1, rules, maxBytes: 1e6, shared: embeddedAnswers }
  let sent = 0
  const reply = { answer: { TaskId: 7, CampaignId: 7 }, requestId: 'r-1', body: '' }
  const last = async () => {
    sent += 1
    return { ...reply, sentAt: clock.now() }
  }
  const send = keepAnswers(new Answers(parts))(last as unknown as Send)
  const call = (action: actions.ActionRecord, params: object) =>
    send({ action, params, deadline: clock.now() + 1000 } as AnyCall)
  const isAskedFor = async ([, [action, params]]: [
    string,
    readonly [actions.ActionRecord, object],
  ]) => {
    const before = sent
    await call(action, params)
    return sent > before
  }
  return {
    call,
    async askedFor() {
      const names: string[] = []
      for (const read of Object.entries(READS)) if (await isAskedFor(read)) names.push(read[0])
      return names
    },
  }
}

function task(TaskId: number) {
  return { SdkAppId: 1, TaskId }
}

function campaign(CampaignId: number) {
  return { SdkAppId: 1, CampaignId }
}
