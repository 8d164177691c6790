import { createAutoCalloutTask } from './create-auto-callout-task.ts'
import { describeAgentCruiseDialingCampaign } from './describe-agent-cruise-dialing-campaign.ts'
import { describeAutoCalloutTask } from './describe-auto-callout-task.ts'
import { describeNumbers } from './describe-numbers.ts'
import { describePredictiveDialingCampaign } from './describe-predictive-dialing-campaign.ts'
import { describePredictiveDialingSessions } from './describe-predictive-dialing-sessions.ts'
import { describeProtectedTelCdr } from './describe-protected-tel-cdr.ts'
import { describeSessionDetail } from './describe-session-detail.ts'
import { describeSkillGroupInfoList } from './describe-skill-group-info-list.ts'
import { describeStaffInfoList } from './describe-staff-info-list.ts'
import { describeTelCdr } from './describe-tel-cdr.ts'
import { describeTelRecordAsr } from './describe-tel-record-asr.ts'

/** Every action the simulator performs, a line each. */
export const HANDLERS = [
  createAutoCalloutTask,
  describeAgentCruiseDialingCampaign,
  describeAutoCalloutTask,
  describeNumbers,
  describePredictiveDialingCampaign,
  describePredictiveDialingSessions,
  describeProtectedTelCdr,
  describeSessionDetail,
  describeSkillGroupInfoList,
  describeStaffInfoList,
  describeTelCdr,
  describeTelRecordAsr,
]
