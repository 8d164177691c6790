import type { DescribePredictiveDialingSessionsResponse } from '../../actions/index.ts'
import { int64, within } from '../parameters.ts'
import { found } from '../refusal.ts'
import { handler } from './handler.ts'

/** The session ids of the calls placed so far, live ones included, oldest first. */
export const describePredictiveDialingSessions = handler(
  'DescribePredictiveDialingSessions',
  {
    SdkAppId: int64,
    CampaignId: int64,
    PageSize: within(int64, 1, 1000),
    PageNumber: within(int64, 0, Number.POSITIVE_INFINITY),
  },
  (
    { SdkAppId, CampaignId, PageSize, PageNumber },
    { store, now },
  ): DescribePredictiveDialingSessionsResponse => {
    const campaign = found(store.predictiveCampaign(SdkAppId, CampaignId), 'CampaignId')
    const calls = campaign.callsAt(now)
    const from = Number(PageNumber) * Number(PageSize)
    const page = calls.slice(from, from + Number(PageSize))
    return { TotalCount: calls.length, SessionList: page.map(({ sessionId }) => sessionId) }
  },
)
