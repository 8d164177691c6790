import type { CreatePredictiveDialingCampaignResponse } from '../../actions/index.ts'
import { optional } from '../parameters.ts'
import { invalidValue } from '../refusal.ts'
import { timeRanges, timeZone } from './call-time.ts'
import { handler } from './handler.ts'
import { campaignInput, checkTimes, predictiveParameters } from './predictive-parameters.ts'

/** A campaign of its own at every call: there is no token by which a repeat could be known. */
export const createPredictiveDialingCampaign = handler(
  'CreatePredictiveDialingCampaign',
  {
    ...predictiveParameters({ leastAbandonRate: 0 }),
    TimeZone: optional(timeZone),
    AvailableTime: optional(timeRanges),
  },
  (params, { store, now }): CreatePredictiveDialingCampaignResponse => {
    if (!store.hasApplication(params.SdkAppId)) throw invalidValue('SdkAppId', 'is not known')
    checkTimes(params)
    return { CampaignId: store.addPredictiveCampaign(campaignInput(params, now)) }
  },
)
