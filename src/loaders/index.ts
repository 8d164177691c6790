import type { Ccc } from '../client/index.ts'
import { agentCruiseDialingCampaignLoader } from './agent-cruise-dialing-campaign.ts'
import { autoCalloutTaskLoader } from './auto-callout-task.ts'
import { predictiveDialingCampaignLoader } from './predictive-dialing-campaign.ts'
import { predictiveDialingSessionsLoader } from './predictive-dialing-sessions.ts'

export type { AgentCruiseDialingCampaign } from './agent-cruise-dialing-campaign.ts'
export type { AutoCalloutTask, Callee, TaskKey } from './auto-callout-task.ts'
export type { CampaignKey } from './campaign-key.ts'
export type { PredictiveDialingCampaign } from './predictive-dialing-campaign.ts'
export type { SessionKey } from './predictive-dialing-sessions.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** Made anew for each operation: what one caller read is nothing that another may see. */
export function createLoaders(ccc: Ccc) {
  return {
    agentCruiseDialingCampaign: agentCruiseDialingCampaignLoader(ccc),
    autoCalloutTask: autoCalloutTaskLoader(ccc),
    predictiveDialingCampaign: predictiveDialingCampaignLoader(ccc),
    predictiveDialingSessions: predictiveDialingSessionsLoader(ccc),
  }
}
