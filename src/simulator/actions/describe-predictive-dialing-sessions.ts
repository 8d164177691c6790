import type { DescribePredictiveDialingSessionsResponse } from '../../actions/index.ts'
import { pageOf, pagesOf } from '../pages.ts'
import { int64 } from '../parameters.ts'
import { found } from '../refusal.ts'
import { handler } from './handler.ts'

/** The session ids of the calls placed so far, live ones included, oldest first. */
export const describePredictiveDialingSessions = handler(
  'DescribePredictiveDialingSessions',
  {
    SdkAppId: int64,
    CampaignId: int64,
    ...pagesOf(1000),
  },
  (params, { store, now }): DescribePredictiveDialingSessionsResponse => {
    const { SdkAppId, CampaignId } = params
    const campaign = found(store.predictiveCampaign(SdkAppId, CampaignId), 'CampaignId')
    const calls = campaign.callsAt(now)
    const page = pageOf(calls, params)
    return { TotalCount: calls.length, SessionList: page.map(({ sessionId }) => sessionId) }
  },
)
