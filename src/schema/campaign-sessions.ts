import { DescribePredictiveDialingSessions } from '../actions/index.ts'
import { countOrNull, rowsOf } from '../client/index.ts'
import type { PredictiveDialingCampaignResolvers } from '../generated/resolvers.ts'
import type { CampaignKey, Loaders, Session } from '../loaders/index.ts'
import {
  connection,
  page,
  type Rows,
  readStretch,
  type Stretch,
  stretchOfConnection,
  stretchOfPage,
} from './pages.ts'

const { name, maxPageSize: MAX_PAGE_SIZE = 1000 } = DescribePredictiveDialingSessions

/** The sessions of a predictive campaign, in both forms of paging. */
export const campaignSessions: Pick<
  PredictiveDialingCampaignResolvers,
  'sessions' | 'sessionsConnection'
> = {
  sessions: async (campaign, args, { loaders }) => {
    const stretch = stretchOfPage(args, MAX_PAGE_SIZE)
    return page(await sessionsOf(campaign, stretch, loaders), stretch)
  },
  sessionsConnection: async (campaign, args, { loaders }) => {
    const stretch = stretchOfConnection(args, MAX_PAGE_SIZE)
    return connection(await sessionsOf(campaign, stretch, loaders), stretch)
  },
}

async function sessionsOf(
  { SdkAppId, CampaignId }: CampaignKey,
  stretch: Stretch,
  loaders: Loaders,
): Promise<Rows<Session>> {
  const campaign = { SdkAppId, CampaignId }
  return readStretch(stretch, MAX_PAGE_SIZE, async (asked) => {
    const answer = await loaders.predictiveDialingSessions.load({ ...campaign, ...asked })
    const rows = rowsOf(name, answer.SessionList).map((SessionId) => ({
      SdkAppId,
      SessionId,
      campaign,
    }))
    return { rows, total: countOrNull(answer.TotalCount) }
  })
}
