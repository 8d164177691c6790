import {
  DescribeAutoCalloutTasks,
  DescribeNumbers,
  DescribePredictiveDialingCampaigns,
  DescribeProtectedTelCdr,
  DescribeSkillGroupInfoList,
  DescribeStaffInfoList,
  DescribeTelCdr,
} from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import type { Site } from '../config.ts'
import { agentCruiseDialingCampaignLoader } from './agent-cruise-dialing-campaign.ts'
import { autoCalloutTaskLoader } from './auto-callout-task.ts'
import { callRecordLoader } from './call-record.ts'
import { callRecordsLoader } from './call-records.ts'
import { callerNumberLoader } from './caller-number.ts'
import {
  listedPredictiveDialingCampaignLoader,
  predictiveDialingCampaignLoader,
} from './predictive-dialing-campaign.ts'
import { predictiveDialingSessionsLoader } from './predictive-dialing-sessions.ts'
import { readPages } from './read-each.ts'
import { sessionDetailLoader } from './session-detail.ts'
import { skillGroupLoader } from './skill-group.ts'
import { staffLoader } from './staff.ts'
import { transcriptLoader } from './transcript.ts'

export type { AgentCruiseDialingCampaign } from './agent-cruise-dialing-campaign.ts'
export type { AutoCalloutTask, Callee, TaskKey } from './auto-callout-task.ts'
export { type CallRecord, callRecordOf } from './call-record.ts'
export { callSpan } from './call-span.ts'
export type { CallerNumber, CallerNumberKey } from './caller-number.ts'
export type { CampaignKey } from './campaign-key.ts'
export type { PredictiveDialingCampaign } from './predictive-dialing-campaign.ts'
export type { Rows } from './read-each.ts'
export type { DatedSession, Session, SessionKey } from './session.ts'
export type { SkillGroup, SkillGroupKey } from './skill-group.ts'
export type { Staff, StaffKey } from './staff.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** Made anew for each operation: what one caller read is nothing that another may see. */
export function createLoaders(ccc: Ccc, site: Site, nowSeconds: () => number) {
  const predictiveDialingCampaign = predictiveDialingCampaignLoader(ccc)
  const predictiveDialingCampaigns = readPages(
    ccc,
    DescribePredictiveDialingCampaigns,
    ({ CampaignList }) => CampaignList,
  )
  const skillGroups = readPages(
    ccc,
    DescribeSkillGroupInfoList,
    ({ SkillGroupList }) => SkillGroupList,
  )
  const staffList = readPages(ccc, DescribeStaffInfoList, ({ StaffList }) => StaffList)
  const callerNumbers = readPages(ccc, DescribeNumbers, ({ Numbers }) => Numbers)
  return {
    agentCruiseDialingCampaign: agentCruiseDialingCampaignLoader(ccc),
    autoCalloutTask: autoCalloutTaskLoader(ccc),
    autoCalloutTasks: readPages(ccc, DescribeAutoCalloutTasks, ({ Tasks }) => Tasks),
    callRecord: callRecordLoader(ccc, nowSeconds),
    callRecords: callRecordsLoader(ccc, DescribeTelCdr, nowSeconds),
    callerNumber: callerNumberLoader(callerNumbers),
    callerNumbers,
    listedPredictiveDialingCampaign: listedPredictiveDialingCampaignLoader(
      predictiveDialingCampaigns,
      predictiveDialingCampaign,
      site,
    ),
    predictiveDialingCampaign,
    predictiveDialingCampaigns,
    predictiveDialingSessions: predictiveDialingSessionsLoader(ccc),
    protectedCallRecords: callRecordsLoader(ccc, DescribeProtectedTelCdr, nowSeconds),
    sessionDetail: sessionDetailLoader(ccc, nowSeconds),
    skillGroup: skillGroupLoader(skillGroups),
    skillGroups,
    staff: staffLoader(staffList),
    staffList,
    transcript: transcriptLoader(ccc),
  }
}

/** Drops all that was read: after a change it may be otherwise. */
export function forget(loaders: Loaders): void {
  for (const each of Object.values(loaders)) each.clearAll()
}
