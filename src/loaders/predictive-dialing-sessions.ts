import { DescribePredictiveDialingSessions } from '../actions/index.ts'
import type { Ccc } from '../client/index.ts'
import { type CampaignKey, campaignKeyText } from './campaign-key.ts'
import { ReadById } from './read-by-id.ts'

/** One page of a campaign's session ids, pages counted from 0. */
interface SessionsPageKey extends CampaignKey {
  readonly PageSize: number
  readonly PageNumber: number
}

/** Pages of session ids, one upstream call each. */
export function predictiveDialingSessionsLoader(ccc: Ccc) {
  const what = 'predictive dialing campaign'
  return new ReadById(ccc, DescribePredictiveDialingSessions, what, pageKeyText)
}

function pageKeyText(key: SessionsPageKey): string {
  return `${campaignKeyText(key)}:${key.PageSize}:${key.PageNumber}`
}
