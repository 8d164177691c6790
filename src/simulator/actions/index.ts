import { abortAgentCruiseDialingCampaign } from './abort-agent-cruise-dialing-campaign.ts'
import { abortPredictiveDialingCampaign } from './abort-predictive-dialing-campaign.ts'
import { createAgentCruiseDialingCampaign } from './create-agent-cruise-dialing-campaign.ts'
import { createAutoCalloutTask } from './create-auto-callout-task.ts'
import { createPredictiveDialingCampaign } from './create-predictive-dialing-campaign.ts'
import { deletePredictiveDialingCampaign } from './delete-predictive-dialing-campaign.ts'
import { describeAgentCruiseDialingCampaign } from './describe-agent-cruise-dialing-campaign.ts'
import { describeAutoCalloutTask } from './describe-auto-callout-task.ts'
import { describeAutoCalloutTasks } from './describe-auto-callout-tasks.ts'
import { describeNumbers } from './describe-numbers.ts'
import { describePredictiveDialingCampaign } from './describe-predictive-dialing-campaign.ts'
import { describePredictiveDialingCampaigns } from './describe-predictive-dialing-campaigns.ts'
import { describePredictiveDialingSessions } from './describe-predictive-dialing-sessions.ts'
import { describeProtectedTelCdr } from './describe-protected-tel-cdr.ts'
import { describeSessionDetail } from './describe-session-detail.ts'
import { describeSkillGroupInfoList } from './describe-skill-group-info-list.ts'
import { describeStaffInfoList } from './describe-staff-info-list.ts'
import { describeTelCdr } from './describe-tel-cdr.ts'
import { describeTelRecordAsr } from './describe-tel-record-asr.ts'
import { pauseAutoCalloutTask } from './pause-auto-callout-task.ts'
import { pausePredictiveDialingCampaign } from './pause-predictive-dialing-campaign.ts'
import { resumeAutoCalloutTask } from './resume-auto-callout-task.ts'
import { resumePredictiveDialingCampaign } from './resume-predictive-dialing-campaign.ts'
import { stopAutoCalloutTask } from './stop-auto-callout-task.ts'
import { updatePredictiveDialingCampaign } from './update-predictive-dialing-campaign.ts'

/** Every action the simulator performs, a line each. */
export const HANDLERS = [
  abortAgentCruiseDialingCampaign,
  abortPredictiveDialingCampaign,
  createAgentCruiseDialingCampaign,
  createAutoCalloutTask,
  createPredictiveDialingCampaign,
  deletePredictiveDialingCampaign,
  describeAgentCruiseDialingCampaign,
  describeAutoCalloutTask,
  describeAutoCalloutTasks,
  describeNumbers,
  describePredictiveDialingCampaign,
  describePredictiveDialingCampaigns,
  describePredictiveDialingSessions,
  describeProtectedTelCdr,
  describeSessionDetail,
  describeSkillGroupInfoList,
  describeStaffInfoList,
  describeTelCdr,
  describeTelRecordAsr,
  pauseAutoCalloutTask,
  pausePredictiveDialingCampaign,
  resumeAutoCalloutTask,
  resumePredictiveDialingCampaign,
  stopAutoCalloutTask,
  updatePredictiveDialingCampaign,
]
