import { DescribePredictiveDialingSessions } from '../actions/index.ts'
import { countOrNull, rowsOf } from '../client/index.ts'
import type { CampaignKey, Rows } from '../loaders/index.ts'
import { paged } from './pages.ts'
import { Session } from './session.ts'
import { isText } from './upstream-values.ts'

const { name, maxPageSize: MAX_PAGE_SIZE = 1000 } = DescribePredictiveDialingSessions

/** The sessions of a predictive campaign. */
export const campaignSessions = paged(
  MAX_PAGE_SIZE,
  ({ SdkAppId, CampaignId }: CampaignKey, _args: object, { loaders }) => {
    const campaign = { SdkAppId, CampaignId }
    return async (asked): Promise<Rows<Session | null>> => {
      const answer = await loaders.predictiveDialingSessions.load({ ...campaign, ...asked })
      const ids = rowsOf(name, answer.SessionList)
      const rows = ids.map((SessionId) =>
        isText(SessionId) ? new Session(SdkAppId, SessionId, { campaign }) : null,
      )
      return { rows, total: countOrNull(answer.TotalCount) }
    }
  },
  ({ SessionId }) => SessionId,
)
