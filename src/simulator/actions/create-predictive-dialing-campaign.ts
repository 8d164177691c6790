import type { CreatePredictiveDialingCampaignResponse } from '../../actions/index.ts'
import { int64, optional, within } from '../parameters.ts'
import { timeRanges, timeZone } from './call-time.ts'
import { checkApplication, checkTimes } from './create-checks.ts'
import { handler } from './handler.ts'
import { campaignInput, PREDICTIVE_PARAMETERS } from './predictive-parameters.ts'

/** A campaign of its own at every call: there is no token by which a repeat could be known. */
export const createPredictiveDialingCampaign = handler(
  'CreatePredictiveDialingCampaign',
  {
    ...PREDICTIVE_PARAMETERS,
    ExpectedAbandonRate: within(int64, 0, 50),
    TimeZone: optional(timeZone),
    AvailableTime: optional(timeRanges),
  },
  (params, scene): CreatePredictiveDialingCampaignResponse => {
    checkApplication(params, scene)
    checkTimes(params)
    return { CampaignId: scene.store.addPredictiveCampaign(campaignInput(params, scene.now)) }
  },
)
