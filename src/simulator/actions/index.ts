import { createAutoCalloutTask } from './create-auto-callout-task.ts'
import { describeAgentCruiseDialingCampaign } from './describe-agent-cruise-dialing-campaign.ts'
import { describeAutoCalloutTask } from './describe-auto-callout-task.ts'
import { describePredictiveDialingCampaign } from './describe-predictive-dialing-campaign.ts'
import { describePredictiveDialingSessions } from './describe-predictive-dialing-sessions.ts'

/** Every action the simulator performs, a line each. */
export const HANDLERS = [
  createAutoCalloutTask,
  describeAgentCruiseDialingCampaign,
  describeAutoCalloutTask,
  describePredictiveDialingCampaign,
  describePredictiveDialingSessions,
]
